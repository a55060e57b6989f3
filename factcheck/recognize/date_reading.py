"""What a date of a text was read as, before it becomes a mention."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model.partialdate import PartialDate, days_in_month
from factcheck.model.record import record

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
