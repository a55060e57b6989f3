"""The facts of an entity: each a scalar, a mapping or a list of them (contract section 4)."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import Qualifiers, Statement
from factcheck.model.values import EntityRef, Value
from factcheck.properties.property import Property, ValueKind
from factcheck.sources.nodes import MAPPING, SEQUENCE, Node, Problems, advice, listed, mapping, unique_pairs
from factcheck.sources.values import read_date, read_flag, read_text, read_value

STATEMENT_KEYS = ("value", "entity", "unit", "of", "start", "end", "point_in_time", "url", "note", "complete")
_ALWAYS = Qualifiers()


def read_facts(
    facts: Node, entity: str, source: str, properties: Mapping[str, Property], problems: Problems
) -> list[Statement]:
    """Return the statements of one entity in the order of the file; what is unsound is reported and left out."""
    if facts.kind is not MAPPING:
        problems.add(facts, f"expected facts as a mapping of properties, found {facts.shown}")
        return []
    statements = []
    for key, node in unique_pairs(facts, problems, "facts"):
        prop = properties.get(key.text)
        if prop is None:
            problems.add(key, f"unknown property {key.shown}{advice(key.text, properties)}")
            continue
        for item in listed(node):
            statement = _statement(item, prop, entity, source, problems)
            if statement is not None:
                statements.append(statement)
    return statements


def _statement(node: Node, prop: Property, entity: str, source: str, problems: Problems) -> Statement | None:
    locator = f"{problems.shown}:{node.line}"
    if node.kind is SEQUENCE:
        problems.add(node, f"{prop.id}: expected a value or a mapping, found a list in a list")
        return None
    if node.kind is not MAPPING:
        value = read_value(prop, node, {}, problems)
        return Statement(entity, prop.id, value, source, locator) if value is not None else None
    keys = mapping(node, STATEMENT_KEYS, problems, f"a fact of {prop.id}")
    value = _value(node, keys, prop, problems)
    qualifiers = _qualifiers(keys, problems)
    url = read_text(keys["url"], problems, "url") if "url" in keys else None
    note = read_text(keys["note"], problems, "note") if "note" in keys else None
    complete = read_flag(keys["complete"], problems, "complete") if "complete" in keys else None
    if value is None:
        return None
    return Statement(entity, prop.id, value, source, locator, qualifiers, url, note, complete)


def _value(node: Node, keys: dict[str, Node], prop: Property, problems: Problems) -> Value | None:
    _misplaced(keys, prop, problems)
    if "entity" in keys and "value" in keys:
        problems.add(keys["entity"], f"{prop.id}: give either value or entity, not both")
        return None
    if "entity" in keys:
        identifier = read_text(keys["entity"], problems, "entity")
        if prop.kind is not ValueKind.ENTITY or identifier is None:
            return None
        return EntityRef(identifier, identifier)
    if "value" not in keys:
        wanted = "value or entity" if prop.kind is ValueKind.ENTITY else "value"
        problems.add(node, f"{prop.id}: the key {wanted} is missing")
        return None
    return read_value(prop, keys["value"], keys, problems)


def _misplaced(keys: dict[str, Node], prop: Property, problems: Problems) -> None:
    """Report keys that mean nothing for a property's kind."""
    if "entity" in keys and prop.kind is not ValueKind.ENTITY:
        problems.add(keys["entity"], f"{prop.id} states a {prop.kind.value}, not an entity: use the key value")
    if "unit" in keys and prop.kind in {ValueKind.DATE, ValueKind.ENTITY}:
        problems.add(keys["unit"], f"{prop.id} has no unit: remove it")
    if "of" in keys and not prop.parts:
        problems.add(keys["of"], f"{prop.id} counts no parts: the key of is for part_count and its like")


def _qualifiers(keys: dict[str, Node], problems: Problems) -> Qualifiers:
    dates: dict[str, PartialDate | None] = {
        key: read_date(keys[key], problems, key) if key in keys else None for key in ("start", "end", "point_in_time")
    }
    start, end = dates["start"], dates["end"]
    if start is not None and end is not None and end.last() < start.first():
        problems.add(keys["end"], f"the end {end} lies before the start {start}")
    return Qualifiers(start, end, dates["point_in_time"]) if any(dates.values()) else _ALWAYS
