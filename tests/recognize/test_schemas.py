"""The data files of numbers, dates and units: what is unsound is named with its file, key and value."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import DataError
from factcheck.languages import dates, numbers, units
from factcheck.recognize.conversion import sizes

DATA = Path(numbers.__file__).parent / "data"
MODULES = {"numbers": numbers, "dates": dates, "units": units}


@pytest.mark.parametrize(
    ("section", "raw", "key"),
    [
        ("numbers", {"cardinal": {"1": ["one"]}}, "cardinal"),
        ("numbers", {"cardinals": {"uno": ["one"]}}, "cardinals.uno"),
        ("numbers", {"cardinals": {"1": "one"}}, "cardinals.1"),
        ("numbers", {"cardinals": {"1": ["one"], "2": ["One"]}}, "cardinals.2"),
        ("numbers", {"composition": {"decimal": 1}}, "composition.decimal"),
        ("numbers", {"bounds": {"exactly": {"before": ["just"]}}}, "bounds.exactly"),
        ("numbers", {"words": {"joinner": ["and"]}}, "words.joinner"),
        ("units", {"words": {"hole": ["all"]}}, "words.hole"),
        ("units", {"times": {"fortnight": ["fortnight"]}}, "times.fortnight"),
        ("units", {"currencies": {"usd": {"names": ["dollar"]}}}, "currencies.usd"),
        ("units", {"currencies": {"USD": {"name": ["dollar"]}}}, "currencies.USD.name"),
        ("dates", {"patterns": {"date": ["D maybe M"]}}, "patterns.date: D maybe M"),
        ("dates", {"patterns": {"dates": ["D M"]}}, "patterns.dates"),
        ("dates", {"patterns": {"date": ["D? M?"]}}, "patterns.date: D? M?"),
        ("dates", {"patterns": {"date": ["D M"], "year": ["D M"]}}, "patterns.year: D M"),
        ("dates", {"months": {"1": ["may"], "2": ["may"]}}, "months.2"),
    ],
)
def test_what_is_unsound_is_named(section: str, raw: dict[str, Any], key: str) -> None:
    with pytest.raises(DataError) as caught:
        MODULES[section].compile_section(raw, "xx/file.toml")
    assert caught.value.path == "xx/file.toml"
    assert caught.value.key == key


def test_an_unknown_key_is_told_the_nearest_one() -> None:
    with pytest.raises(DataError, match="did you mean cardinals"):
        numbers.compile_section({"cardinal": {}}, "xx/numbers.toml")


@pytest.mark.parametrize(
    "language", sorted(folder.name for folder in DATA.iterdir() if (folder / "units.toml").exists())
)
def test_every_unit_of_a_language_has_a_size(language: str) -> None:
    raw = tomllib.loads((DATA / language / "units.toml").read_text(encoding="utf-8"))
    named = {*raw.get("units", {}), *raw.get("units_dual", {})}
    assert named <= sizes().keys()
