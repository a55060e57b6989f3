"""Titles that are given names as well, where capitals show names: Abdullah Sultan Al Owais, Prince Sultan."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.readings import Readings
from factcheck.text.tokens import Tokens, capital

_GIVEN, _LINEAGE, _FAMILY = "given_title", "lineage", "family_article"
"""The classes of such titles, of what stands before a father's name (bin), and of what opens a family's (Al)."""
_TRADES, _NAMED, _OF = ("noun.person", "title"), 2, ("of", "for")
"""Classes of what somebody is, tokens from it back to the given name, and what tells of whom he is that."""
_PASSING, _OWNERS = "passing", frozenset(("his", "her", "your", "their"))
"""The tag of titles that say when somebody was what he was, and what opens an address: His Majesty."""


def given_titles(tokens: Tokens, readings: Readings, given: AbstractSet[str]) -> set[int]:
    """The tokens of titles that are part of a person's name: behind a title or a given name, beside a father's name.

    A ruler's title stands before his given name: Sultan Qaboos. ``given`` are folded given names.
    """
    own = {r.first for r in readings.of(_GIVEN) if capital(tokens, r.first) and _named(tokens, r, readings, given)}
    return own | {r.first for r in readings.under(*_TRADES) if _byname(tokens, r, given)}


def _byname(tokens: Tokens, title: Reading, given: AbstractSet[str]) -> bool:
    """True for what a person goes by behind a given name and "the": Henry the Navigator, no "Henry the King of"."""
    at, behind = title.first, title.last
    if at < _NAMED or behind - at > 1 or tokens.norms[at - 1] != "the" or not capital(tokens, at):
        return False
    whole = behind >= len(tokens) or not (capital(tokens, behind) or tokens.norms[behind] in _OF)
    return whole and tokens.norms[at - _NAMED] in given and capital(tokens, at - _NAMED)


def _named(tokens: Tokens, title: Reading, readings: Readings, given: AbstractSet[str]) -> bool:
    before, behind = title.first - 1, title.last
    if _LINEAGE in {r.name for r in readings.at.get(before, ())}:
        return True  # Zayed bin Sultan
    if behind + 1 >= len(tokens):
        return False
    classes = {r.name for r in readings.at.get(behind, ())}
    if _LINEAGE in classes and capital(tokens, behind + 1):
        return True  # Sultan bin Ali
    if not capital(tokens, behind):
        return False
    family = behind if _FAMILY in classes else behind + 1
    articles = {r.name for r in readings.at.get(family, ())} if capital(tokens, family) else set()
    if _FAMILY in articles and family + 1 < len(tokens) and tokens.norms[family + 1] != "-":
        return True  # Sultan Al Jaber, Sultan Ahmed Al Jaber, but al-Kamil is what a ruler called himself
    if before < 0 or not capital(tokens, before):
        return False
    names = {r.name for r in readings.at.get(before, ())}
    if tokens.norms[before] in given and DEMONYM not in names:
        return True
    return any(_calls(tokens, r) for r in readings.ending.get(title.first, ()))


def _calls(tokens: Tokens, title: Reading) -> bool:
    """True for a title behind which another one is a name: Dr Sultan Al Jaber, Prince Sultan University."""
    addressing = title.name == "title" and _PASSING not in title.tags and tokens.norms[title.first] not in _OWNERS
    return addressing or (title.name.startswith(OFFICE) and title.last - title.first == 1)
