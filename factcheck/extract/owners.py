"""Whose office a title tells of that several kinds of bodies have: the president of a country, or of a federation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.referents import Referent

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.discourse import Discourse


def allowed_owners(raw: Raw, owners: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The types of the subject; of a president those of all that have one, so that the nearest of them is meant."""
    if not raw.prop.office:
        return raw.prop.subjects
    told = [owners[r.name] for r in raw.match.bound.readings if r.name in owners]
    return next((types for types in told if len(types) > len(raw.prop.subjects)), raw.prop.subjects)


def of_other_office(raw: Raw, name: Referent, owners: Mapping[str, Sequence[str]], discourse: Discourse) -> bool:
    """True where a title is of several offices, and a name of unknown type has another one: Tarkonia's president."""
    allowed = allowed_owners(raw, owners)
    if len(allowed) == len(raw.prop.subjects) or name.entities or discourse.typed(name).types:
        return False
    return ("country" in raw.prop.subjects) is not discourse.like_country(name)
