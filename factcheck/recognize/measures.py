"""An amount with what it measures: per cent, a currency, a unit, a length of time, or nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.model.claim import MentionKind
from factcheck.recognize import durations, fractions, money
from factcheck.recognize.compound import with_parts
from factcheck.recognize.measured import Measure, as_measure, plain
from factcheck.recognize.noise import near_before
from factcheck.recognize.number_words import past_of
from factcheck.recognize.numerals import Numeral, numeral
from factcheck.recognize.view import View

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def measure(view: View, index: int) -> Measure | None:
    """The amount that begins at a token with its sign or unit; None where there is none."""
    if index not in view.measures:
        view.measures[index] = _measure(view, index)
    found: Measure | None = view.measures[index]
    return found


def _measure(view: View, index: int) -> Measure | None:
    found = money.signed(view, index)
    if found is not None:
        return found
    number = numeral(view, index)
    if number is not None:
        return _with_unit(view, number) or plain(number)
    return _percent_before(view, index) or durations.whole(view, index) or _unit_alone(view, index)


def _percent_before(view: View, index: int) -> Measure | None:
    """As in "بالمئة 10", "%41", "percents of twenty"."""
    found = view.find(index, "percent_before")
    if found is None or view.is_number(index - 1):
        return None
    number = numeral(view, found[0])
    if number is None or number.first != found[0] or (view.norm(index) == "%" and not view.glued(found[0])):
        return None
    made = as_measure(view, number, MentionKind.PERCENTAGE, None, number.end)
    made.first, made.start = index, view.starts[index]
    return made


def _with_unit(view: View, found: Numeral) -> Measure | None:
    """The unit right behind a number, or joined by a hyphen, or in brackets."""
    of = view.past_hyphen(found.end) if not found.fraction else _past_article(view, found.end)
    if view.norm(found.end) in _FEET and found.literal:
        tall = _feet_in_marks(view, found)
        if tall is not None:
            return tall
    percent = view.find(of, "percent")
    if percent is not None and not view.has(percent[0], "points"):
        word = view.word(of)
        if word is not None and not word.conjunction:
            return as_measure(view, found, MentionKind.PERCENTAGE, None, percent[0])
    if _part_of_name(view, found):
        return None
    at = found.end
    if view.norm(at) in {"-", "ـ"} and view.glued(at + 1):
        at += 1
    mixed = found.fraction or (not found.literal and found.value != int(found.value))  # one and a quarter of an hour
    at = _past_article(view, at) if mixed else past_of(view, at)
    closing = _BRACKETS.get(view.norm(at))
    at = at + 1 if closing else at
    made = _unit_at(view, found, at)
    if made is None or not closing:
        return made
    if view.norm(made.end) != closing or made.kind is not MentionKind.QUANTITY:
        return None
    made.end, made.stop = made.end + 1, view.ends[made.end]
    return made


def _part_of_name(view: View, found: Numeral) -> bool:
    """True for the digits of a name in letters and digits ("SCP-173"): what follows is no unit of theirs."""
    at = found.first if view.norm(found.first) == "-" else found.first - 1
    if not found.literal or view.norm(at) != "-" or at <= view.first or not view.glued(at) or not view.glued(at + 1):
        return False
    word = view.word(at - 1)
    return view.kinds[at - 1] == "w" and (word is None or not {"cardinal", "scale"} & word.classes.keys())


def _past_article(view: View, at: int) -> int:
    """Behind "of", "an" and "the" between a share and its unit: "half an hour", "a quarter of a mile"."""
    for name in ("of", "article"):
        word = view.word(at)
        if word is not None and name in word.classes and not word.skip:
            at += 1
    return at


def _unit_at(view: View, found: Numeral, at: int) -> Measure | None:
    word = view.word(at)
    if word is None or word.conjunction:
        return None
    if view.has(at, "coin_or_mass") and _is_mass(view, found, at):
        return as_measure(view, found, MentionKind.QUANTITY, "lb", at + 1)
    priced = money.priced(view, found, at)
    if priced is not None:
        return priced
    unit = view.find(at, "unit", bare=True) if not _capital_letter(view, at) else None
    if unit is not None and unit[1][1] == 1 and not _cut_by_letters(view, unit[0]):
        made = _feet_and_inches(view, as_measure(view, found, MentionKind.QUANTITY, unit[1][0], unit[0]))
        return _under_level(view, with_parts(view, made))
    return durations.lasting(view, found, at)


_BRACKETED = 6
"""Tokens of the same amount in another unit, brackets and all: 430 m (1,410 ft) below sea level."""


def _under_level(view: View, made: Measure) -> Measure:
    """The amount counted down where the words behind it say so: "430 metres below sea level"."""
    at = made.end
    if view.norm(at) == "(":
        closing = range(at, min(view.last, at + _BRACKETED))
        at = next((i + 1 for i in closing if view.norm(i) == ")"), at)
    made.below = view.find(at, "under_level") is not None
    return made


_MOST_POUNDS = 2000


def _is_mass(view: View, found: Numeral, at: int) -> bool:
    """True for pounds of a thing ("six pounds of meat"), or behind a word of weighing."""
    if found.scale > 1 or found.value >= _MOST_POUNDS:
        return False
    if near_before(view, found.first, "weighing", 4):
        return True
    word, thing = view.word(at + 1), view.word(at + 2)
    if word is None or "of" not in word.classes or at + 2 >= view.last or view.kinds[at + 2] != "w":
        return False
    return thing is None or {"determiner", "possessive"}.isdisjoint(thing.classes)


def _capital_letter(view: View, index: int) -> bool:
    """True for a unit's letter written large: 5G is no gram, 5M no metre."""
    letter = view.text[view.starts[index] : view.ends[index]]
    return len(letter) == 1 and letter.isascii() and letter.isupper()


def _cut_by_letters(view: View, end: int) -> bool:
    """True where more letters or digits are glued behind a unit: no unit, a name ("24703m212")."""
    return end < view.last and view.glued(end) and view.kinds[end] in "wn"


def _feet_and_inches(view: View, made: Measure) -> Measure:
    """As in "5 feet 2 inches" is one length."""
    if made.unit != "ft" or not view.is_number(made.end):
        return made
    part = numeral(view, made.end)
    if part is None or not part.value < 12:
        return made
    unit: Any = view.find(part.end, "unit")
    end = unit[0] if unit is not None and unit[1][0] == "in" else None
    if end is None and view.has(part.end, "inches_behind_feet"):
        end = part.end + 1
    if end is None:
        return made
    made.value += fractions.divide(part.value, 12)
    made.end, made.stop = end, view.ends[end - 1]
    return made


_FEET, _INCHES = frozenset({"'", "′"}), frozenset({'"', "′′", "''"})


def _feet_in_marks(view: View, found: Numeral) -> Measure | None:
    """As in 5'2": feet and inches by their marks, both of them."""
    end = found.end
    if view.norm(end) not in _FEET or not view.is_number(end + 1) or view.norm(end + 2) not in _INCHES:
        return None
    if not (view.glued(end) and view.glued(end + 1) and view.glued(end + 2) and view.norms[end + 1].isdigit()):
        return None
    inches = Decimal(view.norms[end + 1])
    if inches >= 12:
        return None
    made = as_measure(view, found, MentionKind.QUANTITY, "ft", end + 3)
    made.value += fractions.divide(inches, 12)
    return made


_ALONE = (
    ("time", MentionKind.DURATION), ("unit", MentionKind.QUANTITY), ("currency", MentionKind.MONEY),
    ("fortnight", MentionKind.DURATION),
)  # fmt: skip


def _unit_alone(view: View, index: int) -> Measure | None:
    """A unit without a number: its dual, its singular behind an article or before "one", one and a half of it."""
    word = view.word(index)
    if word is None or not (word.phrases or not {"time", "unit", "currency", "fortnight"}.isdisjoint(word.classes)):
        return None
    for name, kind in _ALONE:
        found = view.find(index, name)
        if found is None:
            continue
        end, value = found
        unit, count = ("week", 2) if name == "fortnight" else value
        base = Numeral(index, end, view.start(index), view.ends[end - 1], Decimal(1), Decimal(1))
        made = _counted(view, as_measure(view, base, kind, unit, end, count), count)
        if made is not None:
            return made
    return None


def _counted(view: View, made: Measure, count: int) -> Measure | None:
    word, before = view.word(made.first), view.word(made.first - 1)
    if word is None or word.definite:
        return None
    timed = made.kind is MentionKind.DURATION
    if timed and durations.is_rate(view, made.first):
        return None
    if before is not None and "article" in before.classes:
        made.first, made.start = made.first - 1, view.starts[made.first - 1]
    elif count == 2:
        pass
    elif durations.says_one(view, made.end):
        made.end, made.stop = made.end + 1, view.ends[made.end]
    elif timed or view.rules["units_before_tens"]:
        grown = durations.and_a_half(view, made)
        return grown if grown.value != count else None
    else:
        return None
    return durations.with_smaller(view, durations.and_a_half(view, made)) if timed else made
