"""The country that adjectives in a sentence stand for, where the text goes on about "the capital" or "the country"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.antecedent import Antecedent
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.model.record import replace

_STATELY = ("office.", "apart", "capital/capital", "noun.army", "noun.court", "noun.ministry", "noun.parliament")
"""Beginnings of classes of what a country has, where its adjective stands behind them: الرئيس الغاني."""

_LAND, _CLAUSE = "noun.country", 3
"""The class of nouns for countries, and tokens from a relative pronoun up to a noun with the pronoun of its clause."""


def country_of(sentence: Sentence, at: int, allowed: Sequence[str], title: int | None = None) -> Referent | None:
    """The one country that adjectives before token ``at`` stand for: "Lebanese police … in the capital, Beirut".

    Behind a ``title`` of which is asked whose it is, one before another office is of somebody whom its holder meets.
    """
    if "country" not in allowed and "place" not in allowed:
        return None
    inside = {i for r in sentence.referents if r.named and r.last - r.first > 1 for i in range(r.first, r.last)}
    free = (r for first, r in sentence.demonyms.items() if first < at and r.head and first not in inside)
    before = {r.head: r for r in free if told_by(sentence, r) and not (title is not None and _met(sentence, r, title))}
    only = next(iter(before.values())) if len(before) == 1 else None
    return replace(only, text=only.head) if only is not None else None


def own_country(sentence: Sentence, referent: Referent) -> Antecedent | None:
    """The country that a relative clause behind "his country" tells of; None where no such clause does.

    In "Jordanian Prime Minister X said in Amman that his country, which …" it is that of the adjective; where no
    adjective tells, it is nobody that could be named.
    """
    relative = referent if referent.relative else _opening(sentence, referent)
    if relative is None:
        return None
    at = relative.first
    while at > sentence.first and sentence.tokens.kinds[at - 1] == "p":
        at -= 1
    for noun in sentence.readings.ending.get(at, ()):
        if noun.name == _LAND and (noun.pronoun if sentence.verb_first else _owned(sentence, noun)):
            return Antecedent(country_of(sentence, noun.first, ("country",)))
    return None


def _owned(sentence: Sentence, noun: Reading) -> bool:
    return any(r.last == noun.first for r in sentence.classes.get("pronoun.possessive", ()))


def _opening(sentence: Sentence, owner: Referent) -> Referent | None:
    """The relative pronoun of the clause in which a possessive stands right away: بلاده، التي يبلغ عدد سكانها."""
    if not owner.possessive or not sentence.verb_first:
        return None
    near = (r for r in sentence.referents if r.relative and r.last <= owner.first <= r.last + _CLAUSE)
    relative = next(near, None)
    parted = relative is not None and "p" in sentence.tokens.kinds[relative.last : owner.first]
    return None if parted else relative


def _met(sentence: Sentence, adjective: Referent, title: int) -> bool:
    """True for the land of whom the holder of a title met or wrote to: "The Emir sent a cable to the Omani sultan"."""
    offices = (r for r in sentence.at.get(adjective.last, ()) if r.name.startswith(("office.", "title")))
    return adjective.first > title and not sentence.verb_first and any(offices)


def told_by(sentence: Sentence, adjective: Referent) -> bool:
    """True where it stands before a noun: no language ("English and French are"), no money (the Swiss franc).

    Saudi in Saudi Arabia is no adjective at all.
    """
    if sentence.named_around(adjective):
        return False
    if sentence.verb_first:
        before = sentence.readings.ending.get(adjective.first, ())
        stately = [r for r in before if r.name.startswith(_STATELY)]
        return any(r.definite or r.last - r.first > 1 for r in stately)  # رئيس الوزراء الأردني
    at, tokens = adjective.last, sentence.tokens
    if at >= sentence.last or tokens.kinds[at] != "w" or tokens.norms[at] in sentence.common:
        return any(r.name.startswith("office.") for r in sentence.at.get(at, ()))
    return not any(r.name.startswith("name.") or r.name in ("be", "joining") for r in sentence.at.get(at, ()))
