"""Short forms that a name cannot stand for: the new dam is not the old one, nor a war the treaty that ended it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.marks import Sentence
from factcheck.extract.referents import NOUN, Referent

_OPPOSITE, _PACT = "opposite", "pact"
"""The classes of adjectives with opposites, tagged by what they are opposed in, and of nouns for agreements."""
_EVENT = ("event",)
_BACK = 2
"""Sentences back in which a noun may have been introduced without a name."""


def opposed(name: Referent, where: Sentence, short: Referent, sentence: Sentence) -> bool:
    """True where an adjective parts the two: السد الجديد is not سد مأرب القديم; and a war is no treaty."""
    held = set(_sides(where, name))
    if any(_other_side(side) in held for side in _sides(sentence, short)):
        return True
    events = short.types == _EVENT and _EVENT[0] in name.types
    return events and _is_pact(where, name) is not _is_pact(sentence, short)


def introduced_unnamed(short: Referent, sentence: Sentence, before: list[Sentence]) -> bool:
    """True where the text has spoken of such a thing before, and named none: افتتح جسر معلق. ويمتد الجسر …."""
    places = [(sentence, short.first), *((other, other.last) for other in before[-_BACK:])]
    return any(_bare(other, short, until) for other, until in places)


def _bare(sentence: Sentence, short: Referent, until: int) -> bool:
    nouns = (r for r in sentence.readings.under(NOUN) if r.word == short.head and r.first < until)
    bare = (r for r in nouns if not (r.definite or r.pronoun))
    inside = {i for r in sentence.referents if r.named for i in range(r.first, r.last)}
    return any(r.first not in inside for r in bare)


def _sides(sentence: Sentence, name: Referent) -> Iterator[str]:
    near = range(name.first - 1, name.last + 1) if not sentence.verb_first else range(name.first, name.last + 1)
    for reading in sentence.classes.get(_OPPOSITE, ()):
        if reading.first in near and reading.tags:
            yield reading.tags[0]


def _other_side(side: str) -> str:
    return side[:-1] + ("2" if side.endswith("1") else "1")


def _is_pact(sentence: Sentence, name: Referent) -> bool:
    return any(name.first <= r.first < name.last for r in sentence.classes.get(_PACT, ()))
