"""What the formats of text share: bytes to text with its reservations, and what the head of a file says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.documents.encoding import decode
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.report import InputProblem
from factcheck.model.text import Document, Span
from factcheck.model.values import PartialDate
from factcheck.text.normalize import fold

_FENCES = frozenset({"---", "+++"})
"""The line that opens and closes front matter: of YAML, of TOML."""
_LONGEST = 8_192
_KEYS: Mapping[str, str] = {
    "title": "title", "date": "date", "published": "date", "pubdate": "date", "publishdate": "date",
    "language": "language", "lang": "language", "العنوان": "title", "التاريخ": "date", "اللغة": "language",
}  # fmt: skip
"""Keys of front matter, lower case, and what they say; the first of two that say the same counts."""
_LINE = re.compile(r"\s*\Z|[\s#\-\[\]{}].*|[^\s:=][^:=]{0,40}[:=](?:\s|\Z)")
"""A line of front matter: blank, indented, a comment, an item, a bracket, or a key."""
_PAIR = re.compile(r"(?P<key>[^\s:=#\[][^:=]*?)\s*[:=]\s+(?P<value>[^\s>|].*?)\s*\Z")
"""A key at the line's beginning with its value on the same line; folded texts are left alone."""
_COMMENT = re.compile(r"\s+#.*\Z")
_DATE = re.compile(r"(\d{4}(?:[-/]\d{2}(?:[-/]\d{2})?)?)(?:[t ]\d.*)?\Z")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
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

    def reading(self, raw: RawDocument, blocks: tuple[Span, ...] | None) -> Reading:
        """Return the document that this and its blocks make."""
        document = Document(
            raw.path, self.text, raw.sha256, language=self.language, date=self.date, title=self.title, blocks=blocks,
            notes=self.notes,
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
    head = _front_matter(decoded.text)
    said = _pairs(decoded.text, head)
    date, language = _date(said, raw.path, problems), _language(said, raw.path, problems)
    title = said["title"].text if "title" in said else None
    notes = (decoded.note,) if decoded.note else ()
    return Opened(decoded.text, head.end if head else 0, title or None, date, language, notes, tuple(problems))


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    line: int


def _place(text: str, at: int | None) -> tuple[int | None, int | None]:
    if at is None:
        return None, None
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _front_matter(text: str) -> Span | None:
    """The fenced head of a text with its fences; None where it has none, or a rule that only looks like one."""
    fence = text[:3]
    if fence not in _FENCES:
        return None
    lines = text[:_LONGEST].split("\n")
    if lines[0].rstrip() != fence:
        return None
    offset = len(lines[0]) + 1
    for number, line in enumerate(lines[1:], 1):
        closing = line.rstrip()
        if closing == fence or (closing == "..." and fence == "---"):
            return Span(0, min(offset + len(line) + 1, len(text))) if number > 1 else None
        if not _LINE.match(line):
            return None
        offset += len(line) + 1
    return None


def _pairs(text: str, head: Span | None) -> dict[str, _Said]:
    """What the front matter says, as text; only its outermost keys are read."""
    out: dict[str, _Said] = {}
    if head is None:
        return out
    for number, line in enumerate(text[: head.end].split("\n"), 1):
        if line.startswith("["):
            break  # what follows belongs to a table of TOML
        found = _PAIR.match(line)
        what = _KEYS.get(found["key"].strip("\"'").casefold()) if found else None
        if found is None or what is None or what in out:
            continue
        value = found["value"]
        if value[:1] in {'"', "'"}:
            closing = value.find(value[0], 1)
            value = value[1:closing] if closing > 0 else value[1:]
        else:
            value = _COMMENT.sub("", value)
        if value:
            out[what] = _Said(value, number)
    return out


def _date(said: Mapping[str, _Said], path: str, problems: list[InputProblem]) -> PartialDate | None:
    if "date" not in said:
        return None
    text, line = said["date"].text, said["date"].line
    form = _DATE.match(fold(text))
    try:
        if form:
            return PartialDate.parse(form[1].replace("/", "-"))
        why = "write it as 2015, 2015-12 or 2015-12-15"
    except ValueError as error:
        why = str(error)
    problems.append(InputProblem(path, f"the date {text!r} of the front matter is not read: {why}", line, fatal=False))
    return None


def _language(said: Mapping[str, _Said], path: str, problems: list[InputProblem]) -> str | None:
    if "language" not in said:
        return None
    text, line = said["language"].text, said["language"].line
    found = _LANGUAGE.match(text.casefold())
    if found:
        return found[1]
    message = f"the language {text!r} of the front matter is not read: write a code like en or ar"
    problems.append(InputProblem(path, message, line, fatal=False))
    return None
