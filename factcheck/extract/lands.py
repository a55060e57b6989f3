"""The country in which something lies that stands in one place: no location beside it, as both say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from factcheck.extract.betweenparts import phrase
from factcheck.extract.fits import surely_fits
from factcheck.extract.landparts import in_list
from factcheck.extract.misread import misread
from factcheck.extract.outline import COMMAS
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import LANDS, Referent
from factcheck.model.record import replace
from factcheck.properties.loader import is_a
from factcheck.properties.property import Property

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.marks import Sentence

_LOCATION, _COUNTRY, _SEAT, _HOME = "location", "country", "headquarters", "home to"
_STATE, _CITY, _LAND = ("state",), frozenset({"city"}), frozenset({"state", "country"})
_APART = (["("], [","])
"""What sets a land behind a town apart from what is told of the town."""
_FIXED = ("place", "museum", "hospital", "school", "university")
"""Types of what stands in one place; the country where an event is held is its location."""
_EVENT, _BUILT = "event", ("structure", "museum", "hospital", "school", "university")
_SEATED, _HOUSE = ("university",), ("structure", "school")
"""The type of what has its seat where it stands, and the types of what may only stand there, as a school does."""
_AMID, _TWO = "amid", 6
"""The section of what rules two places, and the tokens within which the second stands behind it."""


def in_lands(raws: Iterable[Raw], properties: Mapping[str, Property], types: Mapping[str, str]) -> Iterator[Raw]:
    """The matches, those for a location that is a country as matches for the country: "the Karun Dam in Iran"."""
    country, location = properties.get(_COUNTRY), properties.get(_LOCATION)
    for raw in filter(None, (_of_town(each, types) for each in raws)):
        if raw.prop.id in (_LOCATION, _COUNTRY) and _elsewhere(raw, types):
            continue
        if country is not None and raw.prop.id == _LOCATION and _lies_in_land(raw, types):
            yield replace(raw, prop=country)
        elif location is not None and raw.prop.id == _SEAT and _stands_there(raw, types):
            yield replace(raw, prop=location)
        else:
            yield raw


def seated(raws: Iterable[Raw], properties: Mapping[str, Property], types: Mapping[str, str]) -> Iterator[Raw]:
    """The matches, those for where a university stands as matches for its seat: "Meiji University in Tokyo"."""
    seat = properties.get(_SEAT)
    for raw in raws:
        subject = raw.match.bound.subject
        if seat is None or subject is None or raw.prop.id != _LOCATION or surely_fits(subject, _HOUSE, types):
            yield raw
        else:
            body = surely_fits(subject, _SEATED, types) and not misread(raw)
            yield replace(raw, prop=seat) if body else raw


def _of_town(raw: Raw, types: Mapping[str, str]) -> Raw | None:
    """The match with the town for its subject where a land behind it is told apart: "Norden, Norway (pop. 36,800)".

    None for a town of a state that bears the name of one that sources know: "Paris, Texas, has".
    """
    subject, sentence = raw.match.bound.subject, raw.sentence
    if subject is None or sentence.verb_first or not subject.named:
        return raw
    if subject.entities and _is_namesake(subject, sentence):
        return None
    if _LAND.isdisjoint(subject.types):
        return raw
    norms, comma = sentence.tokens.norms, subject.first - 1
    closing = norms[subject.last : subject.last + 1]
    if closing not in _APART or norms[comma] != "," or comma <= sentence.first:
        return raw
    towns = (r for r in sentence.referents if r.last == comma and r.named and r is not raw.match.bound.value)
    town = next(towns, None)
    if town is None or not _CITY.issuperset(town.types):
        return raw
    shown = bool(town.types) or closing == ["("]
    if subject.types == _STATE and (town.entities or not shown):
        return None  # "Oxford, Mississippi, has": of no state at least
    if not shown:
        return raw
    bound = raw.match.bound._replace(subject=town)
    fits = any(is_a("city", kind, types) for kind in raw.prop.subjects)
    return replace(raw, match=raw.match._replace(bound=bound)) if fits else raw


def _is_namesake(town: Referent, sentence: Sentence) -> bool:
    """True for a town that sources know, behind which a state shows another to be meant."""
    if sentence.tokens.norms[town.last : town.last + 1] != [","]:
        return False
    states = (r for r in sentence.referent_at.get(town.last + 1, ()) if r.types == _STATE and not r.entities)
    return any(not in_list(state, sentence) for state in states)


def _stands_there(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for a house that a place is told to be home to: it stands there."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if subject is None or value is None or raw.sentence.verb_first or _HOME not in raw.pattern["text"]:
        return False
    return surely_fits(subject, _FIXED[1:], types)


def _owns_more(raw: Raw) -> bool:
    """True for a place that ends a match and owns what follows: "the town of Marin in Colombia's Cauca province"."""
    value, norms = raw.match.bound.value, raw.sentence.tokens.norms
    ends = value is not None and value.last == raw.match.last
    return ends and not raw.sentence.verb_first and any(n in OWNERS for n in norms[raw.match.last : raw.match.last + 1])


def _elsewhere(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for a place that is another's, or in which a thing only seems to lie."""
    return _owns_more(raw) or _no_town(raw) or _second_of_two(raw) or _in_house(raw, types)


def _no_town(raw: Raw) -> bool:
    """True for a state behind a comma where nothing shows the name before it to be a town's: "with Ida Storm, Ohio"."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if subject is None or not isinstance(value, Referent) or value.types != _STATE:
        return False
    if raw.sentence.tokens.norms[subject.last : value.first] != [","]:
        return False
    # the Paris that sources know is not that of Texas
    return bool(subject.entities) or LANDS.isdisjoint(subject.types) or in_list(value, raw.sentence)


def _in_house(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for a land that something built would lie around: الجمعية في منطقة الرياض بقاعة الملك فيصل."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if subject is None or not raw.sentence.verb_first or LANDS.isdisjoint(subject.types):
        return False
    return isinstance(value, Referent) and bool(value.types) and surely_fits(value, _BUILT, types)


def _second_of_two(raw: Raw) -> bool:
    """True for the second of two places that something lies between: بين مرسيليا وباريس في منطقة رون."""
    subject, value, sentence = raw.match.bound.subject, raw.match.bound.value, raw.sentence
    if subject is None or value is None or not sentence.verb_first or LANDS.isdisjoint(subject.types):
        return False
    if value.first <= subject.last and not (isinstance(value, Referent) and sentence.prefixed(value)):
        return False  # بين نيبال ومنطقة التبت الصينية
    joined = sentence.prefixed(subject) == "joined" or sentence.joined(subject.first)
    before = range(max(subject.first - _TWO, sentence.first), subject.first)
    return joined and any(phrase(sentence, at, _AMID) is not None for at in before)


def _lies_in_land(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for something in one place right behind which its country is told."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if subject is None or not isinstance(value, Referent) or value.types != (_COUNTRY,):
        return False
    between = raw.sentence.tokens.norms[subject.last : value.first]
    fixed = surely_fits(subject, _FIXED, types) and not surely_fits(subject, (_EVENT,), types)
    apart = bool(between) or bool(raw.sentence.prefixed(value))
    return fixed and apart and COMMAS.isdisjoint(between)
