"""``factcheck sources check``: whether the sources are sound, what they lack, and how they fit the articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.values import known
from factcheck.cli.workspace import Workspace, open_workspace, tell, today
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import ExitCode
from factcheck.model.claim import Claim
from factcheck.model.report import InputProblem
from factcheck.reports.layout.segments import Segment
from factcheck.reports.layout.summary import many

if TYPE_CHECKING:
    from factcheck.sources.knowledge import KnowledgeBase


def check(
    source: Sequence[Path],
    articles: Sequence[Path],
    store: Path | None,
    format: str | None,  # noqa: A002 - the option's name
    config: Path | None,
) -> int:
    """Say whether the sources are sound, what they lack, and what the articles make of them."""
    from factcheck.sources.coverage import coverage_findings
    from factcheck.sources.findings import source_findings

    kind = known(format or "text", ("text", "json"), "format")
    work = open_workspace(config)
    knowledge, unsound = work.knowledge(source)
    claims, unread = _claims(work, knowledge, articles, store)
    found = [*source_findings(knowledge, work.properties(), today())]
    if claims is not None:
        found += coverage_findings(knowledge, claims)
    problems = (*unsound, *unread)
    if kind == "json":
        rows = [_remark(item.locator, item.kind, item.message) for item in found]
        write_json([*map(_told, problems), *rows])
        return ExitCode.UNREADABLE if any(problem.fatal for problem in problems) else ExitCode.OK
    write_lines((Segment(item.locator, "strong"), Segment(f": {item.message}")) for item in found)
    sound = f"{many(len(knowledge.sources), 'source')} sound, {many(len(found), 'remark')}"
    write_lines([(Segment(sound, "strong"),)])
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK


def _claims(
    work: Workspace, knowledge: KnowledgeBase, articles: Sequence[Path], store: Path | None
) -> tuple[Iterable[Claim] | None, Sequence[InputProblem]]:
    """Return the claims of the articles named, else those of the store; None where there is neither."""
    if articles:
        from factcheck.cli.running import check_all, read_all

        documents, problems = read_all(articles, work)
        checked = check_all(documents, knowledge, work.settings(None, None), 1)
        return [finding.claim for one in checked for finding in one.findings], problems
    findings = work.store(store).findings()
    return ([finding.claim for finding in findings] if findings or store is not None else None), ()


def _told(problem: InputProblem) -> dict[str, Any]:
    where = str(problem)[: -len(problem.message) - 2]
    return _remark(where, "unsound" if problem.fatal else "warning", problem.message)


def _remark(where: str, kind: str, message: str) -> dict[str, Any]:
    return {"locator": where, "kind": kind, "message": message}
