"""Dates of which the day, or the month too, may be unknown, in the proleptic Gregorian calendar."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.record import record

Day = tuple[int, int, int]
"""Year, month, day of the proleptic Gregorian calendar; years before our era are negative, there is no year 0."""
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Precision(StrEnum):
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


def days_in_month(year: int, month: int) -> int:
    """Length of a month in days, by the proleptic Gregorian rule (1 BC, here -1, was a leap year)."""
    astronomical = year if year > 0 else year + 1
    leap = astronomical % 4 == 0 and (astronomical % 100 != 0 or astronomical % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_DAYS[month - 1]


@record
class PartialDate:
    """A year, a month of a year, or a day; what is not known is None, never filled in."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year == 0:
            raise ValueError("there is no year 0")
        if self.month is None:
            if self.day is not None:
                raise ValueError("a day needs its month")
        elif not 1 <= self.month <= 12:
            raise ValueError(f"there is no month {self.month}")
        elif self.day is not None and not 1 <= self.day <= days_in_month(self.year, self.month):
            raise ValueError(f"there is no day {self.day} in {self.year:04d}-{self.month:02d}")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2015``, ``2015-12`` or ``2015-12-15`` (a leading ``-`` for years BC); ValueError otherwise."""
        sign, body = (-1, text[1:]) if text.startswith("-") else (1, text)
        parts = body.split("-")
        widths = [len(p) for p in parts]
        if not all(p.isascii() and p.isdigit() for p in parts) or widths[0] != 4 or any(w != 2 for w in widths[1:]):
            raise ValueError(f"not a date: {text!r} (write 2015, 2015-12 or 2015-12-15)")
        if len(parts) > 3:
            raise ValueError(f"not a date: {text!r} (write 2015, 2015-12 or 2015-12-15)")
        numbers = [int(p) for p in parts]
        return cls(sign * numbers[0], *numbers[1:])

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return Precision.DAY
        return Precision.MONTH if self.month is not None else Precision.YEAR

    def first(self) -> Day:
        """The first day it covers."""
        return (self.year, self.month or 1, self.day or 1)

    def last(self) -> Day:
        """The last day it covers."""
        month = self.month or 12
        return (self.year, month, self.day or days_in_month(self.year, month))

    def covers(self, other: PartialDate) -> bool:
        """True where every day of ``other`` lies in this one (2015 covers 2015-12-15, and itself)."""
        return self.first() <= other.first() and other.last() <= self.last()

    def overlaps(self, other: PartialDate) -> bool:
        return self.first() <= other.last() and other.first() <= self.last()

    def isoformat(self) -> str:
        year = f"{self.year:04d}" if self.year > 0 else f"-{-self.year:04d}"
        return year + "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)

    __str__ = isoformat
