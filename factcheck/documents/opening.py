"""What the formats of text share: bytes to text with its reservations, and what the head of a file says of it."""

from __future__ import annotations

from factcheck.documents.encoding import decode
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import InputProblem
from factcheck.model.text import Document, Span

_FENCES = frozenset({"---", "+++"})
"""The line that opens and closes front matter: of YAML, of TOML."""


@record
class Opened:
    """A text and what its head says; the prose begins at ``body``."""

    text: str
    body: int = 0
    title: str | None = None
    date: PartialDate | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    problems: tuple[InputProblem, ...] = ()
    """Warnings, none of them fatal."""

    def reading(self, raw: RawDocument, blocks: tuple[Span, ...] | None, prose: str | None = None) -> Reading:
        """Return the document that this, its blocks, and its text as a reader sees it make."""
        document = Document(
            raw.path, self.text, raw.sha256, language=self.language, date=self.date, title=self.title, blocks=blocks,
            prose=prose, notes=self.notes,
        )  # fmt: skip
        return Reading(document, self.problems)


def open_text(raw: RawDocument) -> Opened | InputProblem:
    """Decode one input and read its front matter; a fatal problem where it is no text."""
    decoded = decode(raw.data)
    if decoded.refusal is not None:
        return InputProblem(raw.path, decoded.refusal)
    problems = []
    if decoded.note is not None:
        line, column = _place(decoded.text, decoded.at)
        problems.append(InputProblem(raw.path, decoded.note, line, column, fatal=False))
    if not decoded.text.strip():
        problems.append(InputProblem(raw.path, "is empty: there is nothing to check in it", fatal=False))
    notes = (decoded.note,) if decoded.note else ()
    if decoded.text[:3] not in _FENCES:
        return Opened(decoded.text, notes=notes, problems=tuple(problems))
    from factcheck.documents._front_matter import read_front_matter

    head = read_front_matter(decoded.text, raw.path)
    problems += head.problems
    return Opened(decoded.text, head.end, head.title, head.date, head.language, notes, tuple(problems))


def _place(text: str, at: int | None) -> tuple[int | None, int | None]:
    if at is None:
        return None, None
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
