"""What a text puts right: the value behind "but" of a clause that denies another: لم يتأسس عام 1980، بل عام 1981."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.bound import Match
from factcheck.extract.fits import PropertyFits
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.respective import measured_as
from factcheck.extract.scope import scope_of
from factcheck.model.claim import Modality
from factcheck.model.record import replace

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.referents import Referent

_INSTEAD = "instead"
"""The class of words before what holds instead of what was denied."""
_REACH, _LEAD = 6, 3
"""Tokens from what is denied to such a word, and words that may stand between that and the value."""
_LEADING = ("in_place", "preposition", "filler", "title", "demonym", "adjective", "scope.now")
_STOPS = frozenset(".;؛!?؟")


def corrected(raws: Sequence[Raw], types: Mapping[str, str]) -> list[Raw]:
    """The readings of a sentence with what it says instead of those that it denies."""
    raws = list(raws)
    if not raws or not raws[0].sentence.verb_first or not (words := raws[0].sentence.classes.get(_INSTEAD, ())):
        return raws
    taken = {raw.value_start for raw in raws}
    turns = {r.first: r.last for r in words}
    found = [each for raw in raws for each in _instead(raw, turns, types) if each.value_start not in taken]
    return sorted([*raws, *found], key=lambda raw: (raw.value_start, raw.prop.id)) if found else raws


def _instead(raw: Raw, turns: Mapping[int, int], types: Mapping[str, str]) -> Iterator[Raw]:
    sentence, match, denied = raw.sentence, raw.match, raw.match.bound.value
    if denied is None:
        return
    turn = next((at for at in range(denied.last, denied.last + _REACH) if at in turns), None)
    if turn is None or not _STOPS.isdisjoint(sentence.tokens.norms[denied.last : turn]):
        return
    if scope_of(sentence, match).modality is not Modality.NEGATED:
        return
    value = _value(PropertyFits(sentence, raw.prop, types), turns[turn], denied, sentence)
    if value is not None and not _goes_on(sentence, value.last, raw):
        bound = match.bound._replace(value=value, gap=0, weight=2, further=True)
        yield replace(raw, match=Match(turns[turn], value.last, bound), before=match)


def _value(
    fits: PropertyFits, at: int, denied: ValueMark | Referent, sentence: Sentence
) -> ValueMark | Referent | None:
    """The value behind "but", with the unit of the one that is denied where it has none of its own."""
    places = [at]
    for _ in range(_LEAD + 1):
        for place in places:
            if (found := _at(fits, place, denied, sentence)) is not None:
                return found
        places = sorted({end for place in places for end in _past_leading(sentence, place)})
    return None


def _at(fits: PropertyFits, at: int, denied: ValueMark | Referent, sentence: Sentence) -> ValueMark | Referent | None:
    found = [v for v in fits.values().get(at, ()) if isinstance(v, ValueMark) or v.named]
    if found:
        return max(found, key=lambda v: v.last)
    bare = next((m for m in sentence.values if m.first == at), None)
    if bare is None or not isinstance(denied, ValueMark):
        return None
    told = measured_as(bare, denied)
    return told if told is not bare else None


def _past_leading(sentence: Sentence, at: int) -> Iterator[int]:
    return (r.last for r in sentence.at.get(at, ()) if r.name in _LEADING or r.name.endswith("/when"))


def _goes_on(sentence: Sentence, at: int, raw: Raw) -> bool:
    """True where another verb or noun follows, which the value belongs to: بل في عام 1992 انتقلت, بل 13 عضوا مراقبا."""
    if at >= sentence.last or sentence.tokens.kinds[at] == "p":
        return False
    readings = sentence.at.get(at, ())
    if any("verb" in r.tags and not r.prefix for r in readings):
        return True
    words = {r.name for r in raw.match.bound.readings}
    value = raw.match.bound.value
    counted = isinstance(value, ValueMark) and value.mention.kind.value == "number"
    return counted and not any(r.name in words or r.name in (*_LEADING, "stop", "joining") for r in readings)
