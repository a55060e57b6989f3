"""Phrases that may stand anywhere between the parts of a pattern: when it was, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extract.referents import LANDS
from factcheck.model.claim import MentionKind

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_IN_PLACE = "in_place"
"""The class of prepositions of place."""


def passable(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where such a phrase begins and the token behind it."""
    yield from _dates(sentence)
    if sentence.verb_first:
        yield from _places(sentence)


def _dates(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """A date with its preposition: "was set up in 1949 by ten states"."""
    for mark in sentence.values:
        if mark.mention.kind is MentionKind.DATE:
            yield sentence.outline.ruling.get(mark.first, mark.first), mark.last


def _places(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where verbs stand first, the place between a verb and its subject: تأسست في القاهرة جامعة الدول العربية."""
    within = {r.first: r.last for r in sentence.classes.get(_IN_PLACE, ()) if not r.prefix and not r.pronoun}
    if not within:
        return
    verbs = {r.last for r in sentence.readings.verbs}
    for at in within.keys() & verbs:
        names = sentence.referent_at.get(within[at], ())
        place = next((r for r in names if not LANDS.isdisjoint(r.types)), None)
        behind = sentence.referent_at.get(place.last, ()) if place is not None else ()
        if place is not None and any(r.named and not sentence.prefixed(r) for r in behind):
            yield at, place.last
