"""What the store knows of the past, for a report: what happened to claims, and how many findings were open when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from factcheck.model.background import Background, Happening, Moment
from factcheck.model.verdict import Verdict
from factcheck.store.tracked import Event, EventKind, StoredClaim
from factcheck.tracker.statistics import last_months, open_at

_BY_DAY = 62
"""Days of history up to which it is told day by day."""


def past(claims: Sequence[StoredClaim], now: str) -> Background:
    """Return what the store knows of the past of some claims; ``now`` is an ISO 8601 time."""
    return Background(histories=histories(claims), today=today(claims), moments=moments(claims, now))


def histories(claims: Iterable[StoredClaim]) -> Mapping[str, tuple[Happening, ...]]:
    """Return what happened to each claim that anything happened to since it was first seen, oldest first."""
    return {claim.id: tuple(map(_happening, claim.history)) for claim in claims if len(claim.history) > 1}


def today(claims: Iterable[StoredClaim]) -> Mapping[str, Verdict]:
    """Return today's verdict of the claims that have another one on the date of their document."""
    return {claim.id: claim.today for claim in claims if claim.today is not None and not claim.gone}


def moments(claims: Sequence[StoredClaim], now: str) -> tuple[Moment, ...]:
    """Return how many findings were open at the end of each day, or of each month where the history is long.

    ``now`` is an ISO 8601 time; nothing is returned where there is no history.
    """
    begun = min((event.at[:10] for claim in claims for event in claim.history[:1]), default=None)
    if begun is None:
        return ()
    last = date.fromisoformat(now[:10])
    days = (last - date.fromisoformat(begun)).days
    if days < 1:
        return ()
    if days <= _BY_DAY:
        names: Sequence[str] = [(last - timedelta(back)).isoformat() for back in range(days, -1, -1)]
    else:
        names = last_months(now)
    return tuple(Moment(name, count) for name, count in zip(names, open_at(claims, names), strict=True))


def _happening(event: Event) -> Happening:
    before, after = (_told(event.kind, state) for state in (event.before, event.after))
    return Happening(event.at, event.kind.value, before, after, event.by, event.note)


def _told(kind: EventKind, state: Any) -> str | None:
    """Return what an event tells of one side of it, as one word or value."""
    if kind is EventKind.EVIDENCE or state is None:
        return None
    if not isinstance(state, dict):
        return str(state)
    if kind is EventKind.VALUE:
        return str(state.get("text") or "") or None
    if kind is EventKind.FIRST_SEEN:
        return str(state.get("value", {}).get("text") or "") or None
    return str(state.get("status") or state.get("state") or "") or None
