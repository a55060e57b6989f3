"""Participles that open a sentence: "Projected spending had been", "Excluding fees, the bank"."""

from __future__ import annotations

from factcheck.extract.outline import VERBS
from factcheck.extract.patterns import OWNERS
from factcheck.extract.readings import Readings
from factcheck.extract.runwords import RunWords
from factcheck.text.tokens import Tokens, capital

_AMOUNTS, _PARTICIPLE = ("budget/budget", "revenue/revenue", "gdp/gdp", "population/population"), 8
"""Classes of nouns for amounts, and letters of a participle that is no name: Mohamed."""
_TOPICS = ("pronoun.personal", "pronoun.human", "pronoun.possessive")
"""The classes of pronouns that a sentence may be about, or whose it is."""


def participle_of_noun(tokens: Tokens, words: RunWords, readings: Readings, participles: tuple[str, ...]) -> bool:
    """True for a participle before what a property is told by, or a noun with a verb: "Projected spending had been"."""
    index, behind = words.first, words.first + 2
    norm = tokens.norms[index]
    if index in words.covered or len(norm) < _PARTICIPLE or not norm.endswith(participles) or behind >= words.last:
        return False
    if capital(tokens, index + 1) or any("verb" in r.tags or r.name in VERBS for r in readings.at.get(index + 1, ())):
        return False
    noun = any(r.name.startswith(_AMOUNTS) for r in readings.at.get(index + 1, ()))
    return noun or any(r.name in VERBS for r in readings.at.get(behind, ())) or _before_clause(tokens, words, readings)


def _before_clause(tokens: Tokens, words: RunWords, readings: Readings) -> bool:
    """True for a participle with its object before a comma and what the sentence is about: "Excluding fees, the bank".

    Names of places end so as well, but stand before a verb, or what their sentence goes on about.
    """
    index = words.first
    comma = next((at for at in range(index + 2, words.last) if tokens.norms[at] == ","), words.last)
    if comma + 1 >= words.last or tokens.kinds[index + 1] != "w" or tokens.norms[index + 1] in OWNERS:
        return False
    inside = (r for at in range(index + 1, comma) for r in readings.at.get(at, ()))
    if any("verb" in r.tags or r.name in VERBS for r in inside):
        return False
    return comma + 1 in words.determiners or any(r.name in _TOPICS for r in readings.at.get(comma + 1, ()))
