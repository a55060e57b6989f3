"""PDF: the text layer, page after page; it is often out of order, so that its findings are marked as low-trust."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from factcheck.documents._extras import missing
from factcheck.documents._lines import wrapped_blocks
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.report import InputProblem
from factcheck.model.text import Document

KIND = "pdf"
EXTENSIONS = (".pdf",)
LARGEST = 100_000_000
"""Bytes of a file: pictures make them large."""
_MOST_PAGES = 2_000
_NO_TEXT = "holds no text, perhaps scanned pages: make its text readable (OCR) first"
_FAULTS = (ValueError, KeyError, IndexError, AttributeError, TypeError, OSError, RecursionError, ArithmeticError)
"""What pypdf's parts raise on a file that is no PDF, beside its own errors."""


def read(raw: RawDocument) -> Reading:
    """Read one document; what is locked, cut off or of too many pages is a problem."""
    problem = missing(raw.path, "PDF documents", "pdf", "pypdf")
    if problem is not None:
        return Reading(None, (problem,))
    from pypdf.errors import PyPdfError

    try:
        found = _content(raw)
    except (PyPdfError, *_FAULTS) as error:
        message = f"is no sound PDF document ({type(error).__name__}): it may be cut off; fetch or save it anew"
        found = InputProblem(raw.path, message)
    if isinstance(found, InputProblem):
        return Reading(None, (found,))
    return Reading(found)


def _content(raw: RawDocument) -> Document | InputProblem:
    import logging

    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity, on standard error
    reader = PdfReader(BytesIO(raw.data))
    try:
        locked = reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED
    except DependencyError:
        locked = True
    if locked:
        return InputProblem(raw.path, "is encrypted: save it without a password")
    if len(reader.pages) > _MOST_PAGES:
        return InputProblem(raw.path, f"has {len(reader.pages):,} pages, at most {_MOST_PAGES:,} are read: split it")
    text = "\n\n".join(_page(page) for page in reader.pages)
    if not text.strip():
        return InputProblem(raw.path, _NO_TEXT)
    about = reader.metadata
    title = about.title if about is not None else None
    return Document(
        raw.path, text, raw.sha256, title=str(title) if title else None, blocks=wrapped_blocks(text), low_trust=True,
        notes=("read from the text layer of a PDF",),
    )  # fmt: skip


def _page(page: Any) -> str:
    lines = page.extract_text().replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines)
