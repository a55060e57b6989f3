"""Numbers that only count the items of a list: "1. Amazon River", "2/ Capital: Lima", "٣. المقر"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.text.tokens import NEWLINE, NUMBER, PUNCTUATION, WORD, Tokens

_BEHIND = frozenset(".)/")
"""Marks behind the number of an item."""
_MOST_DIGITS = 3
_STEP = 5
"""How much further on in a list the next item that is kept may be."""


def item_numbers(tokens: Tokens) -> list[int]:
    """Indices of the numbers that open lines and of the marks behind them, where they count on from line to line.

    One such line alone may open with a number of its own: "4. Juni", "20. century".
    """
    items = list(_items(tokens))
    counted = {
        at
        for (one, number), (other, following) in pairwise(items)
        if 0 < following - number <= _STEP
        for at in (one, other)
    }
    return [index for at in sorted(counted) for index in (at, at + 1)]


def _items(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where a number opens a line as that of an item, and the number."""
    kinds, norms = tokens.kinds, tokens.norms
    for at in range(len(tokens) - 2):
        if kinds[at] != NUMBER or (at > 0 and kinds[at - 1] != NEWLINE) or len(norms[at]) > _MOST_DIGITS:
            continue
        marked = kinds[at + 1] == PUNCTUATION and norms[at + 1] in _BEHIND and tokens.glued(at + 1)
        if marked and kinds[at + 2] == WORD and not tokens.glued(at + 2) and norms[at].isdecimal():
            yield at, int(norms[at])
