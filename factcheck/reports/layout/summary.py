"""The end of a report: how many claims of each status, how long it took, how old the sources are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckReport, ReviewState
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.segments import HELD, Line, Segment, clean, wrapped

_FEW = 5
"""Inputs left out that are named."""


def summary_lines(report: CheckReport, options: ReportOptions, width: int) -> Iterator[Line]:
    """Yield the summary."""
    yield from wrapped(_counts(report), width)
    if unread := [*dict.fromkeys(clean(problem.path) for problem in report.problems if problem.fatal)]:
        more = f" and {len(unread) - _FEW} more" if len(unread) > _FEW else ""
        yield from wrapped(
            (Segment(f"Left out, as it cannot be used: {', '.join(unread[:_FEW])}{more}.", "contradicted"),), width
        )
    rest = [*_settled(report), *_by_what(report, options), *_duration(report)]
    if rest:
        yield from wrapped((Segment(" ".join(rest), "dim"),), width)


def _counts(report: CheckReport) -> Line:
    total = many(len(report.findings), "claim")
    pieces = [Segment(f"{total} in {many(len(report.documents), 'document')}", "strong")]
    counts = [(status, count) for status, count in report.summary.items() if count]
    for index, (status, count) in enumerate(counts):
        pieces += [Segment(", " if index else ": "), _held(f"{SIGNS[status]} {count} {status.value}", status.value)]
    if report.inconsistencies:
        pieces += [Segment("; "), _held(f"≠ {many(len(report.inconsistencies), 'inconsistency')}", "disputed")]
    return tuple(pieces)


def _held(text: str, style: str) -> Segment:
    """A piece within which no line breaks."""
    return Segment(text.replace(" ", HELD), style)


def _settled(report: CheckReport) -> Iterator[str]:
    states = [f.review.state for f in report.findings]
    for state in (ReviewState.DISMISSED, ReviewState.ACCEPTED, ReviewState.CORRECTED):
        if count := states.count(state):
            yield f"{count} of them {state.value}."
    if report.silenced:
        yield f"{report.silenced} of them silenced."
    if report.unchanged:
        yield f"{many(report.unchanged, 'claim')} on unchanged lines left out."


def _by_what(report: CheckReport, options: ReportOptions) -> Iterator[str]:
    if not report.judged or not report.sources:
        return
    by = many(len(report.sources), "source")
    dates = sorted((ref.retrieved for ref in report.sources if ref.retrieved is not None), key=PartialDate.first)
    if not dates:
        yield f"Judged by {by} without a date."
        return
    first, last = dates[0], dates[-1]
    span = f"{first}" if first == last else f"{first} to {last}"
    yield f"Judged by {by}, retrieved {span}{_age(first, options.today, oldest=first != last)}."


def _age(oldest_date: PartialDate, today: PartialDate | None, *, oldest: bool) -> str:
    if today is None or min(oldest_date.year, today.year) < 1:
        return ""
    days = (date(*today.last()) - date(*oldest_date.last())).days
    if days < 0:
        return ""
    return f", {'the oldest ' if oldest else ''}{many(days, 'day')} ago" if days else ", today"


def _duration(report: CheckReport) -> Iterator[str]:
    if report.seconds is not None:
        yield f"Took {report.seconds:.2f} s."


def many(count: int, noun: str) -> str:
    """Return a number with its noun: 1 claim, 2 claims, 1,000 inconsistencies."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"
