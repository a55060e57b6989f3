"""What the sources hold of a thing, as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.cli.screen import columns, is_terminal
from factcheck.cli.tables import plain, table
from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import Entity, SourceRef, Statement
from factcheck.properties.loader import label_of
from factcheck.reports.layout.direction import isolated_runs
from factcheck.reports.layout.finding import say
from factcheck.reports.layout.segments import Line, Segment, clean, wrapped
from factcheck.reports.layout.summary import many
from factcheck.sources.knowledge import KnowledgeBase, entity_names


def source_dict(ref: SourceRef) -> dict[str, Any]:
    """Return what a source says of itself."""
    return {
        "id": ref.id,
        "title": ref.title,
        "kind": ref.kind,
        "path": ref.path,
        "publisher": ref.publisher,
        "url": ref.url,
        "retrieved": _iso(ref.retrieved),
        "max_age_days": ref.max_age_days,
    }


def source_lines(ref: SourceRef, entities: Sequence[Entity]) -> Iterator[Line]:
    """Yield the same, with the source's entities."""
    yield (Segment(clean(ref.title), "heading"),)
    fields = {key: value for key, value in source_dict(ref).items() if value is not None and key != "title"}
    yield from table([[Segment(key, "dim"), Segment(str(value))] for key, value in fields.items()], indent=2)
    yield ()
    yield (Segment(many(len(entities), "entity"), "strong"),)
    yield from table([plain(entity.id, entity.type or "", entity.label) for entity in entities], indent=2)


def entity_dict(knowledge: KnowledgeBase, entity: Entity) -> dict[str, Any]:
    """Return an entity with its names and statements."""
    return {
        "id": entity.id,
        "type": entity.type,
        "wikidata": entity.wikidata,
        "label": dict(entity.labels),
        "aliases": {code: list(names) for code, names in entity.aliases.items()},
        "sources": list(entity.sources),
        "statements": [
            _statement_dict(statement)
            for name in knowledge.properties_of(entity.id)
            for statement in knowledge.statements(entity.id, name)
        ],
    }


def entity_lines(knowledge: KnowledgeBase, entity: Entity) -> Iterator[Line]:
    """Yield the same for people."""
    details = ", ".join(part for part in (entity.id, entity.type, entity.wikidata) if part)
    yield (Segment(clean(entity.label), "heading"), Segment(f"  {details}", "dim"))
    yield from _names(entity)
    yield ()
    rows = []
    for name in knowledge.properties_of(entity.id):
        for index, statement in enumerate(knowledge.statements(entity.id, name)):
            label = "" if index else label_of(name)
            held = Segment(_held(statement), "dim")
            rows.append(
                [Segment(label, "property"), Segment(say(statement.value)), held, Segment(statement.locator, "dim")]
            )
    yield from table(rows, flexible=(3, 1), indent=2)


def _names(entity: Entity) -> Iterator[Line]:
    terminal = is_terminal()
    names = "; ".join(clean(name) for name in dict.fromkeys(entity_names(entity)))
    for line in wrapped((Segment(names),), columns(terminal=terminal) - 2):
        yield (Segment("  "), *(isolated_runs(line) if terminal else line))


def _held(statement: Statement) -> str:
    dates = statement.qualifiers
    if dates.point_in_time is not None:
        return f"for {dates.point_in_time}"
    if dates.start is not None:
        return f"from {dates.start} to {dates.end}" if dates.end is not None else f"since {dates.start}"
    return f"until {dates.end}" if dates.end is not None else ""


def _statement_dict(statement: Statement) -> dict[str, Any]:
    dates = statement.qualifiers
    return {
        "property": statement.property,
        "value": statement.value.to_dict(),
        "start": _iso(dates.start),
        "end": _iso(dates.end),
        "point_in_time": _iso(dates.point_in_time),
        "source": statement.source,
        "url": statement.url,
        "locator": statement.locator,
    }


def _iso(date: PartialDate | None) -> str | None:
    return date.isoformat() if date is not None else None
