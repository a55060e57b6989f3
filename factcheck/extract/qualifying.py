"""Participles that tell of the name right before them, whatever rules it: مع رشا حلمي المولودة في حلب."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.betweenparts import phrase
from factcheck.extract.referents import LANDS, NOUN, Referent, agrees

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_QUALIFYING, _FEMININE = "qualifying", "ه"
"""The section of such words, and their folded feminine ending."""


def qualified(sentence: Sentence, name: Referent) -> bool:
    """True for a name behind which such a word stands that agrees with it.

    Not for a town without its noun, which may only tell where what is told of is: جامعة السهول في صيدا المؤسسة.
    """
    if not sentence.verb_first or not name.named or phrase(sentence, name.last, _QUALIFYING) is None:
        return False
    noun = any(r.name.startswith(NOUN) for r in sentence.at.get(name.first, ()))
    if not noun and not LANDS.isdisjoint(name.types):
        return False
    return agrees(name, "f" if sentence.tokens.norms[name.last].endswith(_FEMININE) else "m")
