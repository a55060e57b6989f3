"""Claims of one document that cannot all be true."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck import extract
from factcheck.model.claim import Claim, ClaimTime, PatternRef, Subject
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import Finding
from factcheck.model.text import Document, Span
from factcheck.model.values import Bound, Count, DateValue, Value
from factcheck.properties.loader import load_properties
from factcheck.verdict.consistency import inconsistencies


def finding(
    mark: str, value: Value, prop: str = "member_count", subject: str = "NATO", time: str | None = None
) -> Finding:
    span = Span(0, 1)
    claim = Claim(
        "a.txt", "en", prop, Subject(subject, subject), value, span, span, span, "x", 1, 1, PatternRef("", "", 0)
    )
    stated = ClaimTime(PartialDate.parse(time), time) if time else None
    return Finding(mark, mark, replace(claim, time=stated))


def count(amount: int, step: int = 1, bound: Bound = Bound.EXACT, of: str | None = None) -> Count:
    return Count(Decimal(amount), bound=bound, step=Decimal(step), of=of, text=str(amount))


def date(text: str) -> DateValue:
    return DateValue(PartialDate.parse(text), text=text)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (finding("a", count(32)), finding("b", count(30, step=10)), True),
        (finding("a", count(32)), finding("b", count(32)), False),
        (finding("a", count(32)), finding("b", count(30, bound=Bound.MORE_THAN)), False),
        (finding("a", count(3_460_000)), finding("b", count(3_500_000, step=100_000)), False),
        (finding("a", count(3_460_000)), finding("b", count(3_700_000, step=100_000)), True),
        (finding("a", count(12), time="1949"), finding("b", count(32)), False),
        (finding("a", count(32)), finding("b", count(22), subject="Arab League"), False),
        (finding("a", count(4, of="fields"), "part_count"), finding("b", count(6, of="organs"), "part_count"), False),
        (finding("a", date("1949"), "inception"), finding("b", date("1949-04-04"), "inception"), False),
        (finding("a", date("1949"), "inception"), finding("b", date("1950-04-04"), "inception"), True),
    ],
)
def test_two_claims(one: Finding, other: Finding, clash: bool) -> None:
    found = inconsistencies([one, other], load_properties())
    assert [item.claims for item in found] == ([("a", "b")] if clash else [])


def test_the_rationale_names_both_values_and_lines() -> None:
    (item,) = inconsistencies([finding("a", count(32)), finding("b", count(31))], load_properties())
    assert item.rationale == "The number of members of NATO is 32 in line 1 and 31 in line 1."


APART = [
    ("The Norby Union was announced in 1999. The Norby Union was founded in 2001.", "en", 0),
    ("The Norby Union was founded in 1999. The Norby Union was founded in 2001.", "en", 1),
    ("Norby Inc was founded in 1976. Norby Inc was incorporated in 1977.", "en", 0),
    ("The Norby Bridge was opened in 1976. The Norby Bridge was opened in 1977.", "en", 1),
    ("Norby covers an area of 412 km2. Including the lakes, Norby covers an area of 530 km2.", "en", 0),
    ("Norby covers an area of 412 km2. Norby has an area of 530 km2.", "en", 1),
    ("The Norby Fair drew 406 exhibitors. The first Norby Fair drew 36 exhibitors.", "en", 0),
    ("أعلن عن إنشاء اتحاد نورفيا عام 1999. تأسس اتحاد نورفيا عام 2001.", "ar", 0),
    ("تأسس اتحاد نورفيا عام 1999. تأسس اتحاد نورفيا عام 2001.", "ar", 1),
    ("تبلغ مساحة إقليم نورفيا 446 كم2. ومع احتساب الجزر تبلغ مساحة إقليم نورفيا 712 كم2.", "ar", 0),
    ("تبلغ مساحة إقليم نورفيا 446 كم2. وتبلغ مساحة إقليم نورفيا 712 كم2.", "ar", 1),
]


@pytest.mark.parametrize(("text", "code", "number"), APART)
def test_words_that_tell_two_things_apart(text: str, code: str, number: int) -> None:
    found = [Finding(str(at), str(at), claim) for at, claim in enumerate(extract(text, code))]
    document = Document("-", text, "0")
    assert len(found) >= 2
    assert len(inconsistencies(found, load_properties(), document, code)) == number
