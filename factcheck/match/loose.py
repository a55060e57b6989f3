"""Names that are not exact: candidates by the letters they share, by transliteration, by initials.

Nothing is built before the first such name comes, and then only what that name asks for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from heapq import nlargest

from factcheck.match.forms import NormalName, normal_name, transliteration_key
from factcheck.match.namewords import name_words
from factcheck.match.normal import Named, is_numeral
from factcheck.text.normalize import is_arabic

_CONSIDERED = 48
"""Names whose likeness is computed, of all that share letters."""
_SHARED = 0.35
"""Share of trigrams in common below which two names are never one: a slip in seven letters leaves more than half."""
_SHARED_SHORT = 0.15
"""The same for names of up to ``_SHORT`` letters, of which two letters in the wrong order leave but one trigram."""
_SHORT = 7
_BRIEF = 9
"""Letters and spaces up to which all that one slip may make of a key is looked up."""
_POSTINGS = 8_000
"""Where the rare trigrams of a name have led to so many names, its common ones are not asked."""
_COUNTED = 200
"""Names with the most of the rare trigrams, whose share of all is then counted."""
_FURTHER = 15_000
"""Names that the common trigrams may have which tell apart those that the rare ones have led to."""
_SCANNED = 12_000
"""Names compared one by one before an index of trigrams pays."""


class LooseNames:
    """The names of the sources by what an inexact name may share with them; ``names`` holds bearers by exact key."""

    __slots__ = (
        "_cut", "_initials", "_is_person", "_keys", "_names", "_normals", "_postings", "_scanned", "_spoken", "_words",
    )  # fmt: skip

    def __init__(self, names: Mapping[str, Sequence[Named]], is_person: Callable[[str], bool]) -> None:
        self._names, self._is_person = names, is_person
        never = name_words()["edits"]["never"]
        self._keys = [key for key in names if len(key) > never]
        self._cut: dict[int, tuple[set[str], int]] = {}
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
    def vocabulary(self) -> Container[str]:
        """All words of all names; in Arabic without their article too, as normal forms have them."""
        if self._words is None:
            words = {word for key in self._names for word in key.split(" ")}
            for article in name_words()["prefix_articles"]:
                words |= {word[len(article) :] for word in words if word.startswith(article)}
            self._words = frozenset(words)
        return self._words

    def near(self, key: str) -> list[Named]:
        """Bearers of the names that share most trigrams with a key, best first."""
        grams, least = trigrams(key), least_share(key)
        shares = ((_share(grams, *self._cut_up(at)), at) for at in self._sharing(grams))
        best = nlargest(_CONSIDERED, (pair for pair in shares if pair[0] >= least))
        return [named for _, at in best for named in self._names[self._keys[at]]]

    def _cut_up(self, at: int) -> tuple[set[str], int]:
        """The trigrams of a name and its letters, found out once: it is compared with every name that comes."""
        found = self._cut.get(at)
        if found is None:
            key = self._keys[at]
            found = self._cut[at] = trigrams(key), len(key) - key.count(" ")
        return found

    def beside(self, key: str) -> list[Named]:
        """Bearers of the names that one slip makes of a short key, which leaves too few trigrams to find them by."""
        from factcheck.match.slips import keys_beside

        return self.bearing(sorted(set(keys_beside(key)))) if len(key) <= _BRIEF else []

    def bearing(self, keys: Sequence[str]) -> list[Named]:
        """Bearers of the names that have one of the keys."""
        return [named for key in keys for named in self._names.get(key, ())]

    def _sharing(self, grams: set[str]) -> Iterable[int]:
        """Names that may share much: all of them while that is cheap, else those that share the rare trigrams."""
        self._scanned += len(self._keys)
        if self._postings is None and self._scanned <= _SCANNED:
            return range(len(self._keys))
        postings = self._trigrams()
        ranked = sorted((len(postings[gram]), gram) for gram in grams if gram in postings)
        return sharing_most(ranked, postings.__getitem__, _POSTINGS, _COUNTED)

    def _trigrams(self) -> dict[str, list[int]]:
        if self._postings is None:
            self._postings = defaultdict(list)
            for at, key in enumerate(self._keys):
                for gram in trigrams(key):
                    self._postings[gram].append(at)
        return self._postings

    def transliterations(self, normal: NormalName) -> list[Named]:
        """Names that are the same Arabic name in other Latin letters."""
        key = "" if is_arabic(normal.compact[0]) else transliteration_key(normal)
        if not key:
            return []
        if self._spoken is None:
            self._spoken = defaultdict(list)
            for words, named in self._latin():
                if may_be_arabic(words):
                    self._spoken[transliteration_key(self.normal(named))].append(named)
        return self._spoken.get(key, [])

    def in_full(self, normal: NormalName) -> list[Named]:
        """Names of three words or more whose initials the acronym is, with or without words like "of"; no persons."""
        if not normal.acronym or len(normal.compact) < 3:
            return []
        if self._initials is None:
            self._initials = defaultdict(list)
            for words, named in self._latin():
                for initials in () if self._is_person(named[0]) else initials_of(words):
                    self._initials[initials].append(named)
        return self._initials.get(normal.compact, [])

    def _latin(self) -> list[tuple[list[str], Named]]:
        return [(key.split(" "), named) for key, bearers in self._names.items() if key.isascii() for named in bearers]


def may_be_arabic(words: Iterable[str]) -> bool:
    """True where a name in Latin letters may be an Arabic one: it has a word that such names have."""
    table = name_words()
    known = (table["al"], table["sons"], table["assimilated"], table["persons"])
    return any(word.startswith(("abd", "al", "el")) or any(word in some for some in known) for word in words)


def least_share(key: str) -> float:
    """The share of trigrams from which on a name may be a misspelling of another."""
    return _SHARED_SHORT if len(key) <= _SHORT else _SHARED


def trigrams(key: str) -> set[str]:
    """The runs of three letters of a name without its spaces, its edges counting as letters."""
    padded = f" {key.replace(' ', '')} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def share_of(grams: set[str], key: str) -> float:
    """The share of trigrams that a name has in common with those of another (Dice)."""
    return _share(grams, trigrams(key), len(key) - key.count(" "))


def _share(grams: set[str], others: set[str], letters: int) -> float:
    return 2 * len(grams & others) / (len(grams) + letters)


def sharing_most(
    ranked: Sequence[tuple[int, str]], names_with: Callable[[str], Iterable[int]], most: int, counted: int
) -> list[int]:
    """The ``counted`` names that have most of some trigrams, ``ranked`` by the number of names that have each.

    The rare ones choose the names, until they have led to ``most``. Where they are those of one word that many names
    have, the common ones tell these apart.
    """
    counts: dict[int, int] = defaultdict(int)
    asked = further = 0
    for many, gram in ranked:
        asked += many
        if asked <= most or not counts:
            for at in names_with(gram):
                counts[at] += 1
            continue
        further += many
        if len(counts) <= counted or further > _FURTHER:
            break
        for at in names_with(gram):
            if at in counts:
                counts[at] += 1
    return nlargest(counted, counts, key=counts.__getitem__)


def initials_of(words: Sequence[str]) -> set[str]:
    table = name_words()
    full = [word for word in words if word not in table["connectives"] and word not in table["articles"]]
    # A numeral has no initial, and a particle tells a person's name.
    if len(full) < 3 or any(
        is_numeral(word.upper()) or word in table["assimilated"] or word in table["al"] for word in full
    ):
        return set()
    return {"".join(word[0] for word in some) for some in (full, words)}
