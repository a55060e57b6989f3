"""What a match tells of something that stands beside its subject: another event, a person, what it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.values import Number
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_COUNTRY, _FOUNDER, _OCCURRENCES = "country", "founder", "occurrences"
_HAPPENING = frozenset({"conference", "event", "festival", "tournament"})
_MEMBERS, _ONE_OF = "member_count", frozenset({"احد", "احدي"})
"""A property, and folded words for one of several."""
_IN_PLACE, _AFFILIATED, _PERSON = "in_place", "affiliated", "person"
"""The classes of words of place and of what belongs to a body (منظمة الصحة التابعة للأمم المتحدة), and a type."""
_HELD, _EVENTS = "/held", tuple(NOUN + kind for kind in ("conference", "event", "festival", "tournament"))
"""How classes of verbs end by which events are held, and the nouns of events."""


def of_another(raw: Raw) -> bool:
    """True for a match that tells of what stands beside its subject, where verbs stand first."""
    if not raw.sentence.verb_first:
        return False
    return _of_person(raw) or _no_founder(raw) or _of_bare_event(raw) or _of_edition(raw) or _one_of(raw)


def _one_of(raw: Raw) -> bool:
    """True for one of the members, which is no number of them: أحد الأعضاء المؤسسين."""
    value = raw.match.bound.value
    if raw.prop.id != _MEMBERS or value is None or value.last - value.first > 1:
        return False  # إحدى عشرة دولة
    return raw.sentence.tokens.norms[value.first] in _ONE_OF


def _of_person(raw: Raw) -> bool:
    """True for where a person is from whom a comma parts from the town: استقبل الوزير بالرباط، التونسي طارق سليم."""
    sentence, town, demonym = raw.sentence, raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != _COUNTRY or town is None or not isinstance(demonym, Referent):
        return False
    apart = any(norm in COMMAS for norm in sentence.tokens.norms[town.last : demonym.first])
    return apart and any(_PERSON in r.types for r in sentence.referent_at.get(demonym.last, ()))


def _no_founder(raw: Raw) -> bool:
    """True for a place where something is (ولد في عمان، هو مؤسس), and where what a founder belongs to stands behind."""
    sentence, subject, value = raw.sentence, raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != _FOUNDER or not isinstance(value, Referent):
        return False
    if raw.match.first == value.first and _placed(sentence, value):
        return True
    behind = sentence.classes.get(_AFFILIATED, ())
    return subject is not None and any(r.last == subject.first and r.first == value.last for r in behind)


def _placed(sentence: Sentence, place: Referent) -> bool:
    before = sentence.at.get(place.first - 1, ()) if place.first > sentence.first else ()
    return place.prefix == _IN_PLACE or any(r.name == _IN_PLACE for r in before)


def _of_bare_event(raw: Raw) -> bool:
    """True for when a bare event was held that the clause names after its subject: القمة امتداد لقمة عقدت في مايو."""
    subject, classes = raw.match.bound.subject, raw.sentence.classes
    if raw.prop.kind is not ValueKind.DATE or subject is None or not subject.named:
        return False
    held = next((r for r in raw.match.bound.readings if r.name.endswith(_HELD) and "verb" in r.tags), None)
    if held is None or held.first < subject.last:
        return False
    nouns = (
        r for name in _EVENTS for r in classes.get(name, ()) if subject.last <= r.first and r.prefix and not r.definite
    )
    return any(held.first - r.last in (0, 1) for r in nouns)


def _of_edition(raw: Raw) -> bool:
    """True for the first edition of what a sentence before has named: it is told of beside the present one.

    And for one whose event stands behind it: ميثاق المنظمة في الدورة الثالثة لمؤتمر الوزراء.
    """
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != _OCCURRENCES or subject is None or value is None:
        return False
    behind = raw.sentence.at.get(value.last, ()) if subject.last < value.first else ()
    if _HAPPENING.isdisjoint(subject.types) and any(r.name in _EVENTS and r.prefix and not r.pronoun for r in behind):
        return True
    if subject.kind is not Reference.SHORT_FORM:
        return False
    number = value.mention.value if isinstance(value, ValueMark) else None
    return isinstance(number, Number) and number.amount == 1
