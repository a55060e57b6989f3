"""Sources over their age: what they still vouch for, and what no longer."""

from __future__ import annotations

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.sources.interface import LoadedSource
from factcheck.verdict.judge import judge
from tests.verdict.build import (
    INCEPTION,
    MEMBERS,
    claim,
    dated,
    fact,
    know,
    members,
    source,
    time,
)

AS_OF = PartialDate.parse("2025-11-25")


def stale(*history: object, name: str = "old") -> LoadedSource:
    return members(*history, name=name, retrieved="2023-01-01", max_age_days=365)


@pytest.mark.parametrize(
    ("amount", "as_of", "status", "reason"),
    [
        # Within its age it vouches, a day later it does not, neither for nor against.
        (42, "2024-01-01", "supported", "value_agrees"),
        (42, "2024-01-02", "unverified", "stale_source"),
        (50, "2024-01-01", "contradicted", "value_mismatch"),
        (50, "2024-01-02", "unverified", "stale_source"),
        # What it says was over by then stays over.
        (41, "2024-01-02", "outdated", "superseded"),
    ],
)
def test_a_source_over_its_age(amount: int, as_of: str, status: str, reason: str) -> None:
    facts = know(stale(fact(41, "2016", "2022-09-01"), fact(42, "2022-09-01")))
    verdict = judge(claim(MEMBERS, amount), facts, MEMBERS, PartialDate.parse(as_of))
    assert (verdict.status, verdict.reason) == (status, reason)


@pytest.mark.parametrize(
    ("amount", "status", "reason"),
    [(43, "supported", "value_agrees"), (42, "outdated", "superseded"), (50, "contradicted", "value_mismatch")],
)
def test_a_fresh_source_speaks_for_itself_beside_a_stale_one(amount: int, status: str, reason: str) -> None:
    facts = know(stale(fact(42, "2022")), members(fact(43), name="fresh"))
    verdict = judge(claim(MEMBERS, amount), facts, MEMBERS, AS_OF)
    assert (verdict.status, verdict.reason) == (status, reason)


def test_a_stale_source_still_speaks_of_its_own_time_and_of_what_never_changes() -> None:
    facts = know(stale(fact(41, "2016"), name="a"))
    assert judge(claim(MEMBERS, 41, time("2020")), facts, MEMBERS, AS_OF).status == "supported"
    fixed = source("b", {"inception": fact(dated("2015"))}, retrieved="2020", max_age_days=1)
    assert judge(claim(INCEPTION, dated("2015")), know(fixed), INCEPTION, AS_OF).status == "supported"


def test_a_source_that_still_speaks_of_the_day_gives_its_figures_own_time() -> None:
    facts = know(members(fact(41, point="2023-06-30"), retrieved="2024-01-01", max_age_days=365))
    assert judge(claim(MEMBERS, 42), facts, MEMBERS, PartialDate.parse("2024-06-01")).rationale == (
        "“one title” gives 41 for 2023-06-30, not 42."
    )


def test_what_a_stale_source_expected_of_a_later_time_is_stale_too() -> None:
    facts = know(members(fact(42, "2023-06"), retrieved="2022-01-01", max_age_days=30))
    for amount in (42, 43):
        assert judge(claim(MEMBERS, amount), facts, MEMBERS, AS_OF).reason == "stale_source"
