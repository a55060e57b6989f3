"""Hijri days in Gregorian ones, and by how many days they may be off."""

from __future__ import annotations

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.values import DateValue
from factcheck.recognize.calendars import from_hijri


@pytest.mark.parametrize(
    ("hijri", "day", "off"),
    [
        ((1446, 1, 1), "2024-07-07", 0),
        ((1423, 1, 1), "2002-03-15", 0),
        ((1422, 12, 29), "2002-03-13", 1),
        ((1351, 5, 21), "1932-09-22", 1),  # decreed on 23 September 1932
        ((1364, 4, 8), "1945-03-22", 1),
        ((1, 1, 1), "0622-07-19", 1),
        ((1600, 1, 1), "2173-12-06", 1),
    ],
)
def test_a_day_of_another_calendar(hijri: tuple[int, int, int], day: str, off: int) -> None:
    found = from_hijri(*hijri)
    assert found is not None
    assert (str(found.first), str(found.last), found.uncertain_days) == (day, day, off)


@pytest.mark.parametrize(("weekday", "other"), [(2, False), (3, False), (4, False), (5, True), (1, True)])
def test_a_weekday_may_be_that_of_the_days_beside(weekday: int, other: bool) -> None:
    said = DateValue(PartialDate(1932, 9, 22), calendar="islamic", uncertain_days=1, weekday=weekday)
    assert said.other_weekday() is other
    exact = DateValue(PartialDate(1932, 9, 22), weekday=weekday)
    assert exact.other_weekday() is (weekday != 3)
