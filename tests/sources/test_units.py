"""Units of measure that reference files name."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import pytest

from factcheck.errors import DataError
from factcheck.properties.units import BASE_UNITS, DATA, _read, _unit, find_unit, unit_ids


@pytest.mark.parametrize("unit", unit_ids())
def test_each_unit_is_found_by_its_id_and_all_its_names(unit: str) -> None:
    fields = tomllib.loads(DATA.read_text("utf-8"))[unit]
    for name in (unit, *fields["names"]):
        found = find_unit(name)
        assert found is not None
        assert (found.id, found.dimension) == (unit, fields["dimension"])
    assert list(fields["names"]) == sorted(set(fields["names"]), key=fields["names"].index)


@pytest.mark.parametrize(("dimension", "unit"), BASE_UNITS.items())
def test_base_units_are_worth_one(dimension: str, unit: str) -> None:
    found = find_unit(unit)
    assert found is not None
    assert found.dimension == dimension
    assert found.canonical(Decimal(7)).amount == 7


@pytest.mark.parametrize(
    ("amount", "unit", "worth"),
    [
        ("100", "°C", "373.15"), ("-40", "F", "233.15"), ("36", "km/h", "10"), ("18", "knots", "9.26"),
        ("1", "t", "1000"), ("1.5", "GB", "1500000000"), ("12", "in", "0.3048"), ("640", "acres", "2.589988110336"),
    ],
)  # fmt: skip
def test_conversions_are_exact(amount: str, unit: str, worth: str) -> None:
    found = find_unit(unit)
    assert found is not None
    canonical = found.canonical(Decimal(amount))
    assert canonical.amount == Decimal(worth)
    assert canonical.unit == BASE_UNITS[found.dimension]


def test_letter_case_counts_only_where_it_tells_two_apart() -> None:
    assert [unit.id for name in ("KM2", "Miles", "mb") if (unit := find_unit(name))] == ["km2", "mi", "MB"]
    assert find_unit("furlong") is None


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"dimension": "length", "factor": "1", "size": "2"}, "x.size"),
        ({"dimension": "width", "factor": "1"}, "x.dimension"),
        ({"dimension": "length"}, "x.factor"),
        ({"dimension": "length", "factor": "one"}, "x.factor"),
        ({"dimension": "length", "factor": "5/x"}, "x.factor"),
    ],
)
def test_an_unsound_table_is_told_by_its_key(fields: dict[str, str], key: str) -> None:
    with pytest.raises(DataError) as raised:
        _unit("x", fields)
    assert raised.value.key == key


def test_the_whole_table_is_read_anew() -> None:
    rows = _read()
    assert [row[0] for row in rows["units"]] == list(unit_ids())
    assert rows["loose"]["km"] == "km"
