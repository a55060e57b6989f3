"""The line in which a page says when it was last gone over: "Last updated: April 2018", "آخر تحديث: 24 سبتمبر 2019".

What a page says it says as of that day. Such a line stands at its head or at its foot, with the time of day, who went
over it and how often it was read around the date.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.extract.dateline import ENDS, Dateline
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document, Span
from factcheck.model.values import Bound, DateValue
from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from re import Match

    from factcheck.recognize.run import Recognizer

_LINES = 8
"""Lines at either end of a page that are looked at."""
_LONGEST = 120
_LABEL = 4
"""Words of a label at most."""
_CLOCK = expression(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[AaPp]\.?[Mm]\b\.?|[صم]\b))?(?:\s*[A-Z]{2,4}\b)?")
_APART = expression(r"[|•·*/()\u2013\u2014]|\s-\s")
_WORD = expression(r"[^\W\d_]+")
_BRACKET = expression(r"\s*م?\s*\(([^()\n]{1,30})\)")
_REST = expression(r"\W*\Z|\s*(?:[|(•·/\u2013\u2014-]|م\b|[,،]?\s*(?:by|at|UTC|GMT|بواسطة|الساعة|في الساعة|بقلم)\b)")


def as_revised(
    found: Dateline | None, document: Document, recognizer: Recognizer, told: Mapping[str, Container[str]]
) -> Dateline | None:
    """Return the dateline with the date by which the page says it was last gone over, where that is the later one.

    ``told`` has the words of the language: what the date is called, which words may stand before that, and which
    between it and the date.
    """
    lines = [
        each
        for start, line in _ends(document.read)
        if len(line) <= _LONGEST
        for each in _dated(_CLOCK.sub(_blank, line), start, recognizer)
    ]
    dates = [(date, span) for line, mention, date, span in lines if _is_labelled(line, mention, told)]
    if not dates:
        return found
    date, span = max(dates, key=lambda each: each[0].last())
    if found is None:
        return Dateline(span, date)
    return found if found.date is not None and found.date.last() >= date.last() else Dateline(found.span, date)


def _blank(clock: Match[str]) -> str:
    return " " * len(clock[0])


def _ends(text: str) -> Iterator[tuple[int, str]]:
    """The lines at the head and at the foot of a text, with their offsets."""
    cut = text.rfind("\n", 0, max(0, len(text) - ENDS)) + 1
    yield from {**dict(islice(_lines(text[:ENDS], 0), _LINES)), **dict([*_lines(text[cut:], cut)][-_LINES:])}.items()


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _dated(line: str, start: int, recognizer: Recognizer) -> Iterator[tuple[str, Mention, PartialDate, Span]]:
    for mention in recognizer.mentions(Tokens(line), anchor=None):
        value = mention.value
        if mention.kind is not MentionKind.DATE or not isinstance(value, DateValue) or value.bound is not Bound.EXACT:
            continue
        if value.date is not None and not value.relative:
            yield line, mention, value.date, Span(start + mention.start, start + mention.end)


def _is_labelled(line: str, mention: Mention, told: Mapping[str, Container[str]]) -> bool:
    """True where the date bears such a label, and no sentence goes on behind it."""
    labels, pages = told.get("revised", ()), told.get("pages", ())
    bracket = _BRACKET.match(line, mention.end)
    if bracket is not None and fold(bracket[1]).strip() in labels:
        return True
    if not _REST.match(line, mention.end):
        return False
    parts = [_WORD.findall(part) for part in _APART.split(fold(line[: mention.start]))]
    words: list[str] = next((part for part in reversed(parts) if part), [])
    while words and words[-1] in told.get("between", ()):
        words.pop()
    return any(
        " ".join(words[-n:]) in labels and all(word in pages for word in words[:-n]) for n in range(1, _LABEL + 1)
    )
