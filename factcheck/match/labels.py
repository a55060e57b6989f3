"""Likeness of names, between 0 and 1. Slips of the pen are forgiven; what makes another name of it is not.

Short names, acronyms, digits, ranks and directions must agree exactly, and no word may stand on one side alone:
scorers that look for one name inside the other would call Sudan South Sudan.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any

from factcheck.match.namewords import name_words
from factcheck.match.normal import NormalName, normal_name, transliteration_key
from factcheck.text.normalize import is_arabic

_SON = "بن"


def likeness(a: str, b: str) -> float:
    """Return how alike two names of one script are: 1.0 for one name, from .90 a slip of the pen, below .70 others."""
    if a == b:
        return 1.0
    if not a.strip() or not b.strip():
        return 0.0
    left, right = normal_name(a), normal_name(b)
    found = likeness_of(left, right)
    transliterated: float = name_words()["scores"]["transliteration"]
    if found < transliterated and left.marks == right.marks:
        key = transliteration_key(left)
        if key and key == transliteration_key(right):
            return transliterated
    return found


def likeness_of(a: NormalName, b: NormalName, *, known: Container[str] = frozenset(), person: bool = False) -> float:
    """Return the likeness of two normal forms.

    A word that is ``known`` from other names is meant as it stands, no slip for another; of a ``person`` the short
    words too must agree.
    """
    table = name_words()
    scores: Mapping[str, float] = table["scores"]
    if a.marks == b.marks and (a.words == b.words or a.compact == b.compact):
        return 1.0
    if b.words < a.words:
        a, b = b, a  # Pairing words takes the first that fits: one order makes it symmetric.
    found = _ratio(a, b)
    shorter = min(len(a.compact), len(b.compact))
    if a.marks != b.marks or a.acronym or b.acronym or shorter <= table["edits"]["never"]:
        return min(found, scores["different"])
    if found < scores["accepted"]:
        return found
    short = shorter < table["edits"]["whole_name"]
    if short or not _Pairing(a, b, known, table, strict=person).fits():
        return scores["accepted"] - 0.01
    return found


def _ratio(a: NormalName, b: NormalName) -> float:
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    left, right = " ".join(a.words), " ".join(b.words)
    return max(ratio(left, right), token_sort_ratio(left, right), ratio(a.compact, b.compact)) / 100


class _Pairing:
    """Two names word by word: whether each word that differs is a slip for one of the other name."""

    def __init__(
        self, a: NormalName, b: NormalName, known: Container[str], table: Mapping[str, Any], *, strict: bool
    ) -> None:
        self.left, self.right = _unshared(a.words, b.words), _unshared(b.words, a.words)
        self.known, self.table = known, table
        self.rigid = a.rigid | b.rigid
        self.short_too = not strict and _is_long(a, table) and _is_long(b, table)

    def fits(self) -> bool:
        if len(self.left) != len(self.right) and self._slip("".join(self.left), "".join(self.right)):
            return True
        right = list(self.right)
        for word in self.left:
            other = next((other for other in right if self._slip(word, other)), None)
            if other is not None:
                right.remove(other)
            elif word not in self.table["connectives"]:
                return False
        return all(word in self.table["connectives"] for word in right)

    def _slip(self, a: str, b: str) -> bool:
        from rapidfuzz.distance import OSA

        if a == b:
            return True
        if not a or not b or (a in self.known and b in self.known) or a in self.rigid or b in self.rigid:
            return False
        return not self._derived(a, b) and OSA.distance(a, b) <= self._allowed(a, b)

    def _derived(self, a: str, b: str) -> bool:
        short, long = sorted((a, b), key=len)
        return long.startswith(short) and long[len(short) :] in self.table["derivations"]

    def _allowed(self, a: str, b: str) -> int:
        edits, connectives = self.table["edits"], self.table["connectives"]
        length = min(len(a), len(b))
        if length >= edits["two"]:
            return 2
        if length >= edits["one"] or (a in connectives) != (b in connectives):
            return 1
        return 1 if self.short_too and length >= edits["short_word"] else 0


def _is_long(name: NormalName, table: Mapping[str, Any]) -> bool:
    """Long enough that a slip in a short word shows as one.

    Arabic words are short and near each other (Salman, Sultan): names of Arabs never are, others from four words on.
    """
    arabic = is_arabic(name.compact[0])
    if len(name.words) < (4 if arabic else 3) or len(name.compact) < table["edits"]["short_word_in"]:
        return False
    return not any(word in table["persons"] or word in table["sons"] or word == _SON for word in name.words)


def _unshared(words: Sequence[str], others: Sequence[str]) -> list[str]:
    rest = list(others)
    out = []
    for word in words:
        if word in rest:
            rest.remove(word)
        else:
            out.append(word)
    return out
