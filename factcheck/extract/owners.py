"""Whose office a title tells of that several kinds of bodies have: the president of a country, or of a federation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.attributive import after_plain_noun, of_unnamed
from factcheck.extract.bound import Match
from factcheck.extract.bystanders import new_event
from factcheck.extract.dating import dated_apart
from factcheck.extract.lexicon import Reading
from factcheck.extract.mainsubject import OPENING
from factcheck.extract.marks import Sentence
from factcheck.extract.posts import of_figure
from factcheck.extract.referents import Referent
from factcheck.extract.solely import looks_like_country
from factcheck.model.claim import Reference, Subject
from factcheck.properties.property import ValueKind

_FOUNDER, _LAUNCHING = "founder", "launching"
"""The class of verbs for what a firm brings to market as well as for a body that it founds."""
_FOUNDING = ("/founding_verb", "/founder_verb")
"""Endings of the classes of verbs by which somebody founds something."""

_IN_IT, _NEAR = "in_it", 5
"""The class of pronouns under a preposition, and the tokens before a phrase among which one is told of its owner."""

PERSONS, _PARLIAMENT = ("person",), ("parliament",)
_WHEN = "/when"
"""The ending of classes of prepositions before a date."""
_REACH = "reach"
_LEADING, _SECRETARY = ("{heads}", "{led}", "{led_pp}"), "secretary_general"
"""What patterns hold that tell a leader but no office, and the office that they tell of a body of any kind."""
"""The class of verbs that only tell that a figure follows: بلغت مساحتها."""

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.discourse import Discourse


def allowed_owners(raw: Raw, owners: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The types of the subject; of a president those of all that have one, so that the nearest of them is meant."""
    if not raw.prop.office:
        return raw.prop.subjects
    told = [owners[r.name] for r in raw.match.bound.readings if r.name in owners]
    return next((types for types in told if len(types) > len(raw.prop.subjects)), raw.prop.subjects)


def of_other_office(raw: Raw, name: Referent, owners: Mapping[str, Sequence[str]], discourse: Discourse) -> bool:
    """True where a title is of several offices, and a name of unknown type has another one: Tarkonia's president."""
    allowed = allowed_owners(raw, owners)
    if _leads_unknown(raw, name):
        return True
    if raw.prop.id == _SECRETARY and not raw.sentence.verb_first and discourse.typed(name).types == _PARLIAMENT:
        return True  # "the UN General Assembly met. Secretary-General Jo Doe …"
    if len(allowed) == len(raw.prop.subjects) or name.entities or discourse.typed(name).types:
        return False
    opening = map(discourse.marked, range(min(discourse.count, OPENING)))  # of which the text speaks as of a land
    return ("country" in raw.prop.subjects) is not looks_like_country(name, opening)


def _leads_unknown(raw: Raw, name: Referent) -> bool:
    """True for whoever leads a body that no source tells of, which is a secretary general's office of some alone."""
    leads = any(word in raw.pattern["text"] for word in _LEADING) and "{office" not in raw.pattern["text"]
    return leads and raw.prop.id == _SECRETARY and not name.entities and not raw.sentence.verb_first


def of_nobody(raw: Raw, suffix: Reading | None) -> bool:
    """True for a match without a subject that tells of no name of the text: of a noun, another time, a new event."""
    if _of_no_name(raw, suffix):
        return True
    return suffix is None and ((raw.prop.kind is ValueKind.COUNT and dated_apart(raw)) or new_event(raw))


def _of_no_name(raw: Raw, suffix: Reading | None) -> bool:
    """True for a match without a subject that tells of a noun beside it, which no name is."""
    sentence = raw.sentence
    if suffix is not None:
        first = raw.match.first
        reach = (r.first for r in sentence.classes.get(_REACH, ()) if raw.theirs and r.last == first)
        return after_plain_noun(sentence, next(reach, first), suffix, of_person=raw.prop.values == ("person",))
    return raw.prop.kind is ValueKind.COUNT and of_unnamed(sentence, raw.match)


def nameless(raw: Raw) -> bool:
    """True where the claim may stand without a subject."""
    free = raw.prop.subjectless or (raw.prop.nameless and raw.match.bound.subject is None)
    return free and not raw.theirs and not of_figure(raw.match.bound.readings)


def told_of_it(raw: Raw, match: Match | None = None) -> Reading | None:
    """The word of a match whose pronoun is of its subject, not of where somebody did it: وتوفي فيها عام 2004."""
    own = (r for r in (match or raw.match).bound.readings if r.pronoun and not r.name.endswith(_WHEN))
    return next((r for r in own if raw.prop.subjects != PERSONS or not _prepositional(raw.sentence, r)), None)


def _prepositional(sentence: Sentence, reading: Reading) -> bool:
    return any(r.name == "preposition" and r.last == reading.last for r in sentence.at.get(reading.first, ()))


def told_beside(sentence: Sentence, first: int) -> str:
    """The gender that a pronoun under a preposition tells right before a phrase: العاملون فيها 400 موظف."""
    beside = [r for r in sentence.classes.get(_IN_IT, ()) if first - _NEAR <= r.first < first]
    norm = sentence.tokens.norms[beside[-1].first] if beside else ""
    ends = sorted(sentence.genders, key=len, reverse=True)
    return next((sentence.genders[end] for end in ends if norm.endswith(end)), "")


def wares(raw: Raw, subject: Subject) -> bool:
    """True for what somebody launched of which nothing tells that it is a body: "Microsoft launched Windows 11"."""
    noun = raw.match.bound.subject
    if raw.prop.id == _FOUNDER and noun is not None and noun.named and _counted(raw.sentence, noun):
        return True  # "Norden Union Creates Ten New Branches"
    if subject.candidates or subject.type is not None or raw.prop.subjects == ():
        return False
    if noun is not None and noun.kind is Reference.SHORT_FORM and noun.types:
        return False  # "the paint maker that Ingrid Vestby started"
    launched = {i for r in raw.sentence.classes.get(_LAUNCHING, ()) for i in range(r.first, r.last)}
    told = (r for r in raw.match.bound.readings if r.name.endswith(_FOUNDING))
    return any(not launched.isdisjoint(range(r.first, r.last)) for r in told)


def _counted(sentence: Sentence, name: Referent) -> bool:
    """True for several that a number right before them counts."""
    return not sentence.verb_first and any(mark.last == name.first for mark in sentence.values)
