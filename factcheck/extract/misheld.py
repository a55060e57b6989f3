"""Names that look like the holder of an office, or like whose office it is, and can be neither."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.extract.fits import known_type
from factcheck.extract.marks import Sentence
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.solely import looks_like_country
from factcheck.properties.loader import is_a

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_FIELD = "field_of_work"
"""The class of nouns for what a body's officer is in charge of: information, operations."""
_GOVERNING = "governing"
"""The tag of an office that only some countries call the head of their government: chancellor."""
_RANKED = (OFFICE, TITLE, AIDE, f"{NOUN}person")
_REIGNING = (f"{OFFICE}president", f"{OFFICE}head_of_state")
_SINGLE, _BASE = ("s", "ed"), "ss"
"""Endings of verbs whose subject may be one person, and of those that have an s for any: discuss."""
_TWO = 2
_SAYING = 5
"""Words with capitals behind a colon that are no person's name any more."""
_TAKING_OVER = "/takes_over"
"""The class of verbs for what a new holder does to the one before."""


def misheld(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for an office whose holder is a thing or a title, or that is one of a field of work and of no body."""
    value, subject = raw.match.bound.value, raw.match.bound.subject
    if not raw.prop.office or raw.sentence.verb_first or not isinstance(value, Referent):
        return False
    if _body_of_other(raw.sentence, value):
        return True
    if _beside(raw, value) or _listed(raw, value) or _said(raw, value):
        return True
    if _of_next_one(raw, value) or _spelled_out(raw, value):
        return True
    if _quality(raw, value) or _followed(raw, value) or _of_state(raw, value):
        return True
    if not value.entities and (_thing(raw.sentence, value, types) or _title(raw.sentence, value)):
        return True
    if subject is not None and raw.sentence.tokens.norms[subject.first - 1] == ":" and _in_row(raw, subject):
        return True
    return subject is not None and (_of_field(raw.sentence, subject) or _of_no_country(raw, subject, types))


def _quality(raw: Raw, value: Referent) -> bool:
    """True for one word behind "is" that no name explains: "the German chancellor is Bavarian"."""
    if value.entities or value.types or value.last - value.first > 1:
        return False
    return any(r.last == value.first for r in raw.sentence.classes.get("be", ()))


def _beside(raw: Raw, value: Referent) -> bool:
    """True for the first of two whom a headline joins by a comma: "Aboul Gheit, Kuwaiti emir discuss the region"."""
    text, end = raw.pattern["text"], raw.match.last
    apposed = value.first == raw.match.first and text.startswith("{value} ,") and text.endswith("{edge}")
    if not apposed or not raw.sentence.plain_noun(end):
        return False
    norm = raw.sentence.tokens.norms[end]
    return not norm.endswith(_SINGLE) or norm.endswith(_BASE)


def _of_next_one(raw: Raw, value: Referent) -> bool:
    """True for the office of whoever a list goes on with: "Jo Doe, and president and chief executive of Alder Bank"."""
    at = value.last + (raw.sentence.tokens.norms[value.last : value.last + 1] == [","])
    office = next((r.first for r in raw.match.bound.readings if r.name.startswith(OFFICE)), value.last)
    return value.first == raw.match.first and raw.sentence.joined(at + 1) and at < office


def _said(raw: Raw, value: Referent) -> bool:
    """True for what a headline tells behind who says it: "League Chief: Norby Summit Crucial Amid Regional Crisis"."""
    long = value.last - value.first >= _SAYING and not value.entities and not value.types
    return long and raw.sentence.tokens.norms[value.first - 1] == ":"


def _spelled_out(raw: Raw, value: Referent) -> bool:
    """True for words of a name that its letters behind it spell: "American President Lines (APL) was founded"."""
    tokens, at = raw.sentence.tokens, value.last
    if tokens.norms[at : at + 1] != ["("] or at + 2 >= raw.sentence.last or tokens.norms[at + 2] != ")":
        return False
    letters = tokens.slice(at + 1, at + 2)
    first = at - len(letters)
    office = any(r.name.startswith(OFFICE) and first <= r.first < value.first for r in raw.match.bound.readings)
    if not (office and letters.isupper() and first >= raw.sentence.first):
        return False
    return letters == "".join(tokens.text[tokens.starts[i]] for i in range(first, at))


def _listed(raw: Raw, value: Referent) -> bool:
    """True for the end of a list before others who are listed: "Norby and Harlow — the elders and the president"."""
    office = next((r.first for r in raw.match.bound.readings if r.name.startswith(OFFICE)), value.last)
    apposed = value.first == raw.match.first and " .. " in raw.pattern["text"] and office - 1 in raw.sentence.articles
    return apposed and raw.sentence.joined(office - 1)


def _of_state(raw: Raw, value: Referent) -> bool:
    """True for a president or a king under whom a government is: "the Chadian government under President Joe Roe"."""
    offices = {r.name for r in raw.match.bound.readings if r.name.startswith(OFFICE)}
    if raw.prop.id != "head_of_government" or offices:
        return False
    return any(r.name in _REIGNING for r in raw.sentence.readings.ending.get(value.first, ()))


def _followed(raw: Raw, value: Referent) -> bool:
    """True for whom somebody followed in the office: "Ann Doe replaced Joe Roe at the head of the Trust"."""
    return any(r.name.endswith(_TAKING_OVER) for r in raw.sentence.readings.ending.get(value.first, ()))


def _in_row(raw: Raw, subject: Referent) -> bool:
    """True for the value of one label right before the next: "League: Premier League President: Jo Doe"."""
    office = (r for r in raw.match.bound.readings if r.first == subject.last and r.name.startswith(OFFICE))
    return any(raw.sentence.tokens.norms[r.last : r.last + 1] == [":"] for r in office)


def _body_of_other(sentence: Sentence, name: Referent) -> bool:
    """True for whose office the words before tell: SAARC in "Chairman of SAARC, President of Tarkonia Jo Doe"."""
    at = name.first - 1
    at -= at in sentence.articles
    ruling = (r.first for r in sentence.readings.ending.get(at + 1, ()) if r.name == "connector" and "thing" in r.tags)
    return any(o.name.startswith(OFFICE) for first in ruling for o in sentence.readings.ending.get(first, ()))


def _thing(sentence: Sentence, name: Referent, types: Mapping[str, str]) -> bool:
    """True for a name that opens with the noun of a body: the League behind "Premier League Division One".

    So is a name that is nothing but such a noun: the League of the Premier League.
    """
    nouns = (r.name.removeprefix(NOUN) for r in sentence.at.get(name.first, ()) if r.name.startswith(NOUN))
    return any(is_a(kind, "organization", types) for kind in (known_type(noun, types) for noun in nouns) if kind)


def _title(sentence: Sentence, name: Referent) -> bool:
    """True for a title that stands where a name could: "Registrar of the Council, General Manager, …"."""
    if name.last - name.first < _TWO:
        return False
    covered: set[int] = set()
    for at in range(name.first, name.last):
        for reading in sentence.at.get(at, ()):
            if reading.name.startswith(_RANKED) and reading.last <= name.last:
                covered.update(range(reading.first, reading.last))
    return covered.issuperset(range(name.first, name.last))


def _of_field(sentence: Sentence, subject: Referent) -> bool:
    """True for a field of work that a capital makes look like a name: the Director of Information."""
    fields = sentence.classes.get(_FIELD, ())
    return (
        subject.named
        and not subject.entities
        and any((r.first, r.last) == (subject.first, subject.last) for r in fields)
    )


def _of_no_country(raw: Raw, subject: Referent, types: Mapping[str, str]) -> bool:
    """True for a chancellor of what is no country: of a university, of a cathedral."""
    office = next((r for r in raw.match.bound.readings if r.name.startswith(OFFICE)), None)
    if office is None or _GOVERNING not in office.tags or not subject.named or subject.entities:
        return False
    kinds = [kind for kind in (known_type(t, types) for t in subject.types) if kind]
    if not kinds:
        return subject.last == office.first and not looks_like_country(subject, ())  # "Canon Chancellor Jo Doe"
    return not any(is_a(kind, "place", types) for kind in kinds)
