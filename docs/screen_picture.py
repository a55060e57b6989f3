"""Draws the review screen, as it is on the sample articles, in a language of its own words."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.segment import Segment

from docs.cells import CELL, ROW, drawn
from factcheck.cli.boundary import run
from factcheck.cli.desk import WorkDesk
from factcheck.cli.workspace import open_workspace
from factcheck.review.app import ReviewApp
from factcheck.review.styles import COLOURS
from factcheck.review.words import load_words

ROOT = Path(__file__).parents[1]
SHOWN = {"en": ("coalition-visit.en.txt", "41"), "ar": ("coalition-visit.ar.txt", "41")}
"""By language: the article and the value that is the chosen claim of the picture."""
SIZE = (124, 32)
ARTICLES = ("alliance-before-enlargement.md", "arab-league-meeting.md", "coalition-visit.ar.txt",
            "coalition-visit.en.txt", "gulf-ministers.md", "seven-lives.txt")  # fmt: skip
_MARGIN, _BAR = 18, 34


def screen_picture(language: str, day: str) -> str:
    """Return the screen as SVG, as of a day; the same articles and sources give the same bytes."""
    rows = _rows(language, day)
    ground = COLOURS["factcheck-dark"]["ground"]
    wide, high = round(SIZE[0] * CELL + 2 * _MARGIN), _BAR + SIZE[1] * ROW + _MARGIN
    buttons = "".join(
        f'<circle cx="{18 + 20 * n}" cy="17" r="6" fill="{colour}"/>'
        for n, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    )
    title = "factcheck review" + ("" if language == "en" else f" --ui {language}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img" xml:space="preserve">\n'
        f"<title>{title}</title>\n"
        "<style>text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Arabic', monospace }"
        "</style>\n"
        f'<rect width="{wide}" height="{high}" rx="9" fill="{ground}"/>\n{buttons}\n'
        f'<text x="{wide / 2:g}" y="22" text-anchor="middle" fill="#8b93a1">{title}</text>\n'
        f"{drawn(rows, _MARGIN, _BAR, ground)}\n</svg>\n"
    )


def _rows(language: str, day: str) -> list[Sequence[Segment]]:
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in ARTICLES:
            (folder / "articles").mkdir(exist_ok=True)
            shutil.copy(ROOT / "seeds" / "articles" / name, folder / "articles" / name)
        shutil.copytree(ROOT / "seeds" / "sources", folder / "sources")
        (folder / "factcheck.toml").write_text(f'sources = ["sources"]\nas_of = "{day}"\n', encoding="utf-8")
        os.chdir(folder)
        try:
            run(["check", "articles", "--format", "json", "--output", "report.json"])
            return asyncio.run(_seen(language))
        finally:
            os.chdir(before)


async def _seen(language: str) -> list[Sequence[Segment]]:
    work, words = open_workspace(), load_words(language)
    desk = WorkDesk(work, work.store(None), "desk", "", (), words)
    app = ReviewApp(desk, words)
    article, value = SHOWN[language]
    async with app.run_test(size=SIZE) as pilot:
        while not app.loaded:
            await asyncio.sleep(0.01)
        await pilot.pause()
        for _ in app.queue.shown:
            claim = app.current.finding.claim if app.current is not None else None
            if claim is not None and claim.document.endswith(article) and claim.value.text == value:
                break
            await pilot.press("down")
        await pilot.pause()
        return [list(strip) for strip in app.screen._compositor.render_strips()]  # noqa: SLF001 - nothing public has it
