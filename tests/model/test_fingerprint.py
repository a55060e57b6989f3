from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.model.claim import Claim, PatternRef, Subject
from factcheck.model.fingerprint import fingerprints, value_key
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Span
from factcheck.model.values import Bound, Canonical, Count, DateValue, EntityRef, Money, Quantity, Value

NAME = "التحالف الإسلامي"
CLAIM = Claim(
    "articles/a.md", "ar", "member_count", Subject(NAME, NAME), Count(Decimal(41), text="41"),
    Span(5, 20), Span(10, 12), Span(0, 30), "ويضم التحالف 41", 1, 6, PatternRef("p", "f", 0),
)  # fmt: skip


def mark(claim: Claim) -> str:
    return fingerprints([claim])[0]


SAME = {
    "another place": replace(CLAIM, span=Span(105, 120), line=9, column=1, sentence=Span(100, 130)),
    "other words around": replace(CLAIM, quote="عدد الدول 41"),
    "marks on the name": replace(CLAIM, subject=Subject("", "التَّحالُف  الإسلامي")),
    "the entity is known": replace(CLAIM, subject=Subject(NAME, NAME, entity="imctc", score=1.0)),
    "the amount in words": replace(CLAIM, value=Count(Decimal("41.0"), text="إحدى وأربعون")),
}
OTHER = {
    "document": replace(CLAIM, document="articles/b.md"),
    "property": replace(CLAIM, property="employees"),
    "subject": replace(CLAIM, subject=Subject("الجامعة", "الجامعة")),
    "no subject": replace(CLAIM, subject=None),
    "amount": replace(CLAIM, value=Count(Decimal(42))),
    "bound": replace(CLAIM, value=Count(Decimal(41), bound=Bound.MORE_THAN)),
    "what is counted": replace(CLAIM, value=Count(Decimal(41), of="fields")),
}


@pytest.mark.parametrize("name", SAME)
def test_it_does_not_depend_on(name: str) -> None:
    assert mark(SAME[name]) == mark(CLAIM)


@pytest.mark.parametrize("name", OTHER)
def test_it_depends_on(name: str) -> None:
    assert mark(OTHER[name]) != mark(CLAIM)


def test_equals_are_numbered() -> None:
    other = replace(CLAIM, property="employees")
    first, between, second = fingerprints([CLAIM, other, CLAIM])
    assert len({first, between, second}) == 3
    assert fingerprints([CLAIM, CLAIM]) == (first, second)


def length(amount: str, unit: str, metres: str) -> Quantity:
    return Quantity(Decimal(amount), unit, Canonical(Decimal(metres), "m"))


def day(number: int) -> DateValue:
    return DateValue(PartialDate(2025, 11, number), relative=True, text="أمس")


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (length("2", "km", "2000"), length("2000", "m", "2E+3"), True),
        (length("2", "km", "2000"), length("3", "km", "3000"), False),
        (Money(Decimal(5), "USD"), Money(Decimal(5), "SAR"), False),
        (day(24), day(25), True),
        (DateValue(PartialDate(2015)), DateValue(PartialDate(2015, 12)), False),
        (EntityRef("Riyadh"), EntityRef("RIYADH", "riyadh"), True),
        (Count(Decimal(0)), Count(Decimal("0.00")), True),
        (
            Count(None, bound=Bound.BETWEEN, lower=Decimal(40), upper=Decimal(45)),
            Count(None, bound=Bound.BETWEEN, lower=Decimal(40), upper=Decimal(46)),
            False,
        ),
    ],
)
def test_values_are_equal_however_they_are_written(one: Value, other: Value, equal: bool) -> None:
    assert (value_key(one) == value_key(other)) is equal
