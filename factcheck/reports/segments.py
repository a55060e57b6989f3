"""Styled pieces of lines, their width on a terminal, and how they wrap and align."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

ISOLATE, POP = "\u2068", "\u2069"


class Segment(NamedTuple):
    """A piece of a line in one style; the empty style is plain text."""

    text: str
    style: str = ""


Line = tuple[Segment, ...]


def cells(text: str) -> int:
    """Columns that a text takes: two for wide letters, none for combining marks and controls."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(line: Sequence[Segment]) -> int:
    return sum(cells(segment.text) for segment in line)


def rtl(text: str) -> bool:
    """True where the first letter of a text is written from right to left."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def mixed(text: str) -> bool:
    """True where letters of both directions stand in a text."""
    kinds = {unicodedata.bidirectional(char) for char in text}
    return bool(kinds & {"R", "AL"}) and "L" in kinds


def isolated(text: str) -> str:
    """The text between isolates where right-to-left letters are in it, so that its neighbours keep their places."""
    return f"{ISOLATE}{text}{POP}" if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text) else text


def truncated(text: str, columns: int) -> str:
    """The text cut to a number of columns, with an ellipsis where something is missing."""
    if cells(text) <= columns:
        return text
    out, used = [], 0
    for char in text:
        if used + _cell(char) > columns - 1:
            break
        out.append(char)
        used += _cell(char)
    return "".join(out).rstrip() + "…"


def wrapped(pieces: Sequence[Segment], columns: int) -> list[Line]:
    """Break a run of pieces into lines of at most ``columns``, at spaces; a longer word stands alone."""
    lines: list[list[Segment]] = [[]]
    used = 0
    for word in _words(pieces):
        size = width(word)
        bare = _bare(word)
        if lines[-1] and used + size > columns:
            lines.append(list(bare))
            used = width(bare)
        else:
            kept = word if lines[-1] else bare
            lines[-1].extend(kept)
            used += width(kept)
    return [tuple(line) for line in lines if line]


def _words(pieces: Sequence[Segment]) -> list[list[Segment]]:
    """Words with the space before them; a word may run over several pieces."""
    words: list[list[Segment]] = []
    glue = False
    for piece in pieces:
        parts = piece.text.split(" ")
        for index, part in enumerate(parts):
            text = f" {part}" if index else part
            if index == 0 and glue and words and part:
                words[-1].append(Segment(part, piece.style))
            elif text:
                words.append([Segment(text, piece.style)])
        glue = bool(piece.text) and not piece.text.endswith(" ")
    return [word for word in words if any(segment.text.strip() for segment in word)]


def _bare(word: Sequence[Segment]) -> list[Segment]:
    first = word[0]
    return [Segment(first.text.lstrip(" "), first.style), *word[1:]]
