"""Units of measure by id, symbol or name, and what one of them is worth in the base unit of its dimension."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.compiled import compiled
from factcheck.model.record import record
from factcheck.model.values import Canonical

DATA = Path(__file__).with_name("units.toml")
BASE_UNITS: Mapping[str, str] = {
    "area": "km2", "data": "byte", "length": "m", "mass": "kg", "speed": "m/s", "temperature": "K",
}  # fmt: skip
"""Dimension to the unit of its canonical values (contract section 5)."""


@record
class Unit:
    """A unit; an amount of it is ``(amount + offset) * numerator / denominator`` in the base unit."""

    id: str
    dimension: str
    numerator: Decimal
    denominator: Decimal
    offset: Decimal

    def canonical(self, amount: Decimal) -> Canonical:
        """Return an amount of this unit in the base unit of its dimension."""
        worth = (amount + self.offset) * self.numerator / self.denominator
        return Canonical(worth, BASE_UNITS[self.dimension])


def find_unit(name: str) -> Unit | None:
    """Return the unit of that id, symbol or name; None where there is none, or letter case would have to tell two."""
    units, exact, loose = _tables()
    found = exact.get(name) or loose.get(name.casefold())
    return units[found] if found else None


def unit_ids(dimension: str | None = None) -> tuple[str, ...]:
    """Ids of all units, or of those of one dimension, in the order they are declared."""
    return tuple(unit.id for unit in _tables()[0].values() if dimension in (None, unit.dimension))


@cache
def _tables() -> tuple[Mapping[str, Unit], Mapping[str, str], Mapping[str, str]]:
    plain = compiled("units", [DATA, Path(__file__)], _read)
    units = {row[0]: Unit(row[0], row[1], *map(Decimal, row[2:])) for row in plain["units"]}
    return units, plain["exact"], plain["loose"]


def _read() -> dict[str, Any]:
    import tomllib

    raw = tomllib.loads(DATA.read_text(encoding="utf-8"))
    units: list[tuple[str, ...]] = []
    exact: dict[str, str] = {}
    loose: dict[str, str] = {}
    for key, fields in raw.items():
        units.append(_unit(key, fields))
        for name in (key, *fields.get("names", ())):
            if name in exact:
                raise DataError(DATA.name, key, f"the name {name!r} is already that of {exact[name]}")
            exact[name] = key
            folded = name.casefold()
            loose[folded] = key if loose.get(folded, key) == key else ""
    return {"units": units, "exact": exact, "loose": loose}


def _unit(key: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    unknown = set(fields) - {"dimension", "factor", "offset", "names"}
    if unknown:
        raise DataError(DATA.name, f"{key}.{min(unknown)}", "unknown key, expected dimension, factor, offset or names")
    if fields.get("dimension") not in BASE_UNITS:
        raise DataError(DATA.name, f"{key}.dimension", f"expected one of {', '.join(BASE_UNITS)}")
    numerator, _, denominator = str(fields.get("factor", "")).partition("/")
    parts = (numerator, denominator or "1", str(fields.get("offset", "0")))
    for part in parts:
        try:
            Decimal(part)
        except ArithmeticError as error:
            raise DataError(DATA.name, f"{key}.factor", f"expected a number or a fraction, found {part!r}") from error
    return (key, fields["dimension"], *parts)
