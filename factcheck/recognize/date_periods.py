"""Parts of the calendar larger than a day: years, their quarters and seasons, weeks, decades, centuries."""

from __future__ import annotations

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.recognize import date_hijri, periods
from factcheck.recognize.date_lengths import Length
from factcheck.recognize.date_reading import Reading, Slots, one, partial


def year(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    if slots.get("era") == "ah":
        return date_hijri.hijri(slots, anchor)
    return one(partial(-slots["y"] if slots.get("era") == "bc" else slots["y"]))


def years(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Two years told as one: "2015/16", "1939–45"."""
    return Reading(PartialDate(slots["P"][0]), PartialDate(slots["P"][1]))


def part(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """Early, mid or late: so much of the period, in months or days."""
    whole: Reading = slots["X"]
    if whole.lower == whole.upper and whole.lower.day is not None:
        return None
    share = slots.get("part", slots.get("edge", ""))
    if share in {"past", "rest"}:
        return _around(whole, anchor, share)
    first, last = (int(twelfth) for twelfth in share.split("-"))
    return replace(periods_share(whole, first, last), relative=whole.relative)


def _around(whole: Reading, anchor: PartialDate | None, share: str) -> Reading | None:
    """What has passed of a period that the anchor lies in, or what is left of it: "earlier this year"."""
    if anchor is None or anchor.day is None or not whole.lower.first() <= anchor.first() <= whole.upper.last():
        return None
    if share == "past":
        return replace(whole, lower=PartialDate(*whole.lower.first()), upper=anchor, relative=True)
    return replace(whole, lower=anchor, upper=PartialDate(*whole.upper.last()), relative=True)


def periods_share(whole: Reading, first: int, last: int) -> Reading:
    """From the ``first`` to the ``last`` twelfth of a reading's span."""
    lower, upper = periods.share(whole.lower, whole.upper, first, last)
    return replace(whole, lower=lower, upper=upper)


def quarter(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _parted(slots, 4)


def half(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _parted(slots, 2)


def third(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    return _parted(slots, 3)


def _parted(slots: Slots, parts: int) -> Reading | None:
    """The named part of a period, or its last one."""
    number = slots.get("O", slots.get("Q", parts))
    whole = slots["X"] if "X" in slots else one(partial(slots["Y"]))
    if not 1 <= number <= parts or whole is None:
        return None
    width = 12 // parts
    return periods_share(whole, width * (number - 1), width * number)


def season(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The season of a year; a winter "2015/16" begins in the first of the two."""
    if "P" in slots:
        first, last = slots["P"]
        if "-" not in slots["season"] or int(slots["season"].partition("-")[0]) > 0:
            return season_of(slots["season"], first, relative=False)
        return Reading(PartialDate(first, 12), PartialDate(last, 2))
    whole: Reading = slots["X"]
    if whole.lower != whole.upper or whole.lower.month is not None:
        return None
    return season_of(slots["season"], whole.lower.year, relative=whole.relative)


def season_of(months: str, year: int, *, relative: bool) -> Reading | None:
    """A season by its first and last month of a year."""
    first, last = (int(month) for month in months.split("-"))
    lower, upper = periods.add_months(year, 1, first - 1), periods.add_months(year, 1, last - 1)
    return Reading(PartialDate(*lower), PartialDate(*upper), relative=relative)


def decade(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    start = next(slots[name] for name in ("K", "k", "tens") if name in slots)
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


def opening(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """As in "the first nine months of 2015", "the last ten days of June", "الأشهر التسعة الأولى من العام"."""
    told: Length = slots["L"] if "L" in slots else slots["T"]
    whole: Reading = slots["X"]
    closing = "O" not in slots
    if slots.get("O", 1) != 1 or slots.get("shift", -1) != -1 or told.days or whole.calendar != "gregorian":
        return None
    found = periods.edge(whole.lower, whole.upper, told.unit, told.amount, closing=closing)
    return Reading(*found, relative=whole.relative) if found else None


def quarters(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """The last two quarters, the next three: whole ones before and after the anchor's."""
    if anchor is None or anchor.month is None or not slots["shift"]:
        return None
    here, count = (anchor.month - 1) // 3 * 3 + 1, slots["D"]
    first, last = (-3 * count, -1) if slots["shift"] < 0 else (3, 3 * count + 2)
    lower, upper = (periods.add_months(anchor.year, here, months) for months in (first, last))
    return Reading(PartialDate(*lower), PartialDate(*upper), relative=True)


def decade_of(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """As in "the first decade of the 21st century", "العقد الثاني من القرن العشرين"."""
    whole: Reading = slots["X"]
    if whole.upper.year - whole.lower.year != 99 or not 1 <= slots["O"] <= 10 or whole.calendar != "gregorian":
        return None
    first = whole.lower.year + 10 * (slots["O"] - 1)
    return Reading(PartialDate(first), PartialDate(first + 9))


def month_of(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """As in "the third month of 2021", "الشهر التاسع من عام 2014"."""
    whole: Reading = slots["X"]
    if whole.lower != whole.upper or whole.lower.month is not None or not 1 <= slots["O"] <= 12:
        return None
    return one(PartialDate(whole.lower.year, slots["O"]), relative=whole.relative)


def century(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """A century, or two told together."""
    first, last = slots.get("O", slots.get("G")), slots.get("U", slots.get("O", slots.get("G")))
    if not 1 <= first <= last <= 30:
        return None
    if slots.get("era") == "ah":
        return date_hijri.century(first) if first == last else None
    lower, upper = (first - 1) * 100 + 1, last * 100
    if slots.get("era") == "bc":
        lower, upper = -upper, -lower
    return Reading(PartialDate(lower), PartialDate(upper))


def week(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """A numbered week of a month or year, by ISO 8601: it belongs to where its Thursday lies."""
    whole: Reading = slots["X"]
    if whole.lower != whole.upper or whole.lower.day is not None:
        return None
    monday = periods.nth_week(whole.lower, slots.get("O", -1))
    sunday = periods.add_days(monday, 6) if monday is not None else None
    return Reading(monday, sunday, relative=whole.relative) if monday and sunday else None
