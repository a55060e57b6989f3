"""The plan of recording a run's documents: each one's claims, and those that went from one to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.errors import StoreError
from factcheck.model.record import record, replace
from factcheck.model.report import CheckedDocument, Finding, InputProblem
from factcheck.model.verdict import Verdict
from factcheck.store.history import not_before, seconds_behind, seen_again
from factcheck.store.opened import Entry, OpenedFiles
from factcheck.store.tracked import Event, EventKind, Recording, StoredClaim, StoredDocument
from factcheck.store.tracking import Seen, Tracked, tracked

_ASTRAY = 600
"""Seconds by which the clocks of a team's machines may differ without a word."""
Vanished = Callable[[], Sequence[StoredDocument]]
"""Names the stored documents that are there no longer; asked only where a document is new."""


@record
class Run:
    """What is to be recorded."""

    checked: tuple[CheckedDocument, ...]
    at: str
    vanished: Vanished
    today: Mapping[str, Mapping[str, Verdict]]
    """By document and fingerprint: the verdicts on the day of the check, of documents with a date of their own."""


@record(frozen=False)
class _Draft:
    """One document on its way into the store."""

    checked: CheckedDocument
    document: StoredDocument
    found: Tracked
    claims: list[StoredClaim]
    before: StoredDocument | None = None


def record_run(run: Run, files: OpenedFiles) -> Recording:
    """Put the documents' claims into their files, and return the documents with ids and decisions."""
    drafts: list[_Draft | CheckedDocument] = []
    problems: list[InputProblem] = []
    adopted: dict[str, list[str]] = {}
    for one in run.checked:
        try:
            drafts.append(one if one.document.path == "-" else _draft(one, run, files, adopted))
        except StoreError as error:
            drafts.append(one)
            problems.append(InputProblem(one.document.path, f"its claims were not recorded: {error}"))
    made = [draft for draft in drafts if isinstance(draft, _Draft)]
    _carry(made, run)
    for draft in made:
        if draft.before is not None or draft.claims:
            files.put(draft.document, draft.claims)
    for name, ids in adopted.items():
        files.rename(name, ids)
    late = _late(made, run.at)
    if late:
        problems.append(late)
    named = (_named(each) if isinstance(each, _Draft) else each for each in drafts)
    return Recording(tuple(named), tuple(problems))


def _draft(one: CheckedDocument, run: Run, files: OpenedFiles, adopted: dict[str, list[str]]) -> _Draft:
    source = one.document
    own = entry = files.entry(source.path)
    counted = tuple(finding for finding in one.findings if finding.claim.modality.counts)
    before = entry.document
    if before is None and counted:
        entry = _renamed(one, counted, run, files, adopted)
    here = {claim.id for claim in entry.claims}
    moved = tuple(claim for claim in dict.fromkeys((*entry.moved, *own.moved)) if claim not in here)
    document = StoredDocument(source.path, one.language, source.sha256, source.date, source.title, moved)
    seen = Seen(counted, run.at, run.today.get(source.path, {}))
    found = tracked(entry.claims, seen, frozenset(moved))
    return _Draft(one, document, found, list(found.claims), before)


def _renamed(
    one: CheckedDocument, counted: Sequence[Finding], run: Run, files: OpenedFiles, adopted: dict[str, list[str]]
) -> Entry:
    """Return the entry of the vanished document that a new one was until it was renamed; an empty one where none."""
    if not run.vanished():
        return Entry(None)
    from factcheck.store.moves import is_renamed

    ours = {each.document.path for each in run.checked}
    candidates = [each for each in run.vanished() if each.path not in adopted and each.path not in ours]
    for old in sorted(candidates, key=lambda each: each.sha256 != one.document.sha256):
        try:
            stored = files.entry(old.path)
        except StoreError:
            continue  # a damaged file is told when its own document is asked for
        under_new_name = files.entry(old.path, named=one.document.path).claims
        standing = [claim.finding.claim for claim in under_new_name if not claim.gone]
        same = old.sha256 == one.document.sha256
        if is_renamed(standing, [finding.claim for finding in counted], same_bytes=same):
            adopted[old.path] = [*stored.moved, *(claim.id for claim in under_new_name)]
            claims = tuple(_told_moved(claim, old.path, run.at) for claim in under_new_name)
            return Entry(stored.document, claims, stored.moved)
    return Entry(None)


def _told_moved(claim: StoredClaim, old: str, at: str) -> StoredClaim:
    event = Event(not_before(claim, at), EventKind.MOVED, old, claim.document)
    return replace(claim, history=(*claim.history, event))


def _carry(drafts: Sequence[_Draft], run: Run) -> None:
    """Give claims that another document of the run stated until now the identity they had there."""
    lost = [(draft, claim) for draft in drafts for claim in draft.found.lost]
    fresh = [(draft, index) for draft in drafts for index in draft.found.fresh]
    if not lost or not fresh:
        return
    from factcheck.store.moves import moved_claims

    pairs = moved_claims(
        [claim.finding.claim for _, claim in lost], [draft.claims[index].finding.claim for draft, index in fresh]
    )
    for new, old in pairs.items():
        (to, index), (source, claim) = fresh[new], lost[old]
        now = to.claims[index]
        today = run.today.get(to.document.path, {}).get(now.finding.fingerprint)
        to.claims[index] = seen_again(claim, now.finding, run.at, today)
        to.document = replace(to.document, moved=tuple(each for each in to.document.moved if each != claim.id))
        source.claims = [each for each in source.claims if each.id != claim.id]
        source.document = replace(source.document, moved=(*source.document.moved, claim.id))


def _named(draft: _Draft) -> CheckedDocument:
    """Return the document with the ids and decisions of its claims, each with the verdict of this run."""
    known = iter(draft.claims)

    def named(finding: Finding) -> Finding:
        if not finding.claim.modality.counts:
            return finding
        claim = next(known)
        return replace(finding, id=claim.id, review=claim.finding.review)

    return replace(draft.checked, findings=tuple(named(finding) for finding in draft.checked.findings))


def _late(drafts: Sequence[_Draft], at: str) -> InputProblem | None:
    """Return a warning where the clock is behind what the store's entries say."""
    for draft in drafts:
        for claim in draft.claims:
            if claim.history and seconds_behind(at, claim.history[-1].at) > _ASTRAY:
                told = f"the clock says {at}, but an entry was made at {claim.history[-1].at}: new ones get that time"
                return InputProblem(draft.document.path, told + "; set the clock right", fatal=False)
    return None
