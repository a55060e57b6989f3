"""Write runs that are killed at random moments, and what the store holds afterwards."""

from __future__ import annotations

import os
import random
import signal
import time
from itertools import count as numbers
from pathlib import Path
from typing import NamedTuple

from factcheck.model.report import CheckedDocument
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter
from tests.store.build import Article, count

SIZES = (40, 3, 17)
"""Claims of the document at one step after the other: it shrinks and grows."""
DOCUMENTS = ("a.md", "b/c.md")


class Outcome(NamedTuple):
    kills: int
    during_a_write: int
    """Kills after which a temporary file was left: the run died in the middle of a write."""
    lost: tuple[str, ...]
    """What was neither the state before nor the one after; empty where all is well."""


def documents(step: int) -> list[CheckedDocument]:
    """Return the documents of one step, whose every claim says which step it was."""
    made = []
    for path in DOCUMENTS:
        article = Article(path)
        for index in range(SIZES[step % len(SIZES)]):
            article.says(f"Body {index} has ", count(step), " members", subject=f"Body {index}")
        made.append(article.checked())
    return made


def kill_runs(folder: Path, kills: int, seed: int) -> Outcome:
    """Kill so many runs, each a process that records step after step and tells when a step is done.

    After each the store must hold the last step that was told, or the one after it, in both documents whole. (A kill
    between two files of one change may leave one document a step ahead.)
    """
    chance = random.Random(seed)  # noqa: S311 - the same moments at every run
    step, during, lost = 0, 0, []
    for kill in range(kills):
        told = _run_and_kill(folder, step, chance.uniform(0.004, 0.09))
        during += bool(list(folder.rglob(".*.tmp")))
        held = [_held(folder, path) for path in DOCUMENTS]
        if any(each not in ((told,), (told + 1,)) for each in held if told or each):
            lost.append(f"kill {kill}: {told} was done, the store holds {held}")
        step = min(each[0] if each else told for each in held)  # what is behind or missing is recorded again
    return Outcome(kills, during, tuple(lost))


def _run_and_kill(folder: Path, step: int, seconds: float) -> int:
    """Record from a step on until killed; return the last step that the run told to be done."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            for number in numbers(step + 1):
                ClaimStore(folder).record_all(documents(number), "2025-11-25T08:00:00Z")
                os.write(writing, b"%d\n" % number)
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read().split()
    return int(told[-1]) if told else step


def _held(folder: Path, path: str) -> tuple[int, ...]:
    """Return the steps that a document's claims are of: one, where it is whole; none, where nothing is recorded."""
    wanted = ClaimFilter(document=frozenset([path]), gone=True)
    claims = list(ClaimStore(folder).claims(wanted))
    standing = [claim for claim in claims if not claim.gone]
    steps = {int(claim.finding.claim.value.text) for claim in standing}
    if len(steps) == 1 and len(standing) != SIZES[min(steps) % len(SIZES)]:
        return (-1, len(standing))
    if any(not claim.history or claim.history[0].kind != "first_seen" for claim in claims):
        return (-2,)
    return tuple(sorted(steps))
