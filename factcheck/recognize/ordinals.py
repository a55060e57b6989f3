"""Ordinals as numerals: digits with their ending ("21st", "الـ21"), words, Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize.numerals import Numeral
from factcheck.recognize.rank_words import in_words, orders
from factcheck.recognize.view import Found, View

_ROMAN = re.compile(r"(?=[MDCLXVI])(C[MD]|D?C{0,3})(X[CL]|L?X{0,3})(I[XV]|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500}


def ordinal(view: View, index: int) -> Numeral | None:
    """The ordinal that begins at a token; None where none does."""
    found = in_digits(view, index) if view.is_number(index) else in_words(view, index)
    if found is None:
        return None
    first = index
    counted = view.has(index, "scale") and view.has(index - 1, "article")
    if counted or (view.is_number(index) and _article_before(view, index)):
        first = index - 1
    end, value = found
    return Numeral(first, end, view.start(first), view.ends[end - 1], Decimal(value), Decimal(1))


def in_digits(view: View, index: int) -> Found | None:
    """21st; and الـ21 where it stands behind a single thing ("الدورة الـ21") and before no noun it would count."""
    norm = view.norms[index]
    if not norm.isdigit() or len(norm) > 4:
        return None
    ending = view.word(index + 1)
    if ending is not None and "ordinal_ending" in ending.classes and view.glued(index + 1):
        return index + 2, int(norm)
    if _article_before(view, index) and index >= view.first + 2 and orders(view, index - 1):
        return index + 1, int(norm)
    return None


def _article_before(view: View, index: int) -> bool:
    return view.norm(index - 1) in {"ال", "لل", "بال", "وال"} and view.glued(index)


def roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals; None for anything else, and for one letter but V and X."""
    if not text.isascii() or not text.isupper() or not _ROMAN.fullmatch(text) or text in {"I", "C", "D", "L", "M"}:
        return None
    total, last = 0, 0
    for letter in reversed(text):
        value = _ROMAN_VALUES.get(letter)
        if value is None:
            return None
        total += -value if value < last else value
        last = max(last, value)
    return total
