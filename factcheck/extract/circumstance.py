"""Dates and figures of the main clause behind a phrase that only tells when, or of whom, it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS

if TYPE_CHECKING:
    from factcheck.extract.bound import Match

_NOMINAL = ("/founding", "/death", "/dissolution")
"""How classes of nouns end for the beginning or end of something."""
_BESIDE = 3
"""Tokens from a comma to a date that still belongs to the phrase before it: "since its founding, in May 1949"."""
_IMITATION, _DELEGATION = "imitation", "delegation"
"""The classes of nouns for what is made after something else (replica, نسخة), and for a group sent by a body."""


def of_circumstance(sentence: Sentence, match: Match) -> bool:
    """True for a date behind "after the founding of X, …": the main clause's, in which something else happened.

    So in بعد تأسيس الناتو انتقلت إلى أوسلو عام 1971, where the verb between opens the main clause.
    """
    value, subject = match.bound.value, match.bound.subject
    if not isinstance(value, ValueMark) or subject is None or subject.last > value.first:
        return False
    nouns = (r for r in match.bound.readings if r.last <= subject.first and r.name.endswith(_NOMINAL))
    noun = next((r for r in nouns if "verb" not in r.tags), None)
    if noun is None:
        return False
    opens = sentence.outline.before_article(noun.first) == sentence.first  # "The founding of X, …, dates from"
    if opens or (sentence.verb_first and not (noun.prefix or sentence.ruled(noun.first))):
        return False
    if sentence.verb_first:
        return any(subject.last <= r.first < value.first for r in sentence.readings.verbs)
    return any(sentence.tokens.norms[at] in COMMAS for at in range(subject.last, value.first - _BESIDE))


def of_imitation(sentence: Sentence, match: Match) -> bool:
    """True for what is told of something made after the subject: "a replica of the tower in Las Vegas"."""
    subject = match.bound.subject
    if subject is None:
        return False
    before = sentence.outline.before_article(subject.first)
    places = (subject.first,) if sentence.verb_first else (before - 1, before)
    return any(r.last in places for r in sentence.classes.get(_IMITATION, ()) if not r.pronoun)


def of_delegation(sentence: Sentence, match: Match) -> bool:
    """True for a verb right behind the body that a delegation is from: وفد من الاتحاد الأفريقي يضم 12 عضوا."""
    if not sentence.verb_first or match.bound.subject is not None:
        return False
    names = [r for r in sentence.referents if r.named and r.last == match.first]
    groups = {r.last for r in sentence.classes.get(_DELEGATION, ()) if not r.definite}
    return any(name.first in groups or name.first - 1 in groups for name in names)
