"""Likeness of names, between 0 and 1. Slips of the pen are forgiven; what makes another name of it is not.

Short names, acronyms, digits, ranks and directions must agree exactly, and no word may stand on one side alone:
scorers that look for one name inside the other would call Sudan South Sudan.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any

from factcheck.match.forms import NormalName, normal_name, transliteration_key
from factcheck.match.namewords import name_words
from factcheck.text.normalize import is_arabic

_SON = "بن"
_TURNED = 0.97
"""What the likeness of names counts whose words stand in another order."""


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

    A word that is ``known`` from other names is meant as it stands, no slip for another; in a ``person``'s name fewer
    slips are forgiven.
    """
    table = name_words()
    scores: Mapping[str, float] = table["scores"]
    if a.marks == b.marks and (a.words == b.words or a.compact == b.compact):
        return 1.0
    if b.words < a.words:
        a, b = b, a  # Pairing words takes the first that fits: one order makes it symmetric.
    found = ratio_of(a, b)
    shorter = min(len(a.compact), len(b.compact))
    if a.marks != b.marks or a.acronym or b.acronym or shorter <= table["edits"]["never"]:
        return min(found, scores["different"])
    if found < scores["accepted"]:
        return found
    short = shorter < table["edits"]["whole_name"]
    if short or not _Pairing(a, b, known, table, person=person).fits():
        # Just below what is accepted, in the order of likeness.
        return scores["accepted"] - 0.01 - (1 - found) / 10
    return found


def one_slip_apart(a: str, b: str) -> bool:
    """True where one letter more, less, changed, or out of order makes one key of the other."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    a, b = _apart(a, b)
    b, a = _apart(b[::-1], a[::-1])
    return max(len(a), len(b)) == 1 or (len(a) == len(b) == 2 and a == b[::-1])


def _apart(a: str, b: str) -> tuple[str, str]:
    """What is left of two words from the first letter on that differs."""
    same = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[same:], b[same:]


def ratio_of(a: NormalName, b: NormalName) -> float:
    """Return the share of letters in common, whatever the words mean."""
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    left, right = " ".join(a.words), " ".join(b.words)
    return max(ratio(left, right), _TURNED * token_sort_ratio(left, right), ratio(a.compact, b.compact)) / 100


def slips_between(a: NormalName, b: NormalName) -> int:
    """Return how many letters are more, fewer, changed or out of order, whatever the words mean.

    Words in another order count as one slip.
    """
    from rapidfuzz.distance import OSA

    left, right = " ".join(a.words), " ".join(b.words)
    turned = 1 + OSA.distance(" ".join(sorted(a.words)), " ".join(sorted(b.words)))
    return min(OSA.distance(left, right), OSA.distance(a.compact, b.compact), turned)


class _Pairing:
    """Two names word by word: whether each word that differs is a slip for one of the other name."""

    def __init__(
        self, a: NormalName, b: NormalName, known: Container[str], table: Mapping[str, Any], *, person: bool
    ) -> None:
        self.left, self.right = _unshared(a.words, b.words), _unshared(b.words, a.words)
        self.known, self.table, self.edits = known, table, table["edits"]
        self.rigid = a.rigid | b.rigid
        self.long = not person and _is_long(a, table) and _is_long(b, table)
        fewer = min(len(a.words), len(b.words))
        if is_arabic(a.compact[0]):
            kind = "arabic" if fewer > 1 else "arabic_alone"
        else:
            kind = "person" if person else "short_name"
        self.least: int = self.edits["long_name" if self.long else kind]
        self.derive = fewer < self.edits["long_words"]

    def fits(self) -> bool:
        if len(self.left) != len(self.right) and self._slip("".join(self.left), "".join(self.right)):
            return True
        right = list(self.right)
        for word in self.left:
            other = next((other for other in right if self._slip(word, other)), None)
            if other is not None:
                right.remove(other)
            elif not self._may_be_missing(word):
                return False
        return all(self._may_be_missing(word) for word in right)

    def _may_be_missing(self, word: str) -> bool:
        """True for a word like "of", and for a mistyped article, which the other name has lost."""
        from rapidfuzz.distance import OSA

        if word in self.table["connectives"]:
            return True
        return 1 < len(word) < 5 and any(OSA.distance(word, article) == 1 for article in self.table["articles"])

    def _slip(self, a: str, b: str) -> bool:
        if a == b:
            return True
        if not a or not b or (a in self.known and b in self.known) or a in self.rigid or b in self.rigid:
            return False
        if self._derived(a, b):
            return False
        from rapidfuzz.distance import OSA

        spelled: Mapping[str, tuple[str, ...]] = self.table["spelled"]
        pairs = ((x, y) for x in spelled.get(a, (a,)) for y in spelled.get(b, (b,)))
        return min(OSA.distance(x, y) for x, y in pairs) <= self._allowed(a, b)

    def _derived(self, a: str, b: str) -> bool:
        short, long = sorted((a, b), key=len)
        return self.derive and long.startswith(short) and long[len(short) :] in self.table["derivations"]

    def _allowed(self, a: str, b: str) -> int:
        length = min(len(a), len(b))
        if a[0] != b[0] and not (self.long and length >= self.edits["first_letter"]):
            return 0
        if length >= self.edits["two"]:
            return 2
        connectives = self.table["connectives"]
        return int(length >= self.least or (a in connectives) != (b in connectives))


def _is_long(name: NormalName, table: Mapping[str, Any]) -> bool:
    """Long enough that a slip in a short word shows as one; names of Arabs never are (Salman, Sultan)."""
    edits = table["edits"]
    least = edits["arabic_long_words" if is_arabic(name.compact[0]) else "long_words"]
    if len(name.words) < least or len(name.compact) < edits["long_letters"]:
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
