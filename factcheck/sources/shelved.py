"""What small sources, held in memory, and large ones, held on disk, say together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model.statement import Entity, Statement
from factcheck.properties.property import Property
from factcheck.sources.interface import LoadedSource
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.merge import joined
from factcheck.sources.shelves import Shelf


class ShelvedKnowledge(KnowledgeBase):
    """A knowledge base of which some sources are read from disk, an entity at a time.

    An entity goes by the id that a small source gives it, else by that of the first large one. That a statement of a
    large source names an entity which no source holds is not told: finding out would mean reading it whole.
    """

    def __init__(
        self, sources: Sequence[LoadedSource], shelves: Sequence[Shelf], properties: Mapping[str, Property]
    ) -> None:
        self.shelves = tuple(shelves)
        self._links: dict[str, str] = {}
        self._resolved_of: dict[str, dict[str, list[Statement]]] = {}
        super().__init__(sources, properties)

    def _prepare(self, sources: Sequence[LoadedSource]) -> None:
        super()._prepare(sources)
        self.small: Mapping[str, Entity] = self.entities
        for name, known in self._ids.items():
            for shelf in self.shelves:
                own = name if shelf.entity(name) is not None else shelf.of_item(name)
                if own is not None:
                    self._links[own] = known
        self.entities = _Entities(self)
        self.sources = {**self.sources, **{shelf.ref.id: shelf.ref for shelf in self.shelves}}

    def canonical(self, identifier: str) -> str | None:
        known = self._ids.get(identifier) or self._links.get(identifier)
        if known is not None:
            return known
        for shelf in self.shelves:
            own = identifier if shelf.entity(identifier) is not None else shelf.of_item(identifier)
            if own is not None:
                return self._first(own, shelf)
        return None

    def _first(self, own: str, shelf: Shelf) -> str:
        """The id of an entity of a shelf: that of a small source or an earlier shelf with the same item."""
        if own in self._links:
            return self._links[own]
        entity = shelf.entity(own)
        item = entity.wikidata if entity is not None else None
        for earlier in self.shelves if item is not None else ():
            if earlier is shelf:
                break
            other = earlier.of_item(item or "")
            if other is not None:
                return other
        return own

    def parts(self, identifier: str) -> Iterator[tuple[Shelf, str]]:
        """Yield the shelves that hold an entity, each with the id that it has there."""
        names = {identifier, *(own for own, known in self._links.items() if known == identifier)} if (
            identifier in self.small
        ) else {identifier}  # fmt: skip
        items = {entity.wikidata for entity in (self.small.get(identifier),) if entity is not None and entity.wikidata}
        for shelf in self.shelves:
            found = [name for name in sorted(names) if shelf.entity(name) is not None]
            found += [own for item in sorted(items) if (own := shelf.of_item(item)) is not None and own not in found]
            for own in found:
                entity = shelf.entity(own)
                if entity is not None and entity.wikidata:
                    items.add(entity.wikidata)
                yield shelf, own

    def entity(self, identifier: str) -> Entity | None:
        """Return an entity with the names that all sources give it, by the id it goes by."""
        found = self.small.get(identifier)
        for shelf, own in self.parts(identifier):
            entity = shelf.entity(own)
            if entity is not None:
                found = entity if found is None else joined(found, entity)
        return found

    def identifiers(self) -> Iterator[str]:
        """Yield the id of every entity once."""
        yield from self.small
        for shelf in self.shelves:
            for own in shelf.identifiers():
                if own not in self.small and self._first(own, shelf) == own and self._is_first(own, shelf):
                    yield own

    def size(self) -> int:
        """How many entities there are; with one large source this takes no look at each."""
        if len(self.shelves) == 1:
            return len(self.small) + self.shelves[0].sizes[0] - len(self._links)
        return sum(1 for _ in self.identifiers())

    def _is_first(self, own: str, shelf: Shelf) -> bool:
        for earlier in self.shelves:
            if earlier is shelf:
                return True
            if earlier.entity(own) is not None:
                return False
        return True

    def all_statements(self) -> Iterable[Statement]:
        for identifier in self.identifiers():
            for statements in self._of(identifier).values():
                yield from statements

    def named(self, folded_name: str) -> tuple[str, ...]:
        found = dict.fromkeys(super().named(folded_name))
        for shelf in self.shelves:
            found |= dict.fromkeys(self._first(own, shelf) for own in shelf.named(folded_name))
        return tuple(found)

    def _named_entities(self) -> Iterable[Entity]:
        return self.small.values()

    def shared_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield from super().shared_names()
        for shelf in self.shelves:
            for name, ids in shelf.shared_names():
                bearers = tuple(dict.fromkeys(self._first(own, shelf) for own in ids))
                if len(bearers) > 1:
                    yield name, bearers

    def sizes(self) -> Mapping[str, tuple[int, int]]:
        return {**super().sizes(), **{shelf.ref.id: shelf.sizes for shelf in self.shelves}}

    def _of(self, entity: str) -> Mapping[str, list[Statement]]:
        known = self.canonical(entity) or entity
        found = self._resolved_of.get(known)
        if found is None:
            if len(self._resolved_of) > _REMEMBERED:
                self._resolved_of.clear()
            found = {name: list(said) for name, said in super()._of(known).items()}
            for shelf, own in self.parts(known):
                for statement in shelf.statements(own):
                    resolved = self._resolved(statement, shelf.ref, told=False)
                    found.setdefault(resolved.property, []).append(resolved)
            self._resolved_of[known] = found
        return found


_REMEMBERED = 2_000


class _Entities(Mapping[str, Entity]):
    """All entities by the id they go by, looked up when they are asked for."""

    def __init__(self, knowledge: ShelvedKnowledge) -> None:
        self._knowledge = knowledge

    def __getitem__(self, identifier: str) -> Entity:
        found = self._knowledge.entity(identifier)
        if found is None:
            raise KeyError(identifier)
        return found

    def __iter__(self) -> Iterator[str]:
        return self._knowledge.identifiers()

    def __len__(self) -> int:
        return self._knowledge.size()
