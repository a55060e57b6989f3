"""Hijri dates as the Gregorian days they cover; those without a year are of the one nearest to the anchor."""

from __future__ import annotations

from factcheck.model.partialdate import PartialDate
from factcheck.recognize import calendars
from factcheck.recognize.date_digits import Numeric
from factcheck.recognize.date_reading import Reading, Slots
from factcheck.recognize.periods import day_number

_MEAN_YEAR = 354.367
_EPOCH_YEAR, _EPOCH_DAY = 1446, PartialDate(2024, 7, 7)
"""A Hijri year and its first day, to reckon from."""


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


def yearless(slots: Slots, anchor: PartialDate | None) -> Reading | None:
    """A Hijri day or month without its year: nearest to the anchor, or the last or next one where the text says so."""
    if anchor is None or anchor.month is None:
        return None
    here = day_number(anchor)
    near = _EPOCH_YEAR + round((here - day_number(_EPOCH_DAY)) / _MEAN_YEAR)
    found = [calendars.from_hijri(year, slots["H"], slots.get("D")) for year in range(near - 2, near + 3)]
    shift = slots.get("shift", 0)
    fits = [one for one in found if one is not None and _on_side(one, here, shift)]
    if not fits:
        return None
    best = min(fits, key=lambda one: abs(day_number(one.first) - here))
    return Reading(
        best.first, best.last, "islamic", relative=True, uncertain_days=best.uncertain_days, weekday=slots.get("W")
    )


def _on_side(found: calendars.Converted, here: int, shift: int) -> bool:
    if shift < 0:
        return day_number(found.last) < here
    return shift == 0 or day_number(found.first) > here


def century(number: int) -> Reading | None:
    """A Hijri century, from its first day to its last."""
    first = calendars.from_hijri((number - 1) * 100 + 1, None, None)
    last = calendars.from_hijri(number * 100, None, None)
    if first is None or last is None:
        return None
    return Reading(PartialDate(first.first.year), PartialDate(last.last.year), "islamic", uncertain_days=1)
