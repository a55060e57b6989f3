"""A reference source of a million statements: how long it takes to compile, to open, and to look names up in it.

usage: python benchmarks/large_source.py DATA [--statements N] [--folder FOLDER]

DATA is a file of Wikidata entities in JSON, one a line, gzipped or not (such as the test entities of
github.com/wetneb/openrefine-wikibase, tests/entities); their English and Arabic names, two at a time, name the entities
of the source. A quarter as many entities as statements are written as JSON Lines, each step then runs in a process of
its own, and its time and peak of memory are told. ``--folder`` keeps the file and its index for another run.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.sources.knowledge import KnowledgeBase

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

PER_ENTITY = 4
LOOKUPS = 1_000
LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"}


def real_names(data: Path) -> dict[str, list[str]]:
    """Labels and aliases of the entities in both languages, each once."""
    found: dict[str, dict[str, None]] = {"en": {}, "ar": {}}
    opened = gzip.open if data.suffix == ".gz" else open
    with opened(data, "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            for code, names in found.items():
                terms = [item.get("labels", {}).get(code), *item.get("aliases", {}).get(code, ())]
                names.update(dict.fromkeys(term["value"] for term in terms if term and len(term["value"]) < 40))
    return {code: list(names) for code, names in found.items()}


def write_source(path: Path, names: dict[str, list[str]], statements: int) -> None:
    """Write the source: every entity with two names a language, and four statements."""
    rng = random.Random(1)
    head = {
        "version": 1,
        "source": {"id": "large", "title": "Large", "retrieved": "2025-11-01", "url": "https://x.example"},
    }
    count = statements // PER_ENTITY
    with path.open("w", encoding="utf-8") as out:
        out.write(json.dumps(head) + "\n")
        for number in range(count):
            label = {code: " ".join(rng.choices(known, k=2)) for code, known in names.items()}
            row = {
                "id": f"e{number}", "type": rng.choice(["city", "organization", "company"]), "label": label,
                "aliases": {"en": [f"{rng.choice(names['en'])} {number}"]},
                "facts": {
                    "inception": f"{rng.randrange(1000, 2020)}-{rng.randrange(1, 13):02d}",
                    "headquarters": {"entity": f"e{rng.randrange(count)}"},
                    "population": [
                        {"value": rng.randrange(10_000_000), "point_in_time": 2010},
                        {"value": rng.randrange(10_000_000), "point_in_time": 2020},
                    ],
                },
            }  # fmt: skip
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def open_knowledge(path: Path, cache: Path) -> KnowledgeBase:
    from factcheck.match.shelf.cache import ShelfCache
    from factcheck.properties.loader import load_properties
    from factcheck.sources.loader import load_sources

    knowledge, problems = load_sources([path], load_properties(), shown=str, shelves=lambda: ShelfCache(cache))
    if problems:
        raise SystemExit(str(problems[0]))
    return knowledge


def step_open(path: Path, cache: Path) -> None:
    began = now()
    knowledge = open_knowledge(path, cache)
    told("opened", began)
    began = now()
    from factcheck.match.index import NameIndex

    index = NameIndex(knowledge)
    told("names opened", began)
    print("a name is looked up:", index.resolve("no such name", "en").entity)


def step_lookups(path: Path, cache: Path) -> None:
    from factcheck.match.index import NameIndex

    knowledge = open_knowledge(path, cache)
    index = NameIndex(knowledge)
    rng = random.Random(2)
    picked = []
    with path.open(encoding="utf-8") as lines:
        rows = [line for number, line in enumerate(lines) if number and number % 37 == 0]
    for line in rng.sample(rows, min(LOOKUPS, len(rows))):
        row = json.loads(line)
        code = rng.choice(["en", "ar"])
        picked.append((row["id"], code, row["label"][code]))
    for title, change in (("exact", False), ("one slip", True)):
        times, busy, right, wrong = [], [], 0, 0
        for entity, code, name in picked:
            asked = slip(name, code, rng) if change else name
            began = now()
            found = index.resolve(asked, code)
            times.append(time.perf_counter() - began[0])
            busy.append(time.process_time() - began[1])
            first = found.candidates[0].entity if found.candidates else None
            right += entity in (found.entity, first)
            wrong += found.entity not in (None, entity)
        print(
            f"{title}: {quantiles(times)}, of the processor {quantiles(busy)}, "
            f"first {right / len(picked):.1%}, another named {wrong / len(picked):.2%} of {len(picked)}"
        )


def quantiles(times: list[float]) -> str:
    ordered = sorted(times)
    return f"median {statistics.median(ordered) * 1e3:.2f} ms, 99 % {ordered[int(len(ordered) * 0.99)] * 1e3:.2f} ms"


def slip(name: str, code: str, rng: random.Random) -> str:
    places = [at for at in range(1, len(name)) if name[at].isalpha()]
    if not places:
        return name
    at = rng.choice(places)
    return name[:at] + rng.choice(LETTERS[code]) + name[at + rng.randrange(2) :]


def step_check(path: Path, cache: Path) -> None:
    """A text about entities of the source, checked as a command would."""
    from factcheck.model.partialdate import PartialDate
    from factcheck.model.text import Document
    from factcheck.pipeline import Settings, check

    knowledge = open_knowledge(path, cache)
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for number, line in enumerate(lines) if 0 < number <= 40]
    text = "".join(f"{row['label']['en']} has a population of 4,000 people. " for row in rows)
    began = now()
    (one,) = check([Document("t", text, "")], knowledge, Settings(PartialDate(2025, 11, 25)))
    told("check of a text with 40 sentences", began)
    print(
        f"{len(one.findings)} claims, "
        f"{sum(1 for f in one.findings if f.verdict and f.verdict.evidence)} compared with statements"
    )


def told(what: str, began: tuple[float, float]) -> None:
    print(f"{what}: {time.perf_counter() - began[0]:.2f} s, of the processor {time.process_time() - began[1]:.2f} s")


def now() -> tuple[float, float]:
    """The clock and the processor's, which other programs on the machine do not hold up."""
    return time.perf_counter(), time.process_time()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where the source and its index are kept; default: nowhere")
    parser.add_argument("--step", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        path, cache = options.folder / "large.jsonl", options.folder / "cache"
        {"open": step_open, "lookups": step_lookups, "check": step_check}[options.step](path, cache)
        print(f"peak of memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "large.jsonl"
        if not path.exists():
            write_source(path, real_names(options.data), options.statements)
        print(f"{path.stat().st_size / 1e6:.0f} MB of JSON Lines")
        for title, step in (("build", "open"), ("open", "open"), ("lookups", "lookups"), ("check", "check")):
            print(f"--- {title}", flush=True)
            command = [sys.executable, __file__, str(options.data), "--folder", str(folder), "--step", step]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
