"""Names and numbers that stand where a pattern looks for a claim's parts, and are those of another phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.anaphora import compounded, topics
from factcheck.extract.barred import blocked
from factcheck.extract.fits import PropertyFits, known_type
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.misheld import misheld
from factcheck.extract.misread import misread
from factcheck.extract.offices import BARE, OFFICE
from factcheck.extract.outline import ARTICLE, COMMAS, PREPOSITION, VERBS
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import MentionKind, Reference
from factcheck.model.record import replace
from factcheck.model.values import Number
from factcheck.properties.loader import is_a
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.claims import Raw

_PERSON, _PRESIDENT = "noun.person", f"{OFFICE}president"
_COMPARED = "differing"
"""The class of words behind a number that compare two things by it: "580 metres longer than"."""
_WORLD = "whole_world"
"""The class of words for what everything is in: Earth, the world."""
_INDEFINITE, _AGENT = "indefinite", "agent"
"""The classes of articles that introduce one of many, and of the preposition before who did something."""
_BORN = ("place_of_birth/born", "date_of_birth/born", "date_of_death/died")
"""The classes of verbs of birth and death: the states that their places lay in are those of then."""
_FIRST, _SESSIONS = 1, ("occurrences/session", "occurrences/convened")
_APPOSED = 2
"""Tokens up to an office that stands behind a name: a comma, and an adjective."""


def misled(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for a match whose value belongs to another phrase than its words."""
    value = raw.match.bound.value
    if blocked(raw) or misheld(raw, types) or misread(raw):
        return True
    if isinstance(value, ValueMark):
        number = _compared(raw.sentence, value) or _for_once(raw, value)
        return number or _first_of_body(raw, value, types) or _of_maker(raw)
    if value is None:
        return False
    if (
        _own_word(raw, value)
        or _ruled_subject(raw, value)
        or _of_person(raw)
        or _next_owner(raw, value)
        or _of_company(raw, types)
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


def _for_once(raw: Raw, value: ValueMark) -> bool:
    """True for a rank with a preposition written on it, which numbers nothing before it: يقام المعرض لأول مرة."""
    if raw.prop.id != "occurrences" or value.mention.kind is not MentionKind.ORDINAL:
        return False
    tokens = raw.sentence.tokens
    written = tokens.text[tokens.starts[value.first] : value.mention.start]
    return bool(written) and not all(letter in raw.sentence.conjunctions for letter in written)


def _first_of_body(raw: Raw, value: ValueMark, types: Mapping[str, str]) -> bool:
    """True for the first session or meeting of a body, which is no edition of it."""
    number, subject = value.mention.value, raw.match.bound.subject
    if raw.prop.id != "occurrences" or not isinstance(number, Number) or number.amount != _FIRST or subject is None:
        return False
    kinds = [kind for kind in (known_type(t, types) for t in subject.types) if kind]
    met = any(r.name in _SESSIONS for r in raw.sentence.readings if raw.match.first <= r.first < raw.match.last)
    events = [is_a(kind, "event", types) for kind in kinds]
    return not (all(events) and events) if met else bool(kinds) and not any(events)


def _of_maker(raw: Raw) -> bool:
    """True for who made the thing that is dated: "a novel by Jane Doe, first published in 1951"."""
    subject = raw.match.bound.subject
    if subject is None or raw.prop.kind is not ValueKind.DATE or "person" in raw.prop.subjects:
        return False
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
    """True for the adjective of a person, whose country is none: "was a Norse poet", "a Norse factory worker"."""
    if raw.prop.id != "country":
        return False
    readings = raw.match.bound.readings
    nouns = [r for r in readings if r.name.startswith(NOUN)]
    behind = (r for noun in nouns for r in raw.sentence.at.get(noun.last, ()))
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
    """True for the president of a company, who need not chair its board."""
    subject = raw.match.bound.subject
    if raw.prop.id != "chairperson" or subject is None or raw.sentence.verb_first:
        return False
    presides = any(r.name == _PRESIDENT for r in raw.match.bound.readings)
    kinds = [kind for kind in (known_type(t, types) for t in subject.types) if kind]
    return presides and any(is_a(kind, "company", types) and not is_a(kind, "bank", types) for kind in kinds)


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
    """True for two persons in a headline, the second told by title alone: "PM Lee, Thai King meet"."""
    sentence = raw.sentence
    mine = [r for r in raw.match.bound.readings if r.name.startswith(OFFICE)]
    if not raw.prop.office or not mine or sentence.verb_first or not 0 < mine[0].first - value.last <= _APPOSED:
        return False
    titled = any(r.name.startswith(OFFICE) and r not in mine for r in sentence.readings.ending.get(value.first, ()))
    behind = sentence.tokens.norms[value.last] if value.last < sentence.last else ""
    return titled and behind in COMMAS and not any(r.name == ARTICLE for r in sentence.at.get(value.last + 1, ()))


def _state_of_then(raw: Raw, value: Referent) -> bool:
    """True for a state that no source knows around a place where somebody was born or died: it may be gone since."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if raw.prop.id != "country" or value.entities or subject is None:
        return False
    return any(r.last <= subject.first for name in _BORN for r in sentence.classes.get(name, ()))


def beside_text(name: Referent, sentence: Sentence) -> bool:
    """True for a name that a pronoun does not mean: half of a longer word, or a dateline's: "Elmau [Germany]"."""
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


def lifted(raw: Raw, types: Mapping[str, str]) -> Raw | None:
    """The match with its clause's subject, where it took a name out of a phrase beside that; None where that is none.

    "Kea Hill on the island of Oro is 900 m high" is said of the hill, and so is "set in the Alps, Kea Hill is …, at".
    """
    sentence, bound = raw.sentence, raw.match.bound
    subject, value = bound.subject, bound.value
    if sentence.verb_first or subject is None or value is None or not subject.named or value.first < subject.last:
        return raw
    if raw.prop.kind is ValueKind.ENTITY:
        return raw
    meant = _governing(sentence, subject) or _behind_front(sentence, subject, value.first)
    meant = meant or _larger_event(raw, subject, types)
    if meant is not None and PropertyFits(sentence, raw.prop, types).subject(meant):
        return replace(raw, match=raw.match._replace(bound=bound._replace(subject=meant)))
    if meant is None and _closes_aside(sentence, subject):
        return None
    return raw


def _larger_event(raw: Raw, name: Referent, types: Mapping[str, str]) -> Referent | None:
    """What a sentence is about, where its clause goes on behind the larger event that it was part of.

    "The Battle of Vale was one of the longest of the Great War, fought from 1 May to 3 June 1916" dates the battle.
    """
    sentence, behind = raw.sentence, name.last + 1
    if "event" not in raw.prop.subjects or not sentence.ruled(name.first) or behind >= sentence.last:
        return None
    participle = sentence.tokens.norms[behind].endswith(sentence.endings["participle"]) or sentence.at.get(behind)
    if sentence.tokens.norms[name.last] not in COMMAS or not participle:
        return None
    told = next(iter(topics(sentence)), None)
    if told is None or told.last > name.first or not _verb_at(sentence, told.last):
        return None
    happened = [any(is_a(kind, "event", types) for kind in r.types if kind in types) for r in (told, name)]
    return told if happened[1] and (happened[0] or told.kind is Reference.PRONOUN) else None


def _governing(sentence: Sentence, name: Referent) -> Referent | None:
    """The name at the opening of a clause whose subject goes on with a preposition up to the verb behind ``name``."""
    ruled = any(r.name == PREPOSITION for r in sentence.readings.ending.get(name.first, ()))
    if not (ruled or sentence.ruled(name.first)) or not _verb_at(sentence, name.last):
        return None
    at = name.first - 1
    while at >= sentence.first and at not in sentence.openings and not _parts(sentence, at):
        at -= 1
    if at not in sentence.openings:
        return None
    opening = (r for p in sentence.past_articles([at]) for r in sentence.referent_at.get(p, ()))
    return next((r for r in opening if r.named and r.last < name.first), None)


def _parts(sentence: Sentence, at: int) -> bool:
    return sentence.tokens.norms[at] in COMMAS or _verb_at(sentence, at)


def _verb_at(sentence: Sentence, at: int) -> bool:
    return any(r.name in VERBS for r in sentence.at.get(at, ()))


def _behind_front(sentence: Sentence, name: Referent, until: int) -> Referent | None:
    """The name behind the comma that closes the phrase a sentence opens with, of which ``name`` is the end."""
    norms = sentence.tokens.norms
    if not sentence.ruled(name.first) or name.last >= sentence.last or norms[name.last] not in COMMAS:
        return None
    if any(_parts(sentence, at) for at in range(sentence.first, name.first)):
        return None
    places = sentence.past_articles([name.last + 1])
    names = (r for p in places for r in sentence.referent_at.get(p, ()) if r.named and r.last <= until)
    return next((r for r in names if _verb_at(sentence, r.last)), None)


def _closes_aside(sentence: Sentence, name: Referent) -> bool:
    """True for the end of an aside behind a noun that opens the sentence: "This dam, set near Orr, Wyoming, was"."""
    norms = sentence.tokens.norms
    behind = name.last
    if behind + 1 >= sentence.last or norms[behind] not in COMMAS or not _verb_at(sentence, behind + 1):
        return False
    first = next((at for at in range(sentence.first, name.first) if norms[at] in COMMAS), None)
    if first is None or first - sentence.first > _SHORT or name.first - 1 <= first:
        return False
    opened = any(r.named and r.first < first for r in sentence.referents)
    return not opened and not any(r.kind is Reference.PRONOUN and r.first < first for r in sentence.referents)


_SHORT = 4
"""Words of the noun that opens a sentence before an aside, with its article."""
