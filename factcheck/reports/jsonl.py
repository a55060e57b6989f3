"""One claim a line, each a JSON object of the same shape as in the JSON report."""

from __future__ import annotations

from factcheck.model.report import CheckReport
from factcheck.reports.content.json_text import json_text
from factcheck.reports.interface import ReportOptions

HELP = "JSON Lines: one claim a line"


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return a line for each claim, in reading order; nothing where there is none."""
    claims = report.to_dict(verbose=options.verbose)["claims"]
    return "".join(json_text(claim, indent=None) + "\n" for claim in claims)
