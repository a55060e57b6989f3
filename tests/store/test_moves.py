"""Claims that go from one document to another, and documents that are renamed."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model.report import CheckedDocument, ReviewState
from factcheck.store.doubles import doubled, settle
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter, EventKind
from tests.store.build import EVENING, MORNING, NOON, Article, count, english, statement


@pytest.fixture
def store(tmp_path: Path) -> ClaimStore:
    return ClaimStore(tmp_path / "claims")


def one(path: str) -> Article:
    return Article(path).says("The League has ", count(22), " members", subject="League", entity="league")


def two(path: str, members: int = 41) -> Article:
    return Article(path).says("The coalition has ", count(members), " member states", statement(count(42)))


def both(path: str) -> Article:
    return one(path).says("The coalition has ", count(41), " member states", statement(count(42)))


def ids(checked: CheckedDocument) -> list[str]:
    return [finding.id for finding in checked.findings]


def run(store: ClaimStore, *articles: Article, at: str = NOON, there: tuple[str, ...] = ()) -> list[CheckedDocument]:
    recording = store.record_all([each.checked() for each in articles], at, present=lambda path: path in there)
    assert not recording.problems
    return list(recording.documents)


def test_a_sentence_that_moves_between_files_is_the_same_claim(store: ClaimStore) -> None:
    run(store, both("a.md"), one("b.md"), at=MORNING, there=("a.md", "b.md"))
    moved = store.findings(ClaimFilter(document=frozenset(["a.md"])))[1].id
    store.decide(moved, ReviewState.ACCEPTED, by="Amal", at=NOON)
    _, after = run(store, one("a.md"), both("b.md"), at=EVENING, there=("a.md", "b.md"))
    assert ids(after)[1] == moved
    claim = store.get(moved)
    assert claim.document == "b.md"
    assert claim.finding.review.by == "Amal"
    event = claim.history[-1]
    assert (event.kind, event.before, event.after) == (EventKind.MOVED, "a.md", "b.md")
    assert len(list(store.claims(ClaimFilter(gone=True)))) == 3


def test_an_id_that_moved_away_is_not_given_again(store: ClaimStore) -> None:
    (first,) = run(store, both("a.md"), at=MORNING, there=("a.md",))
    run(store, one("a.md"), both("b.md"), there=("a.md", "b.md"))
    again, _ = run(store, both("a.md"), both("b.md"), at=EVENING, there=("a.md", "b.md"))
    assert ids(again)[1] != ids(first)[1]
    assert store.get(ids(first)[1]).document == "b.md"


def test_two_files_that_say_the_same_share_no_claim(store: ClaimStore) -> None:
    first, second = run(store, both("a.md"), both("b.md"), there=("a.md", "b.md"))
    assert not set(ids(first)) & set(ids(second))
    assert run(store, both("a.md"), both("b.md"), at=EVENING, there=("a.md", "b.md"))[1] == second


@pytest.mark.parametrize("renamed", [both("new/name.md"), two("new/name.md", 42).prose("More."), one("new/name.md")])
def test_a_renamed_file_keeps_its_claims(store: ClaimStore, renamed: Article) -> None:
    (first,) = run(store, both("a.md"), at=MORNING, there=("a.md",))
    (after,) = run(store, renamed, there=("new/name.md",))
    assert set(ids(after)) <= set(ids(first))
    assert not (store.folder / "a.md.jsonl").exists()
    assert [each.path for each in store.documents()] == ["new/name.md"]
    history = store.history(ids(after)[0])
    assert [event.kind for event in history][:2] == [EventKind.FIRST_SEEN, EventKind.MOVED]


def test_a_copy_of_a_file_that_is_still_there_is_new(store: ClaimStore) -> None:
    (first,) = run(store, both("a.md"), at=MORNING, there=("a.md",))
    (copy,) = run(store, both("b.md"), there=("a.md", "b.md"))
    assert not set(ids(first)) & set(ids(copy))


def test_another_new_file_does_not_take_over_a_deleted_one(store: ClaimStore) -> None:
    run(store, both("a.md"), at=MORNING, there=("a.md",))
    other = Article("b.md").says("Rome has ", count(3), " million people", prop="population", subject="Rome")
    run(store, other, there=("b.md",))
    assert [each.path for each in store.documents()] == ["a.md", "b.md"]


def test_a_moved_claim_leaves_a_line_that_git_can_merge(store: ClaimStore) -> None:
    run(store, both("a.md"), one("b.md"), at=MORNING, there=("a.md", "b.md"))
    before = (store.folder / "b.md.jsonl").read_text(encoding="utf-8").splitlines()
    run(store, one("a.md"), both("b.md"), there=("a.md", "b.md"))
    after = (store.folder / "b.md.jsonl").read_text(encoding="utf-8").splitlines()
    assert before[2:] == after[2 : len(before)], "what was there keeps its lines"


def test_english_is_itself_after_a_check_of_nothing_else(store: ClaimStore) -> None:
    run(store, english(), at=MORNING, there=("articles/imctc.md",))
    assert run(store, english(), there=())[0].findings[0].review.state is ReviewState.OPEN


def test_a_move_that_was_killed_half_way_is_settled(store: ClaimStore) -> None:
    first, _ = run(store, both("a.md"), one("b.md"), at=MORNING, there=("a.md", "b.md"))
    file = store.folder / "a.md.jsonl"
    before = file.read_bytes()
    run(store, one("a.md"), both("b.md"), there=("a.md", "b.md"))
    file.write_bytes(before)
    moved = ids(first)[1]
    assert doubled(store.folder) == {moved: ("a.md", "b.md")}
    (done,) = settle(store.folder, 1)
    assert done.done == (f"claim {moved}: left to b.md",)
    assert store.get(moved).document == "b.md"
    assert not doubled(store.folder)
    assert not settle(store.folder, 1)


def test_a_rename_that_was_killed_half_way_is_settled(store: ClaimStore) -> None:
    run(store, both("a.md"), at=MORNING, there=("a.md",))
    before = (store.folder / "a.md.jsonl").read_bytes()
    run(store, both("b.md"), there=("b.md",))
    (store.folder / "a.md.jsonl").write_bytes(before)
    assert len(settle(store.folder, 1)[0].done) == 2
    assert [each.path for each in store.documents()] == ["b.md"]


def test_a_file_that_is_renamed_and_back_is_itself_again(store: ClaimStore) -> None:
    (first,) = run(store, both("a.md"), at=MORNING, there=("a.md",))
    run(store, both("b.md"), there=("b.md",))
    (back,) = run(store, both("a.md"), at=EVENING, there=("a.md",))
    assert ids(back) == ids(first)
    (document,) = store.documents()
    assert (document.path, document.moved) == ("a.md", ())


def test_a_new_file_under_the_name_of_a_renamed_one_gets_new_ids(store: ClaimStore) -> None:
    (first,) = run(store, both("a.md"), at=MORNING, there=("a.md",))
    run(store, both("b.md"), there=("b.md",))
    (new,) = run(store, both("a.md"), at=EVENING, there=("a.md", "b.md"))
    assert not set(ids(first)) & set(ids(new))
    assert not doubled(store.folder)
