"""Short names of states behind a town, which name nothing of their own: Allegheny, PA; Brentwood, Tenn.-based."""

from __future__ import annotations

from collections.abc import Container, Sequence

from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens, capital

_BEFORE = frozenset(",(")
_RULING = ("preposition", "in_place")
_TOWN, _PARTS = ("city",), 2
"""What a town is, and the words of a short name with stops at most."""


def without_states(
    found: Sequence[Referent], tokens: Tokens, first: int, last: int, readings: Readings, states: Container[str]
) -> list[Referent]:
    """The referents of a sentence without such states; what the town begins reaches over it."""
    codes = {r.first: r for r in found if r.named and _is_state(r, tokens, first, states)}
    if not codes:
        return list(found)
    kept = [r for r in found if r.first not in codes]
    return [_beside(r, codes[r.last + 1], tokens, last, readings) if r.last + 1 in codes else r for r in kept]


def _is_state(name: Referent, tokens: Tokens, first: int, states: Container[str]) -> bool:
    at = name.first
    letters = [norm for norm in tokens.norms[at : name.last] if norm != "."]  # W.Va.
    if len(letters) > _PARTS or at - 2 < first or "".join(letters) not in states or name.entities:
        return False
    if len(letters) > 1 and tokens.norms[at + 1] != ".":
        return False
    return tokens.norms[at - 1] in _BEFORE and capital(tokens, at - 2)


def _beside(town: Referent, state: Referent, tokens: Tokens, last: int, readings: Readings) -> Referent:
    """The town as a city, its state within it, or the house that it opens the name of."""
    if not town.named:
        return town
    end = state.last + (tokens.norms[state.last : state.last + 1] == ["."])
    if tokens.norms[state.first - 1] == "(" and tokens.norms[end : end + 1] == [")"]:
        return _house(town, end + 1, tokens, last, readings)
    bracketed = tokens.norms[town.first - 1 : town.first] == ["("] and tokens.norms[end : end + 1] == [")"]
    ruled = bracketed or any(r.name in _RULING for r in readings.ending.get(town.first, ()))
    hyphen = end < last and tokens.norms[end] == "-" and tokens.glued(end)
    measured = end < last and tokens.norms[end] == "("  # Norden, Ill. (pop. 36,800)
    if not (ruled or hyphen or measured or town.types == _TOWN):
        return town
    return replace(town, last=end, types=town.types or _TOWN)


def _house(town: Referent, at: int, tokens: Tokens, last: int, readings: Readings) -> Referent:
    """The name of a house with the state of its town in brackets: Marina Del Rey (Calif.) Hospital."""
    end = at
    while end < last and capital(tokens, end):
        end += 1
    heads = (r for r in readings.ending.get(end, ()) if r.name.startswith((NOUN, HEAD)) and r.first >= at)
    head = next(heads, None)
    if head is None:
        return town
    text = tokens.text[town.start : tokens.ends[end - 1]]
    kind = head.name.partition(".")[2]
    return replace(
        town, last=end, end=tokens.ends[end - 1], text=text, types=(kind,), entities=(), head=tokens.norms[end - 1]
    )
