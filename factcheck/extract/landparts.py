"""States, provinces and counties that the language pack lists, and the towns before them: Dalton, Vermont."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.extract.marks import Sentence
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_LANDS = frozenset({"state", "country"})
_STATE, _TOWN = ("state",), ("city",)
_RULING = ("preposition", "in_place", "direction")
_WHERE = _RULING[1:]
_STOPS, _NEXT = frozenset(".!?"), ";"
_TOWNS = f"{NOUN}city"
_JOINTS = frozenset({"and", "or"})
"""What joins a state to more of them: no town stands in "London, Ohio and Texas"."""


def land_parts(
    names: Sequence[Referent], readings: Readings, tokens: Tokens, listed: Collection[str]
) -> list[Referent]:
    """The names, those of unknown type that are ``listed`` as states, and the towns that one follows as cities.

    A state shows itself behind a comma or under a preposition: Virginia alone may be a woman.
    """
    states: dict[int, Referent] = {}
    for name in (n for n in names if _is_listed(n, tokens, listed)):
        unknown = not (name.entities or name.types)
        if _may_be_state(name, states, readings, tokens) if unknown else _closes_town(name, names, tokens):
            states[name.first] = name
    if not states:
        return list(names)
    towns = {at - 1: state for at, state in states.items() if tokens.norms[at - 1] == ","}
    found = []
    for name in names:
        if name.first in states:
            found.append(replace(name, types=_STATE, entities=()))
        elif name.last in towns and not name.types and _is_town(name, towns[name.last], states, readings, tokens):
            found.append(replace(name, types=_TOWN))
        else:
            found.append(name)
    return found


def _is_listed(name: Referent, tokens: Tokens, listed: Collection[str]) -> bool:
    if not name.named or not _LANDS.isdisjoint(name.types):
        return False
    return " ".join(norm for norm in tokens.norms[name.first : name.last] if norm != "-") in listed


def _closes_town(name: Referent, names: Sequence[Referent], tokens: Tokens) -> bool:
    """True for what sources know as a town or a river between a town and a clause: "Rome, New York, was founded"."""
    norms, comma = tokens.norms, name.first - 1
    if comma < 1 or norms[comma] != "," or norms[name.last : name.last + 1] not in (["("], [","]):
        return False
    if not _JOINTS.isdisjoint(norms[name.last + 1 : name.last + 2]):
        return False
    listed = any(other.named and other.first == name.last + 1 for other in names)
    return not listed and any(
        other.last == comma and set(_TOWN).issuperset(other.types) for other in names if other.named
    )


def _ruled(name: Referent, readings: Readings, classes: Sequence[str] = _RULING) -> bool:
    return any(r.name in classes for r in readings.ending.get(name.first, ()))


def _may_be_state(name: Referent, states: Mapping[int, Referent], readings: Readings, tokens: Tokens) -> bool:
    before = tokens.norms[name.first - 1] if name.first else ""
    joined = before in _JOINTS and any(name.first - 2 <= s.last <= name.first - 1 for s in states.values())
    towns = any(r.name == _TOWNS for r in readings.at.get(name.last, ()))  # the Texas city of Amarillo
    return before == "," or joined or towns or _ruled(name, readings, _WHERE)


def _is_town(
    name: Referent, state: Referent, states: Mapping[int, Referent], readings: Readings, tokens: Tokens
) -> bool:
    """True for a name under a preposition before a state that no further states follow: "in Dalton, Vermont".

    So for one that opens the sentence, where a bracket or a clause follows: "Tulsa, Oklahoma, which has"; and for the
    next of a list: "in Dover, Delaware; Hilliard, Ohio; and".
    """
    at = state.last
    closed = tokens.norms[at : at + 1] in (["("], [","]) and _JOINTS.isdisjoint(tokens.norms[at + 1 : at + 2])
    opens = closed and (not name.first or tokens.norms[name.first - 1] in _STOPS)
    opens = opens or (name.first > 0 and tokens.norms[name.first - 1] == _NEXT)
    at = _past_joints(tokens, at, len(tokens))
    return (
        name.named
        and not name.entities
        and (opens or _ruled(name, readings))
        and (at == state.last or at not in states)
    )


def _past_joints(tokens: Tokens, at: int, last: int) -> int:
    """Past the commas and joining words from a token on, behind which a list goes on."""
    while at < last and (tokens.norms[at] == "," or tokens.norms[at] in _JOINTS):
        at += 1
    return at


def in_list(state: Referent, sentence: Sentence) -> bool:
    """True for a state that further states or countries are joined to: no town before it lies there.

    A comma joins a further state, and no country, in which the state lies: "Arizona, Utah, Ohio and …".
    """
    norms, at = sentence.tokens.norms, _past_joints(sentence.tokens, state.last, sentence.last)
    if at <= state.last:
        return False
    kinds = _LANDS if norms[at - 1] in _JOINTS else frozenset(_STATE)
    return any(not kinds.isdisjoint(r.types) for r in sentence.referent_at.get(at, ()))
