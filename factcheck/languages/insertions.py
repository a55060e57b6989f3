"""The ``insertions.toml`` of a language: what is set apart in a clause and tells nothing of whom it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys

_LISTS = ("whole", "opening")


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the lists; ``opening`` by first word. DataError where a list is not in order, or has a phrase twice."""
    check_keys(raw, _LISTS, where)
    for key in _LISTS:
        phrases = raw.get(key, [])
        if sorted(phrases) != phrases or len(set(phrases)) != len(phrases):
            raise DataError(where, key, "expected phrases in order, each once")
    opening: dict[str, list[list[str]]] = {}
    for phrase in raw.get("opening", ()):
        first, *rest = phrase.split()
        opening.setdefault(first, []).append(rest)
    return {"whole": frozenset(raw.get("whole", ())), "opening": opening}
