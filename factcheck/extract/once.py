"""Holders of whom a document says somewhere that they held their office once: they did so in all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.claim import Claim, ClaimTime
from factcheck.model.record import replace
from factcheck.model.values import EntityRef
from factcheck.properties.property import Property
from factcheck.text.normalize import fold

_PAST = "past"


def held_once(claims: Sequence[Claim], properties: Mapping[str, Property]) -> list[Claim]:
    """Return the claims with the past of one for all others of the same office and holder that state no time.

    "The former president, Jan Roe, asked for a plan. … President Roe was forced to look elsewhere."
    """
    once: dict[tuple[str, str], ClaimTime] = {}
    for claim in claims:
        if claim.time is not None and claim.time.relation == _PAST and properties[claim.property].office:
            once.setdefault(_key(claim), claim.time)
    if not once:
        return list(claims)
    return [replace(c, time=once[_key(c)]) if c.time is None and _key(c) in once else c for c in claims]


def _key(claim: Claim) -> tuple[str, str]:
    """The office and who held it, whosever it was: رئيس مصر and الرئيس المصري are one."""
    value = claim.value
    return claim.property, value.entity if isinstance(value, EntityRef) and value.entity else fold(value.text)
