"""Dates of two centuries are read back from every style in which the languages write them."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from factcheck.languages.loader import languages, load_pack
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import DateValue
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens
from tests.recognize.dated import ARABIC, ENGLISH, FRENCH

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
SAMPLE = 250


def days(seed: int) -> list[date]:
    rng = random.Random(seed)  # noqa: S311 - a draw, no secret
    drawn = [FIRST + timedelta(rng.randrange((LAST - FIRST).days)) for _ in range(SAMPLE)]
    months = [date(2015, month, day) for month in range(1, 13) for day in (1, 2, 11, 21, 28)]
    return [FIRST, LAST, date(2000, 2, 29), date(1926, 7, 24), *months, *drawn]


@pytest.fixture(scope="module")
def readers() -> dict[str, Recognizer]:
    return {code: Recognizer(load_pack(code)) for code in languages()}


def check(reader: Recognizer, sentence: str, day: date) -> None:
    found = reader.mentions(Tokens(sentence))
    assert len(found) == 1, (sentence, found)
    value = found[0].value
    assert isinstance(value, DateValue), sentence
    assert value.date == PartialDate(day.year, day.month, day.day), sentence
    assert not value.relative
    assert sentence[found[0].start : found[0].end] == found[0].text
    if value.weekday is not None:
        assert value.weekday == day.weekday()


@pytest.mark.parametrize("style", ENGLISH)
def test_english(readers: dict[str, Recognizer], style: str) -> None:
    for day in days(1):
        check(readers["en"], f"It met {ENGLISH[style](day)} again.", day)


@pytest.mark.parametrize("style", ARABIC)
def test_arabic(readers: dict[str, Recognizer], style: str) -> None:
    for day in days(2):
        check(readers["ar"], f"اجتمع المجلس {ARABIC[style](day)} مجددا.", day)


@pytest.mark.parametrize("style", FRENCH)
def test_french(readers: dict[str, Recognizer], style: str) -> None:
    for day in days(3):
        check(readers["fr"], f"Le conseil s'est réuni {FRENCH[style](day)} à nouveau.", day)
