"""``factcheck claims``: the tracked claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from factcheck.cli.tables import Row, table
from factcheck.cli.values import known, parse_statuses
from factcheck.cli.workspace import open_workspace, tell_damage
from factcheck.cli.writing import write_json, write_json_lines, write_lines
from factcheck.errors import ExitCode, StoreError
from factcheck.model.record import replace
from factcheck.model.report import ReviewState
from factcheck.properties.loader import label_of, load_properties
from factcheck.reports.layout.finding import SIGNS
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.reports.layout.summary import many
from factcheck.store.tracked import ClaimFilter, StoredClaim


def list_claims(
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    assigned: Sequence[str],
    now: Sequence[str],
    gone: bool,
    across: bool,
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """List the tracked claims that the filters let through."""
    kind = known(format or "text", ("text", "json", "jsonl"), "format")
    work = open_workspace(config)
    wanted = make_filter(status, property, subject, document, review, assigned=assigned, gone=gone, own=work.own())
    wanted = replace(wanted, now=parse_statuses(now))
    damage: list[StoreError] = []
    entries = work.store(store).entries(wanted, damage)
    if across:
        from factcheck.cli.acrossing import write_across

        write_across(entries, kind)
        return tell_damage(damage)
    found = [claim for _, claims in entries for claim in claims]
    if kind == "text":
        write_lines(_listed(found))
    elif kind == "json":
        write_json([claim.finding.to_dict() for claim in found])
    else:
        write_json_lines(claim.finding.to_dict() for claim in found)
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
    claim = open_workspace(config).store(store).get(id)
    if kind == "json":
        write_json([event.to_dict() for event in claim.history])
    else:
        from factcheck.cli.timeline import timeline

        write_lines(timeline(claim))
    return ExitCode.OK


def make_filter(
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the filter's word
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    *,
    assigned: Sequence[str] = (),
    gone: bool = False,
    own: tuple[Path, ...] = (),
) -> ClaimFilter:
    """Return the filter that the options name; UsageError names the nearest known word."""
    states = [known(name, [state.value for state in ReviewState], "review state") for name in review]
    return ClaimFilter(
        status=parse_statuses(status),
        property=frozenset(known(name, tuple(load_properties(own)), "property") for name in property),
        subject=frozenset(subject),
        document=frozenset(document),
        review=frozenset(ReviewState(state) for state in states),
        assigned=frozenset(assigned),
        gone=gone,
    )


def _listed(found: Sequence[StoredClaim]) -> Iterator[Line]:
    for document, claims in groupby(found, key=lambda claim: claim.document):
        yield (Segment(clean(document), "heading"),)
        yield from table([_row(claim) for claim in claims], flexible=(6, 5, 4), indent=2)
        yield ()
    yield (Segment(many(len(found), "claim"), "strong"),)


def _row(stored: StoredClaim) -> Row:
    finding = stored.finding
    claim, verdict = finding.claim, finding.verdict
    now = stored.today
    status = (
        Segment(f"{SIGNS[verdict.status]} {verdict.status.value}", verdict.status.value) if verdict else Segment("")
    )
    subject = (claim.subject.label or claim.subject.name) if claim.subject else ""
    state = "" if finding.review.state is ReviewState.OPEN else finding.review.state.value
    label = label_of(claim.property)
    return [
        Segment(finding.id, "dim"),
        Segment(f"{claim.line}:{claim.column}"),
        status,
        Segment(f"{SIGNS[now.status]} {now.status.value} now", now.status.value) if now is not None else Segment(""),
        Segment(label, "property"),
        Segment(claim.value.text),
        Segment(subject),
        Segment(state, "dim"),
    ]
