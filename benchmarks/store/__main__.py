"""Measure the claims store: ``python -m benchmarks.store [figures SIZE … | kills [N] | processes [CLAIMS]]``.

``figures`` (default, for 1,000, 10,000 and 100,000 claims) prints how long it takes to record an article and to list
claims, beside TinyDB's JSONStorage and CachingMiddleware and beside the disk's own time for one synced file. ``kills``
kills 500 write runs at random moments, ``processes`` lets eight write 200 claims each, a document a claim.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

from benchmarks.store.figures import figures
from factcheck.store.repository import ClaimStore
from tests.store.killing import kill_runs

_WRITER = """
import sys
from pathlib import Path
from factcheck.store.repository import ClaimStore
from tests.store.build import MORNING, Article, count
for number in range(int(sys.argv[3])):
    article = Article(f"articles/{sys.argv[2]}-{number}.md").says("It has ", count(number), " members")
    ClaimStore(Path(sys.argv[1]), patience=60).record(article.checked(), MORNING)
"""


def kills(number: int) -> int:
    """Kill so many runs; return 1 where one left anything but the state before or after."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_runs(Path(folder), number, seed=7)
    print(f"{outcome.kills} runs killed, {outcome.during_a_write} of them in the middle of a write:")
    print("\n".join(outcome.lost) or "each left the state before or after, nothing between")
    return int(bool(outcome.lost))


def processes(claims: int) -> int:
    """Let eight processes write at once; return 1 where a claim is missing."""
    started = perf_counter()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(8) as pool:
        commands = [[sys.executable, "-c", _WRITER, folder, str(me), str(claims)] for me in range(8)]
        codes = list(pool.map(lambda command: subprocess.run(command, check=False).returncode, commands))
        found = {finding.id for finding in ClaimStore(Path(folder)).findings()}
    seconds = perf_counter() - started
    print(f"8 processes, {claims} claims each: {len(found)} of {8 * claims} there, in {seconds:.0f} s; ended {codes}")
    return int(len(found) != 8 * claims)


def main(words: list[str]) -> int:
    what = words[0] if words and not words[0].isdigit() else "figures"
    numbers = [int(word) for word in words if word.isdigit()]
    if what == "kills":
        return kills(*numbers or [500])
    if what == "processes":
        return processes(*numbers or [200])
    return figures(numbers or [1_000, 10_000, 100_000])


sys.exit(main(sys.argv[1:]))
