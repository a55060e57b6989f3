"""Persons with the rank and the land that they are called by behind a comma: Robert, Duke of Sarn."""

from __future__ import annotations

from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.runwords import RunWords
from factcheck.model.claim import Reference
from factcheck.text.tokens import Tokens, capital

_RANK, _LANDS, _OF = "peer", ("name.country",), "of"
"""The class of ranks, which behind a comma and before a land are part of a name, and of lands that they rule."""
_LONGEST = 3
"""Words of the land."""


def with_rank(tokens: Tokens, name: Referent, words: RunWords, readings: Readings) -> Referent | None:
    """The name up to the land; None where no rank stands behind it, or who bears it heads a state."""
    rank = name.last + 1
    of = rank + 1
    if of + 1 >= words.last or tokens.norms[name.last] != "," or not capital(tokens, rank):
        return None
    if tokens.norms[of] != _OF or not any(r.name == _RANK for r in readings.at.get(rank, ())):
        return None
    if any(r.name.startswith(NOUN) for at in range(name.first, name.last) for r in readings.at.get(at, ())):
        return None  # "the Grand Hotel, Duke of Sarn Street"
    last = of + 1 + (tokens.norms[of + 1] == "the")
    first = last
    while last < words.last and last - first < _LONGEST and capital(tokens, last):
        last += 1
    ruled = any(r.name in _LANDS for r in readings.at.get(first, ()))
    if last == first or ruled:
        return None
    text, end = tokens.text[name.start : tokens.ends[last - 1]], tokens.ends[last - 1]
    if last < words.last and tokens.norms[last] == ",":
        last += _goes_on(tokens, last + 1, words)
    return Referent(name.first, last, name.start, end, text, Reference.NAME, ("person",))


def _goes_on(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True where a clause goes on behind the comma that closes the land: no further name."""
    return at < words.last and tokens.kinds[at] == "w" and tokens.text[tokens.starts[at]].islower()
