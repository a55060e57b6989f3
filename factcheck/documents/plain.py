"""Plain text: every line of it is prose, but for front matter at its head."""

from __future__ import annotations

from factcheck.documents._references import resolved
from factcheck.documents.opening import Opened, open_text
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.report import InputProblem
from factcheck.model.text import Span
from factcheck.text.directives import MARK, without
from factcheck.text.wrapped import paragraphs

KIND = "plain"
EXTENSIONS = (".txt", ".text")


def read(raw: RawDocument) -> Reading:
    """Read one plain text."""
    opened = open_text(raw)
    if isinstance(opened, InputProblem):
        return Reading(None, (opened,))
    # Text out of a content system may keep the references of the page that it was.
    shown = resolved(opened.text, closed=True)
    prose = None if shown == opened.text else shown
    if MARK in opened.text:
        return opened.reading(raw, without(_blocks(opened), opened.text), prose)
    return opened.reading(raw, _blocks(opened) if opened.body else None, prose)


def _blocks(opened: Opened) -> tuple[Span, ...]:
    """The paragraphs after the front matter."""
    return tuple(Span(start, end) for start, end in paragraphs(opened.text, opened.body))
