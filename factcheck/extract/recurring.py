"""Words of no class behind a noun that a text goes on to use alone, as only names are: مستشفى كيفة."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.lexicon import Lexicon
from factcheck.extract.offices import OFFICE
from factcheck.text.tokens import Tokens

_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")
_OPENING = frozenset('«"“(')
"""Marks before a word that show it to be a name of its own."""
_RULING = ("preposition", "in_place")
"""Classes of words behind which no adjective stands."""
_MOST = 20
"""Places of a word that are looked at."""


class Recurring:
    """Where the words of one document stand, by their folded forms."""

    def __init__(self, tokens: Tokens, starts: Sequence[int], lexicon: Lexicon, article: str) -> None:
        self._tokens, self._starts, self._lexicon, self._article = tokens, frozenset(starts), lexicon, article
        self._places: Mapping[str, Sequence[int]] | None = None

    def alone(self, at: int) -> bool:
        """True where the word at a token stands elsewhere as a name does: with a proclitic, ruled, behind a verb.

        A word that the text uses with the article too is none.
        """
        word = self._tokens.norms[at]
        if self._of(self._article + word):
            return False
        return any(
            self._named(place, prefix)
            for prefix in _PROCLITICS
            for place in self._of(prefix + word)[:_MOST]
            if place != at
        )

    def definite(self, at: int) -> bool:
        """True where the definite word at a token stands elsewhere without its noun: behind a verb, or as a line."""
        places = (place for place in self._of(self._tokens.norms[at])[:_MOST] if place != at)
        return any(self._behind_verb(place) or {place, place + 1} <= self._starts for place in places)

    def _behind_verb(self, place: int) -> bool:
        classed = self._lexicon.classed(self._tokens.norms[place - 1]) if place else ()
        return any("verb" in tags and not stem.pronoun for stem, _, tags in classed)

    def together(self, at: int) -> bool:
        """True where the two words from a token on, of which none is definite first, act elsewhere without their noun.

        مؤسسة جسور المعرفة الثقافية, of which the text goes on to say أُنشئت جسور المعرفة.
        """
        norms = self._tokens.norms
        if at + 1 >= len(norms) or self._tokens.kinds[at + 1] != "w" or norms[at].startswith(self._article):
            return False
        places = (place for place in self._of(norms[at])[:_MOST] if 0 < place != at)
        return any(norms[place + 1 : place + 2] == [norms[at + 1]] and self._acts(place) for place in places)

    def _acts(self, place: int) -> bool:
        """True right behind a verb that opens a sentence, or that a conjunction is on."""
        verb = self._tokens.norms[place - 1]
        opens = place - 1 in self._starts or verb.startswith(_PROCLITICS[1])
        return opens and any("verb" in tags and not stem.pronoun for stem, _, tags in self._lexicon.classed(verb))

    def _named(self, place: int, prefix: str) -> bool:
        if prefix or place in self._starts:
            return True
        before = self._tokens.norms[place - 1]
        classed = [(name, tags) for stem, name, tags in self._lexicon.classed(before) if not stem.pronoun]
        if before in _OPENING or any(name in _RULING or "verb" in tags for name, tags in classed):
            return True
        had = any("/" in name or name.startswith(OFFICE) for name, _ in classed)  # وعملة تيرامون
        return had and not before.startswith(self._article)

    def _of(self, norm: str) -> Sequence[int]:
        if self._places is None:
            places: dict[str, list[int]] = {}
            for at, each in enumerate(self._tokens.norms):
                places.setdefault(each, []).append(at)
            self._places = places
        return self._places.get(norm, ())
