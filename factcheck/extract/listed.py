"""Entries of timelines and lists, told as sentences about the name that stands over them.

"1889: Opens, paid for by a brewer" under "Bell Street Hospital" is read as "Bell Street Hospital opened in 1889, paid
for by a brewer"; the words are those of the language's ``retelling.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from factcheck.extract.entrylines import any_of, runs
from factcheck.extract.retold import Edit, Piece
from factcheck.model.text import Document, Span
from factcheck.text.expression import expression

_OVER = 2
"""Lines over the first entry of which one may be the heading."""
_SUBJECT = 6
"""Words that tell whom an entry is of, at most."""
_ITEM = expression(r"^[ \t]*(?:[-*•·–—][ \t]+|\(?\d{1,2}[.)][ \t]+)(?=[^\W\d_])", re.MULTILINE)
_CLAUSE = expression(r"(?:[^,;.(:–—\n]|[.,](?=\d)|(?<=\b[A-Z])\.(?=\s?[A-Z]))*")
_CAPITALS = r"[A-ZÀ-ÞŠŽ][\w.'’&-]*(?:\s+(?:(?:and|of|the|for|de|&)\s+)*[A-ZÀ-ÞŠŽ0-9][\w.'’&-]*)*"
_DAY = expression(r"\d{1,2} |[A-Z][a-z]+ \d{1,2},")


class _Name(NamedTuple):
    text: str
    span: Span


class Listed:
    """Tells the entries of texts in one language as sentences."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        words: Mapping[str, Any] = section["entries"]
        self._verbs: Mapping[str, str] = words["verbs"]
        self._nouns = frozenset(words["nouns"])
        heading, name = any_of(words["headings"]), rf"(?:The\s+)?(?P<name>(?:the\s+)?{_CAPITALS})"
        counted = rf"(?:[\w'’-]+\s+){{0,3}}(?:{any_of(words['counted'])})\s+(?:{any_of(words['ties'])})"
        mark, end = r"\s*[:,–—|-]?\s*", r"[\s*:]*\Z"
        self._no_name = expression(rf"(?:{heading}){end}", re.IGNORECASE)
        self._headings = [
            expression(rf"(?i:{counted})\s+{name}{end}"),
            expression(rf"(?i:{heading}){mark}{name}{end}"),
            expression(rf"{name}{mark}(?i:{heading}){end}"),
            expression(rf"(?=\S+\s+\S){name}{end}"),
        ]
        months = "|".join(month.capitalize() for month in section["answers"]["months"])
        year = r"(?:1\d{3}|20\d{2})"
        date = rf"(?:(?:\d{{1,2}} )?(?:{months}),? {year}|(?:{months}) \d{{1,2}}, {year}|{year})"
        self._yearless = expression(rf"\b(?:\d{{1,2}} (?:{months})|(?:{months}) \d{{1,2}})\b(?!,? \d{{4}})")
        ends = r"\**[ \t]*(?:[:|–—-]|,(?= ))?\**[ \t|]+(?=[^\W\d_])"
        self._entry = expression(rf"^[ \t]*(?:[-*•·–—|][ \t]+)?\**({date}){ends}", re.MULTILINE)
        told = any_of([*self._verbs, *self._verbs.values()])
        self._verb = expression(rf"(?P<passive>(?:{any_of(words['done'])})\b)|(?P<verb>(?:{told})\b)", re.IGNORECASE)
        self._next_verb = expression(rf"\s+and\s+(?=(?:{told})\b)")
        self._lasting = expression(rf"\b(?:{any_of(words['lasting'])})\b", re.IGNORECASE)
        self._item = expression(rf"(?:{any_of(words['items'])})\b", re.IGNORECASE)
        self._behind = expression(rf"\s*(?:\Z|[,;.:(–—\n]|(?:{any_of(words['behind'])})\b)")
        self._open = expression(rf"(?:{any_of(words['joining'])})\s*(?P<members>{any_of(words['members'])})?\s*\Z")

    def edits(self, document: Document) -> Iterator[Edit]:
        """The entries that can be told as sentences; none of a year after that of the document, which foretells."""
        text, today = document.read, document.date.year if document.date is not None else None
        for run in runs(text, self._entry):
            name = self._over(text, run[0].start())
            past = (entry for entry in run if today is None or int(entry[1][-4:]) <= today)
            yield from (edit for entry in past if (edit := self._dated(text, entry, name)) is not None)
        for run in runs(text, _ITEM):
            name = self._over(text, run[0].start())
            if name is None:
                continue
            for item in run:
                verb = self._item.match(text, item.end())
                if verb is not None:
                    end = item.end() + 1
                    first = Piece(text[item.end()].lower(), Span(item.end(), end))
                    yield Edit(item.end(), end, [_borrowed(name), Piece(" "), first])

    def _over(self, text: str, start: int) -> _Name | None:
        """The name in the heading over an entry."""
        for _ in range(_OVER):
            end = len(text[:start].rstrip())
            start = text.rfind("\n", 0, end) + 1
            line = text[start:end]
            at = start + len(line) - len(line.lstrip("#* \t"))
            if at >= end or self._no_name.match(text, at, end):
                continue
            found = next((m for each in self._headings if (m := each.match(text, at, end)) is not None), None)
            return _Name(found["name"], Span(*found.span("name"))) if found is not None else None
        return None

    def _dated(self, text: str, entry: re.Match[str], name: _Name | None) -> Edit | None:
        """An entry of a timeline with its date behind the verb, and whom it is of before it."""
        start = entry.end()
        clause = _CLAUSE.match(text, start)
        end = clause.end() if clause is not None else start
        end -= len(text[start:end]) - len(text[start:end].rstrip())
        verb = self._first_verb(text, start, end)
        if verb is None or (verb.start() == start and name is None):
            return None
        if (further := self._next_verb.search(text, verb.end(), end)) is not None:
            end = further.start()  # "founds Norvex in Oslo and names it after his son"
        pieces = [*self._subject(text, start, verb.start(), name), *self._told(text, start, verb)]
        stop = text.find("\n", end)
        line = Span(entry.start(1), stop if stop >= 0 else len(text))
        when = Span(*entry.span(1)) if not self._lasting.search(text, end, line.end) else None
        if (day := self._yearless.search(text, verb.end(), end)) is not None and entry[1].isdigit():
            year = [Piece(" "), Piece(entry[1], Span(*entry.span(1)))]
            left = [Piece(text[verb.end() : day.end()], Span(verb.end(), day.end())), *year]
            left.append(Piece(text[day.end() : end], Span(day.end(), end)))
            return Edit(line.start, end, [*pieces, *left, *self._stopped(text, end)], line.end, when)
        date = [Piece(" on " if _DAY.match(entry[1]) else " in "), Piece(entry[1], Span(*entry.span(1)))]
        left = [Piece(text[verb.end() : end], Span(verb.end(), end))]
        if name is not None and (opened := self._open.match(text, verb.start(), end)) is not None:
            left += [Piece(" of " if opened["members"] else " "), Piece(name.text, name.span, borrowed=True)]
        first = len(left) == 1 and self._behind.match(text, verb.end(), end) is not None
        pieces += [*date, *left] if first else [*left, *date]
        return Edit(line.start, end, [*pieces, *self._stopped(text, end)], line.end, when)

    @staticmethod
    def _stopped(text: str, end: int) -> list[Piece]:
        """A full stop, so that no line goes on with the next."""
        return [Piece(".")] if text[end : end + 1] in ("", "\n") else []

    def _first_verb(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first word of a clause that is a verb, where few words stand before it."""
        for word in re.finditer(r"\S+", text[start:end]):
            verb = self._verb.match(text, start + word.start(), end)
            if verb is not None:
                before = text[start : verb.start()].split()
                return verb if len(before) <= _SUBJECT else None
        return None

    def _subject(self, text: str, start: int, end: int, name: _Name | None) -> Iterator[Piece]:
        if start == end:
            if name is not None:
                yield _borrowed(name)
                yield Piece(" ")
            return
        told, span = text[start:end], Span(start, end)
        noun = told.strip().lower()
        own = name.text.lower().split()[1:] if name is not None else ()  # its last word, not NATO
        if noun in self._nouns or noun in own:
            yield Piece("The ")  # "1905: Club founded"
            yield Piece(told.lower(), span)
        else:
            yield Piece(told[0].upper() + told[1:], span)

    def _told(self, text: str, start: int, verb: re.Match[str]) -> Iterator[Piece]:
        """The verb in the past; what is done to somebody with "was" before it."""
        span, word = Span(*verb.span()), verb[0].lower()
        if verb["passive"]:
            yield Piece("was ")
        yield Piece(self._verbs.get(word, word), span)


def _borrowed(name: _Name) -> Piece:
    return Piece(name.text[0].upper() + name.text[1:], name.span, borrowed=True)
