"""The claims store as the rest of the program sees it: record a check, find claims, decide on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from factcheck.errors import StoreError, UsageError
from factcheck.model.record import replace
from factcheck.model.report import CheckedDocument, Finding, InputProblem, ReviewState
from factcheck.model.text import Document
from factcheck.model.verdict import Verdict
from factcheck.store.files import read_bytes, read_first_line
from factcheck.store.layout import line_start, load_header
from factcheck.store.paths import SUFFIX, claims_file, claims_files
from factcheck.store.rows import in_documents
from factcheck.store.tracked import (
    ClaimFilter,
    Decided,
    Decision,
    Event,
    Merged,
    Recording,
    StoredClaim,
    StoredDocument,
)

_STANDING = ClaimFilter()
Damage = list[StoreError]
"""Takes the errors of files that cannot be read, where a caller goes on without them."""


class ClaimStore:
    """The tracked claims below one folder, a file for each document; a call reads the files it needs and no others."""

    def __init__(self, folder: Path, *, patience: float = 10.0) -> None:
        """Use a folder, which need not exist; ``patience`` is how many seconds to wait for another run that writes."""
        self.folder = folder
        self._patience = patience

    def record(self, checked: CheckedDocument, at: str) -> CheckedDocument:
        """Make the findings of a check the document's tracked claims, and return it with their ids and decisions."""
        recording = self.record_all([checked], at)
        for problem in recording.problems:
            if problem.fatal:
                raise StoreError(problem.message)
        return recording.documents[0]

    def record_all(
        self,
        checked: Sequence[CheckedDocument],
        at: str,
        *,
        today: Mapping[str, Mapping[str, Verdict]] | None = None,
        present: Callable[[str], bool] | None = None,
    ) -> Recording:
        """Do the same for all documents of a run, in one write; a claim that one lost and another has goes on there.

        Only claims that count are tracked. Nothing is written, and no lock taken, where nothing changed. ``present``
        tells whether a document is still there: one that is not may be a new one's earlier name. What cannot be
        recorded is told, and the documents are returned all the same, with the decisions there are.
        """
        from factcheck.store.opened import OpenedFiles, change
        from factcheck.store.recording import Run, record_run

        @cache
        def vanished() -> list[StoredDocument]:
            return [] if present is None else self._vanished(present)

        run = Run(tuple(checked), at, vanished, today or {})
        try:
            return change(self.folder, self._patience, lambda files: record_run(run, files))
        except StoreError as error:
            read = record_run(run, OpenedFiles(self.folder))
            told = InputProblem(str(self.folder), f"the claims were not recorded: {error}")
            return replace(read, problems=(*read.problems, told))

    def claims(self, wanted: ClaimFilter = _STANDING, damage: Damage | None = None) -> Iterator[StoredClaim]:
        """Yield the tracked claims that the filter lets through, by document and in reading order."""
        for _, claims in self.entries(wanted, damage):
            yield from claims

    def findings(self, wanted: ClaimFilter = _STANDING, damage: Damage | None = None) -> list[Finding]:
        """Return the findings of the same."""
        return [claim.finding for claim in self.claims(wanted, damage)]

    def entries(
        self, wanted: ClaimFilter = _STANDING, damage: Damage | None = None, files: Sequence[Path] | None = None
    ) -> list[tuple[StoredDocument, tuple[StoredClaim, ...]]]:
        """Return the documents, by path, each with its claims that are wanted; those without such are left out.

        ``files`` are the claims files to look at, all of them where none are given.

        A file that cannot be read goes to ``damage``; where there is none, its StoreError ends the call.
        """
        from factcheck.store.opened import decoded, decoded_document
        from factcheck.store.scan import Scan
        from factcheck.store.storage import ClaimsFile

        scan = Scan(wanted)
        found = []
        for path in self._files_of(wanted) if files is None else files:
            try:
                file = ClaimsFile(path, scan.tables)
                row = file.document
                if row is None or not in_documents(row["document"], wanted):
                    continue
                claims = decoded(file, row["document"], wanted)
                if claims:
                    found.append((decoded_document(row, path), claims))
            except StoreError as error:
                if damage is None:
                    raise
                damage.append(error)
        return sorted(found, key=lambda entry: entry[0].path)

    def checked(self, wanted: ClaimFilter = _STANDING, damage: Damage | None = None) -> list[CheckedDocument]:
        """Return the documents as a check returned them, with the findings that are wanted, but without their text."""
        with_claims = {document.path: claims for document, claims in self.entries(wanted, damage)}
        return [
            CheckedDocument(
                Document(each.path, "", each.sha256, each.language, each.date, each.title),
                each.language,
                tuple(claim.finding for claim in with_claims.get(each.path, ())),
            )
            for each in self.documents(wanted, damage)
        ]

    def documents(self, wanted: ClaimFilter = _STANDING, damage: Damage | None = None) -> list[StoredDocument]:
        """Return the documents that the filter lets through, sorted by path; reads one line of each file."""
        found = []
        for path in self._files_of(wanted):
            try:
                found.append(self._document(path))
            except StoreError as error:
                if damage is None:
                    raise
                damage.append(error)
        return sorted((each for each in found if in_documents(each.path, wanted)), key=lambda each: each.path)

    def get(self, claim: str) -> StoredClaim:
        """Return a tracked claim by its id or the beginning of it; UsageError where none or several have it."""
        hits: list[StoredClaim] = []
        mark = line_start(claim)
        damage: Damage = []
        for path in claims_files(self.folder) if claim.isalnum() else ():
            if mark in (read_bytes(path) or b""):
                document = ClaimFilter(document=frozenset([self._document(path).path]), gone=True)
                hits += [hit for hit in self.claims(document, damage) if hit.id.startswith(claim)]
        if not hits and damage:
            raise damage[0]
        if not hits:
            raise UsageError(f"there is no tracked claim {claim!r}; `factcheck claims list` shows those there are")
        if len(hits) > 1:
            several = ", ".join(f"{hit.id} in {hit.document}" for hit in hits[:5])
            raise UsageError(f"several tracked claims begin with {claim!r}: {several}; write more of the id")
        return hits[0]

    def history(self, claim: str) -> tuple[Event, ...]:
        """Return all that happened to a tracked claim, oldest first."""
        return self.get(claim).history

    def decide(self, claim: str, state: ReviewState, *, by: str, at: str, note: str | None = None) -> StoredClaim:
        """Record a person's decision on a tracked claim (``open`` takes one back), and return the claim."""
        from factcheck.store.history import decided

        decision = Decision(state, by, at, note)
        return self.change_claims([self.get(claim)], lambda each: decided(each, decision))[0].after

    def change_claims(self, claims: Iterable[StoredClaim], make: Callable[[StoredClaim], StoredClaim]) -> list[Decided]:
        """Make something else of some claims, all in one write; return each as it was and as it is."""
        from factcheck.store.opened import OpenedFiles, change

        by_document: dict[str, set[str]] = {}
        for claim in claims:
            by_document.setdefault(claim.document, set()).add(claim.id)

        def plan(files: OpenedFiles) -> list[Decided]:
            done = []
            for document, ids in by_document.items():
                entry = files.entry(document)
                after = [make(claim) if claim.id in ids else claim for claim in entry.claims]
                if entry.document is not None:
                    files.put(entry.document, after)
                pairs = zip(entry.claims, after, strict=True)
                done += [Decided(before, now) for before, now in pairs if before.id in ids]
            return done

        return change(self.folder, self._patience, plan)

    def merge(self, brought: Sequence[tuple[StoredDocument, StoredClaim]]) -> Merged:
        """Take claims of another store in, in one write; of what both know, both histories are kept."""
        from factcheck.store.merging import merge
        from factcheck.store.opened import change

        documents = {document.path: document for document, _ in brought}
        claims: dict[str, list[StoredClaim]] = {}
        for document, claim in brought:
            claims.setdefault(document.path, []).append(claim)
        return change(self.folder, self._patience, lambda files: merge(claims, documents, files))

    def _vanished(self, present: Callable[[str], bool]) -> list[StoredDocument]:
        found = []
        for path in claims_files(self.folder):
            name = path.relative_to(self.folder).as_posix().removesuffix(SUFFIX)
            if "%" in name or not present(name):
                document = self._document(path)
                if not present(document.path):
                    found.append(document)
        return found

    def _files_of(self, wanted: ClaimFilter) -> Sequence[Path]:
        """Return the files that the filter's documents may be in: where it names plain paths those alone."""
        named = [claims_file(self.folder, name) for name in wanted.document if not set(name) & set("*?[")]
        if wanted.document and len(named) == len(wanted.document) and all(path.is_file() for path in named):
            return sorted(named)
        return claims_files(self.folder)

    def _document(self, path: Path) -> StoredDocument:
        from factcheck.store.opened import decoded_document

        return decoded_document(load_header(read_first_line(path), str(path)), path)
