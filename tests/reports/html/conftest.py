"""A real browser for the page: one Chromium for the session, driven by Playwright; without one these tests skip."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.report import CheckReport
from factcheck.reports.interface import ReportOptions, render
from tests.reports.shared_report import TODAY

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The browser; the tests that ask for it skip where there is none.

    It is gone before the tests of the next file: while it is there an event loop runs, and no other can be started.
    """
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install 'factcheck[dev]'")
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=program, headless=True, args=list(SWITCHES))
        except sync_api.Error as error:
            pytest.skip(f"Chromium does not start: {str(error).splitlines()[0]}")
        yield started
        started.close()


@dataclass
class Opened:
    """A page of a report in the browser, with what it said and asked for."""

    page: Any
    said: list[str] = field(default_factory=list)
    """Messages of the console, and errors of the script."""
    asked: list[str] = field(default_factory=list)
    """Addresses that it asked for, all refused."""

    def text(self, selector: str) -> list[str]:
        """The words that elements show, without the marks that keep pieces of a line together."""
        shown = self.page.locator(selector).all_inner_texts()
        return [" ".join(text.replace("\u2068", "").replace("\u2069", "").split()) for text in shown]

    def box(self, selector: str) -> dict[str, float]:
        found: dict[str, float] = self.page.locator(selector).first.bounding_box()
        return found

    def run(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)


Open = Callable[..., Opened]


@pytest.fixture(scope="module")
def context(browser: Any) -> Callable[..., Any]:
    """A function that returns a window of the browser with these settings, the same one for the same settings."""
    made: dict[str, Any] = {}

    def window(**settings: Any) -> Any:
        key = repr(settings)
        if key not in made:
            made[key] = browser.new_context(**settings)
        return made[key]

    return window


@pytest.fixture
def opened(context: Callable[..., Any], tmp_path: Path) -> Iterator[Open]:
    """A function that opens a report; at its end nothing may have been said or asked for."""
    pages: list[Opened] = []
    numbers = count()

    def show(
        report: CheckReport, ui: str = "en", *, width: int = 1360, height: int = 900, dark: bool = False, at: str = "",
        **named: Any,
    ) -> Opened:  # fmt: skip
        file = tmp_path / f"{next(numbers)}.html"
        made = render("html", report, ReportOptions("0.0.0", ui=ui, today=TODAY))
        file.write_bytes(made.encode("utf-8", "backslashreplace"))
        size, scheme = {"width": width, "height": height}, "dark" if dark else "light"
        one = Opened(context(viewport=size, color_scheme=scheme, reduced_motion="reduce", **named).new_page())

        def refuse(route: Any) -> None:
            if route.request.url.partition("#")[0] == file.as_uri():
                route.continue_()
            else:
                one.asked.append(route.request.url)
                route.abort()

        one.page.route("**/*", refuse)
        one.page.set_default_timeout(10_000)
        one.page.on("console", lambda message: one.said.append(message.text))
        one.page.on("pageerror", lambda error: one.said.append(str(error)))
        one.page.on("dialog", lambda dialog: one.said.append(dialog.message))
        one.page.goto(file.as_uri() + at)
        pages.append(one)
        return one

    yield show
    for one in pages:
        assert one.said == []
        assert one.asked == []
        assert one.page.evaluate("window.pwned") is None
        one.page.close()
