"""Names in quotation marks that no noun heads, where no capital shows names: مستودعات «سليلوز الشمال»."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.meantby import NOT_OF_NAMES
from factcheck.extract.outline import COMMAS
from factcheck.extract.unknownwords import NO_NAME, Words
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

_QUOTED, _TOPONYM = 6, "toponym"
"""Words that a name in quotation marks has at most, and the class of words that open names of places."""
_NO_QUOTE = frozenset((":", "بـ", "كـ", "ب", "ك"))
_SPOKEN, _CLOSED = "نا", "»”"
_CALLING, _HAD, _MADE = "calling", ("coining", "coining_own"), ("/founding_verb", "/establish")
"""The class of words for a name itself (تحمل اسم «نسيم»), those of what only bodies have, and of how they are made."""
_OWN, _MANY, _PEOPLE = ("ه", "ها", "هم"), ("ات", "ين", "ون"), ("coining", "someone")
"""Endings, as written, of words with a pronoun, folded ones of words for several, and classes of such words."""
_JOINED, _AND = 3, ("و", "او")
"""Tokens between two names in quotation marks that a conjunction joins, and conjunctions."""


class Quoted:
    """Finds what quotation marks hold of one document that may be the name of a body."""

    def __init__(self, coining: Coining, tokens: Tokens, starts: Sequence[int], words: Words) -> None:
        self._coining, self._tokens, self._starts, self._words = coining, tokens, starts, words

    def _spans(self) -> Iterator[tuple[int, int]]:
        """What stands in quotation marks and may be a name by its length."""
        kinds = self._tokens.kinds
        for at, norm in enumerate(self._tokens.norms):
            if norm != '"' or not (closing := self._closing(at)):
                continue
            if kinds[at + 1] != "w" or any(kinds[i] not in "wn" for i in range(at + 1, closing)):
                continue
            if self._tokens.text[self._tokens.starts[at]] not in _CLOSED:
                yield at + 1, closing

    def names(self) -> Iterator[tuple[int, int]]:
        norms = self._tokens.norms
        for first, closing in self._spans():
            at, words = first - 1, range(first, closing)
            opening = norms[at + 1]
            plain = all(self._in_quotes(norms[i]) for i in words) and not self._words.verb(opening)
            plain = plain and not self._words.is_any(opening, "title", "office.")
            spoken = at in self._starts and not COMMAS.isdisjoint(norms[closing + 1 : closing + 2])
            if plain and not spoken and not (at and (norms[at - 1] in _NO_QUOTE or self._headed(at - 1))):
                yield at + 1, closing

    def _closing(self, at: int) -> int:
        ends = range(at + 2, min(len(self._tokens.norms), at + _QUOTED + 2))
        return next((i for i in ends if self._tokens.norms[i] == '"'), 0)

    def _in_quotes(self, norm: str) -> bool:
        return norm not in self._coining.common and not norm.endswith((*NO_NAME, _SPOKEN))

    def _headed(self, at: int) -> bool:
        """True for a noun before quotation marks, which says what they hold: رواية «موسم الهجرة».

        Nouns for several things and those with a pronoun only tell whose they are: مستودعات «سليلوز الشمال».
        """
        norm = self._tokens.norms[at]
        if norm in self._coining.common or not norm[:1].isalpha() or self._words.is_any(norm, _CALLING):
            return False
        if self._words.kinds_of(norm) or self._words.is_any(norm, _TOPONYM):
            return True
        if self._tokens.slice(at, at + 1).endswith(_OWN) or norm.endswith(_MANY) or self._words.is_any(norm, *_PEOPLE):
            return False
        return not (self._words.verb(norm) or self._words.like_verb(norm) or self._words.ruling(norm))

    def beside(self, name: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The other names in quotation marks that a conjunction joins to one: وقعت «رنين» و«صدى موبايل»."""
        for first, last in self._spans():
            between = self._tokens.norms[name[1] : first] if first > name[1] else self._tokens.norms[last : name[0]]
            if len(between) == _JOINED and between[1] in _AND and between.count('"') == _JOINED - 1:
                yield first, last

    def of_body(self, last: int) -> bool:
        """True where what only bodies have is told of with a pronoun soon behind it: …»، ورئيسها التنفيذي."""
        index = bisect_right(self._starts, last) - 1
        end = self._starts[index + 2] if index + 2 < len(self._starts) else len(self._tokens.norms)
        for at in range(last, end):
            told = self._coining.classed(self._tokens.norms[at])
            if any(stem.pronoun and (name in _HAD or name.endswith(_MADE)) for stem, name, _ in told):
                return True
            if self._coining.noted[self._tokens.norms[at]] is not None and self._kinds_at(at):
                return False
        return False

    def _kinds_at(self, at: int) -> bool:
        """True for a noun that another body or place may be called by."""
        return not NOT_OF_NAMES.issuperset(self._words.kinds_of(self._tokens.norms[at]))
