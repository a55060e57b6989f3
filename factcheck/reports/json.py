"""One JSON object for the whole run, as contract section 5 lays it out."""

from __future__ import annotations

from factcheck.model.report import CheckReport
from factcheck.reports.content.json_text import json_text
from factcheck.reports.interface import ReportOptions

HELP = "one JSON object: documents, claims with verdicts and evidence, summary"


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return the report as indented JSON; the same run gives the same bytes."""
    body = report.to_dict(verbose=options.verbose)
    whole = {
        "schema_version": body.pop("schema_version"),
        "tool": {"name": "factcheck", "version": options.version},
        **body,
    }
    return json_text(whole) + "\n"
