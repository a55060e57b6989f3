"""What people do to claims that they have seen: decided as they were seen, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from factcheck.errors import UsageError
from factcheck.model.record import record
from factcheck.model.report import ReviewState
from factcheck.store.history import decided, undone
from factcheck.store.remarks import assigned, noted
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import Decided, Decision, StoredClaim

Make = Callable[[StoredClaim], StoredClaim]


class Deed(StrEnum):
    """What can be done to a claim."""

    ACCEPT = "accept"
    DISMISS = "dismiss"
    CORRECT = "correct"
    """To the value given, or without one to the value that the verdict suggests."""
    REOPEN = "reopen"
    UNDO = "undo"
    NOTE = "note"
    ASSIGN = "assign"


@record
class Action:
    """One deed with its words."""

    deed: Deed
    value: str | None = None
    """What the text is to say (``CORRECT``); whom it is given to, None: nobody (``ASSIGN``)."""
    note: str | None = None


@record
class Outcome:
    """What became of the claims that a deed was for."""

    done: tuple[Decided, ...] = ()
    """Before and after, equal where it was so already."""
    meanwhile: tuple[StoredClaim, ...] = ()
    """Claims that had changed since they were seen, as they are now; they are left as they are."""
    lost: tuple[StoredClaim, ...] = ()
    """Claims that their document's file no longer holds, as they were seen."""

    @property
    def changed(self) -> tuple[Decided, ...]:
        return tuple(each for each in self.done if each.before != each.after)


_STATES = {
    Deed.ACCEPT: ReviewState.ACCEPTED,
    Deed.DISMISS: ReviewState.DISMISSED,
    Deed.CORRECT: ReviewState.CORRECTED,
    Deed.REOPEN: ReviewState.OPEN,
}


def maker(action: Action, by: str, at: str) -> Make:
    """Return what the action makes of a claim; UsageError where it wants a note or a value that there is none of."""
    deed, note = action.deed, action.note
    if deed is Deed.UNDO:
        return lambda each: undone(each, by, at, note)
    if deed is Deed.ASSIGN:
        return lambda each: _with_note(assigned(each, action.value, by, at), note, by, at)
    if deed is Deed.NOTE:
        if not note or not note.strip():
            raise UsageError("the note is empty")
        return lambda each: noted(each, note, by, at)

    def decide(each: StoredClaim) -> StoredClaim:
        value = action.value
        if deed is Deed.CORRECT and value is None:
            value = suggested(each)
        return decided(each, Decision(_STATES[deed], by, at, note, value))

    return decide


def suggested(stored: StoredClaim) -> str:
    """Return the value that the verdict would have written; UsageError where it knows none."""
    verdict = stored.finding.verdict
    if verdict is None or verdict.correction is None:
        raise UsageError(f"{stored.id}: the sources give no value to write instead: name one with --correct VALUE")
    return verdict.correction


def act(store: ClaimStore, seen: Sequence[StoredClaim], make: Make) -> Outcome:
    """Do something to claims in one write, each only where nothing happened to it since it was ``seen``."""
    by_id = {claim.id: claim for claim in seen}

    def careful(now: StoredClaim) -> StoredClaim:
        return make(now) if now.history == by_id[now.id].history else now

    found = store.change_claims(seen, careful)
    there = {each.before.id for each in found}
    untouched = {each.before.id for each in found if each.before.history != by_id[each.before.id].history}
    return Outcome(
        tuple(each for each in found if each.before.id not in untouched),
        tuple(each.before for each in found if each.before.id in untouched),
        tuple(claim for claim in seen if claim.id not in there),
    )


def _with_note(claim: StoredClaim, note: str | None, by: str, at: str) -> StoredClaim:
    return noted(claim, note, by, at) if note else claim
