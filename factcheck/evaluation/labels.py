"""Labels: the claims that a person marked in a text, and how one is read from TOML or JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.model.claim import Modality
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.text import Document
from factcheck.model.values import Bound
from factcheck.model.verdict import Status
from factcheck.properties.property import Property, ValueKind

LabelValue = Decimal | PartialDate | str
"""What a label states: a number, a date, or the name or id of an entity."""
KEYS = (
    "property", "value", "subject", "bound", "unit", "of", "time", "modality", "status", "quote", "as_of", "document",
)  # fmt: skip
_DATE = "a date as 2015, 2015-12 or 2015-12-15"


@record
class Label:
    """One claim that should be found."""

    property: str
    values: tuple[LabelValue, ...]
    """One value, or the two ends of a range."""
    line: int
    subject: str | None = None
    """A name of the text or the id of an entity; empty: nobody whom the sources know; None: not labelled."""
    bound: Bound | None = None
    """None: not labelled, any will do."""
    unit: str | None = None
    of: str | None = None
    modality: Modality = Modality.ASSERTED
    status: Status | None = None
    quote: str = ""
    as_of: PartialDate | None = None
    document: str = ""


@record
class Passage:
    """A text with all the claims in it."""

    document: Document
    file: str
    """The file of the labels, as reports name it."""
    line: int
    """Where the passage begins in it; 0 where the text is a file of its own."""
    labels: tuple[Label, ...]
    as_of: PartialDate | None = None
    article: bool = False

    @property
    def empty(self) -> bool:
        """True where there is nothing to find."""
        return not any(label.modality.counts for label in self.labels)


class LabelError(ValueError):
    """What is wrong with one label, as one plain sentence without its place."""


def read_label(raw: Any, properties: Mapping[str, Property], line: int) -> Label:
    """Return the label that a table or object states; LabelError where it is unsound."""
    if not isinstance(raw, dict):
        raise LabelError(f"expected a claim with property and value, found {raw!r}")
    for key in raw:
        if key not in KEYS:
            raise LabelError(f"unknown key {key!r}; expected {', '.join(KEYS[:-1])}")
    for key in ("property", "value"):
        if key not in raw:
            raise LabelError(f"a claim needs {key}")
    prop = properties.get(raw["property"]) if isinstance(raw["property"], str) else None
    if prop is None:
        raise LabelError(f"property: there is no property {raw['property']!r}{_near(str(raw['property']), properties)}")
    return Label(
        property=prop.id,
        values=tuple(_values(raw["value"], prop)),
        line=line,
        subject=_subject(raw),
        bound=_choice(raw, "bound", Bound),
        unit=_text(raw, "unit"),
        of=prop.part(_text(raw, "of")),
        modality=_choice(raw, "modality", Modality) or Modality.ASSERTED,
        status=_choice(raw, "status", Status),
        quote=_text(raw, "quote") or "",
        as_of=read_date(raw.get("as_of"), "as_of"),
        document=_text(raw, "document") or "",
    )


def read_date(value: Any, key: str) -> PartialDate | None:
    """Return a date that a key gives, None where it gives none."""
    if value is None:
        return None
    try:
        return PartialDate.parse(value.isoformat() if isinstance(value, date) else value)
    except (ValueError, AttributeError, TypeError):
        raise LabelError(f"{key}: expected {_DATE}, found {value!r}") from None


def _values(value: Any, prop: Property) -> Iterator[LabelValue]:
    many = value if isinstance(value, list) else [value]
    if not 1 <= len(many) <= 2:
        raise LabelError(f"value: expected one value, or the two ends of a range, found {value!r}")
    for one in many:
        if prop.kind is ValueKind.DATE:
            found = read_date(one, "value") if one is not None else None
            if found is None:
                raise LabelError(f"value: expected {_DATE} for {prop.id}, found {one!r}")
            yield found
        elif prop.kind is ValueKind.ENTITY:
            if not isinstance(one, str) or not one.strip():
                raise LabelError(f"value: expected a name or an entity's id for {prop.id}, found {one!r}")
            yield one.strip()
        elif isinstance(one, bool) or not isinstance(one, int | float | Decimal):
            raise LabelError(f"value: expected a number for {prop.id}, found {one!r}")
        else:
            yield Decimal(str(one))


def _subject(raw: Mapping[str, Any]) -> str | None:
    if "subject" not in raw:
        return None
    return "" if raw["subject"] is None else _text(raw, "subject")


def _text(raw: Mapping[str, Any], key: str) -> str | None:
    value = raw.get(key)
    if value is not None and not isinstance(value, str):
        raise LabelError(f"{key}: expected a text in quotes, found {value!r}")
    return value.strip() if value is not None else None


def _choice(raw: Mapping[str, Any], key: str, kind: Any) -> Any:
    value = raw.get(key)
    if value is None:
        return None
    words = [each.value for each in kind]
    if value not in words:
        raise LabelError(f"{key}: expected one of {', '.join(words)}, found {value!r}")
    return kind(value)


def _near(word: str, known: Mapping[str, Property]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word.casefold(), known, 1, 0.5)
    return f"; did you mean {near[0]}?" if near else ""
