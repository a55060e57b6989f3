"""Numbers of a part of whom a body employs or draws: those of one trade or one new plant, of a single day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.model.claim import MentionKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_STAFF, _ANY_STAFF = "employees/staff", "employees/staff_only"
"""The classes of nouns for those who work, and of those for any who do, of whatever trade."""
_WORKERS = frozenset({"someone", _STAFF, "employees/craft"})
_WORKPLACE, _TELLS_APART = "employees/workplace", ("opposite", "adjective")
"""The class of nouns for where people work, and those of adjectives that tell one from others."""
_PICKED, _DAYS, _STOPS = "picked_day", "day_noun", frozenset(";:")
"""The classes of the words that pick one day (on a single) and of nouns of days, and marks that end a clause."""
_COUNTED = 2
"""Tokens from a number of people to the end of their noun."""


def of_portion(raw: Raw) -> bool:
    """True for a number of employees that counts only some of them."""
    if raw.prop.id != "employees" or not raw.sentence.verb_first:
        return False
    return _of_one_trade(raw) or _of_one_place(raw)


def of_one_day(raw: Raw) -> bool:
    """True for who came on one day of many: "On a single Saturday in May, 11,000 people came through the doors"."""
    sentence = raw.sentence
    if raw.prop.id != "attendance" or raw.match.bound.subject is not None:
        return False
    days = {r.first for r in sentence.classes.get(_DAYS, ())}
    opening = (r.last for r in sentence.classes.get(_PICKED, ()) if r.first == sentence.first)
    picked = (at for at in opening if at <= raw.value_start and at in days)
    return any(_STOPS.isdisjoint(sentence.tokens.norms[at : raw.value_start]) for at in picked)


def _of_one_trade(raw: Raw) -> bool:
    """True for people of a trade beside whom those of another are counted: يعمل فيه 30 طبيبا و120 ممرضا."""
    sentence, value = raw.sentence, raw.match.bound.value
    if not isinstance(value, ValueMark) or not (nouns := _names(sentence, value.last)) or _ANY_STAFF in nouns:
        return False
    counted = [m for m in sentence.values if m.mention.kind is MentionKind.NUMBER]
    pairs = [(value, m) for m in counted if 0 < m.first - value.last <= _COUNTED]
    pairs += [(m, value) for m in counted if 0 < value.first - m.last <= _COUNTED]
    joined = (pair for pair in pairs if sentence.joined(pair[1].first))
    return any(all(_WORKERS & _names(sentence, mark.last) for mark in pair) for pair in joined)


def _of_one_place(raw: Raw) -> bool:
    """True for those of one of the places where a body works: ويعمل في مصنعها الجديد 450 عاملا."""
    sentence = raw.sentence
    places = (r for r in raw.match.bound.readings if r.name == _WORKPLACE and r.pronoun)
    behind = (r for place in places for r in sentence.at.get(place.last, ()))
    return any(r.name in _TELLS_APART and r.definite and "plural" not in r.tags for r in behind)


def _names(sentence: Sentence, at: int) -> set[str]:
    return {r.name for r in sentence.at.get(at, ())}
