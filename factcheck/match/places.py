"""Which places contain which, by the sources' own country and location statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.values import EntityRef

if TYPE_CHECKING:
    from factcheck.sources.knowledge import KnowledgeBase

_CONTAINED_IN = ("country", "location")
"""The properties that say where a place lies."""


def containers(place: str, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Return all places that contain ``place``, nearest first; ``place`` itself is not among them, even in a cycle."""
    seen = {place: None}
    waiting = [place]
    for inner in waiting:
        for outer in _direct(inner, knowledge):
            if outer not in seen:
                seen[outer] = None
                waiting.append(outer)
    return tuple(waiting[1:])


def _direct(place: str, knowledge: KnowledgeBase) -> list[str]:
    found = []
    for name in _CONTAINED_IN:
        for statement in knowledge.statements(place, name):
            value = statement.value
            if isinstance(value, EntityRef) and value.entity is not None and statement.rank != "deprecated":
                found.append(value.entity)
    return sorted(found)


def comparable_places(left: str, right: str, knowledge: KnowledgeBase) -> bool:
    """True where the sources say enough to hold that neither place contains the other.

    Places of one type do not contain each other. A city and a country do not either where the city's own country is
    known to be another; where it is not known, nothing can be said.
    """
    left_type, right_type = _type(left, knowledge), _type(right, knowledge)
    if left_type is None or right_type is None or _one_level(left_type, right_type):
        return True
    around_left = [_type(place, knowledge) for place in containers(left, knowledge)]
    around_right = [_type(place, knowledge) for place in containers(right, knowledge)]
    return any(_one_level(right_type, outer) for outer in around_left if outer) or any(
        _one_level(left_type, outer) for outer in around_right if outer
    )


def _one_level(left: str, right: str) -> bool:
    """True where two types are one, or one is a kind of the other (a capital is a city) and says more than "place"."""
    if left == right:
        return True
    from factcheck.properties.loader import is_a, load_types

    types = load_types()
    return any(is_a(kind, wider, types) and types.get(wider) for kind, wider in ((left, right), (right, left)))


def _type(place: str, knowledge: KnowledgeBase) -> str | None:
    entity = knowledge.entities.get(place)
    return entity.type if entity else None
