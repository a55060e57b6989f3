"""A claim a row, for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from factcheck.model.report import CheckReport, Finding
from factcheck.reports.content.telling import subject_label
from factcheck.reports.interface import ReportOptions

HELP = "a claim a row, for spreadsheets"

COLUMNS = (
    "document", "line", "column", "property", "subject", "entity", "value", "status", "reason", "score", "rationale",
    "correction", "evidence", "review", "by", "note", "silenced", "quote", "fingerprint", "id",
)  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return a heading and the rows in reading order, in UTF-8 without a mark, lines ended as RFC 4180 has it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    shown = report.findings + (report.uncounted if options.verbose else ())
    writer.writerows([_safe(cell) for cell in _row(finding)] for finding in shown)
    return out.getvalue()


def _row(finding: Finding) -> Sequence[str]:
    claim, verdict, review = finding.claim, finding.verdict, finding.review
    entity = claim.subject.entity if claim.subject is not None else None
    judged: tuple[str, ...] = ("",) * 6
    if verdict is not None:
        places = "; ".join(dict.fromkeys(piece.locator for piece in verdict.evidence))
        judged = (
            verdict.status.value, verdict.reason.value, f"{verdict.score:.4g}", verdict.rationale,
            verdict.correction or "", places,
        )  # fmt: skip
    decided = (review.state.value, review.by or "", review.note or "") if verdict is not None else ("", "", "")
    silenced = finding.silence.by.value if finding.silence is not None else ""
    return (
        claim.document, str(claim.line), str(claim.column), claim.property, subject_label(finding), entity or "",
        claim.value.text, *judged, *decided, silenced, claim.quote, finding.fingerprint, finding.id,
    )  # fmt: skip


def _safe(cell: str) -> str:
    """Keep a spreadsheet from taking an article's words for a formula: an apostrophe shows them as text.

    What would steer the terminal that shows the rows is left out.
    """
    cell = _CONTROLS.sub("", cell)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
