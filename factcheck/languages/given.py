"""The ``given.toml`` of a language with capitals: given names, which show that a name may be a person's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.languages.forms import check_keys, folded_list


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the folded names; DataError where the file is unsound."""
    check_keys(raw, ("names",), where)
    return {"names": frozenset(folded_list(raw, "names", where))}
