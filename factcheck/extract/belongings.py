"""What a body or a place has, told by a noun before its name: فرع مايكروسوفت, the province of Mecca."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence
from factcheck.extract.outline import PREPOSITION
from factcheck.extract.referents import Referent

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_SUBSIDIARY, _RELATIVE, _IN_PLACE = "subsidiary", "pronoun.relative", "in_place"
_NATURAL = frozenset({"river"})
"""Types of things of which a land has but a stretch."""
_LANDS = frozenset({"country", "state", "region", "city"})
_LARGER = ("noun.region", "noun.state")
"""Nouns for lands that are called by a town in them."""
_GOING_ON = frozenset(",،(")


def of_belonging(raw: Raw) -> bool:
    """True for a match whose subject is only the owner of what it tells of.

    What a relative clause, a bracket, an apposition or an adjective behind the name tells is of the owner all the same.
    """
    sentence, subject = raw.sentence, raw.match.bound.subject
    if subject is None or not subject.named:
        return False
    if raw.prop.id == "length" and not _NATURAL.isdisjoint(subject.types) and _stretch(sentence, subject):
        return True
    value = raw.match.bound.value
    if value is not None and value.first in (subject.last - 1, subject.last):
        return False  # وفد محافظة حضرموت اليمنية
    own = {reading.first for reading in raw.match.bound.readings}
    return belongs(sentence, subject) and subject.first - 1 not in own and not _goes_on(sentence, subject.last)


def belongs(sentence: Sentence, name: Referent) -> bool:
    """True for a name whose first word follows the noun of what it has, with nothing written on either."""
    if not sentence.verb_first:
        return _around(sentence, name)
    if sentence.written_on(name):
        return False
    nouns = (r for r in sentence.classes.get(_SUBSIDIARY, ()) if r.last == name.first)
    return any(not (r.definite or r.pronoun) for r in nouns)


def _around(sentence: Sentence, name: Referent) -> bool:
    """True for a town by which a larger land is called: the province of Mecca."""
    if "city" not in name.types or not name.entities:
        return False
    joining = (r.first for r in sentence.classes.get(PREPOSITION, ()) if r.last == name.first and "joining" in r.tags)
    return any(r.name in _LARGER for at in joining for r in sentence.readings.ending.get(at, ()))


def _goes_on(sentence: Sentence, at: int) -> bool:
    if at >= sentence.last:
        return False
    return sentence.tokens.norms[at] in _GOING_ON or any(r.name == _RELATIVE for r in sentence.at.get(at, ()))


def _stretch(sentence: Sentence, subject: Referent) -> bool:
    """True for a river with the land in which a part of it is told of: the Nile in Uganda."""
    ends = {r.last for r in sentence.classes.get(_IN_PLACE, ()) if r.first == subject.last}
    places = sentence.past_articles(sorted(ends))
    return any(r.named and not _LANDS.isdisjoint(r.types) for at in places for r in sentence.referent_at.get(at, ()))
