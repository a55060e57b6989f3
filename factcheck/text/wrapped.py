"""Which line breaks of a plain text an editor or mail program put in, and which its author did.

A program fills a line until the next word has no room in it, so that every line of a paragraph but the last is about
as long as the longest (RFC 3676, section 4.2, calls such breaks soft). Authors break lines where something ends: a
heading, an item of a list, a line of verse or of facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.expression import expression

_NARROWEST, _WIDEST = 40, 120
"""Characters of a line that programs wrap at."""
_SURE = 4
"""Line breaks inside sentences of a paragraph, most of which show that a program put them in."""
_HEADING = 50
"""Characters beyond which a line is hardly one of who wrote a text, and when."""
_ENDS = frozenset(".!?؟…۔:")
_CLOSERS = "\"')]}»”’"
_ITEM = expression(r"\s*([-*+•·–—>|#]|\(?\d{1,3}[.)](?:\s|(?=[^\W\d_]))|\(?[A-Za-z][.)]\s)")
_PROSE = expression(r"[.!?؟](?=[\s\"'”»)])|[,،؛;]\s(?=\D)")
"""What stands inside sentences and hardly in headings."""
_INDENT = expression(r"[ \t]{2,}\S")


def paragraphs(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a text begin and end from ``start`` on: each line with words, wrapped ones together.

    Neither end is a line break; a carriage return before one belongs to it.
    """
    rows = text[start:].split("\n")
    lines = [row.rstrip("\r") for row in rows]
    opening = at = start
    for row, line, soft in zip(rows, lines, soft_breaks(lines), strict=True):
        if not soft:
            if line.strip():
                yield opening, at + len(line)
            opening = at + len(row) + 1
        at += len(row) + 1


def soft_breaks(lines: Sequence[str]) -> list[bool]:
    """True for each line whose break belongs to the page and not to the text; the last line's never does."""
    soft = [False] * len(lines)
    for first, last in _paragraphs(lines):
        for at in range(first, last - 1):
            soft[at] = _runs_on(lines[at], lines[at + 1])
        width = max(len(line) for line in lines[first:last])
        if not _NARROWEST <= width <= _WIDEST:
            continue
        full = [_is_full(lines[at], lines[at + 1], width) for at in range(first, last - 1)]
        shown = sum(full) > 1 and all(full[1:])  # the first line may be a heading
        for at, is_full in zip(range(first, last - 1), full, strict=True):
            soft[at] = soft[at] or (is_full and (shown or _goes_on(lines[at], lines[at + 1])))
        going = [at for at in range(first, last - 1) if not _ended(lines[at])]
        if sum(soft[at] for at in going) * 2 > len(going) >= _SURE:
            for at in going:
                soft[at] = soft[at] or _nearly_full(lines[at], width)
    return soft


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of lines that could be one paragraph, as half-open ranges of two lines or more."""
    first = 0
    for at, line in enumerate((*lines, "")):
        opens = at > first and at < len(lines) and (_ITEM.match(line) or _indented(lines[at - 1], line))
        if not line.strip() or opens:
            if at - first > 1:
                yield first, at
            first = at if opens else at + 1


def _indented(before: str, line: str) -> bool:
    """True for a line whose indent opens a paragraph."""
    return bool(_INDENT.match(line)) and not _INDENT.match(before)


def _is_full(line: str, following: str, width: int) -> bool:
    """True where the next line's first word had no room left."""
    length = len(line.rstrip())
    word = following.split(maxsplit=1)[0]
    return length >= _NARROWEST and length + 1 + len(word) > width and not _is_row(line)


def _nearly_full(line: str, width: int) -> bool:
    """True for a line inside a sentence that a program broke early, among lines that it filled."""
    return len(line.rstrip()) * 4 >= width * 3 and not _is_row(line)


def _runs_on(line: str, following: str) -> bool:
    """True where a sentence surely goes on behind a break, as in text taken from a page: "In 2013, 79", "people were".

    Its next line opens with a small letter and is prose: longer than an item of a list, or it ends the sentence.
    """
    if not following[:1].islower() or not line.rstrip()[-1:].isalnum() or _is_row(line):
        return False
    return _ended(following.split(":", maxsplit=1)[0]) if ":" in following else _is_prose(following)


def _is_row(line: str) -> bool:
    """True for a row of cells."""
    return "\t" in line or "|" in line


def _is_prose(line: str) -> bool:
    return len(line.rstrip()) >= _NARROWEST or (_ended(line) and " " in line.strip())


def _goes_on(line: str, following: str) -> bool:
    """True where two lines alone show that a sentence goes on from one to the other."""
    if _ended(line):
        return False
    # What follows a heading is longer than it.
    closing = _ended(following) and max(len(following.rstrip()), _HEADING) < len(line.rstrip())
    return closing or following.lstrip()[:1].islower() or _PROSE.search(line) is not None


def _ended(line: str) -> bool:
    return line.rstrip().rstrip(_CLOSERS)[-1:] in _ENDS
