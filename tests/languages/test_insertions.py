"""The data of what is set apart in a clause."""

from __future__ import annotations

import pytest

from factcheck.errors import DataError
from factcheck.extract.insertions import without_insertions
from factcheck.languages.insertions import compile_section
from factcheck.languages.loader import load_pack


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({"whole": ["of course", "however"], "opening": ["unlike", "as"]}, "phrases in order"),
        ({"whole": ["however", "however"]}, "phrases in order"),
        ({"wholes": []}, "wholes"),
    ],
)
def test_unsound_data_is_told(raw: dict[str, object], told: str) -> None:
    with pytest.raises(DataError, match=told):
        compile_section(raw, "en/insertions.toml")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The bank is, as it happens, based in Oslo.", "The bank is                 based in Oslo."),
        ("The bank (it is said) employs 40.", "The bank              employs 40."),
        ("Founded in 1949, in fact, the bank is old.", f"Founded in 1949,{' ' * 9} the bank is old."),
        ("It grew. As everyone knows, the bank is old.", f"It grew.{' ' * 19} The bank is old."),
        ("As everyone knows, ßeta is old.", f"{' ' * 19}ßeta is old."),
        ("It employed 600 and, today, 74.", "It employed 600 and, today, 74."),
        ("Oslo, unlike Rome, is cold.", "Oslo, unlike Rome, is cold."),
        ("The bank, in 1949, moved.", "The bank, in 1949, moved."),
        ("Members are Oslo, as well as Rome, and Bonn.", "Members are Oslo, as well as Rome, and Bonn."),
        ("It is, however – so he said – old.", "It is, however – so he said – old."),
    ],
)
def test_insertions_give_way_to_spaces(text: str, read: str) -> None:
    told = without_insertions(text, load_pack("en").section("insertions"))
    assert told == read
    assert len(told) == len(text)
