"""Names that are not exact: candidates by the letters they share, by transliteration, by initials.

Nothing is built before the first such name comes, and then only what that name asks for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from heapq import nlargest

from factcheck.match.namewords import name_words
from factcheck.match.normal import NormalName, is_numeral, normal_name, transliteration_key
from factcheck.text.normalize import is_arabic

Named = tuple[str, str]
"""The id of an entity and the name it bears, as its source writes it."""

_CONSIDERED = 48
"""Names whose likeness is computed, of all that share letters."""
_SHARED = 0.35
"""Share of trigrams in common below which two names are never one: a slip in seven letters leaves more than half."""
_POSTINGS = 40_000
"""Where the rare trigrams of a name have led to so many names, its common ones are not asked."""
_SCANNED = 12_000
"""Names compared one by one before an index of trigrams pays."""


class LooseNames:
    """The names of the sources by what an inexact name may share with them; ``names`` holds bearers by exact key."""

    __slots__ = ("_initials", "_is_person", "_keys", "_names", "_normals", "_postings", "_scanned", "_spoken", "_words")

    def __init__(self, names: Mapping[str, Sequence[Named]], is_person: Callable[[str], bool]) -> None:
        self._names, self._is_person = names, is_person
        never = name_words()["edits"]["never"]
        self._keys = [key for key in names if len(key) > never]
        self._normals: dict[Named, NormalName] = {}
        self._scanned = 0
        self._postings: dict[str, list[int]] | None = None
        self._spoken: dict[str, list[Named]] | None = None
        self._initials: dict[str, list[Named]] | None = None
        self._words: frozenset[str] | None = None

    def normal(self, named: Named) -> NormalName:
        """The normal form of a name, without a title where a person bears it."""
        found = self._normals.get(named)
        if found is None:
            found = self._normals[named] = normal_name(named[1], person=self._is_person(named[0]))
        return found

    @property
    def vocabulary(self) -> frozenset[str]:
        """All words of all names; in Arabic without their article too, as normal forms have them."""
        if self._words is None:
            words = {word for key in self._names for word in key.split(" ")}
            for article in name_words()["prefix_articles"]:
                words |= {word[len(article) :] for word in words if word.startswith(article)}
            self._words = frozenset(words)
        return self._words

    def near(self, key: str) -> list[Named]:
        """Bearers of the names that share most trigrams with a key, best first."""
        grams = trigrams(key)
        shares = self._by_scan(grams) if self._cheap_to_scan() else self._by_index(grams)
        best = nlargest(_CONSIDERED, ((share, at) for at, share in shares.items() if share >= _SHARED))
        return [named for _, at in best for named in self._names[self._keys[at]]]

    def _cheap_to_scan(self) -> bool:
        self._scanned += len(self._keys)
        return self._postings is None and self._scanned <= _SCANNED

    def _by_scan(self, grams: set[str]) -> dict[int, float]:
        size = len(grams)
        shares = {}
        for at, key in enumerate(self._keys):
            padded = f" {key.replace(' ', '')} "
            shared = sum(1 for gram in grams if gram in padded)
            shares[at] = 2 * shared / (size + len(padded) - 2)
        return shares

    def _by_index(self, grams: set[str]) -> dict[int, float]:
        if self._postings is None:
            postings: dict[str, list[int]] = defaultdict(list)
            for at, key in enumerate(self._keys):
                for gram in trigrams(key):
                    postings[gram].append(at)
            self._postings = dict(postings)
        counts: dict[int, int] = defaultdict(int)
        asked = 0
        for posting in sorted((self._postings[gram] for gram in grams if gram in self._postings), key=len):
            asked += len(posting)
            if asked > _POSTINGS and counts:
                break
            for at in posting:
                counts[at] += 1
        size, keys = len(grams), self._keys
        return {at: 2 * count / (size + len(keys[at]) - keys[at].count(" ")) for at, count in counts.items()}

    def transliterations(self, normal: NormalName) -> list[Named]:
        """Names that are the same Arabic name in other Latin letters."""
        key = "" if is_arabic(normal.compact[0]) else transliteration_key(normal)
        if not key:
            return []
        if self._spoken is None:
            self._spoken = defaultdict(list)
            table = name_words()
            known = table["al"] | table["sons"] | table["assimilated"] | table["persons"].keys()
            for words, named in self._latin():
                if any(word in known or word.startswith(("abd", "al", "el")) for word in words):
                    self._spoken[transliteration_key(self.normal(named))].append(named)
        return self._spoken.get(key, [])

    def in_full(self, normal: NormalName) -> list[Named]:
        """Names of three words or more whose initials the acronym is, with or without words like "of"; no persons."""
        if not normal.acronym or len(normal.compact) < 3:
            return []
        if self._initials is None:
            self._initials = defaultdict(list)
            for words, named in self._latin():
                for initials in () if self._is_person(named[0]) else _initials(words):
                    self._initials[initials].append(named)
        return self._initials.get(normal.compact, [])

    def _latin(self) -> list[tuple[list[str], Named]]:
        return [(key.split(" "), named) for key, bearers in self._names.items() if key.isascii() for named in bearers]


def trigrams(key: str) -> set[str]:
    """The runs of three letters of a name without its spaces, its edges counting as letters."""
    padded = f" {key.replace(' ', '')} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _initials(words: Sequence[str]) -> set[str]:
    table = name_words()
    full = [word for word in words if word not in table["connectives"] and word not in table["articles"]]
    # A numeral has no initial, and a particle tells a person's name.
    if len(full) < 3 or any(
        is_numeral(word.upper()) or word in table["assimilated"] or word in table["al"] for word in full
    ):
        return set()
    return {"".join(word[0] for word in some) for some in (full, words)}
