"""The ``units.toml`` of a language: its names of currencies, units of measure, and units of time.

Currencies that share a noun ("riyal") stand as families: the nouns, the adjectives of each country, and the code that
the noun alone means, which may be open. Unit ids are those of ``properties/units.toml``, which holds their sizes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.errors import DataError
from factcheck.languages import roles
from factcheck.languages.forms import Forms, check_keys, table

_KEYS = {"currencies", "families", "cents", "units", "times", "times_dual", "units_dual", "words"}
_FAMILY = {"nouns", "pairs", "adjectives", "default", "before"}
TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


def compile_section(raw: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return the lexicon tables of the section; DataError names key and value that are unsound."""
    check_keys(raw, _KEYS, where)
    forms = Forms(where)
    for code, entry in table(raw, "currencies", where).items():
        _currency(forms, code, entry, where)
    for number, family in enumerate(raw.get("families", [])):
        _family(forms, family, f"families[{number}]", where)
    for number, cents in enumerate(raw.get("cents", [])):
        check_keys(cents, {"names", "of", "share"}, where, f"cents[{number}].")
        forms.add_all("cents", cents["names"], (cents["of"] or None, cents["share"]), f"cents[{number}]")
    for key, name, count in (("units", "unit", 1), ("units_dual", "unit", 2)):
        for unit, names in table(raw, key, where).items():
            forms.add_all(name, names, (unit, count), f"{key}.{unit}")
    for key, count in (("times", 1), ("times_dual", 2)):
        for unit, names in table(raw, key, where).items():
            if unit not in TIMES:
                raise DataError(where, f"{key}.{unit}", f"expected one of {', '.join(TIMES)}")
            forms.add_all("time", names, (unit, count), f"{key}.{unit}")
    check_keys(table(raw, "words", where), roles.UNITS, where, "words.")
    for name, words in table(raw, "words", where).items():
        forms.add_all(name, words, True, f"words.{name}")
    return forms.compiled()


def _currency(forms: Forms, code: str, entry: Mapping[str, Any], where: str) -> None:
    key = f"currencies.{code}"
    if len(code) != 3 or not code.isupper():
        raise DataError(where, key, "expected an ISO 4217 code as the key")
    check_keys(entry, {"names", "pairs", "signs"}, where, f"{key}.")
    _code(forms, code)
    forms.add_all("currency", entry.get("names", []), (code, 1), key)
    forms.add_all("currency", entry.get("pairs", []), (code, 2), key)
    forms.add_all("currency", entry.get("signs", []), (code, 1), key)
    forms.add_all("sign", entry.get("signs", []), code, key)


def _code(forms: Forms, code: str) -> None:
    """The code itself and its millions; several entries may tell of one currency."""
    forms.add("code", code, code, "codes")
    forms.add("code_millions", f"M{code}", code, "codes")


def _family(forms: Forms, family: Mapping[str, Any], key: str, where: str) -> None:
    check_keys(family, _FAMILY, where, f"{key}.")
    default = family.get("default") or None
    for nouns, count in ((family.get("nouns", []), 1), (family.get("pairs", []), 2)):
        forms.add_all("currency", nouns, (default, count), f"{key}.nouns")
        for code, adjectives in family.get("adjectives", {}).items():
            _code(forms, code)
            for noun in nouns:
                for adjective in adjectives:
                    phrase = f"{adjective} {noun}" if family.get("before") else f"{noun} {adjective}"
                    forms.add("currency", phrase, (code, count), f"{key}.{code}")
