"""An amount with what it measures: per cent, a currency, a unit, a length of time, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from factcheck.model.claim import MentionKind
from factcheck.recognize import fractions
from factcheck.recognize.number_words import joiner
from factcheck.recognize.numerals import Numeral, numeral
from factcheck.recognize.view import View

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


@dataclass(slots=True)
class Measure:
    """A number with its unit, its tokens and its offsets."""

    kind: MentionKind
    first: int
    end: int
    start: int
    stop: int
    value: Decimal
    step: Decimal
    unit: str | None = None
    scale: int = 1
    literal: bool = False
    share: bool = False


def measure(view: View, index: int) -> Measure | None:
    """The amount that begins at a token with its sign or unit; None where there is none."""
    signed = _signed(view, index)
    if signed is not None:
        return signed
    found = numeral(view, index)
    if found is not None:
        return _with_unit(view, found) or _plain(found)
    return _unit_alone(view, index)


def _plain(found: Numeral) -> Measure:
    return Measure(
        MentionKind.NUMBER, found.first, found.end, found.start, found.stop, found.value, found.step,
        None, found.scale, found.literal, found.fraction,
    )  # fmt: skip


def _as(view: View, found: Numeral, kind: MentionKind, unit: str | None, end: int, count: int = 1) -> Measure:
    made = _plain(found)
    made.kind, made.unit, made.end, made.stop = kind, unit, end, view.ends[end - 1]
    made.value *= count
    return made


def _signed(view: View, index: int) -> Measure | None:
    """Money whose sign or code stands before the number: $40, US$ 3 million, EUR 20."""
    name = "sign"
    found = view.find(index, name, bare=True)
    if found is None:
        found = view.find(index, "code", bare=True)
        if found is None or not _is_code(view, index):
            return None
    end, code = found
    at = end + 1 if view.norm(end) in {"-"} and view.glued(end + 1) else end
    amount = numeral(view, at) if view.is_number(at) or view.norm(at) == "." else None
    if view.norm(at) in {".", ","} and view.is_number(at + 1) and view.glued(at + 1):
        amount = numeral(view, at + 1)
    if amount is None or amount.first > at + 1:
        return None
    made = _as(view, amount, MentionKind.MONEY, code, amount.end)
    made.first, made.start = index, view.start(index)
    if at > end and made.value > 0:
        made.value = -made.value
    again = _currency(view, made.end)
    if again is not None and again[1] == code and view.norm(index) != view.norm(made.end):
        made.end, made.stop = again[0], view.ends[again[0] - 1]
    return _with_cents(view, made)


def _is_code(view: View, index: int) -> bool:
    word = view.word(index)
    if word is None or "word_code" not in word.classes:
        return True
    return view.text[view.starts[index] : view.ends[index]].isupper()


def _currency(view: View, index: int) -> tuple[int, str | None, int] | None:
    found = view.find(index, "currency")
    if found is not None:
        word = view.word(index)
        if word is not None and not word.skip:
            return found[0], found[1][0], found[1][1]
    code = view.find(index, "code", bare=True)
    if code is not None and _is_code(view, index):
        return code[0], code[1], 1
    return None


def _with_unit(view: View, found: Numeral) -> Measure | None:
    """The unit right behind a number, or joined by a hyphen, or in brackets."""
    percent = view.find(found.end, "percent")
    word = view.word(found.end)
    if percent is not None and word is not None and (not word.definite or found.end == percent[0] - 1):
        if not view.has(percent[0], "points"):
            return _as(view, found, MentionKind.PERCENTAGE, None, percent[0])
    at = found.end
    if view.norm(at) == "-" and view.glued(at + 1):
        at += 1
    closing = _BRACKETS.get(view.norm(at))
    at = at + 1 if closing else at
    made = _unit_at(view, found, at)
    if made is None or not closing:
        return made
    if view.norm(made.end) != closing or made.kind is not MentionKind.QUANTITY:
        return None
    made.end, made.stop = made.end + 1, view.ends[made.end]
    return made


def _unit_at(view: View, found: Numeral, at: int) -> Measure | None:
    word = view.word(at)
    if word is None or word.conjunction:
        return None
    currency = _currency(view, at)
    if currency is not None and currency[2] == 1:
        return _with_cents(view, _money(view, found, currency))
    cents = view.find(at, "cents", bare=True)
    if cents is not None:
        code, share = cents[1]
        made = _as(view, found, MentionKind.MONEY, code or "USD", cents[0])
        made.value, made.step = made.value * Decimal(share), made.step * Decimal(share)
        return made
    unit = _measuring(view, at)
    if unit is not None and unit[1][1] == 1 and not _cut_by_digits(view, unit[0]):
        return _feet_and_inches(view, _as(view, found, MentionKind.QUANTITY, unit[1][0], unit[0]))
    time = view.find(at, "time")
    if time is not None and time[1][1] == 1 and (not word.skip):
        made = _as(view, found, MentionKind.DURATION, time[1][0], time[0])
        return _and_a_half(view, made)
    fortnight = view.find(at, "fortnight")
    if fortnight is not None:
        return _as(view, found, MentionKind.DURATION, "week", fortnight[0], 2)
    return None


def _measuring(view: View, at: int) -> tuple[int, Any] | None:
    found = view.find(at, "unit")
    word = view.word(at)
    if found is None or (word is not None and word.skip):
        return None
    return found


def _cut_by_digits(view: View, end: int) -> bool:
    """True where digits are glued behind a unit: no unit, a name ("24703m212")."""
    return view.is_number(end) and view.glued(end)


def _money(view: View, found: Numeral, currency: tuple[int, str | None, int]) -> Measure:
    made = _as(view, found, MentionKind.MONEY, currency[1], currency[0])
    scale = view.find(made.end, "scale", bare=True)
    if scale is not None and made.scale == 1 and view.has(made.end - 1, "code"):
        made.value, made.step = made.value * scale[1], made.step * scale[1]
        made.end, made.stop = scale[0], view.ends[scale[0] - 1]
    return made


def _with_cents(view: View, made: Measure) -> Measure:
    """"20 dollars 43 cents", "3 دولارات و42 سنتاً"."""
    after = joiner(view, made.end)
    at = made.end if after is None else after
    if made.value != int(made.value) or view.norm(at) in {"", "-"}:
        return made
    part = numeral(view, at)
    if part is None or part.first not in {at, at - 1} or not 0 < part.value < 100:
        return made
    cents = view.find(part.end, "cents", bare=True)
    if cents is None:
        return made
    share = Decimal(cents[1][1])
    made.value += part.value * share
    made.step = part.step * share
    made.end, made.stop = cents[0], view.ends[cents[0] - 1]
    return made


def _feet_and_inches(view: View, made: Measure) -> Measure:
    """"5 feet 2 inches" is one length."""
    if made.unit != "ft" or not view.is_number(made.end):
        return made
    part = numeral(view, made.end)
    unit = _measuring(view, part.end) if part else None
    if part is None or unit is None or unit[1][0] != "in" or not part.value < 12:
        return made
    made.value += fractions.divide(part.value, 12)
    made.end, made.stop = unit[0], view.ends[unit[0] - 1]
    return made


def _and_a_half(view: View, made: Measure) -> Measure:
    """"two years and a half", "ساعة ونصف", "عام ونصف العام"."""
    tail = fractions.tail(view, made.end, made.value, 1)
    if tail is None:
        return made
    end, value = tail
    again = view.word(end)
    if again is not None and again.definite and view.find(end, "time") is not None:
        end += 1
    elif view.find(end, "time") is not None:
        return made
    made.value, made.end, made.stop = value, end, view.ends[end - 1]
    return made


def _unit_alone(view: View, index: int) -> Measure | None:
    """A unit without a number: its dual, its singular behind an article or before "one", half or full ones."""
    word = view.word(index)
    if word is None or not ({"time", "unit", "currency"} & word.classes.keys() or word.phrases):
        return None
    for name, kind in (
        ("time", MentionKind.DURATION), ("unit", MentionKind.QUANTITY), ("currency", MentionKind.MONEY),
    ):  # fmt: skip
        found = view.find(index, name)
        if found is None:
            continue
        end, (unit, count) = found
        base = Numeral(index, end, view.start(index), view.ends[end - 1], Decimal(1), Decimal(1))
        made = _counted(view, _as(view, base, kind, unit, end, count), count)
        if made is not None:
            return made
    return None


def _counted(view: View, made: Measure, count: int) -> Measure | None:
    word = view.word(made.first)
    before = view.word(made.first - 1)
    if count == 2:
        return _and_a_half(view, made) if made.kind is not MentionKind.MONEY else made
    if word is None or word.definite:
        return None
    one = view.word(made.end)
    if one is not None and "one_like" in one.classes and view.rules["units_before_tens"] and not one.skip:
        made.end, made.stop = made.end + 1, view.ends[made.end]
        return _and_a_half(view, made)
    if before is not None and "article" in before.classes and made.kind is not MentionKind.NUMBER:
        made.first, made.start = made.first - 1, view.starts[made.first - 1]
        return _and_a_half(view, made)
    grown = _and_a_half(view, made) if made.kind is MentionKind.DURATION else made
    return grown if grown.value != 1 else None
