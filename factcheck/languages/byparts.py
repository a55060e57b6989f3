"""The ``byparts.toml`` of a language: what stands between the parts of a claim, and what befalls people unnamed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.languages.forms import check_keys
from factcheck.text.normalize import fold

KEYS = (
    "between", "past", "of", "mishap", "elapsed", "apart", "chaired", "directed", "predicate", "he", "then", "amid",
    "qualifying", "reaching", "chairs", "organs",
)  # fmt: skip


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Each key's phrases as tuples of folded words; DataError where a key is unknown."""
    check_keys(raw, KEYS, where)
    return {key: frozenset(tuple(fold(phrase).split()) for phrase in raw.get(key, ())) for key in KEYS}
