"""Money: signs and codes before a number, names and codes behind it, and the cents that follow."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import MentionKind
from factcheck.recognize.digits import sign_before
from factcheck.recognize.measured import Measure, as_measure
from factcheck.recognize.number_words import joiner
from factcheck.recognize.numerals import Numeral, numeral
from factcheck.recognize.view import View

_MILLION = 1_000_000
_LEAST_DOUBTFUL = 1000
_YEARS = range(1900, 2101)
_STOPS = frozenset({".", ",", ";", "!", "?", "؟", "\n"})


def signed(view: View, index: int) -> Measure | None:
    """Money whose sign or code stands before the number: $40, US$ 3 million, EUR 20, MAUD 60."""
    found = view.find(index, "sign", bare=True)
    factor = 1
    if found is None:
        found = view.find(index, "code", bare=True)
        if found is None:
            found, factor = view.find(index, "code_millions", bare=True), _MILLION
        if found is None or not is_code(view, index):
            return None
    elif found[0] == index + 2 and view.has(index, "article") and not view.glued(index + 1):
        return None  # "a $4 billion deal" is no Australian one
    end, code = found
    if view.glued(index) and view.kinds[index - 1] == "w" and view.norms[index] == "$":
        code = None  # A$ and its like: a dollar of some country
    at = end + 1 if view.norm(end) == "-" and view.glued(end + 1) else end
    amount = _amount(view, at)
    if amount is None:
        return None
    made = as_measure(view, amount, MentionKind.MONEY, code, amount.end, factor)
    made.first, made.start = index, view.start(index)
    if at > end and made.value > 0:
        made.value = -made.value
    if not _is_money(view, index, amount):
        return None
    minus = sign_before(view, index)
    if minus is not None and view.norm(minus) in {"-", "−"} and view.glued(index) and made.value > 0:
        made.value, made.first, made.start = -made.value, minus, view.starts[minus]
    again = currency(view, made.end)
    if again is not None and again[1:] == (code, 1) and view.norm(index) != view.norm(made.end):
        made.end, made.stop = again[0], view.ends[again[0] - 1]
    return with_cents(view, made)


def _is_money(view: View, index: int, amount: Numeral) -> bool:
    """False for what a word or code only names: "Euro 2020", "COP28"."""
    if not view.norms[index].isalpha() or not amount.literal or amount.scale > 1:
        return True
    word = view.word(index)
    if word is not None and "doubtful_code" in word.classes:
        return amount.value >= _LEAST_DOUBTFUL
    return "code" in (word.classes if word is not None else ()) or amount.value not in _YEARS


def _amount(view: View, at: int) -> Numeral | None:
    """The number right behind a sign: digits, with a point before them or not."""
    if view.norm(at) in {".", ","} and view.is_number(at + 1) and view.glued(at + 1):
        at += 1
    return numeral(view, at, money=True) if view.is_number(at) else None


def is_code(view: View, index: int) -> bool:
    """False for a code that is a plain word, unless it stands in capitals."""
    word = view.word(index)
    if word is None or "word_code" not in word.classes:
        return True
    return view.text[view.starts[index] : view.ends[index]].isupper()


def currency(view: View, index: int) -> tuple[int, str | None, int] | None:
    """A currency behind a number: where it ends, its code (None where open), how many the word itself counts."""
    found = view.find(index, "currency", bare=True)
    if found is None:
        code = view.find(index, "code", bare=True)
        if code is None or not is_code(view, index):
            return None
        found = (code[0], (code[1], 1))
    end, (unit, count) = found
    word = view.word(index)
    if word is not None and "unit" in word.classes and "." not in view.text[view.starts[index] : view.ends[index]]:
        return None  # "جم" is grams, "ج.م" Egyptian pounds
    if view.is_number(end) and view.glued(end) and view.kinds[end - 1] != "n":
        return None  # the sign of the next amount: "1 $10 note", "3 USD50 cards"
    return end, unit, count


def priced(view: View, found: Numeral, at: int) -> Measure | None:
    """A number with a currency or cents behind it."""
    named = currency(view, at)
    if named is not None and named[2] == 1:
        made = as_measure(view, found, MentionKind.MONEY, named[1], named[0])
        scale = view.find(made.end, "scale", bare=True)
        if scale is not None and made.scale == 1 and view.has(made.end - 1, "code"):
            made.value, made.step = made.value * scale[1], made.step * scale[1]
            made.end, made.stop = scale[0], view.ends[scale[0] - 1]
        return with_cents(view, made)
    millions = view.find(at, "code_millions", bare=True)
    if millions is not None:
        made = as_measure(view, found, MentionKind.MONEY, millions[1], millions[0], _MILLION)
        made.step *= _MILLION
        return made
    cents = view.find(at, "cents", bare=True)
    if cents is None or (cents[0] < view.last and view.glued(cents[0]) and view.kinds[cents[0]] in "wn"):
        return None
    code, share = cents[1]
    letter = view.text[view.starts[at] : view.ends[at]]
    if len(letter) == 1 and letter.isupper():
        return None  # 37 C
    made = as_measure(view, found, MentionKind.MONEY, code or "USD", cents[0])
    made.value, made.step = made.value * Decimal(share), made.step * Decimal(share)
    return made


def with_cents(view: View, made: Measure) -> Measure:
    """As in "20 dollars 43 cents", "3 دولارات و42 سنتاً", "15 dollars 50" at the end of a clause."""
    after = joiner(view, made.end)
    at = made.end if after is None else after
    if made.value != int(made.value) or view.norm(at) in {"", "-"} or made.scale > 1:
        return made
    part = numeral(view, at)
    if part is None or part.first != at or not 0 < part.value < 100 or part.value != int(part.value):
        return made
    cents = view.find(part.end, "cents", bare=True)
    if cents is not None:
        share, end = Decimal(cents[1][1]), cents[0]
        rest = numeral(view, end) if share == Decimal("0.1") else None
        if rest is not None and rest.first == end and 0 < rest.value < 10:
            part.value, end = part.value + rest.value / 10, rest.end
    elif part.value >= 10 and _ends_clause(view, part.end) and part.end > at:
        share, end = Decimal("0.01"), part.end
    else:
        return made
    made.value += part.value * share
    made.step = part.step * share
    made.end, made.stop = end, view.ends[end - 1]
    return made


def _ends_clause(view: View, index: int) -> bool:
    return index >= view.last or view.norms[index] in _STOPS
