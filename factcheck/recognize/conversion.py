"""Exact conversion of a quantity to the base unit of its dimension: m, km2, kg, K, m/s or byte."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.languages.compiled import compiled
from factcheck.model.values import Canonical

_FILE = Path(__file__).parents[1] / "properties" / "units.toml"
_PRECISION = 40


@cache
def sizes() -> Mapping[str, tuple[str, str, str, str]]:
    """Unit id -> base unit, numerator and denominator of its size in it, and what is added before."""
    found: Mapping[str, tuple[str, str, str, str]] = compiled("unit-sizes", [_FILE], _build, recipe="2")
    return found


def canonical(unit: str, amount: Decimal | None, lower: Decimal | None, upper: Decimal | None) -> Canonical:
    """The amounts in the base unit of their dimension."""
    base, top, bottom, offset = sizes()[unit]

    def convert(value: Decimal | None) -> Decimal | None:
        if value is None:
            return None
        with localcontext() as context:
            context.prec = _PRECISION
            return (value + Decimal(offset)) * Decimal(top) / Decimal(bottom)

    return Canonical(convert(amount), base, convert(lower), convert(upper))


def _build() -> dict[str, tuple[str, str, str, str]]:
    import tomllib

    raw: dict[str, dict[str, Any]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    unscaled = {unit: entry for unit, entry in raw.items() if entry["factor"] == "1" and "offset" not in entry}
    bases = {entry["dimension"]: unit for unit, entry in unscaled.items()}
    sizes = {}
    for unit, entry in raw.items():
        top, _, bottom = entry["factor"].partition("/")
        sizes[unit] = (bases[entry["dimension"]], top, bottom or "1", entry.get("offset", "0"))
    return sizes
