"""What a sound source still leaves to be desired: statements that overlap, lack a URL, or are too old to trust."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import SourceRef, Statement
from factcheck.model.values import Count
from factcheck.properties.loader import load_types
from factcheck.properties.property import Property
from factcheck.sources.finding import SourceFinding, finding_on
from factcheck.sources.history import gaps, overlaps
from factcheck.sources.knowledge import KnowledgeBase, entity_names, folded_name

_FEW = 5
"""Bearers of one name that are told."""


def source_findings(
    knowledge: KnowledgeBase, properties: Mapping[str, Property], today: PartialDate
) -> tuple[SourceFinding, ...]:
    """Return the remarks on all loaded sources, source by source in the order they were loaded."""
    by_source: dict[str, list[SourceFinding]] = {name: [] for name in knowledge.sources}
    for ref in knowledge.sources.values():
        by_source[ref.id] += _age(ref, today)
    for entity in knowledge.entities.values():
        if entity.type is not None and entity.type not in load_types() and entity.sources:
            message = f"the type {entity.type!r} of {entity.id} is not known: no property expects it"
            by_source[entity.sources[0]].append(
                SourceFinding(entity.sources[0], "unknown_type", entity.locator, message)
            )
        for name in knowledge.properties_of(entity.id):
            said = knowledge.statements(entity.id, name)
            for source in dict.fromkeys(statement.source for statement in said):
                own = [statement for statement in said if statement.source == source]
                by_source[source] += _statements(own, knowledge.sources[source], properties[name])
    for finding in _shared_names(knowledge):
        by_source[finding.source].append(finding)
    return tuple(finding for findings in by_source.values() for finding in findings)


def age_in_days(ref: SourceRef, today: PartialDate) -> int | None:
    """Days since a source was retrieved, counted from the last day its date can mean; None where it has no date."""
    if ref.retrieved is None or ref.retrieved.year < 1 or today.year < 1:
        return None
    return (date(*today.first()) - date(*ref.retrieved.last())).days


def _age(ref: SourceRef, today: PartialDate) -> Iterator[SourceFinding]:
    age = age_in_days(ref, today)
    if ref.retrieved is None:
        message = "no retrieved date: what changes cannot be placed in time"
        yield SourceFinding(ref.id, "no_date", ref.path, message)
    elif ref.max_age_days is not None and age is not None and age > ref.max_age_days:
        message = f"retrieved {ref.retrieved}, {age:,} days ago, more than its {ref.max_age_days:,}: retrieve it again"
        yield SourceFinding(ref.id, "old", ref.path, message)


def _statements(own: Sequence[Statement], ref: SourceRef, prop: Property) -> Iterator[SourceFinding]:
    for statement in own:
        value = statement.value
        if statement.url is None and ref.url is None:
            yield finding_on(statement, "no_url", f"{prop.id} of {statement.entity} has no URL, nor has its source")
        if isinstance(value, Count) and prop.parts:
            if value.of is None:
                known = ", ".join(prop.parts)
                yield finding_on(statement, "no_part", f"{prop.id} of {statement.entity} does not say of what: {known}")
            elif value.of not in prop.parts:
                from factcheck.sources.nodes import advice

                told = advice(value.of, prop.parts)
                yield finding_on(statement, "unknown_part", f"{prop.id}: {value.of!r} is no known part{told}")
    if not prop.many:
        yield from overlaps(own, prop)
        yield from gaps(own, prop)


def _shared_names(knowledge: KnowledgeBase) -> Iterator[SourceFinding]:
    """Names that several entities bear, each told once, at the last of them."""
    for name, bearers in knowledge.shared_names():
        last = knowledge.entities[bearers[-1]]
        shown = next((own for own in entity_names(last) if folded_name(own) == name), name)
        who = ", ".join(bearers[:_FEW]) + (f" and {len(bearers) - _FEW} more" if len(bearers) > _FEW else "")
        message = f"the name {shown!r} is that of several: {who}; a text that gives no more than the name means nobody"
        if last.sources:
            yield SourceFinding(last.sources[-1], "shared_name", last.locator, message)
