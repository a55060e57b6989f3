"""Clauses that tell what somebody says or what is known: "the report notes that …", "it is well known that …"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.lexicon import Reading
from factcheck.extract.readings import Readings
from factcheck.text.tokens import Tokens

_REPORTING, _THAT, _RELATIVE, _NOUN = "scope.reporting", "scope.that", "pronoun.relative", "noun."
_BEFORE_NOUNS = ("article", "determiner", "pronoun.possessive")
_IT, _IMPERSONAL = "it", 7
"""How an impersonal clause opens, and the tokens up to its "that"."""


def complements(readings: Readings, tokens: Tokens, first: int, *, verb_first: bool = False) -> Iterator[Reading]:
    """The words of "that" behind which such a clause opens; "the plan that" is none of them.

    Where verbs stand first, it is another word than the relative pronoun, and a noun behind it opens the clause.
    """
    thats = readings.of(_THAT)
    if not thats:
        return
    if verb_first:
        yield from (r for r in thats if not any("verb" in each.tags for each in readings.at.get(r.last, ())))
        return
    nouns = {r.last for name in _BEFORE_NOUNS for r in readings.of(name)}
    told = {r.last for r in readings.of(_REPORTING) if r.first not in nouns}
    impersonal = tokens.norms[first] == _IT
    for that in thats:
        at = that.first
        if (impersonal and at - first < _IMPERSONAL and not _noun(readings, at)) or at in told:
            yield that
        elif at - 1 in told and tokens.text[tokens.starts[at - 1]].islower() and not _noun(readings, at):
            yield that  # "told reporters that"


def settled_complements(readings: Readings, tokens: Tokens, first: int) -> Readings:
    """The readings of a sentence without the pronouns that such words are not."""
    opening = {r.first for r in complements(readings, tokens, first)}
    if not opening:
        return readings
    return Readings(r for r in readings if r.name == _THAT or r.first not in opening)


def _noun(readings: Readings, at: int) -> bool:
    return any(r.name.startswith(_NOUN) for r in readings.ending.get(at, ()))
