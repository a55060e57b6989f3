"""Where verbs stand first, the place that only tells whose seat it is: شركة دلتا، ومقرها صيدا، التي أسسها …."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import LANDS, Referent, agrees
from factcheck.model.claim import Reference

_SEAT = "headquarters/seat"
"""The class of nouns for a seat."""
_REACH = 6
"""Tokens from the noun to the place at most: مقر منظمة الموانئ العربية في جدة."""
_BODIES = frozenset({"organization", "company", "university", "museum"})
"""Types of what has a seat, one of which is among the owners of whatever a seat's owner may have."""


def seat_noun(sentence: Sentence, place: Referent) -> Reading | None:
    """The noun that tells a place to be the seat of its owner, whose pronoun it has or which stands behind it."""
    if not (sentence.verb_first and place.named) or (place.types and LANDS.isdisjoint(place.types)):
        return None
    for noun in sentence.classes.get(_SEAT, ()):
        between = range(noun.last, place.first)
        if len(between) > _REACH or place.first < noun.last:
            continue
        if any(at in sentence.joined_verbs or sentence.tokens.kinds[at] == "p" for at in between):
            continue
        inner = [r for r in sentence.referents if noun.last <= r.first and r.last <= place.first]
        if noun.pronoun and all(r.kind is Reference.PRONOUN for r in inner):
            return noun
        if not noun.pronoun and any(r.first == noun.last and r.kind is not Reference.PRONOUN for r in inner):
            return noun
    return None


def seat_of(sentence: Sentence, place: Referent) -> Referent | None:
    """What a place is the seat of, where it stands beside the noun: دلتا in دلتا، ومقرها صيدا, in مقر دلتا في صيدا."""
    noun = seat_noun(sentence, place)
    if noun is None:
        return None
    if not noun.pronoun:
        return next(r for r in sentence.referents if r.first == noun.last and r.kind is not Reference.PRONOUN)
    end, gender = noun.first, sentence.genders.get(noun.pronoun, "")
    end -= end > sentence.first and sentence.tokens.norms[end - 1] in COMMAS
    beside = (r for r in sentence.referents if r.last == end and r.kind is not Reference.PRONOUN)
    return next((r for r in beside if agrees(r, gender)), None)


def gives_way(sentence: Sentence, place: Referent, allowed: Sequence[str]) -> bool:
    """True for a seat where what is told may be its owner's: no clause goes on about the place then."""
    return (not allowed or not _BODIES.isdisjoint(allowed)) and seat_noun(sentence, place) is not None


def owns_behind(sentence: Sentence, name: Referent) -> bool:
    """True where verbs stand first and what it has is told right behind it: حصة في شركة دلتا ومقرها صيدا."""
    if not sentence.verb_first or "person" in name.types or not LANDS.isdisjoint(name.types):
        return False
    behind = (r for r in sentence.at.get(name.last, ()) if r.pronoun and "/" in r.name and "verb" not in r.tags)
    return any(r.prefix in sentence.conjunctions and agrees(name, sentence.genders.get(r.pronoun, "")) for r in behind)
