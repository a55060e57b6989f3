"""Families, partners and couples by whom a body is called: شركة أبناء سعيد الهاشمي, مؤسسة أمينة ويوسف الدرعي."""

from __future__ import annotations

from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.referents import NOUN

_MOTHER = ("أم", "ام")
"""The word for a mother, and for "or", as it is written: جامعة أم القرى, no إم بي سي."""
_SON, _HOUSE = "ابن", "آل"
_HOUSES = frozenset(
    NOUN + kind
    for kind in ("organization", "hospital", "school", "university", "building", "theatre", "airport", "port", "museum")
)
"""Nouns of what is called after kings and sages."""
_DEEP = 3
"""Words that may open one family's name: أولاد الحاج أبو بكر."""
_GIVEN = 2
"""Tokens of a given name at most: عبد الله."""
_SERVANT = "عبد"


def past_family(at: int, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Past a family that a body is called by: شركة أبناء سعيد الهاشمي, ثانوية ابن خلدون, مجموعة آل عقيل."""
    opening, last = at, min(limit + 1, ends.last)
    while at < last and at - opening < _DEEP and _opens(at, opening, ends, words):
        if at in words.persons and words.persons[at] > at + 1:
            return past_partners(words.persons[at], ends, words)
        at += 1
    if at == opening or at >= last:
        return opening
    if at in words.persons:
        return past_partners(words.persons[at], ends, words)
    house = ends.tokens.slice(at - 1, at) == _HOUSE  # متحف آل ثاني: nothing but a family follows
    called = house or at in words.plain or at in words.called or ends.definite(at)
    named = called and at not in words.heads and ends.tokens.kinds[at] == "w"
    free = (at not in ends.walls or at in words.called) and ends.tokens.norms[at] not in ends.common
    named = named and (house or free)
    return past_partners(at + 1, ends, words) if named else opening


def _opens(at: int, opening: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a word that a family's name follows; behind one, for a title too: أولاد الحاج مرزوق."""
    mother = ends.tokens.slice(at, at + 1) in _MOTHER
    return mother or at in words.kindred or (at > opening and (at in words.toponyms or at in words.saints))


def past_partners(at: int, ends: NameEnds, words: NameWords) -> int:
    """Past those with whom somebody keeps a firm: شركة عبد الله الفارس وأولاده."""
    return at + 1 if at < ends.last and at in words.partners else at


def past_patron(noun: Reading, at: int, ends: NameEnds, words: NameWords) -> int:
    """Past the king or the sage behind a house's adjectives: المستشفى الإقليمي الحسن الأول, المركز الجامعي ابن رشد.

    Nobody else's name belongs there: قال مدير المستشفى الجامعي محمد علي.
    """
    if not noun.definite or at <= noun.last or at >= ends.last or noun.name not in _HOUSES:
        return at
    if ends.tokens.norms[at] == _SON:
        return past_family(at, ends.last, ends, words)
    known = ends.known.get(at)
    end = known.last if known is not None else words.persons.get(at, at)
    return end if end - at > 1 and end - 1 in words.ranks else at


def past_couple(at: int, end: int, ends: NameEnds, words: NameWords) -> int:
    """Past the one whom a conjunction joins to a given name alone, with the name of both: مؤسسة بيل وميليندا غيتس."""
    alone = end - at == 1 or (end - at == _GIVEN and ends.tokens.norms[at] == _SERVANT)
    if not alone or end >= ends.last or not ends.tokens.norms[end].startswith(tuple(ends.conjunctions)):
        return end
    if words.persons.get(end, end) - end > 1:
        return words.persons[end]
    family = end + 1
    mate = end in words.mates and family < ends.last and (family in words.plain or ends.definite(family))
    named = mate and family not in ends.walls and family not in words.heads and ends.tokens.kinds[family] == "w"
    return family + 1 if named and ends.tokens.norms[family] not in ends.common else end
