"""The time a claim is judged for (contract section 2, rule 1)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.match.compare_dates import allowed_days
from factcheck.match.days import OPEN_FUTURE, OPEN_PAST, Days, date_of, first_day, last_day, span_of
from factcheck.model.partialdate import PartialDate, Precision
from factcheck.model.record import record
from factcheck.model.values import DateValue
from factcheck.properties.property import Ages, ValueKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model.claim import Claim, ClaimTime
    from factcheck.model.statement import Statement
    from factcheck.properties.property import Property
    from factcheck.sources.knowledge import KnowledgeBase


_RELATIONS = ("before", "after", "since", "until")
"""Of ``ClaimTime.relation``: these leave one side open; before and after leave the date itself out."""


class Mode(StrEnum):
    AS_OF = "as_of"
    """The text states no time: it is judged as of one day."""
    STATED = "stated"
    """The text states its own time: only what held then counts."""
    PAST = "past"
    """A former state without a time of its own: everything up to the day counts."""


@record
class When:
    """The days a claim speaks of."""

    mode: Mode
    spans: tuple[Days, ...]
    """One span, or one for each date that the sources give for the subject's inception."""
    as_of: PartialDate
    """The last of the days, for the verdict."""
    words: str
    """The time in plain words: "on 2025-11-25", "in 2015"."""
    born: tuple[Days, ...] = ()
    """When the subject began, where the past is judged and the sources say so."""

    @property
    def first(self) -> int:
        return min(span.first for span in self.spans)

    @property
    def last(self) -> int:
        return max(span.last for span in self.spans)


def judged_time(
    claim: Claim, as_of: PartialDate, knowledge: KnowledgeBase, prop: Property, statements: Iterable[Statement]
) -> When:
    """Return the time of the claim itself if it states one, else the last day of ``as_of``.

    Only what changes has former states, and a size for which a source tells from or until when it holds: "was
    founded", "killed 120" are told in the past and hold for good.
    """
    day = last_day(as_of)
    today = Days(day, day)
    time = claim.time
    past = time is not None and time.relation == "past"
    if time is None or (past and prop.ages is Ages.FIXED and not _has_changed(prop, statements)):
        return When(Mode.AS_OF, (today,), date_of(day), f"on {date_of(day)}")
    if past:
        return When(Mode.PAST, (today,), date_of(day), f"up to {date_of(day)}", _inception(claim, knowledge))
    span = _stated(time, day)
    if span is not None:
        return When(Mode.STATED, (span,), _shown(span.last, day), _words(time))
    # At its beginning. Without any date to go by, only what has always held can bear on that.
    spans = _inception(claim, knowledge) or _earliest(statements) or (Days(OPEN_PAST, OPEN_PAST),)
    return When(Mode.STATED, spans, _shown(max(span.last for span in spans), day), "at the beginning")


def _has_changed(prop: Property, statements: Iterable[Statement]) -> bool:
    """True for a size that was another before or after: a tower of 324 m until an antenna was put on it."""
    return prop.kind is ValueKind.QUANTITY and any(s.qualifiers.start or s.qualifiers.end for s in statements)


def _stated(time: ClaimTime, day: int) -> Days | None:
    """The days of a stated time, None where it states no date.

    A side that is open begins before all days or ends at ``day``, the one judged as of.
    """
    start, end = time.date or time.end, time.end or time.date
    if start is None or end is None:
        return None
    match time.relation:
        case "before":
            return Days(OPEN_PAST, first_day(start) - 1)
        case "until":
            return Days(OPEN_PAST, last_day(end))
        case "after":
            return Days(last_day(end) + 1, max(day, last_day(end) + 1))
        case "since":
            return Days(first_day(start), max(day, last_day(start)))
    first = first_day(start) if time.date is not None else OPEN_PAST
    return Days(first, max(first, last_day(end)))


def _inception(claim: Claim, knowledge: KnowledgeBase) -> tuple[Days, ...]:
    entity = claim.subject.entity if claim.subject else None
    if entity is None:
        return ()
    dates = (s.value for s in knowledge.statements(entity, "inception") if s.rank != "deprecated")
    spans = {allowed_days(date) for date in dates if isinstance(date, DateValue)}
    return tuple(sorted(spans, key=_by_first))


def _earliest(statements: Iterable[Statement]) -> tuple[Days, ...]:
    starts = (s.qualifiers.start or s.qualifiers.point_in_time for s in statements)
    return tuple(sorted((span_of(date) for date in starts if date is not None), key=_by_first)[:1])


def _by_first(span: Days) -> tuple[int, int]:
    return span.first, span.last


def _shown(last: int, day: int) -> PartialDate:
    return date_of(last if OPEN_PAST < last < OPEN_FUTURE else day)


def _words(time: ClaimTime) -> str:
    start, end = time.date, time.end
    if start is None or end is None or start == end:
        date = start or end
        if time.relation in _RELATIONS:
            return f"{time.relation} {date}"
        if start is None:
            return f"until {date}"
        return f"on {date}" if start.precision is Precision.DAY else f"in {date}"
    return f"from {start} to {end}"
