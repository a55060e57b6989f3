"""Where verbs stand first, the body before its town that a clause tells of: الكلية التقنية بالدمام التي تأسست."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.extract.introduced import IN, IN_PLACE, PLACED, written_on
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import LANDS, Referent, agrees
from factcheck.model.claim import Reference

_WORDS = 2
"""Nouns for a place before its name at most: في محافظة مدينة …."""


def housed_before(sentence: Sentence, place: Referent, fits: Callable[[Referent], bool]) -> Referent | None:
    """The body or building right before a place, where the clause behind that may be of either and ``fits`` it.

    A town lies in what is told of it, and what is told in passing is rather told of what the sentence is about.
    """
    if not sentence.verb_first or not place.named or LANDS.isdisjoint(place.types):
        return None
    behind = place.last + (place.last < sentence.last and sentence.tokens.norms[place.last] in COMMAS)
    relative = next((r for r in sentence.referent_at.get(behind, ()) if r.relative and not r.prefix), None)
    if relative is None:
        return None
    end = _before_place(sentence, place)
    there = (r for r in sentence.referents if r.last == end and r.kind is not Reference.PRONOUN)
    bodies = (r for r in there if r.types and LANDS.isdisjoint(r.types) and "person" not in r.types)
    return next((r for r in bodies if agrees(r, relative.gender) and fits(r)), None)


def _before_place(sentence: Sentence, place: Referent) -> int | None:
    """The token at which the phrase begins that a place stands in, past its noun: في مدينة صلالة, بالدمام."""
    first = place.first
    if written_on(sentence, place).endswith(IN):
        return first
    for _ in range(_WORDS):
        if (ruled := next(_prepositions(sentence, first), None)) is not None:
            return ruled
        ending = sentence.readings.ending.get(first, ())
        noun = next((r for r in ending if r.name in PLACED), None)
        if noun is None:
            return None
        if noun.prefix.endswith(IN):
            return noun.first
        first = noun.first
    return next(_prepositions(sentence, first), None)


def _prepositions(sentence: Sentence, end: int) -> Iterator[int]:
    """Where the prepositions of place begin that end at a token, the longest first."""
    yield from sorted(r.first for r in sentence.readings.ending.get(end, ()) if r.name == IN_PLACE)
