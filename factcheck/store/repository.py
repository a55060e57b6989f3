"""The claims store as the rest of the program sees it: record a check, find claims, decide on one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.model.record import replace
from factcheck.model.report import CheckedDocument, Finding, Review, ReviewState
from factcheck.model.text import Document
from factcheck.store.files import locked, read_bytes, read_first_line
from factcheck.store.history import decided
from factcheck.store.layout import damaged, line_start, load_header
from factcheck.store.paths import SUFFIX, claims_file
from factcheck.store.rows import asks, claim_from, claim_row, document_from, document_row, in_documents
from factcheck.store.tracked import ClaimFilter, Event, StoredClaim, StoredDocument
from factcheck.store.tracking import tracked

if TYPE_CHECKING:
    from factcheck.store.storage import ClaimsFile

_STANDING = ClaimFilter()
_EVERY = ClaimFilter(gone=True)
_Change = Callable[[Sequence[StoredClaim]], tuple[StoredClaim, ...]]


class ClaimStore:
    """The tracked claims below one folder, a file for each document; a call reads the files it needs and no others."""

    def __init__(self, folder: Path, *, patience: float = 10.0) -> None:
        """Use a folder, which need not exist; ``patience`` is how many seconds to wait for another run that writes."""
        self._folder = folder
        self._patience = patience

    def record(self, checked: CheckedDocument, at: str) -> CheckedDocument:
        """Make the findings of a check the document's tracked claims, and return it with their ids and decisions.

        Only claims that count are tracked. Nothing is written, and no lock taken, where nothing changed.
        """
        counted = [finding for finding in checked.findings if finding.claim.modality.counts]
        source = checked.document
        document = StoredDocument(source.path, checked.language, source.sha256, source.date, source.title)
        known = iter(self._update(source.path, lambda before: tracked(before, counted, at), document))

        def named(finding: Finding) -> Finding:
            if not finding.claim.modality.counts:
                return finding
            claim = next(known)
            return replace(finding, id=claim.id, review=claim.finding.review)

        return replace(checked, findings=tuple(named(finding) for finding in checked.findings))

    def claims(self, wanted: ClaimFilter = _STANDING) -> Iterator[StoredClaim]:
        """Yield the tracked claims that the filter lets through, by document and in reading order."""
        for document in self.documents(wanted):
            yield from self._claims_of(document.path, wanted)

    def findings(self, wanted: ClaimFilter = _STANDING) -> list[Finding]:
        """Return the findings of the same."""
        return [claim.finding for claim in self.claims(wanted)]

    def checked(self, wanted: ClaimFilter = _STANDING) -> list[CheckedDocument]:
        """Return the documents as a check returned them, with the findings that are wanted, but without their text."""
        return [
            CheckedDocument(
                Document(each.path, "", each.sha256, each.language, each.date, each.title),
                each.language,
                tuple(claim.finding for claim in self._claims_of(each.path, wanted)),
            )
            for each in self.documents(wanted)
        ]

    def documents(self, wanted: ClaimFilter = _STANDING) -> list[StoredDocument]:
        """Return the documents that the filter lets through, sorted by path; reads one line of each file."""
        found = [self._document(path) for path in self._files()]
        return sorted((each for each in found if in_documents(each.path, wanted)), key=lambda each: each.path)

    def get(self, claim: str) -> StoredClaim:
        """Return a tracked claim by its id or the beginning of it; UsageError where none or several have it."""
        hits: list[StoredClaim] = []
        mark = line_start(claim)
        for path in self._files() if claim.isalnum() else ():
            if mark in (read_bytes(path) or b""):
                hits += [hit for hit in self._claims_of(self._document(path).path, _EVERY) if hit.id.startswith(claim)]
        if not hits:
            raise UsageError(f"there is no tracked claim {claim!r}; `factcheck claims list` shows those there are")
        if len(hits) > 1:
            several = ", ".join(hit.id for hit in hits[:5])
            raise UsageError(f"several tracked claims begin with {claim!r}: {several}; write more of the id")
        return hits[0]

    def history(self, claim: str) -> tuple[Event, ...]:
        """Return all that happened to a tracked claim, oldest first."""
        return self.get(claim).history

    def decide(self, claim: str, state: ReviewState, *, by: str, at: str, note: str | None = None) -> StoredClaim:
        """Record a person's decision on a tracked claim (``open`` takes one back), and return the claim."""
        found = self.get(claim)
        review = Review(state, by, at, note)

        def change(before: Sequence[StoredClaim]) -> tuple[StoredClaim, ...]:
            return tuple(decided(each, review) if each.id == found.id else each for each in before)

        return next(each for each in self._update(found.finding.claim.document, change) if each.id == found.id)

    def _update(self, path: str, change: _Change, document: StoredDocument | None = None) -> tuple[StoredClaim, ...]:
        """Change a document's claims and, where it is given, its row; what was read is read again under the lock."""
        file, after = self._changed(path, change, document)
        if file.pending():
            with locked(self._folder, self._patience):
                file, after = self._changed(path, change, document)
                file.commit()
        return after

    def _changed(
        self, path: str, change: _Change, document: StoredDocument | None
    ) -> tuple[ClaimsFile, tuple[StoredClaim, ...]]:
        file = self._open(path)
        row = file.document
        after = change(_stored(file, path, _EVERY))
        if row is not None or after:
            file.put(document_row(document) if document else row or {}, map(claim_row, after))
        return file, after

    def _claims_of(self, document: str, wanted: ClaimFilter) -> list[StoredClaim]:
        return _stored(self._open(document), document, wanted)

    def _open(self, document: str) -> ClaimsFile:
        from factcheck.store.storage import ClaimsFile

        file = ClaimsFile(claims_file(self._folder, document))
        row = file.document
        if row is not None and row["document"] != document:
            raise damaged(str(file.path), 1, f"it is about {row['document']}, not {document}")
        return file

    def _files(self) -> list[Path]:
        return sorted(self._folder.rglob(f"*{SUFFIX}"))

    def _document(self, path: Path) -> StoredDocument:
        row = load_header(read_first_line(path), str(path))
        try:
            return document_from(row)
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(str(path), 1, f"no document can be read from it ({error})") from error


def _stored(file: ClaimsFile, document: str, wanted: ClaimFilter) -> list[StoredClaim]:
    found = []
    row: dict[str, object] = {}
    try:
        for row in file.claims(asks(wanted)):
            found.append(claim_from(row, document))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        line = file.line_of(str(row["id"])) if row else 3
        raise damaged(str(file.path), line, f"no claim can be read from it ({error})") from error
    return found
