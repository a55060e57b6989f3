"""Sources too large to hold in memory: kept compiled on disk, and asked for one entity at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded, SourceKind


class Shelf(Protocol):
    """One source in its compiled form."""

    @property
    def ref(self) -> SourceRef:
        """The source."""

    @property
    def sizes(self) -> tuple[int, int]:
        """How many entities and how many statements it holds."""

    def under(self, source: str) -> Shelf:
        """Return the same content as a source of another id."""

    def entity(self, identifier: str) -> Entity | None:
        """Return an entity by the id the source gives it."""

    def of_item(self, item: str) -> str | None:
        """Return the id of the entity that is a Wikidata item."""

    def statements(self, identifier: str) -> tuple[Statement, ...]:
        """Return all statements of an entity, in the order of the source."""

    def identifiers(self) -> Iterator[str]:
        """Yield the ids of all entities, in the order of the source."""

    def named(self, folded_name: str) -> tuple[str, ...]:
        """Return ids of the entities of which a name folds to exactly this."""

    def shared_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the names that several entities bear, with their ids."""


class Shelves(Protocol):
    """Where compiled sources are kept; handed in from above, which knows how names are indexed."""

    def brief(self, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]) -> Loaded:
        """Return a file's only source as it was read before, else read it and keep that."""

    def shelf(
        self, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]
    ) -> tuple[Shelf | None, tuple[InputProblem, ...]]:
        """Return a file's compiled form, made now where there is none; None with its problems where it is unsound."""
