"""Digits are read back whatever parts their thousands and decimals."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from factcheck.languages.loader import load_pack
from factcheck.model.values import Number, Quantity
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens

_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_THOUSANDS = [",", "،", "٬", ".", "'", "\u2019", "\u00a0"]


@pytest.fixture(scope="module")
def reader() -> Recognizer:
    return Recognizer(load_pack("ar"))


def drawn(count: int) -> list[int]:
    rng = random.Random(5)  # noqa: S311 - a draw, no secret
    return [rng.randrange(1000, 10 ** rng.randint(4, 10)) for _ in range(count)]


def amounts(reader: Recognizer, sentence: str) -> list[tuple[Decimal | None, str]]:
    values = [(m.value, m.text) for m in reader.mentions(Tokens(sentence))]
    return [(value.amount, text) for value, text in values if isinstance(value, (Number, Quantity))]


@pytest.mark.parametrize("eastern", [False, True])
@pytest.mark.parametrize("mark", _THOUSANDS)
def test_thousands(reader: Recognizer, mark: str, eastern: bool) -> None:
    for number in drawn(400):
        written = f"{number:,}".replace(",", mark)
        written = written.translate(_EASTERN) if eastern else written
        for sentence in ("يبلغ عدد سكانها {} نسمة", "ويقطنها ({}) نسمة", "مساحتها {}كم² تقريبا"):
            assert [a for a, _ in amounts(reader, sentence.format(written))] == [number], written


@pytest.mark.parametrize("mark", [",", "،", "٫", "."])
def test_decimals(reader: Recognizer, mark: str) -> None:
    for number in drawn(200):
        decimals = number % 90 + 1
        written = f"{number % 97}{mark}{decimals}"
        value = Decimal(f"{number % 97}.{decimals}")
        assert amounts(reader, f"طوله {written} كيلومترا") == [(value, f"{written} كيلومترا")]


@pytest.mark.parametrize("listed", ["1998،1999،2000", "3،4 أو 5", "12،15،18 كم"])
def test_lists_are_no_number(reader: Recognizer, listed: str) -> None:
    assert all("،" not in text for _, text in amounts(reader, f"بلغ {listed} في المجموع"))


def test_three_digits_behind_a_point_are_told_by_the_text(reader: Recognizer) -> None:
    river = "طول النهر 2.850 كم."
    assert amounts(reader, river) == []
    assert amounts(reader, f"{river} ويسكن حوضه 1.200.000 نسمة.")[0][0] == 2850
    assert amounts(reader, f"{river} وعرضه 1.5 كم.")[0][0] == Decimal("2.850")
    assert amounts(reader, f"{river} ويسكن حوضه 1,200,000 نسمة.")[0][0] == Decimal("2.850")
