"""Word documents: paragraphs, headings and the rows of tables, each a line of the text that offsets count in."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from factcheck.documents._extras import missing
from factcheck.documents._lines import line_blocks
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.report import InputProblem
from factcheck.model.text import Document

KIND = "docx"
EXTENSIONS = (".docx",)
LARGEST = 100_000_000
"""Bytes of a file: pictures make them large."""
_LARGEST = 100_000_000
"""Bytes that all parts may have together when unpacked; a thousand pages of text are five million."""
_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
"""How an OLE file begins: Word's old format, and its new one when a password locks it."""


def read(raw: RawDocument) -> Reading:
    """Read one document; what is cut off, locked or unpacks to no end is a problem."""
    problem = missing(raw.path, "Word documents", "docx", "docx") or _unsound(raw)
    if problem is not None:
        return Reading(None, (problem,))
    from lxml.etree import LxmlError

    try:
        title, language, lines = _content(raw.data)
    except (LxmlError, BadZipFile, KeyError, ValueError, IndexError, AttributeError, TypeError, OSError) as error:
        message = f"is no sound Word document ({type(error).__name__}): open it in Word and save it anew"
        return Reading(None, (InputProblem(raw.path, message),))
    text = "\n".join(lines)
    problems: tuple[InputProblem, ...] = ()
    if not text.strip():
        problems = (InputProblem(raw.path, "is empty: there is nothing to check in it", fatal=False),)
    document = Document(raw.path, text, raw.sha256, language=language, title=title, blocks=line_blocks(text))
    return Reading(document, problems)


def _unsound(raw: RawDocument) -> InputProblem | None:
    if raw.data.startswith(_OLD):
        return InputProblem(raw.path, "is locked by a password or in Word's old format: save it as .docx without one")
    try:
        with ZipFile(BytesIO(raw.data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            names = archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return InputProblem(raw.path, "is no sound Word document: it may be cut off; fetch or save it anew")
    if size > _LARGEST:
        most = _LARGEST // 1_000_000
        message = f"unpacks to {size / 1_000_000:,.0f} MB, at most {most} are read: save the text alone as .docx"
        return InputProblem(raw.path, message)
    if "word/document.xml" not in names and "[Content_Types].xml" not in names:
        return InputProblem(raw.path, "is an archive without a Word document in it: give the document itself")
    return None


def _content(data: bytes) -> tuple[str | None, str | None, list[str]]:
    """Title, language and lines of a document; lines hold no line break."""
    import docx

    document = docx.Document(BytesIO(data))
    about = document.core_properties
    language = about.language.partition("-")[0].lower() if about.language else None
    lines = [" ".join(line.split()) for line in _lines(document)]
    return about.title or None, language or None, lines


def _lines(container: Any) -> Iterator[str]:
    """The text of a document or cell, a line for each paragraph and each row of a table."""
    for part in container.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                yield f"| {' | '.join(_cells(row))} |"
        else:
            yield from part.text.split("\n") or [""]


def _cells(row: Any) -> Iterator[str]:
    """The texts of a row's cells, those that span several columns once."""
    seen = set()
    for cell in row.cells:
        if cell._tc not in seen:  # noqa: SLF001 - what tells one merged cell from two of the same text
            seen.add(cell._tc)  # noqa: SLF001
            yield " ".join(line.replace("|", "/") for line in _lines(cell) if line.strip())
