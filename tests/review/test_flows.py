"""Every key and every flow of the screen, pressed by a pilot on a real store, which is asked what was decided."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest
import yaml
from textual import events

from factcheck.model.report import ReviewState
from factcheck.review.keys import KEYS, letters
from factcheck.review.words import load_words
from factcheck.store.history import decided
from factcheck.store.tracked import Decision, EventKind
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
