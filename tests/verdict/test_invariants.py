"""What holds of every verdict, whatever the sources say and in whatever order they come."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claim import ClaimTime
from factcheck.model.partialdate import PartialDate
from factcheck.model.verdict import Relation, Status
from factcheck.properties.property import Property
from factcheck.sources.interface import LoadedSource
from factcheck.verdict.judge import judge
from tests.verdict.build import (
    AT_INCEPTION,
    FOUNDER,
    MEMBER_OF,
    MEMBERS,
    PAST,
    Fact,
    claim,
    count,
    dated,
    fact,
    know,
    source,
    time,
)

_YEARS = st.integers(2014, 2024).map(str)
_DATES = (
    _YEARS
    | st.builds("{}-{:02d}".format, _YEARS, st.integers(1, 12))
    | st.sampled_from(["2016-12-28", "2016-12-27", "2022-09-01", "2025-11-01", "2025-11-25"])
)


@st.composite
def facts(draw: st.DrawFn, values: st.SearchStrategy[Any]) -> Fact:
    start, end, point = draw(st.none() | _DATES), draw(st.none() | _DATES), None
    if start is None and end is None:
        point = draw(st.none() | _DATES)
    elif start is not None and end is not None and PartialDate.parse(start).first() > PartialDate.parse(end).last():
        start, end = end, start
    rank = draw(st.sampled_from(["normal", "normal", "preferred", "deprecated"]))
    complete = draw(st.sampled_from([None, None, True, False]))
    return fact(draw(values), start, end, point=point, rank=rank, complete=complete)


@st.composite
def worlds(draw: st.DrawFn, prop: Property, values: st.SearchStrategy[Any]) -> list[LoadedSource]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        stated: dict[str, Fact | list[Fact]] = {prop.id: draw(st.lists(facts(values), max_size=5))}
        if draw(st.booleans()):
            stated["inception"] = fact(dated(draw(_DATES)))
        made.append(
            source(
                f"s{number}",
                stated,
                retrieved=draw(st.none() | _DATES),
                kind=draw(st.sampled_from(["reference", "csv", "wikidata", "text"])),
                max_age_days=draw(st.sampled_from([None, None, 0, 400])),
            )
        )
    return made


_TIMES = st.sampled_from([None, None, PAST, AT_INCEPTION]) | st.builds(
    time, _DATES, relation=st.sampled_from(["in", "before", "after", "since", "until"])
)
_AMOUNTS = st.integers(40, 43)
_MEMBERS = st.sampled_from(["egypt", "saudi_arabia", "asia", "Norway"])
_AS_OF = _DATES.map(PartialDate.parse)


@given(worlds(MEMBERS, _AMOUNTS), _AMOUNTS, _TIMES, _AS_OF, st.randoms(use_true_random=False))
def test_the_order_of_sources_and_statements_changes_nothing(
    world: list[LoadedSource], amount: int, when: ClaimTime | None, as_of: PartialDate, random: Random
) -> None:
    said = claim(MEMBERS, amount, when)
    first = judge(said, know(*world), MEMBERS, as_of)
    shuffled = []
    for item in world:
        statements = list(item.statements)
        random.shuffle(statements)
        shuffled.append(replace(item, statements=tuple(statements)))
    random.shuffle(shuffled)
    assert judge(said, know(*shuffled), MEMBERS, as_of) == first


@given(worlds(MEMBERS, _AMOUNTS), _AMOUNTS, _TIMES, _AS_OF)
def test_the_correction_would_not_fail(
    world: list[LoadedSource], amount: int, when: ClaimTime | None, as_of: PartialDate
) -> None:
    known = know(*world)
    verdict = judge(claim(MEMBERS, amount, when), known, MEMBERS, as_of)
    if verdict.correction is not None:
        assert verdict.status in (Status.CONTRADICTED, Status.OUTDATED)
        again = judge(claim(MEMBERS, count(Decimal(verdict.correction), of=None), when), known, MEMBERS, as_of)  # type: ignore[arg-type]
        assert again.status is Status.SUPPORTED


@given(worlds(MEMBERS, _AMOUNTS), _AMOUNTS, _TIMES, _AS_OF)
def test_the_status_fits_the_evidence(
    world: list[LoadedSource], amount: int, when: ClaimTime | None, as_of: PartialDate
) -> None:
    verdict = judge(claim(MEMBERS, amount, when), know(*world), MEMBERS, as_of)
    same = [piece for piece in verdict.evidence if piece.value.amount == amount]  # type: ignore[union-attr]
    other = [piece for piece in verdict.evidence if piece not in same]
    assert all(piece.relation is not Relation.REFUTES or not piece.holds for piece in same)
    assert all(piece.relation is not Relation.SUPPORTS for piece in other)
    match verdict.status:
        case Status.SUPPORTED:
            assert any(piece.relation is Relation.SUPPORTS for piece in same)
        case Status.DISPUTED:
            assert any(piece.holds for piece in same)
            assert any(piece.holds for piece in other)
        case Status.OUTDATED:
            assert when is not PAST
            assert same
            assert not any(piece.holds for piece in same)
        case Status.CONTRADICTED:
            assert any(piece.relation is Relation.REFUTES for piece in other)
            assert not any(piece.holds for piece in same)


@given(worlds(MEMBERS, st.just(42)), _TIMES, _AS_OF)
def test_what_no_source_ever_said_is_never_supported(
    world: list[LoadedSource], when: ClaimTime | None, as_of: PartialDate
) -> None:
    for amount in (41, 43, 24, 420, 4):
        verdict = judge(claim(MEMBERS, amount, when), know(*world), MEMBERS, as_of)
        assert verdict.status in (Status.CONTRADICTED, Status.UNVERIFIED)


@given(worlds(MEMBER_OF, _MEMBERS), _MEMBERS, _TIMES, _AS_OF, st.booleans())
def test_lists_are_never_disputed(
    world: list[LoadedSource], item: str, when: ClaimTime | None, as_of: PartialDate, fixed: bool
) -> None:
    prop = FOUNDER if fixed else MEMBER_OF
    verdict = judge(claim(prop, item, when), know(*world), prop, as_of)
    assert verdict.status is not Status.DISPUTED
    if verdict.status is Status.CONTRADICTED and verdict.reason == "value_mismatch":
        assert any(loaded.ref.kind in ("reference", "csv") for loaded in world)
