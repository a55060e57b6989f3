"""Dates told from the anchor: yesterday, last year, three weeks ago, the past two decades."""

from __future__ import annotations

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.recognize import periods
from factcheck.recognize.date_lengths import Length
from factcheck.recognize.date_periods import season_of
from factcheck.recognize.date_reading import Reading, Slots, one, partial
from factcheck.recognize.periods import day_number


def day(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Yesterday, today; a weekday beside it is kept."""
    if anchor is None or anchor.day is None:
        return None
    return one(periods.add_days(anchor, slots["day_shift"]), relative=True, weekday=slots.get("W"))


def span(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The past two decades, the next three days, آخر خمس سنوات: up to the anchor, or from it on."""
    told: Length = slots["L"] if "L" in slots else slots["T"]
    sign = -slots.get("shift", -1)
    if anchor is None or not sign or ("d_last" in slots and told.amount == 1) or told.days:
        return None
    found = periods.stretch(anchor, told.unit, sign * told.amount)
    return Reading(*found, relative=True) if found else None


def week_day(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """As in "Friday next week", "الأسبوع المقبل يوم الأحد"."""
    if anchor is None or anchor.day is None or slots["time"][0] != "week":
        return None
    found = periods.weekday_from(anchor, slots["W"], slots["shift"], by_week=True)
    return one(found, relative=True, weekday=slots["W"])


def weekend(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Last weekend, this weekend: the days that the language's countries rest on."""
    if anchor is None or anchor.day is None:
        return None
    days = [periods.weekday_from(anchor, day, slots["shift"], by_week=True) for day in (5, 6)]
    return Reading(days[0], days[1], relative=True) if days[0] and days[1] else None


def shifted(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Last year, this month, next Monday."""
    if anchor is None:
        return None
    near = "d_gone" in slots or "d_coming" in slots
    shift = slots["shift"] if not near else -1 if "d_gone" in slots else 1
    if "time" in slots:
        unit, count = slots["time"]
        found = periods.shifted(anchor, unit, shift) if count == 1 else None
        return Reading(*found, relative=True) if found else None
    if "M" in slots:
        return one(PartialDate(periods.shifted_year(anchor, slots["M"], shift), slots["M"]), relative=True)
    if "season" in slots:
        return season_of(slots["season"], anchor.year + shift, relative=True)
    if "d_quarter" in slots:
        return _shifted_quarter(anchor, shift)
    if anchor.day is None:
        return None
    day = periods.weekday_from(anchor, slots["W"], shift, by_week=slots.get("by_week", False) and not near)
    return one(day, relative=True, weekday=slots["W"])


def _shifted_quarter(anchor: PartialDate, shift: int) -> Reading | None:
    if anchor.month is None:
        return None
    year, month = periods.add_months(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 3 * shift)
    return Reading(PartialDate(year, month), PartialDate(year, month + 2), relative=True)


def ago(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _moved(slots["L"], anchor, -1)


def ahead(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Two weeks from now, three days from yesterday."""
    if "day_shift" in slots and anchor is not None and anchor.day is not None:
        anchor = periods.add_days(anchor, slots["day_shift"])
    return _moved(slots["L"], anchor, 1)


def after(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Three days after another date."""
    return _from(slots, 1)


def before(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Three days before another date."""
    return _from(slots, -1)


def _from(slots: Slots, sign: int) -> Reading | None:
    other: Reading = slots["X"]
    if other.lower != other.upper or other.calendar != "gregorian":
        return None
    found = _moved(slots["L"], other.lower, sign)
    return replace(found, relative=other.relative) if found is not None else None


def _moved(distance: Length, anchor: PartialDate | None, sign: int) -> Reading | None:
    if anchor is None:
        return None
    if distance.days:
        far = periods.days_away(anchor, distance.unit, sign * distance.amount) if anchor.day is not None else None
        return one(periods.add_days(far, sign * distance.days) if far is not None else None, relative=True)
    return one(periods.moved(anchor, distance.unit, sign * distance.amount), relative=True)


def weekday(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """A weekday by itself is the last one up to the anchor, as news speaks."""
    if anchor is None or anchor.day is None:
        return None
    back = (day_number(anchor) - slots["W"]) % 7
    return one(periods.add_days(anchor, -back), relative=True, weekday=slots["W"])


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


def now(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The anchor itself, as the beginning of a span."""
    return one(anchor, relative=True)
