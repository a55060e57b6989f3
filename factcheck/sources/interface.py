"""What a kind of source is: a module of ``kinds/`` that says which files it takes and reads one of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from factcheck.model.record import record
from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.property import Property

if TYPE_CHECKING:
    from factcheck.sources.knowledge import KnowledgeBase


@record
class LoadedSource:
    """All that one source says, in the order it says it; names that are values are not resolved yet."""

    ref: SourceRef
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]


@record
class Loaded:
    """What reading one file came to."""

    sources: tuple[LoadedSource, ...]
    """One as a rule; several where a file lists others, as a lock file does."""
    problems: tuple[InputProblem, ...] = ()


Read = tuple[LoadedSource | None, tuple[InputProblem, ...]]
"""One source, or None with everything that makes it unsound."""


def one(source: LoadedSource | None, problems: tuple[InputProblem, ...]) -> Loaded:
    """Return what reading a file of a single source came to."""
    return Loaded((source,) if source is not None else (), problems)


class SourceKind(Protocol):
    """A module of ``kinds/`` with these names is a kind of source; there is no other list of them.

    All of these modules are loaded at each start: what a module needs to read a file it loads when it reads one.
    """

    @property
    def KIND(self) -> str:  # noqa: N802 - a constant of the module
        """Name of the kind, as ``sources list`` shows it."""

    @property
    def EXTENSIONS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Ends of the names of its files, lower case, with the dot."""

    @property
    def SIGNATURE(self) -> re.Pattern[bytes] | None:  # noqa: N802 - a constant of the module
        """What its files begin with, where another kind has the same ending; None takes what no other kind takes."""

    def load(self, path: Path, shown: str, properties: Mapping[str, Property]) -> Loaded:
        """Read one file; an unsound source is left out, with problems that are fatal."""


class TextReader(Protocol):
    """What reads prose as a source; handed in from above, as it needs all that articles are read with."""

    def takes(self, path: Path) -> bool:
        """True for a file of prose."""

    def read(self, path: Path, shown: str, knowledge: KnowledgeBase) -> Loaded:
        """Read one file; ``knowledge`` says whom its names stand for."""
