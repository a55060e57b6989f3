"""Plain text and front matter."""

from __future__ import annotations

import pytest

from factcheck.documents import plain
from factcheck.documents.reader import RawDocument, Reader, Reading
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document


def reading(text: str | bytes) -> Reading:
    return plain.read(RawDocument("a.txt", text.encode() if isinstance(text, str) else text, "0" * 64))


def document(text: str) -> Document:
    found = reading(text).document
    assert found is not None
    return found


def blocks(text: str) -> list[str]:
    found = document(text)
    assert found.blocks is not None
    return [found.text[block.start : block.end] for block in found.blocks]


def test_the_module_is_a_reader() -> None:
    reader: Reader = plain
    assert ".txt" in reader.EXTENSIONS


def test_without_front_matter_all_of_it_is_prose() -> None:
    found = document("العنوان: لا شيء\n\nيضم التحالف 41 دولة.\n")
    assert (found.blocks, found.title, found.date, found.language) == (None, None, None, None)


@pytest.mark.parametrize(
    ("head", "title", "date", "language"),
    [
        ("---\ntitle: An alliance\ndate: 2025-11-25\nlanguage: en\n---\n", "An alliance", "2025-11-25", "en"),
        ("---\r\ntitle: An alliance\r\ndate: 2025-11\r\n---\r\n", "An alliance", "2025-11", None),
        ("---\ntitle: 'NATO: 32'   # a comment\nlang: ar-SA\ndate: 2025\n...\n", "NATO: 32", "2025", "ar"),
        ("---\nالعنوان: تحالف\nالتاريخ: ٢٠٢٥-١١-٢٥\nاللغة: ar\n---\n", "تحالف", "2025-11-25", "ar"),
        ('+++\ntitle = "An alliance"\ndate = 2025-11-25T10:00:00+03:00\n+++\n', "An alliance", "2025-11-25", None),
        ("---\nDate: 2025-11-25 10:00:00 +0300\n---\n", None, "2025-11-25", None),
        ("---\nPublished: 2025/11/25\ndate: 2024\n---\n", None, "2025-11-25", None),
        ("---\ntags:\n  - a\n- b\nparams:\n  date: 2020\n  title: x\ntitle: >-\n  folded\n---\n", None, None, None),
        ('+++\ntitle = "x"\n[params]\ndate = 2020-01-01\n+++\n', "x", None, None),
    ],
)
def test_front_matter(head: str, title: str | None, date: str | None, language: str | None) -> None:
    found = reading(head + "Prose.\n")
    assert found.problems == ()
    assert found.document is not None
    assert found.document.title == title
    assert found.document.date == (PartialDate.parse(date) if date else None)
    assert found.document.language == language
    assert blocks(head + "Prose.\n") == ["Prose."]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA rule opens this text. It says: nothing.\nMore prose\n---\n",
        "---\nNo end: here\n",
        "---\n---\nProse.\n",
        "----\ntitle: x\n----\n",
        " ---\ntitle: x\n---\n",
        "Prose.\n---\ntitle: x\n---\n",
    ],
)
def test_what_only_looks_like_front_matter_is_prose(text: str) -> None:
    found = document(text)
    assert (found.blocks, found.title) == (None, None)


@pytest.mark.parametrize(
    ("head", "line", "part"),
    [
        ("title: x\ndate: 2025-02-30\n", 3, "the date '2025-02-30' of the front matter is not read: there is no day"),
        ("date: 25 November 2025\n", 2, "write it as 2015, 2015-12 or 2015-12-15"),
        ("language: Arabic\n", 2, "the language 'Arabic' of the front matter is not read: write a code like en or ar"),
    ],
)
def test_front_matter_that_is_not_understood_is_a_warning(head: str, line: int, part: str) -> None:
    found = reading(f"---\n{head}---\nProse.\n")
    (problem,) = found.problems
    assert (problem.path, problem.line, problem.fatal) == ("a.txt", line, False)
    assert part in problem.message
    assert found.document is not None


def test_after_front_matter_wrapped_lines_are_one_block_and_others_are_not() -> None:
    wrapped = (
        "The North Atlantic Treaty Organization is an alliance of thirty-two\n"
        "states in Europe and North America that was founded in Washington\n"
        "on 4 April 1949.\n"
    )
    text = f"---\ntitle: x\n---\n\nA headline\n{wrapped}\nFounded: 1949\nMembers: 32\n"
    assert blocks(text) == ["A headline", wrapped.rstrip("\n"), "Founded: 1949", "Members: 32"]


def test_an_empty_text_is_a_document_with_a_warning() -> None:
    for text in ("", " \n\n"):
        found = reading(text)
        assert found.document is not None
        (problem,) = found.problems
        assert (problem.fatal, problem.message) == (False, "is empty: there is nothing to check in it")


def test_an_older_encoding_is_a_warning_and_a_note() -> None:
    found = reading("ومقره الرياض".encode("cp1256"))
    assert found.document is not None
    assert found.document.text == "ومقره الرياض"
    (problem,) = found.problems
    assert found.document.notes == (problem.message,)
    assert not problem.fatal


def test_broken_bytes_are_told_with_line_and_column() -> None:
    (problem,) = reading("سطر\nالتحالف ".encode() + b"\xff" + b" 41").problems
    assert (problem.line, problem.column, problem.fatal) == (2, 9, False)
    assert "at byte 22" in problem.message


def test_a_binary_file_is_no_document() -> None:
    found = reading(b"\x7fELF\x00")
    assert found.document is None
    assert [problem.fatal for problem in found.problems] == [True]
