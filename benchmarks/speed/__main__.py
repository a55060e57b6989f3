"""Print how fast texts are read: kilobytes of UTF-8 a second of one core's time, beside other libraries in one run."""

from __future__ import annotations

import argparse
import gc
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.speed.growth import growth
from benchmarks.speed.peers import INSTALL, peers
from benchmarks.speed.start import start
from benchmarks.speed.text import SOURCES, articles
from factcheck.__main__ import OBJECTS
from factcheck.documents.interface import read_documents
from factcheck.languages.loader import load_pack
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckReport
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.recognize.run import Recognizer
from factcheck.reports.interface import ReportOptions, render
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources
from factcheck.text.tokens import Tokens

_AIMS = {"ar": (1000, 500), "en": (1500, 700)}
"""Kilobytes a second that the recognisers alone and the whole check are to reach."""
_TODAY = PartialDate(2025, 11, 25)


def main() -> None:
    """Read the options and print what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument(
        "what", nargs="*", default=["throughput"], help="throughput, growth, start (default: the first)"
    )
    parser.add_argument("--size", type=int, default=200, help="kilobytes of text in each language")
    parser.add_argument("--slice", type=int, default=6, help="kilobytes that the other libraries are given")
    parser.add_argument("--rounds", type=int, default=5, help="of each measurement the best of so many is printed")
    options = parser.parse_args()
    if "throughput" in options.what:
        throughput(options.size, options.slice, options.rounds)
    if "growth" in options.what:
        growth()
    if "start" in options.what:
        start(options.rounds)


def throughput(size: int, part: int, rounds: int) -> None:
    """Print the speed of recognisers and check in each language, and the ratio to other libraries."""
    gc.set_threshold(OBJECTS)  # as the command does
    knowledge, _ = load_sources([SOURCES], load_properties(), shown=str)
    for language, (aim_recognised, aim_checked) in _AIMS.items():
        texts = articles(language, size * 1024)
        whole = "\n".join(texts)
        kilobytes = len(whole.encode()) / 1024
        reader = Recognizer(load_pack(language))
        recognised = kilobytes / _best(lambda: reader.mentions(Tokens(whole)), rounds)  # noqa: B023 - runs at once
        with tempfile.TemporaryDirectory() as folder:
            for number, text in enumerate(texts):
                Path(folder, f"{number:04}.txt").write_text(text, encoding="utf-8")
            checked = kilobytes / _best(lambda: _check(Path(folder), knowledge), rounds)
            claims = _check(Path(folder), knowledge).count("\n")
        print(f"{language}: {len(texts)} articles, {kilobytes:.0f} KB, {claims / kilobytes:.1f} claims a KB", end="")
        print(f", {len(knowledge.entities)} entities")
        print(f"  {'all recognisers':42} {recognised:7.0f} KB/s   (aim {aim_recognised})")
        print(f"  {'whole check: read to JSON Lines':42} {checked:7.0f} KB/s   (aim {aim_checked})")
        for name, theirs in peers(language, whole[: part * 1024]):
            if theirs:
                ratios = f"recognisers {recognised / theirs:.0f} times, check {checked / theirs:.0f} times as fast"
                print(f"  {name:42} {theirs:7.1f} KB/s   {ratios}")
            else:
                print(f"  {name} is not installed: {INSTALL}")


def _check(folder: Path, knowledge: KnowledgeBase) -> str:
    """All that `factcheck check --no-store --format jsonl` does, but for loading the sources."""
    found = read_documents([folder], shown=str, stdin=bytes)
    documents = [item for item in found if isinstance(item, Document)]
    report = CheckReport(_TODAY, tuple(check(documents, knowledge, Settings(_TODAY))))
    return render("jsonl", report, ReportOptions("benchmark"))


def _best(run: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        run()
        best = min(best, time.process_time() - begun)
    return best


if __name__ == "__main__":
    main()
