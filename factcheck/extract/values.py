"""Turns what a pattern bound into the value of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.model.claim import Claim, Reference
from factcheck.model.fingerprint import value_key
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.model.text import Document
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Money, Number, Period, Quantity, Value
from factcheck.properties.property import Property

_BOUNDS = frozenset(bound.value for bound in Bound if bound is not Bound.BETWEEN)


def claim_value(bound: ValueMark | Referent, part: str, prop: Property) -> Value | None:
    """Return the value as a claim carries it; None where the mention says nothing a claim could state.

    ``part`` is what a match of a prefix pattern counts (fields, organs); only properties with parts carry it.
    """
    if isinstance(bound, Referent):
        return EntityRef(bound.text, bound.entities[0] if len(bound.entities) == 1 else None)
    value, text = bound.mention.value, bound.mention.text
    if isinstance(value, Number):
        return Count(
            value.amount,
            None,
            value.bound,
            value.lower,
            value.upper,
            value.step or Decimal(1),
            (part or None) if prop.parts else None,
            text,
        )
    if isinstance(value, (Quantity, Money)):
        return replace(value, text=text)
    if isinstance(value, DateValue):
        return replace(value, text=text)
    if isinstance(value, Period):
        end = value.end if prop.period == "end" else value.start
        return _edge(end, value, text) if end is not None else None
    return None


def bounded(value: Value, readings: Sequence[Reading]) -> Value:
    """A verb can set the bound that the number leaves open: "exceeds 40", يناهز 40; its tag names the bound."""
    if isinstance(value, (EntityRef, DateValue)) or value.bound is not Bound.EXACT:
        return value
    tag = next((tag for reading in readings for tag in reading.tags if tag in _BOUNDS), None)
    return replace(value, bound=Bound(tag)) if tag else value


def unbounded(value: Value) -> Value:
    """The value without the bound that a word of the verb seemed to give it."""
    if isinstance(value, (EntityRef, DateValue)) or value.amount is None:
        return value
    return replace(value, bound=Bound.EXACT)


_TURNED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}


def is_strict(value: Value) -> bool:
    """True for an amount that is more or less than what is written."""
    return not isinstance(value, (EntityRef, DateValue)) and value.bound in _TURNED


def turned(value: Value) -> Value:
    """The value with the bound that denying its own leaves: not more than 40 is at most 40."""
    if isinstance(value, (EntityRef, DateValue)):
        return value
    return replace(value, bound=_TURNED.get(value.bound, value.bound))


def _edge(date: PartialDate, period: Period, text: str) -> DateValue:
    """Since 2015 states a beginning, "1918-2013" a beginning and an end."""
    return DateValue(date, Bound.EXACT, calendar=period.calendar, relative=period.relative, text=text)


def inside(value: ValueMark | Referent, subject: Referent | None) -> bool:
    """True for what says nothing of its subject.

    A name that is part of the subject's (the fire at the Norby Mill, the Saudi Press Agency); a span of years behind a
    short form, which may be anybody's (the board (1930–58)).
    """
    if subject is None:
        return False
    if isinstance(value, ValueMark):
        brackets = value.first == subject.last + 1 and isinstance(value.mention.value, Period)
        return brackets and subject.kind is Reference.SHORT_FORM
    within = subject.first <= value.first and value.last <= subject.last
    return within and (subject.named or not value.types)


def in_city(place: Referent, sentence: Sentence) -> Referent:
    """The known city behind a comma that a place lies in which nobody knows: "in Harwick, Oslo, Norway".

    So the town of a street: "on Market Street in Harwick". Of several places told one after the other each stands for
    itself: "in Harwick, Oslo and Bergen".
    """
    norms, at = sentence.tokens.norms, place.last
    if (town := _town_of_street(place, sentence)) is not None:
        return town
    if place.entities or not place.named or at + 1 >= sentence.last or norms[at] not in COMMAS:
        return place
    city = next((r for r in sentence.referent_at.get(at + 1, ()) if r.named and "city" in r.types), None)
    if city is None or len(city.entities) != 1 or city.possessive:
        return place
    behind = city.last
    if behind < sentence.last and norms[behind] in COMMAS:
        further = [r for r in sentence.referent_at.get(behind + 1, ()) if r.named]
        listed = sentence.joined(behind + 2) or any("country" not in r.types for r in further)
    else:
        listed = sentence.joined(behind + 1) or any(sentence.prefixed(r) == "joined" for r in (city,))
        listed = listed or any(r.first == behind and r.prefix for r in sentence.at.get(behind, ()))
    return place if listed else city


def _town_of_street(place: Referent, sentence: Sentence) -> Referent | None:
    """The name behind a street and a preposition of place; None where the place is no street, or stands alone."""
    streets = (r.last for r in sentence.classes.get("street", ()))
    if sentence.verb_first or not place.named or place.last not in streets:
        return None
    places = {r.last for r in sentence.classes.get("in_place", ()) if r.first == place.last}
    return next((r for at in places for r in sentence.referent_at.get(at, ()) if r.named), None)


def bound_taken(mark: ValueMark, readings: Sequence[Reading]) -> bool:
    """True where the word before the number belongs to the verb: "spread over 300", "turned over 12 million"."""
    return any(reading.first < mark.first < reading.last for reading in readings)


def told_once(claims: Sequence[Claim], document: Document) -> list[Claim]:
    """The claims without those whose value a pronoun tells, where a name tells the same of the same subject."""
    named = {_said(c) for c in claims if not _anaphoric(c, document)}
    return [c for c in claims if not (_anaphoric(c, document) and _said(c) in named)]


def _said(claim: Claim) -> tuple[str, str, str]:
    return claim.property, claim.subject.name if claim.subject is not None else "", value_key(claim.value)


def _anaphoric(claim: Claim, document: Document) -> bool:
    """True for an entity that other words than its name stand for: انضمت إليها."""
    told = document.text[claim.value_span.start : claim.value_span.end]
    return isinstance(claim.value, EntityRef) and told not in claim.value.text
