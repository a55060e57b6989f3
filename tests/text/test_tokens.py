"""Tokens: what is one word, and that offsets are those of the original text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("Riyadh-based alliance's", ["riyadh", "-", "based", "alliance", "'s"]),
        ("$1.2bn", ["$", "1.2", "bn"]),
        ("2,149,690 km²", ["2,149,690", "km2"]),
        ("the U.S. and U.N troops", ["the", "us", "and", "un", "troops"]),
        ("عام 500 ق.م.", ["عام", "500", "قم"]),
        ("ويضمُّ التّحالف ٤١ دولةً", ["ويضم", "التحالف", "41", "دوله"]),
        ("التـــحالف", ["التحالف"]),
        ("الرياض ـ واس", ["الرياض", "–", "واس"]),
        ("ري\u0654يس هيي\u0654ة ا\u0654سسها ا\u0653ل", ["رئيس", "هيئه", "اسسها", "ال"]),
        ("\ufead\ufe8b\ufef4\ufeb2 \ufee3\ufebc\ufeae", ["رئيس", "مصر"]),
        ("don’t O’Brien", ["don't", "o'brien"]),
        ("l’alliance, d'Ivoire, jusqu'à", ["l'", "alliance", ",", "d'", "ivoire", ",", "jusqu'", "a"]),
        ("Qu'il s’est, qu’on", ["qu'", "il", "s'", "est", ",", "qu'", "on"]),
        ("O'Brien, Sana'a, Qur'an, I'm, we'll", ["o'brien", ",", "sana'a", ",", "qur'an", ",", "i'm", ",", "we'll"]),
        ("qu'", ["qu'"]),
        ("d'", ["d'"]),
        ("the X's, aujourd'hui", ["the", "x", "'s", ",", "aujourd'hui"]),
        ("COP28", ["cop", "28"]),
        ("2015-12-15", ["2015", "-", "12", "-", "15"]),
        ("١٬٢٣٤٫٥", ["1,234.5"]),
        ("", []),
    ],
)
def test_norms(text: str, norms: list[str]) -> None:
    assert Tokens(text).norms == norms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"), ("مئة", "مئه"), ("على", "علي"), ("السعوديّة", "السعودية"), ("کتاب", "كتاب"),
        ("São Tomé", "sao tome"), ("Straße", "strasse"), ("ﻻ", "لا"), ("１２", "12"), ("İstanbul", "istanbul"),
    ],
)  # fmt: skip
def test_folds_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("سؤال", "سوال"), ("41", "42"), ("Mali", "Malawi"), ("قطر", "قطار")])
def test_folds_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_offsets_are_in_order_and_inside(text: str) -> None:
    tokens = Tokens(text)
    last = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert last <= start < end <= len(text)
        last = end


@given(st.text(alphabet="ab ١2.,،-\n'’\u064b"), st.integers(0, 40))
def test_at_and_before_agree_with_offsets(text: str, offset: int) -> None:
    tokens = Tokens(text)
    at = tokens.at(offset)
    assert all(end <= offset for end in tokens.ends[:at])
    assert all(end > offset for end in tokens.ends[at:])
    assert all(start < offset for start in tokens.starts[: tokens.before(offset)])


def test_no_possessive_quantifier_stands_behind_a_group() -> None:
    """Python before 3.11.5 matches those wrongly (gh-106052): Microsoft's became one word there."""
    package = Path(__file__).parents[2] / "factcheck"
    found = [
        file.name for file in package.rglob("*.py") if re.search(r"\)(?:[*+?]|\{[\d,]+\})\+", file.read_text("utf-8"))
    ]
    assert found == []
