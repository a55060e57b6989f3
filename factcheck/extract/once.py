"""Holders of whom a document says somewhere that they held their office once: they did so in all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.model.record import replace
from factcheck.model.values import EntityRef
from factcheck.properties.property import Property
from factcheck.text.normalize import fold

_PAST, _LAND = "past", "country"


def held_once(claims: Sequence[Claim], properties: Mapping[str, Property]) -> list[Claim]:
    """Return the claims with the past of one for all others of the same office and holder that state no time.

    "The former president, Jan Roe, asked for a plan. … President Roe was forced to look elsewhere."
    """
    once: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.time is not None and claim.time.relation == _PAST and properties[claim.property].office:
            once.setdefault(_key(claim), []).append(claim)
    if not once:
        return list(claims)
    return [_as_held(claim, once.get(_key(claim), ()), properties) for claim in claims]


def _as_held(claim: Claim, past: Sequence[Claim], properties: Mapping[str, Property]) -> Claim:
    """The claim with the time of the first of those of the past that is of the same body, or of a land as well."""
    if claim.time is not None:
        return claim
    land = _LAND in properties[claim.property].subjects
    first = next((other for other in past if land or _one_body(claim, other)), None)
    return claim if first is None else replace(claim, time=first.time)


def _one_body(one: Claim, other: Claim) -> bool:
    """True where one of the bodies is not named, or has the words of the other in its name."""
    if one.subject is None or other.subject is None:
        return True
    mine, theirs = fold(one.subject.name), fold(other.subject.name)
    return mine in theirs or theirs in mine


def _key(claim: Claim) -> tuple[str, str]:
    """The office and who held it, whosever it was: رئيس مصر and الرئيس المصري are one."""
    value = claim.value
    return claim.property, value.entity if isinstance(value, EntityRef) and value.entity else fold(value.text)
