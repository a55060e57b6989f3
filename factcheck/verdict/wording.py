"""Values, times and sources in plain English words, for rationales and corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.match.days import OPEN_FUTURE, OPEN_PAST, date_of
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Money, Quantity, Value
from factcheck.properties.property import Ages
from factcheck.verdict.case import Case, Compared
from factcheck.verdict.when import Mode

_BOUNDS = {
    Bound.AT_LEAST: "at least {}",
    Bound.MORE_THAN: "more than {}",
    Bound.AT_MOST: "at most {}",
    Bound.LESS_THAN: "less than {}",
    Bound.ABOUT: "about {}",
}
_DATE_BOUNDS = {
    Bound.AT_LEAST: "{} or later",
    Bound.MORE_THAN: "after {}",
    Bound.AT_MOST: "{} or earlier",
    Bound.LESS_THAN: "before {}",
    Bound.ABOUT: "about {}",
}


def say_number(amount: Decimal | None) -> str:
    """Write an amount in digits with thousands set off by commas and without idle zeros."""
    if amount is None:
        return "?"
    if amount == amount.to_integral_value():
        return f"{int(amount):,}"
    return f"{amount.normalize():,f}"


def say_value(value: Value, case: Case) -> str:
    """Write a value as a sentence can hold it; an entity by the name a report shows."""
    if isinstance(value, EntityRef):
        entity = case.knowledge.entities.get(value.entity) if value.entity else None
        return entity.label if entity else value.label or value.text
    if isinstance(value, DateValue):
        if value.bound is Bound.BETWEEN:
            return f"between {value.lower or '?'} and {value.upper or '?'}"
        return _DATE_BOUNDS.get(value.bound, "{}").format(value.date or "?")
    unit = _unit(value)
    if value.bound is Bound.BETWEEN:
        return f"between {say_number(value.lower)} and {say_number(value.upper)}{unit}"
    return _BOUNDS.get(value.bound, "{}").format(say_number(value.amount)) + unit


def _unit(value: Count | Quantity | Money) -> str:
    if isinstance(value, Count):
        return f" {value.of}" if value.of else ""
    return f" {value.unit}" if value.unit else ""


def say_held(item: Compared, case: Case) -> str:
    """Write a statement's value and when it held: "41 until 2022-08-31", "42 since 2022-09-01"."""
    dates, placed = item.statement.qualifiers, item.placed
    value = say_value(item.statement.value, case)
    if placed.stale and not placed.holds(case.when):
        return f"{value} when it was retrieved"
    if dates.point_in_time is not None and dates.start is None:
        return f"{value} for {dates.point_in_time}"
    start = dates.start or (date_of(placed.first) if placed.first > OPEN_PAST else None)
    cut = placed.last < OPEN_FUTURE
    last = date_of(placed.last) if cut else None
    if dates.end is not None and last is not None and dates.end.last() == last.last():
        last = dates.end
    if dates.start is None and dates.end is None:
        if case.prop.ages is Ages.FIXED:
            return value
        return f"{value} as of {start}"
    if start is None:
        return f"{value} until {last}"
    return f"{value} from {start} to {last}" if last is not None else f"{value} since {start}"


def say_sources(items: Iterable[Compared], case: Case) -> str:
    """Name the sources of some statements by their titles, each once."""
    return join([_title(source, case) for source in dict.fromkeys(c.statement.source for c in items)])


def _title(source: str, case: Case) -> str:
    ref = case.knowledge.sources.get(source)
    return f"“{ref.title if ref else source}”"


def say_claim(case: Case) -> str:
    """Write the value that the text states."""
    return say_value(case.claim.value, case)


def say_subject(case: Case) -> str:
    """Name whom the claim is about, by the sources' own name where there is one."""
    subject = case.claim.subject
    if subject is None:
        return "it"
    entity = case.knowledge.entities.get(subject.entity) if subject.entity else None
    return entity.label if entity else f"“{subject.name or subject.text}”"


def say_property(case: Case) -> str:
    """Name the property by its label, in quotes as labels are no part of a sentence, and the parts it counts."""
    value = case.claim.value
    parts = f" ({value.of})" if isinstance(value, Count) and value.of else ""
    return f"“{case.prop.label('en')}{parts}”"


def say_when(case: Case) -> str:
    """Name the time judged for: "on 2025-11-25", "in 2015"."""
    return case.when.words if case.when.mode is not Mode.PAST else f"at any time {case.when.words}"


def join(words: Sequence[str], most: int = 4) -> str:
    """List some words: "a, b and c"; beyond ``most`` the rest is only counted."""
    if len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1} more"]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
