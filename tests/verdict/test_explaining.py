"""What a verdict tells a person: rationale, evidence, correction."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model.claim import ClaimTime
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Bound, Canonical, Count, DateValue, EntityRef, Quantity, Value
from factcheck.model.verdict import Verdict
from factcheck.properties.property import Property
from factcheck.verdict.judge import judge
from factcheck.verdict.wording import join, say_number
from tests.verdict.build import (
    AREA,
    CHIEF,
    FOUNDER,
    INCEPTION,
    MEMBERS,
    PARTS,
    PAST,
    POPULATION,
    REVENUE,
    SEAT,
    Fact,
    claim,
    count,
    dated,
    fact,
    know,
    money,
    quantity,
    source,
    time,
)

AS_OF = PartialDate.parse("2025-11-25")


def judged(
    prop: Property,
    said: Value | int | str,
    stated: Fact | list[Fact],
    when: ClaimTime | None = None,
    language: str = "en",
    **more: Fact,
) -> Verdict:
    facts = {prop.id: stated} | {name.replace("__", "."): value for name, value in more.items()}
    return judge(claim(prop, said, when, language=language), know(source("one", facts)), prop, AS_OF)


IN_RIYADH = {"riyadh__country": fact("saudi_arabia")}
HISTORY = [fact(34, "2015-12-15", "2016-12-28"), fact(41, "2016-12-28", "2022-09-01"), fact(42, "2022-09-01")]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (judged(MEMBERS, 42, HISTORY), "“one title” gives 42 since 2022-09-01."),
        (judged(MEMBERS, 40, HISTORY), "“one title” gives 42 since 2022-09-01, not 40."),
        (judged(MEMBERS, 42, fact(42)), "“one title” gives 42 as of 2025-11-01."),
        (
            judged(MEMBERS, 34, fact(34, "2015", "2016")),
            "“one title” gives 34 from 2015 to 2016, and nothing after it.",
        ),
        (judged(MEMBERS, 34, fact(34, None, "2016")), "“one title” gives 34 until 2016, and nothing after it."),
        (
            judged(MEMBERS, 34, [fact(34, "2010", "2012"), fact(41, "2012", "2014")]),
            "“one title” gives 34 from 2010 to 2012, and another value after it.",
        ),
        (judged(MEMBERS, 34, HISTORY, PAST), "“one title” gives 34 from 2015-12-15 to 2016-12-27."),
        (
            judged(MEMBERS, 50, HISTORY, PAST),
            "No source gives 50 for Harbour Pact, and none covers all of its past.",
        ),
        (
            judged(MEMBERS, 50, HISTORY, time("2014")),
            "“one title” gives 34 from 2015-12-15 to 2016-12-27, and no source says what held in 2014.",
        ),
        (
            judged(MEMBERS, 50, fact(34, "2012", "2013"), time("2014-01", "2014-02")),
            "“one title” gives 34 from 2012 to 2013, and no source says what held from 2014-01 to 2014-02.",
        ),
        (
            judged(MEMBERS, 42, fact(42), time("2014-01-31")),
            "“one title” gives 42 as of 2025-11-01, and no source says what held on 2014-01-31.",
        ),
        (
            judged(PARTS, count(4, of="organs"), fact(count(4, of="fields"))),
            "No source states “parts (organs)” for Harbour Pact.",
        ),
        (
            judged(POPULATION, count(3_500_000, step=100_000), fact(count(3_460_000), point="2020")),
            "“one title” gives 3,460,000 for 2020, which the text rounds.",
        ),
        (
            judged(INCEPTION, dated("2015"), fact(dated("2015-12-15"))),
            "“one title” gives 2015-12-15, which the text states less precisely.",
        ),
        (
            judged(SEAT, "saudi_arabia", fact("riyadh"), **IN_RIYADH),  # type: ignore[arg-type]
            "“one title” gives Riyadh as of 2025-11-01, which lies in Saudi Arabia.",
        ),
        (
            judged(SEAT, "riyadh", fact("saudi_arabia"), **IN_RIYADH),  # type: ignore[arg-type]
            "“one title” gives Saudi Arabia, which is less precise than the text.",
        ),
        (
            judged(REVENUE, money(5, "EUR"), fact(money(6, "USD"), point="2024")),
            "“one title” gives 6 USD, and currencies are not converted.",
        ),
        (
            judged(INCEPTION, dated("2014"), fact(dated("2015", bound=Bound.AT_LEAST))),
            "“one title” gives 2015 or later, not 2014.",
        ),
        (
            judged(
                INCEPTION, dated("2017"), fact(DateValue(None, Bound.BETWEEN, PartialDate(2014), PartialDate(2015)))
            ),
            "“one title” gives between 2014 and 2015, not 2017.",
        ),
        (
            judged(MEMBERS, 30, fact(Count(None, bound=Bound.BETWEEN, lower=Decimal(40), upper=Decimal(45)), "2020")),
            "“one title” gives between 40 and 45 since 2020, not 30.",
        ),
    ],
)
def test_the_rationale_names_source_values_and_dates(verdict: Verdict, words: str) -> None:
    assert verdict.rationale == words


def test_sources_that_say_the_same_are_named_together() -> None:
    known = know(*(source(name, {"member_count": fact(42, start)}) for name, start in (("a", "2020"), ("b", "2020"))))
    assert judge(claim(MEMBERS, 42), known, MEMBERS, AS_OF).rationale == "“a title” and “b title” give 42 since 2020."


def test_a_dispute_names_both_sides() -> None:
    known = know(*(source(name, {"member_count": fact(amount, "2020")}) for name, amount in (("a", 42), ("b", 43))))
    verdict = judge(claim(MEMBERS, 43), known, MEMBERS, AS_OF)
    words = "“b title” gives 43 since 2020, “a title” gives 42 since 2020."
    assert verdict.rationale == f"Sources disagree: {words}"


@pytest.mark.parametrize(
    ("prop", "said", "stated", "correction"),
    [
        (MEMBERS, 41, HISTORY, "42"),
        (POPULATION, count(2_000_000, step=1_000_000), fact(count(3_460_000), point="2020"), "3,460,000"),
        # Two values that hold at once are no one value to write; nor is one that ended, or one in bounds.
        (MEMBERS, 40, [fact(41, "2020"), fact(42, "2020")], None),
        (MEMBERS, 40, [fact(42, "2020"), fact(42, "2020")], "42"),
        (MEMBERS, 34, fact(34, "2015", "2016"), None),
        (MEMBERS, 30, fact(count(40, bound=Bound.MORE_THAN), "2020"), None),
        # Dates at the coarser precision of the two.
        (INCEPTION, dated("2014"), fact(dated("2015-12-15")), "2015"),
        (INCEPTION, dated("2014-03"), fact(dated("2015-12-15")), "2015-12"),
        (INCEPTION, dated("2014-03-01"), fact(dated("2015-12-15")), "2015-12-15"),
        (INCEPTION, dated("2014-03-01"), fact(dated("2015")), "2015"),
        # Amounts in the text's unit and about as precise as the text.
        (AREA, quantity(5, "km2"), fact(quantity(8, "km2")), "8 km2"),
        (AREA, quantity(500, "ha", step=100), fact(quantity("8.12", "km2")), "800 ha"),
        (AREA, quantity(2000, "ha", step=1000), fact(quantity("15.51", "km2")), "1,600 ha"),
        (AREA, quantity(500, "ha"), fact(quantity("8.123", "km2")), "812 ha"),
        (REVENUE, money(5), fact(money("7.5"), point="2024"), "7.5 USD"),
        (CHIEF, "ban", fact("guterres", "2017"), "António Guterres"),
        (CHIEF, "ban", fact("Mark Rutte", "2024"), "Mark Rutte"),
        (FOUNDER, "egypt", fact("saudi_arabia"), "Saudi Arabia"),
        (FOUNDER, "egypt", [fact("saudi_arabia"), fact("asia")], None),
    ],
)
def test_the_value_to_write_instead(
    prop: Property, said: Value | int | str, stated: Fact | list[Fact], correction: str | None
) -> None:
    assert judged(prop, said, stated).correction == correction


def test_a_name_is_corrected_in_the_texts_language() -> None:
    assert judged(CHIEF, "ban", fact("guterres", "2017"), language="ar").correction == "أنطونيو غوتيريش"


@pytest.mark.parametrize(
    ("said", "when"), [(42, None), (40, time("2014")), (50, PAST), (count(40, bound=Bound.MORE_THAN), None)]
)
def test_nothing_is_corrected_where_nothing_fails(said: Value | int, when: ClaimTime | None) -> None:
    assert judged(MEMBERS, said, HISTORY, when).correction is None


def test_a_claim_about_a_time_is_corrected_to_what_held_then() -> None:
    assert judged(MEMBERS, 40, HISTORY, time("2020")).correction == "41"
    assert judged(MEMBERS, 40, HISTORY, time("2016")).correction is None


def test_evidence_carries_place_dates_and_relation() -> None:
    stated = fact(money(5), point="2024")
    piece = judged(REVENUE, money(5), stated).evidence[0]
    assert piece.to_dict() == {
        "source": "one",
        "entity": "pact",
        "property": "revenue",
        "value": money(5).to_dict(),
        "start": None,
        "end": None,
        "point_in_time": "2024",
        "url": None,
        "locator": "one.yaml:1",
        "relation": "supports",
        "score": 1.0,
    }


@pytest.mark.parametrize(
    ("amount", "when", "relations"),
    [
        (42, None, ["supports 42"]),
        (41, None, ["refutes 42", "superseded 34", "superseded 41"]),
        (42, time("2016"), ["refutes 34", "refutes 41", "refutes 42"]),
        (34, time("2016"), ["supports 34", "refutes 41"]),
        (41, time("2016"), ["superseded 34", "supports 41"]),
        (34, PAST, ["supports 34"]),
        (50, PAST, []),
        (50, time("2014"), []),
    ],
)
def test_what_was_compared_is_evidence(amount: int, when: ClaimTime | None, relations: list[str]) -> None:
    verdict = judged(MEMBERS, amount, HISTORY, when)
    assert [f"{piece.relation} {piece.value.amount}" for piece in verdict.evidence] == relations  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("42", "42"),
        ("1000", "1,000"),
        ("2149690", "2,149,690"),
        ("829.80", "829.8"),
        ("1E+6", "1,000,000"),
        ("-5", "-5"),
    ],
)
def test_numbers_in_digits(amount: str, words: str) -> None:
    assert say_number(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (list("abcd"), "a, b, c and d"),
        (list("abcdef"), "a, b, c and 3 more"),
    ],
)
def test_lists_of_words(words: list[str], joined: str) -> None:
    assert join(words) == joined


def test_a_temperature_is_corrected_in_the_sources_unit() -> None:
    known = Quantity(Decimal(300), "K", Canonical(Decimal(300), "K"))
    said = Quantity(Decimal(20), "celsius", Canonical(Decimal("293.15"), "K"))
    assert judged(AREA, said, fact(known)).correction == "300 K"


def test_a_name_without_entity_is_shown_as_it_stands() -> None:
    verdict = judged(CHIEF, EntityRef("Jane Roe"), fact("Mark Rutte", "2024"))
    assert verdict.rationale == "“one title” gives Mark Rutte since 2024, not Jane Roe."
