"""Rolls of those who held an office one after the other: "1919–1938 Ann Roe" under "Presidents of the club".

Each line is told as the sentence it stands for: "The president of the club from 1919 to 1938 was Ann Roe".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.extract.entrylines import any_of, runs
from factcheck.extract.retold import Edit, Piece
from factcheck.model.text import Document, Span
from factcheck.text.expression import expression

_NAME = r"[A-ZÀ-ÞŠŽ][\w.'’-]*(?:[ \t]+(?:(?:de|der|van|von|al|bin)[ \t]+)*[A-ZÀ-ÞŠŽ][\w.'’-]*){1,4}"
_YEAR = r"(?:1\d{3}|20\d{2})"
_LEAD = r"^[ \t]*(?:[-*•·–—|][ \t]*)?\**"


class Rolls:
    """Tells the lines of such rolls in one language as sentences."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        words: Mapping[str, Any] = section["rolls"]
        self._roles: Mapping[str, str] = words["roles"]
        self._bodies: Mapping[str, str] = words["bodies"]
        self._lands = frozenset(words["lands"])
        ever = rf"(?:{any_of(words['ever'])})"
        span = rf"(?:(?P<first>{_YEAR})[ \t]*[–—-][ \t]*(?:(?P<last>{_YEAR}|\d\d)\b|{ever}\b)?"
        span += rf"|(?:{any_of(words['since'])})[ \t]+(?P<since>{_YEAR}))"
        before = rf"{_LEAD}(?P<span>{span})\**[ \t]*[:|,–—-]?[ \t]+(?P<name>{_NAME})"
        behind = rf"{_LEAD}(?P<name>{_NAME})\**[ \t]*[:|,–—-]?[ \t]*\(?(?P<span>{span})\)?"
        self._lines = [expression(rf"{line}[ \t|.;]*$", re.MULTILINE) for line in (before, behind)]
        self._heading = expression(
            rf"[#*\s]*(?i:(?:(?:{any_of(words['openings'])})\s+)*(?P<role>{any_of(self._roles)}))"
            r"(?P<whose>\s+(?:of|at)\s+[^\n:*]+)?[\s:*]*\Z"
        )

    def edits(self, document: Document) -> Iterator[Edit]:
        """The lines under the heading of an office, each as a sentence."""
        text = document.read
        for line in self._lines:
            for run in runs(text, line):
                end = len(text[: run[0].start()].rstrip())
                start = text.rfind("\n", 0, end) + 1
                heading = self._heading.match(text, start, end)
                if heading is not None:
                    yield from (self._told(entry, heading) for entry in run)

    def _told(self, entry: re.Match[str], heading: re.Match[str]) -> Edit:
        """The line with its office, and whose it is, before the years and the name."""
        first, last = ("since", "") if entry["since"] else ("first", entry["last"])
        whose, role = heading["whose"] or "", self._roles[" ".join(heading["role"].lower().split())]
        if whose and whose == whose.lower():  # "of the club": of what the text is about
            role = role if whose.split()[-1] in self._lands else self._bodies.get(role, role)
            whose = ""
        pieces = [Piece(f"The {role}")]
        if whose:
            pieces.append(Piece(whose, Span(*heading.span("whose")), borrowed=True))
        pieces += [Piece(" from " if last else " since "), Piece(entry[first], Span(*entry.span(first)))]
        if last:
            whole = last if len(last) > len("00") else entry[first][:2] + last
            pieces += [Piece(" to "), Piece(whole, Span(*entry.span("last")))]
        pieces += [Piece(" was " if last else " is "), Piece(entry["name"], Span(*entry.span("name")))]
        return Edit(entry.start(), entry.end(), [*pieces, Piece(".")])
