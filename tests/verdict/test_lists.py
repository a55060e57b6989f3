"""Properties with many values at a time: item by item, united over sources (contract section 2, rule 5)."""

from __future__ import annotations

import pytest

from factcheck.model.claim import ClaimTime
from factcheck.model.partialdate import PartialDate
from factcheck.properties.property import Property
from factcheck.verdict.judge import judge
from tests.verdict.build import FOUNDER, MEMBER_OF, PAST, Fact, claim, dated, fact, know, source, time

AS_OF = PartialDate.parse("2025-11-25")


def judged(
    prop: Property, item: str, *lists: list[Fact], when: ClaimTime | None = None, kind: str = "reference"
) -> str:
    sources = [source(f"s{n}", {prop.id: facts}, kind=kind) for n, facts in enumerate(lists)]
    verdict = judge(claim(prop, item, when), know(*sources), prop, AS_OF)
    return f"{verdict.status} {verdict.reason}"


LISTED, LACKING, OPEN = "supported value_agrees", "contradicted value_mismatch", "unverified no_statement"


@pytest.mark.parametrize(
    ("prop", "complete", "kind", "expected"),
    [
        # Founders in a reference file are all of them, unless it says otherwise.
        (FOUNDER, None, "reference", LACKING),
        (FOUNDER, None, "csv", LACKING),
        (FOUNDER, True, "reference", LACKING),
        (FOUNDER, False, "reference", OPEN),
        # Memberships are so only where it says so.
        (MEMBER_OF, None, "reference", OPEN),
        (MEMBER_OF, True, "reference", LACKING),
        # Wikidata's list and a text's never are.
        (FOUNDER, None, "wikidata", OPEN),
        (FOUNDER, True, "wikidata", OPEN),
        (FOUNDER, None, "text", OPEN),
        (MEMBER_OF, True, "text", OPEN),
    ],
)
def test_an_item_that_is_not_listed(prop: Property, complete: bool | None, kind: str, expected: str) -> None:
    listed = [fact("saudi_arabia", complete=complete), fact("asia", complete=complete)]
    assert judged(prop, "egypt", listed, kind=kind) == expected
    assert judged(prop, "saudi_arabia", listed, kind=kind) == LISTED


def test_one_word_of_completeness_goes_for_the_whole_list() -> None:
    assert judged(MEMBER_OF, "egypt", [fact("saudi_arabia"), fact("asia", complete=True)]) == LACKING
    assert judged(FOUNDER, "egypt", [fact("saudi_arabia"), fact("asia", complete=False)]) == OPEN


def test_lists_of_several_sources_are_united_and_never_disputed() -> None:
    one, other = [fact("saudi_arabia")], [fact("egypt")]
    assert judged(FOUNDER, "saudi_arabia", one, other) == LISTED
    assert judged(FOUNDER, "egypt", one, other) == LISTED
    assert judged(FOUNDER, "asia", one, other) == LACKING


def test_items_do_not_take_each_others_place() -> None:
    listed = [fact("saudi_arabia", "2000"), fact("egypt", "2010"), fact("asia", "2000", "2020")]
    assert judged(MEMBER_OF, "saudi_arabia", listed) == LISTED
    assert judged(MEMBER_OF, "egypt", listed) == LISTED
    assert judged(MEMBER_OF, "asia", listed) == "outdated ended"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (time("2009"), "contradicted not_yet"),
        (time("2010"), LISTED),
        (time("2019"), LISTED),
        (time("2020"), LISTED),
        (time("2021"), "outdated ended"),
        (None, "outdated ended"),
        (PAST, "supported held_then"),
        (time("1999"), "unverified no_statement_for_date"),
    ],
)
def test_an_item_with_its_own_time(when: ClaimTime | None, expected: str) -> None:
    listed = [fact("egypt", "2010", "2020"), fact("saudi_arabia", "2000")]
    assert judged(MEMBER_OF, "egypt", listed, when=when) == expected


def test_an_item_that_came_back_is_listed() -> None:
    listed = [fact("egypt", "1990", "2000"), fact("egypt", "2010")]
    assert judged(MEMBER_OF, "egypt", listed, when=time("2005")) == "unverified no_statement_for_date"
    assert judged(MEMBER_OF, "egypt", listed) == LISTED


def test_a_former_item_is_refuted_by_complete_lists_alone() -> None:
    for complete, expected in ((True, LACKING), (None, "unverified no_statement_for_date")):
        listed = fact("saudi_arabia", "2000", complete=complete)
        known = know(source("one", {"inception": fact(dated("2000")), "member_of": listed}))
        verdict = judge(claim(MEMBER_OF, "egypt", PAST), known, MEMBER_OF, AS_OF)
        assert f"{verdict.status} {verdict.reason}" == expected


def test_what_never_changes_has_no_former_state() -> None:
    assert judged(FOUNDER, "egypt", [fact("saudi_arabia")], when=PAST) == LACKING
    assert judged(FOUNDER, "saudi_arabia", [fact("saudi_arabia")], when=PAST) == LISTED


def test_evidence_of_a_supported_item_is_that_item() -> None:
    known = know(source("one", {"founder": [fact("saudi_arabia"), fact("egypt")]}))
    verdict = judge(claim(FOUNDER, "egypt"), known, FOUNDER, AS_OF)
    assert [piece.value.to_dict()["entity"] for piece in verdict.evidence] == ["egypt"]
    verdict = judge(claim(FOUNDER, "asia"), known, FOUNDER, AS_OF)
    assert [piece.relation for piece in verdict.evidence] == ["refutes", "refutes"]
    assert verdict.correction is None
    assert verdict.rationale == "“one title” lists Saudi Arabia and Egypt, not Asia."
