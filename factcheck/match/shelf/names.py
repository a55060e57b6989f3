"""The names of large sources, found where they lie: exactly, in running text, and by what an inexact name shares."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain

from factcheck.match.forms import NormalName, transliteration_key
from factcheck.match.loose import LooseNames, least_share, share_of, sharing_most, trigrams
from factcheck.match.normal import Named
from factcheck.match.shelf.opened import OpenShelf
from factcheck.sources.shelved import ShelvedKnowledge
from factcheck.text.normalize import is_arabic

_CONSIDERED = 12
"""Names whose likeness is computed, of all that share letters."""
_BEHIND = 0.25
"""How much less than the best a name may share to be considered: among a million names there is always another one."""
_POSTINGS = 6_000
"""Where the rare trigrams of a name have led to so many names, its common ones are not asked."""
_COUNTED = 100
"""Names with the most of the rare trigrams, whose share of all is then counted."""


class ShelvedNames(Mapping[str, Sequence[Named]]):
    """Bearers by exact key, of all sources; to run through them all is to run through those in memory alone."""

    def __init__(self, small: Mapping[str, Sequence[Named]], knowledge: ShelvedKnowledge) -> None:
        self.small, self._knowledge = small, knowledge
        self.shelves = [shelf for shelf in knowledge.shelves if isinstance(shelf, OpenShelf)]

    def __getitem__(self, key: str) -> Sequence[Named]:
        found = [*self.small.get(key, ())]
        for shelf in self.shelves:
            found += self.known(shelf.bearers(key))
        if not found:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return key in self.small or any(shelf.bearers(str(key)) for shelf in self.shelves)

    def __iter__(self) -> Iterator[str]:
        return iter(self.small)

    def __len__(self) -> int:
        return len(self.small)

    def __bool__(self) -> bool:
        return bool(self.small or self.shelves)

    def known(self, bearers: Sequence[Named]) -> list[Named]:
        """Return the bearers by the ids they go by."""
        return [(self._knowledge.canonical(entity) or entity, name) for entity, name in bearers]

    def begins(self, beginning: str) -> bool:
        """True where a name of a large source begins so."""
        return any(shelf.begins(beginning) for shelf in self.shelves)

    def longest(self, words: Sequence[str]) -> int:
        """Number of words of the longest name of a large source that these words begin with; 0 for none."""
        best = 0
        phrase = ""
        for count, word in enumerate(words, 1):
            phrase = f"{phrase} {word}" if phrase else word
            if not self.begins(phrase):
                break
            if len(phrase) > 1 and not phrase.isdigit() and any(shelf.bearers(phrase) for shelf in self.shelves):
                best = count
        return best


class ShelvedLooseNames(LooseNames):
    """What an inexact name may share with the names of all sources."""

    def __init__(self, names: ShelvedNames, knowledge: ShelvedKnowledge) -> None:
        from factcheck.match.resolution import is_person

        super().__init__(names.small, lambda entity: is_person(knowledge, entity))
        self._shelved = names

    @property
    def vocabulary(self) -> Container[str]:
        return _Words(super().vocabulary, self._shelved.shelves)

    def near(self, key: str) -> list[Named]:
        return [*super().near(key), *chain.from_iterable(self._near_on(s, key) for s in self._shelved.shelves)]

    def transliterations(self, normal: NormalName) -> list[Named]:
        found = super().transliterations(normal)
        form = "" if is_arabic(normal.compact[0]) else transliteration_key(normal)
        return [*found, *self._asked("spoken", form)] if form else found

    def in_full(self, normal: NormalName) -> list[Named]:
        found = super().in_full(normal)
        if not normal.acronym or len(normal.compact) < 3:
            return found
        return [*found, *self._asked("initials", normal.compact)]

    def bearing(self, keys: Sequence[str]) -> list[Named]:
        rows = (bearer for shelf in self._shelved.shelves for bearer in shelf.bearing(keys))
        return [*super().bearing(keys), *self._shelved.known([*rows])]

    def _asked(self, table: str, form: str) -> list[Named]:
        rows = ((shelf.spoken if table == "spoken" else shelf.initials)(form) for shelf in self._shelved.shelves)
        return self._shelved.known([*chain.from_iterable(rows)])

    def _near_on(self, shelf: OpenShelf, key: str) -> list[Named]:
        """Bearers of the names of one source that share most trigrams, found by the rare ones first."""
        grams = trigrams(key)
        found = shelf.keys_at(sharing_most(shelf.postings(grams), shelf.names_with, _POSTINGS, _COUNTED))
        shares = sorted(((share_of(grams, other), other) for other in found), reverse=True)[:_CONSIDERED]
        least = max(least_share(key), shares[0][0] - _BEHIND) if shares else 1.0
        near = [bearer for share, other in shares if share >= least for bearer in shelf.bearers(other)]
        return self._shelved.known(near)


class _Words(Container[str]):
    """The words of all names."""

    def __init__(self, small: Container[str], shelves: Sequence[OpenShelf]) -> None:
        self._small, self._shelves = small, shelves

    def __contains__(self, word: object) -> bool:
        return word in self._small or any(shelf.knows_word(str(word)) for shelf in self._shelves)
