"""Wikidata's values as ours: times with precision and calendar, quantities with unit, items.

The form is that of https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Money, Quantity, Value
from factcheck.properties.property import Property, ValueKind
from factcheck.sources.wikidata.vocabulary import vocabulary

_TIME = re.compile(r"([+-])(\d{1,16})-(\d\d)-(\d\d)T")
_AMOUNT = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?\Z")
_ITEM = re.compile(r"Q[1-9]\d{0,11}\Z")
_CENTURY, _DECADE, _YEAR, _MONTH, _DAY = 7, 8, 9, 10, 11
_LAST_YEAR = 9999


def snak_value(prop: Property, snak: Mapping[str, Any]) -> Value | None:
    """Return what a snak states for a property; None where it states no value, or none that the property can have."""
    value = datavalue(snak)
    match prop.kind:
        case ValueKind.DATE:
            return time_value(value) if isinstance(value, dict) else None
        case ValueKind.ENTITY:
            item = item_of(value)
            return EntityRef(item, item) if item is not None else None
    if not isinstance(value, dict):
        return None
    return _amount(prop, value)


def datavalue(snak: Mapping[str, Any]) -> Any:
    """Return a snak's value; None for somevalue and novalue, and where the JSON is not of the form."""
    if snak.get("snaktype") != "value":
        return None
    found = snak.get("datavalue")
    return found.get("value") if isinstance(found, dict) else None


def item_of(value: Any) -> str | None:
    """Return the id of the item that a value names; None where it is no item."""
    if not isinstance(value, dict):
        return None
    found = value.get("id")
    if found is None and value.get("entity-type") == "item" and isinstance(value.get("numeric-id"), int):
        found = f"Q{value['numeric-id']}"  # as dumps before 2017 have it
    return found if isinstance(found, str) and _ITEM.match(found) else None


def time_value(value: Mapping[str, Any]) -> DateValue | None:
    """Return a time; one less precise than a century, or beyond four digits of years, is none.

    A day of the Julian calendar becomes the Gregorian one, uncertain by as much as the two differ: old dates are told
    both ways. Its months and years are left as they are, as people do.
    """
    found = _TIME.match(str(value.get("time", "")))
    precision = value.get("precision")
    if found is None or not isinstance(precision, int) or not 0 < int(found[2]) <= _LAST_YEAR:
        return None
    year = int(found[2]) if found[1] == "+" else -int(found[2])
    month, day = int(found[3]), int(found[4])
    calendar = vocabulary().calendars.get(str(value.get("calendarmodel", "")).rsplit("/", 1)[-1], "gregorian")
    text = _shown(year, month, day, precision)
    try:
        if precision >= _DAY:
            if calendar == "julian":
                return _from_julian(year, month, day, text)
            return DateValue(PartialDate(year, month, day), text=text)
        if precision == _MONTH:
            return DateValue(PartialDate(year, month), calendar=calendar, text=text)
        if precision == _YEAR:
            return DateValue(PartialDate(year), calendar=calendar, text=text)
    except ValueError:
        return None
    return _span(year, precision, text)


def partial_date(value: Any) -> PartialDate | None:
    """Return the date of a qualifier; None where it is coarser than a year."""
    if not isinstance(value, dict):
        return None
    time = time_value(value)
    return time.date if time is not None else None


def _from_julian(year: int, month: int, day: int, text: str) -> DateValue:
    """Return the Gregorian day of a Julian one, by the day number of Meeus, Astronomical Algorithms, chapter 7."""
    from datetime import date, timedelta

    PartialDate(year if year % 4 else 2000, month, day)  # raises where there is no such day; 2000 has a 29 February
    proper = year + 1 if year < 0 else year  # the year before 1 is 0 to astronomers
    differs = _centuries(proper if month > 2 else proper - 1)
    if 1 < proper < _LAST_YEAR:
        leap_day = (month, day) == (2, 29)
        start = date(proper, month, 28 if leap_day else day) + timedelta(days=differs + leap_day)
        converted = PartialDate(start.year, start.month, start.day)
        return DateValue(converted, calendar="julian", uncertain_days=abs(differs), text=text)
    return DateValue(PartialDate(year, month), calendar="julian", text=text)


def _centuries(year: int) -> int:
    """By how many days the calendars differ in a year that begins in March: a day a century, but every fourth."""
    return year // 100 - year // 400 - 2


def _span(year: int, precision: int, text: str) -> DateValue | None:
    """A decade, or a century, of which it is disputed on which side of the year given it lies."""
    if year < 0 or precision < _CENTURY:
        return None
    if precision == _DECADE:
        first = max(1, year - year % 10)
        lower, upper = first, first - first % 10 + 9
    else:
        lower, upper = max(1, year - 99), min(_LAST_YEAR, year + 99)
    return DateValue(None, Bound.BETWEEN, PartialDate(lower), PartialDate(upper), text=text)


def _shown(year: int, month: int, day: int, precision: int) -> str:
    whole = f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"
    return whole if precision >= _DAY else whole[:-3] if precision == _MONTH else whole[:-6]


def _amount(prop: Property, value: Mapping[str, Any]) -> Value | None:
    text = str(value.get("amount", ""))
    if not _AMOUNT.match(text):
        return None
    amount = Decimal(text)
    unit = str(value.get("unit", "1")).rsplit("/", 1)[-1]
    shown = format(amount, "f")
    if prop.kind is ValueKind.COUNT:
        whole = amount >= 0 and amount == amount.to_integral_value()
        return Count(amount.to_integral_value(), text=shown) if whole else None
    if prop.kind is ValueKind.MONEY:
        currency = vocabulary().currencies.get(unit)
        return Money(amount, currency, text=f"{shown} {currency}") if currency else None
    from factcheck.properties.units import find_unit

    known = find_unit(vocabulary().units.get(unit, ""))
    if known is None or (prop.dimension is not None and known.dimension != prop.dimension):
        return None
    return Quantity(amount, known.id, known.canonical(amount), text=f"{shown} {known.id}")
