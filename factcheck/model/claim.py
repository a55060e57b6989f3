"""Mentions found in a text and the claims built from them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.text import Span
from factcheck.model.values import EntityRef, MentionValue, Value


class MentionKind(StrEnum):
    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENTAGE = "percentage"
    MONEY = "money"
    QUANTITY = "quantity"
    DATE = "date"
    DURATION = "duration"
    NAME = "name"


@record
class Mention:
    """A value or name at its place in the original text."""

    kind: MentionKind
    start: int
    end: int
    text: str
    value: MentionValue
    outer: Span | None = None
    """The mention together with the words of its bound ("more than 40"); None where it has none."""

    def to_dict(self) -> dict[str, Any]:
        value = self.value.to_dict()
        if not isinstance(self.value, EntityRef):
            value.pop("kind", None)
            value.pop("text", None)
        return {"kind": self.kind.value, "start": self.start, "end": self.end, "text": self.text, "value": value}


class Modality(StrEnum):
    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    NEGATED = "negated"
    PREDICTED = "predicted"
    HYPOTHETICAL = "hypothetical"

    @property
    def counts(self) -> bool:
        """True for those that are verified and counted (contract section 5)."""
        return self in (Modality.ASSERTED, Modality.ATTRIBUTED)


class Reference(StrEnum):
    """How the text points to a subject."""

    NAME = "name"
    SHORT_FORM = "short_form"
    PRONOUN = "pronoun"
    IMPLIED = "implied"
    """Nothing in the clause names it: the subject of the sentence before, or of the document."""


@record
class Candidate:
    """An entity that a name may stand for, with the likeness of the names between 0 and 1."""

    entity: str
    label: str
    score: float
    how: str
    """alias, acronym, fuzzy, slip, short_form …: which step of name matching proposed it."""
    name: str = ""
    """The source's name that was compared."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "entity": self.entity,
            "label": self.label,
            "score": round(self.score, 4),
            "how": self.how,
            "name": self.name,
        }


@record
class Subject:
    """Whom a claim is about, as the text says it and as it was resolved."""

    text: str
    """The words in the clause; empty where the subject is implied."""
    name: str
    """The name that stands for the entity: the words themselves, or those of the antecedent."""
    reference: Reference = Reference.NAME
    span: Span | None = None
    antecedent: Span | None = None
    type: str | None = None
    """Type of entity the text itself shows (organization, country, person …), None where it shows none."""
    told: str | None = None
    """Type of entity that the claim's own words say it is ("Oxford is a small town in Idaho"), None without any."""
    candidates: tuple[Candidate, ...] = ()
    """Best first; filled by matching."""
    entity: str | None = None
    """The entity it was resolved to; None where unknown or a tie."""
    label: str | None = None
    score: float = 0.0
    why: str = ""
    """Why the name is meant, in plain words; empty where the words themselves tell."""

    def to_dict(self) -> dict[str, Any]:
        shown = self.text or self.name
        return {"text": shown, "entity": self.entity, "label": self.label, "score": round(self.score, 4)}


@record
class ClaimTime:
    """The time that a claim states for itself; None on a side that is open."""

    date: PartialDate | None
    text: str
    end: PartialDate | None = None
    """The last date of a stated span; None where ``date`` alone says it."""
    relation: str = "in"
    """in: on any day of ``date`` (to ``end``); at_inception: when the subject began, whatever date that was;
    past: a former state without a time of its own (contract section 2, rule 1); before; after."""

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"date": self.date.isoformat() if self.date else None, "text": self.text}
        if self.end is not None:
            out["end"] = self.end.isoformat()
        if self.relation != "in":
            out["relation"] = self.relation
        return out


@record
class PatternRef:
    """The pattern that found a claim, and where it is declared."""

    text: str
    file: str
    index: int

    def to_dict(self) -> dict[str, Any]:
        return {"pattern": self.text, "file": self.file, "index": self.index}


@record
class Claim:
    """One factual claim of one document."""

    document: str
    language: str
    property: str
    subject: Subject | None
    """None for an event without a name of its own."""
    value: Value
    span: Span
    """The clause that states it; its text is the quote."""
    value_span: Span
    sentence: Span
    quote: str
    line: int
    column: int
    pattern: PatternRef
    time: ClaimTime | None = None
    modality: Modality = Modality.ASSERTED
    attribution: str | None = None
    """The speaker, where ``modality`` is attributed."""
    low_trust: bool = False
    """True where the document's text is unreliable, as a PDF's text layer is; JSON has it only then."""

    def to_dict(self) -> dict[str, Any]:
        out = {
            "document": self.document,
            "language": self.language,
            "quote": self.quote,
            "start": self.span.start,
            "end": self.span.end,
            "line": self.line,
            "column": self.column,
            "subject": self.subject.to_dict() if self.subject else None,
            "property": self.property,
            "value": self.value.to_dict(),
            "time": self.time.to_dict() if self.time else None,
            "modality": self.modality.value,
            "attribution": self.attribution,
        }
        return out | {"low_trust": True} if self.low_trust else out
