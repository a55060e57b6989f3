"""The table of rules: each row decides some case, in order, and says so."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from factcheck.model.claim import Candidate, Claim, Reference, Subject
from factcheck.model.partialdate import PartialDate
from factcheck.model.values import Bound, EntityRef
from factcheck.model.verdict import Reason, Status
from factcheck.properties.property import Ages, Property, ValueKind
from factcheck.sources.interface import LoadedSource
from factcheck.verdict.judge import judge
from factcheck.verdict.rationale import SENTENCES
from factcheck.verdict.rules import RULES, Scope
from tests.verdict.build import (
    CHIEF,
    FOUNDER,
    INCEPTION,
    MEMBER_OF,
    MEMBERS,
    PARTS,
    PAST,
    REVENUE,
    SEAT,
    claim,
    count,
    dated,
    fact,
    know,
    members,
    money,
    source,
    subject,
    time,
)

AS_OF = PartialDate.parse("2025-11-25")


def candidate(entity: str, score: float) -> Candidate:
    return Candidate(entity, entity.title(), score, "fuzzy", entity.title())


HISTORY = members(fact(34, "2015-12-15", "2016-12-28"), fact(41, "2016-12-28", "2022-09-01"), fact(42, "2022-09-01"))
MEASURED = members(fact(95, point="2017"), fact(120, point="2024"))
ENDED = members(fact(34, "2015", "2016"))
TIED = subject(None, candidates=(candidate("pact", 1.0), candidate("egypt", 1.0)))
WEAK = subject(None, 0.8, (candidate("pact", 0.8), candidate("egypt", 0.7)))
GUESSED = replace(subject("pact"), reference=Reference.IMPLIED)
OFFICES = source("one", {"secretary_general": fact("Jo Roe", "2000"), "egypt.secretary_general": fact("ban", "2000")})
BEGUN = source("one", {"inception": fact(dated("1976"))})
RULER = Property("head_of_state", ValueKind.ENTITY, Ages.CHANGES, values=("person",), office=True)
PRESIDENT = source("one", {"egypt.head_of_state": fact("annan", "2014")})
NAMELESS = claim(INCEPTION, dated("2015"))


def without_subject() -> Claim:
    return replace(NAMELESS, subject=None)


# rule, claim, sources -> status, reason
CASES: list[tuple[str, Claim, Property, list[LoadedSource], str, str]] = [
    ("subject-missing", without_subject(), INCEPTION, [HISTORY], "unverified", "unknown_entity"),
    ("subject-tie", claim(MEMBERS, 42, about=TIED), MEMBERS, [HISTORY], "unverified", "ambiguous_entity"),
    ("subject-weak", claim(MEMBERS, 42, about=WEAK), MEMBERS, [HISTORY], "unverified", "weak_match"),
    ("subject-unknown", claim(MEMBERS, 42, about=subject(None, 0.0)), MEMBERS, [HISTORY],
     "unverified", "unknown_entity"),
    ("subject-unknown", claim(MEMBERS, 42, about=subject("atlantis")), MEMBERS, [HISTORY],
     "unverified", "unknown_entity"),
    ("no-statement", claim(SEAT, "riyadh"), SEAT, [HISTORY], "unverified", "no_statement"),
    ("no-statement", claim(MEMBERS, 42, about=subject("egypt")), MEMBERS, [HISTORY], "unverified", "no_statement"),
    ("past-agrees", claim(MEMBERS, 34, PAST), MEMBERS, [HISTORY], "supported", "held_then"),
    ("past-possible", claim(CHIEF, "كوفي", PAST), CHIEF,
     [source("one", {"secretary_general": fact("Mark Rutte", "2024")})], "unverified", "weak_match"),
    ("past-elsewhere", claim(CHIEF, "ban", PAST, about=GUESSED), CHIEF, [OFFICES], "unverified", "ambiguous_entity"),
    ("past-refuted", claim(MEMBERS, 50, PAST), MEMBERS,
     [HISTORY, source("two", {"inception": fact(dated("2015-12-15"))})], "contradicted", "value_mismatch"),
    ("past-unit", claim(REVENUE, money(5, "EUR"), PAST), REVENUE,
     [source("one", {"revenue": fact(money(5, "USD"), point="2020")})], "unverified", "unit_mismatch"),
    ("past-open", claim(MEMBERS, 50, PAST), MEMBERS, [HISTORY], "unverified", "no_statement_for_date"),
    ("item-listed", claim(FOUNDER, "egypt"), FOUNDER,
     [source("one", {"founder": [fact("saudi_arabia"), fact("egypt")]})], "supported", "value_agrees"),
    ("item-possible", claim(FOUNDER, "نرويج"), FOUNDER,
     [source("one", {"founder": fact("Norway")})], "unverified", "weak_match"),
    ("item-stale", claim(MEMBER_OF, "egypt"), MEMBER_OF,
     [source("one", {"member_of": fact("egypt")}, retrieved="2020", max_age_days=365)], "unverified", "stale_source"),
    ("item-ended", claim(MEMBER_OF, "egypt"), MEMBER_OF,
     [source("one", {"member_of": fact("egypt", "2010", "2020")})], "outdated", "ended"),
    ("item-undated", claim(MEMBER_OF, "egypt", time("2009")), MEMBER_OF,
     [source("one", {"member_of": [fact("egypt"), fact("asia", "2000")]})], "unverified", "no_statement_for_date"),
    ("item-later", claim(MEMBER_OF, "egypt", time("2009")), MEMBER_OF,
     [source("one", {"member_of": [fact("egypt", "2010"), fact("asia", "2000")]})], "contradicted", "not_yet"),
    ("list-uncovered", claim(MEMBER_OF, "egypt", time("2009")), MEMBER_OF,
     [source("one", {"member_of": fact("asia", "2010")})], "unverified", "no_statement_for_date"),
    ("list-complete", claim(FOUNDER, "egypt"), FOUNDER,
     [source("one", {"founder": fact("saudi_arabia")})], "contradicted", "value_mismatch"),
    ("list-open", claim(MEMBER_OF, "egypt"), MEMBER_OF,
     [source("one", {"member_of": fact("asia")})], "unverified", "no_statement"),
    ("agrees", claim(MEMBERS, 42), MEMBERS, [HISTORY], "supported", "value_agrees"),
    ("agrees", claim(MEMBERS, count(40, bound=Bound.MORE_THAN)), MEMBERS, [HISTORY], "supported", "within_bound"),
    ("disputed", claim(MEMBERS, 42), MEMBERS, [HISTORY, members(fact(43), name="two")], "disputed", "sources_disagree"),
    ("possible", claim(INCEPTION, dated("2015-12-15")), INCEPTION,
     [source("one", {"inception": fact(dated("2015"))})], "unverified", "more_precise_than_source"),
    ("possible", claim(SEAT, "riyadh"), SEAT,
     [source("one", {"headquarters": fact("saudi_arabia"), "riyadh.country": fact("saudi_arabia")})],
     "unverified", "more_precise_than_source"),
    ("superseded", claim(MEMBERS, 41), MEMBERS, [HISTORY], "outdated", "superseded"),
    ("elsewhere", claim(CHIEF, "ban", about=GUESSED), CHIEF, [OFFICES], "unverified", "ambiguous_entity"),
    ("other-time-possible", claim(CHIEF, "كوفي"), CHIEF,
     [source("one", {"secretary_general": [fact("كوفي عنان", "1997", "2006"), fact("بان كي مون", "2007")]})],
     "unverified", "weak_match"),
    ("contradicted", claim(CHIEF, "ban"), CHIEF, [OFFICES], "contradicted", "value_mismatch"),
    ("contradicted", claim(CHIEF, "annan", about=GUESSED), CHIEF, [OFFICES], "contradicted", "value_mismatch"),
    ("superseded", claim(CHIEF, "guterres", about=GUESSED), CHIEF,
     [OFFICES, source("two", {"secretary_general": fact("guterres", "1990", "1995")})], "outdated", "superseded"),
    ("passed", claim(MEMBERS, 100), MEMBERS, [MEASURED], "outdated", "superseded"),
    ("passed", claim(MEMBERS, count(108, bound=Bound.ABOUT)), MEMBERS, [MEASURED], "outdated", "superseded"),
    ("contradicted", claim(MEMBERS, 90), MEMBERS, [MEASURED], "contradicted", "value_mismatch"),
    ("contradicted", claim(MEMBERS, 130), MEMBERS, [MEASURED], "contradicted", "value_mismatch"),
    ("uncovered", claim(MEMBERS, 100, time("2020")), MEMBERS, [MEASURED], "unverified", "no_statement_for_date"),
    ("between", claim(MEMBERS, 100), MEMBERS,
     [members(fact(95, point="2017"), fact(120, point="2030"))], "unverified", "no_statement_for_date"),
    ("contradicted", claim(MEMBERS, 125), MEMBERS,
     [members(fact(95, point="2017"), fact(120, point="2030"))], "contradicted", "value_mismatch"),
    ("contradicted", claim(MEMBERS, 40, about=subject("pact")), MEMBERS,
     [members(fact(34, "2015", "2016"), fact(42, "2017"))], "contradicted", "value_mismatch"),
    ("another-step", replace(claim(INCEPTION, dated("1977")), quote="Harbour Pact was incorporated in 1977"), INCEPTION,
     [BEGUN], "unverified", "no_statement"),
    ("contradicted", replace(claim(INCEPTION, dated("1977")), quote="Harbour Pact was founded in 1977"), INCEPTION,
     [BEGUN], "contradicted", "value_mismatch"),
    ("another-step", replace(claim(INCEPTION, dated("1977")), quote="ودخل الميثاق حيز التنفيذ عام 1977", language="ar"),
     INCEPTION, [BEGUN], "unverified", "no_statement"),
    ("agrees", replace(claim(INCEPTION, dated("1976")), quote="Harbour Pact was incorporated in 1976"), INCEPTION,
     [BEGUN], "supported", "value_agrees"),
    ("another-age", replace(claim(RULER, "Rameses II", about=subject("egypt")), quote="Egyptian king, Rameses II"),
     RULER, [PRESIDENT], "unverified", "no_statement_for_date"),
    ("contradicted", replace(claim(RULER, "Jo Doe", about=subject("egypt")), quote="Egyptian President Jo Doe"),
     RULER, [PRESIDENT], "contradicted", "value_mismatch"),
    ("contradicted", replace(claim(RULER, "Mark Rutte", about=subject("egypt")), quote="Egypt's King Mark Rutte"),
     RULER, [source("one", {"egypt.head_of_state": fact("King Joe Roe", "2014")})], "contradicted", "value_mismatch"),
    ("not-yet", claim(MEMBERS, 42, time("2016")), MEMBERS, [HISTORY], "contradicted", "not_yet"),
    ("contradicted", claim(MEMBERS, 40), MEMBERS, [HISTORY], "contradicted", "value_mismatch"),
    ("unit", claim(REVENUE, money(5, "EUR")), REVENUE,
     [source("one", {"revenue": fact(money(5, "USD"), point="2020")})], "unverified", "unit_mismatch"),
    ("ended", claim(MEMBERS, 34), MEMBERS, [ENDED], "outdated", "ended"),
    ("stale", claim(MEMBERS, 42), MEMBERS,
     [members(fact(42), retrieved="2020-01-01", max_age_days=365)], "unverified", "stale_source"),
    ("uncovered", claim(MEMBERS, 42), MEMBERS, [ENDED], "unverified", "no_statement_for_date"),
    ("no-statement", claim(PARTS, count(4, of="organs")), PARTS,
     [source("one", {"part_count": fact(count(4, of="fields"))})], "unverified", "no_statement"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "said", "prop", "sources", "status", "reason"), CASES)
def test_the_rule_that_decides(
    rule: str, said: Claim, prop: Property, sources: list[LoadedSource], status: str, reason: str
) -> None:
    verdict = judge(said, know(*sources), prop, AS_OF)
    assert (verdict.steps[-1].rule, verdict.status, verdict.reason) == (rule, status, reason)
    assert [step.decided for step in verdict.steps] == [False] * (len(verdict.steps) - 1) + [True]
    assert verdict.rationale.endswith(".")
    assert "  " not in verdict.rationale
    assert 0 <= verdict.score <= 1


def test_every_rule_has_a_case_and_a_sentence() -> None:
    names = [rule.name for rule in RULES]
    assert sorted({name for name, *_ in CASES}) == sorted(names)
    assert sorted(SENTENCES) == sorted(names)
    assert len(set(names)) == len(names)


def test_every_status_and_reason_can_be_given() -> None:
    given = [judge(said, know(*sources), prop, AS_OF) for _, said, prop, sources, *_ in CASES]
    assert {verdict.status for verdict in given} == set(Status)
    elsewhere = {Reason.LESS_PRECISE, Reason.WITHIN_ROUNDING, Reason.CONTAINED_PLACE}
    assert {verdict.reason for verdict in given} == set(Reason) - elsewhere


def test_the_rules_stand_together_by_scope() -> None:
    turns = [right for left, right in pairwise(rule.scope for rule in RULES) if left is not right]
    assert turns == [Scope.PAST, Scope.LIST, Scope.ONE]


def test_the_steps_are_the_rules_of_the_claims_scope_in_their_order() -> None:
    verdict = judge(claim(MEMBERS, 40), know(HISTORY), MEMBERS, AS_OF)
    asked = [rule.name for rule in RULES if rule.scope in (Scope.ANY, Scope.ONE)]
    assert [step.rule for step in verdict.steps] == asked[: asked.index("contradicted") + 1]
    assert all(step.outcome.endswith("? no") for step in verdict.steps[:-1])
    assert verdict.steps[-1].outcome == "Does another value hold? yes"


@pytest.mark.parametrize(
    ("scores", "reason"),
    [
        ((1.0, 1.0), "ambiguous_entity"),
        ((0.95, 0.91), "ambiguous_entity"),
        ((0.95, 0.9), "ambiguous_entity"),
        ((0.89, 0.88), "weak_match"),
        ((0.8, 0.8), "ambiguous_entity"),
        ((0.7,), "weak_match"),
        ((0.69,), "unknown_entity"),
        ((0.6, 0.6), "unknown_entity"),
        ((), "unknown_entity"),
    ],
)
def test_a_subject_that_did_not_resolve(scores: tuple[float, ...], reason: str) -> None:
    about = subject(None, 0.5, tuple(candidate(f"e{n}", score) for n, score in enumerate(scores)))
    verdict = judge(claim(MEMBERS, 42, about=about), know(HISTORY), MEMBERS, AS_OF)
    assert (verdict.status, verdict.reason) == ("unverified", reason)
    assert not verdict.evidence


def test_a_tie_names_all_that_are_tied() -> None:
    verdict = judge(claim(MEMBERS, 42, about=TIED), know(HISTORY), MEMBERS, AS_OF)
    assert verdict.rationale == "“the pact” may be Pact (pact) or Egypt (egypt)."


def two_chiefs(*chiefs: str) -> list[LoadedSource]:
    return [source(f"s{n}", {"secretary_general": fact(chief, "2017")}) for n, chief in enumerate(chiefs)]


@pytest.mark.parametrize(
    ("said", "chiefs", "status", "reason"),
    [
        ("guterres", ("guterres", "guterres"), "supported", "value_agrees"),
        ("guterres", ("guterres", "ban"), "disputed", "sources_disagree"),
        ("guterres", ("annan", "ban"), "contradicted", "value_mismatch"),
        # One that may be right keeps another from refuting; one that agrees is enough beside it.
        ("كوفي", ("annan", "Mark Rutte"), "unverified", "weak_match"),
        ("كوفي عنان", ("annan", "Mark Rutte"), "supported", "value_agrees"),
    ],
)
def test_several_sources_at_one_time(said: str, chiefs: tuple[str, ...], status: str, reason: str) -> None:
    verdict = judge(
        claim(CHIEF, EntityRef(said, said if said.isascii() else None)), know(*two_chiefs(*chiefs)), CHIEF, AS_OF
    )
    assert (verdict.status, verdict.reason) == (status, reason)


def test_another_currency_beside_a_refutation_does_not_save_the_claim() -> None:
    sources = [
        source("dollars", {"revenue": fact(money(5, "USD"), point="2024")}),
        source("riyals", {"revenue": fact(money(20, "SAR"), point="2024")}),
    ]
    verdict = judge(claim(REVENUE, money(6, "USD")), know(*sources), REVENUE, AS_OF)
    assert (verdict.status, verdict.correction) == ("contradicted", "5 USD")
    assert [piece.source for piece in verdict.evidence] == ["dollars"]


def test_the_score_is_the_subjects_times_the_comparisons() -> None:
    sure = subject(score=0.9)
    assert judge(claim(MEMBERS, 42, about=sure), know(HISTORY), MEMBERS, AS_OF).score == pytest.approx(0.9)
    rounded = claim(MEMBERS, count(2000, step=1000), about=sure)
    verdict = judge(rounded, know(members(fact(2100))), MEMBERS, AS_OF)
    assert verdict.score == pytest.approx(0.9 * (1 - 100 / 2100 / 2))
    assert judge(claim(MEMBERS, 42, about=subject(None, 0.0)), know(HISTORY), MEMBERS, AS_OF).score == 0


def test_a_subject_by_any_id_of_it() -> None:
    about = Subject("x", "x", entity="pact", score=1.0)
    assert judge(claim(MEMBERS, 42, about=about), know(HISTORY), MEMBERS, AS_OF).status == "supported"
