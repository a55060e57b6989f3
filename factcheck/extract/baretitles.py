"""Titles right before a name that no word says whom they are of: "President Zuma", "the King Saud of those days"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.extract.solely import looks_like_country
from factcheck.model.record import replace

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_PRESIDENT = f"{OFFICE}president"
_STATELESS = frozenset(
    {
        "organization", "alliance", "agency", "court", "ministry", "government", "parliament", "army", "council",
        "commission", "party", "movement", "university", "school", "hospital", "company", "airline",
    }
)  # fmt: skip
"""Types of bodies beside which a bare president is the head of some state: "President Doe met NATO"."""
_BYGONE = "bygone"
"""The tag of a title that no land has a holder of today: caliph, pharaoh."""
_GOVERNED, _UNDER = "governed", "under_rule"
"""The classes of nouns for who governs a land, and of what joins the name of its head to them."""
_BESIDE, _NEAR = 1, 4
"""Tokens up to a body that a title may still be of (لعمر الخصاونة في شركة ضوء), and between the name of a land and the
noun for its government: "Peru's new caretaker government"."""


def governed_land(raw: Raw) -> Referent | None:
    """The land whose government stands right before a title: "Iran's new administration under President Raisi"."""
    sentence, at = raw.sentence, raw.match.first
    if sentence.verb_first:
        return None
    joining = (r.first for r in sentence.classes.get(_UNDER, ()) if r.last in (at, at - 1))
    ends = {first - 1 if sentence.tokens.norms[first - 1] in COMMAS else first for first in joining}
    nouns = (r.first for r in sentence.classes.get(_GOVERNED, ()) if r.last in ends)
    return next((land for first in nouns if (land := _land_before(sentence, first)) is not None), None)


def _land_before(sentence: Sentence, noun: int) -> Referent | None:
    """The country that owns a noun, or that an adjective before it stands for."""
    norms = sentence.tokens.norms
    for at in range(noun - 1, max(sentence.first - 1, noun - 1 - _NEAR), -1):
        if norms[at] in COMMAS:
            return None
        adjective = sentence.demonyms.get(at)
        if adjective is not None and adjective.head:
            return replace(adjective, text=adjective.head)
        owner = next((r for r in sentence.referents if r.named and r.last == at), None)
        if owner is not None and norms[at] == "'s":
            return owner if "country" in owner.types or looks_like_country(owner, ()) else None
    return None


def of_later(raw: Raw, name: Referent) -> bool:
    """True for what a title tells no owner of and only what follows mentions: التقى الأمين العام فلان وزير التربية."""
    sentence, match = raw.sentence, raw.match
    return sentence.verb_first and raw.prop.office and match.last + _BESIDE < name.first < sentence.last


def of_no_land(raw: Raw) -> bool:
    """True for a title of old times, of which no land that the text happens to name is told: Caliph Harun al-Rashid."""
    return any(_BYGONE in r.tags for r in raw.match.bound.readings if r.name.startswith(OFFICE))


def of_no_body(raw: Raw, owner: Referent) -> bool:
    """True for a bare president of whom nothing says that he presides over the body that the text speaks of."""
    readings = raw.match.bound.readings
    if raw.prop.id != "chairperson" or raw.sentence.verb_first or not any(r.name == _PRESIDENT for r in readings):
        return False
    return bool(owner.types) and _STATELESS.issuperset(owner.types)
