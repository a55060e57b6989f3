"""Inconsistencies that the words of a text show by themselves, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages.loader import load_pack
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.record import record
from factcheck.model.report import Finding, Inconsistency
from factcheck.model.text import Document
from factcheck.model.values import DateValue, Precision
from factcheck.text.tokens import Tokens
from factcheck.verdict.reading import recognizer

if TYPE_CHECKING:
    pass

_DIGIT = re.compile(r"\d")
_LONGEST = 20_000
"""Letters of a paragraph that are read; a longer one is no one's list."""
_DAYS = ("a Monday", "a Tuesday", "a Wednesday", "a Thursday", "a Friday", "a Saturday", "a Sunday")


@record
class Paragraph:
    """A run of prose with what was recognised in it; offsets count from ``start``."""

    text: str
    start: int
    tokens: Tokens
    mentions: tuple[Mention, ...]
    code: str
    following: str
    """The text behind it, where a list of lines goes on."""


def textual_inconsistencies(document: Document, code: str, findings: Sequence[Finding]) -> Iterator[Inconsistency]:
    """Yield what is wrong in each paragraph; one that holds neither a weekday nor a list costs little."""
    from factcheck.verdict.announced import wrong_lists

    words, weekdays = load_pack(code).section("lists"), _weekdays(code)
    text = document.read
    for start, end in _paragraphs(document):
        raw = text[start : min(end, start + _LONGEST)]
        tokens: Tokens | None = None
        dated = bool(_DIGIT.search(raw)) and bool(weekdays & set((tokens := Tokens(raw)).norms))
        if not dated and not _announcing(code).search(raw):
            continue
        tokens = tokens or Tokens(raw)
        paragraph = Paragraph(raw, start, tokens, tuple(recognizer(code).mentions(tokens)), code, text[end:])
        for mention, why in (*_wrong_weekdays(paragraph), *wrong_lists(paragraph, words)):
            yield _inconsistency(document, paragraph, mention, why, findings)


def _inconsistency(
    document: Document, paragraph: Paragraph, mention: Mention, why: str, findings: Sequence[Finding]
) -> Inconsistency:
    at, end = paragraph.start + mention.start, paragraph.start + mention.end
    line = document.location(at).line
    marks = tuple(f.fingerprint for f in findings if f.claim.value_span.start < end and at < f.claim.value_span.end)
    return Inconsistency(marks, why.format(line=line), document.path, line)


def _paragraphs(document: Document) -> Iterator[tuple[int, int]]:
    """The blocks of a document, those of one paragraph as one; without blocks its lines."""
    text = document.read
    if document.blocks is None:
        at = 0
        for line in text.split("\n"):
            yield at, at + len(line)
            at += len(line) + 1
        return
    first, last = -1, -1
    for block in document.blocks:
        if first >= 0 and "\n" not in text[last : block.start]:
            last = block.end
            continue
        if first >= 0:
            yield first, last
        first, last = block.start, block.end
    if first >= 0:
        yield first, last


def _wrong_weekdays(paragraph: Paragraph) -> Iterator[tuple[Mention, str]]:
    for mention in paragraph.mentions:
        value = mention.value
        if mention.kind is not MentionKind.DATE or not isinstance(value, DateValue) or value.weekday is None:
            continue
        day = value.date
        sure = value.calendar == "gregorian" and not value.relative and not value.ambiguous
        if day is None or day.precision is not Precision.DAY or not sure or day.year < 1900:
            continue
        real = date(*day.first()).weekday()
        if real != value.weekday:
            yield mention, f"“{_plain(mention.text)}” in line {{line}}: {day} is {_DAYS[real]}."


def _plain(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


@cache
def _announcing(code: str) -> re.Pattern[str]:
    """Finds a colon or an announcing word, without which nothing is announced."""
    words = "|".join(re.escape(word) for word in load_pack(code).section("lists").get("announce", ()))
    return re.compile(rf":|(?<!\w)(?:{words})(?!\w)" if words else ":")


@cache
def _weekdays(code: str) -> frozenset[str]:
    """The folded words of a language that name a weekday, or begin to."""
    section = load_pack(code).section("dates")
    words = {word for word, classes in section.get("words", {}).items() if "weekday" in classes}
    phrases = section.get("phrases", {}).items()
    return frozenset(words | {first for first, rows in phrases if any(name == "weekday" for _, name, _ in rows)})
