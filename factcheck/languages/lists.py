"""The ``lists.toml`` of a language: how a text announces and counts a list, and how it tells what is over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys, folded_list

_LISTS = (
    "announce", "joint", "closing", "open", "uncounted", "labels", "last", "past", "final", "whole", "are", "comprise",
    "of_whole", "one", "two", "totals", "counting", "of_it", "part_of", "milestones", "scopes",
    "others", "later_steps", "reigns",
)  # fmt: skip


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return each list folded, and the words of each step; DataError where the file is unsound."""
    check_keys(raw, (*_LISTS, "steps", "prefix", "article"), where)
    steps = raw.get("steps", [])
    if not isinstance(steps, list):
        raise DataError(where, "steps", f"expected a list of lists of words, found {steps!r}")
    found = {key: tuple(folded_list(raw, key, where)) for key in _LISTS}
    by_word = {
        word: rank
        for rank, words in enumerate(steps, 1)
        for word in folded_list({"steps": words}, "steps", where)
    }  # fmt: skip
    return found | {"steps": by_word, "prefix": str(raw.get("prefix", "")), "article": str(raw.get("article", ""))}
