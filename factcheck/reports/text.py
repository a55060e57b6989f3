"""The report that people read: plain in a pipe, in colour on a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.report import CheckReport
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.report import lines
from factcheck.reports.layout.segments import Line

HELP = "for people: each claim in its sentence, its verdict and why"


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return the report; in colour it carries the terminal's own escape sequences."""
    return written(lines(report, options), colour=options.colour)


def written(laid: Iterable[Line], *, colour: bool) -> str:
    """Return lines as text; rich, which takes long to load, draws those in colour alone."""
    if colour:
        from factcheck.reports.terminal import draw

        return draw(laid)
    return "".join("".join(segment.text for segment in line).rstrip() + "\n" for line in laid)
