"""Plain text: every line of it is prose, but for front matter at its head."""

from __future__ import annotations

from factcheck.documents.opening import Opened, open_text
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.report import InputProblem
from factcheck.model.text import Span
from factcheck.text.directives import MARK, without

KIND = "plain"
EXTENSIONS = (".txt", ".text")
_NARROWEST, _WIDEST = 50, 120
"""Widths to which editors and mail programs wrap lines."""


def read(raw: RawDocument) -> Reading:
    """Read one plain text."""
    opened = open_text(raw)
    if isinstance(opened, InputProblem):
        return Reading(None, (opened,))
    if MARK in opened.text:
        return opened.reading(raw, without(_blocks(opened), opened.text))
    return opened.reading(raw, _blocks(opened) if opened.body else None)


def _blocks(opened: Opened) -> tuple[Span, ...]:
    """The paragraphs after the front matter: each line by itself, wrapped ones together."""
    lines = []
    at = opened.body
    for row in opened.text[at:].split("\n"):
        lines.append(Span(at, at + len(row.rstrip("\r"))))
        at += len(row) + 1
    width = max((line.end - line.start for line in lines), default=0)
    blocks: list[Span] = []
    joins = False
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        words = opened.text[line.start : line.end].split()
        if words:
            blocks.append(Span(blocks.pop().start, line.end) if joins else line)
        coming = opened.text[following.start : following.end].split() if following else []
        length = line.end - line.start
        # A line was wrapped where the first word of the next one had no room left in it.
        joins = bool(words and coming and _NARROWEST <= width <= _WIDEST and length + 1 + len(coming[0]) > width)
    return tuple(blocks)
