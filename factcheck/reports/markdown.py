"""Markdown, for the summary of a job or a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.report import CheckReport
from factcheck.model.verdict import Status
from factcheck.reports.content.telling import Told, property_label, subject_label, told
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.segments import clean
from factcheck.reports.layout.summary import many

HELP = "a summary and a table of findings, for a job or a pull request"

_ROWS = 200
"""Rows that keep a comment below the 65,536 letters that GitHub takes."""
_SPECIAL = frozenset("\\`*_{}[]<>()#+-.!|~@")


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return the summary, the findings that want attention, and what could not be read."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: CheckReport) -> Iterator[str]:
    yield "## factcheck"
    yield ""
    yield _counts(report)
    found = [one for one in told(report) if not one.finding.settled and one.finding.silence is None]
    found.sort(key=lambda one: not one.finding.fails)
    if found:
        yield ""
        yield "| | where | claim | why | write |"
        yield "| --- | --- | --- | --- | --- |"
        yield from (_row(one) for one in found[:_ROWS])
    if len(found) > _ROWS:
        yield ""
        yield f"and {len(found) - _ROWS:,} more"
    if report.inconsistencies:
        yield ""
        yield from (f"- ≠ {_text(item.document)}: {_text(item.rationale)}" for item in report.inconsistencies)
    if report.problems:
        yield ""
        yield from (f"- **not read** {_text(str(problem))}" for problem in report.problems if problem.fatal)
        yield from (f"- warning: {_text(str(problem))}" for problem in report.problems if not problem.fatal)


def _counts(report: CheckReport) -> str:
    counts = [f"{SIGNS[status]} {count} {status.value}" for status, count in report.summary.items() if count]
    total = f"{many(len(report.findings), 'claim')} in {many(len(report.documents), 'document')}"
    failing = sum(1 for finding in report.findings if finding.fails)
    notes = [f"**{failing} failing**"] if failing else []
    notes += [f"{report.silenced} silenced"] if report.silenced else []
    settled = sum(1 for finding in report.findings if finding.settled)
    notes += [f"{settled} settled"] if settled else []
    return "; ".join([f"{total}: {', '.join(counts)}" if counts else total, *notes])


def _row(one: Told) -> str:
    finding, verdict = one.finding, one.verdict
    claim = finding.claim
    whom = subject_label(finding)
    about = f"{property_label(finding)} of {whom}" if whom else property_label(finding)
    sign = f"{SIGNS[verdict.status]} {verdict.status.value}"
    if verdict.status in (Status.CONTRADICTED, Status.OUTDATED) and finding.fails:
        sign = f"**{sign}**"
    where = f"{_text(claim.document)}:{claim.line}:{claim.column}"
    said = f"{_text(about)}: {_text(claim.quote)}"
    return f"| {sign} | {where} | {said} | {_text(verdict.rationale)} | {_text(verdict.correction or '')} |"


def _text(text: str) -> str:
    """Escape what Markdown or a table row would take for marks; a mention notifies nobody."""
    return "".join(f"\\{char}" if char in _SPECIAL and char not in "-.()!" else char for char in clean(text))
