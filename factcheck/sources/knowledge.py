"""What all loaded sources say together: entities with their united names, and statements by entity and property."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from factcheck.model.report import InputProblem
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.model.values import EntityRef
from factcheck.properties.loader import is_a, load_types
from factcheck.properties.property import Property
from factcheck.sources.interface import LoadedSource
from factcheck.sources.merge import canonical_ids, united
from factcheck.text.tokens import Tokens


class KnowledgeBase:
    """The loaded sources as one; nothing in it changes after it is made.

    An entity of one id, or of one Wikidata item, in several sources is one entity and goes by the id that came first.
    A value given by name is resolved where exactly one entity bears that name, or exactly one of a fitting type.
    """

    def __init__(self, sources: Sequence[LoadedSource], properties: Mapping[str, Property]) -> None:
        self._properties = properties
        self._prepare(sources)
        self._warnings: list[InputProblem] = []
        self._statements: dict[str, dict[str, list[Statement]]] = {}
        for source in sources:
            for statement in source.statements:
                known = self._resolved(statement, source.ref, told=True)
                self._statements.setdefault(known.entity, {}).setdefault(known.property, []).append(known)
        self.problems = tuple(self._warnings)
        """References to entities that no source holds, none of them fatal."""

    def _prepare(self, sources: Sequence[LoadedSource]) -> None:
        self._ids = canonical_ids(sources)
        self.entities: Mapping[str, Entity] = united(sources, self._ids)
        self.sources: Mapping[str, SourceRef] = {source.ref.id: source.ref for source in sources}

    def canonical(self, identifier: str) -> str | None:
        """The id an entity goes by, from any id or Wikidata id a source gave it; None where no source knows it."""
        return self._ids.get(identifier)

    def statements(self, entity: str, property: str) -> tuple[Statement, ...]:  # noqa: A002 - the contract's word
        """What the sources say of one property of an entity, in the order of sources and then of the file."""
        return tuple(self._of(entity).get(property, ()))

    def properties_of(self, entity: str) -> tuple[str, ...]:
        """Ids of the properties that any source states of an entity, in the order they were first stated."""
        return tuple(self._of(entity))

    def all_statements(self) -> Iterable[Statement]:
        """Every statement, entity by entity."""
        for by_property in self._statements.values():
            for statements in by_property.values():
                yield from statements

    def named(self, folded_name: str) -> tuple[str, ...]:
        """Ids of the entities of which a label or alias folds to exactly this (``folded_name`` of it)."""
        return self.names.get(folded_name, ())

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Each folded label and alias with the entities that bear it, in the order of the sources."""
        found: dict[str, list[str]] = {}
        for entity in self._named_entities():
            for name in entity_names(entity):
                bearers = found.setdefault(folded_name(name), [])
                if entity.id not in bearers:
                    bearers.append(entity.id)
        found.pop("", None)
        return {name: tuple(bearers) for name, bearers in found.items()}

    def naming(self, words: str, most: int) -> tuple[tuple[str, str], ...]:
        """Return names that hold these words, or words that begin so, each with an entity: the shortest ``most``.

        Only names that are held in memory are looked through, none of a large source.
        """
        part = f" {folded_name(words)}"
        held = ((name, one.id) for one in self._named_entities() for name in entity_names(one))
        found = {pair for pair in held if part in f" {folded_name(pair[0])}"}
        return tuple(sorted(found, key=lambda pair: (len(pair[0]), pair))[:most]) if part.strip() else ()

    def _named_entities(self) -> Iterable[Entity]:
        """Yield the entities whose names are held in memory."""
        return self.entities.values()

    def shared_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the names that several entities bear, with their ids."""
        return ((name, bearers) for name, bearers in self.names.items() if len(bearers) > 1)

    def sizes(self) -> Mapping[str, tuple[int, int]]:
        """How many entities and how many statements each source has."""
        entities = Counter(name for entity in self._named_entities() for name in entity.sources)
        said = Counter(each.source for known in self._statements.values() for some in known.values() for each in some)
        return {name: (entities[name], said[name]) for name in self.sources}

    def _of(self, entity: str) -> Mapping[str, list[Statement]]:
        return self._statements.get(self._ids.get(entity, entity), {})

    def _resolved(self, statement: Statement, ref: SourceRef, *, told: bool) -> Statement:
        """Return a statement about the united entity, its value resolved where it names one.

        ``told`` is whether a reference to no entity is a problem to be told.
        """
        entity, value = self.canonical(statement.entity) or statement.entity, statement.value
        if isinstance(value, EntityRef):
            if value.entity is not None:
                value = self._given(value, statement, ref, told=told)
            else:
                value = self._by_name(value, statement)
        elif entity == statement.entity:
            return statement
        return Statement(
            entity, statement.property, value, statement.source, statement.locator, statement.qualifiers,
            statement.url, statement.note, statement.complete, statement.rank,
        )  # fmt: skip

    def _given(self, value: EntityRef, statement: Statement, ref: SourceRef, *, told: bool) -> EntityRef:
        known = self.canonical(value.text)
        entity = self.entities.get(known) if known is not None else None
        if entity is not None:
            return EntityRef(entity.label, entity.id, entity.label)
        if ref.kind == "wikidata":
            return value  # no snapshot holds all the items that it names
        if not told:
            return EntityRef(value.text)
        from factcheck.sources.nodes import advice

        line = statement.locator.rsplit(":", 1)[1]
        message = f"no loaded source has an entity {value.text!r}{advice(value.text, self.entities)}"
        self._warnings.append(InputProblem(ref.path, message, int(line) if line.isdigit() else None, fatal=False))
        return EntityRef(value.text)

    def _by_name(self, value: EntityRef, statement: Statement) -> EntityRef:
        bearers = self.named(folded_name(value.text))
        if len(bearers) > 1:
            types = load_types()
            wanted = self._properties[statement.property].values
            bearers = tuple(
                bearer
                for bearer in bearers
                if any(is_a(self.entities[bearer].type or "", kind, types) for kind in wanted)
            )
        if len(bearers) != 1:
            return value
        return EntityRef(value.text, bearers[0], self.entities[bearers[0]].label)


def entity_names(entity: Entity) -> Iterable[str]:
    """All labels and aliases of an entity, in every language."""
    yield from entity.labels.values()
    for names in entity.aliases.values():
        yield from names


def folded_name(name: str) -> str:
    """The normal form under which names are equal: their folded tokens, joined by one space."""
    return " ".join(Tokens(name).norms)
