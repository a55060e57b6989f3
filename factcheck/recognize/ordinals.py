"""Ordinals: digits with their ending ("21st", "الـ21"), words ("twenty-first", "الحادية والعشرون"), Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize.number_words import Amount, cardinal, joiner, number
from factcheck.recognize.numerals import Numeral
from factcheck.recognize.view import Found, View

_ROMAN = re.compile(r"(?=[MDCLXVI])(C[MD]|D?C{0,3})(X[CL]|L?X{0,3})(I[XV]|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500}


def ordinal(view: View, index: int) -> Numeral | None:
    """The ordinal that begins at a token; None where none does."""
    found = in_digits(view, index) if view.is_number(index) else in_words(view, index)
    if found is None:
        return None
    first = index
    if view.is_number(index) and _article_before(view, index):
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


def orders(view: View, index: int) -> bool:
    """True where a definite number at a token orders the noun before it, and does not count it."""
    before = view.norm(index - 1)
    if not before or view.kinds[index - 1] != "w":
        return True
    if len(before) < 4 or view.lexicon.stem(before) == before:
        return False
    return not any(before.endswith(ending) for ending in view.rules["plural_endings"])


def in_words(view: View, index: int) -> Found | None:
    """The value of an ordinal in words, and where it ends."""
    word = view.word(index)
    if word is None:
        return None
    if "ordinal" in word.classes:
        return _after_ordinal(view, index + 1, word.classes["ordinal"])
    if view.rules["joiner_required"]:
        return _definite_number(view, index) if word.definite else None
    whole = number(view, index)
    if whole is None:
        return None
    return _last_part(view, whole[0], whole[1])


def _after_ordinal(view: View, end: int, value: int) -> Found:
    """A ten after the ordinal of a unit: "الحادي عشر", "الخامسة والعشرون"."""
    if value >= 10 or not view.rules["units_before_tens"]:
        return end, value
    teen = view.word(end)
    if teen is not None and "teen" in teen.classes and not teen.skip:
        return end + 1, value + 10
    after = joiner(view, end)
    ten = cardinal(view, after, joined=True) if after is not None else None
    if ten is not None and 20 <= ten[1] < 100 and ten[1] % 10 == 0:
        return ten[0], ten[1] + value
    return end, value


def _definite_number(view: View, index: int) -> Found | None:
    """A definite number that orders: "الثلاثون", "المئة والخامسة والعشرون", "الواحد والعشرون"."""
    whole = number(view, index)
    if whole is None:
        return None
    end, value, _ = whole
    after = joiner(view, end)
    if after is not None and value >= 100:
        word = view.word(after)
        if word is not None and "ordinal" in word.classes:
            past, rest = _after_ordinal(view, after + 1, word.classes["ordinal"])
            return past, value + rest
    if not view.rules["definite_tens_are_ordinals"] or not orders(view, index):
        return None
    return (end, value) if value >= 11 and value != 100 or end > index + 1 else None


def _last_part(view: View, end: int, value: Amount) -> Found | None:
    """An ordinal word behind a number: "twenty-first", "one hundred and fifth", "three trillionth"."""
    at = end + 1 if view.norm(end) == "-" else end
    after = joiner(view, at)
    at = after if after is not None and value >= 100 else at
    word = view.word(at)
    if word is None or "ordinal" not in word.classes or value != int(value) or value <= 0:
        return None
    last = word.classes["ordinal"]
    if last >= 100:
        return (at + 1, value * last) if after is None else None
    if value % 100 == 0 and last < 100 or value % 10 == 0 and value % 100 >= 20 and last < 10:
        return at + 1, value + last
    return None


def roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals; None for anything else, and for a single letter but V and X."""
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
