"""Where the clause around a token begins, and what in it is only set off."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from itertools import pairwise

from factcheck.extract.marks import Sentence
from factcheck.extract.outline import ARTICLE, BARRIER, COMMAS, VERBS

WALLS = frozenset(";؛:.!?؟")
_OPENING, _CLOSING = "([", ")]"
_RELATIVE, _REPORTING, _THAT = "pronoun.relative", "scope.reporting", "scope.that"


def until_comma(sentence: Sentence, first: int, most: int) -> int:
    """The first comma from token ``first`` on, or the end of the ``most`` tokens there, or of the sentence."""
    last, norms = min(sentence.last, first + most), sentence.tokens.norms
    return next((at for at in range(first, last) if norms[at] in COMMAS), last)


class ClauseBounds:
    """The clause of a sentence around token ``first``, as far as marks and conjunctions tell."""

    def __init__(self, sentence: Sentence, first: int) -> None:
        self._sentence, self._first = sentence, first
        self._norms = sentence.tokens.norms
        self.brackets: Mapping[int, int] = _brackets(sentence)
        """The innermost bracket that each token in brackets stands in, by the token that opens it."""

    @cached_property
    def asides(self) -> Collection[int]:
        """Tokens of clauses between two commas that only qualify what stands before: ", where it has its office,"."""
        sentence, found = self._sentence, set[int]()
        commas = [i for i in range(sentence.first + 1, self._first) if self._norms[i] in COMMAS]
        for opening, closing in pairwise(commas):
            opens = {r.name for r in sentence.at.get(opening + 1, ())}
            if not opens.isdisjoint((_RELATIVE, BARRIER)) or (ARTICLE in opens and self._verbless(opening, closing)):
                found.update(range(opening + 1, closing))
        return found

    def _verbless(self, first: int, last: int) -> bool:
        """True for an apposition: "the republic, a union of Egypt and Syria, broke up"."""
        classes = self._sentence.classes
        named = any(r.last == first for r in self._sentence.referents)
        return named and not any(first < r.first < last for name in VERBS for r in classes.get(name, ()))

    @cached_property
    def wall(self) -> int:
        """Where the clause begins, as far as marks tell."""
        sentence, aside, said = self._sentence, self.asides, self._said
        for at in range(self._first - 1, said - 1, -1):
            if at not in sentence.closed or self.brackets.get(at) is not None or at in aside:
                continue
            if self._norms[at] in WALLS or not any(r.name == _RELATIVE for r in sentence.at.get(at, ())):
                return at + 1
        return max((i for i in sentence.joined_verbs if said <= i < self._first), default=said)

    @property
    def _said(self) -> int:
        """Behind the "that" of what somebody said: what he said is of whatever that tells of, not of him."""
        classes = self._sentence.classes
        told = min((r.last for r in classes.get(_REPORTING, ())), default=self._first)
        opened = (r.last for r in classes.get(_THAT, ()) if told <= r.first and r.last <= self._first)
        return max(opened, default=self._sentence.first)


def _brackets(sentence: Sentence) -> Mapping[int, int]:
    """The innermost bracket that each token in brackets stands in, by the token that opens it."""
    found: dict[int, int] = {}
    opened: list[int] = []
    norms = sentence.tokens.norms
    for at in range(sentence.first, sentence.last):
        if norms[at] in _OPENING:
            opened.append(at)
        elif norms[at] in _CLOSING and opened:
            opened.pop()
        elif opened:
            found[at] = opened[-1]
    return found
