"""The files that one call reads and is to change, and how they are changed together."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from factcheck.model.record import record
from factcheck.store.files import read_bytes, replace_files
from factcheck.store.layout import damaged
from factcheck.store.lock import locked
from factcheck.store.paths import claims_file, marker_of
from factcheck.store.rows import asks, claim_from, claim_row, document_from, document_row
from factcheck.store.storage import ClaimsFile
from factcheck.store.tracked import ClaimFilter, StoredClaim, StoredDocument

_EVERY = ClaimFilter(gone=True)
_T = TypeVar("_T")


@record
class Entry:
    """A document and all its claims, as the store has them."""

    document: StoredDocument | None
    """None where the store does not know it yet."""
    claims: tuple[StoredClaim, ...] = ()
    moved: tuple[str, ...] = ()
    """Ids that no claim of the document is given again, as theirs are in other documents now."""


class OpenedFiles:
    """Each document's file is read once; what they are to hold is gathered and written at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, ClaimsFile] = {}
        self.changes: dict[Path, bytes | None] = {}

    def entry(self, document: str, *, named: str | None = None) -> Entry:
        """Return what is stored of a document; with ``named`` its claims as those of another path.

        StoreError where the file is damaged or is another document's.
        """
        file = self._files[document] = ClaimsFile(claims_file(self._folder, document))
        row = file.document
        if row is None:
            return Entry(None, moved=_marked(marker_of(file.path)))
        if row["document"] != document:
            raise damaged(str(file.path), 1, f"it is about {row['document']}, not {document}")
        stored = decoded_document(row, file.path)
        return Entry(stored, decoded(file, named or document, _EVERY), stored.moved)

    def put(self, document: StoredDocument, claims: Iterable[StoredClaim]) -> None:
        """Have a document's file hold these claims; it must have been read by ``entry``."""
        file = self._files[document.path]
        file.put(document_row(document), map(claim_row, claims))
        self._change(file, file.content())
        if file.found is None and marker_of(file.path).is_file():
            self.changes[marker_of(file.path)] = None

    def rename(self, document: str, ids: Sequence[str]) -> None:
        """Have a document's file taken away, after all others are written; its claims are in another one."""
        path = self._files[document].path
        self._change(self._files[document], None)
        self.changes[marker_of(path)] = (json.dumps({"moved": sorted(ids)}) + "\n").encode()

    def unchanged(self) -> bool:
        """True where the files that are to change still are as they were read."""
        return all(read_bytes(file.path) == file.found for file in self._files.values() if file.path in self.changes)

    def _change(self, file: ClaimsFile, content: bytes | None) -> None:
        self.changes.pop(file.path, None)
        if content != file.found:
            self.changes[file.path] = content


def change(folder: Path, patience: float, plan: Callable[[OpenedFiles], _T]) -> _T:
    """Carry out a plan, which reads files and puts changed ones; what it read is read again under the lock.

    No lock is taken and nothing written where nothing changes.
    """
    files = OpenedFiles(folder)
    outcome = plan(files)
    if files.changes:
        with locked(folder, patience) as lock:
            if not files.unchanged():
                files = OpenedFiles(folder)
                outcome = plan(files)
            replace_files(lock, _ordered(files.changes))
    return outcome


def decoded(file: ClaimsFile, document: str, wanted: ClaimFilter) -> tuple[StoredClaim, ...]:
    """Return the claims of a file that are wanted; StoreError names the line of one that cannot be read."""
    found = []
    row: dict[str, Any] = {}
    try:
        for row in file.claims(asks(wanted)):
            found.append(claim_from(row, document))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        line = file.line_of(str(row["id"])) if row else 3
        raise damaged(str(file.path), line, f"no claim can be read from it ({error})") from error
    return tuple(found)


def decoded_document(row: Mapping[str, Any], path: Path) -> StoredDocument:
    """Return the document of a file's first row; StoreError where it is none."""
    try:
        return document_from(row)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(str(path), 1, f"no document can be read from it ({error})") from error


def _marked(marker: Path) -> tuple[str, ...]:
    """Return the ids of a marker; one that is damaged holds none, which costs no claim."""
    try:
        return tuple(map(str, json.loads(read_bytes(marker) or b"{}").get("moved", ())))
    except (ValueError, AttributeError, TypeError):
        return ()


def _ordered(changes: Mapping[Path, bytes | None]) -> dict[Path, bytes | None]:
    """Put what grows before what shrinks or goes: a claim that moves is in two files for a moment, never in none."""
    done: Sequence[tuple[Path, bytes | None]] = sorted(changes.items(), key=lambda item: item[1] is None)
    return dict(done)
