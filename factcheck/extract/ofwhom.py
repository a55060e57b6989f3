"""The person of whom a clause tells, where a pattern took a name out of the phrase behind him for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.human import human
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.model.record import replace

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.marks import Sentence

_KIN, _OF = "kin", "of"
_ASIDE = 8
"""Tokens that an aside has at most that says whose kin somebody is."""


def with_person(raw: Raw) -> Raw | None:
    """The match with the person himself for its value; None where a land or body stands for him and he has no name.

    "John Moss, son of Donald Moss, serves as chairman", "King John I of Norland, who founded the house".
    """
    value, sentence = raw.match.bound.value, raw.sentence
    if not isinstance(value, Referent) or not value.named or value.first != raw.match.first:
        return raw
    person = _before_kin(sentence, value)
    if person is None and _of_who(sentence, value):
        person = _person_ending(sentence, value.first - 1)
        if person is None and value.types and "person" not in value.types:
            return None
    if person is None:
        return raw
    match = raw.match._replace(first=person.first, bound=raw.match.bound._replace(value=person))
    return replace(raw, match=match)


def _before_kin(sentence: Sentence, value: Referent) -> Referent | None:
    """Whose kin an aside tells the value to be: Ada in "Ada Moss, daughter of Ben Moss, leads"."""
    norms, joint = sentence.tokens.norms, value.first - 1
    if value.last >= sentence.last or norms[value.last] not in COMMAS or norms[joint] != _OF:
        return None
    near = range(joint - 1, max(sentence.first, value.first - _ASIDE), -1)
    comma = next((i for i in near if norms[i] in COMMAS), None)
    if comma is None or not any(r.name == _KIN and comma < r.first < joint for r in sentence.readings.of(_KIN)):
        return None
    return _person_ending(sentence, comma)


def _of_who(sentence: Sentence, value: Referent) -> bool:
    """True for a name behind "of" and before "who"."""
    at = value.last + (sentence.tokens.norms[value.last : value.last + 1] == [","])
    return at < sentence.last and human(sentence, at) and sentence.tokens.norms[value.first - 1] == _OF


def _person_ending(sentence: Sentence, end: int) -> Referent | None:
    names = (r for r in sentence.referents if r.named and r.last == end)
    return next((r for r in names if not r.types or "person" in r.types), None)
