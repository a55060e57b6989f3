"""Facts in a row without a verb, as handbooks and captions have them: "UNESCO: seat, Paris; 194 members"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from factcheck.extract.bound import Row
from factcheck.extract.claims import Raw
from factcheck.extract.directory import Directory
from factcheck.extract.due import value_kinds
from factcheck.extract.factrow import TITLE_WORDS, FactRow, may_hold
from factcheck.extract.facts import MARKS, PARTING
from factcheck.extract.labels import Labels
from factcheck.extract.lexicon import Reading
from factcheck.extract.mainsubject import without_heading
from factcheck.extract.marking import Marker
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import year_of
from factcheck.extract.plainrows import ALONE, plain_label
from factcheck.extract.referents import Referent
from factcheck.extract.sections import before_heading
from factcheck.extract.stacked import Stacked, stacked
from factcheck.extract.times import as_time
from factcheck.model.claim import MentionKind
from factcheck.model.record import replace
from factcheck.properties.property import Ages
from factcheck.text.segment import Segmented

_LINES = 15
"""Rows above one that are asked what it is about."""
_STUB = 2
"""Tokens of a label that a full stop cuts off from what it labels: "Cap. Tsakhur"."""
_LONGEST = 12
"""Tokens that a label has at most."""
_COLUMN = 60
"""Rows above one in which the line may stand that heads its column."""
_BEFORE_SIZE = frozenset(":-–—")
"""Marks between a name and its size."""
_BESIDE = 3
"""Rows above and below that show whether a column has labels."""
_PARTED = frozenset(":|")
"""Marks between a label and its value in a column of them."""
_STOPS = frozenset(".!?؟")
_OPENING = 6
"""Sentences behind a bracket in which the person above it comes up."""
_BIRTHS = frozenset({"date_of_birth/birth_label"})
"""The class of labels before somebody's birth."""


class Entries:
    """The facts of one document that stand in rows; only sentences that hold a label at a mark are marked for it."""

    def __init__(self, marker: Marker, segmented: Segmented, labels: Labels, types: Mapping[str, str]) -> None:
        self._marker, self._labels, self._types = marker, labels, types
        self._ranges, self._norms, self._tokens = segmented.sentences, segmented.tokens.norms, segmented.tokens
        self._rows: dict[int, list[Raw]] = {}
        self._directory = Directory(marker, segmented)
        may_label = partial(_may_label, marker, labels)
        self._stacked = Stacked(self._ranges, marker.outline, may_label, lambda r: r.name in labels)

    def raws(self, index: int) -> list[Raw]:
        """The facts of a sentence as readings; none where it is no row of facts."""
        found = self._rows.get(index)
        if found is None:
            above = self._stacked.over(index)
            told = self._labelled(index) or self._sized(index)
            found = self._under(index, above) if above else self._read(index) if told else []
            if not found and any(True for _ in self._marker.may_read(index, self._labels.plurals)):
                from factcheck.extract.successions import successions

                found = successions(self._marker.sentence(index), self._labels, self._types)
            if self._may_tell_life(index):
                from factcheck.extract.lives import lives

                person = self._person_above(index)
                found = [*found, *lives(self._marker.sentence(index), self._labels, self._types, person)]
            self._rows[index] = found
        return found

    def _person_above(self, index: int) -> Referent | None:
        """The person whose name opens the line above a bracket that is all of a line."""
        first, last = self._ranges[index]
        if not index or self._norms[first] != "(" or self._norms[last - 1] != ")":
            return None
        from factcheck.extract.lifespans import headed_by

        below = (index - 1, *range(index + 1, min(index + _OPENING, len(self._ranges))))
        return headed_by(self._marker.sentence(index - 1), map(self._marker.sentence, below))

    def _may_tell_life(self, index: int) -> bool:
        """False for a sentence without a year behind a bracket or behind a label of births."""
        first, last = self._ranges[index]
        norms = self._norms
        years = [at for at in range(first + 1, last) if norms[at][:4].isdigit()]
        if not years:
            return False
        opening = next((at for at in range(first, last) if norms[at] == "("), last)
        return opening < years[-1] or any(at > first for at, _, _ in self._marker.may_read(index, _BIRTHS))

    def _under(self, index: int, labels: Sequence[Reading]) -> list[Raw]:
        """The facts of a line whose label stands above it; none where it is a row of its own."""
        if plain_label(self._marker.outline(index)):
            return []
        title = self._stacked.title(index, lambda at: self._row(at).head if self._row(at).is_title() else None)
        if title is None and self._stacked.opens():
            return []  # a table without the name of what it is about
        sentence = self._marker.sentence(index)
        if self._holds(labels[0]) and self._stacked.upside_down(index, lambda at: self._row(at).is_name(), self._holds):
            return []
        return stacked(sentence, self._labels, self._types, labels, title)

    def _holds(self, label: Reading) -> bool:
        return any(prop.office for prop, _ in self._labels[label.name])

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

    def _sized(self, index: int) -> bool:
        """True for a short line with a size behind a colon or a dash, which needs no label: "Lake Morn: 14 km2"."""
        first, last = self._ranges[index]
        if last - first > TITLE_WORDS or not any(norm in _BEFORE_SIZE for norm in self._norms[first:last]):
            return False
        sizes = (mark for mark in self._marker.values(index) if mark.mention.kind is MentionKind.QUANTITY)
        return any(mark.first > first and self._norms[mark.first - 1] in _BEFORE_SIZE for mark in sizes)

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
        head = row.head if index == 0 or not self._stub(index - 1) else None
        if head is not None and self._of_labels(index, head):
            head = None
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
            if years != 1 or not _STUB < last - first <= TITLE_WORDS or ":" in self._norms[first:last]:
                continue
            line = self._marker.sentence(above)
            own = any(r.name.startswith(f"{raw.prop.id}/") for r in line.readings) and not self.raws(above)
            time = as_time(line.values[0]) if own and len(line.values) == 1 else None
            if time is not None:
                return replace(raw, match=raw.match._replace(bound=raw.match.bound._replace(row=Row(time))))
        return raw

    def _of_labels(self, index: int, head: Referent) -> bool:
        """True for a name before a mark that is one more label: behind its like in the rows beside it a value stands.

        "Legislature: Senate (40 members)" among "Capital: Norby" and "Currency: crown".
        """
        if head.entities or head.last >= self._ranges[index][1] or not index:
            return False
        near = range(max(0, index - _BESIDE), min(len(self._ranges), index + _BESIDE + 1))
        beside = [at for at in near if at != index]
        if self._bar(index) == head.last:
            return sum((bar := self._bar(at)) > 0 and not self._label_at(at, bar + 1) for at in beside) > 1
        mark = self._norms[head.last]
        return mark in _PARTED and not head.types and sum(self._parted(at) == mark for at in beside) > 1

    def _bar(self, index: int) -> int:
        """The bar between the cells of a row of two; 0 in other lines."""
        text, starts = self._tokens.text, self._tokens.starts
        places = (i for i in range(*self._ranges[index]) if self._norms[i] == ":" and text[starts[i]] == "|")
        return next(places, 0)

    def _label_at(self, index: int, at: int) -> Reading | None:
        labels = (r for r in self._marker.outline(index).at.get(at, ()) if r.name in self._labels)
        return max(labels, key=lambda r: r.last, default=None)

    def _parted(self, index: int) -> str:
        """The mark behind the label that a line opens with; empty where it opens with none."""
        label = self._label_at(index, self._ranges[index][0])
        mark = self._norms[label.last] if label is not None and label.last < self._ranges[index][1] else ""
        return mark if mark in _PARTED else ""

    def _row(self, index: int) -> FactRow:
        return FactRow(self._marker.sentence(index), self._labels, self._types, called=index in self._directory)

    def _stub(self, index: int) -> bool:
        """True for an abbreviated label that its stop cuts off from the words behind it."""
        first, last = self._ranges[index]
        return last - first <= _STUB and self._ranges[index + 1][0] == last

    def _above(self, index: int) -> Referent | None:
        """The name that the row before is about, or that stands as a title over this one."""
        for above in range(index - 1, max(-1, index - 1 - _LINES), -1):
            told = self.raws(above)
            row = self._row(above)
            line = self._marker.sentence(above)
            bare = without_heading(line) if above == 0 else before_heading(line, line.first, line.last)
            head = bare or row.head
            if head is not None and self._of_labels(above, head):
                told, head = [], None
            title = row.is_title() and not row.labels()
            if head is not None and (told or row.called or (title and (self._opens(above) or self._heads(above)))):
                return head
            plain = plain_label(line.outline) or (above > 0 and plain_label(self._marker.outline(above - 1)) == ALONE)
            if not (told or plain or row.labels() or self._parted(above) or (row.is_title() and row.closing_name())):
                return None
        return None

    def _heads(self, index: int) -> bool:
        """True for a name alone between a row that has its value, or a sentence, and a row: another entry begins."""
        if index == 0 or index + 1 >= len(self._ranges) or not self._labelled(index + 1):
            return False
        if not all(self._ranges[at][1] < self._ranges[at + 1][0] for at in (index - 1, index)):
            return False  # it is no line of its own
        before = self._row(index - 1)
        if before.labels() or self._norms[self._ranges[index - 1][1] - 1] in _STOPS or self._labelled(index - 1):
            return True
        head, over = self._row(index).head, before.head  # "COMPANY PROFILES", "Zentral AG"
        if head is None or (over is not None and over.entities):
            return False
        untyped = over is None or not over.types
        further = range(index + 1, min(index + _LINES, len(self._ranges)))
        return (untyped and bool(head.types)) or any(self._row(at).is_title() and self._heads(at) for at in further)

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
