"""Every class of words that is said to have a role has one, and every language's classes are known."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import factcheck
from factcheck.languages import roles
from factcheck.languages.loader import DATA, languages

CODE = "".join(
    file.read_text(encoding="utf-8")
    for room in ("recognize", "extract")
    for file in sorted((Path(factcheck.__file__).parent / room).glob("*.py"))
)


@pytest.mark.parametrize("name", sorted({*roles.NUMBERS, *roles.UNITS, *roles.WORDS}))
def test_a_role_is_asked_for(name: str) -> None:
    patterns = "".join(
        file.read_text(encoding="utf-8") for file in sorted((DATA.parents[1] / "properties" / "data").glob("*.toml"))
    )
    assert f'"{name}"' in CODE or f"{{{name}}}" in patterns


@pytest.mark.parametrize("code", languages())
def test_a_language_lists_what_every_language_has(code: str) -> None:
    classes = tomllib.loads((DATA / code / "words.toml").read_text(encoding="utf-8"))["classes"]
    assert {"in_place", "joining", "reach", "stop", "title", "preposition", "filler"} <= classes.keys()
    assert {f"scope.{name}" for name in ("negation", "prediction", "condition", "reporting", "past")} <= classes.keys()
