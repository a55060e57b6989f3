"""How far a river goes in one land, which is not its length: يجري النهر في العراق 1290 كم."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.clausebounds import until_comma

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_RIVER = "river"
_GOES = ("length/run", "length/flow", "length/running", "length/stretching", "length/winds_over", "length/travels")
"""The classes of verbs for going on, of which the value may be a part of the way."""
_INSIDE, _GROUND = "length/inside", "length/ground"
"""The classes of prepositions before where that part is, and of nouns for the ground of a land: الأراضي العراقية."""
_LANDS = frozenset({"country", "state", "region"})
_REACH, _BEHIND = 2, 7
"""Tokens before the river in which its verb may stand (يجري هذا النهر), and behind the value in which its land may."""


def in_one_land(raw: Raw) -> bool:
    """True for what a river runs inside a land, by a phrase behind the verb or the value."""
    sentence, match = raw.sentence, raw.match
    subject, value = match.bound.subject, match.bound.value
    if raw.prop.id != "length" or value is None or subject is None or _RIVER not in subject.types:
        return False
    first = min(match.first, subject.first)
    verbs = (r.first for name in _GOES for r in sentence.classes.get(name, ()))
    goes = [at for at in verbs if first - _REACH <= at < value.first]
    if not goes:
        return False
    end = until_comma(sentence, value.last, _BEHIND)
    inside = [r for r in sentence.classes.get(_INSIDE, ()) if goes[0] <= r.first < end]
    ground = {r.first for r in sentence.classes.get(_GROUND, ())}
    lands = {r.first for r in sentence.referents if r.named and not _LANDS.isdisjoint(r.types)} | ground
    return any(not lands.isdisjoint(sentence.past_articles([r.last])) for r in inside)
