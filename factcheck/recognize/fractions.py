"""Fractions, alone ("two thirds", "half a million") and behind a number ("one and a half billion")."""

from __future__ import annotations

from decimal import Decimal, localcontext

from factcheck.recognize.digits import literal
from factcheck.recognize.number_words import Amount, below_hundred, joiner, number, scales
from factcheck.recognize.view import Found, View


def divide(top: Amount, bottom: Amount) -> Decimal:
    """The quotient, exact where it ends and to 28 digits where it does not."""
    with localcontext() as context:
        context.prec = 28
        return Decimal(top) / Decimal(bottom)


def vulgar(view: View, index: int) -> Found | None:
    """A fraction in one character, or digits around a slash: ½, 3/4."""
    word = view.word(index)
    if word is not None and "vulgar" in word.classes:
        return index + 1, divide(*word.classes["vulgar"])
    if not view.is_number(index) or view.norm(index + 1) != "/" or not view.is_number(index + 2):
        return None
    top, bottom = view.norms[index], view.norms[index + 2]
    if not (top.isdigit() and bottom.isdigit()) or len(top) > 4 or len(bottom) > 4 or int(bottom) == 0:
        return None
    if not view.glued(index + 1) or not view.glued(index + 2) or view.norm(index + 3) == "/":
        return None
    if index and view.norm(index - 1) in {"/", "-"} and view.is_number(index - 2):
        return None
    return index + 3, divide(int(top), int(bottom))


def share(view: View, index: int, *, joined: bool = False) -> Found | None:
    """A fraction in words that names its share: "three quarters", "two-thirds", "ثلثا", "نصف", "a third"."""
    word = view.word(index)
    if word is not None and (joined or not word.conjunction):
        if "pair" in word.classes:
            return index + 1, divide(2, word.classes["pair"])
    top = below_hundred(view, index, joined=joined)
    at = index
    if top is not None and top[1]:
        at = top[0] + 1 if view.norm(top[0]) == "-" else top[0]
        plural = view.find(at, "fractions")
        if plural is not None:
            return plural[0], divide(top[1], plural[1])
        if top[1] == 1:
            single = _single(view, at, joined=False)
            return (single[0], divide(1, single[1])) if single else None
        return None
    single = _single(view, index, joined=joined)
    if single is not None:
        return single[0], divide(1, single[1])
    return None


def _single(view: View, index: int, *, joined: bool) -> Found | None:
    word = view.word(index)
    if word is None or (word.conjunction and not joined):
        return None
    if "fraction" in word.classes:
        return index + 1, word.classes["fraction"]
    if "ordinal" in word.classes and word.classes["ordinal"] > 2 and not view.rules["joiner_required"]:
        return index + 1, word.classes["ordinal"]
    return None


def tail(view: View, end: int, value: Amount, scale: int) -> tuple[int, Amount] | None:
    """What a fraction behind a number makes of it: "and a half", "ونصف المليون", " 1/4"."""
    slashed = vulgar(view, end) if end > view.first else None
    if slashed is not None and value == int(value) and scale == 1:
        # The sign of a negative number is taken care of outside: both parts are positive here.
        return slashed[0], value + slashed[1]
    after = joiner(view, end)
    if after is None:
        return None
    at = after
    word = view.word(at)
    if word is not None and "article" in word.classes:
        at += 1
    part = share(view, at, joined=True)
    if part is None or not 0 < part[1] < 1:
        return None
    past, more = scales(view, part[0])
    definite = view.word(part[0])
    if definite is not None and definite.definite and definite.classes.get("scale") == scale:
        past, more = part[0] + 1, scale
    if more == 1:
        return part[0], value + part[1] * (scale if scale >= 1000 else 1)
    if scale == 1:
        return past, (value + part[1]) * more
    return (past, value + part[1] * more) if more <= scale else None


def of_scale(view: View, end: int, value: Decimal) -> tuple[int, Amount]:
    """A share of a scale: "half a million", "ربع مليون", "نصف المليون", "half a dozen"."""
    at = end
    word = view.word(at)
    if word is not None and ("article" in word.classes or "of" in word.classes):
        at += 1
        word = view.word(at)
        if word is not None and "article" in word.classes:
            at += 1
            word = view.word(at)
    if word is None or "scale" not in word.classes or word.skip:
        return end, value
    past, product = scales(view, at + 1)
    product = word.classes["scale"] * product
    return past, value * product


def quotient(view: View, end: int, value: Amount) -> tuple[int, Decimal] | None:
    """"one over three", "one in five", "واحد من ثلاثة": a share told by two numbers."""
    found = view.find(end, "over", bare=True)
    weak = found is None
    if weak:
        found = view.find(end, "part_of", bare=True) or view.find(end, "over_if_one", bare=True)
    if found is None:
        return None
    bottom = number(view, found[0]) if not view.is_number(found[0]) else _plain(view, found[0])
    if bottom is None or bottom[1] <= 0 or (weak and value != 1) or not _countable(value):
        return None
    return bottom[0], divide(value, bottom[1])


def _countable(value: Amount) -> bool:
    return value == int(value)


def _plain(view: View, index: int) -> tuple[int, Amount, int] | None:
    digits = literal(view, index)
    if digits is None or digits[1].decimals or int(digits[1].value) in range(1000, 2101):
        return None
    return digits[0], digits[1].value, 1
