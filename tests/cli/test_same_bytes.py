"""The same inputs give the same bytes, whatever surrounds the run and in whatever order the paths are given."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.test_boundary import TEXTS, environment

FORMATS = ("claimreview", "csv", "github", "gitlab", "json", "jsonl", "junit", "markdown", "sarif", "text")
PATHS = ("z.txt", "within", "empty.txt", "a.txt", "missing.txt")
SOURCES = ("coalition.yaml", "other.yaml")
OTHER = """version: 1
source: {id: other, title: Other, retrieved: 2025-10-01}
entities:
  - id: coalition
    label: {en: Islamic Coalition, ar: التحالف الإسلامي}
    facts:
      member_count: [{value: 43, start: 2022-09-01}, {value: 40, start: 2015-12-15, end: 2022-08-31}]
      headquarters: {entity: jeddah}
  - {id: jeddah, label: {en: Jeddah, ar: جدة}}
  - {id: riyadh-region, label: {en: Riyadh, ar: الرياض}}
"""


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bytes")
    article = (TEXTS / "members.txt").read_bytes()
    (folder / "within").mkdir()
    (folder / "coalition.yaml").write_bytes((TEXTS / "coalition.yaml").read_bytes())
    (folder / "other.yaml").write_text(OTHER, encoding="utf-8")
    for name in ("z.txt", "within/b.txt", "within/é.txt", "within/ب.txt"):
        (folder / name).write_bytes(article)
    (folder / "a.txt").write_text("The Islamic Coalition has 40 members; it is based in Riyadh.\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    return folder


def reported(folder: Path, out: Path, paths: Sequence[str], *more: str, **around: str) -> dict[str, bytes]:
    """Return what a check writes: each format, and what it tells on standard error."""
    wanted = [f"--format={name}={out / name}" for name in FORMATS]
    run = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", *paths, "--no-store", "--as-of", "2025-11-25", *more, *wanted],
        cwd=folder, env=environment(**around), capture_output=True, check=False,
    )  # fmt: skip
    assert run.returncode == 3
    written = {name: (out / name).read_bytes() for name in FORMATS}
    written["text"] = written["text"].rpartition(b", the oldest ")[0]  # how old it is today, and the time taken
    return written | {"told": run.stderr}


def given(sources: Sequence[str]) -> list[str]:
    return [f"--source={name}" for name in sources]


def test_whatever_surrounds_a_run_its_reports_are_the_same(workplace: Path, tmp_path: Path) -> None:
    first = reported(workplace, tmp_path, PATHS, *given(SOURCES), PYTHONHASHSEED="0")
    assert b"disputed" in first["csv"]
    assert first["told"].count(b"\n") == 2
    several = reported(workplace, tmp_path, PATHS, *given(SOURCES), "--jobs=3", PYTHONHASHSEED="1")
    assert several == first
    elsewhere = {"LC_ALL": "C", "LANG": "", "PYTHONUTF8": "0", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "77"}
    assert reported(workplace, tmp_path, PATHS, *given(SOURCES), **elsewhere) == first


def test_the_order_in_which_paths_are_given_says_nothing(workplace: Path, tmp_path: Path) -> None:
    first = reported(workplace, tmp_path, PATHS, *given(SOURCES))
    assert reported(workplace, tmp_path, PATHS[::-1], *given(SOURCES)) == first
    twice = ("within/ب.txt", "./z.txt", *PATHS)
    assert reported(workplace, tmp_path, twice, *given(SOURCES)) == first


def test_the_order_in_which_sources_are_given_says_nothing(workplace: Path, tmp_path: Path) -> None:
    first = reported(workplace, tmp_path, PATHS, *given(SOURCES))
    assert reported(workplace, tmp_path, PATHS, *given(SOURCES[::-1])) == first
