"""JSON Lines: an article a line, and what is wrong with a line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.documents import jsonl
from factcheck.documents.reader import RawDocument, Reader, Reading


def reading(*rows: Any) -> Reading:
    text = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    return jsonl.read(RawDocument("a.jsonl", text.encode("utf-8", "surrogatepass"), "0"))


def test_the_module_is_a_reader() -> None:
    reader: Reader = jsonl
    assert ".jsonl" in reader.EXTENSIONS


def test_each_line_is_a_document() -> None:
    found = reading(
        {
            "id": 7,
            "text": "NATO has\r\n32 members.",
            "date": "2025-11-25T10:00:00Z",
            "language": "en",
            "url": "https://e",
        },
        "",
        {"text": "يضم التحالف 41 دولة", "title": "تحالف"},
    )
    assert not found.problems
    first, second = found.articles
    assert (first.path, str(first.date), first.language) == ("a.jsonl#7", "2025-11-25", "en")
    assert first.text == "NATO has\n32 members."
    assert first.notes == ("published at https://e",)
    assert (second.path, second.date, second.title) == ("a.jsonl#3", None, "تحالف")
    assert first.sha256 != second.sha256


WRONG = [
    ("{", "is no JSON", True),
    ([1], "expected an article", True),
    ({"text": 3}, "expected an article", True),
    ({"id": "same", "text": "x"}, "the id 'same' stands twice", True),
    ("[" * 100_000, "is no", True),
    ({"text": "x", "date": "soon"}, "date: expected 2015", False),
    ({"text": "x", "date": 2015}, "date: expected 2015", False),
    ({"text": "x", "language": 3}, "language: expected a code", False),
]


@pytest.mark.parametrize(("row", "message", "fatal"), WRONG)
def test_what_is_wrong_with_a_line(row: Any, message: str, fatal: bool) -> None:
    found = reading({"id": "same", "text": "y"}, row)
    (problem,) = found.problems
    assert message in problem.message
    assert (problem.line, problem.fatal) == (2, fatal)
    assert len(found.articles) == (1 if fatal else 2)


def test_a_lone_surrogate_does_no_harm() -> None:
    (article,) = reading('{"text": "\\ud800 NATO"}').articles
    assert article.text.endswith(" NATO")
