"""The whole report in lines: documents with their claims in reading order, then a summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model.report import CheckedDocument, CheckReport, Finding, Inconsistency
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.direction import isolated, isolated_runs
from factcheck.reports.layout.finding import Frame, finding_lines
from factcheck.reports.layout.segments import Line, Segment, clean, wrapped
from factcheck.reports.layout.summary import summary_lines

_LONGEST_LINE = 110
"""Columns beyond which a line of prose is tiring to read, however wide the terminal is."""


def lines(report: CheckReport, options: ReportOptions) -> Iterator[Line]:
    """Yield the lines of the whole report."""
    width = min(options.width, _LONGEST_LINE)
    for checked in report.documents:
        odd = [item for item in report.inconsistencies if item.document == checked.document.path]
        yield from _document(checked, odd, report, options, width)
    yield from summary_lines(report, options, width)


def _document(
    checked: CheckedDocument, odd: Iterable[Inconsistency], report: CheckReport, options: ReportOptions, width: int
) -> Iterator[Line]:
    shown = [finding for finding in checked.findings if _is_shown(finding, options)]
    if options.quiet and not shown and not odd:
        return
    yield _heading(checked, options)
    if not checked.findings:
        yield (Segment("  no claims found", "dim"),)
    yield ()
    column = max((len(f"{finding.claim.line}:{finding.claim.column}") for finding in shown), default=0)
    frame = Frame(checked.document.read, column, width, options, {source.id: source for source in report.sources})
    for finding in shown:
        yield from finding_lines(finding, frame)
        yield ()
    for item in odd:
        yield (Segment("  "), Segment("≠ inconsistent", "disputed"), Segment(" within the document"))
        yield from _paragraph(clean(item.rationale), options, width)
        yield ()


def _is_shown(finding: Finding, options: ReportOptions) -> bool:
    if options.quiet:
        return finding.verdict is not None and finding.verdict.status.level in ("error", "warning")
    return finding.claim.modality.counts or options.verbose


def _heading(checked: CheckedDocument, options: ReportOptions) -> Line:
    path = clean(checked.document.path)
    date = checked.document.date
    about = f"{checked.language}, {date}" if date else checked.language
    return (Segment(isolated(path) if options.terminal else path, "heading"), Segment("  "), Segment(about, "dim"))


def _paragraph(text: str, options: ReportOptions, width: int, indent: int = 4) -> Iterator[Line]:
    for line in wrapped((Segment(text),), width - indent):
        yield (Segment(" " * indent), *(isolated_runs(line) if options.terminal else line))
