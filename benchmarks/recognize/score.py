"""Whether what was recognised is exactly what a suite expects."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.recognize.cases import Case, Gold
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Bound, DateValue, Duration, Money, Number, Period, Quantity

_SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000,
    "decade": 315360000, "century": 3153600000,
}  # fmt: skip
_EDGES = re.compile(
    r"^(?:in|on|from|between|at|the|for|during|of|since|before|after|until|by|إلى|في|من|بين|يوم|منذ|قبل|بعد|لمدة|ل|ب|و)\s+"
    r"|[\s.,،؛:!؟?]+$|^[\s.,،]+",
    re.IGNORECASE,
)
_AMOUNT_KINDS = {
    MentionKind.NUMBER,
    MentionKind.PERCENTAGE,
    MentionKind.MONEY,
    MentionKind.QUANTITY,
    MentionKind.DURATION,
}


def right(case: Case, mentions: list[Mention]) -> bool:
    """True where every gold value is there at its place, and nothing of its kind beside them."""
    left = [m for m in mentions if _of_kind(m, case.kind)]
    for gold in case.golds:
        match = next((m for m in left if _same_place(case, gold, m) and _same_value(case.kind, gold, m)), None)
        if match is None:
            return False
        left.remove(match)
    if case.suite.startswith("duckling"):
        return True
    return not any(_counts_as_extra(m, case) for m in left)


def _of_kind(mention: Mention, kind: str) -> bool:
    if kind in {"number", "range"}:
        return mention.kind in _AMOUNT_KINDS | ({MentionKind.ORDINAL} if kind == "range" else set())
    return mention.kind.value == kind


def _counts_as_extra(mention: Mention, case: Case) -> bool:
    if case.kind == "number":
        return mention.kind is MentionKind.NUMBER
    if case.kind == "range":
        return getattr(mention.value, "bound", Bound.EXACT) is not Bound.EXACT
    return mention.kind.value == case.kind


def _same_place(case: Case, gold: Gold, mention: Mention) -> bool:
    if gold.start < 0:
        return True
    start, end = gold.start, gold.end
    if case.text[start:end].casefold() != gold.text.casefold():
        start = case.text.casefold().find(gold.text.casefold())
        if start < 0:
            return True  # the suite's own text is not in its sentence: the value must do
        end = start + len(gold.text)
    spans = [(mention.start, mention.end)]
    if mention.outer is not None:
        spans.append((mention.outer.start, mention.outer.end))
    if any(_trimmed(case.text[start:end]) == _trimmed(case.text[a:b]) and a < end and start < b for a, b in spans):
        return True
    # A number inside a larger amount (two years, $ 40) keeps its place when it lies within.
    inside = case.kind == "number" and mention.kind is not MentionKind.NUMBER
    if case.kind == "range" and (gold.bound == "exact" or mention.kind is not MentionKind.NUMBER):
        a, b = spans[-1]
        return a < end and start < b  # "equals 20"; "more than thirty" of "more than thirty years"
    aged = case.suite.endswith("AgeModel")
    return (inside and spans[0][0] <= start and end <= spans[0][1]) or (aged and start <= spans[0][0] <= end)


def _trimmed(text: str) -> str:
    before = ""
    while before != text:
        before, text = text, _EDGES.sub("", text)
    return " ".join(text.split())


def _same_value(kind: str, gold: Gold, mention: Mention) -> bool:
    value = mention.value
    if isinstance(value, DateValue | Period):
        return (not gold.days and kind == "date") or any(_same_days(first, after, value) for first, after in gold.days)
    if kind == "date":
        return False
    if kind == "range":
        return _same_bounds(gold, mention)
    if isinstance(value, Duration) and kind == "duration":
        if value.amount is None:
            return False
        seconds = value.amount * _SECONDS[value.unit]
        return gold.unit in {None, value.unit} and (
            close(seconds, gold.amounts[0]) or (gold.unit is not None and close(value.amount, gold.amounts[0]))
        )
    if isinstance(value, Money) and kind == "money" and (value.unit or "-") != gold.unit:
        return False
    if isinstance(value, Quantity) and kind == "quantity":
        return _same_quantity(gold, value)
    if isinstance(value, Number | Money | Quantity | Duration):
        if len(gold.amounts) == 2:
            return close(value.lower, gold.amounts[0]) and close(value.upper, gold.amounts[1])
        return close(value.amount, gold.amounts[0])
    return False


def _same_quantity(gold: Gold, value: Quantity) -> bool:
    """The gold in its own unit or, where that differs, in the base unit."""
    if value.unit == gold.unit:
        ours = (value.amount,) if len(gold.amounts) == 1 else (value.lower, value.upper)
        return all(close(a, b) for a, b in zip(ours, gold.amounts, strict=True))
    from factcheck.recognize.conversion import canonical

    if gold.unit is None:
        return False
    bases = [canonical(gold.unit, amount, None, None) for amount in gold.amounts]
    base = value.canonical
    ours = (base.amount,) if len(bases) == 1 else (base.lower, base.upper)
    return all(b.unit == base.unit and close(a, b.amount) for a, b in zip(ours, bases, strict=True))


def _same_bounds(gold: Gold, mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Number | Money | Quantity | Duration):
        return False
    if gold.bound == "between":
        return close(value.lower, gold.amounts[0]) and close(value.upper, gold.amounts[1])
    return bool(gold.amounts) and value.bound.value == gold.bound and close(value.amount, gold.amounts[0])


def close(ours: Decimal | None, theirs: Decimal | None) -> bool:
    """Equal to the 15 digits that the suites write."""
    if ours is None or theirs is None:
        return False
    return abs(ours - theirs) <= abs(theirs) * Decimal("1e-12")


def _same_days(first: str | None, after: str | None, value: DateValue | Period) -> bool:
    ours_first, ours_last = _edges(value)
    if after is None:
        return ours_first == first and ours_last == first
    if after == "":
        later = isinstance(value, DateValue) and value.bound is Bound.MORE_THAN and value.date is not None
        if later and first in {_next(_iso(value.date.last())), _iso(value.date.first())}:
            return True
        return ours_first == first and ours_last is None
    upper = value.end if isinstance(value, Period) else value.upper or value.date
    ends = {_next(ours_last)} | ({_iso(upper.first())} if upper else set())
    if isinstance(value, DateValue) and value.bound is Bound.LESS_THAN:
        return first is None and after in ends
    if isinstance(value, DateValue) and value.bound is Bound.MORE_THAN and value.date:
        return first in {_next(_iso(value.date.last())), _iso(value.date.first())}
    return ours_first == first and after in ends


def _edges(value: DateValue | Period) -> tuple[str | None, str | None]:
    if isinstance(value, Period):
        first: PartialDate | None = value.start
        last: PartialDate | None = value.end
        return (_iso(first.first()) if first else None, _iso(last.last()) if last else None)
    first_day, last_day = value.first(), value.last()
    return (_iso(first_day) if first_day else None, _iso(last_day) if last_day else None)


def _iso(day: tuple[int, int, int]) -> str:
    return f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}"


def _next(day: str | None) -> str | None:
    if day is None:
        return None
    try:
        return (date.fromisoformat(day) + timedelta(1)).isoformat()
    except (ValueError, OverflowError):
        return None
