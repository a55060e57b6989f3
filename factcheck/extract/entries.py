"""Facts in a row without a verb, as handbooks and captions have them: "UNESCO: seat, Paris; 194 members"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from factcheck.extract.bound import Bound, Match, Row
from factcheck.extract.claims import Raw
from factcheck.extract.due import value_kinds
from factcheck.extract.facts import MARKS, PARTING, Fact, Facts, may_hold
from factcheck.extract.labels import Labels
from factcheck.extract.lexicon import DASHES, Reading
from factcheck.extract.mainsubject import NAMING, called, naming, without_heading
from factcheck.extract.marking import Marker
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import year_of
from factcheck.extract.outline import VERBS
from factcheck.extract.referents import Referent
from factcheck.extract.stacked import Stacked, stacked
from factcheck.extract.successions import successions
from factcheck.extract.times import as_time
from factcheck.model.claim import MentionKind
from factcheck.model.record import replace
from factcheck.properties.property import Ages
from factcheck.text.segment import Segmented

_HEAD_ENDS = frozenset(":—–(.,،;؛|·-")
"""Marks behind the name whose facts follow."""
_TITLE_WORDS = 14
"""Tokens that a line has at most whose name the lines below are about."""
_INTRODUCED = 4
"""Words between an entry's name and its colon: "Chad at a glance: …"."""
_LINES = 15
"""Rows above one that are asked what it is about."""
_STUB = 2
"""Tokens of a label that a full stop cuts off from what it labels: "Cap. Tsakhur"."""
_LONGEST = 12
"""Tokens that a label has at most."""
_WEIGHT = 5
_DASHES = DASHES | {"-", "="}
"""Marks that may stand for the colon between a label and its value."""
_COLUMN = 60
"""Rows above one in which the line may stand that heads its column."""


class Entries:
    """The facts of one document that stand in rows; only sentences that hold a label at a mark are marked for it."""

    def __init__(self, marker: Marker, segmented: Segmented, labels: Labels, types: Mapping[str, str]) -> None:
        self._marker, self._labels, self._types = marker, labels, types
        self._ranges, self._norms, self._tokens = segmented.sentences, segmented.tokens.norms, segmented.tokens
        self._rows: dict[int, list[Raw]] = {}
        may_label = partial(_may_label, marker, labels)
        self._stacked = Stacked(self._ranges, marker.outline, may_label, lambda r: r.name in labels)

    def raws(self, index: int) -> list[Raw]:
        """The facts of a sentence as readings; none where it is no row of facts."""
        found = self._rows.get(index)
        if found is None:
            above = self._stacked.over(index)
            found = self._under(index, above) if above else self._read(index) if self._labelled(index) else []
            if not found and any(True for _ in self._marker.may_read(index, self._labels.plurals)):
                found = successions(self._marker.sentence(index), self._labels, self._types)
            self._rows[index] = found
        return found

    def _under(self, index: int, labels: Sequence[Reading]) -> list[Raw]:
        """The facts of a line whose label stands above it."""
        title = self._stacked.title(index, lambda at: self._row(at).head if self._row(at).is_title() else None)
        if title is None and self._stacked.opens():
            return []  # a table without the name of what it is about
        sentence = self._marker.sentence(index)
        return stacked(sentence, self._labels, self._types, labels, title)

    def _labelled(self, index: int) -> bool:
        """True where a label opens or closes a part of the sentence between marks, and one may have its value there."""
        if not any(self._stands(index, *place) for place in self._marker.may_read(index, self._labels.names)):
            return False
        values = self._marker.values(index)
        fitting = self._labels.fitting(value_kinds(values))
        if next(self._marker.may_read(index, fitting), None) is None:
            return False
        outline = self._marker.outline(index)
        norms, first, last = outline.tokens.norms, outline.first, outline.last
        for reading in outline.readings:
            if reading.name in self._labels and not reading.pronoun and not reading.prefix:
                before, behind = reading.first - 1, reading.last
                if before in outline.articles:
                    before -= 1
                opens = before < first or norms[before] in PARTING or norms[before] in MARKS
                if opens or behind >= last or norms[behind] in PARTING:
                    return may_hold(outline, self._labels, values)
        return False

    def _stands(self, index: int, at: int, phrase: bool, behind_article: bool) -> bool:
        """False where no label that begins at the token opens or closes a part, whatever words it goes on with."""
        norms, (first, last) = self._norms, self._ranges[index]
        before = at - 1 - behind_article
        if before < first or norms[before] in PARTING or norms[before] in MARKS:
            return True
        end = at + (_LONGEST if phrase else 1)
        return end >= last or not PARTING.isdisjoint(norms[at + 1 : end + 1])

    def _read(self, index: int) -> list[Raw]:
        row = self._row(index)
        facts = row.facts()
        head = row.head if index == 0 or self._length(index - 1) > _STUB else None
        told: list[Raw | None] = []
        whole = row.is_row(facts, head)
        for fact in facts:
            owner = row.owner(fact, facts)
            if owner is not None:
                told.append(row.raw(fact, owner))
            elif whole and not row.bracketed(fact):
                name = head or self._above(index)
                told.append(row.raw(fact, name) if name is not None else row.line(fact))
        return [self._timed(raw, index) for raw in told if raw is not None]

    def _timed(self, raw: Raw, index: int) -> Raw:
        """A fact of a column over which a line says of when it is: عدد السكان حسب إحصائيات عام 2015."""
        if raw.prop.ages is not Ages.CHANGES or any(_dates(raw.sentence)) or not raw.sentence.verb_first:
            return raw
        for above in range(index - 1, max(-1, index - 1 - _COLUMN), -1):
            first, last = self._ranges[above]
            years = sum(year_of(norm) is not None for norm in self._norms[first:last])
            if years != 1 or not _STUB < last - first <= _TITLE_WORDS or ":" in self._norms[first:last]:
                continue
            line = self._marker.sentence(above)
            own = any(r.name.startswith(f"{raw.prop.id}/") for r in line.readings) and not self.raws(above)
            time = as_time(line.values[0]) if own and len(line.values) == 1 else None
            if time is not None:
                return replace(raw, match=raw.match._replace(bound=raw.match.bound._replace(row=Row(time))))
        return raw

    def _row(self, index: int) -> _Row:
        return _Row(self._marker.sentence(index), self._labels, self._types)

    def _length(self, index: int) -> int:
        first, last = self._ranges[index]
        return last - first

    def _above(self, index: int) -> Referent | None:
        """The name that the row before is about, or that stands as a title over this one."""
        for above in range(index - 1, max(-1, index - 1 - _LINES), -1):
            told = self.raws(above)
            row = self._row(above)
            bare = without_heading(self._marker.sentence(above)) if above == 0 else None
            head = bare or row.head
            title = row.is_title() and not row.labels()
            if head is not None and (told or (title and self._opens(above))):
                return head
            if not told and not row.labels() and not (row.is_title() and row.closing_name()):
                return None
        return None

    def _opens(self, index: int) -> bool:
        """True for the first line of a block: a name further down in one is the value of a row as likely as a title."""
        if index == 0:
            return True
        before, first = self._ranges[index - 1][1], self._ranges[index][0]
        return self._tokens.text[self._tokens.ends[before - 1] : self._tokens.starts[first]].count("\n") > 1


def _may_label(marker: Marker, labels: Labels, index: int) -> bool:
    return any(True for _ in marker.may_read(index, labels.names))


def _dates(sentence: Sentence) -> Iterator[ValueMark]:
    return (mark for mark in sentence.values if mark.mention.kind is MentionKind.DATE)


class _Row:
    """One sentence as a row of facts."""

    def __init__(self, sentence: Sentence, labels: Labels, types: Mapping[str, str]) -> None:
        self._sentence = sentence
        self._norms = sentence.tokens.norms
        self._facts = Facts(sentence, labels, types)
        self.head = self._head()
        """The name that the row opens with, where a mark sets it off from what follows."""

    def facts(self) -> list[Fact]:
        return self._facts.found(self.head)

    def _head(self) -> Referent | None:
        s = self._sentence
        at = self._facts.past_marks(s.first)
        if s.index == 0 and naming(s, at):
            return called(s, at)
        if self._facts.labels_at(at):
            return None
        names = [r for p in s.past_articles([at]) for r in s.referent_at.get(p, ()) if r.named]
        best = max(names, key=lambda r: r.last, default=None)
        if best is None:
            return None
        if s.index > 0 and self.labels() and not best.types and not best.entities:
            return None  # a label that no list has: "Result: …"
        behind = self._facts.past_marks(best.last)
        ends = behind >= s.last or self._norms[best.last] in _HEAD_ENDS
        return best if ends or self._announces(best) else None

    def _announces(self, name: Referent) -> bool:
        """True where a colon stands soon behind the name."""
        return ":" in self._norms[name.last : min(self._sentence.last, name.last + _INTRODUCED + 1)]

    def is_title(self) -> bool:
        """True for a short line without a verb."""
        s = self._sentence
        return s.last - s.first <= _TITLE_WORDS and not any(name in s.classes for name in VERBS)

    def closing_name(self) -> bool:
        """True for a line that ends with a name, as the long form below a title does: "Republic of Malta"."""
        return any(r.named and r.last == self._sentence.last for r in self._sentence.referents)

    def labels(self) -> bool:
        """True for a short line that a colon parts: "Result: draw"."""
        s = self._sentence
        named = s.index == 0 and any(r.name == NAMING and r.first == s.first for r in s.readings)
        return s.last - s.first <= _TITLE_WORDS and ":" in self._norms[s.first : s.last - 1] and not named

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
