"""Lines in two directions on a terminal: which way a text runs, and isolates that keep its neighbours in place.

Text stays in logical order; drawing Arabic from right to left is the terminal's work (UAX #9).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from factcheck.reports.layout.segments import Line, Segment

ISOLATE, POP = "\u2068", "\u2069"
_RIGHT_MARK = "\u200f"
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
"""Hebrew, Arabic and what lies between them."""
_RUN = f"[{_LETTERS}](?:[^A-Za-z\u00c0-\u024f]*[{_LETTERS}])?(?: \\d[-/\\d.,٫٬]*(?<=\\d)\\b)?"
"""Words, and a number behind them, which is theirs: the year of "عام 1945" stands to the left of its word."""
_CELL = f"(?<=“)[^“”]*[{_LETTERS}][^“”]*(?=”)|{_RUN}"
"""What is kept together in a line from left to right: a quoted name as a whole, else words up to the next Latin one."""


def rtl(text: str) -> bool:
    """True where more letters of a text run from right to left than from left to right."""
    if text.isascii():
        return False
    kinds = [unicodedata.bidirectional(char) for char in text]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def mixed(text: str) -> bool:
    """True where a text has letters from right to left, which could draw their neighbours along."""
    return not text.isascii() and re.search(_RUN, text) is not None


def isolated(text: str) -> str:
    """Return a cell that holds letters from right to left between isolates; any other as it is."""
    return f"{ISOLATE}{text}{POP}" if mixed(text) else text


def isolated_runs(line: Sequence[Segment]) -> Line:
    """Return a line from left to right with each run of right-to-left words, and each quoted name of them, isolated."""
    return tuple(
        Segment(re.sub(_CELL, f"{ISOLATE}\\g<0>{POP}", segment.text), segment.style) if mixed(segment.text) else segment
        for segment in line
    )


def isolated_line(line: Sequence[Segment]) -> Line:
    """Return a whole line from right to left as one isolate, whatever letter it begins with."""
    return (Segment(ISOLATE + _RIGHT_MARK), *line, Segment(POP))
