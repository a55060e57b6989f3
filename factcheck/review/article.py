"""The article around a claim: its paragraphs, the value marked, what else is claimed in them faintly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.text import Document, Span
from factcheck.reports.layout.direction import rtl
from factcheck.reports.layout.quotation import CLOSING, OPENING, quotation
from factcheck.reports.layout.segments import Line, Segment, clean
from factcheck.review.desk import Article
from factcheck.review.laying import Page
from factcheck.review.words import Words
from factcheck.store.tracked import StoredClaim

_AROUND = 4_000
"""Characters of the article laid out on either side of the claim."""
_GAP = re.compile(r"\n[ \t\r]*\n\s*")
_LINE = re.compile(r"(?m)^.*\n")
_OWN = re.compile(r"[ \t]*(?:[-*+•>|#]|\d+[.)])")
"""Begins a line of its own within a paragraph: an item, a quotation, a heading, a row."""
_SHORTEST, _LONGEST = 45, 120
"""Characters of a line that was broken to fit, and goes on with the next one; others are lines of their own."""


class Laid(NamedTuple):
    """Lines, and which of them the value stands in."""

    lines: tuple[Line, ...]
    value: int


def article_lines(
    stored: StoredClaim, others: Iterable[StoredClaim], article: Article, page: Page, words: Words, *, brackets: bool
) -> Laid:
    """Return the claim in its article; what the store keeps of it where the article is gone or says it no longer.

    ``brackets`` mark the value where there is no colour.
    """
    claim, document = stored.finding.claim, article.document
    if document is None:
        return _kept(claim, words("article.gone", told=article.told), page, brackets=brackets)
    text = document.read
    if document.text[claim.span.start : claim.span.end] != claim.quote:
        return _kept(claim, words("article.moved"), page, brackets=brackets)
    head = [*page.text(words("article.changed"), "outdated"), ()] if article.changed else []
    marks = _marks(claim, others, document)
    lines: list[Line] = list(head)
    at = len(head)
    for start, end in _pieces(text, claim.span):
        if start == end:
            lines.append(())
            continue
        pieces = _paragraph(text, start, end, marks, brackets=brackets)
        for line in page.lines(pieces, right=rtl(text[start:end])):
            at = at if any(segment.style == "value" for made in lines[len(head) :] for segment in made) else len(lines)
            lines.append(line)
    return Laid(tuple(lines), _line_of_value(lines))


def _line_of_value(lines: list[Line]) -> int:
    return next((at for at, line in enumerate(lines) if any(segment.style == "value" for segment in line)), 0)


def _kept(claim: Claim, told: str, page: Page, *, brackets: bool) -> Laid:
    head = list(page.text(told, "outdated"))
    quote = page.lines(quotation(claim, "", brackets=brackets), right=rtl(claim.quote))
    return Laid((*head, (), *quote), 0)


def _marks(claim: Claim, others: Iterable[StoredClaim], document: Document) -> list[tuple[Span, str]]:
    """Return what is marked, the most important first."""
    marks = [(claim.value_span, "value"), (claim.span, "quote")]
    for other in others:
        span = other.finding.claim.value_span
        if document.text[span.start : span.end] == other.finding.claim.value.text:
            marks.append((span, "other"))
    return marks


def _pieces(text: str, around: Span) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs around the claim, and an empty piece between two of them."""
    first, last = max(around.start - _AROUND, 0), min(around.end + _AROUND, len(text))
    at = first
    gaps = [(gap.start(), gap.end(), True) for gap in _GAP.finditer(text, first, last)]
    gaps += [(line.end() - 1, line.end(), False) for line in _LINE.finditer(text, first, last) if _ends(line, text)]
    for start, end, apart in sorted(gaps, key=lambda gap: (gap[0], -gap[1])):
        if end <= at:
            continue
        if start <= at:
            at = end
        elif text[at:start].strip():
            yield at, start
            if apart:
                yield start, start
            at = end
    if text[at:last].strip():
        yield at, last


def _ends(line: re.Match[str], text: str) -> bool:
    """True where the next line does not go on with this one."""
    length = line.end() - line.start() - 1
    return not _SHORTEST <= length <= _LONGEST or _OWN.match(text, line.end()) is not None


def _paragraph(
    text: str, start: int, end: int, marks: Iterable[tuple[Span, str]], *, brackets: bool
) -> tuple[Segment, ...]:
    cuts = {start, end}
    near = [(span, style) for span, style in marks if span.start < end and start < span.end]
    for span, _ in near:
        cuts |= {min(max(span.start, start), end), min(max(span.end, start), end)}
    edges = sorted(cuts)
    pieces = []
    for left, right in pairwise(edges):
        style = next((style for span, style in near if span.start <= left and right <= span.end), "context")
        shown = clean(text[left:right].replace("\r\n", "\n"))
        if style == "value" and brackets:
            shown = f"{OPENING}{shown}{CLOSING}"
        pieces.append(Segment(shown, style))
    return tuple(pieces)
