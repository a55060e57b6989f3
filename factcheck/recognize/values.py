"""From amounts to the mentions of the model: exact values, bounds, units converted to their base."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import Mention, MentionKind
from factcheck.model.text import Span
from factcheck.model.values import Bound, Duration, MentionValue, Money, Number, Quantity
from factcheck.recognize.bounds import Bounded, Range, bounded
from factcheck.recognize.measured import Measure
from factcheck.recognize.view import View

_DOWN = {
    Bound.MORE_THAN: Bound.LESS_THAN, Bound.LESS_THAN: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST,
}  # fmt: skip
"""Bounds of what is counted down: more than 400 metres below sea level is less than -400."""


def single(view: View, made: Measure, around: Bounded) -> Mention:
    """The mention of one amount, with the bound around it."""
    text = view.text[made.start : made.stop]
    value = _value(made, text, made.value, around.bound, None, None)
    outer = _outer(view, around, made.start, made.stop)
    return Mention(made.kind, made.start, made.stop, text, value, outer)


def spanned(view: View, found: Range) -> Mention:
    """The mention of a range, from its first number to its last."""
    lower, upper = found.lower, found.upper
    start, stop = min(lower.start, upper.start), max(lower.stop, upper.stop)
    text = view.text[start:stop]
    value = _value(upper, text, None, Bound.BETWEEN, lower.value, upper.value)
    around = Span(view.start(found.first), view.ends[found.end - 1])
    outer = around if around.start < start or around.end > stop else None
    return Mention(upper.kind, start, stop, text, value, outer)


def ordinal(view: View, start: int, stop: int, value: Decimal) -> Mention:
    """The mention of a rank."""
    return Mention(MentionKind.ORDINAL, start, stop, view.text[start:stop], Number(value))


def _outer(view: View, around: Bounded, start: int, stop: int) -> Span | None:
    if around.bound is Bound.EXACT:
        return None
    return Span(min(start, view.start(around.first)), max(stop, view.ends[around.end - 1]))


def _value(
    made: Measure, text: str, amount: Decimal | None, bound: Bound, lower: Decimal | None, upper: Decimal | None
) -> MentionValue:
    if made.kind is MentionKind.MONEY:
        return Money(amount, made.unit, bound, lower, upper, made.step, text)
    if made.kind is MentionKind.DURATION:
        return Duration(amount, made.unit or "", bound, lower, upper)
    if made.kind is MentionKind.QUANTITY and made.unit is not None:
        from factcheck.recognize.conversion import canonical

        if made.below:
            amount, lower, upper = _negated(amount), _negated(upper), _negated(lower)
            bound = _DOWN.get(bound, bound)
        base = canonical(made.unit, amount, lower, upper)
        return Quantity(amount, made.unit, base, bound, lower, upper, made.step, text)
    return Number(amount, bound, lower, upper, made.step)


def _negated(amount: Decimal | None) -> Decimal | None:
    return -amount if amount is not None else None


def pair(view: View, index: int) -> Mention:
    """The mention of a noun in the dual, which is its own number."""
    start, stop = view.start(index), view.ends[index]
    around = bounded(view, index, index + 1)
    value = Number(Decimal(2), around.bound)
    return Mention(MentionKind.NUMBER, start, stop, view.text[start:stop], value, _outer(view, around, start, stop))
