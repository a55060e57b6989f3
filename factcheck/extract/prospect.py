"""Whether a pattern can match in a sentence at all, by its words and values alone: names stand wherever it asks.

Most patterns that a sentence has the words for fail by the order of these words and by what stands between them. Places
are bits of one integer, so that a pattern is followed from all of them at once; where that ends nowhere, the sentence
need not be marked for it. Whatever ``Matcher`` passes over, this must pass over as well; ``tests/extract/test_due.py``
holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar

from factcheck.extract.due import Due, Wanted, value_kinds
from factcheck.extract.holder import HE, ITS
from factcheck.extract.introduced import FOR, IN_PLACE, PLACED, WITHIN
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import DIRECTION, ValueMark
from factcheck.extract.openings import Openings
from factcheck.extract.outline import ARTICLE, Outline
from factcheck.extract.passing import accorded, told_aside
from factcheck.extract.patterns import ACCEPT, AT, DEMONYM, FLAGS, LOOSE, OWNED, OWNERS, OWNING
from factcheck.extract.personwords import TITLE
from factcheck.extract.places import Places, Step
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


class Prospect(Places):
    """What patterns may hope for in one sentence, whose names may begin at ``names`` (None: anywhere)."""

    __slots__ = (
        "_begins", "_brackets", "_commas", "_demonyms", "_ends", "_fronts", "_introduced", "_jumps", "_names",
        "_norms", "_outline", "_paired", "_passed", "_placeable", "_placing", "_steps", "_values",
        "_verb_first", "_walls",
    )  # fmt: skip

    def __init__(
        self,
        outline: Outline,
        values: Sequence[ValueMark],
        names: Openings | None,
        *,
        verb_first: bool,
    ) -> None:
        super().__init__(outline.first, outline.last)
        self._outline, self._verb_first = outline, verb_first
        norms: dict[str, int] = {}
        bit = 1
        for norm in outline.tokens.norms[outline.first : outline.last]:
            norms[norm] = norms.get(norm, 0) | bit
            bit <<= 1
        self._norms, self._passed = norms, self._bits(outline.marks())
        self._commas = norms.get(",", 0) | norms.get("،", 0) | norms.get("—", 0) | norms.get("–", 0)
        self._walls: int | None = None
        classes = outline.classes
        self._jumps = [self._step(r.first, r.last) for r in outline.fillers]
        self._jumps += [self._step(first, last) for first, last in (*told_aside(outline), *accorded(outline, values))]
        self._jumps += [
            self._step(outline.ruling.get(mark.first, mark.first), mark.last)
            for mark in values
            if mark.mention.kind is MentionKind.DATE
        ]
        self._fronts = [self._step(r.first, r.last) for name in (ARTICLE, DIRECTION) for r in classes.get(name, ())]
        self._brackets: Sequence[Step] = ()
        self._values = [self._value(mark) for mark in values]
        self._steps: dict[Any, tuple[int, list[Step]]] = {}
        self._ends: dict[tuple[int, int], int] = {}
        self._paired = RESPECTIVELY in classes  # lists are paired over whatever stands between them
        self._names = names
        self._begins: dict[tuple[str, Wanted], int] = {}
        self._placeable = self._all
        if names is not None:
            self._placeable = names.ruled | self._bits(r.first for name in PLACED for r in classes.get(name, ()))
            self._demonyms = self._bits(r.first for r in classes.get(DEMONYM, ()))
            self._placing = self._bits(r.first for r in classes.get(IN_PLACE, ()))
            ranks = ((mark.first, mark.last) for mark in values if mark.mention.kind is MentionKind.ORDINAL)
            self._introduced = [*self._fronts, *(self._step(*each) for each in (*names.over, *ranks))]

    def may_match(self, due: Due) -> bool:
        """False where the pattern surely matches nowhere."""
        if self._paired:
            return True
        steps = due.steps
        reached = [0] * len(steps)
        for state in due.pattern["entry"]:
            reached[state] = self._all
        told = self._ends
        for state, item, kind, argument, wanted, following in steps:
            places = reached[state]
            if places:
                ends = told.get((item, places))
                if ends is None:
                    ends = told[item, places] = self._READ[kind](self, places, argument, wanted)
                if ends:
                    for after in following:
                        if after == ACCEPT:
                            return True
                        reached[after] |= ends
        return False

    # Where an item may end that begins at one of the places, or behind what may be passed over there.

    def _word(self, places: int, argument: str, _: Wanted) -> int:
        words = self._commas if argument in (",", "،") else self._norms.get(argument, 0)
        return (self._skipped(places, self._jumps) & words) << 1 if words else 0

    def _start(self, places: int, argument: str, _: Wanted) -> int:
        openings = self._outline.heads if argument else self._outline.openings
        return self._skipped(places, self._jumps) & self._bits(openings)

    def _end(self, places: int, _: str, __: Wanted) -> int:
        ends = (at for at in range(self._first, self._outline.last + 1) if self._outline.ends(at))
        return self._skipped(places, self._jumps) & self._bits(ends)

    def _valued(self, places: int, argument: str, wanted: Wanted) -> int:
        if wanted is None:
            return self._from(places)
        if not isinstance(wanted, frozenset):
            return self._named(places, argument, wanted)
        return self._of_kinds(self._skipped(self._skipped(places, self._jumps), self._fronts), wanted | _RANK)

    def _figure(self, places: int, _: str, __: Wanted) -> int:
        return self._of_kinds(self._skipped(places, self._jumps), _FIGURE | _RANK)

    def _plain(self, places: int, several: str, __: Wanted) -> int:
        places = self._skipped(places, self._jumps) << 1
        return (places | places << 1 | places << 2 if several else places) & self._all

    def _nothing(self, places: int, _: str, __: Wanted) -> int:
        return self._skipped(places, self._jumps)

    def _named(self, places: int, argument: str, types: Wanted = ()) -> int:
        """Behind the names that may begin there, or behind what introduces them."""
        if argument in (LOOSE, HE, ITS) or self._names is None:
            return self._from(places)
        places = self._skipped(places, self._jumps)
        if argument == DEMONYM:
            found = places & self._demonyms
        else:
            places = self._skipped(places, self._introduced)
            places |= self._from(places & self._placing)  # a place may stand before the subject
            found = places & self._beginning(self._names, argument, types)
        return self._from(found << 1)

    def _beginning(self, names: Openings, flag: str, types: Wanted) -> int:
        """Where names may begin that are what the flag of a subject or value asks for, and of one of the types."""
        found = self._begins.get((flag, types))
        if found is None:
            found = names.of((types or ()) if flag in FLAGS else (flag,), self._outline)
            if flag in (AT, OWNED):
                found &= names.ruled & self._written(WITHIN if flag == AT else FOR)
            self._begins[flag, types] = found
        return found

    def _written(self, proclitic: str) -> int:
        """The tokens that the proclitic may be written on."""
        return sum(where for norm, where in self._norms.items() if proclitic in norm[:_PROCLITICS])

    def _owned(self, places: int, argument: str, types: Wanted) -> int:
        """Behind the possessive pronouns and the marks of possession there, which follow a name."""
        places = self._skipped(self._named(places, argument, types), self._jumps)
        ends = 0
        for mark in OWNERS:
            ends |= (places & self._norms.get(mark, 0)) << 1
        for name in OWNING:
            ends |= self._class(places, (name, ""))
        return ends

    def _headed(self, places: int, _: str, __: Wanted) -> int:
        """Behind nouns that a determiner before the place may make a short form of."""
        if self._verb_first:
            return self._named(places, "")
        places = self._skipped(places, self._jumps)
        key = ("head", None)
        found = self._steps.get(key)
        if found is None:
            determined = self._bits(r.last for r in self._outline.classes.get("determiner", ()))
            nouns = self._outline.readings.under(NOUN)
            begins = ((self._from(determined) & self._within(r.first - _SHORT_FORM, r.last), r) for r in nouns)
            found = self._steps[key] = 0, [(inside, self._step(r.first, r.last)[1]) for inside, r in begins if inside]
        return self._along(places, found)

    def _class(self, places: int, argument: tuple[str, str], _: Wanted = ()) -> int:
        found = self._steps.get(argument)
        if found is None:
            readings = self._outline.classes.get(argument[0])
            found = self._steps[argument] = self._items(readings, argument[1]) if readings else (0, [])
        joined = argument[0] == IN_PLACE and self._verb_first
        if not (found[0] or found[1] or joined):
            return 0
        places = self._skipped(places, self._jumps)
        ends = self._along(places, found)
        if argument[0] == TITLE and ends:
            return self._from(ends)  # further titles may follow
        if joined:
            # The preposition of a place may be written on its name, or on the noun before it.
            ends |= places & self._written(WITHIN) & self._placeable
        return ends

    def _prefix(self, places: int, argument: tuple[str, str], _: Wanted) -> int:
        readings = self._outline.readings.under(argument[0])
        return self._along(self._skipped(places, self._jumps), self._items(readings, argument[1])) if readings else 0

    def _items(self, readings: Iterable[Reading], flag: str) -> tuple[int, list[Step]]:
        """Where one token is an item, as bits, and the longer items."""
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
            more = places | behind
            if more == places:
                return places
            places = more

    def _gap(self, places: int, longest: int, _: Wanted) -> int:
        inside = self._all >> 1
        if self._walls is None:
            self._walls = self._bits(self._outline.closed) | self._bits(self._outline.joined_verbs)
            self._brackets = () if self._verb_first or "(" not in self._norms else self._bracketed()
        going = inside & ~(self._walls if longest > _SHORT_GAP else self._walls | self._commas)
        jumps = self._brackets if longest > _SHORT_GAP else ()
        found = ends = self._jumped(places & inside, jumps)
        for _word in range(longest):
            ends = self._jumped(((ends & going) << 1) & inside, jumps)
            if not ends:
                break
            found |= ends
        return found

    def _of_kinds(self, places: int, kinds: frozenset[str]) -> int:
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

    _READ: ClassVar[Mapping[str, Callable[..., int]]] = {
        "class": _class, "edge": _nothing, "end": _end, "figure": _figure, "gap": _gap, "head": _headed,
        "name": _named, "owner": _owned, "plain": _plain, "prefix": _prefix, "sole": _nothing, "start": _start,
        "subject": _named, "theirs": _nothing, "value": _valued, "word": _word,
    }  # fmt: skip
