"""Whether a noun that names nobody has what a phrase tells: "the order went to a printer with a staff of twelve"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import NOUN, Referent
from factcheck.properties.loader import is_a

_INDEFINITE, _WITH = "indefinite", "with"
_ADJECTIVE, _QUALIFYING = "adjective", 3
"""The class of adjectives, and how many words may qualify what a phrase tells."""


class Strangers:
    """Looks for nouns that have what is told from token ``first`` on, in the clause that opens at ``wall``.

    ``measured`` for what any thing may have: a height, a length, an area.
    """

    def __init__(
        self,
        sentence: Sentence,
        first: int,
        wall: int,
        allowed: Sequence[str],
        types: Mapping[str, str],
        *,
        measured: bool = False,
    ) -> None:
        self._sentence, self._first, self._wall, self._measured = sentence, first, wall, measured
        self._allowed, self._types = allowed, types
        self._norms = sentence.tokens.norms

    def have_it(self, owner: Referent | None) -> bool:
        """True where a noun that names nothing has it."""
        return self._stranger(owner) or self._beside(owner) or self._attached(owner)

    def _stranger(self, owner: Referent | None) -> bool:
        """True where a noun that names nothing stands nearer, which the phrase is of: "a firm with 300 employees"."""
        sentence, after = self._sentence, owner.last if owner is not None else self._wall
        for reading in sentence.readings.under(NOUN):
            if not after <= reading.first or reading.last > self._first or not self._may_have(reading):
                continue
            if any(r.first <= reading.first < r.last for r in sentence.referents) or self._counted(reading):
                continue
            if owner is None or not self._says_what_it_is(owner, reading.first):
                return True
        return False

    def _counted(self, noun: Reading) -> bool:
        """True for what a number counts, and where verbs stand first for the noun of a name: 192 دولة, قرية سيوة."""
        if not self._sentence.verb_first:
            return False
        if any(first <= noun.first < last for first, last in self._sentence.fillers.items()):
            return True  # ما مجموعه
        named = any(r.named and r.first == noun.last for r in self._sentence.referents)
        return named or any(mark.last == noun.first for mark in self._sentence.values)

    def _attached(self, owner: Referent | None) -> bool:
        """True where "with" ties it to what nobody has named: "gave the order to a printer with a staff of twelve"."""
        sentence = self._sentence
        at = sentence.outline.before_article(self._qualified())
        after = owner.last if owner is not None else self._wall
        nouns = (r for r in sentence.classes.get(_INDEFINITE, ()) if after <= r.first < at - 1)
        noun = max((r.first for r in nouns), default=None)
        if noun is None or sentence.verb_first or self._norms[at - 1] != _WITH:
            return False
        return owner is None or not self._says_what_it_is(owner, noun + 1)

    def _qualified(self) -> int:
        """The token at which the phrase opens, its own adjectives with it: "a small counter staff of eight"."""
        sentence, at = self._sentence, self._first
        for back in range(self._first - 1, max(self._first - 1 - _QUALIFYING, sentence.first), -1):
            if back in sentence.articles:
                return back + 1
            if not (sentence.plain_noun(back) or any(r.name == _ADJECTIVE for r in sentence.at.get(back, ()))):
                break
        return at

    def _beside(self, owner: Referent | None) -> bool:
        """True where a noun right before the phrase has it, be it of any kind: "a tower 19 metres high"."""
        before = self._first - (self._norms[self._first - 1] in COMMAS)
        if self._sentence.verb_first and self._sentence.plain_noun(before - 2) and self._sentence.ruled(before):
            return not self._norms[before - 2].startswith(self._sentence.article)  # وفد من ستة أعضاء
        nouns = [r for r in self._sentence.readings.ending.get(before, ()) if r.name.startswith(NOUN)]
        nouns = [r for r in nouns if not self._counted(r)]
        if not nouns or any(r.first <= nouns[0].first < r.last for r in self._sentence.referents):
            return False
        return owner is None or not self._says_what_it_is(owner, nouns[0].first)

    def _says_what_it_is(self, owner: Referent, noun: int) -> bool:
        """True where what parts a name from a noun tells that it is one: "Volta, a maker", "is a firm"."""
        sentence = self._sentence
        told = {r.first for name in ("be", "was") for r in sentence.classes.get(name, ())}
        between = range(owner.last, noun)
        return any(at in told or self._norms[at] in COMMAS for at in between) and not any(
            sentence.ruled(at + 1) for at in between
        )

    def _may_have(self, noun: Reading) -> bool:
        kind = noun.name.removeprefix(NOUN)
        free = self._measured and not noun.prefix and not self._sentence.ruled(noun.first)
        return (free and kind != "person") or any(is_a(kind, each, self._types) for each in self._allowed)
