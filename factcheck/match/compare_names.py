"""Names against names: by identity, by what contains a place, else by likeness (contract section 2, rule 4)."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from factcheck.match.agreement import MISMATCH, TOO_PRECISE, Agreement, Outcome, agrees
from factcheck.model.values import EntityRef
from factcheck.model.verdict import Reason
from factcheck.text.expression import expression
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.properties.property import Property
    from factcheck.sources.knowledge import KnowledgeBase

ACCEPTED = 0.90
"""Two names as like as this are the same name."""
WEAK = 0.70
"""Two names less like than this are different names; between the two nothing is said."""

_QUOTED = expression(r"[«“”„\"]([^«»“”„\"]+)[»”“\"]")


def compare_names(claim: EntityRef, source: EntityRef, prop: Property, knowledge: KnowledgeBase) -> Agreement:
    """Compare what a text names with what a source names."""
    if is_nameless(source, knowledge) and claim.entity != source.entity:
        return _weak(0.5)
    if claim.entity is not None and source.entity is not None:
        return _by_identity(claim, claim.entity, source, source.entity, prop, knowledge)
    agreement = _by_likeness(claim, source, prop, knowledge)
    if prop.place and not agreement.agrees and _in_state(claim, source, knowledge):
        return TOO_PRECISE
    if prop.place and source.entity is not None and not agreement.agrees:
        return _by_surroundings(claim, source.entity, knowledge) or agreement
    return agreement


def _by_identity(
    claim: EntityRef, said: str, source: EntityRef, known: str, prop: Property, knowledge: KnowledgeBase
) -> Agreement:
    if said == known:
        return agrees(Reason.VALUE_AGREES)
    if prop.place:
        from factcheck.match.places import comparable_places, containers

        if said in containers(known, knowledge):
            return agrees(Reason.CONTAINED_PLACE)
        if known in containers(said, knowledge):
            return TOO_PRECISE
        if not comparable_places(said, known, knowledge):
            return _weak(0.5)
    words = fold(claim.text)
    if any(fold(name) == words for name in names_of(source, knowledge)):
        # Two entities of one name: the text may well mean the other one.
        return _weak(0.5)
    return MISMATCH


def _by_likeness(claim: EntityRef, source: EntityRef, prop: Property, knowledge: KnowledgeBase) -> Agreement:
    said, known = names_of(claim, knowledge), names_of(source, knowledge)
    likeness = best_likeness(said, known)
    if likeness is None:
        return _weak(0.5)
    if likeness >= ACCEPTED:
        return agrees(Reason.VALUE_AGREES, likeness)
    if likeness >= WEAK or (_persons(claim, source, prop, knowledge) and _part_of_name(said, known)):
        return _weak(likeness)
    return Agreement(Outcome.DISAGREES, Reason.VALUE_MISMATCH, 1 - likeness)


def _by_surroundings(claim: EntityRef, known: str, knowledge: KnowledgeBase) -> Agreement | None:
    """Compare a name that resolved to no entity with the places around the source's; None where none is like it."""
    from factcheck.match.places import containers

    around = [name for place in containers(known, knowledge) for name in names_of(EntityRef("", place), knowledge)]
    likeness = best_likeness(names_of(claim, knowledge), tuple(around))
    if likeness is None or likeness < WEAK:
        return _weak(0.5) if _called_after(claim, known, knowledge) else None
    return agrees(Reason.CONTAINED_PLACE, likeness) if likeness >= ACCEPTED else _weak(likeness)


def _called_after(claim: EntityRef, known: str, knowledge: KnowledgeBase) -> bool:
    """True for a place with the whole name of the known one in its own, and for a region, which it may well lie in.

    The Port of Beirut may well be in Beirut.
    """
    said = _words(claim.text)
    from factcheck.match.namewords import name_words

    if claim.entity is None and not said.isdisjoint(name_words()["regions"]):
        return True  # شبه الجزيرة العربية: a region, of which no source says what lies in it
    return claim.entity is None and any(
        words < said for words in map(_words, names_of(EntityRef("", known), knowledge)) if words
    )


def _in_state(claim: EntityRef, source: EntityRef, knowledge: KnowledgeBase) -> bool:
    """True for a land that is part of the state that the source names: England and the United Kingdom."""
    from factcheck.match.namewords import name_words

    states = name_words()["state_of"]
    around = {states[word] for word in map(fold, names_of(claim, knowledge)) if word in states}
    return bool(around) and not around.isdisjoint(map(fold, names_of(source, knowledge)))


def is_nameless(source: EntityRef, knowledge: KnowledgeBase) -> bool:
    """True for an item of Wikidata of which no source holds as much as a name."""
    return source.entity is not None and source.text == source.entity and source.entity not in knowledge.entities


def _weak(score: float) -> Agreement:
    return Agreement(Outcome.INCOMPARABLE, Reason.WEAK_MATCH, score)


def names_of(ref: EntityRef, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Return every name of a value: its own words, and the labels and aliases of its entity, each once."""
    names = dict.fromkeys(name for name in (ref.text, ref.label, own_name(ref.text), place_name(ref.text)) if name)
    entity = knowledge.entities.get(ref.entity) if ref.entity is not None else None
    if entity is not None:
        names |= dict.fromkeys(entity.labels.values())
        for aliases in entity.aliases.values():
            names |= dict.fromkeys(aliases)
    return tuple(names)


def own_name(text: str) -> str:
    """What a name has in quotation marks, which is the name itself: صحيفة «الأهرام» is الأهرام; empty without any."""
    found = _QUOTED.search(text)
    return found.group(1).strip() if found is not None else ""


def place_name(text: str) -> str:
    """What follows the words for a place that a name opens with: the Republic of Chad is Chad; empty without them."""
    from factcheck.match.namewords import name_words

    words = text.split()
    first = 1 if words and fold(words[0]) in name_words()["articles"] else 0
    for called in name_words()["called"]:
        behind = first + called.count(" ") + 1
        if len(words) > behind and fold(" ".join(words[first:behind])) == called:
            return " ".join(words[behind:])
    return ""


def best_likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float | None:
    """Return the likeness of the two most alike names of one script; None where no two share a script."""
    pairs = [(a, b) for a in left for b in right if script_of(a) == script_of(b)]
    if not pairs:
        return None
    if any(fold(a) == fold(b) for a, b in pairs):
        return 1.0
    from factcheck.match.labels import likeness

    return max(likeness(a, b) for a, b in pairs)


def script_of(name: str) -> str:
    """Return the script of a name's first letter, as Unicode names it (LATIN, ARABIC …); empty without letters."""
    for char in name:
        if char.isalpha():
            return unicodedata.name(char, "").split(" ")[0]
    return ""


def _persons(claim: EntityRef, source: EntityRef, prop: Property, knowledge: KnowledgeBase) -> bool:
    """True where the names are those of persons: by the entity that is known, else by what the property takes."""
    known = next((ref.entity for ref in (source, claim) if ref.entity is not None), None)
    if known is not None and known in knowledge.entities:
        return knowledge.entities[known].type == "person"
    return prop.office or prop.values == ("person",)


def _part_of_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """True where one name is some of the words of the other: a family name alone is no other person."""
    words = [(_words(a), _words(b)) for a in left for b in right]
    return any(a and b and (a <= b or b <= a) for a, b in words)


def _words(name: str) -> frozenset[str]:
    """The words of a name but for articles, which come and go: el-Sisi, Al Sisi and Sisi are one."""
    from factcheck.match.namewords import name_words
    from factcheck.match.normal import name_key

    articles = name_words()["al"]
    return frozenset(word.removeprefix("ال") for word in name_key(name).split() if word not in articles)
