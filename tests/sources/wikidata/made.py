"""Entities in Wikidata's JSON, made up."""

from __future__ import annotations

import json
from typing import Any

_ITEM = "http://www.wikidata.org/entity/"


def item(number: int, *, claims: dict[str, list[Any]] | None = None, **more: Any) -> dict[str, Any]:
    """An item with English and Arabic labels; empty parts are empty lists, as Wikibase writes them."""
    return {
        "type": "item", "id": f"Q{number}", "lastrevid": 1000 + number, "modified": "2025-10-01T00:00:00Z",
        "labels": {"en": {"value": f"Thing {number}"}, "ar": {"value": f"شيء {number}"}},
        "descriptions": [], "aliases": [], "claims": claims or [], "sitelinks": [],
    } | more  # fmt: skip


def said(value: Any, kind: str, rank: str = "normal", **qualifiers: Any) -> dict[str, Any]:
    """A statement; qualifiers by their property, each a snak."""
    main = value if isinstance(value, dict) and "snaktype" in value else snak(value, kind)
    return {"mainsnak": main, "rank": rank, "type": "statement", "qualifiers": {k: [v] for k, v in qualifiers.items()}}


def snak(value: Any, kind: str) -> dict[str, Any]:
    return {"snaktype": "value", "datavalue": {"type": kind, "value": value}}


NO_VALUE = {"snaktype": "novalue"}
SOME_VALUE = {"snaktype": "somevalue"}


def time(text: str, precision: int = 11, calendar: str = "Q1985727") -> dict[str, Any]:
    return {
        "time": text,
        "precision": precision,
        "calendarmodel": _ITEM + calendar,
        "timezone": 0,
        "before": 0,
        "after": 0,
    }


def at(text: str, precision: int = 11) -> dict[str, Any]:
    return snak(time(text, precision), "time")


def amount(number: str, unit: str = "1") -> dict[str, Any]:
    return {"amount": number, "unit": unit if unit == "1" else _ITEM + unit}


def reference(number: int) -> dict[str, Any]:
    return {"entity-type": "item", "numeric-id": number, "id": f"Q{number}"}


def answer(*entities: dict[str, Any]) -> bytes:
    """What the entity-data endpoint gives."""
    return json.dumps({"entities": {each["id"]: each for each in entities}}, ensure_ascii=False).encode()
