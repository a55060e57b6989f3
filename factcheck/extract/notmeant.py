"""Subjects that stand where a pattern looks for one, in a language with capitals, and are not what is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.outline import COMMAS
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.referents import Referent

_RULED, _THINGS = "chaired_by", "pronoun_of_things"
"""The classes of verbs that only persons stand behind (chaired by), and of pronouns that stand for no person."""
_LIFE = ("date_of_birth", "date_of_death")
_WORLD = "whole_world"
_LARGE = frozenset({"country", "continent", "state"})
"""Types of lands that have no one elevation."""


def not_meant(raw: Raw) -> bool:
    """True for a match whose subject another phrase brings in."""
    subject = raw.match.bound.subject
    if raw.sentence.verb_first or subject is None:
        return False
    told = (_of_body, _of_world, _of_bare_land, _of_thing, _of_aside, _of_host)
    return any(otherwise(raw, subject) for otherwise in told)


def _of_body(raw: Raw, subject: Referent) -> bool:
    """True for a person before "which", by which a body further off is meant: "headed by Joe Roe, which has"."""
    sentence = raw.sentence
    if subject.entities:
        return False
    heading = not subject.types and any(r.name == _RULED for r in sentence.readings.ending.get(subject.first, ()))
    if not heading and subject.types != ("person",):
        return False
    at = subject.last + (sentence.tokens.norms[subject.last : subject.last + 1] == [","])
    return at < raw.match.last and any(r.first == at for r in sentence.classes.get(_THINGS, ()))


def _of_host(raw: Raw, subject: Referent) -> bool:
    """True for a country that was announced, which is what it will host: "India was announced as the hosts"."""
    if raw.prop.id != "inception" or "country" not in subject.types:
        return False
    return any(r.word.endswith("announced") for r in raw.match.bound.readings)


def _of_world(raw: Raw, subject: Referent) -> bool:
    """True for the world that something is the most of: "the lowest point on Earth, at 420 m below sea level"."""
    sentence = raw.sentence
    if raw.prop.kind is not ValueKind.QUANTITY:
        return False
    world = any(r.first <= subject.first and r.last == subject.last for r in sentence.classes.get(_WORLD, ()))
    return world and sentence.ruled(subject.first)


def _of_bare_land(raw: Raw, subject: Referent) -> bool:
    """True for a size in brackets behind a land, which is no height of it: "the longest in the U.S. (4,260 ft)"."""
    if raw.prop.id != "elevation" or raw.match.bound.readings:
        return False
    return raw.sentence.ruled(subject.first) and not _LARGE.isdisjoint(subject.types)


def _of_thing(raw: Raw, subject: Referent) -> bool:
    """True for the years of what an article makes a thing, and no person's life: "The Crusades (1095–1291)"."""
    if raw.prop.id not in _LIFE or not subject.named or subject.types:
        return False
    return not subject.entities and subject.first - 1 in raw.sentence.articles


def _of_aside(raw: Raw, subject: Referent) -> bool:
    """True for a date that opens a sentence before a relative clause: "In 2015 the choir, which was founded …, had"."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id != "inception" or value is None:
        return False
    norms = sentence.tokens.norms
    asides = (r.first for r in sentence.classes.get("pronoun.relative", ()) if norms[r.first - 1] in COMMAS)
    told = max((r.first for r in raw.match.bound.readings), default=raw.match.last)
    return value.last <= subject.first and any(subject.last <= at < told for at in asides)
