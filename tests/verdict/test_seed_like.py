"""A whole small source against the claims an article would make of it."""

from __future__ import annotations

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.values import DateValue, Value
from factcheck.properties.property import Property
from factcheck.verdict.judge import judge
from tests.verdict.build import FOUNDER, INCEPTION, MEMBERS, PARTS, SEAT, claim, count, dated, fact, know, source

AS_OF = PartialDate.parse("2025-11-25")
PACT = source(
    "profile",
    {
        "inception": fact(dated("2015-12-15")),
        "founder": fact("saudi_arabia"),
        "headquarters": fact("riyadh"),
        "riyadh.country": fact("saudi_arabia"),
        "part_count": fact(count(4, of="fields")),
        "member_count": [
            fact(34, "2015-12-15", "2016-12-28"),
            fact(41, "2016-12-28", "2022-09-01"),
            fact(42, "2022-09-01"),
        ],
    },
)


@pytest.mark.parametrize(
    ("prop", "value", "status", "reason", "correction"),
    [
        (SEAT, "riyadh", "supported", "value_agrees", None),
        (SEAT, "saudi_arabia", "supported", "contained_place", None),
        (SEAT, "jeddah", "contradicted", "value_mismatch", "Riyadh"),
        (INCEPTION, dated("2015-12"), "supported", "less_precise", None),
        (INCEPTION, dated("2015-12-15"), "supported", "value_agrees", None),
        (INCEPTION, dated("2016"), "contradicted", "value_mismatch", "2015"),
        (FOUNDER, "saudi_arabia", "supported", "value_agrees", None),
        (FOUNDER, "egypt", "contradicted", "value_mismatch", "Saudi Arabia"),
        (MEMBERS, 42, "supported", "value_agrees", None),
        (MEMBERS, 41, "outdated", "superseded", "42"),
        (MEMBERS, 34, "outdated", "superseded", "42"),
        (MEMBERS, 43, "contradicted", "value_mismatch", "42"),
        (PARTS, count(4, of="fields"), "supported", "value_agrees", None),
        (PARTS, count(5, of="fields"), "contradicted", "value_mismatch", "4"),
        (PARTS, count(4, of="organs"), "unverified", "no_statement", None),
    ],
)
def test_claims_of_an_article(
    prop: Property, value: Value | str | int, status: str, reason: str, correction: str | None
) -> None:
    verdict = judge(claim(prop, value), know(PACT), prop, AS_OF)
    assert (verdict.status, verdict.reason, verdict.correction) == (status, reason, correction)
    assert verdict.as_of == AS_OF
    assert isinstance(value, DateValue) or verdict.steps[-1].decided


def test_the_outdated_count_shows_both_values() -> None:
    verdict = judge(claim(MEMBERS, 41), know(PACT), MEMBERS, AS_OF)
    assert verdict.rationale == "“profile title” gives 41 from 2016-12-28 to 2022-08-31, then 42 since 2022-09-01."
    assert [(piece.value.to_dict()["amount"], piece.relation, piece.holds) for piece in verdict.evidence] == [
        (42, "refutes", True),
        (34, "superseded", False),
        (41, "superseded", False),
    ]
    assert [step.rule for step in verdict.steps][-1] == "superseded"
    assert [step.decided for step in verdict.steps].count(True) == 1
