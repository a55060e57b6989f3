"""The dead and the hurt who are only some of all: those who came later, those of one side, those beside a first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.referents import LANDS

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_DEATHS, _TOLLS = "deaths", ("deaths", "injured")
_ADDING, _OTHERS = "adding", "the_rest"
"""The classes of words before the number of those who came later, another, and behind the number of the rest."""
_AMONG, _PEOPLE, _WHOEVER = "among_dead", ("/people", "/others"), "whoever"
"""The class of words for being one of the dead, the endings of classes of nouns for people, and the class of those
that anybody is."""
_REPORTING, _SINCE = "scope.reporting", "scope.since"
_NEAR = 3
"""Tokens between the verb by which a land counts its dead and the first of its numbers."""


def of_some(raw: Raw) -> bool:
    """True for a number of dead or hurt that is not all that an event left."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id not in _TOLLS or not isinstance(value, ValueMark) or sentence.verb_first:
        return False
    if raw.prop.id == _DEATHS and any(r.last == value.first for r in sentence.classes.get(_ADDING, ())):
        return True
    return _beside_a_first(sentence, value) or _of_one_group(raw) or _of_a_land(raw) or _of_many_years(raw)


def _beside_a_first(sentence: Sentence, value: ValueMark) -> bool:
    """True for the rest of a sum: "a judge and six others were killed", not "12 died and six others were hurt"."""
    joined = any(r.last == value.first for r in sentence.classes.get("joining", ()))
    if not joined or not any(r.first == value.last for r in sentence.classes.get(_OTHERS, ())):
        return False
    before = value.first - 1
    ends = sentence.readings.ending.get(before, ())
    return not any(
        r.name.startswith(tuple(f"{prop}/" for prop in _TOLLS)) and not r.name.endswith(_PEOPLE) for r in ends
    )


def _of_one_group(raw: Raw) -> bool:
    """True for people of a kind whose dead were told as some of all: "85 soldiers were among the dead, 140 hurt"."""
    sentence, first = raw.sentence, raw.match.first
    among = next((r for r in sentence.classes.get(_AMONG, ()) if r.last <= first), None)
    if among is None:
        return False
    norms, whoever = sentence.tokens.norms, {r.word for r in sentence.classes.get(_WHOEVER, ())}
    told = {norms[r.first] for r in raw.match.bound.readings if r.name.endswith(_PEOPLE)} - whoever
    return not told.isdisjoint(norms[sentence.first : among.first])


def _of_a_land(raw: Raw) -> bool:
    """True for those whom one of several lands counts: "Tarvia reported 40 killed and 112 injured"."""
    sentence, bound = raw.sentence, raw.match.bound
    if bound.subject is not None:
        return False
    lands = {r.last for r in sentence.referents if r.named and not LANDS.isdisjoint(r.types)}
    counts = (r for r in sentence.classes.get(_REPORTING, ()) if r.first in lands and r.last <= raw.value_start)
    return any(mark.first - r.last in range(_NEAR) for r in counts for mark in sentence.values)


def _of_many_years(raw: Raw) -> bool:
    """True for a sum over several events: "More than 30 ferries have sunk since 1990, killing over 900 people"."""
    bound = raw.match.bound
    since = any(r.last < raw.match.first for r in raw.sentence.classes.get(_SINCE, ()))
    return since and bound.subject is None
