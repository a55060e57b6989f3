"""The ``notice.toml`` of a language: the sentences of a correction notice, with ``{names}`` for what is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys

_NAMES: Mapping[str, frozenset[str]] = {
    "heading": frozenset(),
    "about": frozenset({"property", "subject"}),
    "said": frozenset({"quote"}),
    "right": frozenset({"value", "since"}),
    "no_longer": frozenset({"since"}),
    "since": frozenset({"date"}),
    "right_then": frozenset({"date"}),
    "wrong_then": frozenset({"date"}),
    "source": frozenset({"source"}),
}


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, str]:
    """Return the sentences; DataError where one is missing, or fills in what it is not given or not all of it."""
    check_keys(raw, _NAMES, where)
    for key, names in _NAMES.items():
        text = raw.get(key)
        if not isinstance(text, str) or not text:
            raise DataError(where, key, f"expected a text, found {text!r}")
        found = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        if found != names:
            wanted = ", ".join(sorted(names)) or "nothing"
            shown = ", ".join(sorted(found)) or "nothing"
            raise DataError(where, key, f"expected it to fill in {wanted}, found {shown}")
    return {key: raw[key] for key in _NAMES}
