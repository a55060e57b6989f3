"""How long the command takes to start, as multiples of what Python itself takes."""

from __future__ import annotations

import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import factcheck
from benchmarks.speed.text import ARTICLES, SOURCES

_RUNS_A_ROUND = 4
_ARTICLE = ("check", str(ARTICLES / "coalition-visit.ar.txt"), "--source", str(SOURCES / "coalition.yaml"))


def start(rounds: int) -> None:
    """Print the medians of whole processes that run in turn, with compiled files present."""
    compileall.compile_dir(Path(factcheck.__file__).parent, quiet=2)
    with tempfile.TemporaryDirectory() as store:
        ours = [sys.executable, "-m", "factcheck"]
        commands = {
            "python -c ''": [sys.executable, "-c", ""],
            "--version": [*ours, "--version"],
            "--help": [*ours, "--help"],
            "check ARTICLE --no-store": [*ours, *_ARTICLE, "--no-store"],
            "check ARTICLE, recorded": [*ours, *_ARTICLE, "--store", store],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds * _RUNS_A_ROUND):
            for name, command in commands.items():
                begun = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                times[name].append(time.perf_counter() - begun)
    bare = statistics.median(times["python -c ''"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:26} {median * 1000:6.0f} ms  {median / bare:5.1f} times")
