"""Whether a number word or digits at a place count something there, or are a pronoun, a name, an identifier."""

from __future__ import annotations

from decimal import Decimal

from factcheck.recognize.identifiers import is_name
from factcheck.recognize.view import View
from factcheck.text.normalize import is_arabic


def accepted(view: View, first: int, end: int, value: Decimal, *, ordinal: bool = False, share: bool = False) -> bool:
    """True where the number between two tokens is an amount of the text."""
    if view.is_number(end - 1) and view.glued(end) and view.kinds[end] == "w" and not _counted_noun(view, end):
        return ordinal
    if ordinal:
        return True
    if is_name(view, first, end):
        return False
    if share and end == first + 1:
        return _share_counts(view, first, end)
    if end == first + 1 and not view.is_number(first):
        return _one_word_counts(view, first, value)
    return True


def _counted_noun(view: View, index: int) -> bool:
    """True for the noun of "41دولة", whose letters no name shares with digits; a unit would have been read."""
    word = view.text[view.starts[index] : view.ends[index]]
    return len(word) > 2 and is_arabic(word[0]) and not view.has(index, "other_unit")


def _one_word_counts(view: View, index: int, value: Decimal) -> bool:
    word, before, after = view.word(index), view.word(index - 1), view.word(index + 1)
    if word is None:
        return True
    if view.slice(index, index + 1) in view.lexicon.homographs:
        return False
    if "one_like" in word.classes and value == 1:
        if word.definite:
            return False  # "the one destiny"
        if before is not None and "not_before_one" in before.classes:
            return False
        if view.rules["one_is_article"]:
            return after is not None and "shows_one" in after.classes
        return after is None or "not_after_one" not in after.classes
    return True


def _share_counts(view: View, first: int, end: int) -> bool:
    """A half or a quarter by itself; not the second half, nor a quarter of a year."""
    before = view.word(first - 1)
    if before is not None and ({"ordinal", "not_a_fraction"} & before.classes.keys()):
        return False
    word, after = view.word(first), view.word(end)
    definite = view.lexicon.stem(view.norm(end)) != view.norm(end)
    if after is not None and definite and {"ordinal", "d_last"} & after.classes.keys():
        return False
    if word is not None and word.classes.get("fraction") == 4 and not view.rules["units_before_tens"]:
        return False
    return word is None or not {"fraction", "pair", "vulgar"}.isdisjoint(word.classes)
