"""What a relative clause is about: the name before it, or one farther off that its pronoun agrees with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.around import placed
from factcheck.extract.fits import fits_types
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent, agrees


def agreeing(sentence: Sentence, near: Referent, gender: str) -> Referent | None:
    """The name before the nearest one that has the pronoun's gender: in برج خليفة في دبي، الذي the tower is meant."""
    names = (r for r in reversed(sentence.referents) if r.named and r.last < near.first)
    return next((r for r in names if agrees(r, gender)), None)


def closing(sentence: Sentence, near: Sequence[Referent], allowed: Sequence[str], types: Mapping[str, str]) -> Referent:
    """Of names that end together the longest that fits: the attack at Norby, which killed 12.

    A place gives way to what is there: "Expo 2020 in Dubai, which began …".
    """
    ending = [r for r in near if r.last == near[-1].last and fits_types(r, allowed, types)]
    if not ending and placed(sentence, near[-1]):
        ending = [r for r in sentence.referents if r.named and r.last < near[-1].first][-1:]
    return min(ending, key=lambda r: r.first, default=near[-1])
