"""``--changed-since``: what git says changed, and the claims that leaves, in repositories that the tests make."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.boundary import run
from factcheck.cli.changes import changes_since
from factcheck.errors import UsageError

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
TEXTS = Path(__file__).parent / "coalition"
WRONG = "The Islamic Coalition has 40 members."
OLD = "يضم التحالف الإسلامي 41 دولة عضو."


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository on main with one article of an outdated claim, and its source."""
    folder = tmp_path / "desk"
    (folder / "news").mkdir(parents=True)
    (folder / "coalition.yaml").write_bytes((TEXTS / "coalition.yaml").read_bytes())
    (folder / "factcheck.toml").write_text("sources = ['coalition.yaml']\n", encoding="utf-8")
    (folder / "news" / "خبر.txt").write_text(f"عنوان\n\n{OLD}\n\nخاتمة.\n", encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")


def claims(capfd: pytest.CaptureFixture[str], *arguments: str, code: int) -> list[str]:
    capfd.readouterr()
    assert run(["check", "news", "--no-store", "--format", "json", *arguments]) == code
    report: dict[str, Any] = json.loads(capfd.readouterr().out)
    return [claim["value"]["text"] for claim in report["claims"]]


def test_claims_on_unchanged_lines_are_left_out(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    article = repository / "news" / "خبر.txt"
    article.write_text(f"عنوان آخر\n\n{OLD}\n\nخاتمة.\n\n{WRONG}\n", encoding="utf-8")
    assert claims(capfd, code=1) == ["41", "40"]
    assert claims(capfd, "--changed-since", "HEAD", code=1) == ["40"]
    commit(repository)
    assert claims(capfd, "--changed-since", "HEAD", code=0) == []
    assert claims(capfd, "--changed-since", "HEAD~1", code=1) == ["40"]
    assert run(["check", "news", "--no-store", "--changed-since", "HEAD"]) == 0
    assert "2 claims on unchanged lines left out." in capfd.readouterr().out


def test_a_changed_line_against_an_unchanged_one(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    article = repository / "news" / "خبر.txt"
    article.write_text(f"{article.read_text(encoding='utf-8')}\nيضم التحالف الإسلامي 42 دولة عضو.\n", encoding="utf-8")
    assert run(["check", "news", "--no-store", "--changed-since", "HEAD"]) == 0
    assert "≠ 1 inconsistency" in capfd.readouterr().out
    commit(repository)
    assert run(["check", "news", "--no-store", "--changed-since", "HEAD"]) == 0
    assert "inconsistency" not in capfd.readouterr().out


def test_a_new_file_is_changed_whole(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (repository / "news" / 'a "b".txt').write_text(f"{WRONG}\n", encoding="utf-8")
    assert claims(capfd, "--changed-since", "HEAD", code=1) == ["40"]
    commit(repository)
    assert claims(capfd, "--changed-since", "HEAD~1", code=1) == ["40"]


def test_a_renamed_file_is_not_new(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lines = "".join(f"سطر {number} لا يقول شيئاً.\n" for number in range(20))
    (repository / "news" / "b.txt").write_text(f"{OLD}\n{lines}", encoding="utf-8")
    commit(repository)
    git(repository, "mv", "news/b.txt", "news/c.txt")
    (repository / "news" / "c.txt").write_text(f"{OLD}\n{lines}{WRONG}\n", encoding="utf-8")
    commit(repository)
    assert claims(capfd, "--changed-since", "HEAD~1", code=1) == ["40"]


def test_the_merge_base_counts_not_what_others_did_since(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    git(repository, "switch", "-qc", "branch")
    (repository / "news" / "mine.txt").write_text(f"{WRONG}\n", encoding="utf-8")
    commit(repository)
    git(repository, "switch", "-q", "main")
    (repository / "news" / "خبر.txt").write_text("لا شيء.\n", encoding="utf-8")
    commit(repository)
    git(repository, "switch", "-q", "branch")
    assert claims(capfd, "--changed-since", "main", code=1) == ["40"]


def test_a_changed_source_changes_the_claims_that_use_it(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source = repository / "coalition.yaml"
    source.write_text(source.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert claims(capfd, "--changed-since", "HEAD", code=1) == ["41"]


def test_a_shallow_clone(repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    (repository / "news" / "new.txt").write_text(f"{WRONG}\n", encoding="utf-8")
    commit(repository)
    git(tmp_path, "clone", "-q", "--depth=2", f"file://{repository}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    assert claims(capfd, "--changed-since", "HEAD~1", code=1) == ["40"]
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository}", "flat")
    monkeypatch.chdir(tmp_path / "flat")
    assert run(["check", "news", "--no-store", "--changed-since", "HEAD~1"]) == 2
    assert "there is no revision 'HEAD~1' here; in a shallow clone, fetch it first" in capfd.readouterr().err


@pytest.mark.parametrize("revision", ["nowhere", "--help", "-x", "HEAD:news", ""])
def test_what_is_no_revision(repository: Path, revision: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "news", "--no-store", f"--changed-since={revision}"]) == 2
    assert f"there is no revision {revision!r} here" in capfd.readouterr().err


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--changed-since needs a git repository"):
        changes_since("HEAD", tmp_path)


def test_a_file_that_only_lost_lines_touches_nothing_that_is_left(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (repository / "news" / "خبر.txt").write_text(f"\n{OLD}\n", encoding="utf-8")
    assert claims(capfd, "--changed-since", "HEAD", code=0) == []
