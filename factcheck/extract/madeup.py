"""How far the name of a body reaches that is called by whose bodies or people it is made up of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.nameends import NameEnds

_PEOPLE, _BODIES = "ين", "ات"
"""Endings of plurals of people and of bodies."""
_AT, _WORDS = "ب", 4
"""The preposition on a place of work, and tokens of such a phrase at most."""
_TOWNS = frozenset(("لمدينه", "لبلده", "لقريه", "لبلديه", "لمحافظه", "لولايه", "لمنطقه", "لاقليم"))
"""Folded nouns of places with the preposition of purpose, behind which the place is named."""
_STATES = frozenset(("لدول", "لبلدان", "لاقطار", "لشعوب", "لامم"))
"""Folded nouns of states with the preposition of purpose, behind which stands which they are."""
_POINTS = frozenset(("شرق", "غرب", "شمال", "جنوب", "وسط", "حوض", "شرقي", "غربي", "شمالي", "جنوبي"))
"""Folded words between those and a land."""
_AT_THE, _FOR_THE = "بال", "لل"
"""How the word for where people work begins behind them, and one with the article behind a preposition."""


def past_states(ends: NameEnds, at: int, limit: int) -> int:
    """Past the states, or the land, that a body is of; ``at`` where it is of none.

    هيئة التقييس لدول مجلس التعاون, المجموعة الاقتصادية لدول غرب أفريقيا.
    """
    norms, owner = ends.tokens.norms, at + 1
    if owner >= ends.last or norms[at] not in _STATES:
        return at
    while owner < min(ends.last, at + _WORDS) and norms[owner] in _POINTS and owner not in ends.known:
        owner += 1
    named = ends.known.get(owner)
    if named is not None:
        more = past_states(ends, named.last, limit)  # مجلس التعاون لدول الخليج العربية
        return max(named.last, more)
    end = ends.past_joined(owner, max(limit, owner + 3)) if owner < ends.last else at
    return end if end > owner else at


def past_town(ends: NameEnds, at: int) -> int:
    """Past the place whose council or board a body is: المجلس البلدي لمدينة صيدا; ``at`` where it is of none."""
    if at + 1 >= ends.last or ends.tokens.norms[at] not in _TOWNS:
        return at
    named = ends.known.get(at) or ends.known.get(at + 1)
    if named is not None:
        return named.last
    free = (
        ends.tokens.kinds[at + 1] == "w" and at + 1 not in ends.walls and ends.tokens.norms[at + 1] not in ends.common
    )
    return at + 2 if free else at


def past_members(ends: NameEnds, at: int, end: int, limit: int) -> int:
    """Past what those at ``at`` belong to: الاتحاد العام لنقابات عمال مصر, النقابة العامة للعاملين بالسكك الحديدية.

    ``end`` is where the name would end without it.
    """
    norms = ends.tokens.norms
    if end > at + 1 or end >= ends.last or end in ends.walls or norms[end] in ends.common:
        return end
    if norms[at].endswith(_PEOPLE) and norms[end].startswith(_AT_THE):
        return ends.past_joined(end + 1, limit)
    if norms[at].endswith(_PEOPLE) and norms[end].startswith(_AT) and (reached := _past_workplace(end, ends)) > end:
        return reached
    if norms[at].startswith(_FOR_THE) or not norms[at].endswith(_BODIES):
        return end  # قرر الاتحاد العام للجامعات تأجيل الدورة
    if ends.tokens.kinds[end] != "w" or ends.definite(end):
        return end
    if end + 1 in ends.known:
        return ends.known[end + 1].last
    owned = end + 1 < ends.last and ends.definite(end + 1)
    return ends.past_joined(end + 1, max(limit, end + 2)) if owned else end


def _past_workplace(at: int, ends: NameEnds) -> int:
    """Past the bare words at which the members work, up to what is definite: للعاملين بسكك حديد مصر."""
    for end in range(at + 1, min(ends.last, at + _WORDS)):
        if end in ends.known:
            return ends.known[end].last
        if ends.definite(end) and end not in ends.walls:
            return ends.past_joined(end + 1, ends.last)
        if ends.tokens.kinds[end] != "w" or end in ends.walls or ends.tokens.norms[end] in ends.common:
            break
    return at
