"""The years in brackets behind the items of a list: "Croatia (2009), Albania (2009) and Montenegro (2017)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.numerals import bare_year
from factcheck.extract.times import as_time
from factcheck.model.claim import ClaimTime, MentionKind

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence, ValueMark
    from factcheck.extract.referents import Referent

_WORDS = 2
"""Words that may stand before the year in its brackets: "since", منذ عام."""
_LONGEST = 10
"""Tokens of such brackets at most."""
_JOINING = "joining"


def past_years(sentence: Sentence, at: int) -> int:
    """The token behind brackets with nothing but a date in them; ``at`` itself where none open there."""
    return at if _dated(sentence, at) is None else sentence.outline.behind_bracket(at) or at


def before_years(sentence: Sentence, end: int) -> int:
    """The token at which such brackets open that close right before ``end``; ``end`` itself where none do."""
    norms = sentence.tokens.norms
    if end <= sentence.first or norms[end - 1] != ")":
        return end
    opening = next((at for at in range(end - 1, max(sentence.first, end - _LONGEST), -1) if norms[at] == "("), end)
    return opening if opening < end and past_years(sentence, opening) == end else end


def year_of(sentence: Sentence, item: Referent) -> ClaimTime | None:
    """The year in brackets behind an item, or behind the one that a conjunction joins to it: لاوس وميانمار (1997)."""
    at = item.last
    while (mark := _dated(sentence, at)) is None:
        joint = next((r.last for r in sentence.at.get(at, ()) if r.name == _JOINING and not sentence.verb_first), at)
        places = sentence.past_articles([joint])
        behind = (r for place in places for r in sentence.referent_at.get(place, ()) if r.named)
        joined = next((r for r in behind if joint > at or sentence.prefixed(r) == "joined"), None)
        if joined is None:
            return None
        at = joined.last
    return as_time(mark)


def _dated(sentence: Sentence, at: int) -> ValueMark | None:
    """The date that fills the brackets that open at a token."""
    if at >= sentence.last or sentence.tokens.norms[at] != "(":
        return None
    end = sentence.outline.behind_bracket(at)
    if end is None:
        return None
    inside = (bare_year(sentence, m) or m for m in sentence.values if at < m.first and m.last == end - 1)
    dates = (m for m in inside if m.mention.kind is MentionKind.DATE and m.first - at - 1 <= _WORDS)
    return next(dates, None)
