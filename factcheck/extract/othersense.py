"""Matches in a language with capitals whose words tell a property of some things alone, and here of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import ValueMark
from factcheck.extract.referents import LANDS, Referent
from factcheck.model.claim import Reference
from factcheck.model.values import Number

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_FROM = ("came from", "comes from")
"""Words of birth that as often tell whence a word, a thing or a colleague is."""
_PART, _PLURALS = "part_count/part.", ("s", "people", "staff", "men", "women", "children", "media", "a", "i")
"""How classes of parts begin, and how nouns end that a number above one counts."""
_FOUND, _ONCE = "found", ("has", "have", "had", "was", "were")
"""The verb that tells where something lies only of what is found there again and again."""
_MAKER, _MADE = ("creator", "creators"), "founder/founding_verb"
"""Who makes a work or a product, which is no founder of a firm."""
_STAFF, _CARRYING, _KEPT = "employees/employee", ("be", "have"), ("employed", "based", "engaged", "needed")
"""The class of nouns for staff, the verbs that carry another one, and those that do not part some from the rest."""
_MARKETS = frozenset({"market", "category", "genre", "template", "need", "demand", "impression"})


def other_sense(raw: Raw) -> bool:
    """True for a match of words that mean something else where they stand."""
    if raw.sentence.verb_first:
        return False
    value = raw.match.bound.value
    if isinstance(value, ValueMark):
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


def _came_from(raw: Raw, value: Referent) -> bool:
    """True for what nothing shows to be a place behind "came from": "Osk came from Veltri, where she led a team"."""
    came = any(r.word in _FROM for r in raw.match.bound.readings)
    return came and not value.entities and LANDS.isdisjoint(value.types)


def _found_once(raw: Raw, _: Referent) -> bool:
    """True for what has been found somewhere: "Remains have been found in Norland"."""
    norms = raw.sentence.tokens.norms
    found = (r for r in raw.match.bound.readings if r.word == _FOUND)
    return any(norm in _ONCE for r in found for norm in norms[max(raw.sentence.first, r.first - 2) : r.first])


def _made(raw: Raw, _: Referent) -> bool:
    """True for the maker of what a pronoun stands for, and for who makes a market: "all but created the market"."""
    readings, subject = raw.match.bound.readings, raw.match.bound.subject
    if subject is None:
        return False
    if subject.kind is Reference.PRONOUN and any(r.word in _MAKER for r in readings):
        return True
    if subject.kind is not Reference.SHORT_FORM or not any(r.name == _MADE for r in readings):
        return False
    return subject.head in _MARKETS


def _qualifying(raw: Raw, value: Referent) -> bool:
    """True for an everyday word before the noun that it qualifies, no money: "use their real names"."""
    sentence = raw.sentence
    written = sentence.tokens.slice(value.first, value.last)
    plural = sentence.plain_noun(value.last) and sentence.tokens.norms[value.last].endswith("s")
    return not value.entities and written.islower() and value.last < sentence.last and plural


_SENSES = {
    "currency": _qualifying,
    "place_of_birth": _came_from,
    "location": _found_once,
    "country": _found_once,
    "founder": _made,
}
