"""GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/ names the fields it reads."""

from __future__ import annotations

from typing import Any

from factcheck.model.report import CheckReport
from factcheck.reports.content.json_text import json_text
from factcheck.reports.content.telling import INCONSISTENT, first_of, mark_of, message, rule_of, told, value_region
from factcheck.reports.interface import ReportOptions

HELP = "GitLab code quality: the merge request's widget"

_SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return a JSON array; settled and silenced findings are left out, as the format has no place for them."""
    rows: list[dict[str, Any]] = []
    for one in told(report):
        if one.finding.settled or one.finding.silence is not None:
            continue
        of = value_region(one)
        severity = "critical" if one.finding.fails else _SEVERITY[one.verdict.status.level]
        rows.append(
            {
                "description": message(one.finding, one.verdict),
                "check_name": rule_of(one.finding, one.verdict),
                "fingerprint": one.finding.fingerprint,
                "severity": severity,
                "location": {"path": one.finding.claim.document, "lines": {"begin": of.line, "end": of.end_line}},
            }
        )
    for item in report.inconsistencies:
        first = first_of(item, report)
        line = value_region(first).line if first is not None else 1
        rows.append(
            {
                "description": item.rationale,
                "check_name": INCONSISTENT,
                "fingerprint": mark_of(item),
                "severity": "minor",
                "location": {"path": item.document, "lines": {"begin": line}},
            }
        )
    return json_text(rows) + "\n"
