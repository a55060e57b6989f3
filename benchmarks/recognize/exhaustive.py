"""Read back every integer below a million and every date of two centuries.

Run it as ``python -m benchmarks.recognize.exhaustive``.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.languages.loader import load_pack
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import DateValue, Number
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens
from tests.recognize.dated import ARABIC, ENGLISH
from tests.recognize.written import CLITICS, arabic, english, with_clitic, with_vowel_signs


def main() -> None:
    """Print for each way of writing how many are read wrongly, and the first of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--below", type=int, default=1_000_000, help="integers to read, from 0")
    parser.add_argument("--every", type=int, default=1, help="read each n-th integer and date only")
    options = parser.parse_args()
    readers = {code: Recognizer(load_pack(code)) for code in ("ar", "en")}
    for name, code, sentences in _integers(options.below, options.every):
        wrong = [text for number, text in sentences if _number(readers[code], text) != number]
        print(f"{code} integers, {name}: {len(wrong)} wrong{': ' + wrong[0] if wrong else ''}")
    first, days = date(1900, 1, 1), (date(2100, 12, 31) - date(1900, 1, 1)).days + 1
    for code, styles in (("en", ENGLISH), ("ar", ARABIC)):
        for style, write in styles.items():
            dates = (first + timedelta(n) for n in range(0, days, options.every))
            missed = [write(day) for day in dates if _date(readers[code], write(day)) != _partial(day)]
            print(f"{code} dates, {style}: {len(missed)} wrong{': ' + missed[0] if missed else ''}")


def _integers(below: int, every: int) -> Iterator[tuple[str, str, Iterator[tuple[int, str]]]]:
    numbers = range(0, below, every)
    for joined in (True, False):
        name = "with and" if joined else "without and"
        yield name, "en", ((n, f"It has {english(n, joined=joined)} members.") for n in numbers)
    for gender in "mf":
        for case in ("nominative", "oblique"):
            yield f"{gender} {case}", "ar", ((n, f"تضم المنظمة {arabic(n, gender, case)} عضوا") for n in numbers)
    rng = random.Random(19)
    for signs in (False, True):
        name = "with clitics and vowel signs" if signs else "with clitics"
        yield name, "ar", ((n, f"اكتفت {_attached(n, rng if signs else None)} عضو") for n in numbers)


def _attached(number: int, rng: random.Random | None) -> str:
    words = arabic(number, "mf"[number % 2], "oblique")
    words = with_vowel_signs(words, rng) if rng is not None else words
    return with_clitic(words, CLITICS[number % len(CLITICS)]) or words


def _number(reader: Recognizer, text: str) -> int | None:
    found = reader.mentions(Tokens(text))
    value = found[0].value if len(found) == 1 else None
    return int(value.amount) if isinstance(value, Number) and value.amount is not None else None


def _date(reader: Recognizer, text: str) -> PartialDate | None:
    found = reader.mentions(Tokens(text))
    value = found[0].value if len(found) == 1 else None
    return value.date if isinstance(value, DateValue) else None


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


if __name__ == "__main__":
    main()
