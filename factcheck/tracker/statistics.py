"""How the tracked claims stand: counts and open findings by property, source, document and month, and over time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from statistics import median
from typing import Any

from factcheck.model.record import record
from factcheck.model.report import ReviewState
from factcheck.model.verdict import Status
from factcheck.store.tracked import Event, EventKind, StoredClaim, StoredDocument
from factcheck.tracker.stale import WRONG

MONTHS = 12
"""Months that the development over time goes back."""
_ATTENTION = frozenset({Status.CONTRADICTED, Status.OUTDATED, Status.DISPUTED})


class By(StrEnum):
    PROPERTY = "property"
    SOURCE = "source"
    DOCUMENT = "document"
    MONTH = "month"
    """In which the claim was first seen."""


@record
class Row:
    """The figures of one property, source, document or month."""

    name: str
    claims: int
    statuses: Mapping[Status, int]
    open: int
    """Findings that want attention, on which nobody has decided."""
    decided: int
    hours: float | None
    """The middle of the times from a claim's first sight to its first decision; None where none was decided."""
    months: tuple[int, ...]
    """How many findings were open at the end of each of the last twelve months."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "claims": self.claims,
            "verdicts": {status.value: count for status, count in self.statuses.items()},
            "open": self.open,
            "decided": self.decided,
            "hours_to_decision": None if self.hours is None else round(self.hours, 2),
            "open_by_month": list(self.months),
        }


def rows(claims: Sequence[StoredClaim], by: By, months: Sequence[str]) -> list[Row]:
    """Return the figures of each group, the one with the most claims first; months in their order."""
    groups: dict[str, list[StoredClaim]] = {}
    for claim in claims:
        for name in _NAMES[by](claim):
            groups.setdefault(name, []).append(claim)
    found = [total(name, group, months) for name, group in groups.items()]
    if by is By.MONTH:
        return sorted(found, key=lambda row: row.name)
    return sorted(found, key=lambda row: (-row.claims, row.name))


def total(name: str, claims: Sequence[StoredClaim], months: Sequence[str]) -> Row:
    """Return the figures of some claims; ``months`` are the months, as ``2025-11``, over which they are followed."""
    statuses = dict.fromkeys(Status, 0)
    standing = [claim for claim in claims if not claim.gone]
    for claim in standing:
        if claim.finding.verdict is not None:
            statuses[claim.finding.verdict.status] += 1
    waits = [wait for claim in claims if (wait := _hours(claim)) is not None]
    return Row(
        name,
        len(standing),
        statuses,
        sum(map(is_open, standing)),
        sum(claim.finding.review.state is not ReviewState.OPEN for claim in standing),
        median(waits) if waits else None,
        open_at(claims, months),
    )


def open_at(claims: Iterable[StoredClaim], periods: Sequence[str]) -> tuple[int, ...]:
    """Return how many findings were open at the end of each month (``2025-11``) or day (``2025-11-25``)."""
    spans = [span for claim in claims for span in _open_spans(claim)]
    size = len(periods[0]) if periods else 0
    return tuple(sum(start[:size] <= period < (end or "9999")[:size] for start, end in spans) for period in periods)


def last_months(today: str) -> tuple[str, ...]:
    """Return the twelve months up to that of a day, as ``2025-11``."""
    number = int(today[:4]) * 12 + int(today[5:7]) - 1
    return tuple(f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(number - MONTHS + 1, number + 1))


def archive(entries: Iterable[tuple[StoredDocument, tuple[StoredClaim, ...]]]) -> Mapping[str, int]:
    """Count in documents with a date what was right on that day and is no longer, and what was wrong then."""
    counts = {"right_when_published_outdated_now": 0, "wrong_when_published": 0}
    for document, claim in ((document, claim) for document, claims in entries for claim in claims):
        verdict = claim.finding.verdict
        if document.date is None or claim.gone or verdict is None:
            continue
        if claim.today is not None and claim.today.status in WRONG and verdict.status is Status.SUPPORTED:
            counts["right_when_published_outdated_now"] += 1
        elif verdict.status in WRONG:
            counts["wrong_when_published"] += 1
    return counts


def is_open(claim: StoredClaim) -> bool:
    """True where a finding wants attention and nobody has decided on it."""
    verdict = claim.finding.verdict
    return verdict is not None and verdict.status in _ATTENTION and claim.finding.review.state is ReviewState.OPEN


def _open_spans(claim: StoredClaim) -> Iterator[tuple[str, str | None]]:
    """Yield from when to when the finding was open, by the claim's history; None where it still is."""
    wrong, decided, there = False, False, True
    since: str | None = None
    for event in claim.history:
        if event.kind in (EventKind.FIRST_SEEN, EventKind.VERDICT):
            wrong = _status(event) in _ATTENTION
        elif event.kind is EventKind.DECISION:
            after = event.after["state"] if isinstance(event.after, dict) else event.after
            decided = after != ReviewState.OPEN
        elif event.kind is EventKind.REOPENED:
            decided = False
        elif event.kind in (EventKind.GONE, EventKind.BACK):
            there = event.kind is EventKind.BACK
        now = wrong and there and not decided
        if now and since is None:
            since = event.at
        elif not now and since is not None:
            yield since, event.at
            since = None
    if since is not None:
        yield since, None


def _status(event: Event) -> str | None:
    return event.after.get("status") if isinstance(event.after, dict) else None


def _hours(claim: StoredClaim) -> float | None:
    first = next((event for event in claim.history if event.kind is EventKind.DECISION), None)
    if first is None:
        return None
    return (datetime.fromisoformat(first.at) - datetime.fromisoformat(claim.history[0].at)).total_seconds() / 3600


def _sources(claim: StoredClaim) -> list[str]:
    verdict = claim.finding.verdict
    return sorted({piece.source for piece in verdict.evidence}) if verdict is not None and verdict.evidence else ["-"]


_NAMES: Mapping[By, Callable[[StoredClaim], list[str]]] = {
    By.PROPERTY: lambda claim: [claim.finding.claim.property],
    By.SOURCE: _sources,
    By.DOCUMENT: lambda claim: [claim.document],
    By.MONTH: lambda claim: [claim.history[0].at[:7]] if claim.history else [],
}
