"""The cases of both suites in one shape, and which of their kinds are left out."""

from __future__ import annotations

import gzip
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

WRONG = Path(__file__).parent / "wrong.toml"


@dataclass(frozen=True, slots=True)
class Gold:
    """What a suite expects at a place; ``start`` is -1 where it names none."""

    kind: str
    text: str
    start: int
    end: int
    amounts: tuple[Decimal, ...] = ()
    """The value; two of them for a range."""
    unit: str | None = None
    days: tuple[tuple[str | None, str | None], ...] = ()
    """For dates: first day and the day after the last, one pair for each reading that counts as right."""
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence with everything it should yield of one kind."""

    id: str
    suite: str
    language: str
    kind: str
    text: str
    golds: tuple[Gold, ...]
    anchor: str | None = None
    enforced: bool = True
    left_out: str | None = None
    """Why the kind of case is outside what is measured; None where it is measured."""


def load(folder: Path) -> Iterator[Case]:
    """All cases of both suites, those with gold judged wrong among them."""
    from benchmarks.recognize.duckling import duckling_case
    from benchmarks.recognize.recognizers import recognizers_cases

    for row in _rows(folder / "recognizers-specs.jsonl.gz"):
        yield from recognizers_cases(row)
    for number, row in enumerate(_rows(folder / "duckling-phrases.jsonl.gz")):
        yield duckling_case(row, number)


def judged_wrong() -> dict[str, str]:
    """Case id -> why its gold is wrong or against what this program promises."""
    with WRONG.open("rb") as file:
        return {entry["id"]: entry["why"] for entry in tomllib.load(file)["wrong"]}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
