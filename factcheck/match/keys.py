"""Names of the sources by the key an exact name is found by."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.match.namewords import name_words
from factcheck.match.normal import Named, name_key
from factcheck.model.statement import Entity
from factcheck.sources.knowledge import entity_names


def names_by_key(entities: Iterable[Entity]) -> dict[str, list[Named]]:
    """Return the bearers of each name."""
    names: dict[str, list[Named]] = {}
    for entity in entities:
        for name in dict.fromkeys(entity_names(entity)):
            if key := name_key(name):
                names.setdefault(key, []).append((entity.id, name))
                if bare := bare_key(key):
                    names.setdefault(bare, []).append((entity.id, name))
    return names


def bare_key(key: str) -> str:
    """Return the key without its article; empty without one. The Gambia is known as Gambia too, The Who not as who."""
    if not key.startswith("the "):
        return ""
    bare = key[4:]
    return bare if " " in bare or (len(bare) > 3 and bare not in name_words()["ordinary"]) else ""
