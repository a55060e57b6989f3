"""What changed between two checks of a tracked claim, as events, and what that does to a person's decision."""

from __future__ import annotations

from typing import Any

from factcheck.model.fingerprint import value_key
from factcheck.model.record import replace
from factcheck.model.report import Finding, Review, ReviewState
from factcheck.model.verdict import Evidence, Verdict
from factcheck.store.codec import encode_evidence, encode_value
from factcheck.store.tracked import Event, EventKind, StoredClaim


def first_seen(finding: Finding, at: str) -> StoredClaim:
    """Return a claim that is tracked from now on."""
    state = {"value": encode_value(finding.claim.value)}
    if finding.verdict is not None:
        state |= _outcome(finding.verdict)
    return StoredClaim(replace(finding, review=Review()), (Event(at, EventKind.FIRST_SEEN, after=state),))


def seen_again(stored: StoredClaim, finding: Finding, at: str) -> StoredClaim:
    """Return the tracked claim as it is now, with the events since it was last recorded.

    A verdict that differs in the day it was asked for alone is kept as it stands, with the words that name the day,
    so that a check tomorrow changes nothing where nothing changed.
    """
    before = stored.finding
    events = [Event(at, EventKind.BACK)] if stored.gone else []
    events += _value_changes(before, finding, at)
    events += _verdict_changes(before.verdict, finding.verdict, at)
    review = before.review
    reasons = [event.kind for event in events if event.kind in _REOPENING]
    if review.state is not ReviewState.OPEN and reasons:
        why = " and ".join(_REOPENING[kind] for kind in reasons) + " changed"
        events.append(Event(at, EventKind.REOPENED, before=review.to_dict(), note=why))
        review = Review()
    now = replace(finding, id=before.id, verdict=_kept(before.verdict, finding.verdict), review=review)
    return StoredClaim(now, (*stored.history, *events))


def gone(stored: StoredClaim, at: str) -> StoredClaim:
    """Return the claim as one that its document no longer states; its decision is kept should it come back."""
    if stored.gone:
        return stored
    return replace(stored, gone=True, history=(*stored.history, Event(at, EventKind.GONE)))


def decided(stored: StoredClaim, review: Review) -> StoredClaim:
    """Return the claim with a person's decision; the same decision again changes nothing, ``open`` takes one back."""
    before = stored.finding.review
    if replace(before, at=review.at) == review or before.state is review.state is ReviewState.OPEN:
        return stored
    event = Event(review.at or "", EventKind.DECISION, before.state.value, review.state.value, review.by, review.note)
    now = review if review.state is not ReviewState.OPEN else Review()
    return replace(stored, finding=replace(stored.finding, review=now), history=(*stored.history, event))


def _kept(old: Verdict | None, new: Verdict | None) -> Verdict | None:
    if old is None or new is None or old.as_of == new.as_of:
        return new
    on_that_day = replace(new, as_of=old.as_of, rationale=old.rationale, steps=old.steps)
    return old if on_that_day == old else new


_REOPENING = {EventKind.VALUE: "the value", EventKind.EVIDENCE: "the evidence"}
"""What makes a decision fall open (contract section 2)."""


def _value_changes(before: Finding, after: Finding, at: str) -> list[Event]:
    old, new = before.claim.value, after.claim.value
    if value_key(old) == value_key(new):
        return []
    return [Event(at, EventKind.VALUE, encode_value(old), encode_value(new))]


def _verdict_changes(old: Verdict | None, new: Verdict | None, at: str) -> list[Event]:
    if old is None or new is None:
        return [] if new is None else [Event(at, EventKind.VERDICT, after=_outcome(new))]
    events = []
    had, has = {_key(piece): piece for piece in old.evidence}, {_key(piece): piece for piece in new.evidence}
    if had.keys() != has.keys():
        went = [encode_evidence(piece) for key, piece in had.items() if key not in has]
        came = [encode_evidence(piece) for key, piece in has.items() if key not in had]
        events.append(Event(at, EventKind.EVIDENCE, went, came))
    if _outcome(old) != _outcome(new):
        events.append(Event(at, EventKind.VERDICT, _outcome(old), _outcome(new)))
    return events


def _outcome(verdict: Verdict) -> dict[str, Any]:
    out: dict[str, Any] = {"status": verdict.status.value, "reason": verdict.reason.value}
    if verdict.correction is not None:
        out["correction"] = verdict.correction
    return out


def _key(piece: Evidence) -> tuple[Any, ...]:
    """Return what makes a statement the same: not its line in the source, nor how it compares with the claim."""
    return (
        piece.source,
        piece.entity,
        piece.property,
        value_key(piece.value),
        piece.start,
        piece.end,
        piece.point_in_time,
    )
