"""Texts of a reference file to values: the property's kind decides what they mean, never the file format."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Count, DateValue, EntityRef, Money, Quantity, Value
from factcheck.properties.property import Property, ValueKind
from factcheck.sources.nodes import SCALAR, Node, Problems, advice
from factcheck.text.expression import expression
from factcheck.text.normalize import fold

_LONGEST_NUMBER = 100
"""Signs of a number; nothing is counted in more, and Python writes no whole number of more than 4300."""
_NUMBER = expression(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,2})?\Z")
_CURRENCY = expression(r"[A-Z]{3}\Z")
_DATE_FORMS = "a date as 2015, 2015-12 or 2015-12-15"


def read_text(node: Node, problems: Problems, what: str) -> str | None:
    """Return a scalar's text without the space around it; anything else is reported."""
    text = node.text.strip() if node.kind is SCALAR else ""
    if not text or node.empty:
        problems.add(node, f"expected {what} as text, found {node.shown}")
        return None
    return text


def read_date(node: Node, problems: Problems, what: str) -> PartialDate | None:
    """Return a year, month or day; a date that does not exist is reported."""
    if node.kind is not SCALAR or node.empty:
        problems.add(node, f"expected {what} as {_DATE_FORMS[2:]}, found {node.shown}")
        return None
    try:
        return PartialDate.parse(fold(node.text.strip()))
    except ValueError as error:
        why = str(error)
        told = f"expected {_DATE_FORMS}, found {node.shown}" if why.startswith("not a date") else why
        problems.add(node, f"{what}: {told}")
        return None


def read_number(node: Node, problems: Problems, what: str) -> Decimal | None:
    """Return a plain decimal number; separators, leading zeros and words are reported."""
    text = fold(node.text.strip()) if node.kind is SCALAR else ""
    if len(text) > _LONGEST_NUMBER:
        problems.add(node, f"{what}: expected a number of at most {_LONGEST_NUMBER} signs, found {node.shown}")
        return None
    if _NUMBER.match(text):
        return Decimal(text)
    plain = text.replace("_", "").replace(",", "").replace(" ", "").lstrip("0")
    instead = f"; write {plain}" if plain != text and _NUMBER.match(plain) else ""
    problems.add(node, f"{what}: expected a number in plain digits, found {node.shown}{instead}")
    return None


def read_flag(node: Node, problems: Problems, what: str) -> bool | None:
    """Return a truth value; only ``true`` and ``false`` are any."""
    if node.kind is SCALAR and node.text in {"true", "false"}:
        return node.text == "true"
    problems.add(node, f"expected {what} as true or false, found {node.shown}")
    return None


def read_value(prop: Property, node: Node, keys: dict[str, Node], problems: Problems) -> Value | None:
    """Return the value that ``node`` states for a property; ``keys`` holds what stands beside it (unit, of)."""
    if node.kind is not SCALAR or node.empty:
        problems.add(node, f"{prop.id}: expected one value, found {node.shown}")
        return None
    if prop.kind is ValueKind.DATE:
        date = read_date(node, problems, prop.id)
        return DateValue(date, text=node.text) if date else None
    if prop.kind is ValueKind.ENTITY:
        name = read_text(node, problems, prop.id)
        return EntityRef(name) if name else None
    amount = read_number(node, problems, prop.id)
    if amount is None:
        return None
    if prop.kind is ValueKind.COUNT:
        return _count(prop, amount, node, keys, problems)
    return _measured(prop, amount, node, keys.get("unit"), problems)


def _count(prop: Property, amount: Decimal, node: Node, keys: dict[str, Node], problems: Problems) -> Count | None:
    if amount < 0 or amount != amount.to_integral_value():
        problems.add(node, f"{prop.id}: expected a whole number from 0 up, found {node.shown}")
        return None
    unit = read_text(keys["unit"], problems, "unit") if "unit" in keys else None
    of = read_text(keys["of"], problems, "of") if "of" in keys else None
    return Count(amount, unit=unit, of=prop.part(of), text=node.text)


def _measured(
    prop: Property, amount: Decimal, node: Node, unit: Node | None, problems: Problems
) -> Quantity | Money | None:
    money = prop.kind is ValueKind.MONEY
    example = "USD" if money else _example(prop)
    if unit is None:
        problems.add(node, f"{prop.id} needs a unit: {{value: {node.text}, unit: {example}}}")
        return None
    name = read_text(unit, problems, "unit")
    if name is None:
        return None
    if money:
        if _CURRENCY.match(name):
            return Money(amount, name, text=f"{node.text} {name}")
        problems.add(unit, f"{prop.id}: expected a currency by its ISO 4217 code (USD, SAR), found {unit.shown}")
        return None
    return _quantity(prop, amount, node, unit, problems)


def _example(prop: Property) -> str:
    from factcheck.properties.units import BASE_UNITS

    return BASE_UNITS.get(prop.dimension or "", "m")


def _quantity(prop: Property, amount: Decimal, node: Node, unit: Node, problems: Problems) -> Quantity | None:
    from factcheck.properties.units import find_unit, unit_ids

    found = find_unit(unit.text.strip())
    known = unit_ids(prop.dimension)
    if found is None:
        problems.add(unit, f"{prop.id}: unknown unit {unit.shown}{advice(unit.text.strip(), known)}")
        return None
    if prop.dimension is not None and found.dimension != prop.dimension:
        told = f"expected {', '.join(known)}, found {unit.shown}"
        problems.add(unit, f"{prop.id} is a measure of {prop.dimension}: {told}")
        return None
    return Quantity(amount, found.id, found.canonical(amount), text=f"{node.text} {found.id}")
