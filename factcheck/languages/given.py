"""The ``given.toml`` of a language with capitals: given names, which show that a name may be a person's, and whose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.languages.forms import check_keys, folded_list

_GENDERS = {"men": "m", "women": "f", "either": ""}
"""The lists by the gender that a pronoun has which means one so called."""
_FAMILIES = "families"
"""The list of family names that are nouns of things too: Hall, Church."""


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the folded names with their genders, empty where both bear them; DataError where the file is unsound."""
    check_keys(raw, (*_GENDERS, _FAMILIES), where)
    names = {name: gender for key, gender in _GENDERS.items() for name in folded_list(raw, key, where)}
    return {"names": names, _FAMILIES: frozenset(folded_list(raw, _FAMILIES, where))}
