"""The TinyDB storage of one document's claims: read once, written whole and at once, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from factcheck.store.files import read_bytes
from factcheck.store.layout import Tables, dump, line_start, load

Reader = Callable[[bytes, str], Tables | None]
"""Reads a file's bytes, which are of the path shown; None where nothing in them is wanted."""


class _ClaimTable(Table):
    """A table whose rows keep the ids they are given; TinyDB's own would be numbers."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB declares int, and means it to be replaced here


class _ClaimDatabase(TinyDB):
    table_class = _ClaimTable


class DocumentStorage(Storage):
    """The file of one document. What TinyDB writes is held here; the store writes it to the disk under its lock,
    together with all else that one change writes.
    """

    def __init__(self, path: Path, reader: Reader = load) -> None:
        self.found = read_bytes(path)
        self._tables = reader(self.found, str(path)) if self.found is not None else None

    def read(self) -> Tables | None:
        return self._tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        self._tables = data

    def content(self) -> bytes | None:
        """Return what the file is to hold; None where there is to be none."""
        return dump(self._tables) if self._tables else None


class ClaimsFile:
    """One document's claims as a TinyDB database: a row for the document, a row for each claim."""

    def __init__(self, path: Path, reader: Reader = load) -> None:
        self.path = path
        self._storage = DocumentStorage(path, reader)
        self._database = _ClaimDatabase(storage=lambda: self._storage)

    @property
    def empty(self) -> bool:
        """True where there is no file yet, or nothing in it that its reader wants."""
        return self._storage.read() is None

    @property
    def found(self) -> bytes | None:
        """The file as it was read; None where there was none."""
        return self._storage.found

    @property
    def document(self) -> dict[str, Any] | None:
        """The document's row; None where there is none."""
        if self.empty:
            return None
        rows = self._database.table("document").all()
        return dict(rows[0]) if rows else None

    def claims(self, wanted: Callable[[Mapping[str, Any]], bool]) -> list[dict[str, Any]]:
        """Return the rows of the claims that are wanted, in the file's order."""
        return [dict(row) for row in self._database.table("claims").search(cast("QueryLike", wanted))]

    def line_of(self, claim: str) -> int:
        """Return the line of a claim's row."""
        before, _, _ = (self.found or b"").partition(line_start(claim))
        return before.count(b"\n") + 1

    def put(self, document: Mapping[str, Any], claims: Iterable[Mapping[str, Any]]) -> None:
        """Replace all rows; what the file is to hold then is ``content``."""
        self._database.drop_tables()
        self._database.table("document").insert(Document(document, 1))
        rows = (Document(row, row["id"]) for row in claims)
        self._database.table("claims").insert_multiple(rows)

    def content(self) -> bytes | None:
        """Return what the file is to hold after ``put``."""
        return self._storage.content()
