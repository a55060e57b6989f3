"""Where in a sentence a compiled pattern can begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck.extract.around import described
from factcheck.extract.bound import Fits
from factcheck.extract.introduced import introduced, past_directions
from factcheck.extract.marks import Sentence
from factcheck.extract.officers import officers
from factcheck.extract.patterns import ACCEPT
from factcheck.extract.referents import NOUN

SHOWN = frozenset({"subject", "owner", "value", "name"})
"""Items before which articles, trades and the like may stand."""


def starts(entry: Sequence[int], states: Sequence[Any], sentence: Sentence, fits: Fits) -> list[int]:
    """The tokens at which the pattern can begin, in order."""
    places: set[int] = set()
    for state in entry:
        if state == ACCEPT:
            continue
        kind, argument, _ = states[state]
        if kind == "class":
            places.update(r.first for r in sentence.classes.get(argument[0], ()))
        elif kind == "prefix":
            places.update(r.first for r in sentence.readings.under(argument[0]))
        elif kind in ("subject", "value") and argument == "demonym":
            places.update(sentence.demonyms)
        elif kind in ("subject", "owner", "name"):
            places.update(sentence.referent_at)
            places.update(sentence.elided if kind == "subject" else ())
        elif kind == "start":
            places.update(sentence.openings)
        elif kind == "head":
            places.update(r.first for r in sentence.readings.under(NOUN))
        elif kind == "value":
            places.update(fits.values())
            places.update(sentence.elided if fits.persons else ())
        elif kind == "figure":
            places.update(mark.first for mark in sentence.values)
        elif kind == "word":
            norms = sentence.tokens.norms
            places.update(i for i in range(sentence.first, sentence.last) if norms[i] == argument)
    return sorted(places)


def begins(sentence: Sentence, fits: Fits, kind: str, at: int, *, opening: bool) -> Sequence[int]:
    """Where one of ``SHOWN`` may begin: at a token, or behind what may stand before it; ``opening`` for the first."""
    asked = (kind, at, opening, fits.persons, fits.of_person)
    found = sentence.places.get(asked)
    if found is None:
        found = sentence.past_articles([at] if opening else sentence.skip(at))
        if kind in ("value", "subject"):
            found = [*found, *past_directions(sentence, found)]
        if not opening and (kind == "subject" or (kind == "value" and fits.persons)):
            found = officers(sentence, described(sentence, found))
        elif kind == "value" and not opening and fits.of_person:
            found = introduced(sentence, found)
        sentence.places[asked] = found
    return found
