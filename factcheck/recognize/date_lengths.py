"""Lengths of time as dates are told by them: "three years" ago, "العقدين" الماضيين."""

from __future__ import annotations

from factcheck.model.claim import MentionKind
from factcheck.model.record import record
from factcheck.recognize import number_words
from factcheck.recognize.digits import literal
from factcheck.recognize.measured import Measure
from factcheck.recognize.measures import measure
from factcheck.recognize.ordinals import ARTICLES
from factcheck.recognize.view import Found, View


@record
class Length:
    """A whole number of units of time."""

    amount: int
    unit: str
    days: int = 0
    """What is told beside it in smaller units: the 21 of "a month and 21 days"."""


_MEASURING = frozenset({"time", "fortnight", "scale", "joiner", "short", "vulgar", "point", "-"})


def length(view: View, index: int) -> Found | None:
    """A length of time in whole units: "three years", "عامين"."""
    if view.is_number(index):
        after = view.word(index + 1)
        if after is None or _MEASURING.isdisjoint(after.elements):
            return None
    made = measure(view, index)
    if made is None or made.kind is not MentionKind.DURATION:
        single = view.find(index, "time")
        word = view.word(index)
        if single is None or view.has(index, "plural_time"):
            return None  # "years ago" are no certain number of them
        if word is not None and not word.skip and not word.definite:
            return single[0], Length(single[1][1], single[1][0])
        return None
    if made.value != int(made.value) or abs(made.value) > 10_000 or made.unit is None:
        return None
    return _with_days(view, made)


def _with_days(view: View, made: Measure) -> Found:
    """The length, with the days that follow its months: "1 month and 21 days"."""
    told = Length(int(made.value), made.unit or "")
    at = made.end + 1 if view.norm(made.end) in {",", "،"} else made.end
    after = number_words.joiner(view, at)
    rest = measure(view, at if after is None else after) if told.unit in _LARGE else None
    if (
        rest is None
        or rest.kind is not MentionKind.DURATION
        or rest.unit not in _SMALL
        or rest.value != int(rest.value)
    ):
        return made.end, told
    return rest.end, Length(told.amount, told.unit, int(rest.value) * _SMALL[rest.unit])


_LARGE = frozenset({"month", "year"})
_SMALL = {"day": 1, "week": 7}


def definite_length(view: View, index: int) -> Found | None:
    """A definite unit with its number behind it, or its dual: "السنوات الخمس", "الأيام الـ10", "العقدين"."""
    unit, word = view.find(index, "time"), view.word(index)
    if unit is None or word is None or not word.definite:
        return None
    end, (name, count) = unit
    if count == 2:
        return end, Length(2, name)
    at = end + 1 if view.norm(end) in ARTICLES and view.is_number(end + 1) else end
    if view.is_number(at):
        digits = literal(view, at)
        number = (digits[0], digits[1].value) if digits is not None and not digits[1].decimals else None
    else:
        number = number_words.below_hundred(view, at)
    if number is None or not 2 <= number[1] <= 1000:
        return None
    return number[0], Length(int(number[1]), name)
