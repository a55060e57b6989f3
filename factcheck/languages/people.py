"""The ``people.toml`` of a language whose letters have no capitals: the words that show a person's name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError

KEYS = (
    "given", "weak", "family", "surname", "particles", "filial", "kunya", "house", "servant", "devout", "faith",
    "initials", "regnal", "rank", "sovereign", "styles", "phrases", "unlike", "female", "either", "telling",
    "fathering",
)  # fmt: skip

WRITTEN = "unlike"
"""The list whose words are compared as they are written."""


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return each list as a set of words, folded or as they are compared; DataError where the file is unsound."""
    from factcheck.text.normalize import fold

    for key, names in raw.items():
        if key not in KEYS:
            raise DataError(where, key, f"unknown key, expected one of {', '.join(KEYS)}")
        if not isinstance(names, list) or not all(isinstance(name, str) and name for name in names):
            raise DataError(where, key, f"expected a list of names, found {names!r}")
    return {key: frozenset(name if key == WRITTEN else fold(name) for name in raw.get(key, ())) for key in KEYS}
