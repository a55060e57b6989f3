"""Hypothesis strategies for everything a finding can hold."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from factcheck.model.claim import Candidate, Claim, ClaimTime, Modality, PatternRef, Reference, Subject
from factcheck.model.report import Finding, Review, ReviewState
from factcheck.model.text import Span
from factcheck.model.values import (
    Bound,
    Canonical,
    Count,
    DateValue,
    EntityRef,
    Money,
    PartialDate,
    Quantity,
    days_in_month,
)
from factcheck.model.verdict import Evidence, Reason, Relation, RuleStep, Status, Verdict

texts = st.text(max_size=20) | st.sampled_from(["", "التحالف الإسلامي", 'say "41"\n', "\u2028\u202e\ud800", "[]{}"])
maybe_texts = st.none() | texts
scores = st.floats(0, 1)
amounts = st.none() | st.decimals(allow_nan=False, allow_infinity=False) | st.integers().map(Decimal)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    year = draw(st.integers(-9999, 9999).filter(bool))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, days_in_month(year, month))) if month else None
    return PartialDate(year, month, day)


maybe_dates = st.none() | dates()
bounds = st.sampled_from(Bound)
spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))
canonicals = st.builds(Canonical, amounts, texts, amounts, amounts)
_steps = st.decimals(allow_nan=False, allow_infinity=False)
values = st.one_of(
    st.builds(Count, amounts, maybe_texts, bounds, amounts, amounts, _steps, maybe_texts, texts),
    st.builds(Quantity, amounts, texts, canonicals, bounds, amounts, amounts, _steps, texts),
    st.builds(Money, amounts, maybe_texts, bounds, amounts, amounts, _steps, texts),
    st.builds(
        DateValue,
        maybe_dates,
        bounds,
        maybe_dates,
        maybe_dates,
        st.sampled_from(["gregorian", "islamic"]),
        st.booleans(),
        st.booleans(),
        st.integers(0, 2),
        st.none() | st.integers(0, 6),
        texts,
    ),
    st.builds(EntityRef, texts, maybe_texts, maybe_texts),
)
candidates = st.builds(Candidate, texts, texts, scores, texts, texts)
subjects = st.builds(
    Subject,
    texts,
    texts,
    st.sampled_from(Reference),
    st.none() | spans,
    st.none() | spans,
    maybe_texts,
    st.lists(candidates, max_size=2).map(tuple),
    maybe_texts,
    maybe_texts,
    scores,
)
claims = st.builds(
    Claim,
    document=st.just("articles/one.md"),
    language=st.sampled_from(["ar", "en"]),
    property=texts,
    subject=st.none() | subjects,
    value=values,
    span=spans,
    value_span=spans,
    sentence=spans,
    quote=texts,
    line=st.integers(1, 10**6),
    column=st.integers(1, 10**6),
    pattern=st.builds(PatternRef, texts, texts, st.integers(0, 99)),
    time=st.none() | st.builds(ClaimTime, maybe_dates, texts, maybe_dates, st.sampled_from(["in", "past"])),
    modality=st.sampled_from(Modality),
    attribution=maybe_texts,
    low_trust=st.booleans(),
)
evidence = st.builds(
    Evidence,
    source=texts,
    entity=texts,
    property=texts,
    value=values,
    relation=st.sampled_from(Relation),
    locator=texts,
    start=maybe_dates,
    end=maybe_dates,
    point_in_time=maybe_dates,
    url=maybe_texts,
    score=scores,
    note=maybe_texts,
    holds=st.booleans(),
)
verdicts = st.builds(
    Verdict,
    status=st.sampled_from(Status),
    reason=st.sampled_from(Reason),
    as_of=dates(),
    rationale=texts,
    score=scores,
    evidence=st.lists(evidence, max_size=2).map(tuple),
    correction=maybe_texts,
    steps=st.lists(st.builds(RuleStep, texts, texts, st.booleans()), max_size=2).map(tuple),
)
reviews = st.builds(Review, st.sampled_from(ReviewState), maybe_texts, maybe_texts, maybe_texts)
findings = st.builds(Finding, texts, texts, claims, st.none() | verdicts, reviews)
