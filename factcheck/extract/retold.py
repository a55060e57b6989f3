"""A text told in other words, of which every letter is known where it stands in the text itself.

What a question asks and its answer names, or an entry of a timeline leaves out, is read as the sentence that it stands
for; claims found in that are then given back the places of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.model.claim import Claim, Reference
from factcheck.model.record import replace
from factcheck.model.text import Document, Span


class Piece(NamedTuple):
    """Words of a sentence that is told."""

    text: str
    origin: Span | None = None
    """Where the text has them; None for words that it leaves out."""
    borrowed: bool = False
    """True for words of another place, as of a heading: what is quoted does not reach there."""


class Edit(NamedTuple):
    """A part of a text that is told by the pieces."""

    start: int
    end: int
    pieces: Sequence[Piece]
    line: int = 0
    """Where the line ends that it opens, of an entry of a timeline."""
    date: Span | None = None
    """The date of that entry, where all of its line tells of then."""


class _Run(NamedTuple):
    """A run of letters of what is told, and where the text has them."""

    start: int
    end: int
    origin: Span | None
    home: Span
    """The part of the text that stands there."""
    borrowed: bool


class Retold:
    """A document with some of its parts told in other words."""

    def __init__(self, document: Document, edits: Sequence[Edit]) -> None:
        """``edits`` in reading order; of two that overlap the first counts."""
        self._document = document
        self._dated = [edit for edit in edits if edit.date is not None]
        self._runs: list[_Run] = []
        told, at = [], 0
        for edit in edits:
            if edit.start < at:
                continue
            told += self._plain(document.read, at, edit.start)
            told += [self._piece(piece, edit) for piece in edit.pieces if piece.text]
            at = edit.end
        told += self._plain(document.read, at, len(document.read))
        self._starts = [run.start for run in self._runs]
        self.document = replace(document, text="".join(told), prose=None, blocks=self._blocks())

    def _plain(self, text: str, start: int, end: int) -> list[str]:
        if start == end:
            return []
        first = self._end()
        self._runs.append(_Run(first, first + end - start, Span(start, end), Span(start, end), borrowed=False))
        return [text[start:end]]

    def _piece(self, piece: Piece, edit: Edit) -> str:
        first, home = self._end(), Span(edit.start, edit.end)
        self._runs.append(_Run(first, first + len(piece.text), piece.origin, home, piece.borrowed))
        return piece.text

    def _end(self) -> int:
        return self._runs[-1].end if self._runs else 0

    def _blocks(self) -> tuple[Span, ...] | None:
        """The runs of prose where they stand now; those that one part was told of are one."""
        found: list[Span] = []
        for block in self._document.blocks or ():
            start, end = self._told_at(block.start, last=False), self._told_at(block.end, last=True)
            if found and start < found[-1].end:
                start, end = found[-1].start, max(end, found.pop().end)
            found.append(Span(start, end))
        return tuple(found) if self._document.blocks is not None else None

    def _told_at(self, at: int, *, last: bool) -> int:
        """Where a place of the text stands in what is told; the bounds of the part that it was in, ``last`` its end."""
        homes = [run for run in self._runs if run.home.start <= at <= run.home.end]
        plain = next((run for run in homes if run.origin == run.home and not run.borrowed), None)
        if plain is not None:
            return plain.start + at - plain.home.start
        return (homes[-1].end if last else homes[0].start) if homes else self._end()

    def given_back(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims at the places of the text itself; what is told twice of one place is told once."""
        found: dict[tuple[str, Span, str], Claim] = {}
        for claim in map(self._given_back, claims):
            subject = claim.subject.name if claim.subject is not None else ""
            found.setdefault((claim.property, claim.value_span, subject), claim)
        return list(found.values())

    def entry_date(self, claim: Claim) -> str:
        """The date of the entry in whose line a claim of the text stands; empty where it stands in none."""
        at = claim.value_span.start
        dates = (each.date for each in self._dated if each.date is not None and each.start <= at < each.line)
        return next((self._document.text[date.start : date.end] for date in dates), "")

    def _given_back(self, claim: Claim) -> Claim:
        """The claim at the places of the text itself."""
        text = self._document.text
        value = self._own(claim.value_span, borrowed=True)
        span = self._home(claim.span)
        if value is not None:
            span = Span(min(span.start, value.start), max(span.end, value.end))
        where = self._document.location(span.start)
        subject = claim.subject
        if subject is not None:
            own = self._own(subject.span) if subject.span is not None else None
            kept = own is not None
            subject = replace(
                subject,
                text=text[own.start : own.end] if own is not None else "",
                span=own,
                antecedent=self._own(subject.antecedent, borrowed=True) if subject.antecedent is not None else None,
                reference=subject.reference if kept else Reference.IMPLIED,
            )
            if subject.span is None and subject.antecedent is None and claim.subject is not None and claim.subject.span:
                subject = replace(subject, antecedent=self._own(claim.subject.span, borrowed=True))
        return replace(
            claim,
            subject=subject,
            span=span,
            quote=text[span.start : span.end],
            value_span=value or span,
            sentence=self._home(claim.sentence),
            line=where.line,
            column=where.column,
        )

    def _runs_of(self, span: Span) -> list[_Run]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, max(span.start, span.end - 1))
        return self._runs[first:last]

    def _own(self, span: Span, *, borrowed: bool = False) -> Span | None:
        """Where the text has the words of a span, ``borrowed`` ones too; None where it leaves them out."""
        parts = [
            part
            for run in self._runs_of(span)
            if run.origin is not None and (borrowed or not run.borrowed)
            for part in (_within(run, span),)
            if part.start < part.end
        ]
        return Span(min(p.start for p in parts), max(p.end for p in parts)) if parts else None

    def _home(self, span: Span) -> Span:
        """The part of the text that a span of what is told stands for, from where the question or entry opens."""
        runs = (run for run in self._runs_of(span) if run.origin is not None and not run.borrowed)
        homes = [run.home.start for run in runs if run.origin != run.home]
        own = self._own(span) or self._runs_of(span)[0].home
        return Span(min(own.start, *homes), own.end) if homes else own


def _within(run: _Run, span: Span) -> Span:
    """The letters of the text that a span shares with a run; all of the run's where the two have not as many."""
    origin = run.origin or run.home
    if run.end - run.start != origin.end - origin.start:
        return origin
    start, end = max(run.start, span.start), min(run.end, span.end)
    return Span(origin.start + start - run.start, origin.start + end - run.start)
