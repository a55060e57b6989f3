"""Whether a pattern can match in a sentence at all, by its words and values alone: names stand wherever it asks.

Most patterns that a sentence has the words for fail by the order of these words and by what stands between them. Places
are bits of one integer, so that a pattern is followed from all of them at once; where that ends nowhere, the sentence
need not be marked for it. Whatever ``Matcher`` passes over, this must pass over as well; ``tests/extract/test_due.py``
holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.extract.due import Due, value_kinds
from factcheck.extract.introduced import IN_PLACE, WITHIN
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import DIRECTION, ValueMark
from factcheck.extract.outline import ARTICLE, Outline
from factcheck.extract.patterns import ACCEPT, OWNERS, OWNING
from factcheck.extract.persons import TITLE
from factcheck.extract.referents import NOUN
from factcheck.extract.respective import RESPECTIVELY
from factcheck.model.claim import MentionKind

_RANK, _FIGURE = frozenset({"ordinal"}), frozenset({"number"})
"""Kinds of values; digits behind an article may be a rank or a count: دول الاتحاد الـ27."""
_SHORT_GAP = 4
"""Words of a gap that crosses neither commas nor brackets."""
_PROCLITICS = 4
"""Letters of a token that proclitics may take up."""
_SHORT_FORM = 7
"""Tokens before the noun of a short form among which its determiner stands."""
Step = tuple[int, int]
"""The place, as a bit, at which an item begins, and where it may end."""


class Prospect:
    """What patterns may hope for in one sentence; ``verb_first`` is of its language."""

    __slots__ = (
        "_all", "_brackets", "_closes", "_commas", "_first", "_fronts", "_heads", "_joined", "_jumps", "_norms",
        "_openings", "_outline", "_passed", "_steps", "_values", "_verb_first", "_walls",
    )  # fmt: skip

    def __init__(self, outline: Outline, values: Sequence[ValueMark], *, verb_first: bool) -> None:
        self._outline, self._first, self._verb_first = outline, outline.first, verb_first
        self._all = (2 << (outline.last - outline.first)) - 1
        norms: dict[str, int] = {}
        bit = passed = 1
        for index, norm in enumerate(outline.tokens.norms[outline.first : outline.last], outline.first):
            norms[norm] = norms.get(norm, 0) | bit
            if outline.empty(index):
                passed |= bit << 1
            bit <<= 1
        self._norms, self._passed = norms, passed >> 1
        # The preposition of a place may be written on its name.
        self._joined = (
            sum(places for norm, places in norms.items() if WITHIN in norm[:_PROCLITICS]) if verb_first else 0
        )
        self._commas = norms.get(",", 0) | norms.get("،", 0) | norms.get("—", 0) | norms.get("–", 0)
        closed = self._bits(outline.closed) | self._bits(outline.joined_verbs)
        self._walls = (closed | self._commas, closed)
        self._openings, self._heads = self._bits(outline.openings), self._bits(outline.heads)
        self._closes = self._bits(at for at in range(outline.first, outline.last + 1) if outline.ends(at))
        classes = outline.classes
        self._jumps = [self._step(r.first, r.last) for r in outline.fillers]
        self._jumps += [
            self._step(outline.ruling.get(mark.first, mark.first), mark.last)
            for mark in values
            if mark.mention.kind is MentionKind.DATE
        ]
        self._fronts = [self._step(r.first, r.last) for name in (ARTICLE, DIRECTION) for r in classes.get(name, ())]
        self._brackets = [] if verb_first or "(" not in norms else self._bracketed()
        self._values = [self._value(mark) for mark in values]
        self._steps: dict[tuple[str, Any], tuple[int, list[Step]]] = {}

    def may_match(self, due: Due) -> bool:
        """False where the pattern surely matches nowhere."""
        if RESPECTIVELY in self._outline.classes:
            return True  # lists are paired over whatever stands between them
        states, entry = due.pattern["states"], due.pattern["entry"]
        reached = [0] * len(states)
        for state in entry:
            reached[state] = self._all
        kinds = due.values
        # What may follow a state always stands before it.
        for state in range(len(states) - 1, -1, -1):
            places = reached[state]
            if places:
                kind, argument, following = states[state]
                ends = self._ends(kind, argument, places, kinds)
                if ends:
                    for after in following:
                        if after == ACCEPT:
                            return True
                        reached[after] |= ends
        return False

    def _ends(self, kind: str, argument: Any, places: int, kinds: frozenset[str]) -> int:
        """Where an item may end that begins at one of the places, or behind what may be passed over there."""
        if kind == "gap":
            return self._gap(places, argument)
        places = self._skipped(places, self._jumps)
        if kind in ("class", "prefix"):
            return self._class(kind, argument, places)
        if kind == "word":
            return (places & (self._commas if argument in (",", "،") else self._norms.get(argument, 0))) << 1
        if kind == "start":
            return places & (self._heads if argument else self._openings)
        if kind == "end":
            return places & self._closes
        if kind == "value" and kinds:
            return self._valued(self._skipped(places, self._fronts), kinds | _RANK)
        if kind == "figure":
            return self._valued(places, _FIGURE | _RANK)
        if kind == "owner":
            return self._owned(self._from(places))
        if kind == "head" and not self._verb_first:
            return self._headed(places)
        if kind == "plain":
            return (places << 1) & self._all
        return places if kind in ("edge", "sole") else self._from(places)

    def _owned(self, places: int) -> int:
        """Behind the possessive pronouns and the marks of possession there, which follow a name."""
        ends = 0
        for mark in OWNERS:
            ends |= (places & self._norms.get(mark, 0)) << 1
        for name in OWNING:
            ends |= self._class("class", (name, ""), places)
        return ends

    def _headed(self, places: int) -> int:
        """Behind nouns that a determiner before the place may make a short form of."""
        key = ("head", None)
        found = self._steps.get(key)
        if found is None:
            determined = self._bits(r.last for r in self._outline.classes.get("determiner", ()))
            nouns = [r for name, some in self._outline.classes.items() if name.startswith(NOUN) for r in some]
            begins = ((self._from(determined) & self._within(r.first - _SHORT_FORM, r.last), r) for r in nouns)
            found = self._steps[key] = 0, [(inside, self._step(r.first, r.last)[1]) for inside, r in begins if inside]
        return self._along(places, found)

    def _class(self, kind: str, argument: Any, places: int) -> int:
        key = (kind, argument)
        found = self._steps.get(key)
        if found is None:
            found = self._steps[key] = self._items(kind, *argument)
        ends = self._along(places, found)
        if argument[0] == TITLE and ends:
            return self._from(ends)  # further titles may follow
        if argument[0] == IN_PLACE and self._verb_first:
            ends |= places & self._joined
        return ends

    @staticmethod
    def _along(places: int, steps: tuple[int, Sequence[Step]]) -> int:
        single, longer = steps
        ends = (places & single) << 1
        for begins, behind in longer:
            if places & begins:
                ends |= behind
        return ends

    def _items(self, kind: str, name: str, flag: str) -> tuple[int, list[Step]]:
        """Where one token is an item, as bits, and the longer items."""
        if kind == "class":
            readings: Iterable[Reading] = self._outline.classes.get(name, ())
        else:
            readings = (r for own, some in self._outline.classes.items() if own.startswith(name) for r in some)
        single, longer = 0, []
        for reading in readings:
            if (flag == "own" and not reading.pronoun) or (flag == "bare" and reading.pronoun):
                continue
            if flag == "the" and not reading.definite:
                continue
            if reading.last - reading.first == 1:
                single |= 1 << (reading.first - self._first)
            else:
                longer.append(self._step(reading.first, reading.last))
        return single, longer

    def _skipped(self, places: int, jumps: Sequence[Step]) -> int:
        """The places, and those behind marks there and over the jumps from there."""
        while True:
            behind = (places & self._passed) << 1
            for begins, ends in jumps:
                if places & begins:
                    behind |= ends
            if not behind & ~places:
                return places
            places |= behind

    def _gap(self, places: int, longest: int) -> int:
        inside = self._all >> 1
        going = inside & ~self._walls[longest > _SHORT_GAP]
        jumps = self._brackets if longest > _SHORT_GAP else ()
        found = ends = self._jumped(places & inside, jumps)
        for _ in range(longest):
            ends = self._jumped(((ends & going) << 1) & inside, jumps)
            if not ends:
                break
            found |= ends
        return found

    @staticmethod
    def _jumped(places: int, jumps: Sequence[Step]) -> int:
        for begins, behind in jumps:
            if places & begins:
                places |= behind
        return places

    def _valued(self, places: int, kinds: frozenset[str]) -> int:
        ends = 0
        for begins, behind, own in self._values:
            if begins & places and not own.isdisjoint(kinds):
                ends |= behind
        return ends

    def _bracketed(self) -> list[Step]:
        """The brackets that a gap may pass over."""
        first, last, norms = self._first, self._outline.last, self._outline.tokens.norms
        ends = ((at, self._outline.behind_bracket(at)) for at in range(first, last) if norms[at] == "(")
        return [self._step(at, end) for at, end in ends if end is not None]

    def _value(self, mark: ValueMark) -> tuple[int, int, set[str]]:
        """Where a value may begin and end, and its kinds."""
        tokens = self._outline.tokens
        begins, ends = self._step(mark.first, mark.last)
        begins |= 1 << (tokens.at(mark.mention.start) - self._first)
        if mark.own_noun:
            ends |= begins
        inner = tokens.before(mark.mention.end)
        if mark.first < inner < mark.last:
            ends |= 1 << (inner - self._first)  # 53 شخصاً على الأقل
        closed = mark.last < self._outline.last and tokens.norms[mark.last] == ")"
        if closed and mark.first > self._first and tokens.norms[mark.first - 1] == "(":
            begins |= 1 << (mark.first - 1 - self._first)
            ends |= ends << 1
        if mark.last < self._outline.last and tokens.norms[mark.last] == "(":
            ends = self._from(ends)
        return begins, ends, value_kinds((mark,))

    def _from(self, places: int) -> int:
        """The first of the places and all behind it: a name may reach anywhere."""
        return self._all & -(places & -places)

    def _within(self, first: int, last: int) -> int:
        """The places from one token up to another."""
        return (1 << (last - self._first)) - (1 << max(0, first - self._first))

    def _step(self, first: int, last: int) -> Step:
        return 1 << (first - self._first), 1 << (last - self._first)

    def _bits(self, places: Iterable[int]) -> int:
        found = 0
        for place in places:
            found |= 1 << (place - self._first)
        return found
