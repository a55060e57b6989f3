"""Entities and statements as plain tuples, which marshal writes and reads faster than anything else."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import Entity, Qualifiers, SourceRef, Statement
from factcheck.model.values import Bound, Count, DateValue, EntityRef, Money, Quantity, Value

FORMAT = 2
"""Changes when the form or the tables do; another number makes older files worthless."""
_ALWAYS = Qualifiers()


class DamagedShelfError(FactcheckError):
    """A compiled source that is not what was written."""


def encoded(entity: Entity, statements: Sequence[Statement]) -> bytes:
    """Return an entity and its statements as bytes that ``decoded`` checks and reads."""
    names = (dict(entity.labels), {code: tuple(found) for code, found in entity.aliases.items()})
    head = (entity.id, entity.type, entity.wikidata, *names, _line(entity.locator), entity.popularity)
    data = marshal.dumps((head, tuple(map(_statement, statements))))
    return zlib.crc32(data).to_bytes(4, "big") + data


def decoded(data: bytes, source: str, path: str) -> tuple[Entity, tuple[Statement, ...]]:
    """Return what was encoded; ``path`` is how the source's file is shown now."""
    if zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
        raise DamagedShelfError("a compiled source is damaged")
    head, rows = marshal.loads(data[4:])
    identifier, kind, item, labels, aliases, line, popularity = head
    entity = Entity(identifier, kind, item, labels, aliases, f"{path}:{line}", (source,), popularity)
    return entity, tuple(_read(row, identifier, source, path) for row in rows)


def _statement(statement: Statement) -> tuple[Any, ...]:
    held = statement.qualifiers
    dates = None if held == _ALWAYS else tuple(map(_date, (held.start, held.end, held.point_in_time)))
    rest = (statement.url, statement.note, statement.complete, statement.rank)
    return (
        statement.property, _value(statement.value), _line(statement.locator), dates,
        None if rest == (None, None, None, "normal") else rest,
    )  # fmt: skip


def _read(row: tuple[Any, ...], entity: str, source: str, path: str) -> Statement:
    prop, value, line, dates, rest = row
    held = Qualifiers(*map(_parsed, dates)) if dates is not None else _ALWAYS
    url, note, complete, rank = rest or (None, None, None, "normal")
    return Statement(entity, prop, _read_value(value), source, f"{path}:{line}", held, url, note, complete, rank)


def _value(value: Value) -> tuple[Any, ...]:
    match value:
        case EntityRef():
            return ("e", value.text, value.entity)
        case Count():
            return ("c", str(value.amount), value.unit, value.of, value.text)
        case Money():
            return ("m", str(value.amount), value.unit, value.text)
        case Quantity():
            return ("q", str(value.amount), value.unit, value.text)
    dates = tuple(map(_date, (value.date, value.lower, value.upper)))
    return ("d", *dates, value.bound.value, value.calendar, value.uncertain_days, value.text)


def _read_value(row: tuple[Any, ...]) -> Value:
    kind = row[0]
    if kind == "e":
        return EntityRef(row[1], row[2])
    if kind == "c":
        return Count(Decimal(row[1]), unit=row[2], of=row[3], text=row[4])
    if kind == "m":
        return Money(Decimal(row[1]), row[2], text=row[3])
    if kind == "q":
        from factcheck.properties.units import find_unit

        unit = find_unit(row[2])
        if unit is None:
            raise DamagedShelfError(f"a compiled source has the unit {row[2]!r}, which is not known any more")
        return Quantity(Decimal(row[1]), row[2], unit.canonical(Decimal(row[1])), text=row[3])
    date, lower, upper = map(_parsed, row[1:4])
    return DateValue(date, Bound(row[4]), lower, upper, row[5], uncertain_days=row[6], text=row[7])


def _date(date: PartialDate | None) -> str | None:
    return date.isoformat() if date is not None else None


def _parsed(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text is not None else None


def _line(locator: str) -> str:
    return locator.rpartition(":")[2]


def ref_of(about: Mapping[str, str], path: str) -> SourceRef:
    """Return what ``about_source`` noted; ``path`` is how the source's file is shown now."""
    day, age = about.get("retrieved"), about.get("max_age_days")
    return SourceRef(
        about["id"], about["title"], path, about["kind"], about.get("publisher"), about.get("url"),
        PartialDate.parse(day) if day else None, int(age) if age else None, about.get("language"),
    )  # fmt: skip


def about_source(ref: SourceRef) -> dict[str, str]:
    """Return what a source says of itself, as texts."""
    parts = {
        "id": ref.id, "title": ref.title, "kind": ref.kind, "publisher": ref.publisher, "url": ref.url,
        "retrieved": str(ref.retrieved) if ref.retrieved else None, "language": ref.language,
        "max_age_days": str(ref.max_age_days) if ref.max_age_days is not None else None,
    }  # fmt: skip
    return {key: value for key, value in parts.items() if value is not None}
