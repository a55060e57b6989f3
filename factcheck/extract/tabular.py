"""Tables whose first row names their columns, and lists under a heading: a row tells of what its first cell names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.extract.bound import Bound, Match, Row
from factcheck.extract.claims import Raw
from factcheck.extract.fits import PropertyFits
from factcheck.extract.labels import Labels
from factcheck.extract.languagetools import LanguageTools
from factcheck.extract.lexicon import Reading
from factcheck.extract.marking import Marker
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import dated_as, year_of
from factcheck.extract.plainrows import ROW
from factcheck.extract.referents import Referent
from factcheck.extract.respective import measured_as
from factcheck.model.claim import ClaimTime, MentionKind, Reference
from factcheck.model.record import record, replace
from factcheck.model.values import Number
from factcheck.properties.property import Property, ValueKind
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens

_BAR = "|"
_RANK, _RANKED = "rank_column", 2
"""The class of words over a column of numbers that rows open with, and cells that such a row has more than."""
_MARKS = frozenset("-–—•*·")
"""Bullets, and what the line under a table's head is drawn with."""
_DRAWN = _MARKS | {":"}
_HEADING = 8
"""Tokens that a heading over a list has at most."""
_NAMED = 3
"""Tokens that a name has at most that only its cell shows."""
_SIGN = expression(r"(US|C|A|HK|NZ|S|R)?[$€£¥₹₽₺₩](?=\s*\w)")
"""The sign of a currency before a scale: one "€m" is "€1m"."""
_WHOLE, _SIDE = "whole_row", "part_row"
"""The classes of words that head rows of all of a thing or only of a part of it: Total, City; Metro, Land."""
_YEARS = "year_column"
"""The class of words that head a column of years."""
Cell = tuple[int, int]


@record
class Column:
    """What a column tells, and the unit and year that its head gives to bare numbers."""

    told: Sequence[tuple[Property, Mapping[str, object]]]
    """The properties that its head may name, with the patterns of their labels."""
    model: ValueMark | None = None
    time: ClaimTime | None = None
    holders: bool = False
    """True for a column of those who held the office that its head names."""
    dates: bool = False
    """True for a column of years: of which time the other cells of a row speak."""


class Tables:
    """The rows of one document that stand under a head; nothing is marked where no bar and no heading stands."""

    def __init__(
        self,
        tokens: Tokens,
        ranges: Sequence[tuple[int, int]],
        marker: Marker,
        tools: LanguageTools,
        labels: Labels,
        types: Mapping[str, str],
    ) -> None:
        self._tokens, self._ranges, self._marker = tokens, ranges, marker
        self._tools, self._labels, self._types = tools, labels, types
        self._heads: dict[int, Mapping[int, Column]] = {}
        self._ranked: set[int] = set()
        """Rows that open with their number, before what they are of."""
        self.heads: set[int] = set()
        """Rows that name columns, and state nothing themselves."""
        self._find()

    def __contains__(self, index: int) -> bool:
        return index in self._heads

    def raws(self, index: int) -> Iterator[Raw]:
        """The readings of a row: one for each of its cells whose column tells a property."""
        sentence, cells = self._marker.sentence(index), self._cells(index)[index in self._ranked :]
        dating = (cells[at] for at, column in self._heads[index].items() if column.dates and at < len(cells))
        year = next((self._year(self._tokens.slice(*cell)) for cell in dating if cell[0] < cell[1]), None)
        for number, column in self._heads[index].items():
            if column.holders:
                yield from self._holder(sentence, cells, column)
            if number >= len(cells) or column.holders:
                continue
            timed = replace(column, time=column.time or year)
            told = (self._raw(sentence, cells[0], cells[number], timed, *each) for each in column.told)
            yield from [raw for raw in told if raw is not None][:1]

    def _raw(
        self,
        sentence: Sentence,
        name: Cell,
        cell: Cell,
        column: Column,
        prop: Property,
        pattern: Mapping[str, object],
    ) -> Raw | None:
        fits = PropertyFits(sentence, prop, self._types)
        parts = {r.name for r in self._words(*name)}
        if _SIDE in parts:
            return None
        from factcheck.extract.terms import own_time

        subject, value = self._subject(sentence, name, fits), self._value(sentence, cell, column, prop, fits)
        if _WHOLE in parts and value is not None:
            # "Area | Total | 84 km2": of what the rows around tell of
            row = Row(column.time or own_time(sentence, cell, value))
            return Raw(sentence, prop, pattern, Match(name[0], value.last, Bound(None, value, weight=3, row=row)))
        if subject is None or value is None:
            return None
        row = Row(column.time or own_time(sentence, cell, value))
        last = max(subject.last, value.last)
        match = Match(min(subject.first, value.first), last, Bound(subject, value, weight=3, row=row))
        return Raw(sentence, prop, pattern, match)

    def _holder(self, sentence: Sentence, cells: Sequence[Cell], column: Column) -> Iterator[Raw]:
        """That who stands in the first cell held the office in the years behind it; whose it is, the text tells."""
        for prop, pattern in column.told:
            fits = PropertyFits(sentence, prop, self._types)
            value = self._subject(sentence, cells[0], fits, named=True)
            if value is not None:
                from factcheck.extract.terms import term

                row = Row(term(sentence, cells[1:]))
                yield Raw(sentence, prop, pattern, Match(*cells[0], Bound(None, value, weight=3, row=row)))

    def _find(self) -> None:
        head: Mapping[int, Column] = {}
        listed = ranked = False
        barred = _BAR in self._tokens.text
        for index, (first, last) in enumerate(self._ranges):
            if not (barred or listed) and last - first > _HEADING:
                head = {}
                continue
            cells = self._cells(index)
            told = len(cells) == 2 and not self._labels_row(cells[0]) if listed else bool(head) and len(cells) > 1
            if told and not self._drawn(index):
                self._heads[index] = head
                self._ranked.update([index] if ranked else ())
            elif self._drawn(index):
                continue
            else:
                ranked = len(cells) > _RANKED and any(r.name == _RANK for r in self._words(*cells[0]))
                head = self._head(cells[ranked:]) if len(cells) > 1 and self._barred(index) else {}
                head = self._heading(index) if len(cells) == 1 else head
                listed = bool(head) and len(cells) == 1
                if head and not listed:
                    self.heads.add(index)

    def _labels_row(self, cell: Cell) -> bool:
        """True for a label, which opens a fact of its own below a heading that has no value: "Demonym: African"."""
        return any(r.name == ROW or r.name in self._labels for r in self._words(*cell))

    def _barred(self, index: int) -> bool:
        first, last = self._ranges[index]
        return any(self._bar(at) for at in range(first, last))

    def _bar(self, at: int) -> bool:
        tokens = self._tokens
        return tokens.text[tokens.starts[at]] == _BAR

    def _drawn(self, index: int) -> bool:
        """True for the line of hyphens under a head."""
        first, last = self._ranges[index]
        return all(self._bar(at) or self._tokens.norms[at] in _DRAWN for at in range(first, last))

    def _cells(self, index: int) -> list[Cell]:
        """The cells of a row; of a line under a heading what stands before and behind its colon."""
        first, last = self._ranges[index]
        while first < last and self._tokens.norms[first] in _MARKS:
            first += 1
        cells, start = [], first
        bars = [at for at in range(first, last) if self._bar(at)]
        if not bars:
            bars = [at for at in range(first, last) if self._tokens.norms[at] == ":"][:1]
        for bar in (*bars, last):
            cells.append((start, bar))
            start = bar + 1
        return cells

    def _head(self, cells: Sequence[Cell]) -> Mapping[int, Column]:
        """The columns by their numbers, where each cell but the first is a label, or most are."""
        columns = {at: column for at, cell in enumerate(cells[1:], 1) if (column := self._column(cell)) is not None}
        named = [each for r in self._words(*cells[0]) for each in self._labels.get(r.name, ()) if each[0].office]
        offices = list({prop.id: (prop, pattern) for prop, pattern in named}.values())
        if len(offices) == 1:
            from factcheck.extract.terms import heads_term

            if any(heads_term(self._words(*cell)) for cell in cells[1:]):
                return {0: Column(offices, holders=True)}
        telling = any(column.told for column in columns.values())
        return columns if telling and len(columns) * 2 >= len(cells) - 1 else {}

    def _heading(self, index: int) -> Mapping[int, Column]:
        first, last = self._ranges[index]
        if last - first > _HEADING or index + 1 >= len(self._ranges):
            return {}
        last -= self._tokens.norms[last - 1] == ":"
        column = self._column((first, last))
        return {1: column} if column is not None and column.told else {}

    def _column(self, cell: Cell) -> Column | None:
        """The property whose label a cell is, a unit or a year in brackets left aside."""
        first, last = cell
        end = next((at for at in range(first, last) if self._tokens.norms[at] in "(،,"), last)
        words = self._words(first, end)
        found = [each for r in words for each in self._labels.get(r.name, ())]
        if not found:
            return Column((), dates=True) if any(r.name == _YEARS for r in words) else None
        inside = self._tokens.slice(end, last).strip("()،, ") if end < last else ""
        return Column(found, self._model(inside), self._year(inside))

    def _words(self, first: int, last: int) -> list[Reading]:
        read = self._tools.lexicon.readings(self._tokens, first, last).get(first, ())
        return [r for r in read if r.last == last and not r.pronoun and not r.prefix]

    def _model(self, unit: str) -> ValueMark | None:
        """One of the unit that a head names: "(كم)", "(million)", "(€m)"."""
        if not unit or unit[0].isdigit():
            return None
        sign = _SIGN.match(unit)
        tokens = Tokens(f"{sign[0]}1{unit[sign.end() :]}" if sign else "1 " + unit)
        mentions = self._tools.recognizer.mentions(tokens)
        return ValueMark(0, len(tokens), mentions[0]) if mentions else None

    def _year(self, text: str) -> ClaimTime | None:
        digits = "".join(c for c in text if c.isdigit())
        date = year_of(digits) if len(digits) == 4 else None
        return ClaimTime(date, text) if date is not None else None

    def _subject(self, sentence: Sentence, cell: Cell, fits: PropertyFits, *, named: bool = False) -> Referent | None:
        """The name that a cell is; with ``named`` whoever it is, as a value."""
        first, last = cell
        while first < last and (sentence.tokens.kinds[first] == "p" or first in sentence.articles):
            first += 1
        names = [r for r in sentence.referents if r.named and first <= r.first and r.last <= last]
        whole = [r for r in names if r.first == first]
        if whole:
            best = max(whole, key=lambda r: r.last)
            return best if named or fits.subject(best) else None
        if first >= last or any(v.first < last and first < v.last for v in sentence.values):
            return None
        start, end = sentence.tokens.starts[first], sentence.tokens.ends[last - 1]
        return Referent(first, last, start, end, sentence.tokens.text[start:end], Reference.NAME)

    def _value(
        self, sentence: Sentence, cell: Cell, column: Column, prop: Property, fits: PropertyFits
    ) -> ValueMark | Referent | None:
        first, last = cell
        inside = [v for at, found in sorted(fits.values().items()) if first <= at < last for v in found]
        if prop.kind is ValueKind.ENTITY:
            told = next((v for v in inside if isinstance(v, Referent)), None) or fits.loose(sentence, first)
            return told or (self._written(cell) if self._tools.cased else None)
        marks = [v for v in inside if isinstance(v, ValueMark)]
        bare = next((v for v in sentence.values if first <= v.first < last), None)
        if bare is not None and bare.mention.kind is MentionKind.NUMBER:
            return self._typed(bare, column, prop.kind)
        return marks[0] if marks else None

    def _written(self, cell: Cell) -> Referent | None:
        """What a cell writes with a capital, though it is a plain word elsewhere: Derby, Reading."""
        first, last = cell
        tokens = self._tokens
        if not 0 < last - first <= _NAMED or not tokens.text[tokens.starts[first]].isupper():
            return None
        start, end = tokens.starts[first], tokens.ends[last - 1]
        return Referent(first, last, start, end, tokens.text[start:end], Reference.NAME)

    def _typed(self, mark: ValueMark, column: Column, kind: ValueKind) -> ValueMark | None:
        """A bare number in the unit of its column's head, or as the year that it is."""
        number = mark.mention.value
        if not isinstance(number, Number) or number.amount is None:
            return None
        if kind is ValueKind.DATE:
            date = year_of(mark.mention.text)
            return dated_as(mark, date) if date is not None else None
        if column.model is None:
            return mark if kind is ValueKind.COUNT else None
        unit = column.model.mention.value
        scale = getattr(unit, "amount", None) or 1
        scaled = replace(number, amount=number.amount * scale, step=number.step * scale)
        made = measured_as(replace(mark, mention=replace(mark.mention, value=scaled)), column.model)
        wanted = {ValueKind.COUNT: MentionKind.NUMBER, ValueKind.MONEY: MentionKind.MONEY}
        return made if made.mention.kind is wanted.get(kind, MentionKind.QUANTITY) else None
