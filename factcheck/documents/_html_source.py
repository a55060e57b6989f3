"""The paragraphs of an HTML page at their places in its source, by one tolerant pass over the tags.

A browser's parser forgets where things stood; this one keeps the source's length: tags become blanks, a character
reference becomes its character behind fillers, so that every offset holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from factcheck.documents._references import resolved
from factcheck.model.record import record
from factcheck.model.text import Span
from factcheck.text.normalize import FILLER

_DATA = Path(__file__).with_name("data") / "html.toml"
_TAG = re.compile(
    r"<!--|<!\[CDATA\[|<[!?][^>]{0,10000}+>|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]{0,100}+)"
    # A lookahead and what it found, never given back: a possessive group would do, had it not erred before 3.11.5.
    r"(?=(?P<rest>(?:[^<>\"']++|\"[^\"]{0,3000}+\"|'[^']{0,3000}+'|[\"'])*))(?P=rest)>"
)
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]{1,100}+)(?:\s*=\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?")
_RAISED = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_DEEPEST = 400
"""Elements in one another; pages of people stay far below."""
_ROW = 200
"""Letters up to which a row of a table is told as one."""
_EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_LOOSE = frozenset({"p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody", "thead", "tfoot"})
"""Elements that need no end tag: they do not make a page deeper."""


@record
class Tag:
    """One tag of the source."""

    name: str
    start: int
    end: int
    closes: bool
    rest: str

    def attributes(self) -> dict[str, str]:
        """Attributes by their names in lower case, references resolved."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.rest):
            value = next((group for group in match.groups()[1:] if group is not None), "")
            found.setdefault(match[1].lower(), unescape(value))
        return found


@record
class Paragraph:
    """A run of text that block elements set apart."""

    span: Span
    text: str
    """Its words as a reader sees them."""
    beside: bool
    """True where it stands in navigation, a form, a footer."""
    heading: bool


@record
class HtmlSource:
    """A page's text at its place, and what its head says."""

    prose: str
    """Of the length of the source: blanks but for what a reader sees."""
    paragraphs: tuple[Paragraph, ...]
    tags: tuple[Tag, ...]
    """Of the elements that tell of the page: html, meta, time, and each script of JSON-LD."""
    title: str
    deep: bool
    """True where elements are nested deeper than in any article."""


@cache
def html_words() -> Mapping[str, Any]:
    """What is known of elements: sets of their names, and the names of metadata in order."""
    import tomllib

    raw = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    return {key: frozenset(value) if key in ("blocks", "cells", "unread", "beside") else value
            for key, value in raw.items()}  # fmt: skip


def read_source(text: str) -> HtmlSource:
    """Return the paragraphs of a page; never fails, whatever the text is."""
    reading = _Reading(text)
    reading.run()
    return HtmlSource(
        "".join(reading.prose), tuple(reading.paragraphs), tuple(reading.told), reading.title.strip(), reading.deep
    )


class _Reading:
    """One pass over a source."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.prose: list[str] = []
        self.paragraphs: list[Paragraph] = []
        self.told: list[Tag] = []
        self.title = ""
        self.deep = False
        self._words = html_words()
        self._beside: list[str] = []
        self._depth = 0
        self._first: int | None = None
        """Offset at which the paragraph that is being read begins; None before any of its text."""
        self._last = 0
        self._pieces: list[str] = []
        self._heading = self._row = self._raised = False

    def run(self) -> None:
        at = 0
        for tag in self._tags():
            self._visible(at, tag.start)
            at = self._take(tag)
            if self.deep:
                return
        self._visible(at, len(self.text))
        self._close()

    def _tags(self) -> Iterator[Tag]:
        at, text = 0, self.text
        while found := _TAG.search(text, at):
            at = found.end()
            name = (found["name"] or "").lower()
            if found[0] in ("<!--", "<![CDATA["):
                closing = text.find("-->" if found[0] == "<!--" else "]]>", at)
                at = closing + 3 if closing >= 0 else len(text)
            elif name in self._words["unread"] and not found["end"] and not found["rest"].endswith("/"):
                closing = _find_end(text, name, at)
                tag = Tag(name, found.start(), found.end(), False, found["rest"])
                if name == "title" and not self.title:
                    self.title = " ".join(unescape(text[at:closing]).split())
                elif name == "script" and "ld+json" in tag.rest.lower():
                    self.told.append(Tag("ld+json", found.start(), closing, False, text[at:closing]))
                end = text.find(">", closing)
                at = end + 1 if end >= 0 else len(text)
                yield Tag(name, found.start(), at, False, "")
                continue
            yield Tag(name, found.start(), at, bool(found["end"]), found["rest"] or "")

    def _take(self, tag: Tag) -> int:
        """Note what a tag does; return the offset behind it."""
        words = self._words
        if tag.name in ("html", "meta", "time") and not tag.closes:
            self.told.append(tag)
        self._nest(tag)
        cell = self._row and tag.name in words["cells"]
        if cell and not tag.closes:
            self._blank(tag, bar=True)
        elif cell or (self._row and tag.name in words["blocks"] and tag.name != "tr" and self._short()):
            self._blank(tag)
            self._pieces.append(" ")
        elif tag.name in words["blocks"]:
            self._close()
            self._raised = False
            self._blank(tag)
        else:
            self._inline(tag)
        if tag.name == "tr":
            self._row = not tag.closes
        elif tag.name in ("table", "tbody"):
            self._row = False
        if len(tag.name) == 2 and tag.name[0] == "h" and tag.name[1].isdigit():
            self._heading = not tag.closes
        return tag.end

    def _short(self) -> bool:
        """True where a row holds cells so far, and not a page's text laid out in a table."""
        return sum(map(len, self._pieces)) < _ROW

    def _nest(self, tag: Tag) -> None:
        beside = self._beside
        if tag.name in self._words["beside"]:
            if not tag.closes:
                beside.append(tag.name)
            elif tag.name in beside:
                del beside[len(beside) - 1 - beside[::-1].index(tag.name) :]
        if tag.name and tag.name not in _EMPTY and tag.name not in _LOOSE and tag.name not in self._words["unread"]:
            self._depth = max(self._depth + (-1 if tag.closes else 1), 0)
            self.deep = self.deep or self._depth > _DEEPEST

    def _blank(self, tag: Tag, *, bar: bool = False) -> None:
        if bar:
            self._first = tag.start if self._first is None else self._first
            self.prose.append("|" + " " * (tag.end - tag.start - 1))
            self._pieces.append("|")
            self._last = tag.start + 1
        else:
            self.prose.append(" " * (tag.end - tag.start))

    def _inline(self, tag: Tag) -> None:
        """A tag in the middle of a word parts nothing."""
        before, after = self.text[tag.start - 1 : tag.start], self.text[tag.end : tag.end + 1]
        if tag.name == "sup":
            self._raised = not tag.closes
        inside = (bool(tag.name) and before.isalpha() and after.isalpha()) or self._raised
        self.prose.append((FILLER if inside else " ") * (tag.end - tag.start))

    def _visible(self, start: int, end: int) -> None:
        if start == end:
            return
        shown = resolved(self.text[start:end])
        shown = shown.replace("\n", " ").replace("\r", " ")
        self.prose.append(shown.translate(_RAISED) if self._raised and shown.isdecimal() else shown)
        bare = shown.strip(" \t\xa0" + FILLER)
        if not bare:
            self._pieces.append(" ")
            return
        begins = start + shown.index(bare[0])
        self._first = begins if self._first is None else self._first
        self._last = start + len(shown.rstrip(" \t\xa0" + FILLER))
        self._pieces.append(shown.replace(FILLER, ""))

    def _close(self) -> None:
        text = " ".join("".join(self._pieces).split())
        if self._first is not None and text.strip("| "):
            span = Span(self._first, self._last)
            self.paragraphs.append(Paragraph(span, text, bool(self._beside), self._heading))
        self._first, self._pieces = None, []


def _find_end(text: str, name: str, at: int) -> int:
    found = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, at)
    return found.start() if found else len(text)
