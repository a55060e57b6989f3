"""Exact names of large sources in running text: word by word as far as some name goes on."""

from __future__ import annotations

from collections.abc import Callable, Collection

from factcheck.match.clitics import SHORTEST, unprefixed
from factcheck.match.running import LONGEST, NameFinder, Words
from factcheck.match.shelf.names import ShelvedNames
from factcheck.properties.loader import ANY_TYPE
from factcheck.text.tokens import Tokens


class ShelvedNameFinder(NameFinder):
    """Finds the names in memory by their automaton, the others on disk."""

    __slots__ = ("_shelved",)

    def __init__(self, names: ShelvedNames, type_of: Callable[[str], str | None]) -> None:
        super().__init__(names, type_of)
        self._shelved = names

    def types_held(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[str]:
        """Return any: among a million names there is one that begins with nearly any word."""
        return (ANY_TYPE,) if first < last else ()

    def openings(self, tokens: Tokens, first: int, last: int, language: str) -> Collection[int] | None:
        """Return None: a name may begin anywhere."""
        return None

    def _exact(self, words: Words) -> dict[int, int]:
        longest = super()._exact(words) if self._shelved.small else {}
        for at in range(len(words.norms)):
            count = self._shelved.longest(words.norms[at : at + LONGEST])
            if count > longest.get(at, 0) and self._capitals_fit(words, at, count):
                longest[at] = count
        return longest

    def _prefixed(self, words: Words, at: int) -> tuple[str, int]:
        best, letters = super()._prefixed(words, at) if self._shelved.small else ("", 0)
        for gone, bare in unprefixed(words.norms[at], words.language):
            phrase = [bare, *words.norms[at + 1 : at + LONGEST]]
            key = " ".join(phrase[: self._shelved.longest(phrase)])
            if len(key) > max(len(best), SHORTEST - 1):
                best, letters = key, gone
        return best, letters
