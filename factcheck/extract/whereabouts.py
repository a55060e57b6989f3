"""Where verbs stand first, places that only tell where something is: the seat in دلتا، ومقرها صيدا، التي أسسها …."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.antecedent import Asked
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import DIRECTION, Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import LANDS, NOUN, Referent, agrees
from factcheck.model.claim import Reference
from factcheck.properties.loader import is_a

_SEAT = "headquarters/seat"
"""The class of nouns for a seat."""
_REACH = 6
"""Tokens from the noun to the place at most: مقر منظمة الموانئ العربية في جدة."""
_BODY = "organization"
"""The type of what has a seat, which is among the owners of whatever that may have."""
_ADJECTIVES = ("adjective", "epithet", "landscape", "demonym", "praise")
_GENDERS = frozenset({"m", "f"})
_LOCATED = "/located"
"""How the classes of verbs and participles end that tell where something lies."""
_QUALIFIED, _MANY = 3, frozenset({"plural", "dual"})
"""Words from a noun to the preposition behind it at most, with itself, and the tags of nouns for several."""


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
    return (not allowed or _BODY in allowed) and seat_noun(sentence, place) is not None


def tells_where(sentence: Sentence, place: Referent, asked: Asked, types: Mapping[str, str]) -> bool:
    """True for a place that only tells where something is of which a clause goes on to tell."""
    return gives_way(sentence, place, asked.allowed) or of_unnamed(sentence, place, asked, types)


def of_unnamed(sentence: Sentence, place: Referent, asked: Asked, types: Mapping[str, str]) -> bool:
    """True for the place of something without a name that the clause may tell of: زار قرية في الجزائر. ومساحتها …."""
    noun, gender = unnamed_there(sentence, place), asked.gender or asked.verb
    if noun is None or (gender and not _GENDERS.isdisjoint(noun.tags) and gender not in noun.tags):
        return False
    kind = noun.name.removeprefix(NOUN)
    return any(kind == want or is_a(kind, want, types) for want in asked.allowed)


def unnamed_there(sentence: Sentence, place: Referent) -> Reading | None:
    """The noun of something without a name that lies in a place: the village in زار قرية جبلية في الجزائر."""
    if not (sentence.verb_first and place.named) or LANDS.isdisjoint(place.types):
        return None
    under = sentence.prefixed(place) == "ruled"
    if not (under or sentence.ruled(place.first)):
        return None
    at = _before_directions(sentence, place.first if under else place.first - 1)
    for end in range(at, max(sentence.first, at - _QUALIFIED), -1):
        if any(r.named and r.first < end <= r.last for r in sentence.referents):
            return None
        nouns = (r for r in sentence.readings.ending.get(end, ()) if r.name.startswith(NOUN))
        bare = (r for r in nouns if not (r.definite or r.pronoun) and _MANY.isdisjoint(r.tags))
        if (noun := next(bare, None)) is not None:
            return noun
        if not _qualifies(sentence, end - 1):
            return None
    return None


def _before_directions(sentence: Sentence, at: int) -> int:
    """The preposition before points of the compass that end at a token: دولة في غرب إفريقيا."""
    while points := [r.first - 1 for r in sentence.classes.get(DIRECTION, ()) if r.last == at + 1]:
        at = min(points)
    return at


def goes_on_unnamed(sentence: Sentence, place: Referent) -> bool:
    """True where what follows the comma behind a place tells of what lies there: زار قرية في الجزائر، مساحتها …."""
    noun = unnamed_there(sentence, place)
    owned = (r for r in sentence.at.get(place.last + 1, ()) if r.pronoun and "verb" not in r.tags)
    genders = {sentence.genders.get(r.pronoun, "") for r in owned}
    return noun is not None and not genders.isdisjoint(noun.tags)


def _qualifies(sentence: Sentence, at: int) -> bool:
    """True for an indefinite word that may say of what kind the noun before it is, or for "lies": ساحلية, تقع."""
    if sentence.tokens.norms[at].startswith(sentence.article):
        return False
    told = sentence.at.get(at, ())
    said = any(r.name in _ADJECTIVES and not (r.definite or r.pronoun) for r in told)
    return said or sentence.plain_noun(at) or any(r.name.endswith(_LOCATED) for r in told)


def owns_behind(sentence: Sentence, name: Referent) -> bool:
    """True where verbs stand first and what it has is told right behind it: حصة في شركة دلتا ومقرها صيدا."""
    if not sentence.verb_first or "person" in name.types or not LANDS.isdisjoint(name.types):
        return False
    behind = (r for r in sentence.at.get(name.last, ()) if r.pronoun and "/" in r.name and "verb" not in r.tags)
    return any(r.prefix in sentence.conjunctions and agrees(name, sentence.genders.get(r.pronoun, "")) for r in behind)
