"""What happens beside the screen: other people, checks, files that go or cannot be written, sizes, what is pasted."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from factcheck.model.report import ReviewState
from factcheck.store.history import decided
from factcheck.store.tracked import Decision
from tests.review.newsroom import FILES, Seat, sit

STATES = {"a": ReviewState.ACCEPTED, "d": ReviewState.DISMISSED}


def test_somebody_else_decides_meanwhile_and_is_seen(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        theirs = Decision(ReviewState.DISMISSED, "Badr", "2025-11-25T12:00:00+00:00", "a quotation")
        seat.store.change_claims([seat.stored("visit.en.md", "41")], lambda each: decided(each, theirs))
        await seat.app.look()
        await seat.sees("This claim was changed meanwhile: dismissed (Badr).")
        assert seat.app.current is not None
        assert seat.app.current.finding.review.by == "Badr"
        assert "5 open" in seat.seen

    sit(folder, play)


def test_what_somebody_else_decided_is_not_overwritten(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        theirs = Decision(ReviewState.DISMISSED, "Badr", "2025-11-25T12:00:00+00:00")
        seat.store.change_claims([seat.stored("visit.en.md", "41")], lambda each: decided(each, theirs))
        await seat.press("a")
        assert "1 claim changed meanwhile" in seat.seen
        assert seat.stored("visit.en.md", "41").finding.review.by == "Badr"

    sit(folder, play)


def test_a_document_that_leaves_the_store_is_let_go(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("archive.en.md", "41")
        (folder / "claims/articles/archive.en.md.jsonl").unlink()
        await seat.press("a")
        assert "1 claim changed meanwhile" in seat.seen
        await seat.app.look()
        await seat.sees("This claim is not in the store any more.")
        assert "5 open" in seat.seen

    sit(folder, play)


def test_an_article_that_is_gone_or_says_otherwise_is_told(folder: Path) -> None:
    article = folder / "articles/visit.en.md"

    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        for text, told in (
            (FILES["articles/visit.en.md"] + "More.\n", "The document has changed since it was"),
            ("Nothing of it.\n", "says this no longer"),
            (None, "is not there any more"),
        ):
            if text is None:
                article.unlink()
            else:
                article.write_text(text, encoding="utf-8")
            seat.app.forget_article()
            await seat.press("up", "down")
            assert told in " ".join(seat.seen.split()), told
            assert "41" in seat.seen.split("Evidence")[1]

    sit(folder, play)


def test_a_store_that_cannot_be_written_is_told_and_nothing_is_shown_as_done(folder: Path) -> None:
    (folder / "claims/.lock").unlink()
    (folder / "claims/.lock").mkdir()

    async def play(seat: Seat) -> None:
        await seat.press("a")
        await seat.sees("cannot be written")
        assert "6 open" in seat.seen

    sit(folder, play)


def test_a_damaged_file_is_told_and_the_others_are_shown(folder: Path) -> None:
    (folder / "claims/articles/archive.en.md.jsonl").write_text("{", encoding="utf-8")

    async def play(seat: Seat) -> None:
        assert "5 open" in seat.seen
        assert "archive.en.md" in seat.seen.splitlines()[-2]

    sit(folder, play)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_any_size_will_do(folder: Path, language: str) -> None:
    async def play(seat: Seat) -> None:
        for size in ((20, 5), (1, 1), (250, 70), (60, 10), (59, 10), (119, 3)):
            await seat.pilot.resize_terminal(*size)
            await seat.press("tab")
        await seat.press("question_mark")
        await seat.pilot.resize_terminal(20, 5)
        await seat.press("escape")
        await seat.press("tab", "tab")
        await seat.pilot.resize_terminal(120, 36)
        await seat.sees("visit.ar.md")

    sit(folder, play, language=language)


def test_what_is_pasted_goes_into_questions_alone(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        seat.app.post_message(events.Paste("aaddaa\n" * 50))
        await seat.pilot.pause()
        assert all(len(claim.history) == 1 for claim in seat.store.claims())
        await seat.press("n")
        await seat.sees("Note")
        await seat.write("عن نشرة 2017\x1b[31m\nand more")
        await seat.press("enter")
        await seat.sees("noted")
        (note,) = [event.note for claim in seat.store.claims() for event in claim.history if event.note]
        assert note.startswith("عن نشرة 2017")
        assert "\x1b" not in seat.seen

    sit(folder, play)


@pytest.mark.parametrize("key", ["s", "n", "p", "w", "question_mark", "slash"])
def test_a_sheet_cuts_no_line_of_two_directions_apart(folder: Path, key: str) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.ar.md", "41")
        await seat.press(key)
        await seat.until(lambda: len(seat.app.screen_stack) == 2)
        await seat.pilot.pause()
        for line in seat.seen.splitlines():
            assert line.count("\u2068") == line.count("\u2069"), line

    sit(folder, play, language="ar")
