"""Dates against dates: at the coarser precision, on both sides of every edge."""

from __future__ import annotations

from datetime import date as calendar_date
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.agreement import Outcome
from factcheck.match.compare_dates import compare_dates
from factcheck.match.days import date_of, first_day, last_day, ordinal
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Bound, DateValue
from tests.verdict.build import dated, day

AGREES, DISAGREES, NEITHER = Outcome.AGREES, Outcome.DISAGREES, Outcome.INCOMPARABLE


def between(lower: str, upper: str, **more: object) -> DateValue:
    return DateValue(None, Bound.BETWEEN, day(lower), day(upper), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "known", "outcome", "reason"),
    [
        (dated("2015-12-15"), dated("2015-12-15"), AGREES, "value_agrees"),
        (dated("2015-12-16"), dated("2015-12-15"), DISAGREES, "value_mismatch"),
        (dated("2015-12"), dated("2015-12-15"), AGREES, "less_precise"),
        (dated("2015-11"), dated("2015-12-15"), DISAGREES, "value_mismatch"),
        (dated("2015"), dated("2015-12-31"), AGREES, "less_precise"),
        (dated("2015"), dated("2016-01-01"), DISAGREES, "value_mismatch"),
        (dated("2015"), dated("2015-12"), AGREES, "less_precise"),
        (dated("2015"), dated("2015"), AGREES, "value_agrees"),
        # More precise than the source and consistent with it: neither.
        (dated("2015-12-15"), dated("2015"), NEITHER, "more_precise_than_source"),
        (dated("2015-12-15"), dated("2015-12"), NEITHER, "more_precise_than_source"),
        (dated("2016-01-01"), dated("2015"), DISAGREES, "value_mismatch"),
        # Bounds.
        (dated("2015", bound=Bound.LESS_THAN), dated("2014-12-31"), AGREES, "within_bound"),
        (dated("2015", bound=Bound.LESS_THAN), dated("2015-01-01"), DISAGREES, "value_mismatch"),
        (dated("2015", bound=Bound.AT_MOST), dated("2015-12-31"), AGREES, "within_bound"),
        (dated("2015", bound=Bound.AT_MOST), dated("2016-01-01"), DISAGREES, "value_mismatch"),
        (dated("2015", bound=Bound.MORE_THAN), dated("2016-01-01"), AGREES, "within_bound"),
        (dated("2015", bound=Bound.MORE_THAN), dated("2015-12-31"), DISAGREES, "value_mismatch"),
        (dated("2015", bound=Bound.AT_LEAST), dated("2015-01-01"), AGREES, "within_bound"),
        (dated("2015", bound=Bound.AT_LEAST), dated("2014-12-31"), DISAGREES, "value_mismatch"),
        (dated("2015", bound=Bound.ABOUT), dated("2016-06-01"), AGREES, "within_rounding"),
        (dated("2015", bound=Bound.ABOUT), dated("2017-01-01"), DISAGREES, "value_mismatch"),
        (between("2015-01", "2015-04"), dated("2015-04-30"), AGREES, "within_bound"),
        (between("2015-01", "2015-04"), dated("2015-05-01"), DISAGREES, "value_mismatch"),
        (between("2015-01", "2015-04"), dated("2015"), NEITHER, "more_precise_than_source"),
        (dated("2015"), between("2015-01", "2015-04"), AGREES, "less_precise"),
        (dated("2015-02-01"), between("2015-01", "2015-04"), NEITHER, "more_precise_than_source"),
        (dated("2015"), dated("2015", bound=Bound.AT_LEAST), NEITHER, "more_precise_than_source"),
        # Another calendar: an interval of days, or a day that may be off by one.
        (between("2015-10-14", "2016-10-01", calendar="islamic"), dated("2015-12-15"), AGREES, "less_precise"),
        (between("2015-10-14", "2016-10-01", calendar="islamic"), dated("2015-10-13"), DISAGREES, "value_mismatch"),
        (
            between("2015-10-14", "2016-10-01", calendar="islamic", uncertain_days=1),
            dated("2015-10-13"),
            AGREES,
            "within_rounding",
        ),
        (dated("2015-12-14", uncertain_days=1), dated("2015-12-15"), AGREES, "within_rounding"),
        (dated("2015-12-14", uncertain_days=1), dated("2015-12-16"), DISAGREES, "value_mismatch"),
        (dated("2015-12-14"), dated("2015-12-15", uncertain_days=1), AGREES, "within_rounding"),
        (dated("2015-11-30", uncertain_days=1), dated("2015-12"), NEITHER, "more_precise_than_source"),
        (dated("2015-11-29", uncertain_days=1), dated("2015-12"), DISAGREES, "value_mismatch"),
        # Day and month that could be exchanged do not contradict.
        (dated("2015-04-03", ambiguous=True), dated("2015-03-04"), NEITHER, "weak_match"),
        (dated("2015-04-03"), dated("2015-03-04"), DISAGREES, "value_mismatch"),
        (dated("2015-04-03", ambiguous=True), dated("2015-03-05"), DISAGREES, "value_mismatch"),
        (dated("2015-04-03", ambiguous=True), dated("2015-04-03"), AGREES, "value_agrees"),
        # Before our era.
        (dated("-0331"), dated("-0331-04-07"), AGREES, "less_precise"),
        (dated("0331"), dated("-0331-04-07"), DISAGREES, "value_mismatch"),
    ],
)
def test_what_agrees(said: DateValue, known: DateValue, outcome: Outcome, reason: str) -> None:
    agreement = compare_dates(said, known)
    assert (agreement.outcome, agreement.reason) == (outcome, reason)


_DATES = st.dates().map(lambda d: PartialDate(d.year, d.month, d.day))


@given(_DATES, st.integers(1, 3000))
def test_another_day_is_never_supported(known: PartialDate, distance: int) -> None:
    said = date_of(first_day(known) + distance)
    assert compare_dates(DateValue(said), DateValue(known)).disagrees


@given(_DATES)
def test_a_coarser_date_supports_and_is_not_refuted_by_a_finer_one(known: PartialDate) -> None:
    year, month = PartialDate(known.year), PartialDate(known.year, known.month)
    for coarse in (year, month):
        assert compare_dates(DateValue(coarse), DateValue(known)).reason == "less_precise"
        assert compare_dates(DateValue(known), DateValue(coarse)).reason == "more_precise_than_source"


@given(st.dates(max_value=calendar_date(9999, 12, 30)))
def test_days_are_numbered_one_after_the_other(date: calendar_date) -> None:
    after = date + timedelta(days=1)
    number = ordinal((date.year, date.month, date.day))
    assert ordinal((after.year, after.month, after.day)) == number + 1
    assert date_of(number) == PartialDate(date.year, date.month, date.day)


@given(st.integers(-2_000_000, 2_000_000))
def test_numbers_of_days_go_there_and_back_in_any_era(number: int) -> None:
    date = date_of(number)
    assert first_day(date) == last_day(date) == number


def test_the_year_after_1_bc_is_1() -> None:
    assert first_day(PartialDate(1, 1, 1)) - last_day(PartialDate(-1, 12, 31)) == 1
