"""Which statements hold on which days (contract section 2, rule 2), on both sides of every edge."""

from __future__ import annotations

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.sources.interface import LoadedSource
from factcheck.verdict.judge import judge
from tests.verdict.build import AREA, MEMBERS, PAST, POPULATION, Fact, claim, fact, know, quantity, source, time


def held(amount: int, as_of: str, *sources: LoadedSource, stated: str | None = None) -> str:
    when = time(stated) if stated else None
    verdict = judge(claim(MEMBERS, amount, when), know(*sources), MEMBERS, PartialDate.parse(as_of))
    return f"{verdict.status} {verdict.reason}"


def members(*history: Fact, name: str = "one", **more: object) -> LoadedSource:
    return source(name, {"member_count": list(history)}, **more)  # type: ignore[arg-type]


SUPPORTED, OUTDATED = "supported value_agrees", "outdated superseded"
DISPUTED, UNKNOWN = "disputed sources_disagree", "unverified no_statement_for_date"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2014-12-31", UNKNOWN),
        ("2015-01-01", SUPPORTED),
        ("2016-12-31", SUPPORTED),
        ("2017-01-01", "outdated ended"),
    ],
)
def test_a_coarse_start_and_end_hold_from_first_day_to_last(as_of: str, expected: str) -> None:
    assert held(34, as_of, members(fact(34, "2015", "2016"))) == expected


@pytest.mark.parametrize(
    ("end", "start", "as_of", "old", "new"),
    [
        # On one day: the earlier value holds only until the day before.
        ("2016-12-28", "2016-12-28", "2016-12-27", SUPPORTED, "contradicted not_yet"),
        ("2016-12-28", "2016-12-28", "2016-12-28", OUTDATED, SUPPORTED),
        # The next starts before the earlier one is said to end.
        ("2017-03-01", "2016-12-28", "2017-01-01", OUTDATED, SUPPORTED),
        ("2016", "2016-07-01", "2016-06-30", SUPPORTED, "contradicted not_yet"),
        ("2016", "2016-07-01", "2016-07-01", OUTDATED, SUPPORTED),
        # One coarse period: either is right within it.
        ("2016", "2016", "2015-12-31", SUPPORTED, "contradicted not_yet"),
        ("2016", "2016", "2016-01-01", SUPPORTED, SUPPORTED),
        ("2016", "2016", "2016-12-31", SUPPORTED, SUPPORTED),
        ("2016", "2016", "2017-01-01", OUTDATED, SUPPORTED),
        ("2016-12", "2016-12", "2016-12-01", SUPPORTED, SUPPORTED),
        ("2016-12", "2016-12", "2016-12-31", SUPPORTED, SUPPORTED),
        ("2016-12", "2016-12", "2016-11-30", SUPPORTED, "contradicted not_yet"),
        # An end within the coarse period of the next start: only from then on is the earlier one gone.
        ("2016-07-01", "2016", "2016-03-01", SUPPORTED, SUPPORTED),
        ("2016-07-01", "2016", "2016-07-02", OUTDATED, SUPPORTED),
        # The next starts in a coarse period that the earlier one is said to outlast.
        ("2018", "2016", "2015-12-31", SUPPORTED, "contradicted not_yet"),
        ("2018", "2016", "2016-06-01", OUTDATED, SUPPORTED),
        # Without an end it holds until the next starts.
        (None, "2016-12-28", "2016-12-27", SUPPORTED, "contradicted not_yet"),
        (None, "2016-12-28", "2016-12-28", OUTDATED, SUPPORTED),
        (None, "2016", "2016-01-01", OUTDATED, SUPPORTED),
    ],
)
def test_succession_within_a_source(end: str | None, start: str, as_of: str, old: str, new: str) -> None:
    history = members(fact(34, "2015-12-15", end), fact(41, start))
    assert held(34, as_of, history) == old
    assert held(41, as_of, history) == new


def test_a_gap_between_two_values_belongs_to_neither() -> None:
    history = members(fact(34, "2010", "2012"), fact(41, "2015"))
    assert held(34, "2013", history) == "outdated ended"
    assert held(41, "2013", history) == UNKNOWN
    assert held(34, "2015", history) == OUTDATED


def test_what_was_succeeded_by_a_value_that_ended_too_is_superseded() -> None:
    history = members(fact(34, "2010", "2012"), fact(41, "2012", "2014"))
    assert held(34, "2020", history) == OUTDATED
    assert held(41, "2020", history) == "outdated ended"


def test_two_values_at_once_in_one_source_are_disputed() -> None:
    at_once = members(fact(34, "2015-12-15"), fact(41, "2015-12-15"))
    assert held(34, "2016", at_once) == DISPUTED
    assert held(42, "2016", at_once) == "contradicted value_mismatch"


def test_succession_does_not_reach_into_another_source() -> None:
    one, other = members(fact(34, "2015")), members(fact(41, "2020"), name="other")
    assert held(34, "2019", one, other) == SUPPORTED
    assert held(34, "2020", one, other) == DISPUTED
    assert held(41, "2020", one, other) == DISPUTED


def test_a_shared_period_of_one_source_is_no_dispute_with_a_source_that_agrees() -> None:
    vague, exact = members(fact(34, "2015", "2016"), fact(41, "2016")), members(fact(41, "2016-07-01"), name="exact")
    assert held(41, "2016-09-01", vague, exact) == SUPPORTED
    assert held(34, "2016-09-01", vague, exact) == DISPUTED
    assert held(34, "2016-06-30", vague, exact) == SUPPORTED


def test_in_a_stated_year_sources_disagree_only_on_the_days_they_share() -> None:
    one = members(fact(34, "2015", "2016-12-27"), fact(41, "2016-12-28"))
    other = members(fact(34, "2015", "2016-06-30"), fact(41, "2016-07-01"), name="other")
    assert held(34, "2025", one, other, stated="2016") == SUPPORTED
    assert held(34, "2025", one, other, stated="2016-08") == DISPUTED
    assert held(41, "2025", one, other, stated="2016-08") == DISPUTED


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2025-10-31", UNKNOWN), ("2025-11-01", SUPPORTED), ("2030-01-01", SUPPORTED)],
)
def test_an_undated_value_that_changes_holds_from_the_day_it_was_retrieved(as_of: str, expected: str) -> None:
    assert held(42, as_of, members(fact(42))) == expected


@pytest.mark.parametrize(("as_of", "expected"), [("2024-12-31", UNKNOWN), ("2025-01-01", SUPPORTED)])
def test_a_coarse_day_of_retrieval_counts_from_its_first_day(as_of: str, expected: str) -> None:
    assert held(42, as_of, members(fact(42), retrieved="2025")) == expected


def test_an_undated_value_says_nothing_of_a_stated_time_before_it_was_retrieved() -> None:
    assert held(42, "2025-11-25", members(fact(42)), stated="2020") == UNKNOWN
    assert held(42, "2025-11-25", members(fact(42)), stated="2025") == SUPPORTED


def test_a_source_without_a_day_of_retrieval_counts_as_of_the_day_asked_for() -> None:
    undated = members(fact(42), retrieved=None)
    assert held(42, "2012-01-01", undated) == SUPPORTED
    assert held(42, "2012-01-01", undated, stated="2011") == UNKNOWN


def test_an_undated_value_gives_way_to_one_of_another_source_that_starts_later() -> None:
    seen = members(fact(41))
    later = members(fact(42, "2026-03-01"), name="later")
    same_day = members(fact(42, "2025-11-01"), name="same_day")
    assert held(41, "2026-02-28", seen, later) == SUPPORTED
    assert held(41, "2026-03-01", seen, later) == OUTDATED
    assert held(42, "2026-03-01", seen, later) == SUPPORTED
    assert held(41, "2026-03-01", seen, same_day) == DISPUTED


def test_a_fixed_value_always_holds() -> None:
    known = know(source("atlas", {"area": fact(quantity(5, "km2"))}))
    for as_of in ("1200-01-01", "2025-11-25"):
        verdict = judge(claim(AREA, quantity(5, "km2")), known, AREA, PartialDate.parse(as_of))
        assert verdict.status == "supported"
    stated = claim(AREA, quantity(6, "km2"), time("1990"))
    assert judge(stated, known, AREA, PartialDate(2025)).status == "contradicted"


@pytest.mark.parametrize(("said", "status"), [(4, "supported"), (5, "supported"), (6, "unverified")])
def test_a_size_that_was_another_before_is_told_in_the_past(said: int, status: str) -> None:
    changed = know(
        source("atlas", {"area": [fact(quantity(4, "km2"), "2000", "2022"), fact(quantity(5, "km2"), "2022")]})
    )
    assert judge(claim(AREA, quantity(said, "km2"), PAST), changed, AREA, PartialDate(2025)).status == status


def test_a_size_that_never_changed_is_the_same_in_the_past() -> None:
    known = know(source("atlas", {"area": fact(quantity(5, "km2"))}))
    assert judge(claim(AREA, quantity(6, "km2"), PAST), known, AREA, PartialDate(2025)).status == "contradicted"


CENSUS = source("census", {"population": [fact(100, point="2010"), fact(110, point="2020"), fact(120, point="2023")]})


def counted(amount: int, as_of: str, stated: str | None, *sources: LoadedSource) -> str:
    said = claim(POPULATION, amount, time(stated) if stated else None)
    verdict = judge(said, know(*sources), POPULATION, PartialDate.parse(as_of))
    return f"{verdict.status} {verdict.reason}"


@pytest.mark.parametrize(
    ("amount", "as_of", "stated", "expected"),
    [
        # The latest figure up to the date is the current one.
        (100, "2009-12-31", None, UNKNOWN),
        (100, "2015", None, SUPPORTED),
        (100, "2019-12-31", None, SUPPORTED),
        (100, "2020-01-01", None, OUTDATED),
        (110, "2022", None, SUPPORTED),
        (110, "2023", None, OUTDATED),
        (120, "2025", None, SUPPORTED),
        (110, "2019", None, "contradicted not_yet"),
        # A text that names the year is judged for that year, and for no other.
        (100, "2025", "2010", SUPPORTED),
        (110, "2025", "2010", "contradicted not_yet"),
        (100, "2025", "2010-06", SUPPORTED),
        (110, "2025", "2020", SUPPORTED),
        (100, "2025", "2020", OUTDATED),
        (100, "2025", "2015", UNKNOWN),
        (110, "2025", "2021", UNKNOWN),
        (105, "2025", "2020", "contradicted value_mismatch"),
    ],
)
def test_figures_of_a_point_in_time(amount: int, as_of: str, stated: str | None, expected: str) -> None:
    assert counted(amount, as_of, stated, CENSUS) == expected


def test_figures_of_two_sources_are_each_the_latest_of_their_own() -> None:
    other = source("other", {"population": [fact(115, point="2022"), fact(125, point="2024")]})
    assert counted(120, "2025", None, CENSUS, other) == DISPUTED
    assert counted(125, "2025", None, CENSUS, other) == DISPUTED
    assert counted(115, "2025", None, CENSUS, other) == OUTDATED
    assert counted(125, "2025", "2024", CENSUS, other) == SUPPORTED


def test_an_undated_figure_is_newer_than_one_of_a_year_before_it_was_retrieved() -> None:
    both = source("both", {"population": [fact(100, point="2020"), fact(110)]})
    assert counted(110, "2025-11-25", None, both) == SUPPORTED
    assert counted(100, "2025-11-25", None, both) == OUTDATED
    assert counted(100, "2025-10-31", None, both) == SUPPORTED


def test_an_undated_figure_of_wikidata_is_of_any_time() -> None:
    both = source("both", {"population": [fact(100, point="2020"), fact(110)]}, kind="wikidata")
    assert counted(110, "2025-11-25", None, both) == DISPUTED
    assert counted(100, "2025-11-25", None, both) == DISPUTED
    assert counted(90, "2025-11-25", None, both) == "contradicted value_mismatch"
    assert counted(100, "2025-10-31", None, both) == SUPPORTED


def test_a_value_is_not_disputed_by_one_that_its_source_ranks_lower() -> None:
    ranked = source("w", {"population": [fact(100, point="2020", rank="preferred"), fact(44)]}, kind="wikidata")
    assert counted(100, "2025-11-25", None, ranked) == SUPPORTED
    assert counted(44, "2025-11-25", None, ranked) == DISPUTED
    assert counted(90, "2025-11-25", None, ranked) == "contradicted value_mismatch"
    other = source("other", {"population": fact(44)})
    assert counted(100, "2025-11-25", None, ranked, other) == DISPUTED
    began = source("w", {"member_count": [fact(34, "2015", "2020"), fact(41, "2018", rank="preferred")]})
    assert held(34, "2017", began) == SUPPORTED
    assert held(41, "2019", began) == SUPPORTED


def test_a_deprecated_statement_is_no_evidence() -> None:
    wrong = members(fact(34, "2015", rank="deprecated"), fact(41, "2015"))
    assert held(34, "2020", wrong) == "contradicted value_mismatch"
    assert held(34, "2020", members(fact(34, "2015", rank="deprecated"))) == "unverified no_statement"


def test_only_an_end_is_known() -> None:
    history = members(fact(34, None, "2016-12-28"), fact(41, "2016-12-28"))
    assert held(34, "2016-12-27", history) == SUPPORTED
    assert held(34, "2016-12-28", history) == OUTDATED


def test_what_begins_after_its_source_can_speak_holds_on_no_day() -> None:
    known = source("old", {"member_count": [fact(41, "2015")]}, retrieved="2013", max_age_days=10)
    verdict = judge(claim(MEMBERS, 41, time("2014", "2016")), know(known), MEMBERS, PartialDate(2016))
    assert not any(piece.holds for piece in verdict.evidence)
    assert verdict.status == "unverified"


@pytest.mark.parametrize(
    ("history", "told", "until"),
    [
        ([fact(41, "2016-12-28", "2022-09-01"), fact(42, "2022-09-01")], "to 2022-08-31,", "2022-08-31"),
        ([fact(41, "2016-12-28"), fact(42, "2022-09-01")], "to 2022-08-31,", "2022-08-31"),
        ([fact(41, "2016", "2019"), fact(42, "2022-09-01")], "to 2019,", "2019"),
        ([fact(41, "2016", "2022"), fact(42, "2022")], "to 2022,", "2022"),
    ],
)
def test_evidence_holds_until_the_day_that_the_rationale_names(history: list[Fact], told: str, until: str) -> None:
    verdict = judge(claim(MEMBERS, 41), know(members(*history)), MEMBERS, PartialDate.parse("2025-11-25"))
    old = next(piece for piece in verdict.evidence if piece.start == history[0].qualifiers.start)
    assert told in verdict.rationale
    assert str(old.until()) == until
    assert old.end == history[0].qualifiers.end  # what the source itself says
