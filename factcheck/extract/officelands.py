"""Whether an office of lands is of the land of a dateline, or of a name that is no land's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.marking import HEAD
from factcheck.extract.owners import allowed_owners
from factcheck.extract.referents import LAND_PARTS, LANDS, Referent
from factcheck.extract.solely import looks_like_country

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.marks import Sentence

_INNER = frozenset({"city", "state"})
"""Types of what is in a country, and no country in it."""


def land_of_text(
    raw: Raw, marked: Callable[[int], Sentence], owners: Mapping[str, Sequence[str]]
) -> tuple[bool, Referent | None]:
    """Whether an office can only be of the land that the dateline names, and that land, if it is one that lands have.

    It can be of no other in the sentence that the dateline opens, where no land stands before the title.
    """
    sentence = raw.sentence
    if sentence.verb_first or not raw.prop.office or "country" not in allowed_owners(raw, owners):
        return False, None
    lands = (marked(index).filed for index in range(min(HEAD, sentence.index + 1)))
    land = next((land for land in lands if land is not None), None)
    before = (r for r in sentence.referents if r.first < raw.match.first and r.named)
    only = sentence.filed is not None and all(LANDS.isdisjoint(r.types) for r in before)
    return only, land if "country" in raw.prop.subjects else None


def of_unlikely_land(raw: Raw, name: Referent) -> bool:
    """True for an office of lands and a name of unknown type that is no land's by its look, and is not told to be one.

    A bare title tells no owner, and no land but some well-known ones has an article: "he led the Pentagon under
    President Doe".
    """
    sentence, told = raw.sentence, raw.match.bound.subject
    if name.entities or name.types:
        return False
    if not raw.prop.office or "country" not in raw.prop.subjects or sentence.verb_first or looks_like_country(name, ()):
        return False
    return told is None or (told.named and told.first - 1 in sentence.articles)


def of_part(raw: Raw, name: Referent) -> bool:
    """True for a county or a state near an office of countries, which does not tell whose prime minister is meant.

    So for a country in an own part of itself.
    """
    value = raw.match.bound.value
    if raw.prop.place and "country" in name.types and isinstance(value, Referent):
        return not _INNER.isdisjoint(value.types)  # no country lies in a province: مدينة في شمال مصر وتتبع محافظة كذا
    of_countries = raw.prop.office and "country" in raw.prop.subjects and not raw.sentence.verb_first
    return of_countries and bool(name.types) and LAND_PARTS.issuperset(name.types) and not name.entities
