"""Days that do not fit: a weekday that is not the date's, a span whose end lies before its beginning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages.loader import load_pack
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.partialdate import PartialDate, Precision
from factcheck.model.values import DateValue
from factcheck.text.expression import expression
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.verdict.textual import Paragraph

_DAYS = ("a Monday", "a Tuesday", "a Wednesday", "a Thursday", "a Friday", "a Saturday", "a Sunday")
_SINCE = 1900
"""The year from which weekdays are compared: no place of note told days by another calendar much longer."""
_BEHIND = expression(r"\s*\(\s*([^\W\d_]+)\s*\)")
_BEFORE = expression(r"([^\W\d_]+)\s*\(\s*\Z")
_SPAN = expression(r"\(([12]\d{3})\s*[-–—]\s*([12]\d{3})\)")
_LONGEST_SPAN = 120
"""Years that a span of two years can be mistaken by: a life, a reign; a wider one is no slip of this kind."""


def wrong_weekdays(paragraph: Paragraph) -> Iterator[tuple[Mention, str]]:
    """Yield the dates of a paragraph beside which another weekday stands, each with the sentence that says so."""
    for mention in paragraph.mentions:
        value = mention.value
        day = _sure_day(value) if mention.kind is MentionKind.DATE and isinstance(value, DateValue) else None
        if day is None or not isinstance(value, DateValue):
            continue
        named, shown = (value.weekday, mention.text) if value.weekday is not None else _beside(paragraph, mention)
        real = date(*day.first()).weekday()
        if named is not None and real != named:
            yield mention, f"“{plain(shown)}” in line {{line}}: {day} is {_DAYS[real]}."


def _sure_day(value: DateValue) -> PartialDate | None:
    day = value.date
    if day is None or day.precision is not Precision.DAY or day.year < _SINCE:
        return None
    return day if value.calendar == "gregorian" and not value.relative and not value.ambiguous else None


def _beside(paragraph: Paragraph, mention: Mention) -> tuple[int | None, str]:
    """The weekday that brackets join to a date: "25 November 2025 (Monday)", "Monday (25 November 2025)"."""
    text, weekdays = paragraph.text, weekday_words(paragraph.code)
    behind = _BEHIND.match(text, mention.end)
    if behind is not None and fold(behind[1]) in weekdays:
        return weekdays[fold(behind[1])], text[mention.start : behind.end()]
    before = _BEFORE.search(text[max(0, mention.start - 20) : mention.start])
    closed = text[mention.end :].lstrip().startswith(")")
    if before is not None and closed and fold(before[1]) in weekdays and len(before[1]) > 3:
        return weekdays[fold(before[1])], f"{before[1]} ({mention.text})"
    return None, ""


def turned_spans(text: str, code: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of two years of which the first is the later: offsets, and the sentence that says so.

    In a script from right to left the order in which two numbers are typed says nothing: the eye turns it.
    """
    if load_pack(code).script == "Arabic":
        return
    for match in _SPAN.finditer(text):
        first, last = int(match[1]), int(match[2])
        if last < first <= last + _LONGEST_SPAN:
            yield match.start(), match.end(), f"“{match[0]}” in line {{line}} ends before it begins."


@cache
def weekday_words(code: str) -> dict[str, int]:
    """The folded words of a language that name a weekday, or begin to; 0 is Monday."""
    section = load_pack(code).section("dates")
    words = {word: classes["weekday"] for word, classes in section.get("words", {}).items() if "weekday" in classes}
    for first, rows in section.get("phrases", {}).items():
        for _, name, value in rows:
            if name == "weekday":
                words[first] = value
    return words


def plain(text: str) -> str:
    """A text to be put into a sentence that is formatted later."""
    return text.replace("{", "{{").replace("}", "}}")


def names_days(norms: Sequence[str], code: str) -> bool:
    """True where a weekday stands among the words."""
    return not weekday_words(code).keys().isdisjoint(norms)
