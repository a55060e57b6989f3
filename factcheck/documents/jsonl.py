"""JSON Lines of articles: an object a line with ``text``, and ``id``, ``date``, ``language``, ``url`` where known.

Each line is a document of its own, called by the file's path and its id (``articles.jsonl#42``, else by its line).
Such a file is read where it is named; a folder's are left alone, as most JSON Lines hold something else.
"""

from __future__ import annotations

import json
from typing import Any

from factcheck.documents.encoding import decode
from factcheck.documents.reader import RawDocument, Reading
from factcheck.model.digest import sha256
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import InputProblem
from factcheck.model.text import Document

KIND = "jsonl"
EXTENSIONS = (".jsonl", ".ndjson")
LARGEST = 100_000_000
"""Bytes of a file: each article in it counts by itself."""
NAMED_ONLY = True


def read(raw: RawDocument) -> Reading:
    """Read the articles of one file; a line that is none is a problem, and the others are read."""
    decoded = decode(raw.data)
    if decoded.refusal is not None:
        return Reading(None, (InputProblem(raw.path, decoded.refusal),))
    documents: list[Document] = []
    problems: list[InputProblem] = []
    if decoded.note is not None:
        problems.append(InputProblem(raw.path, decoded.note, fatal=False))
    names: set[str] = set()
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if line.strip():
            found = _article(raw.path, line, number, names, problems)
            if found is not None:
                documents.append(found)
    if not documents and not problems:
        problems.append(InputProblem(raw.path, "is empty: there is nothing to check in it", fatal=False))
    return Reading(None, tuple(problems), tuple(documents))


def _article(path: str, line: str, number: int, names: set[str], problems: list[InputProblem]) -> Document | None:
    def wrong(message: str, *, fatal: bool = True) -> None:
        problems.append(InputProblem(path, message, number, fatal=fatal))

    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        wrong(f"is no JSON: {error.msg} at column {error.colno}")
        return None
    except RecursionError:
        wrong("is no article: it is nested too deep")
        return None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        wrong('expected an article {"text": …}, with id, date, language and url as it has them')
        return None
    text: str = row["text"].encode("utf-8", "replace").decode("utf-8")
    name = str(row["id"]) if isinstance(row.get("id"), str | int) else str(number)
    if name in names:
        wrong(f"the id {name!r} stands twice: give each article its own")
        return None
    names.add(name)
    language = row.get("language")
    if language is not None and not isinstance(language, str):
        wrong(f"language: expected a code like en or ar, found {language!r}", fatal=False)
        language = None
    title = row.get("title")
    return Document(
        f"{path}#{name}",
        text.replace("\r\n", "\n").replace("\r", "\n"),
        sha256(line),
        language=language,
        date=_date(row.get("date"), wrong),
        title=title if isinstance(title, str) else None,
        notes=(f"published at {row['url']}",) if isinstance(row.get("url"), str) else (),
    )


def _date(value: Any, wrong: Any) -> PartialDate | None:
    if value is None:
        return None
    try:
        return PartialDate.parse(value.partition("T")[0].partition(" ")[0])
    except (ValueError, AttributeError):
        wrong(f"date: expected 2015, 2015-12 or 2015-12-15, found {value!r}", fatal=False)
        return None
