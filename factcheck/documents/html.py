"""HTML: the article of a page without its navigation; every offset is that of the source.

Which paragraphs are the article's is asked of trafilatura; where they stand is found in the source itself.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from factcheck.documents._extras import missing
from factcheck.documents._html_source import HtmlSource, Paragraph, read_source
from factcheck.documents.encoding import decode
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.report import InputProblem
from factcheck.model.text import Document

KIND = "html"
EXTENSIONS = (".html", ".htm", ".xhtml")
LARGEST = 8_000_000
"""Bytes; the longest articles of the web are pages of less than one million."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_BAR = "|"
_MOST = 0.5
"""The share of what the extractor saw that has to be found again in the source."""
_LONG = 40
"""Letters from which on a paragraph that stands inside another is taken for the same one."""


def read(raw: RawDocument) -> Reading:
    """Read one page; what is no page, or too large or too deep for one, is a problem."""
    problem = missing(raw.path, "HTML pages", "html", "trafilatura")
    if problem is not None:
        return Reading(None, (problem,))
    decoded = decode(_recoded(raw.data))
    if decoded.refusal is not None:
        return _refused(raw, decoded.refusal)
    source = read_source(decoded.text)
    if source.deep:
        return _refused(raw, "its elements are nested too deep for a page that a person wrote: give the article alone")
    from factcheck.documents._html_head import read_head

    head = read_head(source)
    kept = [] if head.own else _article(source, decoded.text)
    problems = []
    if decoded.note is not None:
        problems.append(InputProblem(raw.path, decoded.note, fatal=False))
    if not kept:
        what = "is a report that factcheck wrote, and no article" if head.own else "holds no article"
        problems.append(InputProblem(raw.path, f"{what}: there is nothing to check in it", fatal=False))
    document = Document(
        raw.path, decoded.text, raw.sha256, language=head.language, date=head.date, title=head.title,
        blocks=tuple(paragraph.span for paragraph in kept), prose=_parted(source.prose, kept),
        notes=(decoded.note,) if decoded.note else (),
    )  # fmt: skip
    return Reading(document, tuple(problems))


def _refused(raw: RawDocument, message: str) -> Reading:
    return Reading(None, (InputProblem(raw.path, message),))


def _recoded(data: bytes) -> bytes:
    """Return the page in UTF-8 where it names another encoding and is in none of Unicode's."""
    found = _CHARSET.search(data[:4096])
    if found is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(found[1].decode("ascii")).encode("utf-8")
        except (LookupError, ValueError):
            return data
    return data


def _article(source: HtmlSource, text: str) -> list[Paragraph]:
    """The paragraphs of the article, in their order; where trafilatura sees none, all that is not beside it."""
    own = [paragraph for paragraph in source.paragraphs if not paragraph.beside]
    extracted = _extracted(text)
    if not extracted:
        return own
    lines = {_key(line) for line in extracted.splitlines()} - {""}
    whole = "\n".join(lines)
    kept = [each for each in own if _is_one_of(_key(each.text), lines, whole)]
    if sum(len(each.text) for each in kept) < _MOST * len(extracted):
        kept = [each for each in source.paragraphs if _is_one_of(_key(each.text), lines, whole)]
    kept = _with_rows(own, kept)
    # A title is the article's, though the extractor takes it for a part of the page.
    titles = [each for each in own if each.heading and each not in kept][:1] if kept else []
    if sum(len(each.text) for each in kept) < _MOST * len(extracted):
        return own
    return sorted([*titles, *kept], key=lambda each: each.span.start)


def _with_rows(own: Sequence[Paragraph], kept: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the rows between the first and the last that the extractor saw of a table.

    It words some cells in its own way (what is hidden in them, a list), and their rows are the table's all the same.
    """
    known = {each.span for each in kept}
    found = list(kept)
    for barred, paragraphs in groupby(own, key=lambda each: each.text.startswith(_BAR)):
        rows = list(paragraphs)
        seen = [at for at, row in enumerate(rows) if row.span in known] if barred else []
        if seen:
            found += [row for row in rows[: seen[-1]] if row.span not in known]
    return found


def _extracted(text: str) -> str:
    from trafilatura import extract

    try:
        return extract(text, include_comments=False, include_tables=True, deduplicate=False) or ""
    except (ValueError, RecursionError, MemoryError):
        return ""


def _is_one_of(key: str, lines: Iterable[str], whole: str) -> bool:
    return key in lines or (len(key) >= _LONG and key in whole)


def _key(text: str) -> str:
    """The letters and digits of a paragraph: what both readings of a page have in common."""
    return "".join(char for char in text if char.isalnum())


def _parted(prose: str, kept: Sequence[Paragraph]) -> str:
    """The prose with a line break behind each paragraph, as nothing in the source may part it from the next."""
    pieces, at = [], 0
    for paragraph in kept:
        end = paragraph.span.end
        pieces.append(prose[at:end])
        at = end
        if end < len(prose):
            pieces.append("\n")
            at += 1
    return "".join((*pieces, prose[at:]))
