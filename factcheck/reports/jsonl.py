"""One claim a line, each a JSON object of the same shape as in the JSON report."""

from __future__ import annotations

import json

from factcheck.model.report import CheckReport
from factcheck.reports.interface import ReportOptions

HELP = "JSON Lines: one claim a line"


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return a line for each claim, in reading order; nothing where there is none."""
    claims = report.to_dict(verbose=options.verbose)["claims"]
    return "".join(json.dumps(claim, ensure_ascii=False, separators=(", ", ": ")) + "\n" for claim in claims)
