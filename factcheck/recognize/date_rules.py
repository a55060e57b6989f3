"""What each rule of date patterns makes of its parts: an interval of days, exact where the text is exact.

A year, month or day that the text does not give is taken from the anchor alone, and what has none is no date.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from factcheck.model.record import record, replace
from factcheck.model.values import PartialDate, days_in_month
from factcheck.recognize import calendars, periods
from factcheck.recognize.date_digits import Numeric
from factcheck.recognize.date_elements import Length
from factcheck.recognize.periods import day_number

Slots = Mapping[str, Any]


@record
class Reading:
    """A date as read: ``lower`` and ``upper`` are equal where the text gives one date."""

    lower: PartialDate
    upper: PartialDate
    calendar: str = "gregorian"
    relative: bool = False
    ambiguous: bool = False
    uncertain_days: int = 0
    weekday: int | None = None
    open_year: bool = False
    """True where the year was taken from the anchor, so that a range's other end may give it."""


def one(date: PartialDate | None, **more: Any) -> Reading | None:
    """A reading of a single date."""
    return Reading(date, date, **more) if date is not None else None


def partial(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """A date, or None where the calendar has no such day."""
    if year == 0 or (day is not None and month is not None and day > days_in_month(year, month)):
        return None
    return PartialDate(year, month, day)


def plain(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Day, month and year as far as they are given."""
    weekday = slots.get("W")
    if "S" in slots:
        return one(partial(slots["S"], slots["M"], slots.get("D")), weekday=weekday)
    if "Y" in slots:
        return one(partial(slots["Y"], slots.get("M"), slots.get("D")), weekday=weekday)
    if anchor is None:
        return None
    if "shift" in slots:
        return _shifted_month(slots, anchor)
    year = periods.nearest_year(anchor, slots["M"], slots.get("D"), weekday)
    return one(partial(year, slots["M"], slots.get("D")), weekday=weekday, relative=True, open_year=True)


def _shifted_month(slots: Slots, anchor: PartialDate) -> Reading | None:
    """As in "June next year", "the 20th of next month"."""
    if "M" in slots:
        return one(partial(anchor.year + slots["shift"], slots["M"], slots.get("D")), relative=True)
    if anchor.month is None:
        return None
    year, month = periods.add_months(anchor.year, anchor.month, slots["shift"])
    return one(partial(year, month, slots["D"]), relative=True)


def hijri(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """A Hijri day, month or year, as the Gregorian days it covers."""
    found = calendars.from_hijri(slots["y"], slots.get("H"), slots.get("D"))
    if found is None:
        return None
    return Reading(found.first, found.last, "islamic", uncertain_days=found.uncertain_days, weekday=slots.get("W"))


def numeric_hijri(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    digits: Numeric = slots["N"]
    parts = digits.parts if digits.year_first else digits.parts[::-1]
    if len(parts) == 3:
        return hijri({"y": parts[0], "H": parts[1], "D": parts[2]}, anchor)
    return hijri({"y": parts[0], "H": parts[1]}, anchor)


def year(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    if slots.get("era") == "ah":
        return hijri(slots, anchor)
    return one(partial(-slots["y"] if slots.get("era") == "bc" else slots["y"]))


def part(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Early, mid or late: so much of the period, in months or days."""
    whole: Reading = slots["X"]
    if whole.lower == whole.upper and whole.lower.day is not None:
        return None
    first, last = (int(twelfth) for twelfth in slots.get("part", slots.get("edge", "")).split("-"))
    return replace(periods_share(whole, first, last), relative=whole.relative)


def periods_share(whole: Reading, first: int, last: int) -> Reading:
    """From the ``first`` to the ``last`` twelfth of a reading's span."""
    lower, upper = periods.share(whole.lower, whole.upper, first, last)
    return replace(whole, lower=lower, upper=upper)


def quarter(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _parted(slots, 4)


def half(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _parted(slots, 2)


def _parted(slots: Slots, parts: int) -> Reading | None:
    number = slots.get("O", slots.get("Q"))
    whole = slots["X"] if "X" in slots else one(partial(slots["Y"]))
    if number is None or not 1 <= number <= parts or whole is None:
        return None
    width = 12 // parts
    return periods_share(whole, width * (number - 1), width * number)


def season(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    whole: Reading = slots["X"]
    if whole.lower != whole.upper or whole.lower.month is not None:
        return None
    return _season(slots["season"], whole.lower.year, relative=whole.relative)


def _season(months: str, year: int, *, relative: bool) -> Reading | None:
    first, last = (int(month) for month in months.split("-"))
    lower, upper = periods.add_months(year, 1, first - 1), periods.add_months(year, 1, last - 1)
    return Reading(PartialDate(*lower), PartialDate(*upper), relative=relative)


def decade(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    start = slots.get("K", slots.get("tens"))
    if "C" in slots:
        start += slots["C"] * 100
    if start < 100:
        hundreds = 1900
        if "O" in slots:
            hundreds = (slots["O"] - 1) * 100
        elif start < 30 and "d_past_century" not in slots:
            hundreds = 2000
        start += hundreds
    return Reading(PartialDate(start), PartialDate(start + 9)) if start else None


def century(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    number = slots["O"]
    if not 1 <= number <= 30 or slots.get("era") == "ah":
        return None
    lower, upper = (number - 1) * 100 + 1, number * 100
    if slots.get("era") == "bc":
        lower, upper = -upper, -lower
    return Reading(PartialDate(lower), PartialDate(upper))


def day(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    if anchor is None or anchor.day is None:
        return None
    return one(periods.add_days(anchor, slots["day_shift"]), relative=True)


def shifted(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Last year, this month, next Monday."""
    if anchor is None:
        return None
    shift = slots["shift"]
    if "time" in slots:
        unit, count = slots["time"]
        span = periods.shifted(anchor, unit, shift, count)
        return Reading(*span, relative=True) if span else None
    if "M" in slots:
        return one(PartialDate(periods.shifted_year(anchor, slots["M"], shift), slots["M"]), relative=True)
    if "season" in slots:
        return _season(slots["season"], anchor.year + shift, relative=True)
    if "d_quarter" in slots:
        return _shifted_quarter(anchor, shift)
    if anchor.day is None:
        return None
    day = periods.weekday_from(anchor, slots["W"], shift, by_week=slots.get("by_week", False))
    return one(day, relative=True, weekday=slots["W"])


def _shifted_quarter(anchor: PartialDate, shift: int) -> Reading | None:
    if anchor.month is None:
        return None
    year, month = periods.add_months(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 3 * shift)
    return Reading(PartialDate(year, month), PartialDate(year, month + 2), relative=True)


def days(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """From one day of a month to another."""
    last = slots["E"] if "E" in slots else slots["F"]
    year = slots.get("Y")
    if year is None:
        if anchor is None:
            return None
        year = periods.nearest_year(anchor, slots["M"], last)
    lower, upper = partial(year, slots["M"], slots["D"]), partial(year, slots["M"], last)
    if lower is None or upper is None or slots["D"] >= last:
        return None
    open_year = "Y" not in slots
    return Reading(lower, upper, relative=open_year, open_year=open_year, weekday=slots.get("W"))


def nth(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The first Tuesday of a month, its last Friday; without a month, of the anchor's."""
    year, month = slots.get("Y"), slots.get("M")
    if year is None or month is None:
        if anchor is None or anchor.month is None:
            return None
        month = month or anchor.month
        year = periods.nearest_year(anchor, month, None)
    day = periods.nth_weekday(year, month, slots["W"], slots.get("O", slots.get("shift", 0)))
    return one(day, weekday=slots["W"], relative="Y" not in slots)


def last_day(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The last day of a month."""
    year = slots.get("Y")
    if year is None:
        if anchor is None:
            return None
        year = periods.nearest_year(anchor, slots["M"], None)
    day = partial(year, slots["M"], days_in_month(year, slots["M"])) if year else None
    return one(day, relative="Y" not in slots)


def weekday_day(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """As in "Friday the 15th": the nearest month in which it is one."""
    if anchor is None or anchor.month is None:
        return None
    for step in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        year, month = periods.add_months(anchor.year, anchor.month, step)
        day = partial(year, month, slots["D"] if "D" in slots else slots["G"])
        if day is not None and day_number(day) % 7 == slots["W"]:
            return one(day, weekday=slots["W"], relative=True)
    return None


def ago(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _moved(slots["L"], anchor, -1)


def ahead(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _moved(slots["L"], anchor, 1)


def _moved(distance: Length, anchor: PartialDate | None, sign: int) -> Reading | None:
    if anchor is None:
        return None
    return one(periods.moved(anchor, distance.unit, sign * distance.amount), relative=True)


def weekday(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """A weekday by itself is the last one up to the anchor, as news speaks."""
    if anchor is None or anchor.day is None:
        return None
    back = (day_number(anchor) - slots["W"]) % 7
    return one(periods.add_days(anchor, -back), relative=True, weekday=slots["W"])


def now(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The anchor itself, as the beginning of a span."""
    return one(anchor, relative=True)


RULES: Mapping[str, Callable[[Slots, PartialDate | None], Reading | None]] = {
    "date": plain, "hijri": hijri, "numeric_hijri": numeric_hijri, "year": year, "part": part, "quarter": quarter,
    "half": half, "season": season, "decade": decade, "century": century, "day": day, "shifted": shifted,
    "ago": ago, "ahead": ahead, "weekday": weekday, "days": days, "days_listed": days, "nth": nth,
    "weekday_day": weekday_day,
    "now": now,
    "last_day": last_day,
}  # fmt: skip
