"""Draws ``docs/page-en.png`` and ``docs/page-ar.png``, the README's pictures of the HTML report, in a real browser.

Run ``python docs/page.py`` after the page, or what it says of the sample articles, has changed. It needs Chromium, and
Playwright of the extra ``dev``, which drives it; where one of them is missing it says so and leaves the pictures alone.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from factcheck import __version__
from factcheck.documents.interface import read_documents
from factcheck.model.background import Background
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckReport
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.reports.interface import ReportOptions, render
from factcheck.sources.loader import load_sources

ROOT = Path(__file__).parents[1]
DAY = PartialDate(2025, 11, 25)
PICTURES = {
    "en": ("coalition-visit.en.txt", "energy-and-air.md"),
    "ar": ("coalition-visit.ar.txt", "arab-league-meeting.md"),
}
"""The articles that each picture's page tells of; it shows the first of them with the evidence of an outdated claim."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_WIDE, _HIGH = 1240, 800


def page(ui: str) -> str:
    """Return the page of a picture's articles, with its words in a language."""

    def shown(path: Path) -> str:
        return path.relative_to(ROOT).as_posix()

    knowledge, _ = load_sources([ROOT / "seeds" / "sources"], load_properties(), shown=shown)
    paths = [ROOT / "seeds" / "articles" / name for name in PICTURES[ui]]
    documents = [item for item in read_documents(paths, shown=shown, stdin=bytes) if isinstance(item, Document)]
    checked = tuple(check(documents, knowledge, Settings(DAY, DAY)))
    names = {entity.id: entity.label_in(ui) for entity in knowledge.entities.values()}
    report = CheckReport(DAY, checked, sources=tuple(knowledge.sources.values()), background=Background(names=names))
    return render("html", report, ReportOptions(__version__, today=DAY, ui=ui))


def draw(program: str) -> None:
    """Take the pictures with a browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        window = browser.new_page(viewport={"width": _WIDE, "height": _HIGH}, reduced_motion="reduce")
        for ui in PICTURES:
            file = Path(folder) / f"{ui}.html"
            file.write_text(page(ui), encoding="utf-8")
            window.goto(file.as_uri())
            window.locator("article.document").first.evaluate("(text) => text.scrollIntoView()")
            window.locator(".text a.v-outdated").first.click()
            window.screenshot(path=ROOT / "docs" / f"page-{ui}.png")
        browser.close()


def main() -> int:
    """Take the pictures where there is a browser."""
    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if program is None:
        sys.stderr.write("docs/page.py: there is no Chromium here; the pictures stay as they are\n")
        return 0
    try:
        draw(program)
    except ModuleNotFoundError:
        sys.stderr.write(
            "docs/page.py: needs playwright: pip install 'factcheck[dev]'; the pictures stay as they are\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
