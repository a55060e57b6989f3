"""``check --profile``: the report as ever, and beside it where the time went."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.cli.test_boundary import environment

TEXTS = Path(__file__).parent / "coalition"
LINE = re.compile(r"(\S.*?) +\d+\.\d{4} s +\d+\.\d%(?: +([\d,]+))?( +[\d,]+ µs each)?")


def run(folder: Path, *options: str) -> tuple[str, str]:
    for file in TEXTS.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", "members.txt", "--source", "coalition.yaml", "--format", "json",
         "--no-store", *options],
        cwd=folder, capture_output=True, check=False, env=environment(), encoding="utf-8",
    )  # fmt: skip
    return done.stdout, done.stderr


def test_stages_are_told_with_counts_and_the_report_is_the_same(tmp_path: Path) -> None:
    plain, nothing = run(tmp_path)
    profiled, told = run(tmp_path, "--profile", "--jobs", "2")
    assert profiled == plain
    assert nothing == ""
    *lines, last = told.splitlines()
    stages = {match[1]: match[2] for match in map(LINE.fullmatch, lines) if match}
    assert len(stages) == len(lines)
    assert {"load the sources", "cut into sentences", "recognize values", "match patterns", "judge"} <= stages.keys()
    assert int(stages["judge"]) >= 1
    assert re.fullmatch(r"in all +\d+\.\d{4} s", last)
