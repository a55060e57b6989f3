"""The place of a dateline, which is nothing that the text is about: "RIVERTON — The 8th Congress …"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.referents import Referent
from factcheck.text.tokens import Tokens

_DASHES = frozenset("-–—")
_LONGEST = 12
"""Tokens of a dateline up to its dash."""
_SHORTEST = 4
"""Letters that the place has at least: an acronym with a dash behind it is what a heading is about."""
_PLACES = frozenset({"city", "country", "state", "region", "island"})


def without_dateline(found: Sequence[Referent], tokens: Tokens, first: int, last: int) -> list[Referent]:
    """The referents of a sentence without those before the dash of the dateline that opens it."""
    opening = tokens.text[tokens.starts[first] : tokens.ends[first]] if first < last else ""
    if len(opening) < _SHORTEST or not opening.isupper():
        return list(found)
    dash = next((at for at in range(first + 1, min(last, first + _LONGEST)) if _parts(tokens, at)), None)
    if dash is None:
        return list(found)
    before = [r for r in found if r.first < dash]
    about = any(r.entities and _PLACES.isdisjoint(r.types) for r in before)
    return list(found) if about else [r for r in found if r.first > dash]


def _parts(tokens: Tokens, at: int) -> bool:
    """True for a dash with space around it."""
    return tokens.norms[at] in _DASHES and not tokens.glued(at) and at + 1 < len(tokens) and not tokens.glued(at + 1)
