"""Throughput on articles and on hostile texts: ``python -m benchmarks.recognize.speed --articles FOLDER``."""

from __future__ import annotations

import argparse
import importlib
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.languages.loader import load_pack
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens

_ROUNDS = 5
_HOSTILE = {
    "digits": "7", "groups": "123 ", "separators": "-/,. ", "number words en": "two hundred and ", "words ar": "مئة و",
    "slashes": "1/", "dates": "1 January ", "signs": "$ 5 ",
}  # fmt: skip


def main() -> None:
    """Print kilobytes of UTF-8 a second by language, the ratio to dateparser, and how time grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True, help="folder of text files, read recursively")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.articles.rglob("*")) if path.is_file()]
    for code in ("ar", "en"):
        text = "\n".join(t for t in texts if _language(t) == code)
        if text:
            _throughput(code, text)
    reader = Recognizer(load_pack("en"))
    for name, unit in _HOSTILE.items():
        times = []
        for size in (10_000, 100_000, 1_000_000):
            tokens = Tokens((unit * (size // len(unit) + 1))[:size])
            times.append(_seconds(lambda tokens=tokens: reader.mentions(tokens), 1))  # type: ignore[misc]
        print(f"{name:18} 10 KB {times[0]:.3f} s   100 KB {times[1]:.3f} s   1 MB {times[2]:.3f} s")


def _throughput(code: str, text: str) -> None:
    reader = Recognizer(load_pack(code))
    size = len(text.encode()) / 1024
    ours = size / _seconds(lambda: reader.mentions(Tokens(text)), _ROUNDS)
    found = len(reader.mentions(Tokens(text)))
    print(f"{code}: {ours:.0f} KB/s, {found / size:.1f} mentions a KB", end="")
    try:
        search = importlib.import_module("dateparser.search").search_dates
    except ImportError:
        print(" (dateparser is not installed)")
        return
    sample = text[:20_000]
    theirs = len(sample.encode()) / 1024 / _seconds(lambda: search(sample, languages=[code]), 1)
    print(f"; dateparser {theirs:.0f} KB/s, ratio {ours / theirs:.0f}")


def _language(text: str) -> str:
    return "ar" if sum("\u0600" <= c <= "\u06ff" for c in text) > len(text) / 3 else "en"


def _seconds(run: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


if __name__ == "__main__":
    main()
