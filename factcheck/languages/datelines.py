"""The ``datelines.toml`` of a language: the words that stand before a date to say that the text is of that day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys

_KEYS = ("labels", "agencies", "states", "openings", "revised", "pages", "between")


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the folded words of each list; DataError where the file is unsound."""
    from factcheck.text.normalize import fold

    check_keys(raw, _KEYS, where)
    for key in _KEYS:
        words = raw.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
            raise DataError(where, key, f"expected a list of texts, found {words!r}")
    return {key: frozenset(fold(word) for word in raw.get(key, ())) for key in _KEYS}
