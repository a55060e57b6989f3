"""One sentence as a row of facts: the name it opens with, and whether facts are most of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.bound import Bound, Match
from factcheck.extract.claims import Raw
from factcheck.extract.facts import AS, JOINING, MARKS, PARTING, Fact, Facts
from factcheck.extract.labels import Labels
from factcheck.extract.lexicon import DASHES
from factcheck.extract.mainsubject import HEADINGS, NAMING, called, naming
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import VERBS, Outline
from factcheck.extract.plainrows import BEFORE, cries, plain_label
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference

_HEAD_ENDS = frozenset(":—–(.,،;؛|·-")
"""Marks behind the name whose facts follow."""
TITLE_WORDS = 14
"""Tokens that a line has at most whose name the lines below are about."""
_INTRODUCED = 4
"""Words between an entry's name and its colon: "Chad at a glance: …"."""
_WHOLE = 6
"""Words that a line has at most which is a name as a whole."""
_MANY = frozenset({"plural", "dual"})
_WEIGHT = 5
_DASHES = DASHES | {"-", "=", "|"}
"""Marks that may stand for the colon between a label and its value."""


class FactRow:
    """One sentence as a row of facts."""

    def __init__(self, sentence: Sentence, labels: Labels, types: Mapping[str, str], *, called: bool) -> None:
        self._sentence = sentence
        self._norms = sentence.tokens.norms
        self._facts = Facts(sentence, labels, types)
        self.called = called
        """True for a row whose label says what the rows below are about: "Country: Chad"."""
        self.head = self._head()
        """The name that the row opens with, where a mark sets it off from what follows."""

    def facts(self) -> list[Fact]:
        return self._facts.found(self.head)

    def _head(self) -> Referent | None:
        s = self._sentence
        at = self._facts.past_marks(s.first)
        if naming(s, at) and (s.index == 0 or self.called):
            return called(s, at)
        if self._facts.labels_at(at):
            return None
        names = [r for p in s.past_articles([at]) for r in s.referent_at.get(p, ()) if r.named]
        best = max(names, key=lambda r: r.last, default=None)
        if best is None or (best.last < s.last and not best.entities and not s.last - s.first > _WHOLE):
            best = self._whole() or best
        if best is None:
            return None
        if s.index > 0 and self.labels() and not best.types and not best.entities:
            return None  # a label that no list has: "Result: …"
        if plain_label(s.outline) == BEFORE or cries(s.outline, best):
            return None  # "Industry Financial Services", "WHEN"
        if any((r.first, r.last) == (best.first, best.last) for r in s.classes.get(HEADINGS, ())):
            return None  # "QUICK FACTS: …"
        behind = self._facts.past_marks(best.last)
        ends = behind >= s.last or self._norms[best.last] in _HEAD_ENDS
        return best if ends or self._announces(best) else None

    def _whole(self) -> Referent | None:
        """Where no capital shows names, all of a line that a bare noun opens: شركة النجمة للتأمين."""
        s = self._sentence
        words = range(s.first, s.last)
        if not s.verb_first or not 1 < len(words) <= _WHOLE or any(s.tokens.kinds[at] != "w" for at in words):
            return None
        nouns = [
            r for r in s.at.get(s.first, ()) if r.name.startswith(NOUN) and not (r.definite or r.pronoun or r.prefix)
        ]
        noun = next((r for r in nouns if _MANY.isdisjoint(r.tags) and r.last < s.last), None)
        if noun is None or any("verb" in r.tags for r in s.readings if r.first > s.first):
            return None
        start, end = s.tokens.starts[s.first], s.tokens.ends[s.last - 1]
        kinds = (noun.name.removeprefix(NOUN),)
        text = s.tokens.text[start:end]
        return Referent(s.first, s.last, start, end, text, Reference.NAME, kinds, head=noun.word)

    def _announces(self, name: Referent) -> bool:
        """True where a colon stands soon behind the name."""
        return ":" in self._norms[name.last : min(self._sentence.last, name.last + _INTRODUCED + 1)]

    def is_title(self) -> bool:
        """True for a short line without a verb."""
        s = self._sentence
        return s.last - s.first <= TITLE_WORDS and not any(name in s.classes for name in VERBS)

    def is_name(self) -> bool:
        """True for a line that is a name and nothing else."""
        s = self._sentence
        whole = any(r.named and r.first == s.first and r.last == s.last for r in s.referents)
        return whole and not plain_label(s.outline)

    def closing_name(self) -> bool:
        """True for a line that ends with a name, as the long form below a title does: "Republic of Malta"."""
        return any(r.named and r.last == self._sentence.last for r in self._sentence.referents)

    def labels(self) -> bool:
        """True for a short line that a colon parts: "Result: draw"."""
        s = self._sentence
        named = s.index == 0 and any(r.name == NAMING and r.first == s.first for r in s.readings)
        return s.last - s.first <= TITLE_WORDS and ":" in self._norms[s.first : s.last - 1] and not named

    def is_row(self, facts: Sequence[Fact], head: Referent | None) -> bool:
        """True where most of the sentence are facts, and two at least, or one that is all there is."""
        own = [fact for fact in facts if not self.bracketed(fact)]
        covered = {i for fact in own for i in range(fact.first, fact.last)}
        covered.update(range(head.first, head.last) if head is not None else ())
        words = self._words(self._sentence.first, self._sentence.last, brackets=False)
        share = len(covered & words)
        places = {fact.value.first for fact in own}
        most = share * (3 if head is not None and self._announces(head) else 2) >= len(words)
        return (len(places) > 1 and most) or (len(places) == 1 and share == len(words))

    def owner(self, fact: Fact, facts: Sequence[Fact]) -> Referent | None:
        """The name before the bracket that a fact stands in, where the bracket holds little else."""
        opening = self._opening(fact.first)
        if opening is None:
            return None
        closing = self._sentence.outline.behind_bracket(opening) or self._sentence.last
        inside = [f for f in facts if opening < f.first and f.last <= closing]
        covered = {i for f in inside for i in range(f.first, f.last)}
        words = self._words(opening, closing, brackets=True)
        if len(covered & words) * 3 < len(words) * 2:
            return None
        names = (r for r in self._sentence.referents if r.named and r.last == opening)
        return max(names, key=lambda r: r.last - r.first, default=None)

    def bracketed(self, fact: Fact) -> bool:
        return self._opening(fact.first) is not None

    def raw(self, fact: Fact, subject: Referent) -> Raw | None:
        """The fact as a reading; None where the name is none that has such a property."""
        if subject is fact.value or not self._facts.fits(fact.prop).subject(subject):
            return None
        labels = (fact.label,) if fact.label is not None else ()
        first, last = (
            min(part.first for part in (fact.value, *labels)),
            max(part.last for part in (fact.value, *labels)),
        )
        bound = Bound(subject, fact.value, labels, weight=_WEIGHT)
        return Raw(self._sentence, fact.prop, fact.pattern, Match(first, last, bound))

    def line(self, fact: Fact) -> Raw | None:
        """A fact behind a label and a dash that is all of a line, told as behind a colon of whom the text is about."""
        label = fact.label
        if label is None or label.last >= self._sentence.last or self._norms[label.last] not in _DASHES:
            return None
        return Raw(
            self._sentence,
            fact.prop,
            fact.pattern,
            Match(label.first, fact.value.last, Bound(None, fact.value, (label,), weight=_WEIGHT)),
        )

    def _words(self, first: int, last: int, *, brackets: bool) -> set[int]:
        """The tokens that are no marks; without those in brackets."""
        kinds = self._sentence.tokens.kinds
        found: set[int] = set()
        at = first
        while at < last:
            behind = self._sentence.outline.behind_bracket(at) if self._norms[at] == "(" and not brackets else None
            if behind is not None:
                at = behind
                continue
            if kinds[at] != "p":
                found.add(at)
            at += 1
        return found

    def _opening(self, at: int) -> int | None:
        """The bracket that the token stands in."""
        for place in range(at - 1, self._sentence.first - 1, -1):
            if self._norms[place] == ")":
                return None
            if self._norms[place] == "(":
                return place
        return None


def may_hold(outline: Outline, labels: Labels, values: Sequence[ValueMark]) -> bool:
    """False where ``Facts`` surely finds none in the sentence, whatever names stand in it."""
    if AS in outline.classes:
        return True
    norms, last = outline.tokens.norms, outline.last
    places: set[int] = set()
    for opening in (outline.first, *(at + 1 for at in range(outline.first, last - 1) if norms[at] in PARTING)):
        at = opening
        while at < last and norms[at] in MARKS:
            at += 1
        places.update((at, *(r.last for r in outline.at.get(at, ()) if r.name == JOINING)))
    places.update([outline.articles[at] for at in places if at in outline.articles])
    if any(mark.first in places for mark in values):
        return True
    return any(r.name in labels for at in places for r in outline.at.get(at, ()))
