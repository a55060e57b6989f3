"""Small knowledge bases and claims for the tests of judgment, written as one thinks of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.model.claim import Candidate, Claim, ClaimTime, PatternRef, Subject
from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import Entity, Qualifiers, SourceRef, Statement
from factcheck.model.text import Span
from factcheck.model.values import Canonical, Count, DateValue, EntityRef, Money, Quantity, Value
from factcheck.properties.property import Ages, Property, ValueKind
from factcheck.sources.interface import LoadedSource
from factcheck.sources.knowledge import KnowledgeBase

FACTORS = {"m": ("m", "1"), "ft": ("m", "0.3048"), "km": ("m", "1000"), "km2": ("km2", "1"), "ha": ("km2", "0.01")}

ENTITIES = tuple(
    Entity(id=name, type=kind, labels={"en": english, "ar": arabic}, aliases={"en": aliases})
    for name, kind, english, arabic, aliases in (
        ("pact", "organization", "Harbour Pact", "ميثاق المرافئ", ("HP",)),
        ("riyadh", "city", "Riyadh", "الرياض", ()),
        ("jeddah", "city", "Jeddah", "جدة", ()),
        ("saudi_arabia", "country", "Saudi Arabia", "السعودية", ("KSA",)),
        ("egypt", "country", "Egypt", "مصر", ()),
        ("cairo", "city", "Cairo", "القاهرة", ()),
        ("asia", "continent", "Asia", "آسيا", ()),
        ("olaya", "district", "Olaya", "العليا", ()),
        ("guterres", "person", "António Guterres", "أنطونيو غوتيريش", ()),
        ("ban", "person", "Ban Ki-moon", "بان كي مون", ()),
        ("annan", "person", "Kofi Annan", "كوفي عنان", ()),
    )
)

MEMBERS = Property("member_count", ValueKind.COUNT, Ages.CHANGES, labels={"en": "number of members"})
PARTS = Property("part_count", ValueKind.COUNT, Ages.CHANGES, parts=("fields", "organs"), labels={"en": "parts"})
POPULATION = Property("population", ValueKind.COUNT, Ages.CHANGES)
INCEPTION = Property("inception", ValueKind.DATE, Ages.FIXED)
SEAT = Property("headquarters", ValueKind.ENTITY, Ages.CHANGES, place=True)
CHIEF = Property("secretary_general", ValueKind.ENTITY, Ages.CHANGES, values=("person",), office=True)
FOUNDER = Property("founder", ValueKind.ENTITY, Ages.FIXED, many=True, complete=True)
MEMBER_OF = Property("member_of", ValueKind.ENTITY, Ages.CHANGES, many=True)
AREA = Property("area", ValueKind.QUANTITY, Ages.FIXED)
REVENUE = Property("revenue", ValueKind.MONEY, Ages.CHANGES)

COUNTRY = Property("country", ValueKind.ENTITY, Ages.FIXED, place=True)
LOCATION = Property("location", ValueKind.ENTITY, Ages.FIXED, place=True)
PROPERTIES = {
    prop.id: prop
    for prop in (
        MEMBERS,
        PARTS,
        POPULATION,
        INCEPTION,
        SEAT,
        CHIEF,
        FOUNDER,
        MEMBER_OF,
        AREA,
        REVENUE,
        COUNTRY,
        LOCATION,
    )
}


def day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def dated(text: str, **more: object) -> DateValue:
    return DateValue(PartialDate.parse(text), **more)  # type: ignore[arg-type]


def count(amount: str | int, *, step: str | int = 1, **more: object) -> Count:
    return Count(Decimal(amount), step=Decimal(step), **more)  # type: ignore[arg-type]


def money(amount: str | int, unit: str | None = "USD", *, step: str | int = 1, **more: object) -> Money:
    return Money(Decimal(amount), unit, step=Decimal(step), **more)  # type: ignore[arg-type]


def quantity(amount: str | int, unit: str, *, step: str | int = 1, **more: object) -> Quantity:
    base, factor = FACTORS[unit]
    canonical = Canonical(Decimal(amount) * Decimal(factor), base)
    return Quantity(Decimal(amount), unit, canonical, step=Decimal(step), **more)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Fact:
    """A statement before it belongs to an entity, a property and a source."""

    value: Value
    qualifiers: Qualifiers
    complete: bool | None
    rank: str


def fact(
    value: Value | int | str,
    start: str | None = None,
    end: str | None = None,
    *,
    point: str | None = None,
    complete: bool | None = None,
    rank: str = "normal",
) -> Fact:
    """A count for an int, a named entity for a text."""
    if isinstance(value, int):
        value = count(value)
    elif isinstance(value, str):
        known = any(entity.id == value for entity in ENTITIES)
        value = EntityRef(value, value if known else None)
    return Fact(value, Qualifiers(day(start), day(end), day(point)), complete, rank)


def source(
    name: str,
    facts: Mapping[str, Fact | list[Fact]],
    *,
    retrieved: str | None = "2025-11-01",
    kind: str = "reference",
    max_age_days: int | None = None,
) -> LoadedSource:
    """A source about the pact, or about another entity where the key says so ("riyadh.country")."""
    ref = SourceRef(name, f"{name} title", f"{name}.yaml", kind, retrieved=day(retrieved), max_age_days=max_age_days)
    statements: list[Statement] = []
    for key, stated in facts.items():
        subject, _, prop = key.rpartition(".")
        for item in stated if isinstance(stated, list) else [stated]:
            locator = f"{name}.yaml:{len(statements) + 1}"
            statements.append(
                Statement(
                    subject or "pact",
                    prop,
                    item.value,
                    name,
                    locator,
                    item.qualifiers,
                    complete=item.complete,
                    rank=item.rank,
                )
            )
    return LoadedSource(ref, ENTITIES, tuple(statements))


def know(*sources: LoadedSource) -> KnowledgeBase:
    return KnowledgeBase(sources or (source("empty", {}),), PROPERTIES)


def subject(
    entity: str | None = "pact", score: float = 1.0, candidates: tuple[Candidate, ...] = (), name: str = "the pact"
) -> Subject:
    return Subject(name, name, entity=entity, score=score, candidates=candidates)


def time(start: str | None = None, end: str | None = None, relation: str = "in", text: str = "then") -> ClaimTime:
    return ClaimTime(day(start), text, day(end), relation)


PAST = time(relation="past")
AT_INCEPTION = time(relation="at_inception")


def claim(
    prop: Property,
    value: Value | int | str,
    when: ClaimTime | None = None,
    *,
    about: Subject | None = None,
    language: str = "en",
) -> Claim:
    """A claim about the pact; a text that is no entity's id is a name that resolved to none."""
    return Claim(
        document="a.txt",
        language=language,
        property=prop.id,
        subject=about or subject(),
        value=fact(value).value,
        span=Span(0, 1),
        value_span=Span(0, 1),
        sentence=Span(0, 1),
        quote="x",
        line=1,
        column=1,
        pattern=PatternRef("p", "f.toml", 0),
        time=when,
    )


def members(*history: object, name: str = "one", **more: object) -> LoadedSource:
    return source(name, {"member_count": list(history)}, **more)  # type: ignore[arg-type]
