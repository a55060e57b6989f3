"""Lines of a pane: wrapped to its width, at the side that their language begins at, two directions kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reports.layout.direction import ISOLATE, POP, isolated, isolated_line, isolated_runs, mixed, rtl
from factcheck.reports.layout.segments import Line, Segment, clean, truncated, width, wrapped

_LATIN = re.compile(r"[A-Za-z0-9@/._~+-]*[A-Za-z](?:[A-Za-z0-9@/._~+:#,'’ -]*[A-Za-z0-9/])?")
"""A run of Latin words within a line from right to left: a path with its line, a name."""


_DATE = re.compile(r"\d+(?:[-/]\d+)+")
"""Behind Arabic letters its parts would change places: 2025-11-25 would read 25-11-2025."""
_APART = re.compile(f"{_LATIN.pattern}|{_DATE.pattern}")
_LETTER = re.compile(r"[A-Za-z]")


class Page(NamedTuple):
    """The room that lines are laid out in."""

    width: int
    right: bool
    """True where the screen's own words run from right to left."""

    def lines(self, pieces: Sequence[Segment], *, indent: int = 0, right: bool | None = None) -> Iterator[Line]:
        """Wrap pieces; ``right`` is the way of the text, where it is not the screen's own."""
        way = self.right if right is None else right
        for line in wrapped(pieces, max(self.width - indent, 1)):
            yield placed(line, self.width, right=way, indent=indent)

    def text(self, text: str, style: str = "", *, indent: int = 0) -> Iterator[Line]:
        """Wrap a text of the screen's own, or of a source, which goes the way of its own letters."""
        told = clean(text)
        return self.lines((Segment(told, style),), indent=indent, right=self.right or rtl(told))


def placed(line: Line, columns: int, *, right: bool, indent: int = 0) -> Line:
    """Return one line at its side of the pane, isolated so that its neighbours stay where they are."""
    if not right:
        return (Segment(" " * indent), *(each for segment in line for each in _apart(segment)))
    gap = max(columns - indent - width(line), 0)
    return (Segment(" " * gap), *isolated_line(_latin_isolated(line)), Segment(" " * indent))


def cut(line: Sequence[Segment], columns: int) -> Line:
    """Return the line cut to a number of columns, with an ellipsis where something is missing."""
    if width(line) <= columns:
        return tuple(line)
    kept: list[Segment] = []
    room = columns
    for at, segment in enumerate(line):
        size = width((segment,))
        rest = width(line[at + 1 :])
        if size + min(rest, 1) > room:
            kept.append(Segment(truncated(segment.text + ("…" if rest else ""), room), segment.style))
            break
        kept.append(segment)
        room -= size
    return tuple(kept)


def _apart(segment: Segment) -> Line:
    """Return a piece of a line from left to right: one isolate where it runs the other way, else its runs."""
    return (Segment(isolated(segment.text), segment.style),) if rtl(segment.text) else isolated_runs((segment,))


def _latin_isolated(line: Line) -> Line:
    return tuple(Segment(_latin(segment.text), segment.style) for segment in line)


def _latin(text: str) -> str:
    """Isolate what runs from left to right in a piece of a line that runs the other way."""
    if not _LETTER.search(text):
        return _DATE.sub(f"{ISOLATE}\\g<0>{POP}", text)
    if mixed(text):
        return _APART.sub(f"{ISOLATE}\\g<0>{POP}", text)
    bare = text.strip()
    return text.replace(bare, f"{ISOLATE}{bare}{POP}")
