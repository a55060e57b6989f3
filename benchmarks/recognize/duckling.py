"""The cases of duckling's corpora, whose values stand as its source writes them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from benchmarks.recognize.cases import Case, Gold

_ANCHOR = "2013-02-12"
_NUMBER = r"\(?(-?[\d.]+(?:e\d+)?)"
_SECONDS = {"Second": 1, "Minute": 60, "Hour": 3600, "Day": 86400, "Week": 604800, "Month": 2592000, "Year": 31536000}
_MONEY = {"Dollar": "USD", "Cent": "USD/100", "Dinar": "-", "Riyal": "-", "Rial": "-", "Unnamed": None}
_UNITS = {
    "Kilometre": "km", "Mile": "mi", "Centimetre": "cm", "Inch": "in", "Foot": "ft", "Metre": "m", "Millimetre": "mm",
    "Gram": "g", "Pound": "lb", "Ounce": "oz", "Celsius": "°C", "Fahrenheit": "°F",
}  # fmt: skip
_DATED = re.compile(r"\d{4}|\d+/\d+/|^(last|this|next) (year|month)$|^(yesterday|today|tomorrow)$")
_DAY_NAMED = re.compile(r"\d|(first|second|third)\b")
_RELATIVE = re.compile(r"week|day|month|year|ago|in |next|last")
_BOUNDS = {"under": {"less_than", "at_most"}, "above": {"more_than", "at_least"}}
_KINDS = {
    "Numeral": "number", "Ordinal": "ordinal", "AmountOfMoney": "money", "Duration": "duration",
    "Distance": "quantity", "Quantity": "quantity", "Temperature": "quantity", "Time": "date",
}  # fmt: skip


def duckling_case(row: dict[str, Any], number: int) -> Case:
    """The case of one phrase, which is all of its text."""
    dimension, value, text = row["dim"], row["value"], row["text"].replace("\\x20ac", "€")
    kind = _KINDS.get(dimension, dimension.lower())
    shared: dict[str, Any] = {
        "id": f"duckling/{row['lang']}/{dimension}#{number}", "suite": f"duckling/{dimension}",
        "language": row["lang"].lower(), "kind": kind, "text": text, "anchor": _ANCHOR,
    }  # fmt: skip
    if dimension not in _KINDS:
        return Case(golds=(), left_out=f"{dimension}: no kind of mention here", **shared)
    if value == "=":
        return Case(golds=(), left_out="phrases of the negative corpus", **shared)
    found = _time(value, text) if kind == "date" else _amount(kind, value)
    if isinstance(found, str):
        return Case(golds=(), left_out=found, **shared)
    return Case(golds=(Gold(kind, text, -1, -1, **found),), **shared)


def _amount(kind: str, value: str) -> dict[str, Any] | str:
    if kind in {"number", "ordinal"}:
        match = re.search(_NUMBER, value.partition(" ")[2])
        return {"amounts": (Decimal(match[1]),)} if match else "values that are no numbers"
    if kind == "duration":
        match = re.match(r"\(DurationData (\d+) (\w+)\)", value)
        if not match or match[2] not in _SECONDS:
            return "units of time that are no unit here"
        return {"amounts": (Decimal(match[1]) * _SECONDS[match[2]],)}
    match = re.match(rf"\((simple|between|under|above) (\w+) (?:\({_NUMBER}, ?{_NUMBER}\)|{_NUMBER})", value)
    if not match:
        return "values that are no amounts"
    unit = _MONEY.get(match[2], match[2]) if kind == "money" else _UNITS.get(match[2])
    if unit is None:
        return f"units outside length, area, mass, temperature, speed and data ({match[2]})"
    code, _, share = unit.partition("/")
    numbers = [match[5]] if match[5] else [match[3], match[4]]
    return {"amounts": tuple(Decimal(n) / int(share or 1) for n in numbers), "unit": code}


def _time(value: str, text: str) -> dict[str, Any] | str:
    if "Holiday" in value:
        return "holidays"
    stamps = [tuple(int(n) for n in found) for found in re.findall(r"\((\d{4}), (\d+), (\d+), (\d+), (\d+)", value)]
    grain = value.rpartition(" ")[2].rstrip(")")
    if grain in {"Hour", "Minute", "Second"}:
        return "times of day"
    if grain in {"Week", "Quarter"}:
        return "weeks and quarters without a name"
    if re.fullmatch(r"(the|on) \d+(st|nd|rd|th)?", text.lower()) or ":" in text:
        return "days without a month"
    told = _DAY_NAMED.search(text) and not _RELATIVE.search(text)
    if not told and not _DATED.search(text.lower()):
        return "relative dates and dates without day or month"
    first = date(*stamps[0][:3])
    if len(stamps) == 2:
        return {"days": ((first.isoformat(), date(*stamps[1][:3]).isoformat()),)}
    if grain == "Day":
        return {"days": ((first.isoformat(), None),)}
    after = date(first.year + 1, 1, 1) if grain == "Year" else (first.replace(day=28) + timedelta(4)).replace(day=1)
    return {"days": ((first.isoformat(), after.isoformat()),)}
