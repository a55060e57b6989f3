"""Tables whose last row calls itself the total: the numbers above it add up, or do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.languages.loader import load_pack
from factcheck.model.claim import MentionKind
from factcheck.model.record import record
from factcheck.model.values import Bound, Number
from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.verdict.reading import values_in

_ROW = expression(r"^[^\n]*[|\t][^\n]*$", re.MULTILINE)
_CELL = expression(r"[^|\t]+")
_EMPTY = "-–—"
_MARKS = " *_`"
_PART = 4
"""One in how many may be missing from a sum; further apart, the last row is an average, or some other whole."""
_FEWEST = 2


@record
class _Cell:
    text: str
    start: int
    end: int


_Row = Sequence[_Cell]


def wrong_totals(text: str, code: str) -> Iterator[tuple[int, int, str]]:
    """Yield the totals that are not the sum of the rows above: offsets, and the sentence that says so.

    A table may leave rows out (the largest cities of a country): a sum that falls short by a row's amount says nothing.
    """
    words = load_pack(code).section("lists").get("totals", ())
    if "|" not in text and "\t" not in text:
        return
    rows: list[_Row] = []
    last = 0
    for match in _ROW.finditer(text):
        if text[last : match.start()].strip():
            rows = []
        last = match.end()
        row = _cells(text, match.start(), match.end())
        if not row or all(set(cell.text) <= set("-: ") for cell in row):
            continue
        if fold(row[0].text).strip(" :.") in words:
            yield from _off(rows, row, code)
            rows = []
        else:
            rows.append(row)


def _cells(text: str, start: int, end: int) -> _Row:
    found: list[_Cell] = []
    for match in _CELL.finditer(text, start, end):
        bare = match[0].strip(_MARKS)
        if bare or found:
            at = match.start() + match[0].find(bare)
            found.append(_Cell(bare, at, at + len(bare)))
    while found and not found[-1].text:
        found.pop()
    return found


def _off(rows: Sequence[_Row], total: _Row, code: str) -> Iterator[tuple[int, int, str]]:
    """The columns of one table whose total is off."""
    width = len(total)
    body = [row for row in rows if len(row) == width]
    if len(body) < len(rows) - 1:
        return
    for at in range(1, width):
        told = _number(total[at], code)
        if told is None:
            continue
        column = [row[at] for row in body]
        if column and _number(column[0], code) is None and column[0].text:
            column = column[1:]  # the head of the column
        parts = [_number(cell, code) for cell in column]
        known = [part for part in parts if part is not None]
        if len(known) < _FEWEST or len(known) != len(parts):
            continue
        cell, amount = total[at], sum(known, Decimal(0))
        if _wrong(known, amount, told, cell):
            yield cell.start, cell.end, f"The rows above “{cell.text}” in line {{line}} add up to {amount:,}."


def _wrong(parts: Sequence[Decimal], amount: Decimal, told: Decimal, cell: _Cell) -> bool:
    apart = abs(amount - told)
    # Shares and decimals are rounded row by row, each by half of its last place.
    places = min(int(part.as_tuple().exponent) for part in (*parts, told))
    rounded = places < 0 or "%" in cell.text or told == 100
    slack = len(parts) * Decimal(5).scaleb(places - 1) if rounded else Decimal(0)
    left_out = amount < told and apart >= min(parts)
    return apart > slack and apart * _PART <= abs(told) and not left_out


def _number(cell: _Cell, code: str) -> Decimal | None:
    """The number that a cell holds and nothing else; 0 for a dash."""
    if cell.text and set(cell.text) <= set(_EMPTY):
        return Decimal(0)
    found = values_in(cell.text, code) if cell.text else []
    if len(found) != 1 or found[0].end - found[0].start < len(cell.text):
        return None
    value = found[0].value
    if found[0].kind not in (MentionKind.NUMBER, MentionKind.PERCENTAGE) or not isinstance(value, Number):
        return None
    return value.amount if value.bound is Bound.EXACT else None
