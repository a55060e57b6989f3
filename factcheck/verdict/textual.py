"""Inconsistencies that the words of a text show by themselves, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.languages.loader import load_pack
from factcheck.model.claim import Mention
from factcheck.model.record import record
from factcheck.model.report import Finding, Inconsistency
from factcheck.model.text import Document
from factcheck.text.expression import expression
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens
from factcheck.verdict.calendar import names_days, turned_spans, wrong_weekdays
from factcheck.verdict.reading import recognizer

_DIGIT = expression(r"\d")
_LONGEST = 20_000
"""Letters of a paragraph that are read; a longer one is no one's list."""
_BEHIND = 3_000
"""Letters behind a paragraph in which the lines of a list are looked for that it announces."""
_COMMAS = ",،"
_BEGINNING = 10
"""Letters within which a number begins."""
_MARK = expression(r":|\(|[–—]|\s-\s|[,،]\s+")
"""What may open a list, or part the parts of a whole."""
_LINES = expression(r"\s*\n[ \t]*(?:[-*•–]|1[.)])[ \t]")
_NEAR = 80
"""Letters before a colon or dash in which the number stands whose list it opens."""


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
    """Yield what is wrong in each paragraph and table; what holds neither a weekday nor a list costs little."""
    text = document.read
    for start, end in _paragraphs(document):
        raw = text[start : min(end, start + _LONGEST)]
        tokens = Tokens(raw) if _DIGIT.search(raw) else None
        dated = tokens is not None and names_days(tokens.norms, code)
        announced = _announces(raw, text[end : end + _BEHIND], code)
        if not dated and not announced:
            continue
        tokens = tokens or Tokens(raw)
        mentions = tuple(recognizer(code).mentions(tokens))
        paragraph = Paragraph(raw, start, tokens, mentions, code, text[end : end + _BEHIND])
        for mention, why in (*wrong_weekdays(paragraph), *(_wrong_lists(paragraph) if announced else ())):
            yield _inconsistency(document, start + mention.start, start + mention.end, why, findings)
    for start, end, why in (*turned_spans(text, code), *_wrong_totals(text, code)):
        yield _inconsistency(document, start, end, why, findings)


def _wrong_lists(paragraph: Paragraph) -> Iterator[tuple[Mention, str]]:
    from factcheck.verdict.announced import wrong_lists

    return wrong_lists(paragraph, load_pack(paragraph.code).section("lists"))


def _wrong_totals(text: str, code: str) -> Iterator[tuple[int, int, str]]:
    if "|" in text or "\t" in text:
        from factcheck.verdict.totals import wrong_totals

        yield from wrong_totals(text, code)


def _inconsistency(document: Document, at: int, end: int, why: str, findings: Sequence[Finding]) -> Inconsistency:
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


def _announces(text: str, following: str, code: str) -> bool:
    """True where something may open a list, and a number stands near enough before it."""
    words, counting = _openings(code)
    for hit in _MARK.finditer(text):
        at, end = hit.span()
        if hit[0][0] in _COMMAS and not _counts(_behind_joint(text[end : end + _NEAR], code)[:_BEGINNING], counting):
            continue
        if _counts(text[max(0, at - _NEAR) : at], counting):
            return True
    padded = f" {text.lower()}"
    told = (at for word in words for at in (padded.find(word),) if at >= 0)
    if any(_counts(padded[max(0, at - _NEAR) : at], counting) for at in told):
        return True
    return _LINES.match(following) is not None and _counts(text[-_NEAR:], counting)


def _behind_joint(text: str, code: str) -> str:
    """What follows the word or letter for "and" that a piece of text may open with."""
    lists = load_pack(code).section("lists")
    for joint in lists.get("joint", ()):
        text = text.removeprefix(f"{joint} ")
    return text.lstrip(f" {lists.get('prefix', '')}")


def _counts(text: str, counting: Sequence[str]) -> bool:
    """True where a number may stand in a piece of text."""
    folded = fold(text)
    return _DIGIT.search(folded) is not None or any(word in folded for word in counting)


@cache
def _openings(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that may open a list, each behind a blank, and what a folded number begins with."""
    lists = load_pack(code).section("lists")
    first = (word for word, rank in lists.get("steps", {}).items() if rank == 1)
    words = [*(word for key in ("announce", "comprise", "are") for word in lists.get(key, ())), *first]
    return tuple(f" {word}" for word in words), tuple(lists.get("counting", ()))
