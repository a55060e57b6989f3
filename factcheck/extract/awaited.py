"""Dates until which something is denied, which tell when it came about: "did not open until 1974"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.marks import ValueMark
from factcheck.extract.readings import Readings
from factcheck.model.record import replace
from factcheck.model.values import Bound, DateValue, Period

AWAITING = "awaiting"
"""The class of the words before such a date: until, before."""
_DENYING, _FAR = ("scope.negation", "waiting"), 8
"""The classes of the words that deny and of verbs of waiting, and tokens from one of them to such a date."""


def may_be_awaited(values: Sequence[ValueMark]) -> bool:
    """True where a value is a date that is open on one side."""
    return any(_open(mark) for mark in values)


def awaited(values: Sequence[ValueMark], readings: Readings) -> list[ValueMark]:
    """The values of a sentence, those dates as days of their own, where else all before or behind them is meant."""
    waits = {at: r.last for r in readings.of(AWAITING) for at in (r.first, r.last)}
    denials = [r.last for r in readings.of(*_DENYING)]
    found = []
    for mark in values:
        waited = mark.first in waits and _open(mark) and _denied(mark.first, denials)
        found.append(_day(mark, waits[mark.first]) if waited else mark)
    return found


def _denied(at: int, denials: Sequence[int]) -> bool:
    return any(at - _FAR <= last <= at for last in denials)


def _open(mark: ValueMark) -> bool:
    value = mark.mention.value
    if isinstance(value, Period):
        return (value.start is None) is not (value.end is None)
    return isinstance(value, DateValue) and value.bound in (Bound.LESS_THAN, Bound.MORE_THAN)


def _day(mark: ValueMark, first: int) -> ValueMark:
    value = mark.mention.value
    if isinstance(value, Period):
        date, told = value.start or value.end, mark.mention.text
        value = DateValue(date, Bound.EXACT, calendar=value.calendar, relative=value.relative, text=told)
    elif isinstance(value, DateValue):
        value = replace(value, bound=Bound.EXACT)
    return replace(mark, first=first, mention=replace(mark.mention, value=value))
