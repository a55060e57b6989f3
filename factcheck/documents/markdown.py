"""Markdown: paragraphs, headings, list items, table rows, footnotes are blocks; code, comments and marks are none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from factcheck.documents.opening import open_text
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.report import InputProblem
from factcheck.model.text import Span

if TYPE_CHECKING:
    from factcheck.documents._markdown_prose import Prose

KIND = "markdown"
EXTENSIONS = (".md", ".markdown", ".mdown", ".mkd")


def read(raw: RawDocument) -> Reading:
    """Read one Markdown text; its blocks are spans of the text as it stands in the file.

    Spans with no line break between them are parts of one block: a sentence goes on past the mark that parts them.
    """
    opened = open_text(raw)
    if isinstance(opened, InputProblem):
        return Reading(None, (opened,))
    return opened.reading(raw, tuple(_joined(_spans(opened.text, opened.body))))


def _spans(text: str, body: int) -> Iterator[Span]:
    from markdown_it import MarkdownIt

    from factcheck.documents._markdown_prose import InlineTracer, html_prose

    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # Inline text is read here, and only where it holds a mark: most paragraphs hold none.
    parser.core.ruler.enableOnly(["normalize", "block"])
    env: dict[str, Any] = {}
    tokens = parser.parse(text[body:], env)
    tracer = InlineTracer(parser)
    source = _Source(text, body)
    cell: int | None = None
    for token in tokens:
        if token.type in {"tr_open", "tr_close"}:
            cell = source.starts[token.map[0]] if token.map else None
        elif not token.map or not token.content:
            continue
        elif token.type == "inline" and cell is not None:
            written = token.content.replace("|", "\\|")
            start = source.find(written, cell)
            if start is not None:
                # The bar before a cell stays, so that two cells do not read as one phrase.
                yield from (Span(at, at + 1) for at in range(cell, start) if text[at] == "|")
                yield from (Span(start + a, start + b) for a, b in tracer.prose(written, env).runs(len(written)))
                cell = start + len(written)
        elif token.type == "inline":
            yield from source.spans(token.content, token.map[0], tracer.prose(token.content, env))
        elif token.type == "html_block":
            yield from source.spans(token.content, token.map[0], html_prose(token.content))


class _Source:
    """The lines of the file, where the content of a block is looked up."""

    def __init__(self, text: str, body: int) -> None:
        self.text = text
        self.starts = [body]
        """Offset of each line; markdown-it numbers them from the end of the front matter."""
        at = text.find("\n", body)
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def line(self, number: int) -> str:
        end = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : end]

    def find(self, written: str, start: int) -> int | None:
        """Offset of a cell from ``start`` on, on the same line."""
        end = self.text.find("\n", start)
        found = self.text.find(written, start, end if end >= 0 else len(self.text))
        return found if found >= 0 else None

    def spans(self, content: str, first_line: int, prose: Prose) -> Iterator[Span]:
        """Yield the visible parts of a block's content as spans of the file."""
        begins: list[int] = []
        places: list[int | None] = []
        at = 0
        for number, row in enumerate(content.split("\n"), first_line):
            begins.append(at)
            places.append(self._place(row, number))
            at += len(row) + 1
        for start, end in prose.runs(len(content)):
            index = bisect_right(begins, start) - 1
            while index < len(begins) and begins[index] < end:
                place = places[index]
                following = begins[index + 1] if index + 1 < len(begins) else len(content)
                if place is not None:
                    left, right = max(start, begins[index]), min(end, following)
                    whole = right == following and index + 1 < len(begins)
                    # A run that goes on past the line's end takes the line break in: the block is one.
                    stop = self.starts[first_line + index + 1] if whole else place + right - begins[index]
                    yield Span(place + left - begins[index], stop)
                index += 1

    def _place(self, row: str, number: int) -> int | None:
        """Offset in the file at which a line of content would begin; None where it is not found as it stands."""
        core = row.strip()
        if number >= len(self.starts) or not core:
            return None
        line = self.line(number)
        bare = line.rstrip()
        at = len(bare) - len(core) if bare.endswith(core) else line.find(core)
        return self.starts[number] + at - (len(row) - len(row.lstrip())) if at >= 0 else None


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Make spans that touch one."""
    last: Span | None = None
    for span in spans:
        if last is not None and last.end == span.start:
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
