"""Turns what a pattern bound into the value of a claim."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.extract.marks import ValueMark
from factcheck.extract.referents import Referent
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Money, Number, PartialDate, Period, Quantity, Value


def claim_value(bound: ValueMark | Referent, part: str) -> Value | None:
    """Return the value as a claim carries it; None where the mention says nothing a claim could state.

    ``part`` is what a part count counts (fields, organs), empty for every other property.
    """
    if isinstance(bound, Referent):
        return EntityRef(bound.text)
    value, text = bound.mention.value, bound.mention.text
    if isinstance(value, Number):
        return Count(
            value.amount, None, value.bound, value.lower, value.upper, value.step or Decimal(1), part or None, text
        )
    if isinstance(value, (Quantity, Money)):
        return replace(value, text=text)
    if isinstance(value, DateValue):
        return replace(value, text=text)
    if isinstance(value, Period) and value.start is not None:
        return _opening(value.start, value, text)
    return None


def _opening(start: PartialDate, period: Period, text: str) -> DateValue:
    """ "Since 2015" states a beginning."""
    return DateValue(start, Bound.EXACT, calendar=period.calendar, relative=period.relative, text=text)
