"""A document's text in paragraphs, cut where claims begin and end, so that each can be marked where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.model.record import record
from factcheck.model.text import Document, Span
from factcheck.reports.html.cards import Card
from factcheck.reports.html.visible import spaced, visible

_HEADING = re.compile(r"(?:^|\n)[ \t>]*(#{1,6})[ \t]+[^\n]*$|<h([1-6])\b[^>]*>\s*(?:<[^>]*>\s*)*$", re.IGNORECASE)
_ITEM = re.compile(r"(?:^|\n)[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+$|<li\b[^>]*>\s*(?:<[^>]*>\s*)*$", re.IGNORECASE)
_LOOK_BACK = 200
_SHORT = 140
"""Characters of a first line that is a headline by its place, where the format has no marks for it."""
_ENDS = frozenset(".!?؟…:;،,")
"""What a headline does not end with."""
_FILLING = "\u2060"
"""What readers of marked-up files put in place of a character reference, before its character."""
_WRAPPED = 60
"""Characters from which a line of plain text is taken for one that goes on in the next."""


@record
class Piece:
    """A run of text with the claims it belongs to; ``value`` and ``clause`` are numbers of cards."""

    text: str
    clause: int | None = None
    """The shortest clause that it is part of."""
    values: tuple[int, ...] = ()
    """The claims whose value it is, that of the shortest first."""
    first: bool = False
    """True where the value begins here; it may go on behind another one within it."""
    last: bool = False


@record
class Paragraph:
    kind: str
    """title, heading, item, text or break (a line that begins anew within a paragraph)."""
    pieces: tuple[Piece, ...]


@record
class Marked:
    """A text with its claims, and those of its claims that stand nowhere in what is shown."""

    paragraphs: tuple[Paragraph, ...]
    elsewhere: tuple[int, ...]

    @property
    def headline(self) -> str:
        """What stands over the text; empty where nothing does."""
        first = self.paragraphs[0] if self.paragraphs else None
        return "".join(piece.text for piece in first.pieces).strip() if first and first.kind == "title" else ""


def marked(document: Document, cards: Sequence[Card]) -> Marked:
    """Return a document's text cut at its claims."""
    cuts = _Cuts(document, cards)
    found, shown = [], set()
    for kind, runs in _paragraphs(document):
        pieces = tuple(cuts.pieces(runs))
        if pieces:
            found.append(Paragraph(kind, pieces))
            shown |= {number for piece in pieces for number in piece.values}
    if len(found) > 1 and found[0].kind == "text" and _is_headline("".join(p.text for p in found[0].pieces)):
        found[0] = Paragraph("title", found[0].pieces)
    return Marked(tuple(found), tuple(card.number for card in cards if card.finding and card.number not in shown))


def _is_headline(text: str) -> bool:
    return len(text) < _SHORT and text.rstrip()[-1:] not in _ENDS


class _Places:
    """Numbered spans, of which those that overlap another one are found without a look at all."""

    def __init__(self, spans: Iterable[tuple[Span, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span, _ in self._spans]
        self._longest = max((span.end - span.start for span, _ in self._spans), default=0)

    def over(self, span: Span) -> list[tuple[Span, int]]:
        """Return those that overlap a span, the shortest first."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        found = [place for place in self._spans[first:last] if place[0].overlaps(span)]
        return sorted(found, key=lambda place: (place[0].end - place[0].start, place[1]))


class _Cuts:
    """The places of a document's claims."""

    def __init__(self, document: Document, cards: Sequence[Card]) -> None:
        self._text = document.read
        self._filled = document.prose is not None
        claims = [(card.finding.claim, card.number) for card in cards if card.finding is not None]
        self._values = _Places((_value_span(claim), number) for claim, number in claims)
        self._clauses = _Places((claim.span, number) for claim, number in claims)

    def pieces(self, runs: Sequence[Span]) -> Iterator[Piece]:
        """Yield the pieces of one paragraph; white space counts as one space, and none stands at its ends."""
        blank, end = True, runs[0].start
        for run in runs:
            gap = " " if end < run.start and self._text[end].isspace() else ""
            for span in self._cut(run):
                text = spaced(gap + self._shown(span))
                text, gap = text.lstrip(" ") if blank else text, ""
                if text:
                    blank = text.endswith(" ")
                    yield self._piece(text, span)
            end = run.end

    def _shown(self, span: Span) -> str:
        text = self._text[span.start : span.end]
        return text.replace(_FILLING, "") if self._filled else text

    def _cut(self, run: Span) -> Iterator[Span]:
        near = [*self._values.over(run), *self._clauses.over(run)]
        edges = {edge for span, _ in near for edge in (span.start, span.end) if run.start < edge < run.end}
        cuts = sorted(edges | {run.start, run.end})
        return (Span(start, stop) for start, stop in pairwise(cuts))

    def _piece(self, text: str, span: Span) -> Piece:
        clauses = self._clauses.over(span)
        clause = clauses[0][1] if clauses else None
        over = self._values.over(span)
        if not over:
            return Piece(text, clause)
        best = over[0][0]
        values = tuple(number for place, number in over if place == best)
        return Piece(text, clause, values, span.start <= best.start, span.end >= best.end)


def _paragraphs(document: Document) -> Iterator[tuple[str, list[Span]]]:
    """Yield the runs of prose of each paragraph, with what kind it is."""
    if document.blocks is None:
        yield from _plain(document.read)
        return
    text = document.text
    group: list[Span] = []
    for run in document.blocks:
        if group and "\n" in document.read[group[-1].end : run.start]:
            yield _kind(text, group[0].start), group
            group = []
        group.append(run)
    if group:
        yield _kind(text, group[0].start), group


def _kind(text: str, start: int) -> str:
    line = text.rfind("\n", 0, start)
    before = text[max(0, min(line, start - _LOOK_BACK)) : start]
    heading = _HEADING.search(before)
    if heading:
        return "title" if "1" in (heading[2] or "") or heading[1] == "#" else "heading"
    return "item" if _ITEM.search(before) else "text"


def _plain(text: str) -> Iterator[tuple[str, list[Span]]]:
    """Yield the paragraphs of plain text: what stands between empty lines, and what follows a short line."""
    kind, start, end, wide = "text", 0, 0, 0
    at = 0
    for row in text.split("\n"):
        after = min(at + len(row) + 1, len(text))
        blank = not visible(row).strip()
        if end > start and (blank or wide < _WRAPPED):
            yield kind, [Span(start, end)]
            start = end = at
            kind = "break"
        if blank:
            kind, start, end = "text", after, after
        else:
            start, end = (start, after) if end > start else (at, after)
        wide, at = len(row), after
    if end > start:
        yield kind, [Span(start, end)]


def _value_span(claim: Claim) -> Span:
    """Where a claim's value stands, else its clause."""
    return claim.value_span if claim.value_span.start < claim.value_span.end else claim.span
