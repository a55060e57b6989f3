"""The time of what changes, in the lines of a chronicle: "1952: Turkey joins the league, which now has 14 members"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from factcheck.model.claim import Claim, ClaimTime
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.properties.property import Ages, Property

if TYPE_CHECKING:
    from factcheck.extract.retold import Retold

_YEAR = 4
"""Digits with which the date of an entry ends."""


def as_of_entries(claims: Iterable[Claim], retold: Retold, properties: Mapping[str, Property]) -> list[Claim]:
    """Return the claims; of the year of the line that they stand in, where they tell what changes and no time."""
    return [_as_of_entry(claim, retold, properties[claim.property]) for claim in claims]


def _as_of_entry(claim: Claim, retold: Retold, prop: Property) -> Claim:
    told = retold.entry_date(claim) if prop.ages is Ages.CHANGES and claim.time is None else ""
    return replace(claim, time=ClaimTime(PartialDate(int(told[-_YEAR:])), told)) if told else claim
