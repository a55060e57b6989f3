"""``factcheck claims list --across``: one thing over the archive, with the values each document gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.cli.tables import Row, table
from factcheck.cli.writing import write_json, write_json_lines, write_lines
from factcheck.properties.loader import label_of
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.reports.layout.summary import many
from factcheck.store.tracked import StoredClaim, StoredDocument
from factcheck.tracker.across import Group, groups


def write_across(entries: Sequence[tuple[StoredDocument, tuple[StoredClaim, ...]]], kind: str) -> None:
    """Write the groups in a list's format."""
    found = groups(entries)
    if kind == "text":
        write_lines(_lines(found))
    elif kind == "json":
        write_json([group.to_dict() for group in found])
    else:
        write_json_lines(group.to_dict() for group in found)


def _lines(found: Sequence[Group]) -> Iterator[Line]:
    for group in found:
        label = label_of(group.property)
        flag = Segment("  the articles disagree", "contradicted") if group.disagree else Segment("")
        yield (Segment(clean(group.subject), "heading"), Segment(" · "), Segment(label, "property"), flag)
        rows = [_row(claim, first=not at) for same in group.values for at, claim in enumerate(same)]
        yield from table(rows, indent=2)
        yield ()
    apart = sum(group.disagree for group in found)
    told = f"{many(len(found), 'thing')} in several documents"
    yield (Segment(told + (f", on {apart} of which they disagree" if apart else ""), "strong"),)


def _row(claim: StoredClaim, *, first: bool) -> Row:
    found, verdict = claim.finding.claim, claim.finding.verdict
    status = verdict.status if verdict is not None else None
    return [
        Segment(found.value.text if first else "", "strong"),
        Segment(f"{found.document}:{found.line}"),
        Segment(f"{SIGNS[status]} {status.value}", status.value) if status is not None else Segment(""),
        Segment(found.time.text if found.time is not None else "", "dim"),
        Segment(claim.id, "dim"),
    ]
