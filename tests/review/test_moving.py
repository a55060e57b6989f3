"""Orders, filters, keys, light and dark, statements, the editor, the mouse, and leaving."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest
from textual import events

from factcheck.model.report import ReviewState
from factcheck.review.keys import KEYS
from factcheck.review.words import load_words
from tests.review.newsroom import FILES, Seat, sit

STATES = {"a": ReviewState.ACCEPTED, "d": ReviewState.DISMISSED}


def test_the_orders(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        seen = []
        for _ in range(5):
            seen.append((seat.app.queue.order, tuple(seat.app.queue.shown)))
            await seat.press("o")
        assert [order for order, _ in seen] == ["level", "document", "subject", "age", "property"]
        assert len({shown for _, shown in seen}) >= 3
        assert seat.app.queue.order == "level"

    sit(folder, play)


FILTERS = {
    "status:outdated": 3, "--status outdated --document articles/visit.*": 2, "property=inception": 2, "founded": 1,
    "التحالف": 2, "status:supported": 2, "subject:'harbour pact'": 1, "now:outdated": 3, "review:accepted": 0,
    "assigned:Badr": 0, "status:outdated,contradicted": 5,
}  # fmt: skip


def test_a_filter_is_typed_as_in_the_list_of_claims(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        for typed, count in FILTERS.items():
            await seat.press("slash")
            await seat.sees("Filter")
            await seat.press("ctrl+u")
            await seat.write(typed)
            await seat.press("enter")
            await seat.until(lambda: len(seat.app.screen_stack) == 1)
            assert len(seat.app.queue.shown) == count, typed
            assert f"filter: {typed}"[:20] in seat.seen
        await seat.press("slash", "ctrl+u", "enter")
        await seat.until(lambda: len(seat.app.queue.shown) == 6)

    sit(folder, play)


def test_a_filter_that_makes_no_sense_is_refused_and_may_be_mended(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.press("slash")
        await seat.sees("Filter")
        await seat.press(*"outdatd", "home", *"status", "colon", "enter")
        await seat.sees("there is no status 'outdatd'; did you mean outdated?")
        await seat.press("end", "backspace", "e", "d", "enter")
        await seat.until(lambda: len(seat.app.screen_stack) == 1)
        assert len(seat.app.queue.shown) == 3
        assert "filter: status:outdated" in seat.seen
        await seat.press("a", "a", "a")
        assert "0 open" in seat.seen

    sit(folder, play)


def test_nothing_fits_the_filter(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        assert "No claim fits the filter." in seat.seen
        for key in "adrxcnsgpwefl":
            await seat.press(key)
        assert len(seat.app.screen_stack) == 1
        assert all(len(claim.history) == 1 for claim in seat.store.claims())

    sit(folder, play, typed="zebra")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_keys_are_told_and_moved_about_with(folder: Path, language: str) -> None:
    words = load_words(language)

    async def play(seat: Seat) -> None:
        await seat.press("question_mark")
        await seat.sees(words("help.title"))
        for key in KEYS:
            assert words(f"help.{key.action}")[:12] in seat.seen, key
        await seat.press("escape")
        await seat.until(lambda: len(seat.app.screen_stack) == 1)
        for pressed, row in (("down", 1), ("j", 2), ("up", 1), ("k", 0), ("end", 5), ("home", 0), ("pagedown", 5)):
            await seat.press(pressed)
            assert seat.app.queue_pane.cursor == row, pressed
        await seat.press("pageup", "ت", "tab", "down", "pagedown", "end", "home", "tab", "tab")
        assert seat.app.queue_pane.cursor == 1
        assert seat.app.focused is seat.app.queue_pane

    sit(folder, play, language=language, size=(120, 40))


def test_light_and_dark(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        before = seat.app.theme
        await seat.press("t")
        assert seat.app.theme != before
        await seat.press("t")
        assert seat.app.theme == before

    sit(folder, play)


def test_a_statement_is_chosen_and_its_address_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: bool(opened.append(url) is None))  # type: ignore[func-returns-value]

    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("l")
        assert opened == ["https://example.org/members"]
        await seat.press("right_square_bracket")
        assert "▸ ↻ 34" in seat.seen
        await seat.press("l")
        assert "The statement has no address." in seat.seen
        await seat.press("left_square_bracket", "left_square_bracket")
        assert "▸ ↻ 41" in seat.seen

    sit(folder, play)


def test_an_editor_that_cannot_be_opened_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")

    async def play(seat: Seat) -> None:
        await seat.press("e")
        assert "there is no editor 'no-such-editor': set EDITOR to yours" in seat.seen
        monkeypatch.setenv("VISUAL", "true")
        await seat.press("f")
        assert "The editor cannot be opened from here: true +1" in seat.seen

    sit(folder, play)


def test_the_document_is_checked_again(folder: Path) -> None:
    article = folder / "articles/visit.en.md"

    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        article.write_text(FILES["articles/visit.en.md"].replace("has 41", "has 43"), encoding="utf-8")
        await seat.press("x")
        await seat.sees("was checked again")
        assert seat.status("visit.en.md", "43") == "contradicted"
        assert "43 → 42" in seat.seen

    sit(folder, play)


def test_the_mouse(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.pilot.click("#queue", offset=(5, 1 + 2 * 3))
        assert seat.app.queue_pane.cursor == 3
        row = next(at for at, line in enumerate(seat.seen.splitlines()) if "↻ 34 from" in line)
        await seat.pilot.click(offset=(90, row))
        assert "▸ ↻ 34" in seat.seen
        keys = seat.seen.splitlines()[-1]
        await seat.pilot.click(offset=(keys.index("d dismiss") + 3, 35))
        await seat.sees("1 decided")
        await seat.pilot._post_mouse_events([events.MouseScrollDown], "#article", offset=(3, 3))

    sit(folder, play)


def test_who_leaves_leaves_at_once(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.press("q")
        await seat.until(lambda: not seat.app.is_running)

    sit(folder, play)


@pytest.mark.parametrize(("language", "told"), [("en", "q leaves."), ("ar", "للخروج اضغط")])
def test_who_tries_to_leave_as_elsewhere_is_told_how(folder: Path, language: str, told: str) -> None:
    async def play(seat: Seat) -> None:
        await seat.press("ctrl+c")
        await seat.sees(told)
        assert "ctrl+q" not in seat.seen

    sit(folder, play, language=language)


# Others at the same time, and what goes wrong
