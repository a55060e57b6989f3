"""What changed between two checks of a tracked claim, as events, and what that does to a person's decision."""

from __future__ import annotations

from typing import Any

from factcheck.model.fingerprint import plain, value_key
from factcheck.model.record import replace
from factcheck.model.report import Finding, Review, ReviewState
from factcheck.model.verdict import Evidence, Verdict
from factcheck.store.codec import encode_evidence, encode_value
from factcheck.store.tracked import Decision, Event, EventKind, StoredClaim


def first_seen(finding: Finding, at: str, today: Verdict | None = None) -> StoredClaim:
    """Return a claim that is tracked from now on."""
    state = {"value": encode_value(finding.claim.value)}
    if finding.verdict is not None:
        state |= _outcome(finding.verdict)
    beside = _beside(finding.verdict, today)
    if beside is not None:
        state["today"] = _outcome(beside)
    event = Event(at, EventKind.FIRST_SEEN, after=state)
    return StoredClaim(replace(finding, review=Review()), (event,), today=beside)


def seen_again(stored: StoredClaim, finding: Finding, at: str, today: Verdict | None = None) -> StoredClaim:
    """Return the tracked claim as it is now, with the events since it was last recorded.

    A verdict that differs in the day it was asked for alone is kept as it stands, with the words that name the day,
    so that a check tomorrow changes nothing where nothing changed.
    """
    before = stored.finding
    at = not_before(stored, at)
    events = [Event(at, EventKind.BACK)] if stored.gone else []
    if stored.document != finding.claim.document:
        events.append(Event(at, EventKind.MOVED, stored.document, finding.claim.document))
    events += _value_changes(before, finding, at)
    events += _verdict_changes(before.verdict, finding.verdict, at)
    events += _today_changes(stored, finding.verdict, today, at)
    review = before.review
    why = _why_open(review, events, finding)
    if why:
        events.append(Event(at, EventKind.REOPENED, before=review.to_dict(), note=why))
        review = Review()
    now = replace(finding, id=before.id, verdict=_kept(before.verdict, finding.verdict), review=review)
    beside = stored.today if today is None else _kept(stored.today, _beside(finding.verdict, today))
    return StoredClaim(now, (*stored.history, *events), today=beside)


def same_evidence(one: Verdict, other: Verdict) -> bool:
    """True where two verdicts compared the same statements; decisions stand while they do."""
    return {_key(piece) for piece in one.evidence} == {_key(piece) for piece in other.evidence}


def gone(stored: StoredClaim, at: str) -> StoredClaim:
    """Return the claim as one that its document no longer states; its decision is kept should it come back."""
    if stored.gone:
        return stored
    return replace(stored, gone=True, history=(*stored.history, Event(not_before(stored, at), EventKind.GONE)))


def decided(stored: StoredClaim, decision: Decision) -> StoredClaim:
    """Return the claim with a person's decision; the same decision again changes nothing, ``open`` takes one back."""
    before = stored.finding.review
    at = not_before(stored, decision.at)
    review = Review(decision.state, decision.by, at, decision.note, decision.value)
    if replace(before, at=at) == review or before.state is review.state is ReviewState.OPEN:
        return stored
    after: Any = review.state.value if review.value is None else {"state": review.state.value, "value": review.value}
    event = Event(at, EventKind.DECISION, before.to_dict(), after, review.by, review.note)
    if before.state is ReviewState.OPEN:
        event = replace(event, before=before.state.value)
    now = review if review.state is not ReviewState.OPEN else Review()
    return replace(stored, finding=replace(stored.finding, review=now), history=(*stored.history, event))


def undone(stored: StoredClaim, by: str, at: str, note: str | None = None) -> StoredClaim:
    """Return the claim as it was decided before its last decision, or before that fell open."""
    last = next((e for e in reversed(stored.history) if e.kind in (EventKind.DECISION, EventKind.REOPENED)), None)
    if last is None:
        return stored
    was = Review(ReviewState.OPEN)
    if isinstance(last.before, dict):
        was = Review(**(last.before | {"state": ReviewState(last.before["state"])}))
    event = Event(not_before(stored, at), EventKind.DECISION, stored.finding.review.to_dict(), was.state.value, by)
    event = replace(event, note=note or "undone")
    return replace(stored, finding=replace(stored.finding, review=was), history=(*stored.history, event))


def not_before(stored: StoredClaim, at: str) -> str:
    """Return the time of an event that is added now: never before the last one, however a clock was set in between."""
    last = stored.history[-1].at if stored.history else at
    return last if is_before(at, last) else at


def seconds_behind(at: str, last: str) -> float:
    """Return how far a time is behind another, both in ISO 8601; 0 where it is not."""
    return max(0.0, (_instant(last) - _instant(at)).total_seconds()) if is_before(at, last) else 0.0


def is_before(one: str, other: str) -> bool:
    """True where the first of two times in ISO 8601 is the earlier one; one without zone is taken for UTC."""
    if len(one) == len(other) and one[19:] == other[19:]:
        return one < other
    return bool(_instant(one) < _instant(other))


def _instant(text: str) -> Any:
    from datetime import UTC, datetime

    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _kept(old: Verdict | None, new: Verdict | None) -> Verdict | None:
    if old is None or new is None or old.as_of == new.as_of:
        return new
    on_that_day = replace(new, as_of=old.as_of, rationale=old.rationale, steps=old.steps)
    return old if on_that_day == old else new


_REOPENING = {EventKind.VALUE: "the value", EventKind.EVIDENCE: "the evidence"}
"""What makes a decision fall open (contract section 2)."""


def _why_open(review: Review, events: list[Event], finding: Finding) -> str | None:
    """Return why a decision falls open; None where it stands."""
    reasons = [event.kind for event in events if event.kind in _REOPENING]
    if review.state is ReviewState.OPEN or not reasons:
        return None
    if review.state is ReviewState.CORRECTED and EventKind.VALUE in reasons:
        text = finding.claim.value.text
        if review.value is None or plain(text) == plain(review.value):
            return f"the text was corrected: it says {text}"
        return f"the text says {text}, and it was to say {review.value}"
    return " and ".join(_REOPENING[kind] for kind in reasons) + " changed"


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


def _beside(verdict: Verdict | None, today: Verdict | None) -> Verdict | None:
    """Return today's verdict where it is another one than that on the document's date."""
    same = verdict is not None and today is not None and _outcome(verdict) == _outcome(today)
    return None if same else today


def _today_changes(stored: StoredClaim, verdict: Verdict | None, today: Verdict | None, at: str) -> list[Event]:
    """Tell that today's verdict became another, where it is or was another one than on the document's date."""
    if today is None or verdict is None:
        return []
    old = stored.today or stored.finding.verdict
    apart = stored.today is not None or _beside(verdict, today) is not None
    if old is None or not apart or _outcome(old) == _outcome(today):
        return []
    return [Event(at, EventKind.TODAY, _outcome(old), _outcome(today))]


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
