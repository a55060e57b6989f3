"""French integers in the words of France, Belgium and Switzerland are read back, spaced and hyphenated alike."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.languages.loader import load_pack
from factcheck.model.values import Number
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens

READER = Recognizer(load_pack("fr"))
LARGE = [factor * 10**power for power in range(4, 15) for factor in (1, 2, 21, 71, 80, 91, 200, 999)]


def read(sentence: str) -> list[tuple[Decimal | None, str]]:
    found = READER.mentions(Tokens(sentence))
    return [(m.value.amount, m.text) for m in found if isinstance(m.value, Number)]


@pytest.mark.parametrize("country", ["fr", "fr_BE", "fr_CH"])
@pytest.mark.parametrize(("hyphens", "last"), [(False, 10_000), (True, 1_200)])
def test_integers(country: str, hyphens: bool, last: int) -> None:
    num2words = pytest.importorskip("num2words").num2words
    for number in [0, *range(2, last), *LARGE]:
        words = num2words(number, lang=country)
        words = words.replace(" ", "-") if hyphens else words
        assert read(f"L'organisation compte {words} membres.") == [(Decimal(number), words)]


@pytest.mark.parametrize("country", ["fr", "fr_BE", "fr_CH"])
def test_ordinals(country: str) -> None:
    num2words = pytest.importorskip("num2words").num2words
    for number in [*range(1, 21), *range(20, 100), *range(101, 200), 1000]:
        words = num2words(number, lang=country, to="ordinal").replace("vingtsième", "vingtième")  # its slip
        assert read(f"C'est la {words} session.") == [(Decimal(number), words)], words


def test_one_counts_where_something_shows_it() -> None:
    assert read("L'organisation compte un membre de poids.") == []
    assert read("L'organisation compte un seul membre.") == [(Decimal(1), "un")]
