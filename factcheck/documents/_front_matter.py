"""Front matter: the fenced head of a text, in YAML or TOML, of which only the outermost plain keys are read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import InputProblem
from factcheck.text.normalize import fold

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


@record
class FrontMatter:
    """What the head of a text says of it; ``end`` is the offset at which the prose begins."""

    end: int = 0
    title: str | None = None
    date: PartialDate | None = None
    language: str | None = None
    problems: tuple[InputProblem, ...] = ()
    """Warnings: what it says and is not understood."""


@record
class _Said:
    text: str
    line: int


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Return what the fenced head of a text says, nothing where it has none."""
    end = _end(text)
    said = _pairs(text[:end])
    problems: list[InputProblem] = []
    date, language = _date(said, path, problems), _language(said, path, problems)
    title = said["title"].text if "title" in said else None
    return FrontMatter(end, title, date, language, tuple(problems))


def _end(text: str) -> int:
    """Offset past the fence that closes the head; 0 where there is none, or a rule that only looks like one."""
    fence = text[:3]
    lines = text[:_LONGEST].split("\n")
    if lines[0].rstrip() != fence:
        return 0
    offset = len(lines[0]) + 1
    for number, line in enumerate(lines[1:], 1):
        closing = line.rstrip()
        if closing == fence or (closing == "..." and fence == "---"):
            return min(offset + len(line) + 1, len(text)) if number > 1 else 0
        if not _LINE.match(line):
            return 0
        offset += len(line) + 1
    return 0


def _pairs(head: str) -> dict[str, _Said]:
    out: dict[str, _Said] = {}
    for number, line in enumerate(head.split("\n"), 1):
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
