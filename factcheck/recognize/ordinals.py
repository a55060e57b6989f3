"""Ordinals as numerals: digits with their ending ("21st", "الـ21"), words, Roman numerals."""

from __future__ import annotations

from decimal import Decimal

from factcheck.recognize.numerals import Numeral
from factcheck.recognize.rank_words import in_words, orders
from factcheck.recognize.view import Found, View


def ordinal(view: View, index: int) -> Numeral | None:
    """The ordinal that begins at a token; None where none does."""
    found = in_digits(view, index) if view.is_number(index) else in_words(view, index) or _roman(view, index)
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


ARTICLES = frozenset({"ال", "لل", "بال", "وال", "كال", "فال", "وبال", "ولل"})
"""The Arabic article as a token of its own, before digits: "الـ21", "الـ 21"."""


def _article_before(view: View, index: int) -> bool:
    return view.norm(index - 1) in ARTICLES


def _roman(view: View, index: int) -> Found | None:
    """A Roman numeral in capitals behind a name ("Louis XIV") or before what it numbers ("the XIV edition").

    With an ending that shows its rank (XIXe) it needs neither, unless it is a single letter (Ier, Ve).
    """
    word = view.word(index)
    if word is None or ("roman" not in word.classes and "roman_rank" not in word.classes):
        return None
    text = view.text[view.starts[index] : view.ends[index]]
    value, ending = word.classes.get("roman_rank") or (word.classes["roman"], 0)
    letters = text[: len(text) - ending]
    if not letters.isupper() or text[len(letters) :].isupper():
        return None
    before = view.norm(index - 1)
    named = before and view.kinds[index - 1] == "w" and view.text[view.starts[index - 1]].isupper()
    alone = bool(ending) and len(letters) > 1
    return (index + 1, value) if alone or named or view.has(index + 1, "numbered_in_roman") else None
