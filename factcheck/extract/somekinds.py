"""Numbers of people of one kind beside those of another, and of those to whom what the clause tells did not happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.model.values import Number

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_TOLLS = ("deaths", "injured")
_GATHERED = ("employees", "participants", "attendance")
_PEOPLE, _WHOEVER = ("/people", "/others"), "whoever"
"""Endings of classes of nouns for people, and the class of those that anybody is."""
_CARRYING, _DEGREE, _BESIDES, _ADDING = "carrying", "hurt_degree", "besides", "adding"
"""Classes of words before those whom a vehicle carries, behind the hurt for how badly, between two kinds,
and for another."""
_PART, _RESTRICTING = "/part_of", ("that", "which", "who")
_NEAR = 3
"""Words before a number that belong to it: along with more than another 200."""


def of_some_kinds(raw: Raw) -> bool:
    """True for a number that is not of all to whom it happened, or of whom something else happened."""
    value, sentence = raw.match.bound.value, raw.sentence
    if sentence.verb_first or not isinstance(value, ValueMark):
        return False
    if raw.prop.id in _TOLLS:
        return _carried(raw, value) or _by_degree(raw) or _beside_another_kind(raw, value)
    if raw.prop.id in _GATHERED:
        return _added(sentence, value) or (raw.prop.id == "employees" and _added_to(sentence, value))
    return raw.prop.id == "member_count" and _restricted(raw)


def _carried(raw: Raw, value: ValueMark) -> bool:
    """True for those in a vehicle to which something happened: "a bus carrying 60 passengers fell into a ravine"."""
    return raw.match.first == value.first and any(
        r.last == value.first for r in raw.sentence.classes.get(_CARRYING, ())
    )


def _by_degree(raw: Raw) -> bool:
    """True for some of the hurt: "600 casualties, with 142 injured seriously"."""
    told = max((r.first for r in raw.match.bound.readings), default=raw.match.last)
    return any(told < r.first <= raw.match.last for r in raw.sentence.classes.get(_DEGREE, ()))


def _beside_another_kind(raw: Raw, value: ValueMark) -> bool:
    """True for the dead of one kind, beside as many of another: "killing four children and six teachers"."""
    sentence = raw.sentence
    nouns = [r for r in raw.match.bound.readings if r.name.endswith(_PEOPLE) and r.first >= value.last]
    if not nouns or any(nouns[0].first == r.first for r in sentence.classes.get(_WHOEVER, ())):
        return False
    joints = sentence.classes.get("joining", ())
    behind = {r.last for r in joints if r.first == nouns[0].last}
    before = {r.first for r in joints if r.last == value.first}
    others = [m for m in sentence.values if m is not value and isinstance(m.mention.value, Number)]
    if any(m.first in behind and _closes(sentence, m) for m in others):
        return True
    named = {r.last for r in sentence.readings if r.name.endswith(_PEOPLE) and r.last in before}
    return any(m.last < at and at - m.last <= _NEAR for m in others for at in named)


def _closes(sentence: Sentence, mark: ValueMark) -> bool:
    """True for a number with a noun of people behind it that no word for what befell them follows."""
    tolls = tuple(f"{prop}/" for prop in _TOLLS)
    end = next((at for at in range(mark.last, min(mark.last + _NEAR, sentence.last)) if _is_people(sentence, at)), None)
    if end is None:
        return False
    told = (r for at in (end + 1, end + 2) for r in sentence.at.get(at, ()))
    return not any(r.name.startswith(tolls) and not r.name.endswith(_PEOPLE) for r in told)


def _is_people(sentence: Sentence, at: int) -> bool:
    return any(r.name.endswith(_PEOPLE) and r.last == at + 1 for r in sentence.at.get(at, ()))


def _added(sentence: Sentence, value: ValueMark) -> bool:
    """True for those of whom a clause tells besides: "130,000 people, along with more than 21,000 volunteers"."""
    places = {value.first, *(r.first for r in sentence.classes.get(_ADDING, ()) if r.last == value.first)}
    return any(r.last in places for r in sentence.classes.get(_BESIDES, ()))


def _added_to(sentence: Sentence, value: ValueMark) -> bool:
    """True for staff of one kind, to whom others are added: "4,500 physicians, along with another 58,400 clerks"."""
    words = [r for r in sentence.classes.get(_BESIDES, ()) if r.first > value.last]
    numbers = [m.first for m in sentence.values if isinstance(m.mention.value, Number)]
    return any(0 <= at - r.last < _NEAR for r in words for at in numbers)


def _restricted(raw: Raw) -> bool:
    """True for members of whom a clause says what is not so of all: "one of three founders of X that never left"."""
    subject, norms = raw.match.bound.subject, raw.sentence.tokens.norms
    partial = any(r.name.endswith(_PART) for r in raw.match.bound.readings)
    return partial and subject is not None and norms[subject.last : subject.last + 1] in [[w] for w in _RESTRICTING]
