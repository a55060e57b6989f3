"""Tables for lists: columns as wide as they need, cut where a terminal is narrower."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.cli.screen import columns, is_terminal
from factcheck.reports.layout.direction import isolated
from factcheck.reports.layout.segments import Line, Segment, cells, clean, truncated

_GAP = 2
_NARROWEST = 12
"""Columns that a cell keeps however narrow the terminal is."""

Row = Sequence[Segment]
"""The cells of one line, each in its style."""


def table(rows: Sequence[Row], *, flexible: Sequence[int] = (-1,), indent: int = 0) -> Iterator[Line]:
    """Yield aligned lines; on a terminal the ``flexible`` columns are cut, the first of them first, until all fit."""
    if not rows:
        return
    terminal = is_terminal()
    clear = [[Segment(clean(cell.text), cell.style) for cell in row] for row in rows]
    widths = [max(cells(row[at].text) for row in clear) for at in range(len(rows[0]))]
    if terminal:
        room = columns(terminal=True) - indent - _GAP * (sum(map(bool, widths)) - 1)
        for at in flexible:
            widths[at] = max(min(widths[at], _NARROWEST), widths[at] - max(0, sum(widths) - room))
    for row in clear:
        yield _line(row, widths, indent, terminal=terminal)


def _line(row: Row, widths: Sequence[int], indent: int, *, terminal: bool) -> Line:
    line = [Segment(" " * indent)] if indent else []
    gap = 0
    for cell, wide in zip(row, widths, strict=True):
        if not wide:
            continue  # a column in which nothing stands takes no place
        shown = truncated(cell.text, wide)
        if gap:
            line.append(Segment(" " * gap))
        line.append(Segment(isolated(shown) if terminal else shown, cell.style))
        gap = wide - cells(shown) + _GAP
    return tuple(line)


def plain(*texts: str) -> Row:
    """Return cells without a style."""
    return [Segment(text) for text in texts]


def heading(*texts: str) -> Row:
    """Return the cells above a table's columns."""
    return [Segment(text, "dim") for text in texts]
