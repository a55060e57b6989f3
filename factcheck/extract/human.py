"""Whom "who" means: the person before it, or before the comma of what he is of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS, VERBS
from factcheck.extract.standing import before_in_list

if TYPE_CHECKING:
    from factcheck.extract.lexicon import Reading
    from factcheck.extract.marks import Sentence
    from factcheck.extract.referents import Referent

_RELATIVE, _HUMAN = "pronoun.relative", "human"
"""The class and the tag of "who"."""
_HELD = (OFFICE, "title")
"""Beginnings of classes of what somebody may be of a place or a body."""
_OF_WHICH, _WHENCE = ("connector", "preposition", "in_place"), ("in_place", "origin")
"""Classes of the words before what somebody is of, and of those before the place that he is from."""
_TOLD = 14
"""Tokens that a phrase between commas has at most that says what somebody is."""


def person_described(sentence: Sentence, at: int) -> Referent | None:
    """The person of whom a phrase before "who" at a token tells what he is of what: "Ada Lind, mayor of Norby, who".

    None where what stands right before may be a person itself, and for "which" and "that".
    """
    norms, end = sentence.tokens.norms, at - 1
    if sentence.verb_first or not human(sentence, at) or end <= sentence.first or norms[end] not in COMMAS:
        return None
    opening = next((i for i in range(end - 1, max(sentence.first, end - _TOLD), -1) if norms[i] in COMMAS), None)
    if opening is None or any(r.name in VERBS for i in range(opening, end) for r in sentence.at.get(i, ())):
        return None
    person = next((r for r in sentence.referents if r.last == opening and _person(r)), None)
    inner = _name_before(sentence, end)
    return person if inner is None or (inner.first > opening and _told_of(sentence, inner, opening)) else None


def of_other_person(sentence: Sentence, reading: Reading, subject: Referent | None) -> bool:
    """True for "who" that means another person than a match has for its subject."""
    if subject is None or not human(sentence, reading.first):
        return False
    comma = reading.first - 1
    meant = person_described(sentence, reading.first) or _name_before(sentence, comma + (comma + 1 > reading.first))
    while meant is not None:
        if meant.first <= subject.first and subject.last <= meant.last:
            return False
        meant = before_in_list(sentence, meant)
    return _name_before(sentence, comma) is not None


def human(sentence: Sentence, at: int) -> bool:
    """True for "who"."""
    return any(r.name == _RELATIVE and _HUMAN in r.tags for r in sentence.at.get(at, ()))


def _name_before(sentence: Sentence, end: int) -> Referent | None:
    return next((r for r in sentence.referents if r.named and r.last == end), None)


def _person(name: Referent) -> bool:
    return name.named and (not name.types or "person" in name.types)


def _told_of(sentence: Sentence, inner: Referent, opening: int) -> bool:
    """True for a place or a body that a preposition gives to an office, a trade, or to whom is told of."""
    joint = sentence.outline.before_article(inner.first)
    ruling = [r for name in _OF_WHICH for r in sentence.classes.get(name, ()) if r.last == joint]
    if not ruling or "person" in inner.types:
        return False
    whence = any(r.last == joint for name in _WHENCE for r in sentence.classes.get(name, ()))
    held = any(r.name.startswith(_HELD) for at in range(opening, joint) for r in sentence.at.get(at, ()))
    return bool(inner.types) or held or whence or ruling[0].first == opening + 1
