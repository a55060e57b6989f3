"""What a sound source still leaves to be desired: statements that overlap, lack a URL, or are too old to trust."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from factcheck.model.record import record
from factcheck.model.statement import SourceRef, Statement
from factcheck.model.values import Count, EntityRef, PartialDate
from factcheck.properties.loader import load_types
from factcheck.properties.property import Ages, Property
from factcheck.sources.knowledge import KnowledgeBase


@record
class SourceFinding:
    """One remark on a source, none of which makes it unsound."""

    source: str
    """Id of the source."""
    kind: str
    """overlap, no_url, no_date, old, unknown_type, unknown_part or no_part."""
    locator: str
    """``path:line``, or the path alone for the source as a whole."""
    message: str


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
            yield _finding(statement, "no_url", f"{prop.id} of {statement.entity} has no URL, nor has its source")
        if isinstance(value, Count) and prop.parts:
            if value.of is None:
                known = ", ".join(prop.parts)
                yield _finding(statement, "no_part", f"{prop.id} of {statement.entity} does not say of what: {known}")
            elif value.of not in prop.parts:
                from factcheck.sources.nodes import advice

                told = advice(value.of, prop.parts)
                yield _finding(statement, "unknown_part", f"{prop.id}: {value.of!r} is no known part{told}")
    if not prop.many:
        yield from _overlaps(own, prop)


def _overlaps(own: Sequence[Statement], prop: Property) -> Iterator[SourceFinding]:
    """Values of a property with one value at a time that hold at once by their own dates."""
    for index, later in enumerate(own):
        for earlier in own[:index]:
            if not _same(earlier, later) and _at_once(earlier, later, prop):
                lines = earlier.locator.rsplit(":", 1)[-1]
                message = f"{prop.id} of {later.entity} holds together with another value, of line {lines}"
                yield _finding(later, "overlap", message)
                break


def _same(one: Statement, other: Statement) -> bool:
    """True where two statements do not contradict each other: one value, or counts of different parts."""
    first, second = one.value, other.value
    if isinstance(first, Count) and isinstance(second, Count):
        return first.of != second.of or first.amount == second.amount
    if isinstance(first, EntityRef) and isinstance(second, EntityRef):
        return (first.entity or first.text) == (second.entity or second.text)
    return first == second


def _at_once(one: Statement, other: Statement, prop: Property) -> bool:
    """True where both hold on one day; a coarse date that both share is the change from one to the other."""
    a, b = one.qualifiers, other.qualifiers
    if a.point_in_time is not None or b.point_in_time is not None:
        return a.point_in_time == b.point_in_time
    if a.start is not None and b.start is not None and a.start.first() != b.start.first():
        # A later start closes what is open; only an end that is stated can reach past it.
        first, second = (a, b) if a.start.first() < b.start.first() else (b, a)
        return first.end is not None and _reaches(first.end, second.start)
    if prop.ages is Ages.CHANGES and (a.start is None) != (b.start is None) and a.end is None and b.end is None:
        return False  # a dated value supersedes one without dates
    return _reaches(a.end, b.start) and _reaches(b.end, a.start)


def _reaches(end: PartialDate | None, start: PartialDate | None) -> bool:
    """True where a time that ends then lasts beyond the day or the coarse period in which the other starts."""
    return end is None or start is None or end.first() > start.last()


def _finding(statement: Statement, kind: str, message: str) -> SourceFinding:
    return SourceFinding(statement.source, kind, statement.locator, message)
