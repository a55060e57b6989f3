"""Days as plain integers, so that spans of time can be compared and moved; the calendar is proleptic Gregorian."""

from __future__ import annotations

from factcheck.model.partialdate import Day, PartialDate
from factcheck.model.record import record

OPEN_PAST = -(10**9)
"""Stands for "always before": earlier than any day a text can name."""
OPEN_FUTURE = 10**9
"""Stands for "still": later than any day a text can name."""

_ERA_DAYS = 146_097
"""Days in 400 Gregorian years."""


@record
class Days:
    """A span of days by their numbers, both ends included."""

    first: int
    last: int


def ordinal(day: Day) -> int:
    """Return the number of a day; the next day has the next number. Day 0 is 0000-03-01, year 0 being 1 BC."""
    year, month, number = day
    if year < 0:
        year += 1
    if month <= 2:
        year -= 1
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month - 3) % 12) + 2) // 5 + number - 1
    return era * _ERA_DAYS + of_era * 365 + of_era // 4 - of_era // 100 + of_year


def date_of(number: int) -> PartialDate:
    """Return the day that has this number, the reverse of ``ordinal``."""
    era, of_era = divmod(number, _ERA_DAYS)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    year += era * 400 + (1 if month <= 2 else 0)
    return PartialDate(year if year > 0 else year - 1, month, day)


def first_day(date: PartialDate) -> int:
    """Number of the first day that a date covers."""
    return ordinal(date.first())


def last_day(date: PartialDate) -> int:
    """Number of the last day that a date covers."""
    return ordinal(date.last())


def span_of(date: PartialDate) -> Days:
    """All the days that a date covers."""
    return Days(first_day(date), last_day(date))
