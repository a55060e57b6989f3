"""Puts corrections that a person decided on into the documents: shown as a diff, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.fixing import Fix, apply
from factcheck.cli.running import read_all
from factcheck.documents.editing import Replacement, edited
from factcheck.errors import UsageError
from factcheck.model.record import replace
from factcheck.model.report import InputProblem
from factcheck.tracker.deciding import suggested

if TYPE_CHECKING:
    from factcheck.cli.workspace import Workspace
    from factcheck.model.text import Document
    from factcheck.store.tracked import StoredClaim


class Proposal(NamedTuple):
    """What the files would say, and what cannot be put into them."""

    fixes: tuple[Fix, ...]
    claims: tuple[StoredClaim, ...]
    """Those whose corrections are in the fixes."""
    problems: tuple[InputProblem, ...] = ()


def file_of(document: str, work: Workspace) -> Path:
    """Return the file that a document of the store is in."""
    name = document.partition("#")[0]
    path = work.configuration.folder / name
    return path if path.exists() or not Path(name).exists() else Path(name)


def read_document(name: str, work: Workspace) -> tuple[Document | None, str]:
    """Return a document of the store as it is now, or None and why."""
    path = file_of(name, work)
    if not path.is_file():
        return None, "is not there any more"
    documents, problems = read_all([path], work)
    found = next((document for document in documents if document.path == name), None)
    told = next((problem.message for problem in problems if problem.fatal), "no longer holds it")
    return found, "" if found is not None else told


def wanted_value(claim: StoredClaim) -> str:
    """Return what the text is to say: what a person decided, else what the verdict suggests; UsageError for neither."""
    return claim.finding.review.value or suggested(claim)


def propose(claims: Iterable[StoredClaim], work: Workspace) -> Proposal:
    """Return the corrections of claims as edits of their files; UsageError where one has no value to write."""
    by_document: dict[str, list[StoredClaim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    fixes: list[Fix] = []
    done: list[StoredClaim] = []
    problems: list[InputProblem] = []
    for name, own in by_document.items():
        made = _fix(name, own, work)
        if isinstance(made, Fix):
            fixes.append(made)
            done += own
        else:
            problems.append(made)
    return Proposal(tuple(fixes), tuple(done), tuple(problems))


def _fix(name: str, claims: Sequence[StoredClaim], work: Workspace) -> Fix | InputProblem:
    document, why = read_document(name, work)
    if document is None:
        return InputProblem(name, why)
    places: dict[tuple[int, int], str] = {}
    for stored in claims:
        claim, new = stored.finding.claim, wanted_value(stored)
        span = claim.value_span
        if document.text[span.start : span.end] != claim.value.text or not claim.value.text:
            line = claim.line
            return InputProblem(name, f"no longer says {claim.value.text!r} at its place: check it again first", line)
        if places.setdefault((span.start, span.end), new) != new:
            return InputProblem(name, "two claims want other words at one place: correct it by hand", claim.line)
    ordered = sorted(places)
    if any(second[0] < first[1] for first, second in pairwise(ordered)):
        return InputProblem(name, "two corrections overlap: write them one after the other")
    path = file_of(name, work)
    result = edited(path.read_bytes(), document.text, [Replacement(*place, places[place]) for place in ordered])
    if result.refusal is not None:
        return InputProblem(name, result.refusal)
    return Fix(name, path, result, len(places))


def put_back(fixes: Sequence[Fix], before: Sequence[bytes]) -> None:
    """Write files as they were before; UsageError where one was changed since."""
    for fix in fixes:
        if not fix.path.is_file() or fix.path.read_bytes() != fix.edited.data:
            raise UsageError(f"{fix.shown}: was changed since: it stays as it is")
    apply([fix._replace(edited=replace(fix.edited, data=data)) for fix, data in zip(fixes, before, strict=True)])
