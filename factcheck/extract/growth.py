"""Numbers by or from which something changes, and of those who come, go or are chosen: not what there is of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.respective import FROM, ON, TO
from factcheck.model.values import DateValue
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_GROWTH, _ARRIVING, _COMING, _ADDED = "growth", "arriving", "coming", "added"
"""The classes of nouns of a change, of what stands before the amount it arrives at, of verbs and nouns of coming and
going, and of adjectives for those who are added: زيادة, إلى, انضم, جدد."""
_BY = "by"
"""The tag of nouns of a change that a preposition stands on, behind which its number follows: بزيادة."""
_ROOM, _BEHIND = 5, 2
"""Tokens between a noun of a change and its number, and between a number with what it counts and such a noun."""
_GROWING = (ValueKind.COUNT, ValueKind.MONEY)
_UNCHANGING = (ValueKind.DATE, ValueKind.ENTITY)
_ENDS, _INCEPTION = COMMAS | {TO}, "scope.at_inception"
_MOVED, _MOVED_BY, _WITH = "moved", "moved_by", "ب"
"""The classes of verbs of rising and falling, and of what stands before the amount by which: بنحو; and its shortest."""
_OF_PEOPLE = frozenset({"employees", "member_count", "population"})


def grown_by(raw: Raw) -> bool:
    """True for a number by which something has grown or shrunk: بزيادة قدرها 250 ألف نسمة."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.kind not in _GROWING or not isinstance(value, ValueMark):
        return False
    nouns = sentence.classes.get(_GROWTH, ())
    before = [r for r in nouns if r.last <= value.first and _reaches(raw, r.last, value)]
    if any(not _arrives(sentence, r.last, value.first) for r in before):
        return True
    behind = range(value.last, value.last + 1 + _BEHIND)
    bare = (r for r in nouns if r.first in behind and not r.prefix and _BY not in r.tags)
    return any(_bare(sentence, value.last, r.first) for r in bare)


def moved_by(raw: Raw) -> bool:
    """True for an amount by which something rises or falls: ارتفع عدد الموظفين بنحو 120, زادت الإيرادات بـ20 مليوناً."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.kind not in _GROWING or not isinstance(value, ValueMark) or _MOVED not in sentence.classes:
        return False
    tokens = sentence.tokens
    start = tokens.starts[value.first]
    written = tokens.text[start] == _WITH and start < value.mention.start
    places = (value.first - 1, value.first)
    if not written and not any(r.first in places or r.last == value.first for r in sentence.classes.get(_MOVED_BY, ())):
        return False
    verbs = (r for r in sentence.classes[_MOVED] if r.last <= value.first)
    return any(_governs(sentence, r.last, value.first - 1) for r in verbs)


def starts_from(raw: Raw) -> bool:
    """True for an undated amount from which something changes: ارتفع من 18 دولة إلى 27 tells of 27 alone."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.kind in _UNCHANGING or not isinstance(value, ValueMark) or not sentence.verb_first:
        return False
    if sentence.tokens.norms[value.first - 1] != FROM:
        return False
    norms = sentence.tokens.norms
    at = next((i for i in range(value.last, min(value.last + ON, sentence.last)) if norms[i] in _ENDS), None)
    if at is None or norms[at] in COMMAS or not any(m.first in (at + 1, at + 2) for m in sentence.values):
        return False
    dated = any(value.last <= m.first < at and isinstance(m.mention.value, DateValue) for m in sentence.values)
    return not dated and not any(value.last <= r.first < at for r in sentence.classes.get(_INCEPTION, ()))


def comes_or_goes(raw: Raw) -> bool:
    """True for those alone who are added, come, go or are chosen: انضم 21 عضوا, بانضمام خمسة أعضاء, 40 عضوا جديدا."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id not in _OF_PEOPLE or not isinstance(value, ValueMark) or not sentence.verb_first:
        return False
    if any(r.first == raw.match.last and not r.prefix for r in sentence.classes.get(_ADDED, ())):
        return True
    words = [r for r in sentence.classes.get(_COMING, ()) if r.last <= value.first]
    nouns = (r for r in words if "verb" not in r.tags and value.first - r.last <= 1)
    if any(not _arrives(sentence, r.last, value.first) for r in nouns):
        return True
    return raw.theirs and any("verb" in r.tags and _governs(sentence, r.last, value.first) for r in words)


def _reaches(raw: Raw, at: int, value: ValueMark) -> bool:
    """True where nothing parts a noun of a change from a number, or it opens the very match."""
    parted = any(raw.sentence.tokens.norms[i] in COMMAS for i in range(at, value.first))
    return not parted and (value.first - at <= _ROOM or at == raw.match.first)


def _arrives(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= r.first < last for r in sentence.classes.get(_ARRIVING, ()))


def _bare(sentence: Sentence, first: int, last: int) -> bool:
    """True where no more than what a number counts stands between: 250 ألف نسمة زيادة."""
    norms = sentence.tokens.norms
    return all(norms[at] not in COMMAS and sentence.tokens.kinds[at] == "w" for at in range(first, last))


def _governs(sentence: Sentence, first: int, last: int) -> bool:
    """True where a verb's clause goes on to a token: no comma and no other verb stands between."""
    if any(sentence.tokens.norms[at] in COMMAS or at in sentence.closed for at in range(first, last)):
        return False
    return not any("verb" in r.tags for at in range(first, last) for r in sentence.at.get(at, ()))
