"""From the versions of the store's files that earlier programs wrote to the present one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

SCHEMA = 2
"""The version that is written. 1: the first; 2: each line ends in its checksum."""
SUMMED = 2
"""The first version whose lines have checksums."""

Tables = dict[str, dict[str, Any]]
Step = Callable[[Tables], Tables]


def _same_rows(tables: Tables) -> Tables:
    """From 1 to 2: lines got a checksum, which stands in no row."""
    return tables


STEPS: Mapping[int, Step] = {1: _same_rows}
"""By the version a step starts from; each leads to the next. A file is read through them and stays as it is on the
disk until something in it changes."""


def upgraded(tables: Tables, schema: int) -> Tables:
    """Return the tables of a file of an earlier version as the present one has them."""
    for version in range(schema, SCHEMA):
        tables = STEPS[version](tables)
    return tables
