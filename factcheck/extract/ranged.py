"""Places told with what a thing is that are not where it is: of its part, or outside which it is first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.referents import NOUN

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.lexicon import Reading

_IN_PLACE, _BESIDE = "in_place", "beside_range"
"""The classes of prepositions of place, and of those that leave a place out."""
_RANKING = "ranking"
"""The class of words that rank a thing: first, most, only; and the ending of further ones."""
_SUPERLATIVE, _LONG = "est", 5
_RIVER, _SPRINGING = "river", "springing"
"""The type of what only has its source in a place, and the class of words that tell so: rising in the hills."""
_EQUIPPED = "equipped"
"""The class of words behind which a thing's parts stand: a school with a campus in Rome."""


def ranged(raw: Raw) -> bool:
    """True for such a place; what it is said of is a noun between the subject and the place."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if sentence.verb_first or subject is None or subject.last > raw.value_start:
        return False
    between = range(subject.last, raw.value_start)
    if any(r.first in between for r in sentence.classes.get(_SPRINGING, ())) and (
        _RIVER in subject.types or any(r.first in between for r in sentence.classes.get(f"{NOUN}{_RIVER}", ()))
    ):
        return True  # "a river rising in the hills of Tarn"
    ruling = [r for r in raw.match.bound.readings if r.name == _IN_PLACE and r.last <= raw.value_start]
    if not ruling or not any(r.name.startswith(NOUN) for at in between for r in sentence.at.get(at, ())):
        return False
    return _left_out(raw, ruling[-1]) or _of_its_part(raw, subject.last)


def _left_out(raw: Raw, ruling: Reading) -> bool:
    """True behind a superlative: "the longest bridge outside Japan"."""
    sentence = raw.sentence
    if not any(r.first == ruling.first for r in sentence.classes.get(_BESIDE, ())):
        return False
    ranking = {r.first for r in sentence.classes.get(_RANKING, ())}
    words = ((at, sentence.tokens.norms[at]) for at in range(raw.match.first, ruling.first))
    return any(at in ranking or (len(word) >= _LONG and word.endswith(_SUPERLATIVE)) for at, word in words)


def _of_its_part(raw: Raw, first: int) -> bool:
    """True where the noun that stands in the place is one that the thing has: "a college with a campus in Rome"."""
    nouns = [r for r in raw.match.bound.readings if r.name.startswith(NOUN)]
    equipped = [r for r in raw.sentence.classes.get(_EQUIPPED, ()) if first <= r.first < raw.value_start]
    told = any(r.first < e.first for e in equipped for r in nouns[-1:])
    heads = any(r.name.startswith(NOUN) for e in equipped for r in raw.sentence.readings.ending.get(e.first, ()))
    return bool(nouns) and heads and not told
