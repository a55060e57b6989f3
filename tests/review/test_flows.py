"""Every key and every flow of the screen, pressed by a pilot on a real store, which is asked what was decided."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.model.report import ReviewState
from factcheck.review.keys import letters
from factcheck.store.tracked import EventKind
from tests.review.newsroom import FILES, Seat, sit

STATES = {"a": ReviewState.ACCEPTED, "d": ReviewState.DISMISSED}


@pytest.mark.parametrize("key", ["a", "d", *[letter for letter, ours in letters().items() if ours in "ad"]])
def test_one_key_decides_and_the_next_open_one_is_shown(folder: Path, key: str) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press(key)
        state = STATES[letters().get(key, key)]
        review = seat.stored("visit.en.md", "41").finding.review
        assert (review.state, review.by) == (state, "Amal")
        assert seat.app.current is not None
        assert seat.app.current.finding.claim.value.text == "2017"
        assert "5 open" in seat.seen
        assert "1 decided" in seat.seen
        assert f"{state.value} · articles/visit.en.md:5" in seat.seen

    sit(folder, play)


def test_the_last_deed_is_undone_wherever_one_is(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("a", "d", "home", "u")
        assert seat.stored("visit.en.md", "2017").finding.review.state is ReviewState.OPEN
        assert seat.stored("visit.en.md", "41").finding.review.state is ReviewState.ACCEPTED
        assert seat.app.current is not None
        assert seat.app.current.finding.claim.value.text == "2017"
        await seat.press("u", "u")
        assert seat.stored("visit.en.md", "41").finding.review.state is ReviewState.OPEN
        assert "There is nothing to take back." in seat.seen

    sit(folder, play)


def test_what_was_decided_in_another_session_is_reopened_or_undone(folder: Path) -> None:
    async def accept(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("a")

    async def reopen(seat: Seat) -> None:
        await seat.press("end")
        assert "accepted by Amal" in seat.seen
        await seat.press("r")
        assert seat.stored("visit.en.md", "41").finding.review.state is ReviewState.OPEN

    async def undo(seat: Seat) -> None:
        await seat.press("end", "u")
        assert seat.stored("visit.en.md", "41").finding.review.state is ReviewState.OPEN

    for again in (reopen, undo):
        sit(folder, accept)
        sit(folder, again)


@pytest.mark.parametrize(("typed", "value"), [("", "42"), ("about 42", "about 42")])
def test_a_correction_to_the_suggested_value_or_ones_own(folder: Path, typed: str, value: str) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("c")
        await seat.sees("What is the text to say?")
        if typed:
            await seat.press("ctrl+u")
            await seat.write(typed)
        await seat.press("enter")
        await seat.sees(f"to be corrected to {value}")
        review = seat.stored("visit.en.md", "41").finding.review
        assert (review.state, review.value) == (ReviewState.CORRECTED, value)

    sit(folder, play)


def test_a_question_that_is_left_does_nothing(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        for key in "cngswp/?":
            await seat.press({"/": "slash", "?": "question_mark"}.get(key, key))
            await seat.until(lambda: len(seat.app.screen_stack) == 2)
            await seat.press("escape")
            await seat.until(lambda: len(seat.app.screen_stack) == 1)
        assert all(len(claim.history) == 1 for claim in seat.store.claims())

    sit(folder, play)


def test_a_note_and_a_person(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("n")
        await seat.sees("Note")
        await seat.write("ask the desk")
        await seat.press("enter")
        await seat.sees("“ask the desk”")
        await seat.press("g")
        await seat.sees("Who is to look at it?")
        await seat.write("Badr")
        await seat.press("enter")
        await seat.sees("with Badr")
        assert seat.stored("visit.en.md", "41").assigned == "Badr"
        await seat.press("u")
        await seat.until(lambda: seat.stored("visit.en.md", "41").assigned is None)
        kinds = [event.kind for event in seat.stored("visit.en.md", "41").history]
        assert kinds == [EventKind.FIRST_SEEN, EventKind.NOTED, EventKind.ASSIGNED, EventKind.ASSIGNED]

    sit(folder, play)


def test_the_same_finding_everywhere_is_shown_then_decided_then_undone(folder: Path) -> None:
    everywhere = (("visit.en.md", "41"), ("visit.ar.md", "41"), ("archive.en.md", "41"))

    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("s")
        await seat.sees("The same finding in 3 claims")
        for document, _ in everywhere:
            assert f"articles/{document}" in seat.seen
        await seat.press("c")
        await seat.sees("to be corrected to 42 · 3 claims")
        for where in everywhere:
            review = seat.stored(*where).finding.review
            assert (review.state, review.value) == (ReviewState.CORRECTED, "42")
        await seat.press("u")
        await seat.sees("taken back")
        assert {seat.stored(*where).finding.review.state for where in everywhere} == {ReviewState.OPEN}

    sit(folder, play)


def test_whom_a_name_means_is_picked_remembered_and_checked_again(folder: Path) -> None:
    (folder / "names.yaml").write_text(
        "# ours\nversion: 1\nsource: {id: ours, title: Ours, settles_names: true}\nentities: [] # none yet\n",
        encoding="utf-8",
    )

    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "9")
        assert "Who may be meant" in seat.seen
        await seat.press("p")
        await seat.sees("Whom does “Harbour Pact” mean?")
        await seat.press("down", "enter")
        await seat.sees("was checked again")
        named = yaml.safe_load((folder / "names.yaml").read_text(encoding="utf-8"))
        assert named["entities"] == [{"id": "south", "aliases": {"en": ["Harbour Pact"]}}]
        assert "# ours" in (folder / "names.yaml").read_text(encoding="utf-8")
        assert seat.status("visit.en.md", "9") == "supported"
        await seat.press("u")
        await seat.until(lambda: "none yet" in (folder / "names.yaml").read_text(encoding="utf-8"))

    sit(folder, play)


def test_an_entity_is_searched_by_what_is_typed(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "9")
        await seat.press("p")
        await seat.sees("Whom does")
        await seat.write("nothing like it")
        await seat.sees("No source has such a name.")
        await seat.press("enter", "ctrl+u")
        await seat.write("coali")
        await seat.sees("coalition")
        await seat.press("enter")
        await seat.sees("was checked again")
        assert "id: coalition" in (folder / "names.yaml").read_text(encoding="utf-8")

    sit(folder, play)


def test_the_correction_is_written_after_its_diff_was_seen_and_taken_back(folder: Path) -> None:
    article = folder / "articles/visit.en.md"

    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("w")
        await seat.sees("+ Today the Islamic Coalition has 42 members")
        await seat.press("escape")
        await seat.until(lambda: len(seat.app.screen_stack) == 1)
        assert article.read_text(encoding="utf-8") == FILES["articles/visit.en.md"]
        await seat.press("w")
        await seat.sees("as the file would have it")
        await seat.press("w")
        await seat.sees("was checked again")
        assert article.read_text(encoding="utf-8") == FILES["articles/visit.en.md"].replace("41", "42")
        assert seat.status("visit.en.md", "42") == "supported"
        assert "5 open" in seat.seen
        assert seat.app.current is not None
        assert seat.app.current.finding.claim.value.text == "2017", "on with the next open one"
        await seat.press("u")
        await seat.until(lambda: article.read_text(encoding="utf-8") == FILES["articles/visit.en.md"])
        await seat.sees("6 open")

    sit(folder, play)


def test_a_correction_that_has_no_value_says_so(folder: Path) -> None:
    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "9")
        await seat.press("w")
        await seat.sees("the sources give no value to write")

    sit(folder, play)


def test_a_file_that_changed_behind_the_diff_is_left_alone(folder: Path) -> None:
    article = folder / "articles/visit.en.md"

    async def play(seat: Seat) -> None:
        await seat.go("visit.en.md", "41")
        await seat.press("w")
        await seat.sees("as the file would have it")
        article.write_text("All new.\n", encoding="utf-8")
        await seat.press("w")
        await seat.sees("changed meanwhile")
        assert article.read_text(encoding="utf-8") == "All new.\n"

    sit(folder, play)
