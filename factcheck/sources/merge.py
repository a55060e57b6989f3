"""Entities of several sources that are one thing: those of one id or of one Wikidata item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model.record import replace
from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef
from factcheck.sources.interface import LoadedSource


class Clashes:
    """Knows the sources that were accepted, and says why a sound one cannot stand beside them.

    Two files must not share a source id, and one entity id must not stand for two Wikidata items.
    """

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._items: dict[str, tuple[str, str]] = {}

    def of(self, source: LoadedSource) -> InputProblem | None:
        """Return what is in the way of a source; None where nothing is, and it counts as accepted from then on."""
        ref = source.ref
        if (taken := self.of_id(ref)) is not None:
            return taken
        for entity in source.entities:
            item, path = self._items.get(entity.id, (None, ""))
            if item is not None and entity.wikidata is not None and entity.wikidata != item:
                line = int(entity.locator.rsplit(":", 1)[1])
                message = f"the entity {entity.id!r} is {entity.wikidata} here and {item} in {path}"
                return InputProblem(ref.path, f"{message}: give one another id", line)
        self.accept(ref)
        for entity in source.entities:
            if entity.wikidata is not None:
                self._items.setdefault(entity.id, (entity.wikidata, ref.path))
        return None

    def of_id(self, ref: SourceRef) -> InputProblem | None:
        """Return what is in the way of a source by its id alone."""
        path = self._sources.get(ref.id)
        if path is None:
            return None
        return InputProblem(ref.path, f"the source id {ref.id!r} is already that of {path}: give each file its own")

    def accept(self, ref: SourceRef) -> None:
        self._sources[ref.id] = ref.path


def canonical_ids(sources: Iterable[LoadedSource]) -> dict[str, str]:
    """Return each entity id and Wikidata id with the id it goes by: the first that any source gave the thing."""
    parent: dict[str, str] = {}

    def top(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    order: dict[str, int] = {}
    for source in sources:
        for entity in source.entities:
            for name in (entity.id, entity.wikidata):
                if name is not None:
                    order.setdefault(name, len(order))
                    parent.setdefault(name, name)
            if entity.wikidata is not None:
                one, other = top(entity.id), top(entity.wikidata)
                # The one that came first keeps its id.
                first, second = (one, other) if order[one] <= order[other] else (other, one)
                parent[second] = first
    return {name: top(name) for name in parent}


def united(sources: Iterable[LoadedSource], ids: Mapping[str, str]) -> dict[str, Entity]:
    """Return the entities by the id they go by, the names of all sources together."""
    out: dict[str, Entity] = {}
    for source in sources:
        for entity in source.entities:
            name = ids[entity.id]
            if source.ref.settles_names:
                entity = replace(entity, settled=_names(entity))  # noqa: PLW2901 - the same one, with what it settles
            known = out.get(name)
            if known is None:
                out[name] = entity if entity.id == name else joined(_bare(name, entity), entity)
            else:
                out[name] = joined(known, entity)
    return out


def _bare(name: str, entity: Entity) -> Entity:
    return Entity(name, entity.type, entity.wikidata, locator=entity.locator, popularity=entity.popularity)


def _names(entity: Entity) -> tuple[str, ...]:
    return (*entity.labels.values(), *(name for names in entity.aliases.values() for name in names))


def joined(first: Entity, second: Entity) -> Entity:
    """Unite two descriptions; where they differ in one name of a language the second's becomes an alias."""
    labels = dict(first.labels)
    aliases = {language: list(names) for language, names in first.aliases.items()}
    for language, label in second.labels.items():
        if labels.setdefault(language, label) != label:
            aliases.setdefault(language, []).append(label)
    for language, names in second.aliases.items():
        aliases.setdefault(language, []).extend(names)
    return Entity(
        first.id, first.type or second.type, first.wikidata or second.wikidata, labels,
        {language: tuple(dict.fromkeys(names)) for language, names in aliases.items()},
        first.locator, tuple(dict.fromkeys(first.sources + second.sources)),
        max(first.popularity or 0, second.popularity or 0) or None,
        tuple(dict.fromkeys(first.settled + second.settled)),
    )  # fmt: skip


def relabelled(source: LoadedSource, name: str) -> LoadedSource:
    """Return the same source under another id."""
    entities = (replace(entity, sources=(name,)) for entity in source.entities)
    statements = (replace(statement, source=name) for statement in source.statements)
    return LoadedSource(replace(source.ref, id=name), tuple(entities), tuple(statements))
