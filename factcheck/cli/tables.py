"""Plain tables for lists: columns as wide as they need, the last one cut to the line."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.cli.workspace import columns
from factcheck.cli.writing import write_out
from factcheck.reports.layout.direction import isolated
from factcheck.reports.layout.segments import cells, truncated

_GAP = 2


def write_table(head: Sequence[str], rows: Sequence[Sequence[str]], *, terminal: bool, flexible: int = -1) -> None:
    """Write rows below a head; the ``flexible`` column is cut where the line is too narrow for all."""
    if not rows:
        return
    table = [list(head), *(list(row) for row in rows)]
    widths = [max(cells(row[i]) for row in table) for i in range(len(head))]
    index = flexible % len(head)
    spare = columns(terminal=terminal) - sum(widths) - _GAP * (len(head) - 1)
    if spare < 0 and terminal:
        widths[index] = max(8, widths[index] + spare)
    write_out("".join(_line(row, widths, terminal=terminal) for row in table))


def _line(row: Sequence[str], widths: Sequence[int], *, terminal: bool) -> str:
    out = []
    for text, width in zip(row, widths, strict=True):
        shown = truncated(text, width)
        pad = " " * (width - cells(shown))
        out.append((isolated(shown) if terminal else shown) + pad)
    return (" " * _GAP).join(out).rstrip() + "\n"
