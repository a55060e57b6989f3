"""Times of the claims store at several sizes, and of its peers on the same claims in the same run.

A document has ten claims with two statements of evidence each. All times are milliseconds of whole calls in new
objects, as a command makes them: files are read from the (warm) disk and what is written is synced. Peers keep a claim
a document of TinyDB with the same JSON; recording an article takes its old claims out and puts the new ones in.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, NamedTuple

from tinydb import JSONStorage, TinyDB, where
from tinydb.middlewares import CachingMiddleware

from factcheck.model.report import CheckedDocument
from factcheck.store.codec import encode_finding
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter
from tests.store.build import MORNING, NOON, Article, count, statement

PER_DOCUMENT = 10
ROUNDS = 15
_AT_ONCE = 500


def article(number: int, changed: int = 0, every: int = 1_000) -> CheckedDocument:
    """Return a document; in one of every so many the last claim is of another property."""
    text = Article(f"articles/{number // 100}/{number}.md")
    for index in range(PER_DOCUMENT):
        prop = "part_count" if index == PER_DOCUMENT - 1 and number % (every // PER_DOCUMENT) == 0 else "member_count"
        evidence = (statement(count(42)), statement(count(7), source="news"))
        said = count(index or changed)
        text.says(f"Body {index} has ", said, " member states in all", *evidence, subject=f"Body {index}", prop=prop)
    return text.checked()


class Took(NamedTuple):
    """Milliseconds of a call: the best and the middle one on the wall, and the processor's, which waits for no disk."""

    best: float
    wall: float
    cpu: float

    def __str__(self) -> str:
        digits = 1 if self.wall < 1000 else 0
        return f"{self.best:.{digits}f} {self.wall:.{digits}f} ({self.cpu:.{digits}f})"


def took(action: Callable[[], object]) -> Took:
    started, worked = perf_counter(), process_time()
    action()
    wall, cpu = (perf_counter() - started) * 1000, (process_time() - worked) * 1000
    return Took(wall, wall, cpu)


def typical(actions: Iterable[Callable[[], object]]) -> Took:
    every = sorted(took(action) for action in actions)
    return Took(every[0].best, *(median(column) for column in zip(*(each[1:] for each in every), strict=True)))


class Ours:
    name = "factcheck"
    rounds = ROUNDS

    def __init__(self, folder: Path, documents: int) -> None:
        self.folder = folder
        for at in range(0, documents, _AT_ONCE):
            made = [article(number) for number in range(at, min(documents, at + _AT_ONCE))]
            ClaimStore(folder).record_all(made, MORNING)

    def record(self, checked: CheckedDocument) -> None:
        ClaimStore(self.folder).record(checked, NOON)

    def listed(self, prop: str) -> int:
        return len(ClaimStore(self.folder).findings(ClaimFilter(property=frozenset([prop]))))

    def size(self) -> int:
        return sum(path.stat().st_size for path in self.folder.rglob("*.jsonl"))


class Peer:
    """TinyDB with a storage of its own."""

    def __init__(self, folder: Path, documents: int, storage: Callable[..., Any], name: str, rounds: int) -> None:
        self.file, self.storage, self.name, self.rounds = folder / "peer.json", storage, name, rounds
        with TinyDB(self.file, storage=CachingMiddleware(JSONStorage)) as database:
            rows = (row for number in range(documents) for row in _rows(article(number)))
            database.insert_multiple(rows)

    def record(self, checked: CheckedDocument) -> None:
        with TinyDB(self.file, storage=self.storage) as database:
            database.remove(where("document") == checked.document.path)
            database.insert_multiple(_rows(checked))

    def listed(self, prop: str) -> int:
        with TinyDB(self.file, storage=self.storage) as database:
            return len(database.search(where("claim")["property"] == prop))

    def size(self) -> int:
        return self.file.stat().st_size


def _rows(checked: CheckedDocument) -> list[dict[str, Any]]:
    return [encode_finding(finding) | {"document": checked.document.path} for finding in checked.findings]


def disk(folder: Path) -> Took:
    """Return what the disk itself takes for one file as the store writes it: write, sync, rename, sync the folder."""

    def write(number: int) -> None:
        scratch = folder / f"{number}.tmp"
        with scratch.open("wb") as file:
            file.write(b"x" * 14_000)
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, folder / f"{number}.json")
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)

    return typical([lambda number=number: write(number) for number in range(ROUNDS)])  # type: ignore[misc]


def figures(sizes: list[int]) -> int:
    print("milliseconds: the best, the median, and in brackets the processor's own")
    print(f"{'claims':>8} {'store':<18}{'record':>22}{'same':>22}{'in a run of 50':>22}{'list 0.1%':>22}{'MB':>8}")
    for claims in sizes:
        for kind in ("ours", "json", "caching"):
            with tempfile.TemporaryDirectory() as folder:
                _measure(claims, kind, Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        print(f"the disk alone, one file of 14 kB written, synced, renamed, folder synced: {disk(Path(folder))} ms")
    return 0


def _caching(path: Path) -> Any:
    return CachingMiddleware(JSONStorage)(path)


def _measure(claims: int, kind: str, folder: Path) -> None:
    documents = claims // PER_DOCUMENT
    few = 1 if claims > 20_000 else 5
    store: Ours | Peer
    if kind == "ours":
        store = Ours(folder, documents)
    elif kind == "json":
        store = Peer(folder, documents, JSONStorage, "JSONStorage", few)
    else:
        store = Peer(folder, documents, _caching, "CachingMiddleware", few)
    changed = [article(number, changed=99) for number in range(store.rounds)]
    record = typical([lambda one=one: store.record(one) for one in changed])  # type: ignore[misc]
    same = typical([lambda one=one: store.record(one) for one in changed])  # type: ignore[misc]
    run = "-"
    if isinstance(store, Ours):
        more = [article(number, changed=98) for number in range(50)]
        whole = took(lambda: ClaimStore(folder).record_all(more, NOON))
        run = str(Took(*(each / len(more) for each in whole)))
    listed = typical([lambda: store.listed("part_count")] * 3)
    size = store.size() / 1e6
    print(f"{claims:8} {store.name:<18}{record!s:>22}{same!s:>22}{run:>22}{listed!s:>22}{size:8.1f}", flush=True)
