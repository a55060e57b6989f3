"""The README's pictures: drawn from the program, well formed, the same every time, shown."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rich.segment import Segment
from rich.style import Style

from docs.cells import Run, runs
from docs.picture import ARTICLES, picture
from docs.screen_picture import screen_picture

README = Path(__file__).parents[2] / "README.md"


def lines(drawn: str) -> list[tuple[str, str | None]]:
    texts = ET.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")
    return [("".join(text.itertext()).replace("\u00a0", " "), text.get("direction")) for text in texts]


@pytest.mark.parametrize("name", ARTICLES)
def test_the_picture_shows_the_report_in_both_directions(name: str) -> None:
    drawn = picture(name)
    assert any("→ write 42" in line for line, _ in lines(drawn))
    assert any("التحالف" in line and direction == "rtl" for line, direction in lines(drawn))
    assert not any("\x1b" in line for line, _ in lines(drawn))
    assert drawn == picture(name)
    assert f"(docs/{name}.svg)" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "name", "words"), [("en", "review", "Findings"), ("ar", "review-ar", "الملاحظات")]
)
def test_the_screen_is_drawn_with_its_words_and_arabic_as_one_text(language: str, name: str, words: str) -> None:
    drawn = screen_picture(language, "2025-11-25")
    whole = "\n".join(line for line, _ in lines(drawn))
    assert words in whole
    assert any("التحالف" in line and direction == "rtl" for line, direction in lines(drawn)) == (language == "ar")
    assert drawn == screen_picture(language, "2025-11-25")
    assert f"(docs/{name}.svg)" in README.read_text(encoding="utf-8")


def test_an_isolate_is_one_run_and_the_rest_stands_in_the_grid() -> None:
    style = Style()
    row = [Segment("a → \u2068\u200fعام ", style), Segment("2017", style), Segment(" \u2068x\u2069\u2069 b", style)]
    found = [(run.column, "".join(piece.text for piece in run.pieces), run.right) for run in runs(row)]
    assert found == [
        (0, "a ", False),
        (2, "→", False),
        (3, " ", False),
        (4, "عام 2017 \u2068x\u2069", True),
        (14, " b", False),
    ]
    assert Run(0, (), right=False).width == 0
