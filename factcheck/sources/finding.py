"""A remark on a sound source."""

from __future__ import annotations

from factcheck.model.record import record
from factcheck.model.statement import Statement


@record
class SourceFinding:
    """One remark on a source, none of which makes it unsound."""

    source: str
    """Id of the source."""
    kind: str
    """overlap, gap, shared_name, no_url, no_date, old, unknown_type, unknown_part, no_part, unused or uncovered."""
    locator: str
    """``path:line``, or the path alone for the source as a whole."""
    message: str


def finding_on(statement: Statement, kind: str, message: str) -> SourceFinding:
    """Return a remark on one statement, at its place."""
    return SourceFinding(statement.source, kind, statement.locator, message)
