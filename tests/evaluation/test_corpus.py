"""Labelled texts as files: what is read, and how what is unsound is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.evaluation.corpus import CorpusReader
from factcheck.properties.loader import load_properties

SOUND = """
[[passage]]
id = "nato"
text = \"\"\"NATO has 32 members.
[[passage]] is no header here, nor property = 1 a claim.\"\"\"
language = "en"
date = 2025-11-25
claims = [
  {property = "member_count", value = 32, subject = "NATO"},
  {property = "inception", value = "1949-04-04", bound = "exact", status = "supported"},
]

[[passage]]
text = "Nothing."
claims = []
"""


def read(folder: Path) -> CorpusReader:
    reader = CorpusReader(load_properties(), lambda path: path.relative_to(folder).as_posix())
    reader.read(folder)
    return reader


def test_passages(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "passages-a.toml").write_text(SOUND, encoding="utf-8")
    found = read(tmp_path)
    assert not found.problems
    first, second = found.passages
    assert (first.document.path, first.line, str(first.document.date)) == ("sub/passages-a.toml#nato", 2, "2025-11-25")
    assert [(label.property, label.line) for label in first.labels] == [("member_count", 9), ("inception", 10)]
    assert (first.empty, second.empty, second.document.path) == (False, True, "sub/passages-a.toml#2")


def test_articles_beside_their_claims(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ndate: 2025-11-25\n---\nNATO has 32 members.", encoding="utf-8")
    label = {"quote": "has 32 members", "property": "member_count", "subject": None, "value": 32, "as_of": "2025"}
    (tmp_path / "a.claims.jsonl").write_text(json.dumps(label) + "\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Nothing to see.", encoding="utf-8")
    (tmp_path / "b.claims.jsonl").write_text("", encoding="utf-8")
    found = read(tmp_path)
    assert not found.problems
    first, second = found.passages
    assert (first.document.path, str(first.document.date), str(first.as_of)) == ("a.md", "2025-11-25", "2025")
    assert (first.labels[0].subject, first.labels[0].line, second.empty) == ("", 1, True)


def test_lines_that_name_their_documents(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text("NATO has 32 members.", encoding="utf-8")
    label = {"document": "texts/a.txt", "quote": "has 32 members", "property": "member_count", "value": 32}
    (tmp_path / "expected.jsonl").write_text(json.dumps(label), encoding="utf-8")
    found = read(tmp_path)
    assert [passage.document.path for passage in found.passages] == ["texts/a.txt"]


def test_a_folder_without_labels(tmp_path: Path) -> None:
    (problem,) = read(tmp_path).problems
    assert "holds no labelled text" in problem.message


def passage(claim: str, more: str = "") -> str:
    return f'[[passage]]\ntext = "x"\n{more}\nclaims = [\n{{property = "inception", value = "1949"}},\n{claim}\n]\n'


UNSOUND: list[tuple[str, int, str]] = [
    (passage('{property = "members", value = 3}'), 6, "there is no property 'members'"),
    (passage('{property = "member_count", value = "3"}'), 6, "expected a number for member_count, found '3'"),
    (passage('{property = "member_count", value = true}'), 6, "expected a number for member_count, found True"),
    (passage('{property = "inception", value = "1949-13"}'), 6, "expected a date as 2015, 2015-12 or 2015-12-15"),
    (passage('{property = "founder", value = 3}'), 6, "expected a name or an entity's id for founder"),
    (passage('{property = "founder"}'), 6, "a claim needs value"),
    (passage('{property = "founder", value = "x", statut = "supported"}'), 6, "unknown key 'statut'"),
    (passage('{property = "founder", value = "x", status = "right"}'), 6, "status: expected one of supported,"),
    (passage('{property = "founder", value = "x", subject = 3}'), 6, "subject: expected a text in quotes, found 3"),
    (passage("", "datum = 3"), 1, "unknown key 'datum' of a passage"),
    (passage("", 'date = "soon"'), 1, "date: expected a date as 2015"),
    ("[[passage]]\nclaims = []\n", 1, "a passage needs its text"),
    ('[[passage]]\ntext = "x"\n', 1, "a passage needs its claims"),
    ("[[passage]\n", 1, "is no TOML"),
    ("[table]\n", 1, "expected tables [[passage]] and nothing else"),
]


@pytest.mark.parametrize(("text", "line", "message"), UNSOUND)
def test_unsound_passages(tmp_path: Path, text: str, line: int, message: str) -> None:
    (tmp_path / "passages.toml").write_text(text, encoding="utf-8")
    found = read(tmp_path)
    (problem,) = found.problems
    assert message in problem.message
    assert (problem.path, problem.line, problem.fatal) == ("passages.toml", line, True)


LINES: list[tuple[Any, str]] = [
    ("{", "is no JSON"),
    ({"property": "inception", "value": "1949"}, "a claim of an article needs its quote"),
    ({"property": "inception", "value": "1949", "quote": "in 1950"}, "the quote 'in 1950' is not in a.txt"),
    (["inception"], "expected a claim with property and value"),
]


@pytest.mark.parametrize(("row", "message"), LINES)
def test_unsound_lines(tmp_path: Path, row: Any, message: str) -> None:
    (tmp_path / "a.txt").write_text("NATO was founded in 1949.", encoding="utf-8")
    sound = json.dumps({"property": "inception", "value": "1949", "quote": "founded in 1949"})
    unsound = row if isinstance(row, str) else json.dumps(row)
    (tmp_path / "a.claims.jsonl").write_text(f"{sound}\n{unsound}\n", encoding="utf-8")
    (problem,) = read(tmp_path).problems
    assert message in problem.message
    assert problem.line == 2


def test_a_missing_article(tmp_path: Path) -> None:
    (tmp_path / "a.claims.jsonl").write_text("", encoding="utf-8")
    (problem,) = read(tmp_path).problems
    assert problem.message == "there is no article a.txt or .md beside it"
