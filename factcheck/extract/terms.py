"""Tables of those who held an office: a row is a holder and his years, the office stands over the first column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import dated_as, year_of
from factcheck.extract.referents import Referent
from factcheck.extract.times import as_time
from factcheck.model.claim import ClaimTime, MentionKind
from factcheck.model.record import replace
from factcheck.model.values import Period

_TERM = ("term_column", "year_column", "preposition", "until", "compared")
"""The classes of words that head a column of a term's beginning, of its end, or of both: "Took office", "To"."""


def heads_term(words: Sequence[Reading]) -> bool:
    """True for a cell of a table's head under which the years of holders stand."""
    return any(r.name in _TERM for r in words)


def term(sentence: Sentence, cells: Sequence[tuple[int, int]]) -> ClaimTime | None:
    """The years of a holder, told in one cell ("1958–1990") or in two; where no end is told, since the only one."""
    dates = list(_dates(sentence, cells))
    opening = as_time(dates[0]) if dates else None
    if opening is None or isinstance(dates[0].mention.value, Period):
        return opening
    closing = as_time(dates[1]) if len(dates) > 1 else None
    return replace(opening, relation="since") if closing is None else replace(opening, end=closing.date)


def _dates(sentence: Sentence, cells: Sequence[tuple[int, int]]) -> Iterator[ValueMark]:
    for mark in sentence.values:
        if not any(first <= mark.first < last for first, last in cells):
            continue
        year = year_of(mark.mention.text) if mark.mention.kind is MentionKind.NUMBER else None
        if year is not None or mark.mention.kind is MentionKind.DATE:
            yield dated_as(mark, year) if year is not None else mark


def own_time(sentence: Sentence, cell: tuple[int, int], value: ValueMark | Referent) -> ClaimTime | None:
    """The year that a cell gives behind its value: "1.2 trillion (2022)"."""
    for mark in sentence.values:
        if value.last <= mark.first < cell[1] and mark is not value and sentence.tokens.norms[mark.first - 1] == "(":
            date = year_of(mark.mention.text)
            if date is not None:
                return ClaimTime(date, mark.mention.text)
    return None
