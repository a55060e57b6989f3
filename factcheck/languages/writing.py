"""The ``writing.toml`` of a language: names of months and days, and how numbers are put in words.

``agreement`` lists the last number of each class after which a counted noun has one form: ``[1]`` where one thing
differs from many. ``words`` names the rules by which number words are composed (``verdict/number_words.py``); without
them numbers are corrected in digits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.forms import check_keys, table

_SERIES = {"months": 12, "weekdays": 7}


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the section as it stands; DataError where a series of names is not whole."""
    check_keys(raw, (*_SERIES, "words", "numbers", "agreement"), where)
    for key, size in _SERIES.items():
        for style, names in table(raw, key, where).items():
            if not isinstance(names, list) or len(names) != size or not all(isinstance(name, str) for name in names):
                raise DataError(where, f"{key}.{style}", f"expected {size} names, found {names!r}")
    return {key: dict(raw.get(key, {})) for key in (*_SERIES, "numbers")} | {
        "words": str(raw.get("words", "")),
        "agreement": list(raw.get("agreement", [])),
    }
