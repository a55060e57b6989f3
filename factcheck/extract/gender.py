"""Whether what a verb says, or a name bears, is masculine or feminine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.extract.anaphora import said_to_be
from factcheck.extract.bound import Bound
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.personwords import TITLE, UNSURE
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference
from factcheck.properties.property import Property, ValueKind
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_GENDERS = ("f", "m")
_WITH, _IN_PLACE = "/with", "in_place"
"""The classes of what tells how many a body has, and of prepositions of place."""
_PERSON, _EVENT, _CITY, _FIRM = "person", "event", "city", ("company",)
_FEMALE = "ه"
"""The folded letter that ends the titles of women."""
_CONSTRUCT = ("preposition", "in_place", "filler")
"""Classes of words that stand between a verb and what it is said of, and are not that."""
_AUXILIARY = ("be", "was", "done", "filler", "stop")
"""Classes of words before a verb with which a clause may open as well: كانت قد تأسست."""


def gender_of(name: Referent, sentence: Sentence) -> str:
    """The gender of a name's noun, or of the person that its title or given name tells; empty where nothing does."""
    if name.types == _FIRM and name.entities and not (name.gender or name.head) and sentence.verb_first:
        return "f"  # افتتحت أبل مجمعها ويعمل فيه: a firm without a noun is a company, which is feminine
    if not (name.gender or name.head) and _CITY in name.types and sentence.verb_first:
        return "f"  # العاصمة القاهرة، ويقع بمنطقة الجزيرة: of another
    if name.gender or _PERSON not in name.types or sentence.persons is None:
        return name.gender
    given = sentence.persons.gender(fold(name.text).partition(" ")[0])
    if given:
        return given
    titles = (r for r in sentence.readings.ending.get(name.first, ()) if r.name == TITLE and not r.pronoun)
    title = next((r for r in titles if UNSURE not in r.tags), None)
    return "" if title is None else "f" if title.word.endswith(_FEMALE) else "m"


def meant_kinds(referent: Referent, sentence: Sentence, allowed: Sequence[str]) -> Sequence[str]:
    """The types of what a pronoun or a noun may mean: "he" is a person, "it" is none where it tells nothing else."""
    if _PERSON in referent.types:
        return (_PERSON,)
    told = referent.types or referent.gender or referent.plural or referent.relative or sentence.verb_first
    if told or referent.kind is not Reference.PRONOUN:
        return allowed
    return [kind for kind in allowed if kind != _PERSON] or allowed


def may_agree(name: Referent, gender: str, sentence: Sentence) -> bool:
    """True where nothing forbids that a word of the gender is said of the name: its own, or what it is said to be."""
    own = gender_of(name, sentence) if gender else ""
    if not own or own == gender or said_to_be(name, gender, sentence):
        return True
    return _said_by_verb(name, gender, sentence)


def _said_by_verb(name: Referent, gender: str, sentence: Sentence) -> bool:
    """True for a name that the verb before it shows to be of another gender than its noun: وكان كأس العالم قد جمع."""
    if not sentence.verb_first or not name.named or sentence.ruled(name.first):
        return False
    acting = (*sentence.readings.verbs, *sentence.classes.get("was", ()))
    told = {tag for r in acting if not r.pronoun and name.first in sentence.skip(r.last) for tag in r.tags}
    return told.intersection(_GENDERS) == {gender}


def told_by_verb(prop: Property, bound: Bound, sentence: Sentence) -> str:
    """The gender of whom the verb of a match is said of, where that is whom the property is of; empty where it is not.

    In "قتل 12 شخصاً" and "بلغ عدد السكان" the verb is said of those who died, and of the number.
    """
    of_event = prop.kind is ValueKind.COUNT and _EVENT in prop.subjects
    if not sentence.verb_first or of_event or _PERSON in prop.values:
        return ""
    verb = next((r for r in bound.readings if "verb" in r.tags), None)
    if verb is None:
        verb = _ruling(bound, sentence)
    elif _subject_behind(verb, bound):
        return ""
    if verb is None or not _opens(verb, sentence):
        return ""
    gender = next((tag for tag in verb.tags if tag in _GENDERS), "")
    # بلاده التي نالت استقلالها … وتعتمد: the verb goes on with the relative clause.
    relative = (r for r in sentence.referents if r.relative and r.first < verb.first)
    return "" if any(r.gender == gender for r in relative) else gender


def _ruling(bound: Bound, sentence: Sentence) -> Reading | None:
    """The verb right before a match that has none and that a preposition opens: ويقع على ارتفاع 1120 متراً."""
    first = min((r.first for r in bound.readings), default=sentence.first)
    if not any(r.name == "preposition" and not r.pronoun for r in sentence.at.get(first, ())):
        return None
    before = (r for r in sentence.readings.verbs if r.first < first and not r.pronoun)
    return next((r for r in before if first in sentence.skip(r.last)), None)


def _opens(verb: Reading, sentence: Sentence) -> bool:
    """True for a verb that opens its clause: what stands before any other is what it is said of."""
    at = verb.first
    while at > sentence.first and at not in sentence.openings and at not in sentence.joined_verbs:
        before = [r for r in sentence.readings.ending.get(at, ()) if r.name in _AUXILIARY]
        if not before:
            return False
        at = min(r.first for r in before)
    return True


def _subject_behind(verb: Reading, bound: Bound) -> bool:
    """True where a noun of the match stands right behind the verb, of which that is said."""
    behind = (r for r in bound.readings if r.first == verb.last and "verb" not in r.tags)
    return any(not r.prefix and r.name not in _CONSTRUCT and not r.name.endswith("/when") for r in behind)


def said_of_other(raw: Raw, subject: Referent) -> bool:
    """True where what stands behind a name is not of its gender: وفد الغرفة، المؤلف من 18 عضوا, is the delegation's.

    So a verb behind where something is or behind an aside: في قلب البحر المتوسط، تمتد على مساحة ….
    """
    sentence, own = raw.sentence, gender_of(subject, raw.sentence)
    readings = [r for r in raw.match.bound.readings if r.first >= subject.last]
    placed = any(r.name == _IN_PLACE for r in sentence.readings.ending.get(subject.first, ()))
    first = min(readings, key=lambda r: r.first, default=None)
    behind = [r for r in readings if r.first <= subject.last + 1 and r.name.endswith(_WITH)]
    gap = first.first - subject.last if first is not None else 0
    apart = gap > 1 and raw.prop.place
    set_off = placed and gap == 1 and sentence.tokens.norms[subject.last] in COMMAS
    if first is not None and "verb" in first.tags and not first.pronoun and (set_off or apart):
        behind.append(first)
    told = {tag for r in behind for tag in r.tags if tag in _GENDERS}
    return bool(own) and bool(told) and own not in told
