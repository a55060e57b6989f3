"""The time a claim is judged for, and what that changes (contract section 2, rule 1)."""

from __future__ import annotations

import pytest

from factcheck.model.claim import ClaimTime
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Bound
from factcheck.sources.interface import LoadedSource
from factcheck.verdict.judge import judge
from tests.verdict.build import (
    AREA,
    AT_INCEPTION,
    MEMBERS,
    PAST,
    Fact,
    claim,
    count,
    dated,
    fact,
    know,
    quantity,
    source,
    time,
)

HISTORY = [fact(34, "2015-12-15", "2016-12-28"), fact(41, "2016-12-28", "2022-09-01"), fact(42, "2022-09-01")]
PACT = source("profile", {"inception": fact(dated("2015-12-15")), "member_count": HISTORY})
UNBORN = source("profile", {"member_count": HISTORY})


def verdict_on(amount: int, when: ClaimTime | None, as_of: str = "2025-11-25", facts: LoadedSource = PACT) -> str:
    verdict = judge(claim(MEMBERS, amount, when), know(facts), MEMBERS, PartialDate.parse(as_of))
    return f"{verdict.status} {verdict.reason} {verdict.as_of}"


@pytest.mark.parametrize(
    ("amount", "as_of", "expected"),
    [
        (42, "2025-11-25", "supported value_agrees 2025-11-25"),
        (41, "2022-08-31", "supported value_agrees 2022-08-31"),
        (41, "2022-09-01", "outdated superseded 2022-09-01"),
        (42, "2022-08-31", "contradicted not_yet 2022-08-31"),
        # A year or a month means its last day.
        (41, "2022", "outdated superseded 2022-12-31"),
        (42, "2022", "supported value_agrees 2022-12-31"),
        (41, "2022-08", "supported value_agrees 2022-08-31"),
        (42, "2022-08", "contradicted not_yet 2022-08-31"),
    ],
)
def test_without_a_time_of_its_own_it_is_judged_as_of_one_day(amount: int, as_of: str, expected: str) -> None:
    assert verdict_on(amount, None, as_of) == expected


@pytest.mark.parametrize(
    ("amount", "when", "expected"),
    [
        (34, time("2015-12"), "supported value_agrees 2015-12-31"),
        (41, time("2015-12"), "contradicted not_yet 2015-12-31"),
        # Every value that held on any day of the time counts.
        (34, time("2016"), "supported value_agrees 2016-12-31"),
        (41, time("2016"), "supported value_agrees 2016-12-31"),
        (42, time("2016"), "contradicted not_yet 2016-12-31"),
        (40, time("2016"), "contradicted value_mismatch 2016-12-31"),
        (34, time("2016-12-27"), "supported value_agrees 2016-12-27"),
        (34, time("2016-12-28"), "outdated superseded 2016-12-28"),
        (34, time("2017"), "outdated superseded 2017-12-31"),
        # Spans, and spans open to one side.
        (34, time("2016-06", "2018"), "supported value_agrees 2018-12-31"),
        (42, time("2016-06", "2022-08"), "contradicted not_yet 2022-08-31"),
        (42, time("2016-06", "2022-09"), "supported value_agrees 2022-09-30"),
        (34, time(None, "2015"), "supported value_agrees 2015-12-31"),
        (34, time("2016", relation="before"), "supported value_agrees 2015-12-31"),
        (41, time("2016", relation="before"), "contradicted not_yet 2015-12-31"),
        (34, time("2015", relation="before"), "unverified no_statement_for_date 2014-12-31"),
        (34, time("2015", relation="until"), "supported value_agrees 2015-12-31"),
        (34, time("2016-12-27", relation="after"), "outdated superseded 2025-11-25"),
        (34, time("2016-12-26", relation="after"), "supported value_agrees 2025-11-25"),
        (34, time("2016", relation="since"), "supported value_agrees 2025-11-25"),
        (42, time("2026-01-01", relation="after"), "supported value_agrees 2026-01-02"),
        # Where none covers the time, the latest value is no judge of it.
        (42, time("2015-12-14"), "unverified no_statement_for_date 2015-12-14"),
        (34, time("2014"), "unverified no_statement_for_date 2014-12-31"),
    ],
)
def test_a_stated_time_is_an_interval(amount: int, when: ClaimTime, expected: str) -> None:
    assert verdict_on(amount, when) == expected


def test_a_stated_time_after_the_last_known_day_is_not_judged_by_what_held_before() -> None:
    ended = source("profile", {"member_count": fact(34, "2015", "2016")})
    assert verdict_on(34, time("2018"), facts=ended) == "unverified no_statement_for_date 2018-12-31"
    assert verdict_on(34, None, "2018", facts=ended) == "outdated ended 2018-12-31"


@pytest.mark.parametrize(
    ("inception", "amount", "expected"),
    [
        ("2015-12-15", 34, "supported value_agrees 2015-12-15"),
        ("2015-12-15", 41, "contradicted not_yet 2015-12-15"),
        ("2015", 34, "supported value_agrees 2015-12-31"),
        ("2016", 41, "supported value_agrees 2016-12-31"),
        ("2015-11", 34, "unverified no_statement_for_date 2015-11-30"),
        # Without an inception the earliest statement stands for it.
        (None, 34, "supported value_agrees 2015-12-15"),
        (None, 42, "contradicted not_yet 2015-12-15"),
    ],
)
def test_at_the_inception(inception: str | None, amount: int, expected: str) -> None:
    facts = {"member_count": HISTORY} | ({"inception": fact(dated(inception))} if inception else {})
    assert verdict_on(amount, AT_INCEPTION, facts=source("profile", facts)) == expected


def test_at_an_inception_of_which_nothing_is_known_only_fixed_values_bear() -> None:
    facts = know(source("profile", {"member_count": fact(34), "area": fact(quantity(5, "km2"))}))
    as_of = PartialDate.parse("2025-11-25")
    assert judge(claim(MEMBERS, 34, AT_INCEPTION), facts, MEMBERS, as_of).reason == "no_statement_for_date"
    assert judge(claim(AREA, quantity(5, "km2"), AT_INCEPTION), facts, AREA, as_of).status == "supported"


def test_two_inceptions_in_two_sources_are_two_times_to_look_at() -> None:
    other = source("other", {"inception": fact(dated("2018"))})
    as_of = PartialDate.parse("2025-11-25")
    for amount, status in ((34, "supported"), (41, "supported"), (42, "contradicted")):
        assert judge(claim(MEMBERS, amount, AT_INCEPTION), know(PACT, other), MEMBERS, as_of).status == status


@pytest.mark.parametrize(
    ("amount", "as_of", "facts", "expected"),
    [
        (34, "2025-11-25", PACT, "supported held_then 2025-11-25"),
        (42, "2025-11-25", PACT, "supported held_then 2025-11-25"),
        (42, "2022-09-01", PACT, "supported held_then 2022-09-01"),
        # What began only later was no former state yet.
        (42, "2022-08-31", PACT, "contradicted value_mismatch 2022-08-31"),
        # Covered from its first day on and never so: contradicted, never outdated.
        (50, "2025-11-25", PACT, "contradicted value_mismatch 2025-11-25"),
        # A past that no source covers whole refutes nothing.
        (50, "2025-11-25", UNBORN, "unverified no_statement_for_date 2025-11-25"),
        (42, "2015-12-14", PACT, "unverified no_statement_for_date 2015-12-14"),
    ],
)
def test_a_past_without_a_time(amount: int, as_of: str, facts: LoadedSource, expected: str) -> None:
    assert verdict_on(amount, PAST, as_of, facts) == expected


@pytest.mark.parametrize(
    ("history", "status"),
    [
        ([fact(34, "2015-12-15", "2016"), fact(42, "2017")], "contradicted"),
        ([fact(34, "2015-12-15", "2016"), fact(42, "2017-01-02")], "unverified"),
        ([fact(34, "2015-12-16", "2016"), fact(42, "2017")], "unverified"),
        ([fact(34, "2015-12-15", "2016")], "unverified"),
        ([fact(42)], "unverified"),
    ],
)
def test_only_a_past_without_a_gap_refutes(history: list[Fact], status: str) -> None:
    facts = source("profile", {"inception": fact(dated("2015-12-15")), "member_count": history})
    assert verdict_on(50, PAST, facts=facts).split()[0] == status


def test_a_former_value_in_bounds() -> None:
    bounded = claim(MEMBERS, count(30, bound=Bound.MORE_THAN), PAST)
    assert judge(bounded, know(PACT), MEMBERS, PartialDate(2025)).reason == "held_then"


def test_what_never_changes_is_told_in_the_past_and_holds_for_good() -> None:
    one, other = (source(name, {"area": fact(quantity(size, "km2"))}) for name, size in (("a", 5), ("b", 6)))
    said = claim(AREA, quantity(5, "km2"), PAST)
    as_of = PartialDate(2025)
    assert judge(said, know(one), AREA, as_of).reason == "value_agrees"
    assert judge(said, know(one, other), AREA, as_of).status == "disputed"
    assert judge(said, know(other), AREA, as_of).status == "contradicted"
