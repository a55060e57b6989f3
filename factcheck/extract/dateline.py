"""The line at the head of a text that says where and when it was written: "RIYADH, 25 Nov —", "Published: 25/11/2025".

A dateline gives the document's date where nothing else does; what it says of the place is no claim.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.model.claim import Mention, MentionKind
from factcheck.model.partialdate import PartialDate, Precision
from factcheck.model.record import record
from factcheck.model.text import Document, Span
from factcheck.model.values import Bound, DateValue
from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens
from factcheck.text.wrapped import paragraphs

if TYPE_CHECKING:
    from factcheck.recognize.run import Recognizer

_LINES = 5
"""Lines at the head that are looked at: a title, its subtitle, who wrote it."""
_OPENING = 4000
"""Characters that the head of a text is looked for in."""
ENDS = 700
"""Characters of the head and of the foot of a text in which it may say when it was last gone over."""
_LONGEST = 160
_NO_YEAR = PartialDate(2000, 1, 1)
"""Where to date what has no year for the time being: a leap year, so that no day is missing."""
_LIKELY = expression(r"\D{0,70}\d.{0,40}?(?:[-\u2013\u2014:]|\Z)")
"""What every line with a dateline is like; reading dates is dear, and most lines are not like this."""
_DIGIT = expression(r"\d")
_BEFORE = expression(r"(?P<place>[^\d.:;!?؟()\n]{0,60}?(?:\b[A-Z]\.){0,3})\s*[,،\-\u2013\u2014(|/]?\s*\Z")
_PLACE_WORDS = 7
_AFTER = expression(
    r"\s*\)?\s*[,،]?\s*(?:\([^()\n]{1,40}\)|/[^/\n]{1,30}/|\b[A-Z]{2,6}\b)?\s*(?:[-\u2013\u2014]{1,2}|:)\s*(?=[^\s\d])"
)
_WORD = expression(r"[\s,،\-]*(\w+)\s*")
_REST = expression(
    r"[\s,،:|()\-\u2013\u2014*_#]*(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?\s*[A-Z]{0,4})?\W*\Z"
)


@record
class Words:
    """The words of a language that tell a dateline from a sentence, all folded."""

    labels: Container[str]
    agencies: frozenset[str]
    common: Container[str]
    """Plain words, with which no name of a place begins or ends."""
    openings: Container[str]
    """Those with which one begins all the same: New York, The Hague."""


@record
class Dateline:
    """What the head of a text says; nothing in ``span`` is a claim."""

    span: Span
    date: PartialDate | None
    """None where it names no year, and nothing tells which."""


def find_dateline(
    document: Document, recognizer: Recognizer, words: Words, anchor: PartialDate | None
) -> Dateline | None:
    """Return the dateline of a text, None where it has none.

    Without a year it is of the last such day up to ``anchor``.
    """
    for start, line in _head(document):
        if not _LIKELY.match(line) and not words.agencies.intersection(line.split()):
            continue
        for mention in recognizer.mentions(Tokens(line), anchor=_NO_YEAR):
            end = _is_dateline(line, mention, words)
            if end is not None:
                return Dateline(Span(start, start + end), _dated(mention, anchor))
    return None


def may_be_revised(document: Document, labels: Iterable[str]) -> bool:
    """True where the head or the foot of a text holds a word for going over it."""
    text = document.read
    ends = fold(text if len(text) <= 2 * ENDS else f"{text[:ENDS]}\n{text[-ENDS:]}")
    return any(label in ends for label in labels)


def _head(document: Document) -> Iterator[tuple[int, str]]:
    """The first paragraphs that hold anything, cut to what a dateline may take, with their offsets."""
    text = document.read
    blocks = document.blocks
    spans = paragraphs(text[:_OPENING]) if blocks is None else ((block.start, block.end) for block in blocks)
    for start, end in islice(spans, _LINES):
        yield start, text[start : min(end, start + _LONGEST)]


def _is_dateline(line: str, mention: Mention, words: Words) -> int | None:
    """Offset behind the dateline that a date belongs to, None where it belongs to a sentence."""
    value = mention.value
    if mention.kind is not MentionKind.DATE or not isinstance(value, DateValue) or value.bound is not Bound.EXACT:
        return None
    if value.date is None or value.date.precision is not Precision.DAY or not _DIGIT.search(mention.text):
        return None
    before, after = line[: mention.start], line[mention.end :]
    if _REST.match(after):
        label = fold(before).strip(" \t:：-–—|*_#،,")
        return len(line) if not label or label in words.labels else None
    place, closing = _BEFORE.match(before), _AFTER.match(after)
    if place is None or not _names_place(place["place"], words):
        return None
    if closing is not None:
        return mention.end + closing.end()
    agency = _WORD.match(after)
    return mention.end + agency.end() if agency and fold(agency[1]) in words.agencies else None


def _names_place(text: str, known: Words) -> bool:
    """True where no word is plainly a sentence's: in a script with capitals each has one, but for short ones."""
    words = text.replace(",", " ").replace("،", " ").split()
    if not words or len(words) > _PLACE_WORDS:
        return False
    first, last = fold(words[0]), fold(words[-1])
    if last in known.common or (first in known.common and first not in known.openings):
        return False
    return all(not word[0].islower() or len(word) <= 3 for word in words)


def _dated(mention: Mention, anchor: PartialDate | None) -> PartialDate | None:
    value = mention.value
    if not isinstance(value, DateValue) or value.date is None:
        return None
    if not value.relative:
        return value.date
    if anchor is None:
        return None
    for year in range(anchor.year, anchor.year - 9, -1):
        try:
            date = PartialDate(year, value.date.month, value.date.day)
        except ValueError:
            continue  # 29 February
        if date.first() <= anchor.last():
            return date
    return None
