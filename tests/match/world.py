"""The small world of names that the tests of this folder share, and the tables of cases beside it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.model.values import EntityRef
from factcheck.sources.interface import LoadedSource
from factcheck.sources.knowledge import KnowledgeBase

CASES = Path(__file__).parent / "cases"


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


def knowledge(entities: Iterable[Entity], statements: Iterable[Statement] = ()) -> KnowledgeBase:
    source = LoadedSource(SourceRef("world", "The world", "world.yaml"), tuple(entities), tuple(statements))
    return KnowledgeBase([source], {})


def named(identifier: str, *names: str, kind: str | None = None) -> Entity:
    """An entity with its names in the language "xx": first the label, then the aliases."""
    return Entity(identifier, kind, None, {"xx": names[0]}, {"xx": names[1:]}, "world.yaml:1")


def small_world() -> KnowledgeBase:
    rows = table("entities")["entities"]
    entities = [
        Entity(
            row["id"],
            row.get("type"),
            None,
            row["label"],
            {language: tuple(names) for language, names in row.get("aliases", {}).items()},
            "world.yaml:1",
        )
        for row in rows
    ]
    statements = [
        Statement(row["id"], prop, EntityRef(value, value), "world", "world.yaml:1")
        for row in rows
        for prop, value in row.get("facts", {}).items()
    ]
    return knowledge(entities, statements)
