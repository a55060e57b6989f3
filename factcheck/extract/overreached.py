"""A name nearer to a possessed noun than what the sentence is about, where a match reaches past the latter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.fits import fits_types
from factcheck.extract.referents import Referent
from factcheck.extract.standing import oblique
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_EVENT, _LIFE = "point_in_time", ("date_of_birth", "date_of_death")
_MEASURED = (ValueKind.QUANTITY, ValueKind.COUNT, ValueKind.MONEY)


def within_reach(raws: Sequence[Raw], types: Mapping[str, str]) -> Sequence[Raw]:
    """The matches without those that reach for a name only mentioned, where another takes their value.

    The day on which somebody was born or died is that of no event: "Born in Trent on 30 January 1944, Storm began".
    """
    told = (raw for raw in raws if raw.match.bound.subject is not None and not raw.sentence.verb_first)
    lives = [raw for raw in told if raw.prop.id in _LIFE]
    raws = [raw for raw in raws if raw.prop.id != _EVENT or not any(raw.match.shares_value(o.match) for o in lives)]
    return [raw for raw in raws if not (_overreached(raw, types) and any(_untold(other, raw) for other in raws))]


def _untold(raw: Raw, other: Raw) -> bool:
    """True for a match of the same value that leaves its subject to the clause."""
    same = raw.prop.id == other.prop.id and raw.match.shares_value(other.match)
    return same and raw.match.bound.subject is None


def _overreached(raw: Raw, types: Mapping[str, str]) -> bool:
    """True for an oblique name before "its area" in a sentence about another: المحمية جزء من الجبال، ومساحتها 9 كم.

    Whose the noun is, the clause tells: the match without a subject takes the value.
    """
    sentence, subject = raw.sentence, raw.match.bound.subject
    if not sentence.verb_first or subject is None or not subject.named or raw.prop.kind not in _MEASURED:
        return False
    if not raw.match.bound.gap or not any(r.pronoun and r.first > subject.first for r in raw.match.bound.readings):
        return False
    opening = next((r for r in sentence.referents if r.named), subject)
    if opening.first != sentence.first or opening is subject or not fits_types(opening, raw.prop.subjects, types):
        return False
    return bool(opening.types) and (oblique(sentence, subject) or _of_noun(raw, subject))


def _of_noun(raw: Raw, name: Referent) -> bool:
    """True for a name that a word before it is annexed to, which says what the opening is: عاصمة توغو."""
    at = name.first - 1
    return at > raw.sentence.first and raw.sentence.plain_noun(at) and raw.sentence.tokens.kinds[at] == "w"
