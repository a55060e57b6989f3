from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import EventKind
from tests.tracker.session import ARABIC, ARCHIVED, RENAMED, Step, session


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Step], str, Path]:
    if shutil.which("git") is None:
        pytest.skip("needs git")
    folder = tmp_path_factory.mktemp("desk")
    steps, claim = session(folder)
    return {step.told: step for step in steps}, claim, folder


def step(lived: tuple[dict[str, Step], str, Path], begin: str) -> Step:
    (found,) = [each for told, each in lived[0].items() if told.startswith(begin)]
    return found


def test_three_revisions_and_a_rename_are_one_claim(lived) -> None:
    _, claim, folder = lived
    stored = ClaimStore(folder / "claims").get(claim)
    assert stored.document == RENAMED
    assert [event.kind for event in stored.history] == [
        EventKind.FIRST_SEEN, EventKind.DECISION, EventKind.MOVED, EventKind.VALUE, EventKind.EVIDENCE,
        EventKind.VERDICT, EventKind.REOPENED,
    ]  # fmt: skip
    told = step(lived, "The claim is still itself").out
    assert "corrected to 42 by Amal, was open: ask the desk for Monday" in told
    assert "open again: the text was corrected: it says 42" in told
    assert not (folder / "claims/articles/coalition-visit.en.txt.jsonl").exists()


def test_what_is_corrected_fails_until_the_text_says_so(lived) -> None:
    assert "corrected to 42 by Amal" in step(lived, "The second revision").out
    assert step(lived, "The second revision").code == 1
    assert "number of members · Islamic" not in step(lived, "The third revision").out


def test_a_dry_run_changes_nothing_and_a_decision_does(lived) -> None:
    assert step(lived, "What would be accepted").out.endswith("would change 1 claim\n")
    assert step(lived, "All of it, with a reason").out.endswith("changed 1 claim, by Badr\n")
    assert "accepted by Badr: satire of 2024, stays" in step(lived, "The third revision").out


def test_stale_tells_right_then_from_wrong_then_and_from_wrong_now(lived) -> None:
    found = step(lived, "The source learns")
    assert found.code == 1
    assert "number of members · Islamic Military" in found.out
    assert "→ write 43 since" in " ".join(found.out.split())
    assert "4 right when published, outdated now; 1 wrong when published; 2 wrong now" in found.out
    assert "NATO has ⟦32⟧" not in found.out, "what was accepted stays accepted while its evidence is the same"


def test_notices_are_in_the_language_of_the_article(lived) -> None:
    told = step(lived, "The correction notices").out
    assert f"## تصويب: {ARABIC}" in told
    assert "كتبنا: «فيضم التحالف 41 دولة». والصواب 43، منذ 2024-01-01." in told
    assert "We wrote “the coalition is made up of 42 countries”. The right value is 43, since 2024-01-01." in told
    assert "It was right when the article was published on 2024-02-20." in told


def test_what_the_archive_says_is_laid_side_by_side(lived) -> None:
    told = step(lived, "Who says what").out
    assert "number of members  the articles disagree" in told
    assert "headquarters\n" in told


def test_claims_are_due_and_counted(lived) -> None:
    assert "such values change every 487" in step(lived, "What is to be looked at").out
    assert "4 right when published, outdated now; 3 wrong when published" in step(lived, "How do we stand").out
    assert ARCHIVED in step(lived, "How do we stand").out


def test_an_export_gives_the_store_back(lived) -> None:
    _, _, folder = lived
    kept = {path.relative_to(folder / "claims"): path.read_bytes() for path in (folder / "claims").rglob("*.jsonl")}
    back = {path.relative_to(folder / "restored"): path.read_bytes() for path in (folder / "restored").rglob("*.jsonl")}
    assert back == kept
    assert len(back) == 3
