"""The report that people read: plain in a pipe, in colour on a terminal."""

from __future__ import annotations

from factcheck.model.report import CheckReport
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout import lines

HELP = "for people: each claim in its sentence, its verdict and why"


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return the report; in colour it carries the terminal's own escape sequences."""
    laid = list(lines(report, options))
    if options.colour:
        from factcheck.reports.terminal import draw

        return draw(laid, options)
    return "".join("".join(segment.text for segment in line).rstrip() + "\n" for line in laid)
