"""Matches in a language with capitals whose words tell a property of some things alone, and here of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import ValueMark
from factcheck.extract.outline import ARTICLE
from factcheck.extract.referents import LANDS, Referent
from factcheck.model.claim import Reference
from factcheck.model.values import Number

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_FROM = ("came from", "comes from")
"""Words of birth that as often tell whence a word, a thing or a colleague is."""
_BORN, _DIED, _BEGIN = "place_of_birth/born", "date_of_death/died", "start_time/begin"
_PART, _PLURALS = "part_count/part.", ("s", "people", "staff", "men", "women", "children", "media", "a", "i")
"""How classes of parts begin, and how nouns end that a number above one counts."""
_FOUND, _ONCE = "found", ("has", "have", "had", "was", "were")
"""The verb that tells where something lies only of what is found there again and again."""
_ARTIST, _BUILT = "founder/artist", frozenset({"structure", "building", "tower", "bridge", "theatre", "mosque", "dam"})
_WORKED = ("created", "made")
"""The class of nouns for who makes works, types of those that he makes, and the verbs for it."""
_MAKER, _MADE = ("creator", "creators"), "founder/founding_verb"
"""Who makes a work or a product, which is no founder of a firm."""
_STAFF, _CARRYING, _KEPT = "employees/employee", ("be", "have"), ("employed", "based", "engaged", "needed")
"""The class of nouns for staff, the verbs that carry another one, and those that do not part some from the rest."""
_CALLED, _KNOWN = frozenset({"called", "named", "dubbed"}), (["known", "as"], ["to", "as"])
"""Words before what a thing is called."""
_ACTING = frozenset({"opened", "held", "hosted", "staged", "organised", "organized", "mounted", "ran", "convened"})
_DOORS = frozenset({"doors", "gates"})
"""Verbs of who makes something take place, and what a house itself opens."""
_MARKETS = frozenset({"market", "category", "genre", "template", "need", "demand", "impression"})


def other_sense(raw: Raw) -> bool:
    """True for a match of words that mean something else where they stand."""
    if raw.sentence.verb_first:
        return False
    value = raw.match.bound.value
    if isinstance(value, ValueMark):
        if raw.prop.id == "start_time" and _began_own(raw):
            return True
        return (raw.prop.id == "part_count" and _of_one(raw, value)) or (raw.theirs and _of_some(raw, value))
    if not isinstance(value, Referent):
        return False
    told = _SENSES.get(raw.prop.id)
    return told is not None and told(raw, value)


def _of_one(raw: Raw, value: ValueMark) -> bool:
    """True for a number above one before a noun in the singular, a year's: "Greg's 1880 book"."""
    number = value.mention.value
    if not isinstance(number, Number) or number.amount is None or number.amount <= 1:
        return False
    if not value.mention.text.isdigit():
        return False
    parts = [r for r in raw.match.bound.readings if r.name.startswith(_PART) and r.first >= value.last]
    return bool(parts) and not raw.sentence.tokens.norms[parts[0].last - 1].endswith(_PLURALS)


def _began_own(raw: Raw) -> bool:
    """True for somebody who began a thing of his own: "Ada Moss started her own firm in 1903"."""
    verbs = (r.last for r in raw.match.bound.readings if r.name == _BEGIN)
    return any(r.possessive and "person" in r.types for at in verbs for r in raw.sentence.referent_at.get(at, ()))


def _of_some(raw: Raw, value: ValueMark) -> bool:
    """True for workers to whom something was done, which need not be all: "4,000 workers have been paid"."""
    sentence, end = raw.sentence, raw.match.last
    if raw.prop.id != "employees" or raw.match.first not in range(value.first, value.last):
        return False
    if value.first - 1 in sentence.articles:
        return False  # the 11 staff were heartbroken
    if not any(r.name == _STAFF and r.last == end for r in raw.match.bound.readings):
        return False
    done = max((r.last for r in sentence.at.get(end, ()) if r.name in _CARRYING), default=end)
    if not end < done < sentence.last or any(r.name == "preposition" for r in sentence.at.get(done, ())):
        return False
    return sentence.tokens.norms[done] not in _KEPT


def _not_born(raw: Raw, value: Referent) -> bool:
    """True for a place that somebody came from, or died in: "born in 1394, died at Sagres"."""
    born = min((r.first for r in raw.match.bound.readings if r.name == _BORN), default=value.first)
    died = any(born < r.first < value.first for r in raw.sentence.classes.get(_DIED, ()))
    return died or _came_from(raw, value)


def _came_from(raw: Raw, value: Referent) -> bool:
    """True for what nothing shows to be a place behind "came from": "Osk came from Veltri, where she led a team"."""
    came = any(r.word in _FROM for r in raw.match.bound.readings)
    return came and not value.entities and LANDS.isdisjoint(value.types)


def _found_once(raw: Raw, _: Referent) -> bool:
    """True for what has been found somewhere: "Remains have been found in Norland"."""
    norms = raw.sentence.tokens.norms
    found = (r for r in raw.match.bound.readings if r.word == _FOUND)
    return any(norm in _ONCE for r in found for norm in norms[max(raw.sentence.first, r.first - 2) : r.first])


def _made(raw: Raw, value: Referent) -> bool:
    """True for the maker of what a pronoun stands for, and for who makes a market: "all but created the market".

    So for the sculptor of what is no body: "The statue was created by the French sculptor Jean Roe".
    """
    readings, subject = raw.match.bound.readings, raw.match.bound.subject
    if subject is None:
        return False
    artist = any(r.name == _ARTIST for r in raw.sentence.readings.ending.get(value.first, ()))
    artist = artist and any(r.word.endswith(_WORKED) for r in readings)
    if artist and (subject.kind is Reference.PRONOUN or not _BUILT.isdisjoint(subject.types)):
        return True
    if subject.kind is Reference.PRONOUN and any(r.word in _MAKER for r in readings):
        return True
    if subject.kind is not Reference.SHORT_FORM or not any(r.name == _MADE for r in readings):
        return False
    return subject.head in _MARKETS


def _qualifying(raw: Raw, value: Referent) -> bool:
    """True for an everyday word before the noun that it qualifies, no money: "use their real names"."""
    sentence = raw.sentence
    if any(r.first == value.last for r in raw.match.bound.readings):
        return False  # "the krona remains its currency"
    written = sentence.tokens.slice(value.first, value.last)
    plural = sentence.plain_noun(value.last) and sentence.tokens.norms[value.last].endswith("s")
    return not value.entities and written.islower() and value.last < sentence.last and plural


def _elsewhere(raw: Raw, value: Referent) -> bool:
    """True for where something is found, or called by a name, or where its owner opens something else."""
    subject = raw.match.bound.subject
    if subject is not None and "continent" in subject.types:
        return True  # "a land in southern Europe, set in the Pyrenees"
    return _found_once(raw, value) or _called_there(raw) or _opens_another(raw, value)


def _called_there(raw: Raw) -> bool:
    """True for the land in which a thing goes by a name: "is called Lake Kea in Norland"."""
    subject, norms = raw.match.bound.subject, raw.sentence.tokens.norms
    if subject is None or not subject.named or subject.first != raw.match.first or subject.first == raw.sentence.first:
        return False
    return norms[subject.first - 1] in _CALLED or norms[subject.first - 2 : subject.first] in _KNOWN


def _opens_another(raw: Raw, value: Referent) -> bool:
    """True for who opens or holds a thing that is not named: "opened its 21st shop in Norby"."""
    sentence, norms, subject = raw.sentence, raw.sentence.tokens.norms, raw.match.bound.subject
    if subject is None or subject.last > value.first:
        return False
    done = {r.last for r in sentence.classes.get(_CARRYING[0], ())}
    verbs = [r.last for r in raw.match.bound.readings if r.word in _ACTING and r.first not in done]
    things = (i for i in verbs if any(r.name == ARTICLE for r in sentence.at.get(i, ())))
    return any(_DOORS.isdisjoint(norms[i : i + 3]) for i in things)


_SENSES = {
    "currency": _qualifying,
    "place_of_birth": _not_born,
    "location": _elsewhere,
    "country": _elsewhere,
    "founder": _made,
}
