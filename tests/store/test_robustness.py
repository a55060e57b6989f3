"""What may go wrong around the store: killed runs, many processes, full disks, folders that refuse, clocks."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.model.report import ReviewState
from factcheck.store.lock import locked
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter
from tests.store.build import EVENING, MORNING, NOON, Article, count, english
from tests.store.killing import kill_runs

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs fork, signals and limits of POSIX")
START = """
import os, sys
from pathlib import Path
from factcheck.errors import StoreError
from factcheck.model.report import ReviewState
from factcheck.store.repository import ClaimStore
from tests.store.build import *
folder, me = Path(sys.argv[1]), int(sys.argv[2])
"""


def python(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", START + code, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=False, timeout=120, capture_output=True, text=True)


def at_once(code: str, folder: Path, processes: int) -> None:
    with ThreadPoolExecutor(processes) as pool:
        done = list(pool.map(lambda me: python(code, folder, me), range(processes)))
    assert [each.returncode for each in done] == [0] * processes, done[0].stderr


@posix
def test_fifty_killed_runs_leave_the_state_before_or_after(tmp_path: Path) -> None:
    outcome = kill_runs(tmp_path, kills=50, seed=1)
    assert outcome.lost == ()
    assert outcome.kills == 50
    ClaimStore(tmp_path).record(Article("c.md").says("It has ", count(1), " member").checked(), NOON)
    assert not list(tmp_path.rglob(".*.tmp")), "the next write sweeps what killed runs left"


def test_eight_processes_that_write_200_claims_each_lose_none(tmp_path: Path) -> None:
    code = """
for number in range(20):
    article = Article(f"articles/{me}-{number}.md")
    for index in range(10):
        article.says(f"Body {index} has ", count(index), " members", subject=f"Body {index}")
    ClaimStore(folder, patience=60).record(article.checked(), MORNING)
"""
    at_once(code, tmp_path, 8)
    found = ClaimStore(tmp_path).findings()
    assert len({finding.id for finding in found}) == len(found) == 1600


def test_eight_processes_that_decide_on_one_document_lose_no_decision(tmp_path: Path) -> None:
    article = Article()
    for index in range(24):
        article.says(f"Body {index} has ", count(index), " members", subject=f"Body {index}")
    ids = [finding.id for finding in ClaimStore(tmp_path).record(article.checked(), MORNING).findings]
    code = """
for claim in sys.argv[3].split(",")[me::8]:
    ClaimStore(folder, patience=60).decide(claim, ReviewState.ACCEPTED, by=f"editor {me}", at=NOON)
"""
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda me: python(code, tmp_path, me, ",".join(ids)), range(8)))
    assert [each.returncode for each in done] == [0] * 8, done[0].stderr
    decided = ClaimStore(tmp_path).findings(ClaimFilter(review=frozenset([ReviewState.ACCEPTED])))
    assert {finding.id: finding.review.by for finding in decided} == {
        claim: f"editor {at % 8}" for at, claim in enumerate(ids)
    }


LONG = """
article = Article("articles/imctc.md")
for index in range(400):
    article.says(f"Body {index} has ", count(index), " members", subject=f"Body {index}")
result = ClaimStore(folder).record_all([article.checked()], NOON)
print(*result.problems, sep="\\n")
"""


def said(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    return line


@posix
def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    store = ClaimStore(tmp_path / "claims")
    store.record(english().checked(), MORNING)
    before = store.findings()
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
    told = said(python(limit + LONG, tmp_path / "claims", 0))
    assert "the claims were not recorded:" in told
    assert "imctc.md.jsonl: the store cannot be written: File too large" in told
    assert store.findings() == before
    assert not list((tmp_path / "claims").rglob(".*.tmp"))


@posix
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    if (
        os.geteuid()
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=128k", "none", str(place)], check=False, capture_output=True
        ).returncode
    ):
        pytest.skip("no small file system can be mounted here; the limit on a file's size stands for it")
    try:
        store = ClaimStore(place / "claims")
        store.record(english().checked(), MORNING)
        before = store.findings()
        assert "No space left on device" in said(python(LONG, place / "claims", 0))
        assert store.findings() == before
        assert not list(place.rglob(".*.tmp"))
        store.record(english(42).checked(), NOON)
    finally:
        subprocess.run(["umount", str(place)], check=True)


AS_NOBODY = """
import tempfile
checked = english(42).checked()
with tempfile.TemporaryDirectory() as loading:  # what a write loads may lie where nobody may read
    ClaimStore(Path(loading) / "claims").record_all([checked], NOON)
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
result = ClaimStore(folder, patience=0.1).record_all([checked], NOON)
print(*result.problems, sep="\\n")
"""


def refusing(prepare: str) -> tuple[str, bool]:
    """Record as a user whom the folder refuses; return what was told, and whether the store is as it was."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        store = ClaimStore(folder / "claims")
        store.record(english().checked(), MORNING)
        before = store.findings()
        code = f"mode = {prepare}\nfor each in [folder, folder / 'articles']: each.chmod(mode)\n"
        code += "(folder / '.lock').chmod(0o666)\n" + AS_NOBODY
        told = said(python(code, folder / "claims", 0))
        for each in (folder / "claims", folder / "claims/articles"):
            each.chmod(0o755)
        return told, store.findings() == before and not list(folder.rglob(".*.tmp"))


@posix
def test_a_read_only_folder_is_told_and_loses_nothing() -> None:
    told, same = refusing("0o555")
    assert "imctc.md.jsonl: the store cannot be written: Permission denied; choose another with --store" in told
    assert same


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs a file of another user, thus root")
def test_a_folder_on_which_rename_fails_is_told_and_loses_nothing() -> None:
    # in a folder with the sticky bit everybody may make files and nobody may rename over another's
    told, same = refusing("0o1777")
    assert "imctc.md.jsonl: the store cannot be written: Operation not permitted; choose another with --store" in told
    assert same


def test_a_read_only_store_is_still_asked_for_decisions(tmp_path: Path) -> None:
    store = ClaimStore(tmp_path / "claims", patience=0.05)
    claim = store.record(english().checked(), MORNING).findings[0]
    store.decide(claim.id, ReviewState.DISMISSED, by="Amal", at=NOON)
    with locked(tmp_path / "claims", 1):
        longer = english().says("It has ", count(4), " fields", prop="part_count").checked()
        recording = store.record_all([longer], EVENING)
    assert "another run has held the store" in recording.problems[0].message
    assert recording.documents[0].findings[0].review.state is ReviewState.DISMISSED


def test_a_clock_that_goes_backwards_is_told_and_keeps_the_order(tmp_path: Path) -> None:
    store = ClaimStore(tmp_path)
    claim = store.record(english().checked(), NOON).findings[0].id
    recording = store.record_all([english(42).checked()], "2019-01-01T00:00:00+00:00")
    (told,) = recording.problems
    assert not told.fatal
    assert str(told).startswith("articles/imctc.md: the clock says 2019-01-01")
    assert [event.at for event in store.history(claim)] == [NOON] * 3
    store.decide(claim, ReviewState.ACCEPTED, by="Amal", at="2019-01-01T00:00:00+00:00")
    assert store.history(claim)[-1].at == NOON
    assert not store.record_all([english(42).checked()], NOON.replace("12:00", "11:51")).problems
    assert not store.record_all([english(43).checked()], EVENING).problems
    assert store.history(claim)[-1].at == EVENING
