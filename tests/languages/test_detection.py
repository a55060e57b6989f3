"""The language of a text is told by its letters and its commonest words, and always in the same way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.detection import detect, headers, script
from factcheck.languages.loader import languages


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "en"),
        ("123", "en"),
        ("The alliance", "en"),
        ("التحالف NATO يضم", "ar"),
        ("Members: 42", "en"),
        ("Η συμμαχία έχει 32 μέλη.", "en"),
    ],
)
def test_a_text(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(("text", "name"), [("The", "Latin"), ("", "Latin"), ("يضم", "Arabic"), ("é", "Latin")])
def test_a_script(text: str, name: str) -> None:
    assert script(text) == name


def test_every_script_has_one_language_it_falls_back_to() -> None:
    for name in {header.script for header in headers()}:
        assert [header.default for header in headers() if header.script == name].count(True) == 1


def test_common_words_are_in_small_letters() -> None:
    for header in headers():
        assert header.common == {word.lower() for word in header.common}


@given(st.text())
def test_any_text_is_in_one_of_them(text: str) -> None:
    assert detect(text) in languages()
