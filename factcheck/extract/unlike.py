"""Short forms that a name cannot stand for: the new dam is not the old one, nor a war the treaty that ended it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.extract.betweenparts import phrase
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import NOUN, Referent

_OPPOSITE, _PACT = "opposite", "pact"
"""The classes of adjectives with opposites, tagged by what they are opposed in, and of nouns for agreements."""
_SPHERE = "sphere"
"""The class of adjectives that tell how far a body reaches: الدولي, الإفريقي."""
_EVENT = ("event",)
_INDEFINITE, _BEING, _MODIFIERS = "indefinite", ("be", "becoming", "joining"), 4
"""The classes of articles and of verbs that say what something is, and tokens from the article to the noun."""
_SAYING = frozenset({"as", "into", "became", "become", "becomes", "remained", "remains", "remain", "not", "also"})
_CALLING = frozenset({",", "called", "named", "dubbed", "christened", "known", "(", ":"})
_SINGLED = "singled"
"""The class of adjectives that single out a part of something or one of several."""
_REACHING = "reaching"
"""The section of adjectives that tell of which land or part of it a body is: national, local."""
_OFFICES = frozenset({"agency", "authority", "ministry", "council", "commission", "court", "army", "government"})
"""Types of bodies that each land and town may have."""
BACK = 2
"""Sentences back in which a noun may have been introduced without a name."""


def opposed(name: Referent, where: Sentence, short: Referent, sentence: Sentence) -> bool:
    """True where an adjective parts the two: السد الجديد is not سد مأرب القديم; and a war is no treaty."""
    held = set(_sides(where, name))
    if any(_other_side(side) in held for side in _sides(sentence, short)) or _reaches_elsewhere(
        where, name, short, sentence
    ):
        return True
    events = short.types == _EVENT and _EVENT[0] in name.types
    return events and _is_pact(where, name) is not _is_pact(sentence, short)


def _reaches_elsewhere(where: Sentence, name: Referent, short: Referent, sentence: Sentence) -> bool:
    """True where each has a sphere of its own: الاتحاد الدولي is not الاتحاد الإفريقي لكرة القدم."""
    own = _spheres(sentence, short.first, short.last + 1)
    held = _spheres(where, name.first, name.last) if own else own
    return bool(held) and own.isdisjoint(held)


def _spheres(sentence: Sentence, first: int, last: int) -> set[str]:
    words = sentence.classes.get(_SPHERE, ()) if sentence.verb_first else ()
    return {sentence.tokens.norms[r.first] for r in words if first <= r.first < last}


def introduced_unnamed(short: Referent, sentence: Sentence, before: Iterable[Sentence]) -> bool:
    """True where the text has spoken of such a thing before, and named none: افتتح جسر معلق. ويمتد الجسر …."""
    places = [(sentence, short.first), *((other, other.last) for other in before)]
    return any(_bare(other, short, until) for other, until in places)


def dealt_with(short: Referent, before: Iterable[Sentence]) -> bool:
    """True where a sentence before tells what somebody does with such a thing, which it does not name.

    "Lindex runs a bakery. The bakery …", but not "Lindex is a bakery", "works as a bakery", "a bakery called Lindex".
    """
    return any(_dealt_with(short, sentence) for sentence in before)


def _dealt_with(short: Referent, sentence: Sentence) -> bool:
    nouns = [r for r in sentence.readings.under(NOUN) if r.word == short.head]
    if not nouns:
        return False
    articles = sentence.readings.of(_INDEFINITE)
    for noun in nouns:
        opening = next((r.first for r in articles if 0 < noun.first - r.first <= _MODIFIERS), None)
        if opening is None or opening <= sentence.first or sentence.tokens.kinds[opening - 1] != "w":
            continue
        before = {r.name for r in sentence.readings.ending.get(opening, ())}
        inside = any(r.named and r.first < opening <= r.last for r in sentence.referents)
        said = inside or sentence.tokens.norms[opening - 1] in _SAYING or not before.isdisjoint(_BEING)
        if not said and not _called(sentence, noun.last):
            return True
    return False


def _called(sentence: Sentence, at: int) -> bool:
    """True where a name stands right behind a token, or over a comma or a word for calling: a bakery, Lindex."""
    over = any(r.named and r.first == at + 1 for r in sentence.referents)
    joint = sentence.tokens.norms[at] in _CALLING if at < sentence.last else False
    return any(r.named and r.first == at for r in sentence.referents) or (over and joint)


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


def singled_out(short: Referent, sentence: Sentence) -> bool:
    """True for a noun that its adjective tells from the whole or from others: the main bridge, the centre span."""
    told = sentence.classes.get(_SINGLED, ())
    return any(short.first <= r.first < short.last - 1 for r in told)


def of_some_land(short: Referent, sentence: Sentence) -> bool:
    """True for an office of a land or town, which no name near need be: the national disaster agency."""
    if sentence.verb_first or _OFFICES.isdisjoint(short.types):
        return False
    return any(phrase(sentence, at, _REACHING) is not None for at in range(short.first + 1, short.last - 1))
