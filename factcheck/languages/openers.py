"""The ``openers.toml`` of a language with capitals: everyday words that open sentences and name nothing by that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys, folded_list

_LISTS = ("nouns", "plurals", "qualities", "adverbs")
BETWEEN = "\n"
"""What stands before and behind each word of the compiled text."""


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return all words as one text, which costs a start nothing; DataError where a list is not in order."""
    check_keys(raw, _LISTS, where)
    words: list[str] = []
    for key in _LISTS:
        found = folded_list(raw, key, where)
        if sorted(set(found)) != found:
            raise DataError(where, key, "expected words in order, each once")
        words += found
    return {"words": "".join(f"{BETWEEN}{word}" for word in words) + BETWEEN}
