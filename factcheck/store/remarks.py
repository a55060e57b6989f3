"""What people add to a tracked claim beside a decision: notes, and who is to look at it."""

from __future__ import annotations

from factcheck.model.record import replace
from factcheck.model.report import ReviewState
from factcheck.store.history import not_before
from factcheck.store.tracked import Event, EventKind, StoredClaim


def noted(stored: StoredClaim, note: str, by: str, at: str) -> StoredClaim:
    """Return the claim with a note; one that is decided has it as the reason of its decision from then on."""
    event = Event(not_before(stored, at), EventKind.NOTED, by=by, note=note)
    review = stored.finding.review
    if review.state is not ReviewState.OPEN:
        review = replace(review, note=note)
    return replace(stored, finding=replace(stored.finding, review=review), history=(*stored.history, event))


def assigned(stored: StoredClaim, to: str | None, by: str, at: str) -> StoredClaim:
    """Return the claim given to somebody, None: to nobody; the same where it is theirs already."""
    before = stored.assigned
    if before == to:
        return stored
    event = Event(not_before(stored, at), EventKind.ASSIGNED, before, to, by)
    return replace(stored, history=(*stored.history, event))
