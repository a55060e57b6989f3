"""The Python interface: the commands' work as functions over texts, documents and sources (contract section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from factcheck.documents.interface import read_documents
from factcheck.extract.run import Extractor
from factcheck.learning import TextSources
from factcheck.model.claim import Claim, Mention
from factcheck.model.digest import sha256
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckReport, InputProblem
from factcheck.model.text import Document
from factcheck.pipeline import Settings, document_inconsistencies
from factcheck.pipeline import check as check_documents
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources


def recognize(text: str, language: str = "auto") -> list[Mention]:
    """Return the numbers, dates, amounts, quantities and names of a text, in reading order."""
    return Extractor({}).mentions(_document(text), language)


def extract(text: str | Document, language: str = "auto") -> list[Claim]:
    """Return the claims of a text or document, in reading order, unjudged."""
    extraction = Extractor(load_properties()).extract(_document(text), language)
    return list(extraction.claims)


def check(
    documents: Iterable[str | Path | Document] | str | Path | Document,
    sources: Sequence[str | Path] | str | Path | KnowledgeBase,
    as_of: str | PartialDate | None = None,
) -> CheckReport:
    """Check documents against sources and return the report.

    A document is a ``Document``, a ``Path`` to read, or a text. ``sources`` are paths of files or folders, or a
    knowledge base made before. ``as_of`` is a year, month or day; without it each document's own date counts, else
    today's. What cannot be read is in the report's ``problems``.
    """
    day = PartialDate.parse(as_of) if isinstance(as_of, str) else as_of
    today = date.today()
    settings = Settings(PartialDate(today.year, today.month, today.day), day)
    knowledge, problems = _knowledge(sources)
    many = [documents] if isinstance(documents, (str, Path, Document)) else list(documents)
    read: list[Document] = []
    for item in many:
        if isinstance(item, Path):
            for found in read_documents([item], shown=_shown, stdin=bytes):
                (read if isinstance(found, Document) else problems).append(found)  # type: ignore[arg-type]
        else:
            read.append(_document(item))
    checked = tuple(check_documents(read, knowledge, settings))
    return CheckReport(
        as_of=PartialDate(*(day or settings.today).last()),
        documents=checked,
        inconsistencies=tuple(item for one in checked for item in document_inconsistencies(one)),
        sources=tuple(knowledge.sources.values()),
        problems=tuple(problems),
    )


def _knowledge(sources: Sequence[str | Path] | str | Path | KnowledgeBase) -> tuple[KnowledgeBase, list[InputProblem]]:
    if isinstance(sources, KnowledgeBase):
        return sources, []
    paths = [sources] if isinstance(sources, (str, Path)) else list(sources)
    knowledge, problems = load_sources([Path(path) for path in paths], load_properties(), shown=_shown, texts=_texts)
    return knowledge, list(problems)


def _document(text: str | Document) -> Document:
    if isinstance(text, Document):
        return text
    return Document("-", text, sha256(text))


def _texts() -> TextSources:
    return TextSources(load_properties(), _shown)


def _shown(path: Path) -> str:
    return path.as_posix()
