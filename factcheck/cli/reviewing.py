"""``factcheck review``: the screen, and everything that it does as a command: decisions, notes, names, corrections."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.claims import make_filter
from factcheck.cli.tables import Row, table
from factcheck.cli.values import known
from factcheck.cli.who import who
from factcheck.cli.workspace import Workspace, open_workspace, tell, tell_damage, timestamp
from factcheck.cli.writing import write_json, write_lines, write_out
from factcheck.errors import ExitCode, StoreError, UsageError
from factcheck.model.report import InputProblem, Review
from factcheck.properties.loader import label_of
from factcheck.reports.layout.segments import Line, Segment
from factcheck.reports.layout.summary import many
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter, Decided, StoredClaim
from factcheck.tracker.deciding import Action, Deed, Make, act, maker

if TYPE_CHECKING:
    from factcheck.cli.applying import Proposal

_ACTIONS = (
    "--accept, --dismiss, --correct VALUE, --suggested, --reopen, --undo, --note TEXT, --assign NAME, --entity ID "
    "or --apply"
)


class _Wish(NamedTuple):
    """What a line asks for."""

    action: Action | None
    entity: str | None
    apply: bool

    @property
    def empty(self) -> bool:
        return self.action is None and self.entity is None and not self.apply


class _Way(NamedTuple):
    """How it is to be done."""

    work: Workspace
    store: ClaimStore
    by: str
    kind: str
    dry_run: bool

    def change(self, claims: Sequence[StoredClaim], make: Make) -> list[Decided]:
        """Make something else of the claims, or only show what it would be; what changed meanwhile is let be."""
        if self.dry_run:
            return [Decided(each, make(each)) for each in claims]
        outcome = act(self.store, claims, make)
        for claim in (*outcome.meanwhile, *outcome.lost):
            sys.stderr.write(f"factcheck: {claim.id}: changed meanwhile: look at it again\n")
        return list(outcome.done)

    def tell(self, done: Sequence[Decided]) -> None:
        if self.kind == "json":
            write_json([each.after.to_dict() for each in done])
        else:
            write_lines(_told(done, self.by, dry_run=self.dry_run))


def review(
    ids: Sequence[str],
    accept: bool,
    dismiss: bool,
    correct: str | None,
    suggested: bool,
    reopen: bool,
    undo: bool,
    note: str | None,
    assign: str | None,
    entity: str | None,
    apply: bool,
    same: bool,
    by: str | None,
    dry_run: bool,
    status: Sequence[str],
    property: Sequence[str],  # noqa: A002 - the option's name
    subject: Sequence[str],
    document: Sequence[str],
    review: Sequence[str],
    assigned: Sequence[str],
    ui: str | None,
    source: Sequence[Path],
    format: str | None,  # noqa: A002 - the option's name
    store: Path | None,
    config: Path | None,
) -> int:
    """Open the review screen, or record one decision on each claim that is named or that the filters let through."""
    kind = known(format or "text", ("text", "json"), "format")
    work = open_workspace(config)
    wanted = make_filter(status, property, subject, document, review, assigned=assigned, own=work.own())
    flags = {Deed.ACCEPT: accept, Deed.DISMISS: dismiss, Deed.REOPEN: reopen, Deed.UNDO: undo}
    deeds = [deed for deed, given in flags.items() if given]
    wish = _wish(deeds, correct, note, assign, entity, suggested=suggested, apply=apply)
    if wish.empty and not ids:
        from factcheck.cli.review_screen import open_screen

        return open_screen(work, work.store(store), wanted, by, ui, source)
    _check_line(ids, wanted, wish)
    way = _Way(work, work.store(store), who(by, work.configuration.folder), kind, dry_run)
    damage: list[StoreError] = []
    chosen = _chosen(way.store, ids, wanted, damage, same=same)
    if wish.entity is not None:
        return _settle(chosen, wish.entity, way, source)
    done = way.change(chosen, maker(wish.action, way.by, timestamp())) if wish.action is not None else []
    if wish.apply:
        return _apply([each.after for each in done] or chosen, way)
    way.tell(done)
    return tell_damage(damage)


def _wish(
    deeds: Sequence[Deed],
    correct: str | None,
    note: str | None,
    assign: str | None,
    entity: str | None,
    *,
    suggested: bool,
    apply: bool,
) -> _Wish:
    """Return what the options ask for; UsageError where that is more than one thing."""
    actions = [Action(deed, note=note) for deed in deeds]
    if correct is not None or suggested:
        actions.append(Action(Deed.CORRECT, correct, note))
    if assign is not None:
        actions.append(Action(Deed.ASSIGN, None if assign in ("", "-") else " ".join(assign.split()), note))
    if note is not None and not actions:
        actions.append(Action(Deed.NOTE, note=note))
    correcting = [action for action in actions if action.deed is Deed.CORRECT]
    if len(actions) > 1 or (correct is not None and suggested) or (entity and (actions or apply)):
        raise UsageError(f"say one thing to do: {_ACTIONS}")
    if apply and actions and not correcting:
        raise UsageError("--apply writes a correction: it goes with --correct VALUE or --suggested, or stands alone")
    return _Wish(actions[0] if actions else None, entity, apply)


def _check_line(ids: Sequence[str], wanted: ClaimFilter, wish: _Wish) -> None:
    """Raise UsageError where the line does not say one thing to do, and to which claims."""
    if wish.empty:
        raise UsageError(f"say one thing to do: {_ACTIONS}")
    if ids and wanted != ClaimFilter():
        raise UsageError("name claims, or choose them with filters, but not both")
    if not ids and wanted == ClaimFilter():
        raise UsageError("name a claim, or choose some with filters such as --status outdated")


def _chosen(
    store: ClaimStore, ids: Sequence[str], wanted: ClaimFilter, damage: list[StoreError], *, same: bool
) -> list[StoredClaim]:
    found = list(map(store.get, ids)) if ids else list(store.claims(wanted, damage))
    if same:
        from factcheck.tracker.same import same_findings

        everything = list(store.claims(damage=damage))
        found = [other for claim in found for other in same_findings(claim, everything)]
    return list({claim.id: claim for claim in found}.values())


def _settle(chosen: Sequence[StoredClaim], entity: str, way: _Way, source: Sequence[Path]) -> int:
    """Remember that the subjects' names mean an entity."""
    from factcheck.cli.naming import keep, settle

    knowledge, problems = way.work.knowledge(source)
    for claim in chosen:
        settled = settle(claim, entity, way.work, knowledge)
        if settled.after == settled.before:
            told = f"{settled.shown} has it already: {settled.name} is {settled.entity}"
        elif way.dry_run:
            told = f"would write to {settled.shown}: {settled.name} is {settled.entity}"
        else:
            keep(settled, way.work, way.store.folder)
            told = f"{settled.shown}: {settled.name} is {settled.entity}; the next check of {claim.document} sees it"
        write_lines([(Segment(told),)])
    return ExitCode.UNREADABLE if tell(problems) else ExitCode.OK


def _apply(chosen: Sequence[StoredClaim], way: _Way) -> int:
    """Show the corrections as a diff; unless it is a dry run, write them and mark the claims as corrected."""
    from factcheck.cli.applying import propose
    from factcheck.cli.fixing import apply, unified

    proposal = propose(chosen, way.work)
    if way.kind == "text":
        write_out("".join(unified(proposal.fixes)))
    if not way.dry_run:
        apply(proposal.fixes)
    done = way.change(proposal.claims, _corrected(proposal, way)) if proposal.claims else []
    way.tell(done)
    return ExitCode.UNREADABLE if tell([*proposal.problems, *_to_check(proposal, way)]) else ExitCode.OK


def _corrected(proposal: Proposal, way: _Way) -> Callable[[StoredClaim], StoredClaim]:
    from factcheck.cli.applying import wanted_value

    at = timestamp()
    return lambda each: maker(Action(Deed.CORRECT, wanted_value(each)), way.by, at)(each)


def _to_check(proposal: Proposal, way: _Way) -> Iterator[InputProblem]:
    for fix in () if way.dry_run else proposal.fixes:
        yield InputProblem(fix.shown, "was corrected: check it again, and the store knows", fatal=False)


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
    to = f"; with {each.after.assigned or 'nobody'}" if each.before.assigned != each.after.assigned else ""
    return [
        Segment(each.after.id, "dim"),
        Segment(f"{claim.document}:{claim.line}"),
        Segment(label_of(claim.property), "property"),
        Segment(claim.value.text),
        Segment((f"{_state(before)} → {_state(after)}" if before != after else _state(after)) + to),
        Segment(after.note or each.after.history[-1].note or "", "dim"),
    ]


def _state(review: Review) -> str:
    return review.state.value + (f" to {review.value}" if review.value is not None else "")
