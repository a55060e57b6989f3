"""Hypothesis strategies for everything a finding can hold, read off the classes, so that no field is forgotten."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from factcheck.model.claim import Candidate, Claim, ClaimTime, PatternRef, Subject
from factcheck.model.partialdate import PartialDate, days_in_month
from factcheck.model.report import Finding, Review, Silence
from factcheck.model.text import Span
from factcheck.model.values import Canonical, Count, DateValue, EntityRef, Money, Quantity, Value
from factcheck.model.verdict import Evidence, RuleStep, Verdict


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    year = draw(st.integers(-9999, 9999).filter(bool))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, days_in_month(year, month))) if month else None
    return PartialDate(year, month, day)


def whole(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Build a dataclass with every field it has, each by its type."""
    return st.builds(cls, **dict.fromkeys((field.name for field in fields(cls) if field.init), ...))


texts = st.text(max_size=20) | st.sampled_from(["", "التحالف الإسلامي", 'say "41"\n', "\u2028\u202e\ud800", "[]{}"])
st.register_type_strategy(str, texts)
st.register_type_strategy(float, st.floats(0, 1))
st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False) | st.integers().map(Decimal))
st.register_type_strategy(PartialDate, dates())
for each in (
    Span, Count, Canonical, Quantity, Money, DateValue, EntityRef, Candidate, Subject, ClaimTime, PatternRef, Claim,
    Evidence, RuleStep, Verdict, Review, Silence, Finding,
):  # fmt: skip
    st.register_type_strategy(each, whole(each))

findings: st.SearchStrategy[Finding] = st.from_type(Finding)
values: st.SearchStrategy[Value] = st.from_type(Value)  # type: ignore[arg-type]  # a union is no class, and is taken
