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
    r"|\((XXXX|\d{4})-\d\d-\d\d,(XXXX|\d{4})-\d\d-\d\d,P\d+[DWMY]\)(\|.*)?"
)
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
    if model.endswith("Extractor"):
        golds, outside = _places(kind, row)
        anchor = _WRITTEN
    else:
        golds, outside = _dates(kind, row)
    yield Case(name, kind=kind, golds=golds, anchor=anchor, enforced=enforced, left_out=outside, **shared)


def _places(kind: str, row: dict[str, Any]) -> tuple[tuple[Gold, ...], str | None]:
    """The golds of a suite that tells where a date stands and not which it is."""
    golds = []
    for result in row["Results"]:
        if result["Type"] != "date":
            return (), f"times of day, date-times and recurring times ({result['Type']})"
        by_text = next((reason for pattern, reason in _BY_TEXT if pattern.search(result["Text"])), None)
        if not by_text and _BARE_DAY.fullmatch(result["Text"]) and not _DAY_NAME.search(result["Text"]):
            by_text = "days without a month"
        if by_text:
            return (), by_text
        start, end = _span(row, result)
        golds.append(Gold(kind, result["Text"], start, end))
    return tuple(golds), None


_WRITTEN = "2016-11-07"
"""When the sentences of those suites were written; their other halves say so."""
_BARE_DAY = re.compile(
    r"(on |for |the |في |إلى |يوم |لل|ال|ل)*"
    r"(\d{1,2}(st|nd|rd|th)?|[^\d ]+|(twenty|thirty)[ -]\w+|\w+ وال?(عشرين|ثلاثين))",
    re.IGNORECASE,
)
_DAY_NAME = re.compile(r"day|tmr|tomorrow|today|[أا]مس|غد|يوم ال|الجمعة|الأحد", re.IGNORECASE)


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
_REFERENCES = "references to a time that the text does not name (the week, same year, that weekend)"
_OF_DAYS = "weeks told by a number or by a day of theirs (week 31, week of the 16th)"
_FORWARD = "lengths from a day that the text does not name (in two weeks, within 3 years): durations here"
_COARSE = "distances in months and years, as precise here as their unit is"
_VAGUE = "vague numbers (a few days ago)"
_HOLIDAYS = "holidays"
_BY_TEXT = (
    (re.compile(r"easter|earth day|independence|patrick|christmas|eid al|new year|كريسماس", re.IGNORECASE), _HOLIDAYS),
    (re.compile(r"\b(few|several|couple)\b|بضع|القليلة", re.IGNORECASE), _VAGUE),
    (
        re.compile(
            r"^((the|my) )?(year|day|week|weekend)( to date)?$|\b(same|that|my|following|rest|remaining)\b|otd|workweek"
            r"|after (the )?next|^(ال)?[إا]سبوع$|[أا]سبوعي$|بعد القادم|بعد التالي|school|weekend$|(in|of) the week$",
            re.IGNORECASE,
        ),
        _REFERENCES,
    ),
    (re.compile(r"نهاية (هذا )?ال[أاإ]سبوع"), "weekends in Arabic, whose days differ by country"),
    (re.compile(r"week (of|starting|beginning|commencing|\d)|w/c|^أسبوع \d", re.IGNORECASE), _OF_DAYS),
    (
        re.compile(r"(beginning|middle|end|start|mid|early|late)\b|مطلع|منتصف|بداية|نهاية|^later |لاحق", re.IGNORECASE),
        _SHARES,
    ),
    (
        re.compile(r"^(in|within|for|بعد|خلال) .*(day|week|month|year|يوم|أسبوع|اسبوع|شهر|سنة|عام)", re.IGNORECASE),
        _FORWARD,
    ),
    (re.compile(r"starting|^in .* since |more than|less than|later$", re.IGNORECASE), _FORWARD),
    (re.compile(r"^\d{1,2}[-.]\d{1,2}$"), "days and months with a hyphen or point: ranges and decimals here"),
    (re.compile(r"^[^,،]*(month|year)s? (ago|from)|^(قبل|منذ) .*(شهر|أشهر|سنة|سنوات|عام)$", re.IGNORECASE), _COARSE),
)
_WEEKDAY = re.compile(r"XXXX-WXX-\d|\d{4}-W\d\d(-WE)?|XXXX-WXX")


def _outside(timex: str, reading: dict[str, Any], text: str) -> str | None:
    """Why a date is no measure of this program; None where it is one."""
    if timex.startswith("XXXX-XX"):
        return "days without a month"
    if "0001-01-01" in str(reading):
        return "days that the calendar does not have"
    by_text = next((reason for pattern, reason in _BY_TEXT if pattern.search(text)), None)
    if by_text:
        return by_text
    if not _KEPT.fullmatch(timex) and not _WEEKDAY.fullmatch(timex):
        return "other references"
    if _days([reading]) == [(None, "")] or timex.endswith(("SP", "SU", "FA", "WI")):
        return "seasons and years that the suite does not resolve"
    modifier = reading.get("Mod") or ""
    return _SHARES if modifier and not modifier.startswith(_OPEN) else None


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
