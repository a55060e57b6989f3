"""``factcheck explain``: how a verdict came about, of a tracked claim or of one that a file states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.running import read_all
from factcheck.cli.sentence import sentence_dict, sentence_lines
from factcheck.cli.stored import claim_lines, how_lines
from factcheck.cli.values import known
from factcheck.cli.workspace import Workspace, open_workspace, tell
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode, UsageError
from factcheck.model.text import Document
from factcheck.store.tracked import StoredClaim

if TYPE_CHECKING:
    from factcheck.reports.layout.segments import Line

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?\Z")


def explain(
    id: str,  # noqa: A002 - the argument's name
    source: Sequence[Path],
    as_of: str | None,
    language: str | None,
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """Explain a verdict: the sentence, the pattern, the candidates, the statements, the rules."""
    kind = known(format or "text", ("text", "json"), "format")
    work = open_workspace(config)
    place = _PLACE.match(id)
    document: Document | None
    lost = False
    if place is not None and Path(place["path"]).is_file():
        document, found, lost = _stated(place, source, as_of, language, work)
    else:
        found = [work.store(store).get(id)]
        document = _document(found[0], work)
    if kind == "json":
        bodies = [explanation(claim, document) for claim in found]
        write_json(bodies if place is not None else bodies[0])
    else:
        write_lines(line for claim in found for line in _lines(claim, document))
    return ExitCode.UNREADABLE if lost else ExitCode.OK


def _lines(claim: StoredClaim, document: Document | None) -> Iterator[Line]:
    yield from claim_lines(claim)
    yield ()
    if document is not None:
        yield from sentence_lines(claim.finding.claim, document)
    yield from how_lines(claim)


def explanation(stored: StoredClaim, document: Document | None) -> dict[str, Any]:
    """Return the same as one JSON object."""
    claim, verdict = stored.finding.claim, stored.finding.verdict
    candidates = [candidate.to_dict() for candidate in claim.subject.candidates] if claim.subject else []
    steps = [step.to_dict() for step in verdict.steps] if verdict else []
    told = {"sentence": sentence_dict(claim, document)} if document is not None else {}
    why = {"why": claim.subject.why} if claim.subject and claim.subject.why else {}
    rest = {"pattern": claim.pattern.to_dict(), "candidates": candidates, "steps": steps}
    return stored.finding.to_dict() | told | why | rest


def _document(stored: StoredClaim, work: Workspace) -> Document | None:
    """The document of a tracked claim, where it still states it at its place."""
    claim = stored.finding.claim
    path = work.configuration.folder / claim.document.partition("#")[0]
    if not path.is_file():
        return None
    documents, _ = read_all([path], work)
    here = (document for document in documents if document.path == claim.document)
    return next(
        (document for document in here if document.text[claim.span.start : claim.span.end] == claim.quote), None
    )


def _stated(
    place: re.Match[str], source: Sequence[Path], as_of: str | None, language: str | None, work: Workspace
) -> tuple[Document, list[StoredClaim], bool]:
    """Check one file and return its claims that touch the line; UsageError where there are none."""
    from factcheck.pipeline import check

    settings = work.settings(as_of, language)
    knowledge, problems = work.knowledge(source)
    documents, unread = read_all([Path(place["path"])], work)
    line, column = int(place["line"]), int(place["column"] or 0)
    for checked in check(documents, knowledge, settings):
        found = [
            StoredClaim(finding)
            for finding in checked.findings
            if finding.claim.line <= line <= checked.document.location(max(finding.claim.span.end - 1, 0)).line
            and (not column or finding.claim.column == column)
        ]
        if found:
            return checked.document, found, tell((*problems, *unread))
    tell((*problems, *unread))
    raise UsageError(f"{place[0]}: no claim is found there; `factcheck extract {place['path']}` shows all of the file")
