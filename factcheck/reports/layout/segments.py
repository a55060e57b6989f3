"""Styled pieces of lines, the columns they take, and how they are cut and wrapped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Segment(NamedTuple):
    """A piece of a line in one style; the empty style is plain text."""

    text: str
    style: str = ""


Line = tuple[Segment, ...]


def cells(text: str) -> int:
    """Columns that a text takes: two for wide letters, none for marks that sit on a letter and for controls."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(line: Sequence[Segment]) -> int:
    """Columns that a line takes."""
    return sum(cells(segment.text) for segment in line)


def clean(text: str) -> str:
    """Return a text of others as it may stand in a line of ours.

    Line breaks and tabs become spaces; what would steer the terminal (escape sequences) or the direction of what
    stands beside it (embeddings, overrides, isolates) is left out.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = (" " if char.isspace() else char for char in text if char.isspace() or not _steers(char))
    return "".join(kept)


def _steers(char: str) -> bool:
    return unicodedata.category(char) == "Cc" or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"


def truncated(text: str, columns: int) -> str:
    """Return the text cut to a number of columns, with an ellipsis where something is missing."""
    if cells(text) <= columns:
        return text
    return _head(text, max(columns - 1, 0)).rstrip() + "…"


def padded(text: str, columns: int) -> str:
    """Return the text with spaces up to a number of columns."""
    return text + " " * (columns - cells(text))


HELD = "\x1f"
"""Stands in a piece for a space at which no line breaks; no text of others has it, as ``clean`` makes a space of it."""


def wrapped(pieces: Sequence[Segment], columns: int) -> Iterator[Line]:
    """Break a run of pieces at spaces into lines of at most ``columns``; a longer word is broken where it must."""
    line: list[Segment] = []
    used = 0
    for whole in _words(pieces):
        word, size = whole, width(whole)
        gap = 1 if line else 0
        if line and used + gap + size > columns:
            yield _joined(line)
            line, used, gap = [], 0, 0
        while size > columns:
            head, word = _broken(word, columns)
            yield head
            size = width(word)
        if gap:
            line.append(Segment(" ", word[0].style if word[0].style == line[-1].style else ""))
        line += word
        used += gap + size
    if line:
        yield _joined(line)


def _joined(line: Sequence[Segment]) -> Line:
    """Return a line with neighbours of one style as one piece, so that a phrase in it is seen whole."""
    joined: list[Segment] = []
    for piece in line:
        if joined and joined[-1].style == piece.style:
            joined[-1] = Segment(joined[-1].text + piece.text, piece.style)
        else:
            joined.append(piece)
    return tuple(joined)


def _words(pieces: Sequence[Segment]) -> Iterator[Line]:
    """Yield what stands between spaces; a word may run over several pieces."""
    word: list[Segment] = []
    for piece in pieces:
        for index, part in enumerate(piece.text.split(" ")):
            if index and word:
                yield tuple(word)
                word = []
            if part:
                word.append(Segment(part.replace(HELD, " "), piece.style))
    if word:
        yield tuple(word)


def _broken(word: Line, columns: int) -> tuple[Line, Line]:
    """Break a word that fits no line; at least one letter goes first."""
    head: list[Segment] = []
    room = columns
    for index, piece in enumerate(word):
        size = cells(piece.text)
        if size > room:
            fits = _head(piece.text, room) or ("" if head else piece.text[:1])
            first = [Segment(fits, piece.style)] if fits else []
            return (*head, *first), (Segment(piece.text[len(fits) :], piece.style), *word[index + 1 :])
        head.append(piece)
        room -= size
    return tuple(head), ()


def _head(text: str, columns: int) -> str:
    used = 0
    for index, char in enumerate(text):
        used += _cell(char)
        if used > columns:
            return text[:index]
    return text
