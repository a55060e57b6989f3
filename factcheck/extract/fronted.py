"""The subject behind a phrase that opens its sentence: "After buying Tessel Dairy, Lumo employs 2,100 people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.chained import verb_at
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_COMMA = ","
_JOINING = ("joining", "coordinating")
_VERBAL = frozenset({"finite_past", "past_form", "scope.prediction", "scope.possibility", "acting"})
"""Classes of words that a subject stands before, besides the everyday verbs."""


def fronted_subject(sentence: Sentence) -> Referent | None:
    """Whom a sentence is about that opens with a phrase of something else and a comma; None where none does.

    That phrase opens with no name and no article, and what stands behind the comma acts.
    """
    first = sentence.first
    if sentence.verb_first or first in sentence.articles or any(r.first == first for r in sentence.referents):
        return None
    norms = sentence.tokens.norms
    for comma in range(first + 1, sentence.last - 2):
        if norms[comma] != _COMMA:
            continue
        places = sentence.past_articles([comma + 1])
        behind = [r for at in places for r in sentence.referent_at.get(at, ()) if r.kind is not Reference.PRONOUN]
        subject = max(behind, key=lambda r: r.last, default=None)
        if subject is not None and _acts(sentence, subject.last):
            return subject
    return None


def passed_by(sentence: Sentence, name: Referent) -> Referent | None:
    """The subject of the sentence where the name stands in a phrase before it; None where it does not."""
    subject = fronted_subject(sentence)
    return subject if subject is not None and name.last < subject.first else None


def _acts(sentence: Sentence, at: int) -> bool:
    """True where a verb stands at the token, behind an adverb, or behind an apposition between commas."""
    if at >= sentence.last:
        return False
    if sentence.tokens.norms[at] == _COMMA:
        aside = sentence.aside(at)
        joined = any(r.name in _JOINING for r in sentence.at.get(at + 1, ()))
        return aside is not None and not joined and _verb(sentence, aside)
    return any(_verb(sentence, place) for place in sentence.skip(at))


def _verb(sentence: Sentence, at: int) -> bool:
    if not sentence.first < at < sentence.last or at in sentence.referent_at:
        return False
    return verb_at(sentence, at, _VERBAL)
