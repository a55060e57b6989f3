"""The declared properties: all of the contract are there, whole, and in every complete language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from factcheck.extract.patterns import SUBJECT
from factcheck.extract.tables import covered, load_patterns
from factcheck.languages.loader import languages, load_pack
from factcheck.properties.loader import is_a, load_properties, load_types
from factcheck.properties.property import Property, ValueKind

CONTRACT = {
    ValueKind.DATE: "inception dissolved point_in_time start_time end_time date_of_birth date_of_death",
    ValueKind.ENTITY: "founder headquarters member_of capital official_language currency head_of_state "
    "head_of_government chief_executive chairperson secretary_general director country location place_of_birth",
    ValueKind.COUNT: "member_count employees population deaths injured attendance participants part_count occurrences",
    ValueKind.QUANTITY: "area length height elevation",
    ValueKind.MONEY: "budget revenue gdp",
}  # fmt: skip
PROPERTIES = load_properties()
COMPLETE = {code for code in languages() if load_pack(code).section("language")["complete"]}


@pytest.mark.parametrize(("kind", "names"), CONTRACT.items())
def test_every_property_of_the_contract_is_declared(kind: ValueKind, names: str) -> None:
    for name in names.split():
        assert PROPERTIES[name].kind is kind


@pytest.mark.parametrize("prop", PROPERTIES.values(), ids=lambda prop: prop.id)
def test_a_property_is_whole(prop: Property) -> None:
    assert prop.labels.keys() >= COMPLETE
    assert all(kind in load_types() for kind in (*prop.subjects, *prop.values))
    assert (prop.dimension is not None) == (prop.kind is ValueKind.QUANTITY)
    for code in COMPLETE:
        assert prop.id in covered(code), f"no {code} patterns"


@pytest.mark.parametrize(("code", "prop"), [(code, prop) for code in languages() for prop in covered(code)])
def test_every_pattern_needs_a_word(prop: str, code: str) -> None:
    """A pattern that no one class triggers is run on every sentence: they are kept few."""
    loose = [p["text"] for p in load_patterns(code, prop) if not any(_words(p)) and ":" not in p["text"]]
    assert len(loose) <= 4, loose


def _words(pattern: Mapping[str, Any]) -> list[str]:
    return [feature for group in pattern["needs"] for feature in group if not feature.startswith(SUBJECT)]


def test_arabic_and_english_are_complete() -> None:
    assert {"ar", "en"} <= COMPLETE


@pytest.mark.parametrize("code", languages())
def test_what_a_language_covers_is_declared(code: str) -> None:
    assert set(covered(code)) <= PROPERTIES.keys()


def test_types_form_a_tree() -> None:
    types = load_types()
    assert all(above == "" or above in types for above in types.values())
    assert is_a("capital", "place", types)
    assert not is_a("place", "capital", types)
    assert not is_a("person", "organization", types)


@pytest.mark.parametrize("prop", PROPERTIES.values(), ids=lambda prop: prop.id)
def test_no_pattern_stands_twice(prop: Property) -> None:
    for code in COMPLETE:
        texts = [pattern["text"] for pattern in load_patterns(code, prop.id)]
        assert len(texts) == len(set(texts)), f"{code}: {sorted(text for text in set(texts) if texts.count(text) > 1)}"


def test_parts_by_another_word_are_the_same_parts() -> None:
    parts = load_properties()["part_count"]
    assert parts.part("colleges") == parts.part("faculties") == "faculties"
    assert parts.part("filds") == "filds"
    assert parts.part(None) is None
    assert set(parts.called.values()) <= set(parts.parts)
    assert not set(parts.called) & set(parts.parts)
