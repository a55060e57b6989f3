"""Regular expressions that are compiled when they are first used, and kept compiled for the next run.

Most are asked about what few texts hold, and compiling one takes as long as reading a sentence.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from typing import Any, AnyStr, cast

from factcheck.model.kept import kept


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what does as ``re.compile(pattern, flags)`` does; a pattern that is unsound raises where it is used."""
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))


class _Expression:
    """Keeps the methods that were asked for, so that the next time they are found at once."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._source = pattern, int(flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(_compiled(*self._source), name)
        setattr(self, name, found)
        return found


def _compiled(pattern: Any, flags: int) -> re.Pattern[Any]:
    """The expression, from its kept program: what ``re`` itself hands to its engine, which checks it once more.

    A Python that has its regular expressions otherwise compiles them at every run.
    """
    if not (3, 11) <= sys.version_info < (3, 15) or sys.implementation.name != "cpython":
        return re.compile(pattern, flags)
    found: re.Pattern[Any] = import_module("_sre").compile(
        pattern, *kept(("re", pattern, flags), lambda: _program(pattern, flags))
    )
    return found


def _program(pattern: Any, flags: int) -> tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]:
    """Flags, program, number of groups, groups by name and names of groups, as ``re._compiler.compile`` has them."""
    compiler: Any = import_module("re._compiler")
    parsed: Any = import_module("re._parser").parse(pattern, flags)
    named: dict[str, int] = dict(parsed.state.groupdict)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in named.items():
        names[number] = name
    program = [int(each) for each in compiler._code(parsed, flags)]  # noqa: SLF001 - re hands it out in no other way
    return int(flags | parsed.state.flags), program, parsed.state.groups - 1, named, tuple(names)
