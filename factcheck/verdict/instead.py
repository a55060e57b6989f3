"""A source's value in the words of the text: its number style, unit, order of dates, names of months.

What is written is read back by the recogniser, and only what then means the source's value is used.
"""

from __future__ import annotations

from decimal import Decimal, localcontext

from factcheck.languages.loader import load_pack
from factcheck.model.claim import Claim
from factcheck.model.partialdate import PartialDate, Precision
from factcheck.model.record import replace
from factcheck.model.values import Bound, Count, DateValue, Money, Number, Quantity, Value
from factcheck.verdict.reading import values_in
from factcheck.verdict.style import dates_like, number_like

_CLOSE = Decimal("0.05")
"""Share of the source's value by which rounding may move it (contract section 2, rule 4)."""
_SIGNS = ("-", "−", "–")
_SMALL = Decimal(1000)
"""Counts below are exact (contract section 2, rule 4)."""


def in_place_of(value: Value, claim: Claim) -> str | None:
    """Write a source's value as the text writes the claim's; None where no way of doing so is sure."""
    said = claim.value
    if isinstance(value, DateValue) and isinstance(said, DateValue):
        return _date(value, said, claim)
    if isinstance(said, Quantity) and counted_down(said):
        # "430 metres below sea level" is -430: what stands there instead is counted down too.
        if not isinstance(value, Quantity) or value.amount is None or value.amount >= 0:
            return None
        said, value = _risen(said), _risen(value)
    amount = _amount(value, said)
    if amount is None or isinstance(said, DateValue) or said.__class__ is not value.__class__:
        return None
    old: Decimal | None = getattr(said, "amount", None)
    if old is None:
        return None
    digits = number_like(amount, said.text, old)
    if digits is not None:
        return digits if _means(digits, amount, said, claim.language) else None
    if isinstance(said, Count) and amount == int(amount) and not any(char.isdigit() for char in said.text):
        from factcheck.verdict.number_words import in_words

        writing = load_pack(claim.language).section("writing")
        words = in_words(int(amount), said.text, _counted(claim), writing) if writing else None
        if words is not None and _means(words, amount, said, claim.language):
            return words
    return None


def counted_down(value: Quantity) -> bool:
    """True for an amount below zero that the text has no sign for."""
    return value.amount is not None and value.amount < 0 and not value.text.startswith(_SIGNS)


def _risen(value: Quantity) -> Quantity:
    amount, base = value.amount, value.canonical
    raised = replace(base, amount=-base.amount) if base.amount is not None else base
    return replace(value, amount=-amount, canonical=raised) if amount is not None else value


def coarser(date: PartialDate | None, said: Value) -> PartialDate | None:
    """Cut a date to the precision of the text's."""
    if date is None or not isinstance(said, DateValue) or said.date is None:
        return date
    if said.date.precision is Precision.YEAR:
        return PartialDate(date.year)
    if said.date.precision is Precision.MONTH and date.month is not None:
        return replace(date, day=None)
    return date


def _amount(value: Value, said: Value) -> Decimal | None:
    """The amount of the source's value in the text's unit; None where the two have none in common."""
    if isinstance(value, Count) and isinstance(said, Count):
        return value.amount
    if isinstance(value, Money) and isinstance(said, Money):
        return value.amount if value.unit == said.unit else None
    if isinstance(value, Quantity) and isinstance(said, Quantity):
        base = value.canonical.amount
        if base is None or said.canonical.unit != value.canonical.unit or said.canonical.unit == "K":
            return None
        from factcheck.match.compare_amounts import factor_of

        with localcontext() as context:
            context.prec = 40
            return value.amount if said.unit == value.unit else base / factor_of(said)
    return None


def _means(text: str, amount: Decimal, said: Value, language: str) -> bool:
    """True where a text reads as the amount, within what rounding allows, in the unit of the text's own."""
    found = values_in(text, language)
    if len(found) != 1 or found[0].text != text:
        return False
    read = found[0].value
    if isinstance(said, Count) != isinstance(read, Number) or isinstance(read, DateValue):
        return False
    shown = getattr(read, "amount", None)
    if shown is None or getattr(read, "bound", None) is not Bound.EXACT:
        return False
    if not isinstance(said, Count) and getattr(read, "unit", None) != getattr(said, "unit", None):
        return False
    off = abs(shown - amount)
    return bool(off == 0 if isinstance(said, Count) and amount < _SMALL else off <= _CLOSE * abs(amount))


def _counted(claim: Claim) -> str:
    """The word behind the number."""
    behind = claim.quote[claim.value_span.end - claim.span.start :].split()
    return behind[0].strip("،,.؛:") if behind else ""


def _date(value: DateValue, said: DateValue, claim: Claim) -> str | None:
    new, old = coarser(value.date, said), said.date
    plain = said.bound is Bound.EXACT and said.calendar == "gregorian" and not said.relative
    if new is None or old is None or not plain or new.precision is not old.precision:
        return None
    writing = load_pack(claim.language).section("writing")
    if said.text.isdecimal():
        # A bare year is read as one beside the words of its sentence alone.
        return next(dates_like(new, said.text, old, writing), None)
    for text in dates_like(new, said.text, old, writing):
        found = values_in(text, claim.language)
        if len(found) == 1 and found[0].text == text and isinstance(found[0].value, DateValue):
            read = found[0].value
            if read.date == new and read.bound is Bound.EXACT and (read.weekday is None or _fits(new, read.weekday)):
                return text
    return None


def _fits(day: PartialDate, weekday: int) -> bool:
    from datetime import date

    return day.year < 1 or day.precision is not Precision.DAY or date(*day.first()).weekday() == weekday
