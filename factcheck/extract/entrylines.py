"""Entries that follow each other line by line, and expressions of the words that tell them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

FEWEST = 2
"""Entries that make a timeline or a list."""


def runs(text: str, entry: re.Pattern[str]) -> Iterator[Sequence[re.Match[str]]]:
    """The entries, found by how they open, that follow each other line by line: at least as many as make a list."""
    run: list[re.Match[str]] = []
    for match in entry.finditer(text):
        if run and text[run[-1].end() : match.start()].partition("\n")[2].strip():
            if len(run) >= FEWEST:
                yield run
            run = []
        run.append(match)
    if len(run) >= FEWEST:
        yield run


def any_of(words: Iterable[str]) -> str:
    """An expression of any of the words, a longer one first; a space in one stands for any run of spaces."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
