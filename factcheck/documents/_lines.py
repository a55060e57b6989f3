"""Blocks of texts that a reader lays out itself, a line for each paragraph."""

from __future__ import annotations

from factcheck.model.text import Span


def line_blocks(text: str) -> tuple[Span, ...]:
    """Return each line that is not blank as a block."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Span(at, at + len(line)))
        at += len(line) + 1
    return tuple(blocks)


def wrapped_blocks(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text whose lines were broken by a page's width.

    A line goes on in the next one where it is nearly as long as the longest, or where the next begins small.
    """
    lines = line_blocks(text)
    width = sorted(line.end - line.start for line in lines)[int(len(lines) * 0.9)] if lines else 0
    blocks: list[Span] = []
    for line in lines:
        before = blocks[-1] if blocks else None
        if before is not None and _goes_on(text, before, line, width):
            blocks[-1] = Span(before.start, line.end)
        else:
            blocks.append(line)
    return tuple(blocks)


def _goes_on(text: str, before: Span, line: Span, width: int) -> bool:
    if text.count("\n", before.end, line.start) != 1:
        return False
    last = text[text.rfind("\n", 0, before.end) + 1 : before.end].rstrip()
    first = text[line.start : line.end].lstrip()
    if first[:1].islower():
        return True
    return len(last) >= 0.75 * width and not first.startswith(("•", "-", "–", "*"))
