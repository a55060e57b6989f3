"""Lists whose entries each are of a name of their own: "Kea Tower, Norby – 310 m, opened 1951".

Each part of an entry is told as a sentence about the name that the entry opens with; what the entries are all of, and
so what a size alone tells of them, is a plural in the heading over them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.extract.entrylines import any_of, runs
from factcheck.extract.retold import Edit, Piece
from factcheck.model.text import Document, Span
from factcheck.text.expression import expression

_CAPITALS = r"[A-ZÀ-ÞŠŽ][\w.'’&-]*(?:[ \t]+(?:(?:and|of|the|for|de|&) )*[A-ZÀ-ÞŠŽ0-9][\w.'’&-]*)*"
_ENTRY = expression(
    rf"^[ \t]*(?:[-*•·][ \t]+|\(?\d{{1,2}}[.)][ \t]+)?\**(?P<name>{_CAPITALS})\**(?:, {_CAPITALS})?"
    r"(?P<mark>[ \t]+[–—-]|:)[ \t]+(?=\S)",
    re.MULTILINE,
)
_PART = expression(r"(?:[^,;.\n]|[.,](?=\d))+")
_SIZE = r"(?:about |some |around )?\d[\d.,]* ?(?:m|km|ft|feet|metres|meters|miles|kilometres|kilometers)"
_DATE = r"(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{4}|[12]\d{3})\b"

_DAY = expression(r"\d{1,2} ")


class Catalogued:
    """Tells the entries of such lists in one language as sentences."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        words: Mapping[str, Sequence[str]] = section["catalogues"]
        self._kinds = {
            expression(rf"\b(?:{any_of(words['long'])})\b", re.IGNORECASE): " long",
            expression(rf"\b(?:{any_of(words['tall'])})\b", re.IGNORECASE): " tall",
            expression(rf"\b(?:{any_of(words['above_sea'])})\b", re.IGNORECASE): " above sea level",
        }
        self._act = expression(rf"(?P<done>(?:{any_of(words['done'])}))?(?:{any_of(words['acts'])})?\b", re.IGNORECASE)
        self._label = expression(rf"(?P<role>(?i:{any_of(words['labels'])}))(?::|\s)\s*(?=[A-ZÀ-ÞŠŽ\d$€£])")
        self._dated = expression(rf"\s+(?={_DATE})")
        self._size = expression(rf"{_SIZE}(?P<told> (?:tall|high|long|above sea level))?\s*\Z")
        self._counted = expression(
            rf"(?:about |some |around )?\d[\d.,]*(?: million)? (?:{any_of(words['counted'])})\s*\Z"
        )

    def edits(self, document: Document) -> Iterator[Edit]:
        """The parts of entries that can be told as sentences."""
        text = document.read
        for run in runs(text, _ENTRY):
            kind = self._kind(text, run[0].start())
            for entry in run:
                end = text.find("\n", entry.end())
                yield from self._parts(text, entry, len(text) if end < 0 else end, kind)

    def _kind(self, text: str, start: int) -> str:
        """What a size alone tells of the entries, by the line over them."""
        end = len(text[:start].rstrip())
        line = text[text.rfind("\n", 0, end) + 1 : end]
        return next((told for plural, told in self._kinds.items() if plural.search(line)), "")

    def _parts(self, text: str, entry: re.Match[str], end: int, kind: str) -> Iterator[Edit]:
        name = Piece(entry["name"], Span(*entry.span("name")), borrowed=True)
        behind, any_told = entry.start("mark"), False
        for part in _PART.finditer(text, entry.end(), end):
            start = part.end() - len(part[0].lstrip())
            told = self._told(text, start, part.end(), kind)
            if told:
                yield Edit(behind, start, [Piece(". "), name])
                yield Edit(start, part.end(), told)
                any_told = True
            behind = part.end()
        if any_told and behind == end:
            yield Edit(end, end, [Piece(".")])  # so that no line goes on with the next

    def _told(self, text: str, start: int, end: int, kind: str) -> list[Piece]:
        """What a part of an entry says of its name; nothing where it is no such part."""
        size = self._size.match(text, start, end)
        if size is not None and (size["told"] or kind):
            return [Piece(" is "), Piece(text[start:end], Span(start, end)), Piece("" if size["told"] else kind)]
        if self._counted.match(text, start, end) is not None:
            return [Piece(" has "), Piece(text[start:end], Span(start, end))]
        label = self._label.match(text, start, end)
        if label is not None:
            role, value = Span(*label.span("role")), Span(label.end(), end)
            told = [Piece("'s "), Piece(label["role"].lower(), role), Piece(" is ")]
            return [*told, Piece(text[value.start : value.end], value)]
        act = self._act.match(text, start, end)
        if act is None or act.end() == start:
            return []
        pieces = [Piece(" was " if act["done"] else " ")]
        pieces.append(Piece(act[0].lower(), Span(*act.span())))
        dated = self._dated.match(text, act.end(), end)
        if dated is not None:
            pieces.append(Piece(" on " if _DAY.match(text, dated.end(), end) else " in "))
        at = dated.end() if dated is not None else act.end()
        return [*pieces, Piece(text[at:end], Span(at, end))]
