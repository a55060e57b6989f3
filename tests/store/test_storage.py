from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.store.files import read_bytes, read_first_line
from factcheck.store.lock import locked
from factcheck.store.repository import ClaimStore
from factcheck.store.storage import ClaimsFile
from tests.store.build import MORNING, Article, count, english

ROOT = Path(__file__).parents[2]


def test_only_the_documents_own_file_is_read(tmp_path: Path) -> None:
    store = ClaimStore(tmp_path)
    store.record(english().checked(), MORNING)
    (tmp_path / "articles/broken.md.jsonl").write_bytes(b"\0" * 10)
    store.record(english(42).checked(), MORNING)
    with pytest.raises(StoreError, match=r"broken\.md\.jsonl:1"):
        store.findings()


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ClaimStore(tmp_path)
    store.record(english().checked(), MORNING)
    file = tmp_path / "articles/imctc.md.jsonl"
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for step in ("fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, step, full)
            with pytest.raises(StoreError, match=r"No space left on device; .*--no-store"):
                store.record(english(42).checked(), MORNING)
        assert file.read_bytes() == before
        assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_a_killed_run_left_is_no_claims_file(tmp_path: Path) -> None:
    store = ClaimStore(tmp_path)
    store.record(english().checked(), MORNING)
    scratch = tmp_path / "articles/.imctc.md.jsonl.tmp"
    scratch.write_bytes(b'{"schema": 1, "docum')
    assert len(store.findings()) == 2
    store.record(english(42).checked(), MORNING)
    assert not scratch.exists()


def test_the_lock_file_and_leftovers_are_ignored_by_git(tmp_path: Path) -> None:
    ClaimStore(tmp_path / "claims").record(english().checked(), MORNING)
    (tmp_path / "claims/articles/.imctc.md.jsonl.tmp").touch()
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
    listed = subprocess.run(["git", "ls-files"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert listed.split() == ["claims/.gitignore", "claims/articles/imctc.md.jsonl"]


def test_a_held_lock_is_waited_for_and_then_named(tmp_path: Path) -> None:
    with locked(tmp_path, 1), pytest.raises(StoreError, match=r"another run has held the store for 0\.05 seconds"):
        ClaimStore(tmp_path, patience=0.05).record(english().checked(), MORNING)
    ClaimStore(tmp_path, patience=0.05).record(english().checked(), MORNING)


def test_a_check_that_changes_nothing_needs_no_lock(tmp_path: Path) -> None:
    ClaimStore(tmp_path).record(english().checked(), MORNING)
    with locked(tmp_path, 1):
        ClaimStore(tmp_path, patience=0.05).record(english().checked(), MORNING)


def test_a_lock_of_a_dead_process_is_free(tmp_path: Path) -> None:
    code = "import os, sys; from pathlib import Path; from factcheck.store.lock import locked\n"
    code += "with locked(Path(sys.argv[1]), 1): os._exit(9)"
    died = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, check=False)
    assert died.returncode == 9
    ClaimStore(tmp_path, patience=0.05).record(english().checked(), MORNING)


def test_a_folder_that_cannot_be_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreError, match="claims"):
        ClaimStore(tmp_path / "claims").record(english().checked(), MORNING)


def test_threads_that_change_one_document_lose_no_history(tmp_path: Path) -> None:
    store = ClaimStore(tmp_path)
    store.record(english().checked(), MORNING)

    def run(number: int) -> None:
        ClaimStore(tmp_path).record(english(100 + number).checked(), MORNING)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(run, range(20)))
    values = [event for event in next(iter(store.claims())).history if event.kind == "value"]
    assert [e.before["amount"] for e in values] == [41, *(e.after["amount"] for e in values[:-1])]
    assert len(values) == 20


def test_ids_are_the_stores_own(tmp_path: Path) -> None:
    ClaimStore(tmp_path).record(Article("a.md").says("It has ", count(1), " member").checked(), MORNING)
    (row,) = ClaimsFile(tmp_path / "a.md.jsonl").claims(lambda row: True)
    assert len(row["id"]) == 12


def test_a_pipe_among_the_files_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "waits.jsonl")
    for read in (read_bytes, read_first_line):
        with pytest.raises(StoreError, match=r"waits\.jsonl: is a pipe or a device and no file of the store"):
            read(tmp_path / "waits.jsonl")
