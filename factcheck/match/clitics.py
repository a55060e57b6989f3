"""What a language writes onto the front of a name: the one-letter words of Arabic, as its pack lists them."""

from __future__ import annotations

from functools import cache

from factcheck.languages.loader import load_pack

SHORTEST = 3
"""A name behind such a word has so many letters at least, of however many words."""


def unprefixed(norm: str, language: str) -> list[tuple[int, str]]:
    """Return what a word may be without the words written onto it, and how many of its letters they are.

    بالرياض gives 1 and الرياض; للسعودية gives 0 and السعودية, for its second ل belongs to the article.
    """
    found = []
    for front, gone, article in _fronts(language):
        if norm.startswith(front) and len(norm) > len(front) + 1:
            found.append((gone, article + norm[len(front) :]))
    return found


def joined(norm: str, gone: int, language: str) -> bool:
    """True where the letters of a word that are no part of a name begin with a conjunction: وجدة without its و."""
    conjunctions = load_pack(language).section("words").get("clitics", {}).get("conjunctions", ())
    return gone > 0 and norm.startswith(tuple(conjunctions))


@cache
def front_letters(language: str) -> frozenset[str]:
    """Letters that the words written onto others begin with."""
    return frozenset(front[0] for front, _, _ in _fronts(language))


@cache
def _fronts(language: str) -> tuple[tuple[str, int, str], ...]:
    """Each front of a word with the letters that are no part of the name and what must be put back."""
    clitics = load_pack(language).section("words").get("clitics", {})
    before = ("", *clitics.get("conjunctions", ()))
    plain = [one + other for one in before for other in ("", *clitics.get("prepositions", ()))]
    contracted = [one + other for one in before for other in clitics.get("contracted", {})]
    fronts = [(front, 0, clitics.get("article", "")) for front in contracted]
    fronts += [(front, len(front), "") for front in plain if front]
    return tuple(sorted(fronts, key=lambda row: len(row[0])))
