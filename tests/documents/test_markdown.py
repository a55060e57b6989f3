"""Markdown: what is prose in it, at its place in the file."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import markdown
from factcheck.documents.reader import RawDocument, Reader
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "cases/markdown.toml").read_text("utf-8"))["case"]


def read(text: str) -> Document:
    found = markdown.read(RawDocument("a.md", text.encode(), "0" * 64)).document
    assert found is not None
    return found


def prose(document: Document) -> list[str]:
    """The blocks of a document, the runs of one joined by a middle dot where something is left out."""
    assert document.blocks is not None
    out: list[str] = []
    end = 0
    for run in document.blocks:
        text = document.text[run.start : run.end]
        if out and "\n" not in document.text[end : run.start]:
            out[-1] += f"·{text}"
        else:
            out.append(text)
        end = run.end
    return out


def test_the_module_is_a_reader() -> None:
    reader: Reader = markdown
    assert ".md" in reader.EXTENSIONS


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_prose(case: dict[str, Any], ends: str) -> None:
    found = read(case["text"].replace("\n", ends))
    assert [block.replace("\r\n", "\n") for block in prose(found)] == case["prose"]


def test_front_matter_tells_of_the_document_and_is_no_prose() -> None:
    found = read("---\ntitle: تحالف\ndate: 2025-11-25\nlang: ar\n---\n\n# عنوان\n\nيضم **التحالف** 41 دولة.\n")
    assert (found.title, found.date, found.language) == ("تحالف", PartialDate(2025, 11, 25), "ar")
    assert prose(found) == ["عنوان", "يضم ·التحالف· 41 دولة."]
    assert found.blocks is not None
    place = found.location(found.blocks[-1].start)
    assert (place.line, place.column) == (9, 16)


def test_a_giant_paragraph_is_taken_as_it_stands() -> None:
    text = "The **alliance** has 32 members. " * 40_000
    assert prose(read(text)) == [text.rstrip()]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000, "![" * 30_000, "**a_ " * 20_000, ">" * 20_000, "[a](" * 20_000, "<a " * 30_000, "~~a " * 50_000,
        "<!--" * 30_000 + "x", "<div>\n" + "<a " * 30_000, "- " * 20_000, "[a" * 5_000 + "](b)" * 5_000,
        "\n".join("  " * level + "- a" for level in range(300)), "[^1]" * 50_000, "`" * 50_000,
    ],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    read(text)
    assert time.perf_counter() - start < 20  # some seconds on a slow machine; hours where the work grows by squares


MARKS = st.text(alphabet="ab1 \n\t*_`~[]()!<>&;\\|-#:^+.\"'/=يضم\u00a0😀", max_size=80)


@given(MARKS | st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_blocks_are_runs_of_the_text_in_order(text: str) -> None:
    found = markdown.read(RawDocument("a.md", text.encode(), "0")).document
    if found is None:
        return
    assert found.blocks is not None
    assert all(0 <= run.start < run.end <= len(found.text) for run in found.blocks)
    assert all(one.end < other.start for one, other in zip(found.blocks, found.blocks[1:], strict=False))


@given(st.lists(st.text(alphabet="abc يضم41.", min_size=1, max_size=20).map(str.strip).filter(bool), max_size=5))
def test_text_without_marks_is_all_prose(paragraphs: list[str]) -> None:
    text = "\n\n".join(f"a {paragraph}" for paragraph in paragraphs)
    assert prose(read(text)) == [f"a {paragraph}" for paragraph in paragraphs]
