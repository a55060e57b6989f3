"""Names beside what is told, of which a match says nothing: the land of a town, the body before its president."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.extract.fits import surely_fits
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import VERBS
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.tolls import another_event, elsewhere_than, unnamed_cause
from factcheck.model.claim import Reference, Subject
from factcheck.model.values import Number
from factcheck.properties.loader import is_a
from factcheck.properties.property import ValueKind
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_MOST_STAFF = 5_000_000
"""The largest employers of the world have some three million."""
_JOINED = ("member_of", "headquarters")
"""Properties beside offices that a body's name stands for."""
_JOINS = ("/joined", "/admitted")
"""Endings of classes of verbs that tell who came to a body."""
_MEMBERS = ("member_of/member", "member_of/membership")
"""The classes of words for being of a body."""
_AREAS = ("noun.state", "noun.region", "area_noun")
"""Classes of nouns that end the name of a stretch of land: county, metropolitan area."""
_WORKPLACES = frozenset({"university", "company", "museum", "hospital", "school", "newspaper"})
_HOUSES = ("university", "school", "hospital", "museum", "company", "structure", "ministry", "club")
"""Types of what has parts and no members: a university's hospitals, a hotel's rooms."""
_UNINHABITED = frozenset({"bridge", "tower", "organization", "agency", "company", "museum", "person"})
_BODY = "organization"
"""Types of what nobody lives in whom a population counts, and the one that a known union of states has as well."""
_BODIES = frozenset({"union", "federation", "alliance", "council", "agency"})
"""Types of what has chambers for members, not for rooms."""
_COUNTED, _ROOMS, _LAND = "member_count/state", "member_count/rooms", "noun.country"
"""Classes of nouns for what members of a body are, for those that are rooms elsewhere, and for states."""
_THE = "the"
_INDEFINITE, _SINGLING, _ANOTHER, _MOST, _ADJECTIVES = "indefinite", "singling", "another", "est", 4
"""What introduces an event as a new one, and the words between that and its noun."""
_FOUNDED_IN = "inception/founding_participle"
"""The class of participles for what was founded, one of which is a noun for bodies as well: مؤسسة."""
_HAPPENING = ("noun.event", "noun.conference")
"""Classes of nouns of events that their years tell apart."""
_EVENTS = frozenset({"event", "disaster", "war"})
_EARLIER = "back_in_time"
"""The class of words that take a text back to something else."""
_TEAM, _PERSON = 3, "noun.person"
"""Words behind a body's name up to the noun of its part, and the class of nouns that are none."""
_TIMES = ("start_time", "end_time")
"""The days on which an event begins and ends."""


def no_such_body(raw: Raw) -> bool:
    """True for a staff that nobody has, and for a school or a firm as what a person is a member of."""
    return _too_many(raw) or _joined_as_one_of_many(raw) or _taken_into_land(raw) or _no_money(raw)


def housed(raw: Raw, subject: Subject, types: Mapping[str, str]) -> bool:
    """True for the parts of a house or a firm where members are looked for, and for inhabitants of a bridge or a tower.

    يضم النزل عشر غرف; 600 ألف نسمة يعبرون الجسر.
    """
    if raw.prop.id == "population" and raw.sentence.verb_first and subject.type:
        return subject.type in _UNINHABITED and not (subject.type == _BODY and subject.candidates)
    counted = {r.first for r in raw.match.bound.readings if r.name == _COUNTED}
    if raw.prop.id != "member_count" or not counted:
        return False
    named = {r.name for r in raw.sentence.readings if r.first in counted}
    bound = raw.match.bound.subject
    kinds = bound.types if bound is not None and bound.types else tuple(filter(None, (subject.type,)))
    if _ROOMS in named:
        return _BODIES.isdisjoint(kinds)
    return _LAND not in named and any(is_a(kind, house, types) for kind in kinds for house in _HOUSES)


def of_nobody(raw: Raw) -> bool:
    """True for a match that says nothing of what it looks to be said of, whatever other readings there are.

    "Conceived by FIFA president Jules Rimet" is of no country, "founded in Paris, France on 21 May 1904" not of France.
    """
    return (
        _behind_place(raw)
        or _of_its_team(raw)
        or _row_goes_on(raw)
        or _seated_elsewhere(raw)
        or _is_body(raw)
        or _beside_object(raw)
        or _dates_event(raw)
        or _does_it(raw)
        or (raw.sole and raw.prop.office and _of_name_before(raw))
    )


def _does_it(raw: Raw) -> bool:
    """True for a beginning of what somebody begins or ends: "Ada Lind, who started it in 1964" is no event."""
    sentence = raw.sentence
    if raw.prop.id not in _TIMES or sentence.verb_first:
        return False
    verbs = [r.last for r in raw.match.bound.readings if "/begin" in r.name or "/end" in r.name]
    beside = (r for at in verbs for r in sentence.referent_at.get(at, ()))
    return any(r.kind is Reference.PRONOUN and not (r.possessive or r.relative) for r in beside)


def _row_goes_on(raw: Raw) -> bool:
    """True for a label whose value is the subject of a sentence of its own: "City: Jaipur is the capital"."""
    value, sentence = raw.match.bound.value, raw.sentence
    if " : " not in raw.pattern["text"] or not isinstance(value, Referent) or sentence.verb_first:
        return False
    if value.last < raw.match.last:
        return False  # "ASEAN has ten members: Brunei, …"
    if "person" in raw.prop.values and sentence.tokens.norms[sentence.outline.before_article(value.first) - 1] == "of":
        return True  # "Lena Marsh (founder of the Harrow School)"
    return any(r.name in VERBS for r in sentence.at.get(value.last, ()))


def _seated_elsewhere(raw: Raw) -> bool:
    """True for what has its own seat, in a place that the text goes on to name: "Orla, which has its seat in Derby"."""
    value, end = raw.match.bound.value, raw.match.last
    if raw.sentence.verb_first or raw.prop.id != "headquarters" or value is None or value.last >= end:
        return False
    behind = next((r.last for r in raw.sentence.at.get(end, ()) if r.name == "in_place"), None)
    places = raw.sentence.past_articles([behind]) if behind is not None else []
    return any(r.named for at in places for r in raw.sentence.referent_at.get(at, ()))


def _is_body(raw: Raw) -> bool:
    """True for a participle that is the noun of a body, of which more is told: وهي مؤسسة خيرية تعمل منذ عام 2010."""
    if raw.prop.id != "inception" or not raw.sentence.verb_first:
        return False
    sentence, told = raw.sentence, [r for r in raw.match.bound.readings if r.name == _FOUNDED_IN]
    if not told or told[0].definite or told[0].last == raw.value_start:
        return False
    noun = any(r.name.startswith(NOUN) and not r.definite for r in sentence.at.get(told[0].first, ()))
    behind = sentence.at.get(told[0].last, ())
    return noun and not any(r.name in ("preposition", "in_place") or r.name.endswith("/when") for r in behind)


def _beside_object(raw: Raw) -> bool:
    """True for what a preposition rules behind what somebody founds or opens: تدشن أول رحلة إلى دبي founds no Dubai."""
    sentence, subject, value = raw.sentence, raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != "founder" or not sentence.verb_first or subject is None or value is None:
        return False
    verb = max((r.last for r in raw.match.bound.readings if "verb" in r.tags), default=subject.first)
    return value.first < subject.first and verb < subject.first and sentence.ruled(subject.first)


def _dates_event(raw: Raw) -> bool:
    """True for the year that tells apart an event by which something else is dated: بعد حرب 1973."""
    sentence, value = raw.sentence, raw.match.bound.value
    if raw.prop.kind is not ValueKind.DATE or not isinstance(value, ValueMark) or not sentence.verb_first:
        return False
    if sentence.tokens.kinds[value.first] != "n" or value.last - value.first > 1:
        return False
    told = {r.first for r in raw.match.bound.readings}
    told |= {raw.match.bound.subject.first} if raw.match.bound.subject is not None else set()
    nouns = (r for r in sentence.readings.ending.get(value.first, ()) if r.name in _HAPPENING)
    return any(not (r.definite or r.pronoun or r.first in told) for r in nouns)


def _behind_place(raw: Raw) -> bool:
    """True for a subject inside a match that is only the land told behind a place and a comma."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if sentence.verb_first or raw.prop.kind is ValueKind.ENTITY or subject is None:
        return False
    if subject.first <= raw.match.first or LANDS.isdisjoint(subject.types):
        return False
    comma = subject.first - 1
    if sentence.tokens.norms[comma] != ",":
        return False
    places = (r for r in sentence.referents if r.named and r.last == comma and raw.match.first < r.first)
    return any(sentence.ruled(r.first) for r in places)


def _of_its_team(raw: Raw) -> bool:
    """True for who led or joined only a part of a body: "led the Harrow High School baseball team"."""
    sentence, bound = raw.sentence, raw.match.bound
    if sentence.verb_first or not (raw.prop.office or raw.prop.id in _JOINED):
        return False
    body = bound.value if raw.prop.id == "member_of" else bound.subject
    if not isinstance(body, Referent) or not body.named or body.last != raw.match.last:
        return False
    at = body.last
    while at < min(sentence.last, body.last + _TEAM) and sentence.plain_noun(at):
        if not sentence.tokens.text[sentence.tokens.starts[at]].islower():
            return False
        if any(r.name.startswith(NOUN) and r.name != _PERSON for r in sentence.at.get(at, ())):
            return True
        if not (body.types or body.entities) and sentence.tokens.norms[at].endswith(sentence.endings["plural"]):
            return True  # the seat of the Kujavian bishops
        at += 1
    return False


def _of_name_before(raw: Raw) -> bool:
    """True where the name of a body stands right before an office that the match takes to be of nobody by name."""
    sentence = raw.sentence
    office = min((r.first for r in raw.match.bound.readings if r.name.startswith(OFFICE)), default=None)
    if office is None or sentence.verb_first:
        return False
    names = (r for r in sentence.referents if r.named and r.last == office)
    return any(LANDS.isdisjoint(r.types) and "person" not in r.types for r in names)


def new_event(raw: Raw) -> bool:
    """True where a match opens with an event that is new to the text: "An earthquake struck", "the worst flood hit".

    It is none of those that the text has named before.
    """
    sentence = raw.sentence
    if sentence.verb_first:
        return raw.prop.subjectless and raw.prop.kind is ValueKind.COUNT and unnamed_cause(raw)
    noun = next((r for r in raw.match.bound.readings if r.name.startswith(NOUN)), None)
    if _EVENTS.isdisjoint(raw.prop.subjects):
        return False
    if raw.prop.kind is ValueKind.COUNT and _at_other_time(sentence, raw):
        return True
    if noun is None:
        return False
    if any(r.named and r.first <= noun.first < r.last for r in sentence.referents):
        return False
    for at in range(noun.first - 1, max(sentence.first - 1, noun.first - 1 - _ADJECTIVES), -1):
        if any(r.first == at for name in (_INDEFINITE, _SINGLING) for r in sentence.classes.get(name, ())):
            return True
        if sentence.tokens.norms[at] == _ANOTHER or sentence.tokens.norms[at].endswith(_MOST):
            return True
        if at in sentence.articles or sentence.tokens.kinds[at] == "p":
            return False
    return False


def _at_other_time(sentence: Sentence, raw: Raw) -> bool:
    """True for a sentence that goes back to something else: "Last week, 12 people died", "Earlier, two were hurt"."""
    at = raw.match.first - 1
    opens = any(r.first == sentence.first and r.last == at for r in sentence.classes.get(_EARLIER, ()))
    return opens and sentence.tokens.norms[at] == ","


def unnamed_event(raw: Raw, name: Referent, types: Mapping[str, str]) -> bool:
    """True for the day or the dead of something that no name tells: "its president came to Lyon on 3 March 2024"."""
    toll, subject = raw.prop.kind is ValueKind.COUNT, raw.match.bound.subject
    if not raw.prop.subjectless:
        return False
    if raw.sentence.verb_first:
        return toll and not (subject is not None and subject.named) and elsewhere_than(raw, name)
    if toll and subject is None and another_event(raw.sentence, name):
        return True
    # "The Kadavar sank in 1931. More than 300 people died."
    told = not name.types and _opens_sentence(raw.sentence.tokens, name.first) if toll else subject is not None
    return not (told or surely_fits(name, raw.prop.subjects, types))


def _opens_sentence(tokens: Tokens, at: int) -> bool:
    before = at - 1 - (tokens.norms[at - 1 : at] == [_THE])
    return before < 0 or tokens.kinds[before] == "p"


def _too_many(raw: Raw) -> bool:
    """True for more people than any body has ever employed."""
    value = raw.match.bound.value
    number = value.mention.value if isinstance(value, ValueMark) else None
    amount = number.amount if isinstance(number, Number) else None
    return raw.prop.id == "employees" and amount is not None and amount > _MOST_STAFF


def _no_money(raw: Raw) -> bool:
    """True for a name of several capitals behind an adjective of a country: no currency, but the German Fifth Army."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.values != ("currency",) or not isinstance(value, Referent) or value.types or sentence.verb_first:
        return False
    texts = (sentence.tokens.slice(at, at + 1) for at in range(value.first + 1, value.last))
    return sum(text[:1].isupper() for text in texts) > 1


def _taken_into_land(raw: Raw) -> bool:
    """True for a land or an area as what a place became part of: it is no member of it."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id != "member_of" or not isinstance(value, Referent):
        return False
    heads = (r for r in sentence.readings.ending.get(value.last, ()) if not sentence.verb_first)
    return value.types == ("country",) or any(r.name in _AREAS for r in heads)


def _joined_as_one_of_many(raw: Raw) -> bool:
    """True for a person who came to a school or a firm to learn or to work there: he is no member of it."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != "member_of" or not isinstance(value, Referent):
        return False
    if raw.sentence.verb_first:
        said = any(r.name in _MEMBERS for r in raw.match.bound.readings)
        return not said and not _WORKPLACES.isdisjoint(value.types)  # التحقت بجامعة بغداد, not حازت عضوية الأكاديمية
    if subject is None:
        return False
    joins = any(r.name.endswith(_JOINS) for r in raw.match.bound.readings)
    return joins and "person" in subject.types and not _WORKPLACES.isdisjoint(value.types)
