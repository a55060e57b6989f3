"""The TinyDB storage of one document's claims: read once, written whole and at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from factcheck.store.files import read_bytes, replace_file
from factcheck.store.layout import Tables, dump, line_start, load


class _ClaimTable(Table):
    """A table whose rows keep the ids they are given; TinyDB's own would be numbers."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB declares int, and means it to be replaced here


class _ClaimDatabase(TinyDB):
    table_class = _ClaimTable


class DocumentStorage(Storage):
    """The file of one document. What TinyDB writes is held back until ``commit``, which replaces the file at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found = read_bytes(path)
        self._tables = load(self._found, str(path)) if self._found is not None else None

    def read(self) -> Tables | None:
        return self._tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        self._tables = data

    def pending(self) -> bytes | None:
        """Return what a commit would write; None where the file already has it."""
        data = dump(self._tables) if self._tables else None
        return data if data != self._found else None

    def commit(self) -> None:
        """Write what changed; only while the store's lock is held."""
        data = self.pending()
        if data is not None:
            replace_file(self._path, data)


class ClaimsFile:
    """One document's claims as a TinyDB database: a row for the document, a row for each claim."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._storage = DocumentStorage(path)
        self._database = _ClaimDatabase(storage=lambda: self._storage)

    @property
    def document(self) -> dict[str, Any] | None:
        """The document's row; None where there is no file yet."""
        rows = self._database.table("document").all()
        return dict(rows[0]) if rows else None

    def claims(self, wanted: Callable[[Mapping[str, Any]], bool]) -> list[dict[str, Any]]:
        """Return the rows of the claims that are wanted, in the file's order."""
        return [dict(row) for row in self._database.table("claims").search(cast("QueryLike", wanted))]

    def line_of(self, claim: str) -> int:
        """Return the line of a claim's row."""
        before, _, _ = (read_bytes(self.path) or b"").partition(line_start(claim))
        return before.count(b"\n") + 1

    def put(self, document: Mapping[str, Any], claims: Iterable[Mapping[str, Any]]) -> None:
        """Replace all rows; the file itself changes at ``commit``."""
        self._database.drop_tables()
        self._database.table("document").insert(Document(document, 1))
        rows = (Document(row, row["id"]) for row in claims)
        self._database.table("claims").insert_multiple(rows)

    def pending(self) -> bool:
        """True where a commit would change the file."""
        return self._storage.pending() is not None

    def commit(self) -> None:
        """Write what changed; only while the store's lock is held."""
        self._storage.commit()
