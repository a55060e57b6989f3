"""A small newsroom: articles in two languages, a source, a store, and the screen on top of them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from factcheck.cli.boundary import run
from factcheck.cli.desk import WorkDesk
from factcheck.cli.workspace import open_workspace
from factcheck.review.app import ReviewApp
from factcheck.review.words import load_words
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter, StoredClaim

_T = TypeVar("_T")
FILES = {
    "factcheck.toml": 'sources = ["facts.yaml"]\nas_of = "2025-11-25"\naliases = "names.yaml"\n',
    "facts.yaml": """version: 1
source: {id: profile, title: Coalition profile, retrieved: 2025-11-01}
entities:
  - id: coalition
    type: organization
    label: {en: Islamic Coalition, ar: التحالف الإسلامي}
    facts:
      inception: 2015-12-15
      headquarters: {entity: riyadh}
      member_count:
        - {value: 34, start: 2015-12-15, end: 2016-12-27}
        - {value: 41, start: 2016-12-28, end: 2022-08-31}
        - {value: 42, start: 2022-09-01, url: "https://example.org/members"}
  - {id: riyadh, type: city, label: {en: Riyadh, ar: الرياض}}
  - {id: north, type: organization, label: {en: Harbour Pact}, facts: {member_count: 12}}
  - {id: south, type: organization, label: {en: Harbour Pact}, facts: {member_count: 9}}
""",
    "articles/visit.en.md": """# Lawmakers saw the coalition at work

The guests came in autumn, and they came by train. Some of them had been there before.

Today the Islamic Coalition has 41 members, said a guide. The Islamic Coalition was founded in 2017, a leaflet claimed.
The headquarters of the Islamic Coalition are in Riyadh.

The Harbour Pact has 9 members.
""",
    "articles/visit.ar.md": """# نواب يزورون التحالف

وصل الضيوف في الخريف، وكان بعضهم قد زار المكان من قبل.

يضم التحالف الإسلامي 41 دولة عضو، ومقره الرياض. وجاء في نشرة وُزعت على الضيوف (IMCTC) أن التحالف الإسلامي تأسس عام 2017.
""",
    "articles/archive.en.md": "The Islamic Coalition has 41 members.\n",
}


def furnish(folder: Path) -> None:
    """Write the newsroom's files, and check the articles into the store."""
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    within(folder, lambda: run(["check", "articles", "--format", "json", "--output", "report.json"]))


def within(folder: Path, call: Callable[[], _T]) -> _T:
    """Call something with the folder as the current one."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return call()
    finally:
        os.chdir(before)


def screen(folder: Path, language: str = "en", *, typed: str = "", dark: bool = True, colour: bool = True) -> ReviewApp:
    """Return the screen on the folder's store."""
    work, words = within(folder, open_workspace), load_words(language)
    desk = WorkDesk(work, work.store(None), "Amal", typed, (), words)
    return ReviewApp(desk, words, dark=dark, colour=colour)


class Seat:
    """Somebody in front of the screen."""

    def __init__(self, app: ReviewApp, pilot: Pilot[None], folder: Path) -> None:
        self.app, self.pilot, self.folder = app, pilot, folder

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; each has had its effect before the next, but for what takes its time."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            char = key if len(key) == 1 else _CHARACTERS.get(key)
            self.app.post_message(events.Key(name, char))
            for _ in range(3):  # from the application to the widget that has the focus, and back up
                await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()

    async def write(self, text: str) -> None:
        """Put a text into the line to type in, all at once."""
        self.app.screen.query_one("#sheet-input").post_message(events.Paste(text))
        await self.pilot.pause()

    async def until(self, true: Callable[[], object]) -> None:
        """Wait until something is so; the screen does its slow work beside itself."""
        for _ in range(1500):
            if true():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"never came true; the screen:\n{self.seen}")

    async def sees(self, text: str) -> None:
        """Wait until a text stands on the screen."""
        await self.until(lambda: text in self.seen)

    @property
    def seen(self) -> str:
        """The cells of the screen as lines."""
        return cells(self.app)

    @property
    def store(self) -> ClaimStore:
        return ClaimStore(self.folder / "claims")

    def stored(self, document: str, text: str) -> StoredClaim:
        """Return the one claim of a document with this value, as the store has it."""
        found = self.store.claims(ClaimFilter(document=frozenset([f"articles/{document}"])))
        (claim,) = [each for each in found if each.finding.claim.value.text == text]
        return claim

    def status(self, document: str, text: str) -> str:
        """Return how the store has a claim judged."""
        verdict = self.stored(document, text).finding.verdict
        return verdict.status.value if verdict is not None else ""

    async def go(self, document: str, text: str) -> None:
        """Go to a claim with the keys."""
        await self.press("home")
        for _ in range(len(self.app.queue.shown)):
            claim = self.app.current.finding.claim if self.app.current is not None else None
            if claim is not None and claim.document == f"articles/{document}" and claim.value.text == text:
                return
            await self.press("down")
        raise AssertionError(f"{document} {text} is not in the queue:\n{self.seen}")


_CHARACTERS = {
    "slash": "/", "question_mark": "?", "colon": ":", "right_square_bracket": "]", "left_square_bracket": "[",
}  # fmt: skip


def cells(app: ReviewApp) -> str:
    """Return what stands in the cells of the screen, a line a row."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).replace("\u00a0", " ").rstrip() for strip in strips)


@asynccontextmanager
async def seated(app: ReviewApp, folder: Path, size: tuple[int, int]) -> AsyncIterator[Seat]:
    async with app.run_test(size=size) as pilot:
        seat = Seat(app, pilot, folder)
        await seat.until(lambda: app.loaded)
        await pilot.pause()
        yield seat


def sit(
    folder: Path,
    play: Callable[[Seat], Awaitable[None]],
    *,
    language: str = "en",
    size: tuple[int, int] = (120, 36),
    typed: str = "",
) -> None:
    """Open the screen and do something in front of it."""

    async def whole() -> None:
        async with seated(screen(folder, language, typed=typed), folder, size) as seat:
            await play(seat)

    within(folder, lambda: asyncio.run(whole()))
