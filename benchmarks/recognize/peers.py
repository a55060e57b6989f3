"""The same cases read by other libraries, where they are installed; each in its own terms, leniently compared."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from benchmarks.recognize.cases import Case, judged_wrong
from benchmarks.recognize.score import close

Reader = Callable[[Case], list[Any]]
_MODELS = {
    "number": "number",
    "ordinal": "ordinal",
    "percentage": "percentage",
    "money": "currency",
    "quantity": "dimension",
}


def compare(cases: list[Case]) -> None:
    """Print the share of cases whose values each library finds, all of them and in order."""
    wrong = judged_wrong()
    print(f"\n{'library':18} {'kind':11} {'':3} {'cases':>6} {'right':>6} {'share':>6}")
    for name, build in (("recognizers-text", _recognizers), ("quantulum3", _quantulum), ("dateparser", _dateparser)):
        try:
            readers = build()
        except ImportError:
            print(f"{name:18} is not installed")
            continue
        for (kind, language), reader in readers.items():
            asked = [
                c for c in cases if (c.kind, c.language) == (kind, language) and not c.left_out and c.id not in wrong
            ]
            right = sum(_values_right(case, reader) for case in asked)
            share = f"{right / len(asked):.3f}" if asked else "-"
            print(f"{name:18} {kind:11} {language:3} {len(asked):6} {right:6} {share:>6}")


def _values_right(case: Case, reader: Reader) -> bool:
    """True where the library finds exactly the gold values; spans are not asked of it."""
    try:
        found = reader(case)
    except Exception:  # noqa: BLE001 - another library's failure is a case it does not read
        return False
    if case.kind == "date":
        return len(found) == len(case.golds) and all(
            not gold.days or any(day[0] in values or day[1] in values for day in gold.days)
            for gold, values in zip(case.golds, found, strict=True)
        )
    golds = [amount for gold in case.golds for amount in gold.amounts]
    return len(golds) == len(found) and all(close(value, gold) for value, gold in zip(found, golds, strict=True))


def _recognizers() -> Mapping[tuple[str, str], Reader]:
    numbers = importlib.import_module("recognizers_number")
    units = importlib.import_module("recognizers_number_with_unit")
    modules = {"number": numbers, "ordinal": numbers, "percentage": numbers, "currency": units, "dimension": units}

    def reader(model: str) -> Reader:
        recognize = getattr(modules[model], f"recognize_{model}")

        def read(case: Case) -> list[Any]:
            values = [result.resolution.get("value") for result in recognize(case.text, "en-us")]
            return [Decimal(str(value).rstrip("%")) for value in values if value is not None]

        return read

    dates = importlib.import_module("recognizers_date_time").recognize_datetime

    def read_dates(case: Case) -> list[Any]:
        moment = datetime.fromisoformat(case.anchor) if case.anchor else None
        found = dates(case.text, "en-us", reference=moment)
        return [{day for value in result.resolution["values"] for day in value.values()} for result in found]

    return {(kind, "en"): reader(model) for kind, model in _MODELS.items()} | {("date", "en"): read_dates}


def _quantulum() -> Mapping[tuple[str, str], Reader]:
    parser = importlib.import_module("quantulum3.parser")

    def read(case: Case) -> list[Any]:
        return [Decimal(repr(found.value)) for found in parser.parse(case.text)]

    return {(kind, "en"): read for kind in ("number", "money", "quantity")}


def _dateparser() -> Mapping[tuple[str, str], Reader]:
    search = importlib.import_module("dateparser.search").search_dates

    def read(case: Case) -> list[Any]:
        settings = {"RELATIVE_BASE": datetime.fromisoformat(case.anchor)} if case.anchor else {}
        found = search(case.text, languages=[case.language], settings=settings) or []
        return [{moment.date().isoformat()} for _, moment in found]

    return {("date", language): read for language in ("ar", "en")}
