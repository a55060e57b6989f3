"""Tables of several columns: the header row tells the properties, the first cell of each row whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.extract.bound import Bound, Match
from factcheck.extract.claims import Raw
from factcheck.extract.fits import PropertyFits
from factcheck.extract.marking import Marker
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference
from factcheck.model.record import record
from factcheck.properties.property import Property, ValueKind
from factcheck.text.tokens import Tokens

_BAR = "|"
_LABEL = "label"
"""What the names of classes end in whose words are labels of values."""
_PRESIDENT = "president"
_PATTERN: Mapping[str, Any] = {"text": "{label} | {value}", "file": "a table's header row", "index": 0}
_WEIGHT = 9

Cell = tuple[int, int]
"""The tokens between two bars."""


@record
class GridRow:
    """A row of a table below its header."""

    cells: tuple[Cell, ...]
    labels: tuple[tuple[str, ...], ...]
    """For each column the properties that its header may name."""


def find_grids(tokens: Tokens, ranges: Sequence[tuple[int, int]], marker: Marker) -> dict[int, GridRow | None]:
    """The sentences that are rows of tables, headers and rules among them (None), by index."""
    if _BAR not in tokens.norms:
        return {}
    rows = [_cells(tokens, *bounds) for bounds in ranges]
    found: dict[int, GridRow | None] = {}
    for index, cells in enumerate(rows):
        if index in found or len(cells) < 2:
            continue
        below = _below(tokens, rows, index)
        labels = tuple(_labels(marker.sentence(index), cell) for cell in cells) if below else ()
        named = sum(1 for own in labels[1:] if own)
        if named > 1 or (named and not labels[0]):
            found |= dict.fromkeys(range(index, below[-1] + 1))
            found |= {at: GridRow(tuple(rows[at]), labels) for at in below}
    return found


def _cells(tokens: Tokens, first: int, last: int) -> list[Cell]:
    bars = [at for at in range(first, last) if tokens.norms[at] == _BAR]
    if not bars:
        return []
    starts, ends = [first, *(bar + 1 for bar in bars)], [*bars, last]
    cells = [(start, end) for start, end in zip(starts, ends, strict=True)]
    if cells[0][0] == cells[0][1]:
        cells = cells[1:]  # a bar may open the row, and close it
    return cells[:-1] if cells and cells[-1][0] == cells[-1][1] else cells


def _below(tokens: Tokens, rows: Sequence[list[Cell]], header: int) -> list[int]:
    """The rows under a header, without the rule that may stand between."""
    found = []
    for index in range(header + 1, len(rows)):
        if len(rows[index]) != len(rows[header]):
            break
        if not _rule(tokens, rows[index]):
            found.append(index)
    return found


def _rule(tokens: Tokens, cells: Sequence[Cell]) -> bool:
    return all(tokens.kinds[at] == "p" for first, last in cells for at in range(first, last))


def _labels(sentence: Sentence, cell: Cell) -> tuple[str, ...]:
    """The properties that a header cell may name: its words, what brackets add left aside."""
    first, last = cell
    ends = {last, *(at for at in range(first, last) if sentence.tokens.norms[at] in "([,")}
    names = [r.name for r in sentence.at.get(first, ()) if r.last in ends]
    offices = [name.removeprefix(OFFICE) for name in names if name.startswith(OFFICE)]
    labels = [name.partition("/")[0] for name in names if "/" in name and name.endswith(_LABEL)]
    return tuple(dict.fromkeys((*offices, *labels)))


def grid_claims(
    sentence: Sentence, row: GridRow, properties: Mapping[str, Property], types: Mapping[str, str]
) -> Iterator[Raw]:
    """The claims of a row, one for each cell whose header names a property."""
    subject = _subject(sentence, row.cells[0])
    if subject is None:
        return
    for cell, labels in zip(row.cells[1:], row.labels[1:], strict=True):
        for prop in _properties(labels, properties):
            fits = PropertyFits(sentence, prop, types)
            value = _value(sentence, cell, prop, fits) if fits.subject(subject) else None
            if value is not None:
                bound = Bound(subject, value, weight=_WEIGHT, further=True)
                yield Raw(sentence, prop, _PATTERN, Match(value.first, value.last, bound))
                break


def _properties(labels: Sequence[str], properties: Mapping[str, Property]) -> Iterator[Property]:
    for label in labels:
        names = ("head_of_state", "chairperson") if label == _PRESIDENT else (label,)
        yield from (properties[name] for name in names if name in properties)


def _subject(sentence: Sentence, cell: Cell) -> Referent | None:
    inside = [r for r in sentence.referents if r.named and cell[0] <= r.first and r.last <= cell[1]]
    whole = max(inside, key=lambda r: r.last - r.first, default=None)
    if whole is not None and (whole.entities or whole.last - whole.first == cell[1] - cell[0]):
        return whole
    return _named(sentence, cell)


def _named(sentence: Sentence, cell: Cell, kinds: tuple[str, ...] = ()) -> Referent | None:
    """The words of a cell as a name; None where they hold no letter."""
    tokens, (first, last) = sentence.tokens, cell
    if first == last or not any(tokens.kinds[at] == "w" for at in range(first, last)):
        return None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Referent(first, last, start, end, tokens.text[start:end], Reference.NAME, kinds)


def _value(sentence: Sentence, cell: Cell, prop: Property, fits: PropertyFits) -> ValueMark | Referent | None:
    first, last = cell
    inside = [v for at in range(first, last) for v in fits.values().get(at, ()) if v.last <= last]
    if inside:
        return inside[0]
    return _named(sentence, cell) if prop.kind is ValueKind.ENTITY and not prop.many else None
