"""One numeral of a text, whatever it is made of: digits, words, fractions, powers; with its sign and exact span."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation, Overflow

from factcheck.model.record import record
from factcheck.recognize import digits, fractions, number_words
from factcheck.recognize.view import View

_GREATEST_POWER = 400
_LONGEST_DECIMALS = 30
_ENDLESS = 20
"""More digits than a text writes: a quotient that does not end."""
_OF_FRACTIONS = Decimal("0.01")
"""What "two thirds" may be rounded to."""


@record(frozen=False)
class Numeral:
    """A number at its place: tokens, offsets, value, and what its last written digit is worth."""

    first: int
    end: int
    start: int
    stop: int
    value: Decimal
    step: Decimal
    scale: int = 1
    """The last scale word's worth, so that "3 to 4 million" can lend it to the 3."""
    literal: bool = False
    """True where it is digits alone."""
    fraction: bool = False


def numeral(view: View, index: int, *, money: bool = False) -> Numeral | None:
    """The longest number that begins at a token; None where none does. Behind a money sign 5m is five million."""
    if view.is_number(index):
        found = _from_digits(view, index, money=money)
    else:
        word = view.word(index)
        found = _from_words(view, index) if word is not None and word.numeric else None
    if found is None:
        return None
    return _signed(view, found)


def _make(view: View, first: int, end: int, value: Decimal | int, decimals: int = 0, scale: int = 1) -> Numeral:
    exact = value if isinstance(value, Decimal) else Decimal(value)
    return Numeral(first, end, view.start(first), view.ends[end - 1], exact, step(exact, decimals, scale), scale)


def step(value: Decimal, decimals: int, scale: int) -> Decimal:
    """Worth of one unit of the last significant digit written."""
    if decimals:
        return Decimal(scale).scaleb(-decimals)
    if len(value.as_tuple().digits) > _ENDLESS:
        return _OF_FRACTIONS
    whole = value.normalize()
    exponent = whole.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and value else Decimal(1)


def _from_digits(view: View, index: int, *, money: bool) -> Numeral | None:
    slashed = fractions.vulgar(view, index)
    if slashed is not None:
        made = _make(view, index, slashed[0], slashed[1])
        made.fraction = True
        return _scaled_share(view, made)
    found = digits.literal(view, index)
    if found is None:
        return None
    end, read = found
    value, decimals = read.value, read.decimals
    power = _power(view, end, value)
    if power is not None:
        return power_numeral(view, index, *power)
    short = _short_scale(view, end, value, money=money)
    if short is not None:
        return _make(view, index, short[0], value * short[1], decimals, short[1])
    pointed = _point(view, end, value) if not decimals else None
    if pointed is not None:
        return _make(view, index, *pointed)
    made = _finish(view, index, *(number_words.number(view, index) or (end, value, 1)), decimals=decimals)
    made.literal = made.end == end
    return made


def power_numeral(view: View, index: int, end: int, value: Decimal) -> Numeral:
    """A number written as a power or with an exponent."""
    return _make(view, index, end, value)


def _finish(view: View, index: int, end: int, value: Decimal | int, scale: int, *, decimals: int = 0) -> Numeral:
    tail = fractions.tail(view, end, value, scale)
    if tail is not None:
        past, more = number_words.scales(view, tail[0]) if scale == 1 else (tail[0], 1)
        return _make(view, index, past, tail[1] * more, scale=scale * more)
    share = fractions.quotient(view, end, value) if scale == 1 or not decimals else None
    if share is not None:
        made = _make(view, index, *share)
        made.fraction = True
        return made
    return _make(view, index, end, value, decimals, scale)


def _from_words(view: View, index: int) -> Numeral | None:
    part = fractions.share(view, index, joined=True)
    if part is not None:
        made = _make(view, index, *part)
        made.fraction = True
        return _scaled_share(view, made)
    word = view.word(index)
    if word is not None and "vulgar" in word.classes:
        made = _make(view, index, index + 1, fractions.divide(*word.classes["vulgar"]))
        made.fraction = True
        return _scaled_share(view, made)
    paired = _couple(view, index)
    if paired is not None:
        return paired
    whole = number_words.number(view, index)
    if whole is None:
        return None
    end, value, scale = whole
    pointed = _point(view, end, value)
    if pointed is not None:
        return _make(view, index, *pointed)
    return _finish(view, index, end, value, scale)


def _couple(view: View, index: int) -> Numeral | None:
    """As in "a couple of thousand", "a score of members"; a couple of anything but a scale is not counted."""
    for name, count in (("couple", 2), ("score_of", 20)):
        found = view.find(index, name, bare=True)
        of = view.find(found[0], "of", bare=True) if found is not None else None
        if found is None or of is None or not view.has(index - 1, "article"):
            continue
        end, scale = number_words.scales(view, of[0])
        if scale > 1:
            return _make(view, index, end, count * scale, scale=scale)
        if name == "score_of" and not view.is_number(of[0]):
            return _make(view, index, found[0], count)
    return None


def _scaled_share(view: View, made: Numeral) -> Numeral:
    end, value = fractions.of_scale(view, made.end, made.value)
    if end == made.end:
        return made
    return _make(view, made.first, end, value)


def _point(view: View, end: int, value: Decimal | int) -> tuple[int, Decimal, int, int] | None:
    """Decimals in words: "two hundred point zero three", "واحد فاصلة واحد"; with the scale that follows."""
    found = view.find(end, "point", bare=True)
    if found is None:
        return None
    at, written = found[0], ""
    if view.is_number(at) and view.norms[at].isdigit() and view.is_number(end - 1):
        at, written = at + 1, view.norms[at]
    while len(written) <= _LONGEST_DECIMALS and (not written or not view.is_number(at - 1)):
        part = number_words.below_hundred(view, at)
        if part is None:
            break
        written += str(part[1])
        at = part[0]
    if not written or len(written) > _LONGEST_DECIMALS:
        return None
    of = view.find(at, "over_if_one", bare=True)
    power = number_words.scales(view, of[0]) if of is not None else (at, 1)
    if power[1] >= 100:
        return power[0], Decimal(value) + Decimal(written) / power[1], len(str(power[1])) - 1, 1
    past, scale = number_words.scales(view, at)
    return past, Decimal(f"{value}.{written}") * scale, len(written), scale


def _millions(view: View, index: int) -> bool:
    """True before what is counted by the million, and not measured: "3.5m people", "5m euros"."""
    return view.has(index, "counted_in_millions") or view.has(index, "currency")


def _short_scale(view: View, end: int, value: Decimal | int, *, money: bool) -> tuple[int, int] | None:
    """A letter for a scale right behind the digits: 7k, 1.2bn."""
    word = view.word(end)
    if word is None or "short" not in word.classes:
        return None
    letter = view.text[view.starts[end] : view.ends[end]]
    if not view.glued(end) and not (len(letter) == 2 or letter in {"k", "K", "G", "B", "M"}):
        return None
    if not letter.isascii() and "unit" in word.classes and not money and not _millions(view, end + 1):
        return None  # "828م" are metres
    if letter in {"m", "t", "g"} and not (money and letter != "g") and not (letter == "m" and _millions(view, end + 1)):
        return None  # metres, tonnes and grams are written small
    if letter in {"B", "G", "T"} and not money and value == int(value) and not (letter == "B" and value < 100):
        return None  # 221B is a house, 5G no number
    if view.glued(end + 1) and view.kinds[end + 1] in "wn":
        return None
    return end + 1, word.classes["short"]


def _power(view: View, end: int, value: Decimal | int) -> tuple[int, Decimal] | None:
    """Exponents: 1e10, 1.1^+23, 1.3x10^6."""
    mark = view.norm(end)
    if not view.glued(end):
        return None
    if mark == "x" and view.norm(end + 1) == "10" and view.norm(end + 2) == "^":
        exponent = _exponent(view, end + 3)
        return (exponent[0], Decimal(value).scaleb(exponent[1])) if exponent else None
    if mark not in {"e", "^"}:
        return None
    exponent = _exponent(view, end + 1)
    if exponent is None:
        return None
    try:
        if mark == "e":
            return exponent[0], Decimal(value).scaleb(exponent[1])
        return exponent[0], Decimal(value) ** exponent[1]
    except (InvalidOperation, Overflow, ZeroDivisionError):
        return None


def _exponent(view: View, index: int) -> tuple[int, int] | None:
    sign = view.norm(index)
    at = index + 1 if sign in {"+", "-"} else index
    if not view.is_number(at) or not view.glued(at) or not view.norms[at].isdigit() or len(view.norms[at]) > 3:
        return None
    power = int(view.norms[at])
    if power > _GREATEST_POWER:
        return None
    return at + 1, -power if sign == "-" else power


def _signed(view: View, found: Numeral) -> Numeral:
    if view.is_number(found.first) and digits.leading_point(view, found.first):
        found.first, found.start = found.first - 1, view.starts[found.first - 1]
    minus = digits.sign_before(view, found.first)
    if minus is not None:
        found.value = -found.value
        found.first, found.start = minus, view.start(minus)
        return found
    article, word = view.word(found.first - 1), view.word(found.first)
    if article is None or word is None or "article" not in article.classes:
        return found
    if {"scale", "fraction", "ordinal", "couple"} & word.classes.keys() or found.fraction:
        found.first, found.start = found.first - 1, view.starts[found.first - 1]
    return found
