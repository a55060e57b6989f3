"""One self-contained page, for a desk or a build's artifact: texts with their claims, evidence, a table, sources."""

from __future__ import annotations

from factcheck.model.report import CheckReport
from factcheck.reports.interface import ReportOptions

HELP = "one self-contained page: texts with their claims, evidence, filters, charts, sources; it prints well"
BACKGROUND = True


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return the page; the same report gives the same bytes."""
    from factcheck.reports.html.page import page  # which loads the template engine

    return page(report, options)
