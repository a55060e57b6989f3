"""What a kind of source is: a module of this folder that says which files it takes and reads one of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from factcheck.model.record import record
from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.property import Property


@record
class LoadedSource:
    """All that one source says, in the order it says it; names that are values are not resolved yet."""

    ref: SourceRef
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]


class SourceKind(Protocol):
    """A module of ``sources/`` with these names is a kind of source; there is no other list of them."""

    @property
    def KIND(self) -> str:  # noqa: N802 - a constant of the module
        """Name of the kind, as ``sources list`` shows it."""

    @property
    def EXTENSIONS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Ends of the names of its files, lower case, with the dot."""

    def load(
        self, path: Path, shown: str, properties: Mapping[str, Property]
    ) -> tuple[LoadedSource | None, tuple[InputProblem, ...]]:
        """Read one file; None with its problems where it is unsound, else a source and no fatal problem."""
