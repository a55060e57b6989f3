"""Words that a headline written in capitals tells what happened by, and that are part of no name in it."""

from __future__ import annotations

from factcheck.extract.readings import Readings
from factcheck.text.tokens import Tokens, capital

_HAPPENED = "headline"
"""The class of words that headlines tell what happened by: Killed, Death Toll, Rises."""
_WORDS, _SMALL = 4, 3
"""Words of a headline at least, and letters of those that it may write small at most: Dead After Bus Falls off Road."""


def headline_words(tokens: Tokens, first: int, last: int, readings: Readings) -> set[int]:
    """The tokens of such words in a line of capitals without a full stop: "Five Killed In Norby Plane Crash"."""
    told = [r for r in readings.of(_HAPPENED) if capital(tokens, r.first)]
    if not told or tokens.norms[last - 1] == ".":
        return set()
    words = [at for at in range(first, last) if tokens.kinds[at] == "w"]
    small = any(len(tokens.norms[at]) > _SMALL and not capital(tokens, at) for at in words)
    if small or len(words) < _WORDS:
        return set()
    return {at for r in told for at in range(r.first, r.last)}
