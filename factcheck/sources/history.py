"""The history of a property with one value at a time: values that hold at once, and times that none covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.partialdate import Day, PartialDate, days_in_month
from factcheck.model.statement import Statement
from factcheck.model.values import Count, EntityRef
from factcheck.properties.property import Ages, Property
from factcheck.sources.finding import SourceFinding, finding_on


def overlaps(own: Sequence[Statement], prop: Property) -> Iterator[SourceFinding]:
    """Values of a property with one value at a time that hold at once by their own dates."""
    for index, later in enumerate(own):
        for earlier in own[:index]:
            if not _same(earlier, later) and _at_once(earlier, later, prop):
                lines = earlier.locator.rsplit(":", 1)[-1]
                message = f"{prop.id} of {later.entity} holds together with another value, of line {lines}"
                yield finding_on(later, "overlap", message)
                break


def _same(one: Statement, other: Statement) -> bool:
    """True where two statements do not contradict each other: one value, or counts of different parts."""
    first, second = one.value, other.value
    if isinstance(first, Count) and isinstance(second, Count):
        return first.of != second.of or first.amount == second.amount
    if isinstance(first, EntityRef) and isinstance(second, EntityRef):
        return (first.entity or first.text) == (second.entity or second.text)
    return first == second


def _at_once(one: Statement, other: Statement, prop: Property) -> bool:
    """True where both hold on one day; a coarse date that both share is the change from one to the other."""
    a, b = one.qualifiers, other.qualifiers
    if a.point_in_time is not None or b.point_in_time is not None:
        return a.point_in_time == b.point_in_time
    if a.start is not None and b.start is not None and a.start.first() != b.start.first():
        # A later start closes what is open; only an end that is stated can reach past it.
        first, second = (a, b) if a.start.first() < b.start.first() else (b, a)
        return first.end is not None and _reaches(first.end, second.start)
    if prop.ages is Ages.CHANGES and (a.start is None) != (b.start is None) and a.end is None and b.end is None:
        return False  # a dated value supersedes one without dates
    return _reaches(a.end, b.start) and _reaches(b.end, a.start)


def _reaches(end: PartialDate | None, start: PartialDate | None) -> bool:
    """True where a time that ends then lasts beyond the day or the coarse period in which the other starts."""
    return end is None or start is None or end.first() > start.last()


def gaps(own: Sequence[Statement], prop: Property) -> Iterator[SourceFinding]:
    """Times between the end of one value and the start of the next that no value of the property covers."""
    if prop.ages is Ages.FIXED:
        return
    by_part: dict[str | None, list[Statement]] = {}
    for statement in own:
        if statement.qualifiers.start is not None and statement.rank != "deprecated":
            of = statement.value.of if isinstance(statement.value, Count) else None
            by_part.setdefault(of, []).append(statement)
    for statements in by_part.values():
        in_order = sorted(statements, key=_start)
        covered = in_order[0]
        for later in in_order[1:]:
            end, start = covered.qualifiers.end, later.qualifiers.start
            if end is None or start is None:
                covered = later  # what is open lasts until the next begins
                continue
            if _day_after(end.last()) < start.first() and not end.overlaps(start):
                message = f"{prop.id} of {later.entity}: nothing is said of the time from {end} to {start}"
                yield finding_on(later, "gap", message)
            if later.qualifiers.end is None or later.qualifiers.end.last() > end.last():
                covered = later


def _start(statement: Statement) -> Day:
    start = statement.qualifiers.start
    return start.first() if start is not None else (-9999, 1, 1)


def _day_after(day: Day) -> Day:
    year, month, number = day
    if number < days_in_month(year, month):
        return year, month, number + 1
    if month < 12:
        return year, month + 1, 1
    return (year + 1 if year != -1 else 1), 1, 1
