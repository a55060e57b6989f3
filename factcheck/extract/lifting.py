"""The subject of a clause, where a pattern took a name out of a phrase beside it for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.ellipsis import called
from factcheck.extract.fits import PropertyFits, is_event
from factcheck.extract.marks import Sentence
from factcheck.extract.ofwhom import with_person
from factcheck.extract.outline import COMMAS, PREPOSITION, VERBS
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.topics import topics
from factcheck.extract.turning import of_relative_between
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.claims import Raw

_TOLLS = ("deaths", "injured")
_INDEFINITE = "indefinite"
_OF, _TOWN = "of", f"{NOUN}city"
_TIES = (PREPOSITION, "connector", "in_place")
"""Classes of words that tie a name to the noun before it."""
_ARTICLES = frozenset({"the", "a", "an"})
_SHORT = 4
"""Words of the noun that opens a sentence before an aside, with its article."""


def lifted(raw: Raw, types: Mapping[str, str]) -> Raw | None:
    """The match with its clause's subject, where it took a name out of a phrase beside that; None where that is none.

    "Kea Hill on the island of Oro is 900 m high" is said of the hill, and so is "set in the Alps, Kea Hill is …, at".
    """
    sentence, bound = raw.sentence, raw.match.bound
    subject, value = bound.subject, bound.value
    if subject is not None and (shown := _presented(sentence, subject)) is not None:
        return replace(raw, match=raw.match._replace(bound=bound._replace(subject=shown)))
    if not sentence.verb_first and raw.prop.kind is ValueKind.ENTITY:
        return with_person(raw)
    if sentence.verb_first or subject is None or value is None or value.first < subject.last:
        return None if _of_other_clause(raw) else raw
    if subject.kind is Reference.SHORT_FORM and raw.prop.kind is ValueKind.QUANTITY:
        return None if raw.match.first >= subject.first - 1 and _measured_apart(sentence, subject) else raw
    if not subject.named:
        return raw
    if (beside := _beside(raw, subject, types)) is not raw:
        return beside
    if _of_nameless(sentence, subject):
        return None
    meant = None if _is_town(sentence, subject) else _governing(sentence, subject)
    if meant is not None and sentence.tokens.norms[meant.last] in OWNERS:
        # "Germany's state of Bavaria has", "Germany's bank in Bavaria was founded"
        return raw if _is_of_kind(sentence, subject) else None
    meant = meant or _behind_front(sentence, subject, value.first)
    meant = meant or _larger_event(raw, subject, types)
    if meant is not None and PropertyFits(sentence, raw.prop, types).subject(meant):
        return replace(raw, match=raw.match._replace(bound=bound._replace(subject=meant)))
    if meant is None and _closes_aside(sentence, subject):
        return None
    return raw


def _presented(sentence: Sentence, name: Referent) -> Referent | None:
    """What is only said to be what looks like a name: "Kea is a statue of Ada Moss in Norby" tells of Kea."""
    article = next((r.first for r in sentence.classes.get(_INDEFINITE, ()) if r.last == name.first), None)
    if article is None or not name.named or not sentence.tokens.text[name.start].islower():
        return None
    said = next((r.first for r in sentence.classes.get("be", ()) if r.last == article), None)
    return next((r for r in sentence.referents if r.named and r.last == said), None)


def _of_other_clause(raw: Raw) -> bool:
    """Where verbs stand first, true for what a clause of another name tells between the subject and its value."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if not raw.sentence.verb_first or subject is None or value is None or value.first <= subject.last:
        return False
    return of_relative_between(raw.sentence, subject, value.first) and not subject.relative


def _beside(raw: Raw, subject: Referent, types: Mapping[str, str]) -> Raw | None:
    """The match of what the sentence is about, where it took the end of what stands before the participle for that."""
    sentence, bound = raw.sentence, raw.match.bound
    behind = _participle_behind(sentence, subject)
    if raw.prop.id in _TOLLS and behind and not is_event(subject, types):
        told = next((r for r in topics(sentence) if r.last <= subject.first and is_event(r, types)), None)
        return replace(raw, match=raw.match._replace(bound=bound._replace(subject=told)))
    if raw.prop.kind is not ValueKind.QUANTITY or raw.match.first < subject.first - 1:
        return raw
    if _measured_apart(sentence, subject):
        return None
    if not behind or _is_of_kind(sentence, subject) or LANDS.isdisjoint(subject.types):
        return raw
    told = next(iter(topics(sentence)), None)
    if told is None or told.last > subject.first or not PropertyFits(sentence, raw.prop, types).subject(told):
        return None
    return replace(raw, match=raw.match._replace(bound=bound._replace(subject=told)))


def _participle_behind(sentence: Sentence, name: Referent) -> bool:
    """True for a name under a preposition, behind whose comma a participle goes on: "in Kenya, covering 40 km2"."""
    behind = name.last + 1
    if behind >= sentence.last or not sentence.ruled(name.first) or sentence.tokens.norms[name.last] not in COMMAS:
        return False
    known = any("/" in r.name for r in sentence.at.get(behind, ()))
    return known or sentence.tokens.norms[behind].endswith(sentence.endings["participle"])


def _is_of_kind(sentence: Sentence, name: Referent) -> bool:
    """True where "of" only joins a name to what it is: the island of Oro."""
    at = _before_of(sentence, name)
    return at is not None and any(r.name.startswith(NOUN) for r in sentence.at.get(at, ()))


def _is_town(sentence: Sentence, name: Referent) -> bool:
    """True where the noun before "of" calls the name a town, be a land before both: the Ohio city of Dalton."""
    at = _before_of(sentence, name)
    town = at is not None and any(r.name == _TOWN for r in sentence.at.get(at, ()))
    return town and (not name.types or "city" in name.types)


def _before_of(sentence: Sentence, name: Referent) -> int | None:
    """The word before the "of" that rules a name."""
    at = name.first - 1
    at -= at in sentence.articles
    return at - 1 if at > sentence.first and sentence.tokens.norms[at] == _OF else None


def _measured_apart(sentence: Sentence, name: Referent) -> bool:
    """True where only something of a name is measured: "the breadth of Kenya (east to west) measures 890 km"."""
    at = _before_of(sentence, name)
    owns = name.last < sentence.last and sentence.tokens.norms[name.last] in OWNERS
    if at is None or owns or _is_of_kind(sentence, name) or sentence.tokens.kinds[at] != "w":
        return False
    whole = any(r.named and r.first <= at < r.last for r in sentence.referents)
    return not whole and at not in sentence.fillers and sentence.tokens.text[sentence.tokens.starts[at]].islower()


def _larger_event(raw: Raw, name: Referent, types: Mapping[str, str]) -> Referent | None:
    """What a sentence is about, where its clause goes on behind the larger event that it was part of.

    "The Battle of Vale was one of the longest of the Great War, fought from 1 May to 3 June 1916" dates the battle.
    """
    sentence = raw.sentence
    if "event" not in raw.prop.subjects or not _participle_behind(sentence, name):
        return None
    told = next(iter(topics(sentence)), None)
    if told is None or told.last > name.first or not _verb_at(sentence, told.last):
        return None
    own = is_event(told, types) or told.kind is Reference.PRONOUN
    return told if own and is_event(name, types) else None


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


def _of_nameless(sentence: Sentence, name: Referent) -> bool:
    """True for what only a thing without a name is of, or leads to, before what is said of that.

    "The museum of the city of Varn was founded …", "A branch line to Tafel, 74 km long".
    """
    behind = name.last < sentence.last and (_verb_at(sentence, name.last) or sentence.tokens.norms[name.last] in COMMAS)
    start = name.first - (name.first - 1 in sentence.articles)
    ruling = any(r.name in _TIES for r in sentence.readings.ending.get(start, ()))
    if not behind or not ruling or "person" in name.types:
        return False
    at = name.first - 1
    while at >= sentence.first and at not in sentence.openings and not _parts(sentence, at):
        at -= 1
    if at not in sentence.openings or sentence.tokens.norms[at] not in _ARTICLES:
        return False
    inside = [r for r in sentence.referents if at <= r.first < name.first]
    if any(r.named for r in inside) or any(called(sentence, r).first == name.first for r in inside[:1]):
        return False
    ties = {r.first for r in sentence.readings.of(*_TIES)}
    nouns = [r for r in sentence.readings.under(NOUN) if at < r.first <= at + _SHORT and r.last in ties]
    kinds = {r.name.removeprefix(NOUN) for r in nouns[:1]}
    words = next((i for i in range(at + 1, name.first) if i in ties), at) - at - 1
    if not nouns and sentence.tokens.norms[at] != "the" and 0 < words < _SHORT - 1:
        return all(sentence.tokens.text[sentence.tokens.starts[i]].islower() for i in range(at + 1, at + 1 + words))
    return bool(nouns) and nouns[0].last < name.first and kinds.isdisjoint(LANDS)


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
    opening = sentence.outline.before_article(name.first)
    if first is None or first - sentence.first > _SHORT or opening - 1 <= first:
        return False  # "The party, the Agrarian Union, has": what stands between is the party's name
    opened = any(r.named and r.first < first for r in sentence.referents)
    return not opened and not any(r.kind is Reference.PRONOUN and r.first < first for r in sentence.referents)
