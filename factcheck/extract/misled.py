"""Names and numbers that stand where a pattern looks for a claim's parts, and are those of another phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.anaphora import compounded
from factcheck.extract.barred import blocked
from factcheck.extract.circumstance import of_circumstance, of_delegation, of_imitation
from factcheck.extract.employed import took_a_job
from factcheck.extract.fits import known_type
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.misheld import misheld
from factcheck.extract.misplaced import misplaced
from factcheck.extract.misread import misread
from factcheck.extract.offices import BARE, OFFICE
from factcheck.extract.othersense import other_sense
from factcheck.extract.outline import ARTICLE, COMMAS
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference, Subject
from factcheck.model.values import Number
from factcheck.properties.loader import is_a
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.claims import Raw

_RELATIVE = "pronoun.relative"
_PERSON, _PRESIDENT = "noun.person", f"{OFFICE}president"
_EXECUTIVE, _RUN = f"{OFFICE}chief_executive", ("university", "school", "hospital")
_COMPARED = "differing"
"""The class of words behind a number that compare two things by it: "580 metres longer than"."""
_WORLD = "whole_world"
"""The class of words for what everything is in: Earth, the world."""
_INDEFINITE, _AGENT = "indefinite", "agent"
"""The classes of articles that introduce one of many, and of the preposition before who did something."""
_BORN = ("place_of_birth/born", "date_of_birth/born", "date_of_death/died")
"""The classes of verbs of birth and death: the states that their places lay in are those of then."""
_FIRST, _SESSIONS = 1, ("occurrences/session", "occurrences/convened")
_TITLE = "title"
_APPOSED = 2
"""Tokens up to an office that stands behind a name: a comma, and an adjective."""


def misled(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for a match whose value belongs to another phrase than its words."""
    value = raw.match.bound.value
    if blocked(raw) or misheld(raw, types) or misplaced(raw) or misread(raw) or other_sense(raw):
        return True
    if any(of(raw.sentence, raw.match) for of in (of_circumstance, of_imitation, of_delegation)):
        return True
    if isinstance(value, ValueMark):
        return _compared(raw.sentence, value) or _first_of_body(raw, value, types) or _of_maker(raw)
    if value is None:
        return False
    if (
        _own_word(raw, value)
        or _ruled_subject(raw, value)
        or _of_person(raw)
        or _next_owner(raw, value)
        or _of_company(raw, types)
        or took_a_job(raw, types)
    ):
        return True
    return (
        _everywhere(raw, value) or _made_with(raw, value) or _of_two_offices(raw, value) or _state_of_then(raw, value)
    )


def _compared(sentence: Sentence, value: ValueMark) -> bool:
    """True for a difference: "580 metres longer than the old bridge", "500 metres (1,640 feet) taller than"."""
    at = value.last
    if at < sentence.last and sentence.tokens.norms[at] == "(":
        at = sentence.outline.behind_bracket(at) or at
    return any(r.first in (at, value.last) for r in sentence.classes.get(_COMPARED, ()))


def _first_of_body(raw: Raw, value: ValueMark, types: Mapping[str, str]) -> bool:
    """True for the first session or meeting of a body, which is no edition of it."""
    number, subject = value.mention.value, raw.match.bound.subject
    if raw.prop.id != "occurrences" or not isinstance(number, Number) or number.amount != _FIRST or subject is None:
        return False
    if _first_of_sort(raw, value, subject):
        return True
    kinds = [kind for kind in (known_type(t, types) for t in subject.types) if kind]
    met = any(r.name in _SESSIONS for r in raw.sentence.readings if raw.match.first <= r.first < raw.match.last)
    events = [is_a(kind, "event", types) for kind in kinds]
    return not (all(events) and events) if met else bool(kinds) and not any(events)


def _first_of_sort(raw: Raw, value: ValueMark, subject: Referent) -> bool:
    """True for the first event that a clause tells apart, and for the first time that something is so.

    "The first Norden Cup that women won", "For the first time, the festival has a theme".
    """
    sentence, norms = raw.sentence, raw.sentence.tokens.norms
    if sentence.verb_first or subject.first < value.last:
        return False
    apart = any(r.name == _RELATIVE for r in sentence.at.get(subject.last, ()))
    return apart or norms[subject.last : subject.last + 1] == ["to"] or norms[value.last] == "time"


def _of_maker(raw: Raw) -> bool:
    """True for who made the thing that is dated: "a novel by Jane Doe, first published in 1951"."""
    subject = raw.match.bound.subject
    if subject is None or raw.prop.kind is not ValueKind.DATE or "person" in raw.prop.subjects:
        return False
    goes_on = any(r.name == _RELATIVE for r in raw.match.bound.readings) or subject.last < raw.match.first
    if goes_on:
        return False  # "run by Calder Line, which was set up in 1951 and was closed in 1990"
    untold = subject.named and not subject.types and not subject.entities
    return untold and any(r.name == _AGENT for r in raw.sentence.readings.ending.get(subject.first, ()))


def _ruled_subject(raw: Raw, value: Referent) -> bool:
    """True for a place under a preposition before "was its": "the largest city in Kashmir was its capital"."""
    sentence, at = raw.sentence, value.last
    be = next((r for r in raw.match.bound.readings if r.first == at and r.name == "be"), None)
    return be is not None and not sentence.verb_first and value.first == raw.match.first and sentence.ruled(value.first)


def _own_word(raw: Raw, value: Referent) -> bool:
    """True for a word of the property's patterns that only a capital makes a name: "Original members include …"."""
    if value.entities or value.types or raw.sentence.verb_first:
        return False
    own = f"{raw.prop.id}/"
    return any(r.name.startswith(own) and r.last >= value.last for r in raw.sentence.at.get(value.first, ()))


def _of_person(raw: Raw) -> bool:
    """True for the adjective of a person: "was a Norse poet"; يدير المتحف منذ 2016 الفرنسي فلان."""
    if raw.prop.id != "country":
        return False
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if raw.sentence.verb_first and subject is not None and value is not None and subject.last < value.first:
        return any("person" in r.types for r in raw.sentence.referent_at.get(value.last, ()))
    nouns = [r for r in raw.match.bound.readings if r.name.startswith(NOUN)]
    cased = () if raw.sentence.verb_first else nouns  # حزب سياسي: an adjective behind the noun
    behind = (r for noun in cased for r in raw.sentence.at.get(noun.last, ()))
    return any(r.name == _PERSON for r in (*nouns, *behind))


def _next_owner(raw: Raw, value: Referent) -> bool:
    """True for the owner of what a list goes on with: "Avia, Australia's Halden Air"."""
    sentence, at, subject = raw.sentence, value.last, raw.match.bound.subject
    owns = at < raw.match.last + 1 and at < sentence.last and sentence.tokens.norms[at] == "'s"
    nouns = [r for r in raw.match.bound.readings if r.name.startswith(NOUN) and r.first > at]
    names = [r for r in sentence.referents if r.named and r.first == at + 1]
    own = any(noun.first < name.last or not names for noun in nouns for name in (names or [value]))
    return raw.prop.place and owns and not own and subject is not None and subject.last < value.first


def _of_company(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for the president of a company or a university, who need not chair its board."""
    subject = raw.match.bound.subject
    value = raw.match.bound.value
    known = isinstance(value, Referent) and bool(value.entities)
    if raw.prop.id != "chairperson" or subject is None or (raw.sentence.verb_first and not known):
        return False  # رئيس شركة أرامكو: whom the sources know would be held against its chairman
    presides = _presides(raw)
    kinds = [kind for kind in (known_type(t, types) for t in subject.types) if kind]
    unknown = subject.named and not (kinds or subject.entities or subject.head)
    if presides and unknown and raw.value_start in {r.last for r in raw.match.bound.readings if r.name == _PRESIDENT}:
        return True  # "Adventure Holm president Jo Doe": a firm as likely as a club
    if presides and not raw.sentence.verb_first and _runs_too(raw):
        return True
    return presides and any(_run_by_president(kind, types) for kind in kinds)


def of_run_body(raw: Raw, subject: Subject, types: Mapping[str, str]) -> bool:
    """True for a president without a body's name where the text is about one that a president runs, or only opens."""
    if raw.prop.id != "chairperson" or raw.sentence.verb_first or raw.match.bound.subject is not None:
        return False
    kind = known_type(subject.type, types) if subject.type else ""
    return _presides(raw) and bool(kind) and _run_by_president(kind, types)


def _presides(raw: Raw) -> bool:
    return any(r.name == _PRESIDENT for r in raw.match.bound.readings)


def _run_by_president(kind: str, types: Mapping[str, str]) -> bool:
    """True for a kind of body whose president runs it, and need not preside over any board."""
    firm = is_a(kind, "company", types) and not is_a(kind, "bank", types)
    return firm or any(is_a(kind, taught, types) for taught in _RUN)


def _runs_too(raw: Raw) -> bool:
    """True for a president who is chief executive in the same breath, as those of firms are: "CEO and president of"."""
    sentence = raw.sentence
    presiding = next(r for r in raw.match.bound.readings if r.name == _PRESIDENT)
    joints = [r for r in sentence.classes.get("joining", ()) if r.last == presiding.first or r.first == presiding.last]
    beside = {at for r in joints for at in (r.first, r.last)}
    return any(r.first in beside or r.last in beside for r in sentence.classes.get(_EXECUTIVE, ()))


def _everywhere(raw: Raw, value: Referent) -> bool:
    """True for the world as a place: "the largest lake on Earth"."""
    words = raw.sentence.classes.get(_WORLD, ()) if raw.prop.place else ()
    return any(r.first <= value.first and value.last <= r.last for r in words)


def _made_with(raw: Raw, value: Referent) -> bool:
    """True for one of many things in the place of who did something: "launched by a Kite 7 rocket"."""
    if raw.prop.id != "founder":
        return False
    articles = (r for r in raw.sentence.classes.get(_INDEFINITE, ()) if r.last == value.first)
    return any(r.last == article.first for article in articles for r in raw.sentence.classes.get(_AGENT, ()))


def _of_two_offices(raw: Raw, value: Referent) -> bool:
    """Of two persons one is told by title alone: "PM Lee, Thai King meet", الرئيس الفرنسي والملك البلجيكي فيليب."""
    sentence = raw.sentence
    mine = [r for r in raw.match.bound.readings if r.name.startswith(OFFICE)]
    if not raw.prop.office or not mine:
        return False
    if sentence.verb_first:
        return _of_next_office(raw, mine[0].last, value)
    if not 0 < mine[0].first - value.last <= _APPOSED:
        return False
    titled = any(r.name.startswith(OFFICE) and r not in mine for r in sentence.readings.ending.get(value.first, ()))
    behind = sentence.tokens.norms[value.last] if value.last < sentence.last else ""
    return titled and behind in COMMAS and not any(r.name == ARTICLE for r in sentence.at.get(value.last + 1, ()))


def _of_next_office(raw: Raw, first: int, value: Referent) -> bool:
    """True where another office of another country, joined to the first one, is whose holder the name is."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    between = (r for at in range(first, value.first) for r in sentence.at.get(at, ()) if r.prefix)
    offices = [r for r in between if r.name == _TITLE or r.name.startswith(OFFICE)]
    lands = (sentence.demonyms.get(r.last) for r in offices if r.prefix in sentence.conjunctions)
    return subject is not None and any(land is not None and land.head != subject.head for land in lands)


def _state_of_then(raw: Raw, value: Referent) -> bool:
    """True for a state that no source knows around a place where somebody was born or died: it may be gone since."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if raw.prop.id != "country" or value.entities or subject is None:
        return False
    return any(r.last <= subject.first for name in _BORN for r in sentence.classes.get(name, ()))


def beside_text(name: Referent, sentence: Sentence) -> bool:
    """True for a name that a pronoun does not mean: half of a longer word, or a dateline's: "Elmau [Germany]".

    Nor does it mean what somebody was called at birth: "Born Maria Skłodowska, she …".
    """
    at_birth = name.first == sentence.first + 1 and not sentence.verb_first
    if at_birth and any(r.name in _BORN for r in sentence.at.get(sentence.first, ())):
        return True
    around = sentence.tokens.norms[max(name.first - 1, sentence.first) : min(name.last + 1, sentence.last)]
    return compounded(name, sentence) or "[" in around


def ruled_before_be(sentence: Sentence, at: int) -> Referent | None:
    """The name under a preposition that ends the subject of "the worst-hit city in Kashmir was its capital, …"."""
    said = next((r.first for r in sentence.classes.get("be", ()) if r.last == at), None)
    names = (r for r in sentence.referents if r.named and r.last == said and sentence.ruled(r.first))
    return next(names, None) if said is not None and not sentence.verb_first else None


def of_office_behind(raw: Raw, country: Referent | None) -> bool:
    """True for a country that only the office of another behind the match tells: "PM Lee met the Thai president".

    Nor is a minister of the place of a dateline: "Elmau [Germany], June 27: Prime Minister …".
    """
    sentence, until = raw.sentence, raw.match.last
    if raw.prop.office and country is not None and sentence.first <= country.first < raw.match.first:
        return beside_text(country, sentence)
    if not raw.prop.office or country is None or sentence.verb_first or not until <= country.first < sentence.last:
        return False
    behind = country.last + (sentence.tokens.norms[country.last : country.last + 1] == ["'s"])
    return any(r.name.startswith(OFFICE) for r in sentence.at.get(behind, ()))


def of_owned(raw: Raw) -> bool:
    """True for a thing with an owner, of which the owner's own is not told: "The castle's museum opened in 1925"."""
    value, sentence = raw.match.bound.value, raw.sentence
    if value is None or sentence.verb_first or raw.prop.kind is ValueKind.ENTITY:
        return False
    return any(norm in OWNERS for norm in sentence.tokens.norms[raw.match.first : value.first])


def in_line(raw: Raw) -> bool:
    """True for a line of facts, behind a colon or none: "Headquarters: Paris", "Headquarters Paris, France"."""
    if " : " in raw.pattern["text"]:
        return True
    kinds, first = raw.sentence.tokens.kinds, raw.sentence.first
    opens = raw.sentence.verb_first or all(kinds[at] != "w" for at in range(first, raw.match.first))
    return opens and "_label} {value" in raw.pattern["text"]  # none behind a comma: "a club, based in Harlow"


def guessed(raw: Raw, reference: Reference) -> bool:
    """True for an office of which nothing but what stands around it tells whose it is."""
    if raw.sole or any(r.name.endswith(BARE) for r in raw.match.bound.readings):
        return True
    return reference is Reference.IMPLIED and not raw.sentence.verb_first and not in_line(raw)
