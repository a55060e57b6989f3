"""Items that are kept for their names alone: those that the statements of others name as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.model.values import EntityRef
from factcheck.properties.property import Property
from factcheck.sources.wikidata.entity import read_entity

_KEPT = ("P31", "P279", "P17", "P276")
"""What is kept beside the names: what it is, and where it lies."""


def names_only(entity: Mapping[str, Any], languages: Sequence[str]) -> dict[str, Any]:
    """Return an entity's JSON with its names, its classes and where it lies, and nothing else."""
    row: dict[str, Any] = {"type": "item", "id": entity["id"]}
    for part in ("labels", "aliases"):
        found = entity.get(part)
        kept = (*languages, "mul")
        row[part] = {code: found[code] for code in kept if code in found} if isinstance(found, dict) else {}
    claims = entity.get("claims")
    row["claims"] = (
        {name: [_bare(claim) for claim in claims[name]] for name in _KEPT if isinstance(claims.get(name), list)}
        if isinstance(claims, dict)
        else {}
    )
    return row


def items_named(entity: Any, properties: Mapping[str, Property]) -> Iterator[str]:
    """Yield the items that the statements of an entity name as values; ``properties`` by their Wikidata id."""
    read = read_entity(entity, "", ":0", properties, ())
    for statement in read.statements if read is not None else ():
        if isinstance(statement.value, EntityRef) and statement.value.entity is not None:
            yield statement.value.entity


def _bare(claim: Any) -> Any:
    """A statement without its references."""
    if not isinstance(claim, dict):
        return claim
    return {key: claim[key] for key in ("mainsnak", "rank", "qualifiers") if key in claim}
