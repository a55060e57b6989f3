"""JSON Schemas of the configuration and of reference files, made from the definitions that their readers use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.cli.settings import NUMBERS, SETTINGS, TABLES, TEXT, Setting
from factcheck.properties.property import Property, ValueKind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE = r"^-?\d{1,4}(-\d{2}(-\d{2})?)?$"
_TEXT = {"type": "string"}
_SCALARS = ["string", "number", "boolean"]


def configuration_schema(properties: Mapping[str, Property]) -> dict[str, Any]:
    """Return the schema of factcheck.toml, which is that of ``[tool.factcheck]`` as well."""
    return {
        "$schema": DIALECT,
        "title": "factcheck configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": {setting.key: _setting(setting, properties) for setting in SETTINGS},
    }


def _setting(setting: Setting, properties: Mapping[str, Property]) -> dict[str, Any]:
    told: dict[str, Any] = {"description": setting.help}
    if setting.default not in (None, (), {}):
        told["default"] = list(setting.default) if isinstance(setting.default, tuple) else setting.default
    if setting.kind == NUMBERS:
        share = {"type": "number", "minimum": 0, "exclusiveMaximum": 1}
        return told | {"type": "object", "propertyNames": {"enum": sorted(properties)}, "additionalProperties": share}
    if setting.kind == TABLES:
        entry = {
            "type": "object",
            "additionalProperties": False,
            "properties": {part.key: _setting(part, properties) for part in setting.entries},
            "required": [part.key for part in setting.entries if part.required],
        }
        return told | {"type": "array", "items": entry}
    item: dict[str, Any] = dict(_TEXT)
    if setting.choices:
        item["enum"] = list(setting.choices)
    if setting.date:
        item["pattern"] = _DATE
    return told | (item if setting.kind == TEXT else {"type": "array", "items": item})


def reference_schema(properties: Mapping[str, Property]) -> dict[str, Any]:
    """Return the schema of a reference file in YAML or JSON (contract section 4)."""
    facts = {name: _facts(properties[name]) for name in sorted(properties)}
    names = {"anyOf": [_TEXT, {"type": "object", "additionalProperties": _TEXT}]}
    many = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    entity = {
        "id": _TEXT,
        "type": _TEXT,
        "wikidata": {"type": "string", "pattern": "^Q[1-9][0-9]*$"},
        "label": names,
        "aliases": {"anyOf": [*many["anyOf"], {"type": "object", "additionalProperties": many}]},
        "facts": _object(facts),
    }
    source = {
        "id": _TEXT,
        "title": _TEXT,
        "publisher": _TEXT,
        "url": _TEXT,
        "retrieved": _date(),
        "max_age_days": {"type": "integer", "minimum": 1},
        "language": _TEXT,
        "settles_names": {"type": "boolean"},
    }
    root = {
        "version": {"const": 1},
        "source": _object(source, "id"),
        "entities": {"type": "array", "items": _object(entity, "id")},
    }
    title = {"$schema": DIALECT, "title": "factcheck reference file"}
    return title | _object(root, "version", "source")


def _facts(prop: Property) -> dict[str, Any]:
    """One fact or a list of them: a scalar, or a mapping with the keys that mean something for the property."""
    statement: dict[str, Any] = {"value": {"type": _SCALARS}}
    if prop.kind is ValueKind.DATE:
        statement["value"] = _date()
    elif prop.kind is ValueKind.ENTITY:
        statement |= {"entity": _TEXT, "complete": {"type": "boolean"}}
    else:
        statement["unit"] = _TEXT
    if prop.parts:
        statement["of"] = _TEXT
    statement |= {"start": _date(), "end": _date(), "point_in_time": _date(), "url": _TEXT, "note": _TEXT}
    if prop.many:
        statement["complete"] = {"type": "boolean"}
    one = {"anyOf": [statement["value"], _object(statement)]}
    return {"description": prop.label("en"), "anyOf": [*one["anyOf"], {"type": "array", "items": one}]}


def _date() -> dict[str, Any]:
    """A year, a month or a day; YAML gives a year alone as a number."""
    return {"anyOf": [{"type": "string", "pattern": _DATE}, {"type": "integer"}]}


def _object(keys: Mapping[str, Any], *required: str) -> dict[str, Any]:
    whole = {"type": "object", "additionalProperties": False, "properties": dict(keys)}
    return whole | {"required": list(required)} if required else whole
