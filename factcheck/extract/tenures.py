"""Years in brackets behind names one after another, which tell how long each held what the list is of."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from factcheck.text.expression import expression

_SPAN = expression(r"\(\s*(\d{3,4})\s*[-\u2013\u2014]\s*(\d{3,4})?")
"""The years of a bracket; the second may be left out, or be a word for today."""


@lru_cache(maxsize=8)
def succeeding(text: str) -> bool:
    """True for a text in which one span begins in the year in which the one before it ends: (1945-1952), (1952-1972).

    Lives beside each other hardly do.
    """
    spans = [(m[1], m[2]) for m in _SPAN.finditer(text)]
    return any(first[1] == second[0] != second[1] for first, second in pairwise(spans))
