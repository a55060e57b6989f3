"""Values as texts and sources state them: exact decimals, dates with a precision, money, quantities, names."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any, Union

from factcheck.model.partialdate import Day, PartialDate
from factcheck.model.record import record

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Bound(StrEnum):
    """How a stated value limits the true one (contract section 5)."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    BETWEEN = "between"


def json_number(amount: Decimal | None) -> int | float | None:
    """Return a decimal as the JSON number that reads the same; None stays None."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


@record
class Number:
    """A bare number, ordinal or percentage of a text."""

    amount: Decimal | None
    """None where ``bound`` is between."""
    bound: Bound = Bound.EXACT
    lower: Decimal | None = None
    upper: Decimal | None = None
    step: Decimal = Decimal(1)
    """What one unit of the text's last significant digit is worth: 100000 in "3.5 million", 10 in "340"."""

    def to_dict(self) -> dict[str, Any]:
        return {"amount": json_number(self.amount)} | _bound_dict(self.bound, self.lower, self.upper, always=False)


@record
class Duration:
    """A length of time; ``unit`` is second, minute, hour, day, week, month, year, decade or century."""

    amount: Decimal | None
    unit: str
    bound: Bound = Bound.EXACT
    lower: Decimal | None = None
    upper: Decimal | None = None

    def to_dict(self) -> dict[str, Any]:
        base: dict[str, Any] = {"amount": json_number(self.amount), "unit": self.unit}
        return base | _bound_dict(self.bound, self.lower, self.upper, always=False)


@record
class Count:
    """A number of things."""

    amount: Decimal | None
    unit: str | None = None
    """The noun counted, as the text has it; None where it says nothing more."""
    bound: Bound = Bound.EXACT
    lower: Decimal | None = None
    upper: Decimal | None = None
    step: Decimal = Decimal(1)
    of: str | None = None
    """For part_count and its like: which parts, by the property's own keys (fields, organs, pillars)."""
    text: str = ""
    kind = "count"

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"kind": "count", "amount": json_number(self.amount), "unit": self.unit}
        if self.of is not None:
            out["of"] = self.of
        return out | _bound_dict(self.bound, self.lower, self.upper) | {"text": self.text}


@record
class Canonical:
    """A quantity in its dimension's base unit: m, km2, kg, K, m/s or byte."""

    amount: Decimal | None
    unit: str
    lower: Decimal | None = None
    upper: Decimal | None = None

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"amount": json_number(self.amount), "unit": self.unit}
        if self.lower is not None or self.upper is not None:
            out |= {"lower": json_number(self.lower), "upper": json_number(self.upper)}
        return out


@record
class Quantity:
    """A measured amount in the unit of the text, and in the base unit of its dimension."""

    amount: Decimal | None
    unit: str
    """The unit's own id (km2, ft, feddan …)."""
    canonical: Canonical
    bound: Bound = Bound.EXACT
    lower: Decimal | None = None
    upper: Decimal | None = None
    step: Decimal = Decimal(1)
    """Worth of the last significant digit, in ``unit``."""
    text: str = ""
    kind = "quantity"

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"kind": "quantity", "amount": json_number(self.amount), "unit": self.unit}
        out |= _bound_dict(self.bound, self.lower, self.upper)
        return out | {"canonical": self.canonical.to_dict(), "text": self.text}


@record
class Money:
    """An amount of a currency; ``unit`` is its ISO 4217 code, None where the text leaves the country open."""

    amount: Decimal | None
    unit: str | None
    bound: Bound = Bound.EXACT
    lower: Decimal | None = None
    upper: Decimal | None = None
    step: Decimal = Decimal(1)
    text: str = ""
    kind = "money"

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"kind": "money", "amount": json_number(self.amount), "unit": self.unit}
        return out | _bound_dict(self.bound, self.lower, self.upper) | {"text": self.text}


@record
class DateValue:
    """A date of a text with its precision; an interval (a Hijri year, "early 2015") is ``between`` two dates."""

    date: PartialDate | None
    bound: Bound = Bound.EXACT
    lower: PartialDate | None = None
    upper: PartialDate | None = None
    calendar: str = "gregorian"
    """The calendar the text uses: gregorian, islamic or julian; the value itself is always Gregorian."""
    relative: bool = False
    ambiguous: bool = False
    """True where day and month could be exchanged (03/04/2015)."""
    uncertain_days: int = 0
    """By how many days the conversion of another calendar may be off."""
    weekday: int | None = None
    """The weekday the text names beside it, 0 = Monday."""
    text: str = ""
    kind = "date"

    def first(self) -> Day | None:
        """The first day it may be; None where it is open towards the past."""
        if self.bound is Bound.BETWEEN:
            return self.lower.first() if self.lower else None
        if self.date is None or self.bound in (Bound.AT_MOST, Bound.LESS_THAN):
            return None
        return self.date.first()

    def last(self) -> Day | None:
        """The last day it may be; None where it is open towards the future."""
        if self.bound is Bound.BETWEEN:
            return self.upper.last() if self.upper else None
        if self.date is None or self.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            return None
        return self.date.last()

    def other_weekday(self) -> bool:
        """True where the text names a weekday that is not its date's, nor of a day as which the date may be meant."""
        if self.weekday is None or self.date is None or self.date.day is None or self.date.year < 1:
            return False
        from datetime import date

        off = (self.weekday - date(*self.date.first()).weekday()) % 7
        return min(off, 7 - off) > self.uncertain_days

    def to_dict(self) -> dict[str, Any]:
        shown = self.date or self.lower or self.upper
        out: dict[str, Any] = {
            "kind": "date",
            "date": self.date.isoformat() if self.date else None,
            "precision": shown.precision.value if shown else None,
            "calendar": self.calendar,
            "bound": self.bound.value,
        }
        if self.bound is Bound.BETWEEN:
            out["lower"] = self.lower.isoformat() if self.lower else None
            out["upper"] = self.upper.isoformat() if self.upper else None
        if self.uncertain_days:
            out["uncertain_days"] = self.uncertain_days
        if self.other_weekday():
            out["weekday"] = _WEEKDAYS[self.weekday or 0]
        return out | {"relative": self.relative, "ambiguous": self.ambiguous, "text": self.text}


@record
class Period:
    """A span of time with a beginning, an end, or both ("1939–1945", "since 2015")."""

    start: PartialDate | None
    end: PartialDate | None
    calendar: str = "gregorian"
    relative: bool = False

    def to_dict(self) -> dict[str, Any]:
        return {
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "calendar": self.calendar,
            "relative": self.relative,
        }


@record
class EntityRef:
    """A name as a value: the text's words, and the entity they were resolved to (None where none was)."""

    text: str
    entity: str | None = None
    label: str | None = None
    kind = "entity"

    def to_dict(self) -> dict[str, Any]:
        return {"kind": "entity", "text": self.text, "entity": self.entity, "label": self.label}


Value = Union[Count, Quantity, Money, DateValue, EntityRef]
"""What a claim or a statement can state."""

MentionValue = Union[Number, Duration, Quantity, Money, DateValue, Period, EntityRef]
"""What a mention can carry."""


def _bound_dict(bound: Bound, lower: Decimal | None, upper: Decimal | None, *, always: bool = True) -> dict[str, Any]:
    if bound is Bound.BETWEEN:
        return {"bound": bound.value, "lower": json_number(lower), "upper": json_number(upper)}
    return {"bound": bound.value} if always or bound is not Bound.EXACT else {}
