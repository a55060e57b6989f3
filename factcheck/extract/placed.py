"""The place behind a comma that belongs to the name of a house: Theatre Royal, Drury Lane; never the place alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.extract.offices import OFFICE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens, capital

_HOUSES = frozenset({"university", "school", "hospital", "museum", "structure", "building", "theatre", "observatory"})
"""Types of bodies that others of the same name stand beside in other places."""
_OFFICES = (OFFICE, "title", f"{NOUN}person")
_RULING = ("preposition", "in_place")
"""The classes of words that front a phrase."""
_LONGEST = 3
"""Tokens of the place."""
_CLOSING = frozenset((".", "(", ";", ":"))
_SAID = ("pronoun.relative", "pronoun.whose", "agreeing.one", "be", "have")


def with_places(names: Sequence[Referent], tokens: Tokens, first: int, last: int, readings: Readings) -> list[Referent]:
    """The names, each such place with the house before it.

    Not behind an article, where the place tells where the house is, and not in a list: Christ Church, Norby and Lund.
    """
    articles = {r.first for r in readings.of("determiner")}
    fronted = any(r.name in _RULING for r in readings.at.get(first, ()))  # At Norby University, Smith was
    places = {n.first: n for n in names if n.named}
    out, dropped = [], set()
    for name in names:
        place = places.get(name.last + 1)
        if (
            place is None
            or (fronted and name.first == first + 1)
            or not _house(name, tokens, articles)
            or not _may_place(place, tokens)
        ):
            out.append(name)
        elif _told(name, place.last, tokens, first, last, readings) and not _holder(name, place, tokens, readings):
            dropped.add(place.first)
            text = tokens.text[name.start : place.end]
            out.append(replace(name, last=place.last, end=place.end, text=text))
        else:
            out.append(name)
    return [n for n in out if n.first not in dropped] if dropped else list(names)


def _house(name: Referent, tokens: Tokens, articles: Collection[int]) -> bool:
    named = name.kind is Reference.NAME and bool(name.head) and not name.entities
    comma = name.last < len(tokens) and tokens.norms[name.last] == ","
    return named and comma and not _HOUSES.isdisjoint(name.types) and name.first - 1 not in articles


def _may_place(place: Referent, tokens: Tokens) -> bool:
    short = place.last - place.first <= _LONGEST and all(capital(tokens, i) for i in range(place.first, place.last))
    return short and not place.head and (not place.types or place.types[0] == "city")


def _told(name: Referent, at: int, tokens: Tokens, first: int, last: int, readings: Readings) -> bool:
    """True where the sentence ends behind the place, and is no heading, or goes on about what it is of."""
    if at >= last or tokens.norms[at] in _CLOSING:
        return name.first > first or (at < last and tokens.norms[at] == "(")
    if any(r.name in _SAID for r in readings.at.get(at, ())):
        return True
    if tokens.norms[at] != "," or at + 1 >= last:
        return False
    behind = tokens.norms[at + 1]
    return any(r.name in _SAID or r.name.endswith("/founded") for r in readings.at.get(at + 1, ())) or behind == "based"


def _holder(name: Referent, place: Referent, tokens: Tokens, readings: Readings) -> bool:
    """True for who holds the office before the name: the head of Norby University, Ana Prelog, said."""
    if place.types:
        return False
    behind = tokens.norms[place.last + 1 : place.last + 2]
    officed = any(
        r.name.startswith(_OFFICES) for at in (name.first - 1, name.first) for r in readings.ending.get(at, ())
    )
    return officed and behind != ["which"]
