"""Regular expressions that are compiled when they are first used.

Most are asked about what few texts hold, and compiling one takes as long as reading a sentence.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what does as ``re.compile(pattern, flags)`` does; a pattern that is unsound raises where it is used."""
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))


class _Expression:
    """Keeps the methods that were asked for, so that the next time they are found at once."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found
