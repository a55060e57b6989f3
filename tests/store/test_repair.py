"""Damaged files: what is wrong is named, a repair brings everything back, and says what it did."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import StoreError
from factcheck.model.report import ReviewState
from factcheck.store.layout import dump, load
from factcheck.store.repair import damages, repair
from factcheck.store.repository import ClaimStore
from factcheck.store.salvage import salvaged
from factcheck.store.tracked import StoredClaim
from tests.store.build import EVENING, MORNING, NOON, count, english, statement

NAME = "articles/imctc.md.jsonl"
Damage = Callable[[bytes], bytes]


def lines(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


def conflict(data: bytes) -> bytes:
    own = lines(data)
    return b"".join([own[0], b"<<<<<<< HEAD\n", *own[1:3], b"=======\n", *own[1:3], b">>>>>>> branch\n", *own[3:]])


DAMAGES: dict[str, tuple[Damage, str]] = {
    "zero bytes": (lambda data: b"", r":1: .*empty"),
    "truncated": (lambda data: data[: len(data) // 2], r":\d+: .*cut off"),
    "a line is missing": (lambda data: b"".join(lines(data)[:3] + lines(data)[4:]), r":\d+: "),
    "NULs": (lambda data: data[:300] + b"\0" * 200 + data[500:], r":\d+: .*NUL bytes"),
    "all NULs": (lambda data: b"\0" * len(data), r":1: .*NUL bytes"),
    "merge conflict": (conflict, r":2: .*merge conflict"),
    "an edited value": (lambda data: data.replace(b'"text": "41"', b'"text": "45"', 1), r":\d+: .*edited"),
    "an edited event": (lambda data: data.replace(b"Amal", b"Omar"), r":\d+: .*edited"),
    "not JSON": (lambda data: data.replace(b'"claim": {', b'"claim": ', 1), r":3: .*not JSON"),
    "another format": (lambda data: b"PK\x03\x04 this is a spreadsheet\n", r":1: .*not JSON"),
}


@pytest.fixture
def store(tmp_path: Path) -> ClaimStore:
    store = ClaimStore(tmp_path)
    claim = store.record(english().checked(), MORNING).findings[0].id
    store.record(english(41, statement(count(44))).checked(), NOON)
    store.decide(claim, ReviewState.ACCEPTED, by="Amal", at=EVENING, note="العدد القديم")
    return store


def everything(store: ClaimStore) -> list[StoredClaim]:
    return list(store.claims())


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_is_named_untouched_and_mended(store: ClaimStore, name: str) -> None:
    harm, told = DAMAGES[name]
    before = everything(store)
    file = store.folder / NAME
    file.write_bytes(harm(file.read_bytes()))
    broken = file.read_bytes()
    with pytest.raises(StoreError, match=rf"imctc\.md\.jsonl{told}.*store repair"):
        everything(store)
    recording = store.record_all([english(42).checked()], EVENING)
    assert recording.problems[0].fatal
    assert "its claims were not recorded" in recording.problems[0].message
    assert len(recording.documents[0].findings) == 2
    assert file.read_bytes() == broken
    assert len(damages(store.folder)) == 1
    (done,) = repair(store.folder)
    assert done.mended
    assert done.done
    assert everything(store) == before
    assert not damages(store.folder)
    assert not repair(store.folder)
    if broken:
        assert file.with_name(file.name + ".damaged").read_bytes() == broken
    assert store.record_all([english(42).checked()], EVENING).problems == ()


def test_a_new_file_without_copies_keeps_what_is_sound(store: ClaimStore) -> None:
    shutil.rmtree(store.folder / ".kept")
    before = everything(store)
    file = store.folder / NAME
    file.write_bytes(file.read_bytes().replace(b'"text": "41"', b'"text": "45"', 1))
    (done,) = repair(store.folder)
    assert any("taken as it reads" in line for line in done.done)
    after = everything(store)
    assert [claim.history for claim in after] == [claim.history for claim in before]
    assert after[0].finding.claim.value.text == "45"


def test_a_file_of_which_nothing_is_left_is_set_aside(store: ClaimStore) -> None:
    shutil.rmtree(store.folder / ".kept")
    (store.folder / NAME).write_bytes(b"\0" * 100)
    (done,) = repair(store.folder)
    assert not done.mended
    assert not (store.folder / NAME).exists()
    assert (store.folder / (NAME + ".damaged")).read_bytes() == b"\0" * 100
    assert store.record_all([english().checked()], EVENING).problems == ()


def test_of_a_damaged_last_copy_the_one_before_is_taken(store: ClaimStore) -> None:
    (store.folder / NAME).write_bytes(b"")
    (store.folder / ".kept" / (NAME + ".last")).write_bytes(b"")
    (done,) = repair(store.folder)
    assert "as it was before that" in done.done[1]
    assert [claim.finding.review.state for claim in everything(store)] == [ReviewState.OPEN] * 2


def test_a_newer_store_is_left_alone(store: ClaimStore) -> None:
    file = store.folder / NAME
    file.write_bytes(file.read_bytes().replace(b'{"schema": 2', b'{"schema": 7'))
    before = file.read_bytes()
    assert repair(store.folder) == []
    assert "written by a newer factcheck" in store.record_all([english().checked()], NOON).problems[0].message
    assert file.read_bytes() == before


def test_other_files_are_listed_beside_a_damaged_one(store: ClaimStore) -> None:
    store.record(english(path="articles/other.md").checked(), NOON)
    (store.folder / NAME).write_bytes(b"")
    damage: list[StoreError] = []
    assert [claim.document for claim in store.claims(damage=damage)] == ["articles/other.md"] * 2
    assert len(damage) == 1


def git(folder: Path, *arguments: str) -> int:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode


def test_a_merge_of_two_branches_is_solved_with_the_decisions_of_both(tmp_path: Path) -> None:
    folder = tmp_path / "claims"
    store = ClaimStore(folder)
    first, second = (finding.id for finding in store.record(english().checked(), MORNING).findings)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    git(tmp_path, "checkout", "-qb", "branch")
    store.decide(first, ReviewState.ACCEPTED, by="Amal", at=NOON)
    store.record(english(41, statement(count(44))).prose("More.").checked(), EVENING)
    git(tmp_path, "commit", "-qam", "two")
    git(tmp_path, "checkout", "-q", "main")
    store.decide(first, ReviewState.DISMISSED, by="Badr", at=EVENING)
    store.decide(second, ReviewState.ACCEPTED, by="Badr", at=NOON)
    git(tmp_path, "commit", "-qam", "three")
    assert git(tmp_path, "merge", "-q", "branch") != 0
    shutil.rmtree(folder / ".kept")
    (done,) = repair(folder)
    assert any("solved" in line for line in done.done)
    assert store.get(second).finding.review.by == "Badr"
    told = [(event.kind.value, event.by) for event in store.history(first)]
    assert ("decision", "Amal") in told
    assert ("decision", "Badr") in told
    assert [event.at for event in store.history(first)] == sorted(event.at for event in store.history(first))


def test_branches_that_touch_different_documents_merge_by_themselves(tmp_path: Path) -> None:
    store = ClaimStore(tmp_path / "claims")
    for path in ("a.md", "b.md"):
        store.record(english(path=path).checked(), MORNING)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    git(tmp_path, "checkout", "-qb", "branch")
    store.record(english(42, path="a.md").checked(), NOON)
    git(tmp_path, "commit", "-qam", "two")
    git(tmp_path, "checkout", "-q", "main")
    store.record(english(43, path="b.md").checked(), NOON)
    git(tmp_path, "commit", "-qam", "three")
    assert git(tmp_path, "merge", "-q", "branch", "-m", "merged") == 0
    assert [claim.finding.claim.value.text for claim in store.claims()] == ["42", "Riyadh", "43", "Riyadh"]


SAMPLE = (Path(__file__).parent / "versions" / "1.jsonl").read_bytes()
GOOD = dump(load(SAMPLE, "sample"))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 40), st.binary(max_size=40)), max_size=4))
def test_whatever_happens_to_a_file_a_copy_brings_it_back(cuts: list[tuple[int, int, bytes]]) -> None:
    data = GOOD
    for at, length, put in cuts:
        data = data[:at] + put + data[at + length :]
    tables, _ = salvaged(data, [GOOD])
    assert tables is not None
    for key, row in load(GOOD, "good")["claims"].items():
        assert all(event in tables["claims"][key]["history"] for event in row["history"])
    assert tables["claims"].keys() == load(GOOD, "good")["claims"].keys()
    assert load(dump(tables), "again") == tables
