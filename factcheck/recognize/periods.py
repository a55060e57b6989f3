"""Reckoning with days, months and years of the Gregorian calendar; nothing here knows what day it is."""

from __future__ import annotations

from factcheck.model.partialdate import PartialDate, days_in_month
from factcheck.recognize.calendars import from_julian_day, julian_day

_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7}
_SAME_YEAR = 270
"""Days from the anchor up to which a day without a year is of the anchor's year."""


def day_number(date: PartialDate) -> int:
    """Days since a Monday; 0 modulo 7 is a Monday."""
    return julian_day(date.year, date.month or 1, date.day or 1)


def add_days(date: PartialDate, days: int) -> PartialDate | None:
    number = day_number(date) + days
    return from_julian_day(number) if 1_721_426 <= number <= 5_373_484 else None


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The month that lies so many months away."""
    years, rest = divmod(year * 12 + month - 1 + months, 12)
    return years, rest + 1


def nearest_year(anchor: PartialDate, month: int, day: int | None, weekday: int | None = None) -> int:
    """The year of a day without one: the anchor's own unless that is far away, or the nearest that fits its weekday."""
    if anchor.month is None:
        return anchor.year
    here = day_number(PartialDate(anchor.year, anchor.month, anchor.day))
    if day == 29 and month == 2:
        leaps = [year for year in range(anchor.year - 8, anchor.year + 9) if days_in_month(year, 2) == 29]
        return min(leaps, key=lambda year: (abs(year - anchor.year), year))
    middle = min(day or 15, 28)
    if weekday is not None and day is not None:
        near = (anchor.year, anchor.year - 1, anchor.year + 1)
        fits = [year for year in near if julian_day(year, month, day) % 7 == weekday]
        if fits:
            return fits[0]
    if abs(julian_day(anchor.year, month, middle) - here) <= _SAME_YEAR:
        return anchor.year
    return min((anchor.year - 1, anchor.year + 1), key=lambda year: abs(julian_day(year, month, middle) - here))


def moved(anchor: PartialDate, unit: str, amount: int) -> PartialDate | None:
    """The anchor moved by so many units, as precise as the unit is: three years ago is a year."""
    if unit in _DAYS:
        return add_days(anchor, amount * _DAYS[unit]) if anchor.day is not None else None
    if unit not in _MONTHS:
        return anchor if anchor.day is not None and unit in {"hour", "minute", "second"} else None
    months = amount * _MONTHS[unit]
    if unit != "month":
        year = anchor.year + months // 12
        return PartialDate(year) if 0 < year < 9999 else None
    if anchor.month is None:
        return None
    year, month = add_months(anchor.year, anchor.month, months)
    return PartialDate(year, month) if 0 < year < 9999 else None


def shifted(anchor: PartialDate, unit: str, shift: int) -> tuple[PartialDate, PartialDate] | None:
    """The unit of time before, around or after the anchor's: last week, this year, next decade."""
    if unit == "week":
        if anchor.day is None:
            return None
        monday = add_days(anchor, -(day_number(anchor) % 7) + 7 * shift)
        sunday = add_days(monday, 6) if monday else None
        return (monday, sunday) if monday and sunday else None
    if unit in {"decade", "century"}:
        width, base = (10, 0) if unit == "decade" else (100, 1)  # the 20th century began in 1901, the nineties in 1990
        first = (anchor.year - base) // width * width + base + shift * width
        return (PartialDate(first), PartialDate(first + width - 1)) if first > 0 else None
    found = moved(anchor, unit, shift) if unit in {"day", "month", "year"} else None
    return (found, found) if found else None


def stretch(anchor: PartialDate, unit: str, amount: int) -> tuple[PartialDate, PartialDate] | None:
    """So many units up to the day before the anchor, or from the day after it where the amount is negative.

    Decades are whole ones, as "the past two decades" of 2015 are 1990 to 2009; shorter units are counted in days.
    """
    if unit in {"decade", "century"}:
        width = 10 if unit == "decade" else 100
        here = anchor.year // width * width
        first = here - amount * width if amount > 0 else here + width
        last = first + abs(amount) * width - 1
        return (PartialDate(first), PartialDate(last)) if first > 0 and last < 9999 else None
    if anchor.day is None:
        return (PartialDate(anchor.year - amount), PartialDate(anchor.year)) if unit == "year" and amount > 0 else None
    other = days_away(anchor, unit, -amount)
    yesterday, tomorrow = add_days(anchor, -1), add_days(anchor, 1)
    if other is None or yesterday is None or tomorrow is None:
        return None
    return (other, yesterday) if amount > 0 else (tomorrow, other)


def days_away(anchor: PartialDate, unit: str, amount: int) -> PartialDate | None:
    """The day that lies so many units away; the last of its month where that is shorter."""
    if unit in _DAYS:
        return add_days(anchor, amount * _DAYS[unit])
    if unit not in _MONTHS or anchor.month is None or anchor.day is None:
        return None
    year, month = add_months(anchor.year, anchor.month, amount * _MONTHS[unit])
    if not 0 < year < 9999:
        return None
    return PartialDate(year, month, min(anchor.day, days_in_month(year, month)))


def edge(
    lower: PartialDate, upper: PartialDate, unit: str, amount: int, *, closing: bool
) -> tuple[PartialDate, PartialDate] | None:
    """The first or last so many units of a month, a year or several; None where they are more than it has."""
    if unit == "year" and lower != upper and lower.month is None and 0 < amount <= upper.year - lower.year + 1:
        return (
            (PartialDate(upper.year - amount + 1), upper) if closing else (lower, PartialDate(lower.year + amount - 1))
        )
    if lower != upper or lower.day is not None:
        return None
    if unit == "month" and lower.month is None and 0 < amount <= 12:
        first, last = (13 - amount, 12) if closing else (1, amount)
        return PartialDate(lower.year, first), PartialDate(lower.year, last)
    if unit not in _DAYS or not 0 < amount <= 366:
        return None
    if unit == "week":
        monday = nth_week(lower, -1 if closing else 1)
        start = add_days(monday, -7 * (amount - 1)) if monday is not None and closing else monday
    else:
        start = add_days(PartialDate(*lower.last()), 1 - amount) if closing else PartialDate(*lower.first())
    stop = add_days(start, amount * _DAYS[unit] - 1) if start is not None else None
    return (start, stop) if start is not None and stop is not None else None


def nth_week(whole: PartialDate, number: int) -> PartialDate | None:
    """The Monday of a year's or month's numbered week, the last one where the number is -1."""
    first, last = PartialDate(*whole.first()), PartialDate(*whole.last())
    to_thursday = (3 - day_number(first)) % 7
    if number == -1:
        back = (day_number(last) - 3) % 7
        return add_days(last, -back - 3)
    thursday = add_days(first, to_thursday + 7 * (number - 1))
    if number < 1 or thursday is None or thursday.last() > last.last():
        return None
    return add_days(thursday, -3)


def shifted_year(anchor: PartialDate, month: int, shift: int) -> int:
    """The year of "last December" or "next June"."""
    if shift == 0 or anchor.month is None:
        return anchor.year + (shift if anchor.month is None else 0)
    if shift < 0:
        return anchor.year if month < anchor.month else anchor.year - 1
    return anchor.year if month > anchor.month else anchor.year + 1


def weekday_from(anchor: PartialDate, weekday: int, shift: int, *, by_week: bool) -> PartialDate | None:
    """Last Monday is the one before the anchor, next Monday the one after, this Monday that of the anchor's week.

    Where the language counts ``by_week`` they are those of the week before and after.
    """
    here = day_number(anchor) % 7
    if by_week:
        return add_days(anchor, weekday - here + 7 * shift)
    if shift < 0:
        return add_days(anchor, -((here - weekday - 1) % 7) - 1)
    if shift > 0:
        return add_days(anchor, (weekday - here - 1) % 7 + 1)
    return add_days(anchor, weekday - here)


def share(lower: PartialDate, upper: PartialDate, first: int, last: int) -> tuple[PartialDate, PartialDate]:
    """From the ``first`` to the ``last`` twelfth of a span: days of a month, months of a year, years of more."""
    if lower == upper and lower.month is None:
        return PartialDate(lower.year, first + 1), PartialDate(lower.year, last)
    if lower == upper and lower.month is not None and lower.day is None:
        days = days_in_month(lower.year, lower.month)
        begin, end = days * first // 12 + 1, days * last // 12
        return PartialDate(lower.year, lower.month, begin), PartialDate(lower.year, lower.month, end)
    if lower.month is None and upper.month is None:
        years = upper.year - lower.year + 1
        return PartialDate(lower.year + years * first // 12), PartialDate(lower.year + max(years * last // 12, 1) - 1)
    days = day_number(PartialDate(*upper.last())) - day_number(PartialDate(*lower.first())) + 1
    start = PartialDate(*lower.first())
    begin_day, end_day = add_days(start, days * first // 12), add_days(start, max(days * last // 12, 1) - 1)
    return begin_day or lower, end_day or upper


def nth_weekday(year: int, month: int, weekday: int, number: int) -> PartialDate | None:
    """The day of a month that is its ``number``-th of a weekday; its last where the number is -1."""
    length = days_in_month(year, month)
    if number == -1:
        back = (julian_day(year, month, length) - weekday) % 7
        return PartialDate(year, month, length - back)
    day = 1 + (weekday - julian_day(year, month, 1)) % 7 + 7 * (number - 1)
    return PartialDate(year, month, day) if number > 0 and day <= length else None
