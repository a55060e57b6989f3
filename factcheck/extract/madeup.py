"""How far the name of a body reaches that is called by whose bodies or people it is made up of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.nameends import NameEnds

_PEOPLE, _BODIES = "ين", "ات"
"""Endings of plurals of people and of bodies."""
_AT_THE, _FOR_THE = "بال", "لل"
"""How the word for where people work begins behind them, and one with the article behind a preposition."""


def past_members(ends: NameEnds, at: int, end: int, limit: int) -> int:
    """Past what those at ``at`` belong to: الاتحاد العام لنقابات عمال مصر, النقابة العامة للعاملين بالسكك الحديدية.

    ``end`` is where the name would end without it.
    """
    norms = ends.tokens.norms
    if end > at + 1 or end >= ends.last or end in ends.walls or norms[end] in ends.common:
        return end
    if norms[at].endswith(_PEOPLE) and norms[end].startswith(_AT_THE):
        return ends.past_joined(end + 1, limit)
    if norms[at].startswith(_FOR_THE) or not norms[at].endswith(_BODIES):
        return end  # قرر الاتحاد العام للجامعات تأجيل الدورة
    if ends.tokens.kinds[end] != "w" or ends.definite(end):
        return end
    if end + 1 in ends.known:
        return ends.known[end + 1].last
    owned = end + 1 < ends.last and ends.definite(end + 1)
    return ends.past_joined(end + 1, max(limit, end + 2)) if owned else end
