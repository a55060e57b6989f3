"""Likeness of names: the tables of pairs in both languages, and what must hold of any two names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.labels import likeness
from tests.match.world import table

ACCEPTED, WEAK = 0.90, 0.70
PAIRS = {language: table(f"pairs_{language}") for language in ("ar", "en")}


def pairs(key: str) -> list[tuple[str, str]]:
    return [(a, b) for language in PAIRS.values() for a, b in language[key]]


@pytest.mark.parametrize(("a", "b"), pairs("one"))
def test_one_name_in_two_spellings(a: str, b: str) -> None:
    assert likeness(a, b) >= ACCEPTED
    assert likeness(b, a) == likeness(a, b)


@pytest.mark.parametrize(("a", "b"), pairs("apart"))
def test_two_names_are_never_one_by_likeness(a: str, b: str) -> None:
    assert likeness(a, b) < ACCEPTED


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Iran", "Iraq"),
        ("NATO", "NAFO"),
        ("North Korea", "South Korea"),
        ("World War I", "World War II"),
        ("World Cup 2018", "World Cup 2022"),
        ("Sudan", "South Sudan"),
        ("كوريا الشمالية", "كوريا الجنوبية"),
        ("السودان", "جنوب السودان"),
        ("الحرب العالمية الأولى", "الحرب العالمية الثانية"),
        ("مصر", "قطر"),
        ("Riyadh", "Kuwait City"),
    ],
)
def test_what_tells_names_apart_makes_them_different_not_doubtful(a: str, b: str) -> None:
    assert likeness(a, b) < WEAK


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Riyadh", "Riyad"),
        ("Austria", "Australia"),
        ("Islamic Military Counter Terrorism Coalition", "Islamic Military Counter Terrorism Coalition Forces"),
        ("Mohamed Salah Ghaly", "Mohamed Saleh Ghalib"),
    ],
)
def test_between_slip_and_other_name_nothing_is_decided(a: str, b: str) -> None:
    assert WEAK <= likeness(a, b) < ACCEPTED


@pytest.mark.parametrize("language", sorted(PAIRS))
def test_the_tables_hold_each_pair_once(language: str) -> None:
    for key in ("one", "apart"):
        rows = [frozenset(row) for row in PAIRS[language][key]]
        assert len(rows) == len(set(rows))
        assert len(rows) >= 25


def test_an_empty_name_is_like_none_but_itself() -> None:
    assert likeness("", "") == 1.0
    assert likeness("", "Oman") == 0.0
    assert likeness(" ", "Oman") == 0.0


NAMES = st.text(alphabet="abcdefgh AEIسعودي ال.-'’IV12\u0651\u200fé(),&", max_size=24) | st.text(max_size=16)


@given(NAMES, NAMES)
def test_likeness_is_symmetric_and_a_share(a: str, b: str) -> None:
    found = likeness(a, b)
    assert 0.0 <= found <= 1.0
    assert likeness(b, a) == found


@given(NAMES)
def test_a_name_is_wholly_like_itself(name: str) -> None:
    assert likeness(name, name) == 1.0
    assert likeness(name.upper(), name.upper()) == 1.0
