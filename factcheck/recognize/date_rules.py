"""What each rule of date patterns makes of its parts: an interval of days, exact where the text is exact.

A year, month or day that the text does not give is taken from the anchor alone, and what has none is no date.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.model.partialdate import PartialDate, days_in_month
from factcheck.recognize import date_hijri, date_periods, date_relative, periods
from factcheck.recognize.date_lengths import Length
from factcheck.recognize.date_reading import Reading, Slots, one, partial


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
    """As in "June next year", "the 20th of next month"; "five past years" are no day of one."""
    unit = slots["time"][0] if "time" in slots else "month"
    if "M" in slots:
        if unit not in {"year", "month"} or (unit == "month" and "time" in slots):
            return None
        told = "time" in slots or anchor.month is None
        year = anchor.year + slots["shift"] if told else periods.shifted_year(anchor, slots["M"], slots["shift"])
        return one(partial(year, slots["M"], slots.get("D")), relative=True)
    if anchor.month is None:
        return None
    if unit != "month":
        return date_relative.span({"L": Length(slots["D"], unit), "shift": slots["shift"]}, anchor)
    year, month = periods.add_months(anchor.year, anchor.month, slots["shift"])
    return one(partial(year, month, slots["D"]), relative=True)


def days(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """From one day of a month to another."""
    last = slots["E"] if "E" in slots else slots["F"]
    year, month = slots.get("Y"), slots.get("M")
    if month is None:
        if anchor is None or anchor.month is None or slots["time"][0] != "month":
            return None
        year, month = periods.add_months(anchor.year, anchor.month, slots["shift"])
    if year is None:
        if anchor is None:
            return None
        year = periods.nearest_year(anchor, month, last)
    lower, upper = partial(year, month, slots["D"]), partial(year, month, last)
    if lower is None or upper is None or slots["D"] >= last:
        return None
    open_year = "Y" not in slots and "M" in slots
    return Reading(lower, upper, relative="Y" not in slots, open_year=open_year, weekday=slots.get("W"))


def nth(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The first Tuesday of a month, its last Friday; without a month, of the anchor's."""
    year, month, number = slots.get("Y"), slots.get("M"), slots.get("O", slots.get("shift", 0))
    if "d_last" in slots:
        number = -1
    if year is None or month is None:
        if anchor is None or anchor.month is None:
            return None
        if "time" in slots:
            if slots["time"][0] != "month":
                return None
            year, month = periods.add_months(anchor.year, anchor.month, slots["shift"])
        else:
            month = month or anchor.month
            year = periods.nearest_year(anchor, month, None)
    day = periods.nth_weekday(year, month, slots["W"], number)
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


def first_day(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """As in "غرة رمضان 1440", "فاتح نوفمبر": the first of a month of either calendar."""
    if "H" not in slots:
        return plain({**slots, "D": 1}, anchor)
    read = date_hijri.hijri if "y" in slots else date_hijri.yearless
    return read({**slots, "D": 1}, anchor)


RULES: Mapping[str, Callable[[Slots, PartialDate | None], Reading | None]] = {
    "date": plain, "days": days, "days_listed": days, "nth": nth, "last_day": last_day, "first_day": first_day,
    "hijri": date_hijri.hijri, "numeric_hijri": date_hijri.numeric_hijri, "hijri_yearless": date_hijri.yearless,
    "year": date_periods.year, "years": date_periods.years, "part": date_periods.part,
    "quarter": date_periods.quarter, "half": date_periods.half, "third": date_periods.third,
    "season": date_periods.season, "decade": date_periods.decade, "decade_of": date_periods.decade_of,
    "century": date_periods.century, "week": date_periods.week, "month_of": date_periods.month_of,
    "opening": date_periods.opening, "quarters": date_periods.quarters,
    "day": date_relative.day,
    "shifted": date_relative.shifted, "span": date_relative.span, "ago": date_relative.ago,
    "ahead": date_relative.ahead, "after": date_relative.after, "before": date_relative.before,
    "weekday": date_relative.weekday, "weekday_day": date_relative.weekday_day, "week_day": date_relative.week_day,
    "weekend": date_relative.weekend, "now": date_relative.now,
}  # fmt: skip
