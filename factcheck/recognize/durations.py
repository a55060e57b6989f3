"""Lengths of time: with numbers, in the dual, whole ones, and several units in one."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import MentionKind
from factcheck.recognize import fractions
from factcheck.recognize.measured import Measure, as_measure
from factcheck.recognize.number_words import joiner
from factcheck.recognize.numerals import Numeral, numeral
from factcheck.recognize.view import View

_FAMILIES = (
    {"century": 1200, "decade": 120, "year": 12, "month": 1},
    {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1},
)
"""Units that convert into one another exactly, in the smallest of their family."""


def lasting(view: View, found: Numeral, at: int) -> Measure | None:
    """A number with a unit of time behind it, and the smaller units that follow."""
    at = at + 1 if view.has(at, "before_time") else at
    time = view.find(at, "time", bare=True)
    if time is not None and time[1][1] == 1 and not _dates(view, found, at, time[0]):
        if time[0] < view.last and view.glued(time[0]) and view.kinds[time[0]] in "wn" and view.glued(time[0] - 1):
            return None
        made = as_measure(view, found, MentionKind.DURATION, time[1][0], time[0])
        return with_smaller(view, and_a_half(view, made))
    fortnight = view.find(at, "fortnight", bare=True)
    if fortnight is not None:
        return as_measure(view, found, MentionKind.DURATION, "week", fortnight[0], 2)
    return None


def _dates(view: View, found: Numeral, at: int, end: int) -> bool:
    """True where the unit is no length: "40 ألفاً عام 1960", "12 اليوم", "22 يوم الأحد", "الـ22 عقد قمة"."""
    word = view.word(at)
    if not view.lexicon.writes_article or word is None:
        return False
    if word.definite or (view.has(at, "uncounted") and found.value % 100):
        return True
    year = view.is_number(end) and len(view.norms[end]) in _YEAR and view.norms[end].isdigit()
    return (year and not view.glued(end)) or view.has(end, "weekday") or view.has(end, "month")


_YEAR = (3, 4)
"""Digits that a year is written with."""


def is_rate(view: View, first: int) -> bool:
    """True for "twice a year", "$5 a day", "30 million barrels a day": so often or so much in each, and no length."""
    article, at = view.word(first - 1), first - 2
    if article is None or "article" not in article.classes or at < view.first:
        return False
    before, further = view.word(at), view.word(at - 1)
    if view.is_number(at) or (before is not None and _OF_RATES & before.classes.keys()):
        return True
    counted = view.is_number(at - 1) or (further is not None and "scale" in further.classes)
    return counted and view.kinds[at] == "w"


_OF_RATES = frozenset({"currency", "scale", "percent", "per_time"})


def and_a_half(view: View, made: Measure) -> Measure:
    """As in "two years and a half", "ساعة ونصف", "عام ونصف العام"."""
    tail = fractions.tail(view, made.end, made.value, 1)
    if tail is None or tail[1] - made.value >= 1 or view.is_number(tail[0] - 1):
        return made
    end, value = tail
    again, word = view.find(end, "time"), view.word(end)
    if again is not None and word is not None and word.definite:
        end += 1
    elif again is not None or view.has(end, "unit"):
        return made
    made.value, made.end, made.stop = Decimal(value), end, view.ends[end - 1]
    return made


def with_smaller(view: View, made: Measure) -> Measure:
    """As in "2 years and 3 months" is 27 months: units of one family become one length in the smallest named."""
    while True:
        part = _next_part(view, made) or _bare_minutes(view, made)
        family = next((f for f in _FAMILIES if made.unit in f), None)
        if part is None or family is None or part.unit not in family or family[part.unit] >= family[made.unit or ""]:
            return made
        made.value = made.value * family[made.unit or ""] / family[part.unit] + part.value
        made.unit, made.end, made.stop, made.step = part.unit, part.end, part.stop, part.step


def _bare_minutes(view: View, made: Measure) -> Measure | None:
    """As in "1 hour thirty", "2 hours and 10": minutes at the end of a clause that do not say so."""
    if made.unit != "hour" or made.value != int(made.value):
        return None
    after = joiner(view, made.end)
    number = numeral(view, made.end if after is None else after)
    if number is None or number.first < made.end or not 0 < number.value < 60 or number.value != int(number.value):
        return None
    if number.end < view.last and view.kinds[number.end] != "p":
        return None
    return as_measure(view, number, MentionKind.DURATION, "minute", number.end)


def _next_part(view: View, made: Measure) -> Measure | None:
    at = made.end + 1 if view.norm(made.end) in {",", "،"} else made.end
    after = joiner(view, at)
    at = at if after is None else after
    number = numeral(view, at)
    if number is not None and number.first in {at, at + 1}:
        time = view.find(number.end, "time", bare=True)
        if time is None or time[1][1] != 1:
            return None
        return as_measure(view, number, MentionKind.DURATION, time[1][0], time[0])
    time = view.find(at, "time")
    word = view.word(at)
    if time is None or word is None or after is None or word.definite or word.preposition:
        return None
    base = Numeral(at, time[0], view.start(at), view.ends[time[0] - 1], Decimal(1), Decimal(1))
    return as_measure(view, base, MentionKind.DURATION, time[1][0], _past_one(view, time[0]), time[1][1])


def _past_one(view: View, end: int) -> int:
    return end + 1 if says_one(view, end) else end


def says_one(view: View, index: int) -> bool:
    """True for the "one" that follows its noun: "سنة واحدة"."""
    word = view.word(index)
    if word is None or "one_like" not in word.classes or not view.rules["units_before_tens"]:
        return False
    return not word.definite and not word.skip


def whole(view: View, index: int) -> Measure | None:
    """One unit told without a number: "all year", "another week", "طوال اليوم", "يوم كامل", "لمدة ساعة"."""
    at, first = index, index
    if view.has(index, "whole") or view.has(index, "whole_before"):
        at = index + 2 if view.norm(index + 1) == "-" else index + 1
    time = view.find(at, "time")
    word = view.word(at)
    if time is None or word is None or word.conjunction:
        return None
    end, (unit, count) = time
    said = at > index or view.before(index, "lasting") is not None
    behind = view.find(end, "whole") or view.find(end, "of_time")
    if behind is not None and not word.definite:
        said, end = True, behind[0]
    if not said or (word.definite and at == index):
        return None
    end = _past_one(view, end)
    base = Numeral(first, end, view.start(first), view.ends[end - 1], Decimal(1), Decimal(1))
    return with_smaller(view, and_a_half(view, as_measure(view, base, MentionKind.DURATION, unit, end, count)))
