"""Sentences and what must, and must not, be recognised in them: the tables in ``tests/cases``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.languages.loader import languages, load_pack
from factcheck.model.claim import Mention
from factcheck.model.partialdate import PartialDate
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens

CASES = Path(__file__).parents[1] / "cases"
ANCHOR = PartialDate(2025, 11, 25)


def load() -> list[Any]:
    found = []
    for language in languages():
        raw = tomllib.loads((CASES / language / "recognize.toml").read_text(encoding="utf-8"))
        for topic, rows in raw.items():
            found += [pytest.param(language, row, id=f"{language} {topic} {row[0][:40]}") for row in rows]
    return found


@pytest.fixture(scope="module")
def readers() -> dict[str, Recognizer]:
    return {code: Recognizer(load_pack(code)) for code in languages()}


@pytest.mark.parametrize(("language", "row"), load())
def test_case(readers: dict[str, Recognizer], language: str, row: list[str]) -> None:
    sentence, *expected = row
    found = readers[language].mentions(Tokens(sentence), anchor=ANCHOR)
    assert [shown(m) for m in found] == expected


def shown(mention: Mention) -> str:
    """A mention in one line: kind, text, value and unit, bound."""
    value = mention.value.to_dict()
    if "start" in value:
        told = f"{value['start'] or ''}..{value['end'] or ''}"
    elif value.get("bound") == "between":
        told = f"{value['lower']}..{value['upper']}"
    else:
        told = str(value["date"] if "date" in value else value["amount"])
    bound = value.get("bound", "exact")
    marks = [bound] if bound not in {"exact", "between"} else []
    marks += [name for name in ("relative", "ambiguous") if value.get(name)]
    marks += [value["calendar"]] if value.get("calendar", "gregorian") != "gregorian" else []
    marks += [str(value["unit"] or "?")] if "unit" in value else []
    return " | ".join([mention.kind.value, mention.text, told, *marks])
