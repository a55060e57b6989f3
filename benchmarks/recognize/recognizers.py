"""The cases of Recognizers-Text, from their JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from benchmarks.recognize.cases import Case, Gold

_KINDS = {
    "NumberModel": "number", "OrdinalModel": "ordinal", "PercentModel": "percentage", "NumberRangeModel": "range",
    "CurrencyModel": "money", "DimensionModel": "quantity", "AgeModel": "duration",
}  # fmt: skip
_DATE_TYPES = {"date": "date", "daterange": "date", "duration": "duration"}
_CURRENCIES = {
    "Dollar": "USD", "Pound": "GBP", "Franc": None, "Rupee": "INR", "Finnish markka": "FIM", "Bitcoin": "XBT",
    "Euro": "EUR", "Cent": "USD/100", "Pence": "GBP/100", "Satoshi": "XBT/100000000",
}  # fmt: skip
UNITS = {
    "Inch": "in", "Mile": "mi", "Foot": "ft", "Acre": "acre", "Pound": "lb", "Square meter": "m2", "Ton": "t",
    "Mile per hour": "mph", "Meter": "m", "Kilometer": "km", "Millimeter": "mm", "Metric ton": "t", "Kilogram": "kg",
    "Megabyte": "MB",
}  # fmt: skip
_KEPT = re.compile(
    r"-?\d{4}(-\d\d(-\d\d)?)?|XXXX-\d\d(-\d\d)?|(XXXX|\d{4})-(SP|SU|FA|WI)"
    r"|\((XXXX|\d{4})-\d\d-\d\d,(XXXX|\d{4})-\d\d-\d\d,P\d+[DMY]\)(\|.*)?"
)
_NAMED = re.compile(
    r"\d{4}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|century|\d0s|ties|\d/\d|quarter"
    r"|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|أيار|القرن|ات|ألف|الربع",
    re.IGNORECASE,
)
_DISTANCE = re.compile(r"^(in|within) |\d|week|أسبوع|اسبوع| from | ago|after |before |بعد|قبل|later|earlier|rest|day\b")
_DECADES = re.compile("(past|last|next|previous) .*(decades|quarters)|عقود|العقدين|^in .* since ")
_OPEN = ("before", "after", "since", "until", "approx", "less", "more")


def recognizers_cases(row: dict[str, Any]) -> Iterator[Case]:
    """The case of one row; a row of dates becomes one case of dates and one of durations where it has both."""
    _, language, model = row["spec"].split("/")
    name = f"{row['spec']}#{row['n']}"
    code = {"Arabic": "ar", "English": "en"}[language]
    shared = {"suite": row["spec"], "language": code, "text": row["Input"]}
    enforced = not row.get("IgnoreResolution")
    if model in _KINDS:
        kind = _KINDS[model]
        golds, outside = _amounts(kind, row)
        yield Case(name, kind=kind, golds=golds, enforced=enforced, left_out=outside, **shared)
        return
    anchor = (row.get("Context") or {}).get("ReferenceDateTime", "")[:10] or None
    kind = "duration" if model == "DurationParser" else "date"
    golds, outside = _dates(kind, row)
    if model.endswith("Extractor"):
        outside = outside or "dates without a reference to judge their value"
    yield Case(name, kind=kind, golds=golds, anchor=anchor, enforced=enforced, left_out=outside, **shared)


def _span(row: dict[str, Any], result: dict[str, Any]) -> tuple[int, int]:
    start = result.get("Start", -1)
    length = result.get("Length")
    end = result["End"] + 1 if "End" in result else start + length if length else start + len(result["Text"])
    return start, end


def _decimal(text: str | None) -> Decimal | None:
    try:
        return Decimal(str(text).rstrip("%"))
    except InvalidOperation:
        return None


def _amounts(kind: str, row: dict[str, Any]) -> tuple[tuple[Gold, ...], str | None]:
    golds = []
    for result in row["Results"]:
        found = result.get("Resolution") or {}
        if result.get("TypeName") == "ordinal.relative":
            return (), "relative ordinals (last, next, previous)"
        start, end = _span(row, result)
        base = {"kind": kind, "text": result["Text"], "start": start, "end": end}
        if kind == "range":
            golds.append(Gold(**base, **_bounds(found.get("value", ""))))
            continue
        amount = _decimal(found.get("value"))
        if amount is None:
            if kind in {"money", "quantity", "percentage"}:
                continue  # a unit by itself is no amount
            return (), "values that are no numbers"
        unit, share, outside = _unit(kind, found)
        if outside:
            return (), outside
        golds.append(Gold(**base, amounts=(amount / share,), unit=unit))
    return tuple(golds), None


def _unit(kind: str, found: dict[str, Any]) -> tuple[str | None, int, str | None]:
    name = found.get("unit")
    if kind == "money":
        code = found.get("isoCurrency") or _CURRENCIES.get(name, "?")
        unit, _, share = (code or "-").partition("/")
        return unit, int(share or 1), None
    if kind == "quantity":
        if name not in UNITS:
            return None, 1, f"units outside length, area, mass, temperature, speed and data ({name})"
        return UNITS[name], 1, None
    if kind == "duration":
        return (name.lower(), 1, None) if name != "Age" else (None, 1, "ages without a unit")
    return None, 1, None


def _bounds(value: str) -> dict[str, Any]:
    if len(value) < 3 or "," not in value:
        return {}
    lower, upper = value[1:-1].split(",")
    low, high = _decimal(lower), _decimal(upper)
    if low is not None and high is not None:
        return {"amounts": (low, high), "bound": "exact" if low == high else "between"}
    if low is not None:
        return {"amounts": (low,), "bound": "at_least" if value[0] == "[" else "more_than"}
    return {"amounts": (high,), "bound": "at_most" if value[-1] == "]" else "less_than"}


def _dates(kind: str, row: dict[str, Any]) -> tuple[tuple[Gold, ...], str | None]:
    golds = []
    for result in row["Results"]:
        name = result.get("TypeName", result.get("Type", "")).rpartition(".")[2]
        if _DATE_TYPES.get(name) is None:
            return (), f"times of day, date-times and recurring times ({name})"
        if _DATE_TYPES[name] != kind:
            return (), "sentences with dates and durations"
        found = result.get("Resolution") or result.get("Value") or {}
        start, end = _span(row, result)
        readings = found.get("values", [found]) if isinstance(found, dict) else []
        if not readings or not isinstance(readings[0], dict):
            return (), "dates that the suite does not resolve"
        if kind == "duration":
            golds.append(Gold(kind, result["Text"], start, end, (_seconds(readings[0]),)))
            continue
        timex = str(readings[0].get("timex", readings[0].get("Timex", "")))
        outside = _outside(timex, readings[0], result["Text"])
        if outside:
            return (), outside
        golds.append(Gold(kind, result["Text"], start, end, days=tuple(_days(readings))))
    return tuple(golds), None


def _seconds(found: dict[str, Any]) -> Decimal:
    if "PastResolution" in found:
        found = found["PastResolution"]
    return Decimal(str(found.get("duration", found.get("value", "0"))))


_SHARES = "shares of a period (early, late), which every suite cuts elsewhere"
_DISTANT = "dates reckoned by a distance (two weeks from now, three days ago)"
_REFERENCES = "other relative dates and references (now, rest of the week, same year)"
_WEEKS = "weeks, weekends and weekdays without a date"
_BY_TEXT = (
    (re.compile(r"week|w/c|أسبوع", re.IGNORECASE), _WEEKS),
    (re.compile(r"easter|earth day|independence|patrick|christmas|eid al|new year's", re.IGNORECASE), "holidays"),
    (re.compile(r"^((the )?year( to date)?|otd|the day)$", re.IGNORECASE), _REFERENCES),
    (re.compile(r"(beginning|middle|end|start) of|^later |لاحق"), _SHARES),
    (re.compile(r"^in .* since "), _DISTANT),
)


def _outside(timex: str, reading: dict[str, Any], text: str) -> str | None:
    """Why a date is no measure of this program; None where it is one."""
    if "W" in timex and not timex.endswith("WI"):
        return _WEEKS
    if timex.startswith("XXXX-XX"):
        return "days without a month"
    if not _KEPT.fullmatch(timex):
        return _REFERENCES
    if "0001-01-01" in str(reading) or _days([reading]) == [(None, "")]:
        return "days that the calendar does not have"
    by_text = next((reason for pattern, reason in _BY_TEXT if pattern.search(text)), None)
    return by_text or _outside_by_kind(timex, reading, text)


def _outside_by_kind(timex: str, reading: dict[str, Any], text: str) -> str | None:
    modifier = reading.get("Mod") or ""
    if timex.endswith(("SP", "SU", "FA", "WI")):
        return "seasons, which the suite does not resolve"
    if modifier and not modifier.startswith(_OPEN):
        return _SHARES
    if timex.startswith("(") and (not _NAMED.search(text) or _DECADES.search(text)):
        return "spans from the reference date (next 3 days, within 2 weeks)"
    if re.fullmatch(r"\d{4}(-\d\d)?(-\d\d)?", timex) and not _NAMED.search(text) and _DISTANCE.search(text.lower()):
        return _DISTANT
    return None


def _days(readings: list[dict[str, Any]]) -> list[tuple[str | None, str | None]]:
    found: list[tuple[str | None, str | None]] = []
    for reading in readings:
        sides = [reading.get("PastResolution"), reading.get("FutureResolution")]
        for side in [part for part in sides if part] or [reading]:
            if "date" in side:
                found.append((side["date"], None))
            elif "value" in side and side["value"] != "not resolved":
                found.append((side["value"], None))
            else:
                found.append((side.get("startDate", side.get("start")), side.get("endDate", side.get("end")) or ""))
    return found
