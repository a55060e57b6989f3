"""Gives the names of claims their entities: subjects and entity values, with the candidates that were weighed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.match.countries import names_meant
from factcheck.match.index import NameIndex
from factcheck.match.normal import name_key
from factcheck.match.resolution import MISFITS, Resolution, fit
from factcheck.model.claim import Candidate, Claim, Reference, Subject
from factcheck.model.record import replace
from factcheck.model.values import EntityRef
from factcheck.properties.property import Property
from factcheck.sources.knowledge import KnowledgeBase


class ClaimResolver:
    """Resolves the claims of one document after the other against one set of sources."""

    def __init__(self, index: NameIndex, knowledge: KnowledgeBase, properties: Mapping[str, Property]) -> None:
        self._index, self._knowledge, self._properties = index, knowledge, properties

    def resolve(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return the claims of one document with the entities of their subjects and values."""
        context = self._context(claims)
        families = self._families(context)
        return tuple(self._resolved(claim, context, families) for claim in claims)

    def _context(self, claims: Iterable[Claim]) -> frozenset[str]:
        """The entities that the document surely speaks of: those whose name no other entity bears."""
        found = set()
        for claim in claims:
            if claim.subject is not None and len({c.entity for c in claim.subject.candidates}) == 1:
                found.add(claim.subject.candidates[0].entity)
            if isinstance(claim.value, EntityRef) and claim.value.entity is not None:
                found.add(claim.value.entity)
        return frozenset(found)

    def _families(self, context: Iterable[str]) -> Mapping[str, str]:
        """Family names of the persons in the document; one that two of them share names nobody."""
        found: dict[str, str] = {}
        shared: set[str] = set()
        for entity in sorted(context):
            for short in self._index.short_forms(entity):
                key = name_key(short)
                if found.setdefault(key, entity) != entity:
                    shared.add(key)
        return {key: entity for key, entity in found.items() if key not in shared}

    def _resolved(self, claim: Claim, context: frozenset[str], families: Mapping[str, str]) -> Claim:
        prop = self._properties[claim.property]
        if claim.subject is not None:
            claim = replace(claim, subject=self._subject(claim.subject, claim.language, prop, context, families))
        if isinstance(claim.value, EntityRef):
            claim = replace(claim, value=self._value(claim.value, claim.language, prop, context, families))
        return self._held_office(claim, prop)

    def _held_office(self, claim: Claim, prop: Property) -> Claim:
        """Who is said to lead a body, without an office, holds the office that the sources know there.

        Of several it is the one that they know him to hold, else the one that the pattern proposes.
        """
        entity = claim.subject.entity if claim.subject is not None else None
        if entity is None or not any(piece in claim.pattern.text for piece in prop.leading):
            return claim
        held = self._knowledge.properties_of(entity)
        known = [name for name in held if name in self._properties and self._properties[name].office]
        his = [name for name in known if self._holds(entity, name, claim)]
        likely = his or known
        return claim if claim.property in likely or not likely else replace(claim, property=likely[0])

    def _holds(self, entity: str, office: str, claim: Claim) -> bool:
        """True where a source names the claim's person as one who holds or held the office."""
        person = claim.value.entity if isinstance(claim.value, EntityRef) else None
        told = (statement.value for statement in self._knowledge.statements(entity, office))
        return person is not None and any(isinstance(value, EntityRef) and value.entity == person for value in told)

    def _subject(
        self, subject: Subject, language: str, prop: Property, context: frozenset[str], families: Mapping[str, str]
    ) -> Subject:
        reach = subject.score
        ids = tuple(dict.fromkeys(c.entity for c in subject.candidates))
        if len(ids) == 1:
            return self._known(subject, subject.candidates, ids[0], reach)
        named = subject.reference is Reference.NAME or subject.antecedent is not None
        if not ids and not named:
            return replace(subject, score=0.0)
        if family := self._family(subject.name, language, prop.subjects, context, families):
            return self._known(subject, (self._candidate(family, reach, "family name", subject.name),), family, reach)
        if len(ids) > 1 and not named:
            # A short form that two entities of the document may mean: nobody is chosen.
            return replace(subject, candidates=tuple(self._labelled(c) for c in subject.candidates), score=reach)
        found = self._found(subject.name, language, prop.subjects, context, subject.told)
        if found.entity is not None:
            return self._known(subject, found.candidates, found.entity, found.score * reach)
        if not found.ambiguous and subject.type is not None:
            found = _of_type(found, subject.type, self._knowledge)
        return replace(subject, candidates=found.candidates, score=found.score * reach)

    def _known(self, subject: Subject, candidates: Sequence[Candidate], entity: str, score: float) -> Subject:
        label = self._knowledge.entities[entity].label
        shown = tuple(self._labelled(candidate) for candidate in candidates)
        return replace(subject, candidates=shown, entity=entity, label=label, score=score)

    def _labelled(self, candidate: Candidate) -> Candidate:
        known = self._knowledge.entities.get(candidate.entity)
        return replace(candidate, label=known.label) if known else candidate

    def _candidate(self, entity: str, score: float, how: str, name: str) -> Candidate:
        return Candidate(entity, self._knowledge.entities[entity].label, score, how, name)

    def _found(
        self, name: str, language: str, types: Sequence[str], context: frozenset[str], told: str | None = None
    ) -> Resolution:
        """Look a name up, and what it means by the language; the first that names somebody, else the name itself."""
        asked = names_meant(name, language, types)
        found = {each: self._index.resolve(each, language, types=types, context=context, told=told) for each in asked}
        for each, one in found.items():
            if one.entity is not None:
                return one
            if each != name and (country := self._country_of(each, language, one)) is not None:
                return country
        return found[name]

    def _country_of(self, country: str, language: str, found: Resolution) -> Resolution | None:
        """Of several that bear a country's name, the one whose label it is: Germany, not the German Empire."""
        named = [c for c in found.candidates if self._knowledge.entities[c.entity].labels.get(language) == country]
        if not found.ambiguous or len(named) != 1:
            return None
        return Resolution((named[0], *(c for c in found.candidates if c != named[0])), named[0].entity, named[0].score)

    def _family(
        self, name: str, language: str, types: Sequence[str], context: frozenset[str], families: Mapping[str, str]
    ) -> str | None:
        """The person whose family name it is, unless another of the types bears it: Morocco, for all its kings."""
        person = families.get(name_key(name))
        if person is None or fit(self._knowledge.entities[person].type, types) == MISFITS:
            return None
        return self._found(name, language, types, context).entity or person

    def _value(
        self, value: EntityRef, language: str, prop: Property, context: frozenset[str], families: Mapping[str, str]
    ) -> EntityRef:
        entity = value.entity or self._family(value.text, language, prop.values, context, families)
        if entity is None:
            entity = self._found(value.text, language, prop.values, context).entity
        if entity is None:
            return value
        return replace(value, entity=entity, label=self._knowledge.entities[entity].label)


def _of_type(found: Resolution, kind: str, knowledge: KnowledgeBase) -> Resolution:
    """Leave out proposals of a type that what the text names cannot be: Kenya, a country, is no misspelt Kishida."""
    fitting = tuple(c for c in found.candidates if fit(knowledge.entities[c.entity].type, (kind,)) != MISFITS)
    return replace(found, candidates=fitting, score=max((c.score for c in fitting), default=0.0))
