"""The Hijri calendar: Umm al-Qura where it is defined, the tabular calendar outside, which may be a day off."""

from __future__ import annotations

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record

_FIRST, _LAST = 1343, 1500
"""Hijri years of which the Umm al-Qura calendar is known for every month."""
_SETTLED = 1423
"""Hijri year since which Umm al-Qura has had its present rule (R. H. van Gent, "The Umm al-Qura Calendar of Saudi
Arabia"). Earlier months were proclaimed by sighting and by other rules, so that a day which a text takes from then may
be one off: the kingdom's name was decreed on 21 Jumada I 1351, 23 September 1932, which the table makes the 22nd."""
_EPOCH = 1948440
"""Julian day of 1 Muharram 1 in the civil tabular calendar (Friday, 16 July 622 Julian)."""
_LEAP_YEARS = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})


@record
class Converted:
    """First and last Gregorian day of a Hijri day, month or year; by how many days they may be off."""

    first: PartialDate
    last: PartialDate
    uncertain_days: int


def from_hijri(year: int, month: int | None, day: int | None) -> Converted | None:
    """Convert a Hijri date of any precision; None where there is no such day."""
    if not 1 <= year <= 1700 or (month is not None and not 1 <= month <= 12):
        return None
    last_month = month or 12
    known = _FIRST <= year <= _LAST
    length = _umm_al_qura_length(year, last_month) if known else _tabular_length(year, last_month)
    if day is not None and not 1 <= day <= length:
        if known or day > 30:
            return None
        length = day
    convert = _umm_al_qura if known else _tabular
    first = convert(year, month or 1, day or 1)
    last = first if day else convert(year, last_month, length)
    return Converted(first, last, 0 if year >= _SETTLED and known else 1)


def _umm_al_qura(year: int, month: int, day: int) -> PartialDate:
    from hijridate import Hijri

    found = Hijri(year, month, day, validate=False).to_gregorian()
    return PartialDate(found.year, found.month, found.day)


def _umm_al_qura_length(year: int, month: int) -> int:
    from hijridate import Hijri

    return int(Hijri(year, month, 1, validate=False).month_length())


def _tabular_length(year: int, month: int) -> int:
    if month == 12:
        return 30 if year % 30 in _LEAP_YEARS else 29
    return 30 if month % 2 else 29


def _tabular(year: int, month: int, day: int) -> PartialDate:
    days = 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30
    return from_julian_day(_EPOCH + days + day - 1)


def from_julian_day(number: int) -> PartialDate:
    """The Gregorian date of a Julian day number, by Fliegel and Van Flandern's integer formula."""
    rest = number + 68569
    century = 4 * rest // 146097
    rest -= (146097 * century + 3) // 4
    year = 4000 * (rest + 1) // 1461001
    rest += 31 - 1461 * year // 4
    month = 80 * rest // 2447
    day = rest - 2447 * month // 80
    rest = month // 11
    return PartialDate(100 * (century - 49) + year + rest, month + 2 - 12 * rest, day)


def julian_day(year: int, month: int, day: int) -> int:
    """The Julian day number of a Gregorian date."""
    shift = (14 - month) // 12
    years = year + 4800 - shift
    leaps = years // 4 - years // 100 + years // 400
    return day + (153 * (month + 12 * shift - 3) + 2) // 5 + 365 * years + leaps - 32045
