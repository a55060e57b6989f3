"""The day of which an entity's JSON surely is, by what it says itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.sources.wikidata.snaks import datavalue, partial_date

_RETRIEVED = "P813"
"""Of a reference: when somebody looked it up."""


def day_of(raw: Mapping[str, Any]) -> str:
    """Return when an entity was last changed; where that is not told, the last day that a reference in it names.

    ISO 8601; empty where neither is there. The content is so old at most.
    """
    changed = raw.get("modified")
    if isinstance(changed, str) and changed:
        return changed
    return max(_looked_up(raw.get("claims")), default="")


def _looked_up(claims: Any) -> Iterator[str]:
    """Yield the days on which references were looked up."""
    for claim in (claim for some in _values(claims) for claim in _listed(some)):
        for reference in _listed(_of(claim, "references")):
            for snak in _listed(_of(_of(reference, "snaks"), _RETRIEVED)):
                date = partial_date(datavalue(snak)) if isinstance(snak, dict) else None
                if date is not None and date.day is not None:
                    yield str(date)


def _values(claims: Any) -> Iterator[Any]:
    yield from claims.values() if isinstance(claims, dict) else ()


def _of(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
