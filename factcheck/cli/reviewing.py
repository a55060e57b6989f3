"""``factcheck review``: a person's decisions on tracked claims, one or many at a time, without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from factcheck.cli.claims import make_filter
from factcheck.cli.tables import Row, table
from factcheck.cli.values import known
from factcheck.cli.who import who
from factcheck.cli.workspace import open_workspace, tell_damage, timestamp
from factcheck.cli.writing import write_json, write_lines
from factcheck.errors import StoreError, UsageError
from factcheck.model.report import Review, ReviewState
from factcheck.properties.loader import label_of
from factcheck.reports.layout.segments import Line, Segment
from factcheck.reports.layout.summary import many
from factcheck.store.history import decided, undone
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter, Decided, Decision, StoredClaim

_ACTIONS = "--accept, --dismiss, --correct VALUE, --reopen or --undo"


def review(
    ids: Sequence[str],
    accept: bool,
    dismiss: bool,
    correct: str | None,
    reopen: bool,
    undo: bool,
    note: str | None,
    by: str | None,
    dry_run: bool,
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """Record one decision on each claim that is named or that the filters let through."""
    kind = known(format or "text", ("text", "json"), "format")
    work = open_workspace(config)
    wanted = make_filter(status, property, subject, document, review, own=work.own())
    flags = {
        ReviewState.ACCEPTED: accept, ReviewState.DISMISSED: dismiss, ReviewState.CORRECTED: correct is not None,
        ReviewState.OPEN: reopen,
    }  # fmt: skip
    states = [state for state, given in flags.items() if given]
    _check_line(ids, wanted, len(states) + undo)
    claims = work.store(store)
    name, at = who(by, work.configuration.folder), timestamp()
    damage: list[StoreError] = []
    chosen = _chosen(claims, ids, wanted, damage)
    if undo:
        make: Callable[[StoredClaim], StoredClaim] = lambda each: undone(each, name, at, note)  # noqa: E731
    else:
        decision = Decision(states[0], name, at, note, correct)
        make = lambda each: decided(each, decision)  # noqa: E731
    done = [Decided(each, make(each)) for each in chosen] if dry_run else claims.change_claims(chosen, make)
    if kind == "json":
        write_json([each.after.to_dict() for each in done])
    else:
        write_lines(_told(done, name, dry_run=dry_run))
    return tell_damage(damage)


def _check_line(ids: Sequence[str], wanted: ClaimFilter, actions: int) -> None:
    """Raise UsageError where the line does not say one thing to do, and to which claims."""
    if not ids and wanted == ClaimFilter() and not actions:
        raise UsageError(
            "the review screen is not there yet; decide on one claim with `factcheck review ID --accept` "
            "(--dismiss, --correct VALUE, --reopen, --undo), on many with filters such as --status outdated"
        )
    if actions != 1:
        raise UsageError(f"say one thing to do: {_ACTIONS}")
    if ids and wanted != ClaimFilter():
        raise UsageError("name claims, or choose them with filters, but not both")
    if not ids and wanted == ClaimFilter():
        raise UsageError("name a claim, or choose some with filters such as --status outdated")


def _chosen(store: ClaimStore, ids: Sequence[str], wanted: ClaimFilter, damage: list[StoreError]) -> list[StoredClaim]:
    if not ids:
        return list(store.claims(wanted, damage))
    return list({claim.id: claim for claim in map(store.get, ids)}.values())


def _told(done: Sequence[Decided], name: str, *, dry_run: bool) -> Iterator[Line]:
    changed = [each for each in done if each.before != each.after]
    yield from table([_row(each) for each in changed], flexible=(4, 3))
    told = f"{'would change' if dry_run else 'changed'} {many(len(changed), 'claim')}"
    same = len(done) - len(changed)
    rest = f"; {same} {'was' if same == 1 else 'were'} decided so already" if same else ""
    by = "" if dry_run or not changed else f", by {name}"
    yield (Segment(told + by + rest, "strong"),)


def _row(each: Decided) -> Row:
    claim, before, after = each.after.finding.claim, each.before.finding.review, each.after.finding.review
    return [
        Segment(each.after.id, "dim"),
        Segment(f"{claim.document}:{claim.line}"),
        Segment(label_of(claim.property), "property"),
        Segment(claim.value.text),
        Segment(f"{_state(before)} → {_state(after)}"),
        Segment(after.note or "", "dim"),
    ]


def _state(review: Review) -> str:
    return review.state.value + (f" to {review.value}" if review.value is not None else "")
