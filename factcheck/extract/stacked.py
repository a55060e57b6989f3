"""Labels that stand alone on a line, with their values on the next one, as tables leave them: "CAPITAL", "Mbabane"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.extract.bound import Bound, Match
from factcheck.extract.claims import Raw
from factcheck.extract.facts import MARKS, Fact, Facts, Told
from factcheck.extract.labels import Labels
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.numerals import dated_as, year_of
from factcheck.extract.outline import Outline
from factcheck.extract.plainrows import bare_word
from factcheck.extract.referents import Referent
from factcheck.properties.property import ValueKind

_LONGEST = 8
"""Tokens that a line with nothing but a label has at most."""
_WEIGHT = 5
_RANGE = 30
"""Lines above a value that are asked what it is about."""
_ENDS = frozenset(":")
_STOPS = frozenset(".;")


class Stacked:
    """The lines of one document that hold a label alone."""

    def __init__(
        self,
        ranges: Sequence[tuple[int, int]],
        outline: Callable[[int], Outline],
        labels: Callable[[int], bool],
        is_label: Callable[[Reading], bool],
    ) -> None:
        """``labels`` tells cheaply whether a sentence may hold a label, ``is_label`` whether a reading is one."""
        self._ranges, self._outline, self._may, self._is_label = ranges, outline, labels, is_label
        self._lines: dict[int, tuple[Reading, ...]] = {}

    def over(self, index: int) -> tuple[Reading, ...]:
        """The readings of the label right above a line whose value it may be: one of two pairs at least."""
        if index == 0:
            return ()
        own = self._label(index - 1)
        if not own or self._label(index):
            return ()
        colon = self._outline(index - 1).tokens.norms[self._ranges[index - 1][1] - 1] in _ENDS
        paired = any(0 <= at < len(self._ranges) and self._label(at) for at in (index - 3, index + 1))
        return own if colon or paired else ()

    def upside_down(self, index: int, named: Callable[[int], bool], held: Callable[[Reading], bool]) -> bool:
        """True for a line of a list whose offices stand below their holders: "Jo Doe", "Chair", "Ann Roe", "Director".

        ``named`` tells whether a line is a name, ``held`` whether a label is an office; an office ends such a list.
        """
        at, count = index, len(self._ranges)
        while at + 2 < count and any(map(held, self._label(at + 1))) and named(at + 2):
            at += 2
        return at + 1 < count and any(map(held, self._label(at + 1)))

    def opens(self) -> bool:
        """True where the text opens with a label, or with a word that is no name: "WHEN"."""
        first, last = self._ranges[0]
        return bool(self._label(0)) or (last - first == 1 and bare_word(self._outline(0)))

    def title(self, index: int, name: Callable[[int], Referent | None]) -> Referent | None:
        """The name alone on a line above the pairs; None where anything but pairs stands between."""
        at = index - 2
        while at >= max(0, index - _RANGE):
            if at > 0 and self._label(at - 1):
                at -= 2
                continue
            return name(at)
        return None

    def _label(self, index: int) -> tuple[Reading, ...]:
        found = self._lines.get(index)
        if found is None:
            first, last = self._ranges[index]
            short = 0 < last - first <= _LONGEST and self._may(index)
            found = self._lines[index] = self._alone(index) if short else ()
        return found

    def _alone(self, index: int) -> tuple[Reading, ...]:
        line = self._outline(index)
        norms, first, last = line.tokens.norms, line.first, line.last
        while last > first and norms[last - 1] in _ENDS:
            last -= 1
        while first < last and norms[first] in MARKS:
            first += 1
        whole = (r for r in line.at.get(first, ()) if r.last == last and not r.pronoun and not r.prefix)
        return tuple(r for r in whole if self._is_label(r))


class _Values(Facts):
    """The values of a line whose label stands above it."""

    def under(self, labels: Sequence[Reading]) -> list[Fact]:
        """What the line opens with, as the value of a label that stands above it; one fact of each property."""
        at = self.past_marks(self._sentence.first)
        found: list[Fact] = []
        for label in labels:
            for told in self._labels[label.name]:
                facts = (self._fact(label, start, start, told) for start in self._starts(at))
                fact = next((each for each in facts if each is not None), None) or self._year(label, at, told)
                if fact is not None and all(fact.prop is not other.prop for other in found):
                    found.append(fact)
        return found

    def past_label(self, fact: Fact) -> int:
        """Behind the fact and a word that says once more what it tells: "POPULATION", "47.6 million inhabitants"."""
        again = (r.last for r in self.labels_at(fact.last) if any(p is fact.prop for p, _ in self._labels[r.name]))
        return max(again, default=fact.last)

    def _year(self, label: Reading, at: int, told: Told) -> Fact | None:
        """Four digits as the year that a label of a date asks for."""
        mark = next((m for m in self._sentence.values if m.first == at), None)
        year = year_of(mark.mention.text) if mark is not None else None
        if mark is None or year is None or told[0].kind is not ValueKind.DATE:
            return None
        return Fact(*told, label, dated_as(mark, year), at, mark.last)


def stacked(
    sentence: Sentence, named: Labels, types: Mapping[str, str], labels: Sequence[Reading], owner: Referent | None
) -> list[Raw]:
    """The facts that a line states for the label above it, where it holds nothing but their value and a note."""
    facts, raws = _Values(sentence, named, types), []
    for fact in facts.under(labels):
        at = facts.past_label(fact)
        if at < sentence.last and sentence.tokens.norms[at] == "(":
            at = sentence.outline.behind_bracket(at) or sentence.last
        while at < sentence.last and sentence.tokens.norms[at] in _STOPS:
            at += 1
        # "Redmond, WA": a place may be told more exactly by another behind it.
        placed = isinstance(fact.value, Referent) and sentence.tokens.norms[fact.last : fact.last + 1] == [","]
        if (at >= sentence.last or placed) and (owner is None or facts.fits(fact.prop).subject(owner)):
            match = Match(fact.first, fact.last, Bound(owner, fact.value, tuple(labels[:1]), weight=_WEIGHT))
            raws.append(Raw(sentence, fact.prop, fact.pattern, match))
    return raws
