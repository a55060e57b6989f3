"""Counts, quantities and money on both sides of every edge of contract section 2, rule 4."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.agreement import Outcome
from factcheck.match.compare_amounts import Amounts, compare_amounts
from factcheck.model.values import Bound, Canonical, Count, Quantity
from tests.verdict.build import count, money, quantity


def between(lower: int, upper: int) -> Count:
    return Count(None, bound=Bound.BETWEEN, lower=Decimal(lower), upper=Decimal(upper))


AGREES, DISAGREES, NEITHER = Outcome.AGREES, Outcome.DISAGREES, Outcome.INCOMPARABLE


@pytest.mark.parametrize(
    ("said", "known", "outcome", "reason"),
    [
        # Under 1,000 exactly or not at all, however few digits are written.
        (count(42), count(42), AGREES, "value_agrees"),
        (count(41), count(42), DISAGREES, "value_mismatch"),
        (count(990, step=10), count(992), DISAGREES, "value_mismatch"),
        (count(999), count(998), DISAGREES, "value_mismatch"),
        (count(1000, step=1000), count(999), DISAGREES, "value_mismatch"),
        (count(0), count(0), AGREES, "value_agrees"),
        # From 1,000 up the source rounds to the text at its last significant digit, halves upwards.
        (count(3_500_000, step=100_000), count(3_460_000), AGREES, "within_rounding"),
        (count(3_500_000, step=100_000), count(3_450_000), AGREES, "within_rounding"),
        (count(3_500_000, step=100_000), count(3_449_999), DISAGREES, "value_mismatch"),
        (count(3_500_000, step=100_000), count(3_549_999), AGREES, "within_rounding"),
        (count(3_500_000, step=100_000), count(3_550_000), DISAGREES, "value_mismatch"),
        (count(1001), count(1002), DISAGREES, "value_mismatch"),
        (count(1000, step=1000), count(1000), AGREES, "value_agrees"),
        (count(1200, step=100), count(1249), AGREES, "within_rounding"),
        (count(1200, step=100), count(1250), DISAGREES, "value_mismatch"),
        # ... but by 5 % of the source at most.
        (count(2000, step=1000), count(2105), AGREES, "within_rounding"),
        (count(2000, step=1000), count(2106), DISAGREES, "value_mismatch"),
        (count(2000, step=1000), count(1905), AGREES, "within_rounding"),
        (count(2000, step=1000), count(1904), DISAGREES, "value_mismatch"),
        # A text more precise than the source is not rounded by it.
        (count(3_460_000, step=10_000), count(3_500_000), DISAGREES, "value_mismatch"),
        # About: 5 % of the text's value or its rounding, whichever is larger.
        (count(100, bound=Bound.ABOUT), count(105), AGREES, "within_rounding"),
        (count(100, bound=Bound.ABOUT), count(106), DISAGREES, "value_mismatch"),
        (count(100, bound=Bound.ABOUT), count(95), AGREES, "within_rounding"),
        (count(100, bound=Bound.ABOUT), count(94), DISAGREES, "value_mismatch"),
        (count(40, step=10, bound=Bound.ABOUT), count(44), AGREES, "within_rounding"),
        (count(40, step=10, bound=Bound.ABOUT), count(45), DISAGREES, "value_mismatch"),
        (count(40, step=10, bound=Bound.ABOUT), count(35), AGREES, "within_rounding"),
        (count(40, bound=Bound.ABOUT), count(40), AGREES, "value_agrees"),
        # Bounds: strict and inclusive.
        (count(40, bound=Bound.MORE_THAN), count(42), AGREES, "within_bound"),
        (count(40, bound=Bound.MORE_THAN), count(41), AGREES, "within_bound"),
        (count(40, bound=Bound.MORE_THAN), count(40), DISAGREES, "value_mismatch"),
        (count(40, bound=Bound.LESS_THAN), count(39), AGREES, "within_bound"),
        (count(40, bound=Bound.LESS_THAN), count(40), DISAGREES, "value_mismatch"),
        (count(40, bound=Bound.AT_LEAST), count(40), AGREES, "within_bound"),
        (count(40, bound=Bound.AT_LEAST), count(39), DISAGREES, "value_mismatch"),
        (count(40, bound=Bound.AT_MOST), count(40), AGREES, "within_bound"),
        (count(40, bound=Bound.AT_MOST), count(41), DISAGREES, "value_mismatch"),
        (between(40, 45), count(40), AGREES, "within_bound"),
        (between(40, 45), count(45), AGREES, "within_bound"),
        (between(40, 45), count(46), DISAGREES, "value_mismatch"),
        (between(40, 45), count(39), DISAGREES, "value_mismatch"),
        # Sources with bounds: only what they rule out is refuted, only what they settle is supported.
        (count(42), count(40, bound=Bound.MORE_THAN), NEITHER, "more_precise_than_source"),
        (count(40), count(40, bound=Bound.MORE_THAN), DISAGREES, "value_mismatch"),
        (count(40), count(40, bound=Bound.AT_LEAST), NEITHER, "more_precise_than_source"),
        (count(40, bound=Bound.MORE_THAN), count(40, bound=Bound.MORE_THAN), AGREES, "value_agrees"),
        (count(30, bound=Bound.MORE_THAN), count(40, bound=Bound.MORE_THAN), AGREES, "within_bound"),
        (count(40, bound=Bound.AT_LEAST), count(40, bound=Bound.MORE_THAN), AGREES, "within_bound"),
        (count(40, bound=Bound.MORE_THAN), count(40, bound=Bound.AT_LEAST), NEITHER, "more_precise_than_source"),
        (count(40, bound=Bound.LESS_THAN), count(40, bound=Bound.AT_LEAST), DISAGREES, "value_mismatch"),
        (count(40, bound=Bound.LESS_THAN), count(40, bound=Bound.MORE_THAN), DISAGREES, "value_mismatch"),
        (count(50, bound=Bound.LESS_THAN), count(40, bound=Bound.MORE_THAN), NEITHER, "more_precise_than_source"),
        (between(30, 60), between(40, 45), AGREES, "within_bound"),
        (between(42, 60), between(40, 45), NEITHER, "more_precise_than_source"),
        (between(46, 60), between(40, 45), DISAGREES, "value_mismatch"),
        (count(41), count(40, bound=Bound.ABOUT), NEITHER, "more_precise_than_source"),
        (count(50), count(40, bound=Bound.ABOUT), DISAGREES, "value_mismatch"),
        # Money at the digits written; currencies are never converted.
        (money(480_000_000_000, step=10**10), money(476_000_000_000), AGREES, "within_rounding"),
        (money(480_000_000_000, step=10**9), money(476_000_000_000), DISAGREES, "value_mismatch"),
        (money(480_000_000_000), money(480_000_000_000, "SAR"), NEITHER, "unit_mismatch"),
        (money(480), money(475, "SAR"), NEITHER, "unit_mismatch"),
        # A currency left open agrees with equal figures and proves nothing by others.
        (money(480, None), money(480, "SAR"), AGREES, "less_precise"),
        (money(470, None), money(480, "SAR"), NEITHER, "unit_mismatch"),
        (money(480, "SAR"), money(480, None), AGREES, "less_precise"),
        # Quantities in the text's unit at the digits written.
        (quantity("829.8", "m", step="0.1"), quantity("829.8", "m"), AGREES, "value_agrees"),
        (quantity(828, "m"), quantity("828.4", "m"), AGREES, "within_rounding"),
        (quantity(828, "m"), quantity("828.5", "m"), DISAGREES, "value_mismatch"),
        (quantity(2717, "ft"), quantity(828, "m"), AGREES, "within_rounding"),
        (quantity(2716, "ft"), quantity(828, "m"), DISAGREES, "value_mismatch"),
        (quantity("2716.5", "ft", step="0.1"), quantity(828, "m"), AGREES, "within_rounding"),
        (quantity(2720, "ft", step=10), quantity(828, "m"), AGREES, "within_rounding"),
        (quantity("3.5", "km", step="0.1"), quantity(3450, "m"), AGREES, "within_rounding"),
        (quantity("3.5", "km", step="0.1"), quantity("3449.9", "m"), DISAGREES, "value_mismatch"),
        (quantity("0.828", "km", step="0.001"), quantity(828, "m"), AGREES, "value_agrees"),
        (quantity(800, "m", bound=Bound.MORE_THAN), quantity(828, "m"), AGREES, "within_bound"),
        (quantity(828, "m", bound=Bound.MORE_THAN), quantity("0.828", "km"), DISAGREES, "value_mismatch"),
        (quantity(828, "m"), quantity(828, "ha"), NEITHER, "unit_mismatch"),
        (quantity(828, "m"), count(828), NEITHER, "unit_mismatch"),
        (Count(None), count(3), NEITHER, "unit_mismatch"),
    ],
)
def test_what_agrees(said: Amounts, known: Amounts, outcome: Outcome, reason: str) -> None:
    agreement = compare_amounts(said, known)
    assert (agreement.outcome, agreement.reason) == (outcome, reason)
    assert 0 <= agreement.score <= 1


@pytest.mark.parametrize(
    ("known", "outcome"), [(2_148_000, AGREES), (2_156_000, DISAGREES), (2_142_000, AGREES), (2_134_000, DISAGREES)]
)
def test_a_propertys_tolerance_is_a_share_of_the_sources_value(known: int, outcome: Outcome) -> None:
    said = quantity(2_145_000, "km2")
    assert compare_amounts(said, quantity(known, "km2"), tolerance=Decimal("0.005")).outcome is outcome


def test_a_tolerance_never_loosens_small_counts() -> None:
    assert compare_amounts(count(812), count(815), tolerance=Decimal("0.05")).outcome is DISAGREES
    assert compare_amounts(count(8120), count(8150), tolerance=Decimal("0.05")).outcome is AGREES


def test_a_tolerance_holds_at_bounds_too() -> None:
    said = quantity(2_150_000, "km2", bound=Bound.MORE_THAN)
    assert compare_amounts(said, quantity(2_149_690, "km2")).outcome is DISAGREES
    assert compare_amounts(said, quantity(2_149_690, "km2"), tolerance=Decimal("0.005")).outcome is AGREES


def test_a_text_as_source_rounds_its_own_figures() -> None:
    known = count(3_500_000, step=100_000)
    assert compare_amounts(count(3_460_000, step=10_000), known, rounded=True).reason == "more_precise_than_source"
    assert compare_amounts(count(3_600_000, step=100_000), known, rounded=True).outcome is DISAGREES
    assert compare_amounts(count(3_500_000, step=100_000), known, rounded=True).reason == "value_agrees"
    assert compare_amounts(count(42), count(42), rounded=True).reason == "value_agrees"


def test_temperatures_are_compared_on_one_scale() -> None:
    said = Quantity(Decimal(20), "celsius", Canonical(Decimal("293.15"), "K"), step=Decimal(10))
    for kelvin, outcome in (("293.15", AGREES), ("297", AGREES), ("299", DISAGREES)):
        known = Quantity(Decimal(kelvin), "K", Canonical(Decimal(kelvin), "K"))
        assert compare_amounts(said, known).outcome is outcome


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from([1, 10, 100]))
def test_a_small_count_is_supported_by_itself_alone(said: int, known: int, step: int) -> None:
    agreement = compare_amounts(count(said, step=step), count(known))
    assert agreement.agrees is (said == known)
    assert agreement.disagrees is (said != known)


@given(st.integers(1000, 10**12), st.integers(1000, 10**12), st.integers(0, 11))
def test_rounding_never_moves_a_value_by_more_than_a_twentieth(said: int, known: int, power: int) -> None:
    step = 10**power
    amount = said - said % step or step
    agreement = compare_amounts(count(amount, step=step), count(known))
    if agreement.agrees:
        assert abs(amount - known) * 20 <= known
        assert abs(amount - known) * 2 <= step
    else:
        assert agreement.disagrees


_BOUNDS = st.sampled_from([Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN])
_BOUNDED = st.builds(lambda amount, bound: count(amount, bound=bound), st.integers(0, 50), _BOUNDS) | st.builds(
    lambda low, width: between(low, low + width), st.integers(0, 50), st.integers(0, 20)
)


@given(_BOUNDED, _BOUNDED)
def test_bounds_against_bounds_say_what_every_number_says(said: Count, known: Count) -> None:
    """Halves stand for the numbers between whole ones."""
    points = [count(str(Decimal(n) / 2)) for n in range(-200, 400)]
    allowed = {p.amount for p in points if compare_amounts(said, p).agrees}
    possible = {p.amount for p in points if compare_amounts(known, p).agrees}
    agreement = compare_amounts(said, known)
    assert agreement.agrees is (possible <= allowed)
    assert agreement.disagrees is (not possible & allowed)
