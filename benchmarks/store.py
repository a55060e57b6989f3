"""How long the claims store takes: ``python benchmarks/store.py [CLAIMS ...]`` (default 1000 10000).

Each document has ten claims with two statements of evidence each. Times are medians of whole calls, the files on disk
and synced; ``first`` records a new document, ``same`` records it again unchanged, ``changed`` with one new value.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from factcheck.model.report import CheckedDocument
from factcheck.store.repository import ClaimStore
from factcheck.store.tracked import ClaimFilter
from tests.store.build import MORNING, NOON, Article, count, statement

PER_DOCUMENT = 10
REPEATS = 30


def article(number: int, changed: int = 0) -> CheckedDocument:
    text = Article(f"articles/{number // 100}/{number}.md")
    for index in range(PER_DOCUMENT):
        members = count(index or changed)
        evidence = (statement(count(42)), statement(count(7), source="news"))
        text.says(f"Body {index} has ", members, " member states in all", *evidence, subject=f"Body {index}")
    return text.checked()


def milliseconds(action: Callable[[], object]) -> float:
    started = perf_counter()
    action()
    return (perf_counter() - started) * 1000


def measure(claims: int, folder: Path) -> list[float]:
    store = ClaimStore(folder)
    documents = [article(number) for number in range(claims // PER_DOCUMENT)]
    first = median(milliseconds(lambda each=each: store.record(each, MORNING)) for each in documents)
    some = documents[:REPEATS]
    same = median(milliseconds(lambda each=each: store.record(each, NOON)) for each in some)
    edited = [article(number, changed=99) for number in range(len(some))]
    changed = median(milliseconds(lambda each=each: store.record(each, NOON)) for each in edited)
    wanted = ClaimFilter(property=frozenset(["headquarters"]))
    listed = milliseconds(lambda: store.findings(wanted))
    last = store.findings(ClaimFilter(document=frozenset([documents[-1].document.path])))[-1].id
    got = milliseconds(lambda: store.get(last))
    size = sum(path.stat().st_size for path in folder.rglob("*.jsonl")) / 1e6
    return [first, same, changed, listed, got, size]


def main(sizes: list[int]) -> None:
    print(f"{'claims':>8} {'first ms':>9} {'same ms':>9} {'changed ms':>11} {'list ms':>9} {'show ms':>9} {'MB':>7}")
    for claims in sizes:
        with tempfile.TemporaryDirectory() as folder:
            first, same, changed, listed, got, size = measure(claims, Path(folder))
        print(f"{claims:8} {first:9.2f} {same:9.2f} {changed:11.2f} {listed:9.0f} {got:9.1f} {size:7.1f}")


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [1000, 10000])
