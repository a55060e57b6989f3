"""Numbers and everyday words that a capital makes the first of a name: Second Shelf, Save the Children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.text.tokens import Tokens, capital

if TYPE_CHECKING:
    from factcheck.extract.runwords import RunWords

_PLURAL, _COMMA, _MARKS = "s", ",", frozenset("(,;")
_TELLING, _LISTING = frozenset(("(", "'s")), frozenset(("a", "an", "the", "and"))
"""What goes on about one name behind it, and words that open the next of a list behind a comma."""
_SEVERAL = 3
"""Tokens of a name that small words join, or that is of words of grammar alone: Women for Peace, Never Too Late."""
_UNIT, _YEAR = 3, 4
"""Letters of a unit behind digits, and the digits of a year."""
_RANKS = frozenset({"st", "nd", "rd", "th"})
_FOR, _THE = "for", "the"


def opens_name(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """True where the number or everyday word at ``index`` is part of the name up to ``end``."""
    if index in words.valued:
        return _numbers(tokens, index, end, words)
    if index in words.covered or not capital(tokens, end - 1) or end - 1 in words.covered:
        return False
    if index == words.first or (index == words.first + 1 and words.first in words.determiners):
        return _alone_at_start(tokens, index, end, words)
    if not _inside(tokens, index, words) or end - index < _SEVERAL:
        return False
    if index not in words.empty:
        return tokens.norms[index + 1] == _FOR or index in words.campaigning or index + 1 in words.things
    if index in words.determiners:
        return False
    whole = all(capital(tokens, i) for i in range(index, end))
    return whole and words.covered.isdisjoint(range(index, end)) and not _title_case(tokens, words)


def _numbers(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """True for a number before what is no more than a name: Third Point, but not Two Egyptians or Six NATO members."""
    own = [i for i in range(index + 1, end) if capital(tokens, i) and i not in words.covered and i not in words.plain]
    behind = index + 1
    if not own or behind in words.covered or _counted(tokens, end, words):
        return False
    if tokens.slice(behind, behind + 1).isupper() and own == [behind]:
        return False
    if index == words.first and index not in words.ranks:
        return _single(tokens, end, words)
    return index == words.first or _inside(tokens, index, words)


def _counted(tokens: Tokens, end: int, words: RunWords) -> bool:
    """True where a plural in small letters stands behind, which the number counts: Seven Norby players."""
    if end >= words.last or tokens.kinds[end] != "w" or capital(tokens, end) or tokens.norms[end] in _TELLING:
        return False
    known = end in words.empty or end in words.one or end in words.many or end in words.acting
    return tokens.norms[end].endswith(_PLURAL) and not known and tokens.norms[end] not in words.common


def _alone_at_start(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """Save the Children is, Women for Peace was: a plural, or what one is called to do, with a verb for one thing."""
    if end - index < _SEVERAL or index in words.empty or index in words.fronting:
        return False
    if index in words.campaigning:
        return tokens.norms[index + 1] == _THE
    if not _single(tokens, end, words):
        return False
    plural = tokens.norms[index].endswith(_PLURAL) or index in words.people
    return plural and (tokens.norms[index + 1] == _FOR or (index + 1 in words.things and end in words.one))


def _single(tokens: Tokens, end: int, words: RunWords) -> bool:
    """True before a verb for one thing, brackets, a possessive, or a comma with what is told of the name."""
    if end >= words.last or end in words.one:
        return end in words.one
    if tokens.norms[end] in _TELLING:
        return True
    told = tokens.norms[end] == _COMMA and end + 1 < words.last and tokens.kinds[end + 1] == "w"
    return told and not capital(tokens, end + 1) and tokens.norms[end + 1] not in _LISTING


def _inside(tokens: Tokens, index: int, words: RunWords) -> bool:
    """True behind a word in small letters, or a mark inside a sentence: the capital opens none."""
    before = index - 1
    if before <= words.first:
        return before == words.first and tokens.kinds[before] == "w" and not capital(tokens, before)
    return tokens.norms[before] in _MARKS or (tokens.kinds[before] == "w" and not capital(tokens, before))


def _title_case(tokens: Tokens, words: RunWords) -> bool:
    """True for a headline, most of whose words have capitals."""
    told = [i for i in range(words.first, words.last) if tokens.kinds[i] == "w"]
    return sum(capital(tokens, i) for i in told) * 2 > len(told)


def with_digits(tokens: Tokens, start: int, end: int, words: RunWords) -> int:
    """Where a name begins that digits open: 4 Corners Logistics, 1st Harbor Credit Union, 3D Robotics."""
    before = start - 1
    if before < words.first or start in words.covered:
        return start
    if tokens.kinds[before] == "n" and tokens.glued(start):
        return before if end - start > 1 or len(tokens.norms[start]) > _UNIT else start
    capitals = sum(capital(tokens, i) for i in range(start, end))
    if capitals <= 1 or start in words.plain or _counted(tokens, end, words):
        return start
    ranked = tokens.norms[before] in _RANKS and tokens.glued(before)
    at = before - 1 if ranked else before
    digits = at >= words.first and tokens.kinds[at] == "n" and tokens.norms[at].isdigit()
    if not digits or len(tokens.norms[at]) >= _YEAR or (not ranked and at not in words.numbers):
        return start
    if not ranked and not words.streets.isdisjoint((start, end - 1)):
        return start  # at 12 Rue du Lac
    opening = at == words.first or (tokens.kinds[at - 1] == "w" and not capital(tokens, at - 1))
    return at if opening and at - 1 not in words.determiners else start
