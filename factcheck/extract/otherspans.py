"""Spans of time that are no life of the body beside them: how long somebody led it, or it had a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.referents import NOUN
from factcheck.model.values import Period

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_LIFE = frozenset({"inception", "dissolved", "start_time", "end_time"})
_HOLDING = (OFFICE, "title", f"{NOUN}person", "belonging")
"""Classes of words for what somebody is of a body: leader, secretary, member."""
_CALLED, _FAR = "named_as", 14
"""The class of words behind which a thing's name of a time stands, and the tokens up to that time."""


def other_span(raw: Raw, value: ValueMark) -> bool:
    """True for such a span, or an end of one."""
    if raw.prop.id not in _LIFE or raw.sentence.verb_first or not isinstance(value.mention.value, Period):
        return False
    return _of_holder(raw, value) or _of_thing_there(raw, value) or _of_name(raw, value)


def _of_holder(raw: Raw, value: ValueMark) -> bool:
    """True in brackets behind a body that an office rules: "leader of the Norby Party (1931-39)"."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if subject is None or subject.last != value.first - 1 or sentence.tokens.norms[subject.last] != "(":
        return False
    at = sentence.outline.before_article(subject.first)
    ruling = (r.first for r in sentence.readings.ending.get(at, ()) if r.name == PREPOSITION)
    return any(r.name.startswith(_HOLDING) for first in ruling for r in sentence.readings.ending.get(first, ()))


def _of_thing_there(raw: Raw, value: ValueMark) -> bool:
    """True in brackets behind a land that only tells where something is: "AIR PLUS: Chad (1989-1992)"."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if subject is None or "country" not in subject.types or subject.last != value.first - 1:
        return False
    norms, before = sentence.tokens.norms, subject.first - 1
    if before <= sentence.first or norms[subject.last] != "(":
        return False
    told = norms[before] in COMMAS and norms[before - 1] != ")"  # no list of lands with their years
    return told or norms[before] == ":"


def _of_name(raw: Raw, value: ValueMark) -> bool:
    """True for how long something was called so: "was known as the Norby Fair from 1979 to 1988 and … from 1988 to"."""
    if raw.match.bound.readings:
        return False
    called = raw.sentence.classes.get(_CALLED, ())
    return any(r.last <= raw.match.first or r.last <= value.first <= r.last + _FAR for r in called)
