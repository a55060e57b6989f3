"""Which statements hold on which days (contract section 2, rule 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.match.days import OPEN_FUTURE, OPEN_PAST, Days, first_day, last_day
from factcheck.model.statement import SourceRef, Statement
from factcheck.model.values import PartialDate, Precision
from factcheck.properties.property import Ages, Property
from factcheck.verdict.when import Mode, When


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with the days it holds, both included."""

    statement: Statement
    first: int
    last: int
    succeeded: bool = False
    """True where another statement had taken its place by the time judged for."""
    stale: bool = False
    """True where it may hold beyond ``last``, but its source is too old to say so."""

    def holds_in(self, span: Days) -> bool:
        return self.first <= span.last and span.first <= self.last

    def holds(self, when: When) -> bool:
        return any(self.holds_in(span) for span in when.spans)


def place_statements(
    statements: Sequence[Statement], prop: Property, sources: Mapping[str, SourceRef], when: When, as_of: PartialDate
) -> tuple[Placed, ...]:
    """Give each statement its days; a source that does not say when it was retrieved counts as of ``as_of``."""
    retrieved = {s.source: _retrieved(sources.get(s.source), as_of) for s in statements}
    begins = [_begin(s, prop, retrieved[s.source]) for s in statements]
    order = sorted(range(len(statements)), key=begins.__getitem__)
    placed: list[Placed | None] = [None] * len(statements)
    for rank, index in enumerate(order):
        statement = statements[index]
        later = (order[later] for later in range(rank + 1, len(order)))
        successor = None
        if not prop.many:
            followers = (begins[i] for i in later if _follows(statements[i], begins[i], statement, begins[index], prop))
            successor = next(followers, None)
        placed[index] = _place(statement, begins[index], successor, prop, when, sources.get(statement.source))
    return tuple(item for item in placed if item is not None)


def alternatives(one: Statement, other: Statement) -> bool:
    """True where one ends and the other starts in one coarse period of one source: either is right within it."""
    return one.source == other.source and (_hands_over(one, other) or _hands_over(other, one))


def _place(
    statement: Statement, begin: int, successor: int | None, prop: Property, when: When, source: SourceRef | None
) -> Placed:
    dates = statement.qualifiers
    last = last_day(dates.end) if dates.end else OPEN_FUTURE
    if _is_point(statement) and dates.point_in_time and when.mode is Mode.STATED:
        # "In 2019" asks for the figure of 2019, not for the last one known by then.
        last, successor = last_day(dates.point_in_time), None
    succeeded = successor is not None and successor <= when.last
    if successor is not None and successor - 1 < last:
        last = successor - 1
    limit = _vouched_until(prop, source)
    if last > limit:
        return Placed(statement, begin, limit, succeeded=False, stale=True)
    return Placed(statement, begin, last, succeeded)


def _begin(statement: Statement, prop: Property, retrieved: int) -> int:
    dates = statement.qualifiers
    start = dates.start or dates.point_in_time
    if start is not None:
        return first_day(start)
    if dates.end is not None or prop.ages is Ages.FIXED:
        return OPEN_PAST
    return retrieved


def _follows(later: Statement, later_begin: int, earlier: Statement, earlier_begin: int, prop: Property) -> bool:
    """True where ``later`` takes the place of ``earlier``, which begins no later than it."""
    if later_begin <= earlier_begin:
        return False
    if _is_undated(earlier):
        # What was only seen on the day its source was retrieved gives way to any value that starts later.
        return prop.ages is Ages.CHANGES and not _is_undated(later)
    point = earlier.qualifiers.point_in_time
    if _is_point(earlier) and point is not None and later_begin > last_day(point):
        # The latest figure up to the date is the current one, whichever source gives it.
        return True
    if later.source != earlier.source or _is_undated(later):
        return False
    return not alternatives(earlier, later)


def _hands_over(earlier: Statement, later: Statement) -> bool:
    end, start = earlier.qualifiers.end, later.qualifiers.start
    return end is not None and start is not None and start.precision is not Precision.DAY and start.covers(end)


def _is_point(statement: Statement) -> bool:
    dates = statement.qualifiers
    return dates.point_in_time is not None and dates.start is None and dates.end is None


def _is_undated(statement: Statement) -> bool:
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
