"""What is compiled while the program runs (regular expressions, initialisers of records), kept for the next run.

Compiling it anew took a tenth of a start. Each is kept under the very source it is compiled from, so none can be stale;
another Python keeps its own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.model import cachefile

_STAMP = (1, sys.version)
_MOST = 1000
"""So many are kept at most: the program itself has a tenth of it."""
_FOLDER = Path(__file__).parent


class _Table(dict[Hashable, Any]):
    """What is kept, read when first asked for."""

    def __init__(self) -> None:
        self.places = cachefile.places(_FOLDER, "kept")
        self.new = False
        found = cachefile.read(self.places, _STAMP)
        if found is not None:
            self.update(found[0])


@cache
def _table() -> _Table:
    return _Table()


def kept(source: Hashable, compiled: Callable[[], Any]) -> Any:
    """Return ``compiled()``, of plain types or code, or what an earlier run kept of it under the same source."""
    table = _table()
    if source not in table:
        table[source] = compiled()
        table.new = True
    return table[source]


def keep() -> None:
    """Write down what this run has compiled and no run before; called as the command ends."""
    table = _table()
    if table.new and len(table) <= _MOST:
        cachefile.write(table.places, _STAMP, dict(table))
        table.new = False
