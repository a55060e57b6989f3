"""``factcheck claims``: the tracked claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from factcheck.cli.tables import Row, heading, plain, table
from factcheck.cli.values import known, parse_statuses
from factcheck.cli.workspace import open_workspace, tell_damage
from factcheck.cli.writing import write_json, write_json_lines, write_lines
from factcheck.errors import ExitCode, StoreError
from factcheck.model.report import Finding, ReviewState
from factcheck.properties.loader import load_properties
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.reports.layout.summary import many
from factcheck.store.tracked import ClaimFilter, Event


def list_claims(
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    gone: bool,
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """List the tracked claims that the filters let through."""
    kind = known(format or "text", ("text", "json", "jsonl"), "format")
    wanted = make_filter(status, property, subject, document, review, gone=gone)
    damage: list[StoreError] = []
    found = open_workspace(config).store(store).findings(wanted, damage)
    if kind == "text":
        write_lines(_listed(found))
    elif kind == "json":
        write_json([finding.to_dict() for finding in found])
    else:
        write_json_lines(finding.to_dict() for finding in found)
    return tell_damage(damage)


def show(id: str, format: str | None, store: Path | None, config: Path | None) -> int:  # noqa: A002
    """Show one tracked claim with its verdict, evidence and decision."""
    kind = known(format or "text", ("text", "json"), "format")
    claim = open_workspace(config).store(store).get(id)
    if kind == "json":
        write_json(claim.to_dict())
    else:
        from factcheck.cli.stored import claim_lines

        write_lines(claim_lines(claim))
    return ExitCode.OK


def history(id: str, format: str | None, store: Path | None, config: Path | None) -> int:  # noqa: A002
    """Show what happened to a tracked claim."""
    kind = known(format or "text", ("text", "json"), "format")
    events = open_workspace(config).store(store).history(id)
    if kind == "json":
        write_json([event.to_dict() for event in events])
    else:
        write_lines(table([heading("when", "what", "who", "change"), *map(_event, events)]))
    return ExitCode.OK


def make_filter(
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the filter's word
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    *,
    gone: bool = False,
) -> ClaimFilter:
    """Return the filter that the options name; UsageError names the nearest known word."""
    states = [known(name, [state.value for state in ReviewState], "review state") for name in review]
    return ClaimFilter(
        status=parse_statuses(status),
        property=frozenset(known(name, tuple(load_properties()), "property") for name in property),
        subject=frozenset(subject),
        document=frozenset(document),
        review=frozenset(ReviewState(state) for state in states),
        gone=gone,
    )


def _listed(found: Sequence[Finding]) -> Iterator[Line]:
    for document, findings in groupby(found, key=lambda finding: finding.claim.document):
        yield (Segment(clean(document), "heading"),)
        yield from table([_row(finding) for finding in findings], flexible=(5, 4, 3), indent=2)
        yield ()
    yield (Segment(many(len(found), "claim"), "strong"),)


def _row(finding: Finding) -> Row:
    claim, verdict = finding.claim, finding.verdict
    status = (
        Segment(f"{SIGNS[verdict.status]} {verdict.status.value}", verdict.status.value) if verdict else Segment("")
    )
    subject = (claim.subject.label or claim.subject.name) if claim.subject else ""
    state = "" if finding.review.state is ReviewState.OPEN else finding.review.state.value
    label = load_properties()[claim.property].label("en")
    return [
        Segment(finding.id, "dim"),
        Segment(f"{claim.line}:{claim.column}"),
        status,
        Segment(label, "property"),
        Segment(claim.value.text),
        Segment(subject),
        Segment(state, "dim"),
    ]


def _event(event: Event) -> Row:
    change = " → ".join(_brief(side) for side in (event.before, event.after) if side is not None)
    told = "; ".join(part for part in (change, event.note) if part)
    return plain(event.at, event.kind.value.replace("_", " "), event.by or "", told)


def _brief(side: object) -> str:
    """Return one side of a change in a few words."""
    if isinstance(side, list):
        return many(len(side), "statement")
    if not isinstance(side, dict):
        return str(side)
    value = side.get("value", side)
    words = [value.get("text"), side.get("status"), side.get("reason"), side.get("correction")]
    return ", ".join(str(word) for word in words if word)
