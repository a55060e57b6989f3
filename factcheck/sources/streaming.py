"""One source, entity by entity, whatever its kind; so it is compiled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.property import Property
from factcheck.sources.interface import SourceKind

_LINES = (".jsonl", ".ndjson")


class Stream:
    """A file's entities; what its source is, and what is wrong with it, is known when the last was given."""

    def __init__(self, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]) -> None:
        self.ref: SourceRef | None = None
        self.problems: tuple[InputProblem, ...] = ()
        self._path, self._shown, self._kind, self._properties = path, shown, kind, properties

    def entities(self) -> Iterator[tuple[Entity, tuple[Statement, ...]]]:
        """Yield each entity with its statements; none of them counts where there are fatal problems at the end."""
        if self._kind.KIND == "reference" and self._path.suffix.lower() in _LINES:
            from factcheck.sources.json_lines import JsonLines, UnsoundError, problems_of

            lines = JsonLines(self._path, self._shown, self._properties)
            try:
                yield from lines.entities()
                self.ref = lines.ref
            except UnsoundError as error:
                found = self._kind.load(self._path, self._shown, self._properties).problems
                self.problems = problems_of(error, found, self._shown)
            return
        yield from self._whole()

    def _whole(self) -> Iterator[tuple[Entity, tuple[Statement, ...]]]:
        loaded = self._kind.load(self._path, self._shown, self._properties)
        self.problems = tuple(problem for problem in loaded.problems if problem.fatal)
        if len(loaded.sources) != 1:
            return
        (source,) = loaded.sources
        said: dict[str, list[Statement]] = {}
        for statement in source.statements:
            said.setdefault(statement.entity, []).append(statement)
        for entity in source.entities:
            yield entity, tuple(said.get(entity.id, ()))
        self.ref = source.ref


def recipe_of(kind: SourceKind, path: Path) -> str:
    """Return what besides the file's content decides what is read from it: for a snapshot, what its lock says."""
    if kind.KIND != "wikidata":
        return ""
    from factcheck.sources.nodes import MalformedError
    from factcheck.sources.wikidata.lock import lock_beside

    try:
        lock = lock_beside(path)
    except MalformedError as error:
        return str(error)
    return repr((lock.files.get(path.name), lock.max_age_days)) if lock is not None else ""
