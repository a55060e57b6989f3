"""Which statements hold on which days (contract section 2, rule 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.match.days import OPEN_FUTURE, OPEN_PAST, Days, first_day, last_day
from factcheck.model.partialdate import PartialDate, Precision
from factcheck.model.record import record
from factcheck.model.statement import SourceRef, Statement
from factcheck.properties.property import Ages, Property
from factcheck.verdict.when import Mode, When

_KEEPS_OLD = ("wikidata",)
"""Kinds of source in which a value without dates is one whose date nobody wrote down."""


@record
class Placed:
    """A statement with the days it holds, both included."""

    statement: Statement
    first: int
    last: int
    succeeded: bool = False
    """True where another statement had taken its place by the time judged for."""
    stale: bool = False
    """True where it may hold beyond ``last``, but its source is too old to say so."""
    vague: bool = False
    """True where its source keeps old figures beside new ones, so that one without a date may be any of them."""

    def holds_in(self, span: Days) -> bool:
        # What a source says of a time for which it cannot speak ends before it begins, and holds on no day.
        return self.first <= min(self.last, span.last) and span.first <= self.last

    def holds(self, when: When) -> bool:
        return any(self.holds_in(span) for span in when.spans)


def place_statements(
    statements: Sequence[Statement], prop: Property, sources: Mapping[str, SourceRef], when: When, as_of: PartialDate
) -> tuple[Placed, ...]:
    """Give each statement its days, in the order given.

    A source that does not say when it was retrieved counts as of ``as_of``.
    """
    begun = [_stated(s, prop, sources.get(s.source), as_of) for s in statements]
    by_time = sorted(begun, key=lambda item: item.first)
    later = {id(item): () if prop.many else by_time[rank + 1 :] for rank, item in enumerate(by_time)}
    return tuple(
        _place(item, later[id(item)], prop, when, _vouched_until(prop, sources.get(item.statement.source)))
        for item in begun
    )


def alternatives(one: Statement, other: Statement) -> bool:
    """True where one ends and the other starts in one coarse period of one source: either is right within it."""
    return one.source == other.source and (_hands_over(one, other) or _hands_over(other, one))


def _stated(statement: Statement, prop: Property, source: SourceRef | None, as_of: PartialDate) -> Placed:
    """The days that a statement gives itself, without a look at any other."""
    dates = statement.qualifiers
    start = dates.start or dates.point_in_time
    if start is not None:
        first = first_day(start)
    else:
        first = OPEN_PAST if dates.end is not None or prop.ages is Ages.FIXED else _retrieved(source, as_of)
    vague = is_undated(statement) and source is not None and source.kind in _KEEPS_OLD
    return Placed(statement, first, last_day(dates.end) if dates.end else OPEN_FUTURE, vague=vague)


def _place(item: Placed, later: Sequence[Placed], prop: Property, when: When, limit: int) -> Placed:
    """Cut a statement's days short; ``later`` are those that begin after it, ``limit`` ends what its source can say."""
    statement, last, point = item.statement, item.last, item.statement.qualifiers.point_in_time
    if point is not None and _is_point(statement) and when.mode is Mode.STATED:
        # "In 2019" asks for the figure of 2019, not for the last one known by then.
        last, later = last_day(point), ()
    succeeded = False
    for other in later:
        follows = _follows(other, item, prop)
        if follows or alternatives(statement, other.statement):
            succeeded = succeeded or other.first <= when.last
        if follows:
            last = min(last, other.first - 1)
            break
    if last > limit:
        return Placed(statement, item.first, limit, stale=True)
    return Placed(statement, item.first, last, succeeded)


def _follows(later: Placed, earlier: Placed, prop: Property) -> bool:
    """True where ``later`` takes the place of ``earlier``."""
    if later.first <= earlier.first:
        return False
    old, new = earlier.statement, later.statement
    if is_undated(old):
        # What was only seen on the day its source was retrieved gives way to any value that starts later.
        return prop.ages is Ages.CHANGES and not is_undated(new)
    if new.source != old.source:
        return False
    if is_undated(new):
        # A figure of 2020 is past beside the one seen on the day of retrieval; a state that began in 2020 need not be.
        return _is_point(old) and not later.vague
    return not alternatives(old, new)


def _hands_over(earlier: Statement, later: Statement) -> bool:
    end, start = earlier.qualifiers.end, later.qualifiers.start
    return end is not None and start is not None and start.precision is not Precision.DAY and start.covers(end)


def _is_point(statement: Statement) -> bool:
    dates = statement.qualifiers
    return dates.point_in_time is not None and dates.start is None and dates.end is None


def is_undated(statement: Statement) -> bool:
    """True for a statement that says of no day that it held then."""
    dates = statement.qualifiers
    return dates.start is None and dates.end is None and dates.point_in_time is None


def _retrieved(source: SourceRef | None, as_of: PartialDate) -> int:
    if source is None or source.retrieved is None:
        return last_day(as_of)
    return first_day(source.retrieved)


def _vouched_until(prop: Property, source: SourceRef | None) -> int:
    """The last day for which a source can speak of something that changes."""
    if prop.ages is Ages.FIXED or source is None or source.max_age_days is None or source.retrieved is None:
        return OPEN_FUTURE
    return last_day(source.retrieved) + source.max_age_days
