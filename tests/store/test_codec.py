from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given

from factcheck.model.record import replace
from factcheck.model.report import Finding
from factcheck.model.values import Count, Value
from factcheck.store.codec import decode_finding, decode_value, encode_finding, encode_value
from tests.store import strategies
from tests.store.build import Article, count, english


@given(strategies.findings)
def test_a_finding_comes_back_as_it_was_but_for_what_a_run_decides(finding: Finding) -> None:
    kept = json.loads(json.dumps(encode_finding(finding)))
    assert decode_finding(kept, finding.claim.document) == replace(finding, silence=None, fails=False)


@given(strategies.values)
def test_a_value_comes_back_as_it_was(value: Value) -> None:
    assert decode_value(json.loads(json.dumps(encode_value(value)))) == value


@pytest.mark.parametrize(
    "amount", ["0.1", "41", "9007199254740993", "123456789.123456789123456789", "1E+40", "-0.000000001", "3460000"]
)
def test_amounts_stay_exact(amount: str) -> None:
    kept = json.loads(json.dumps(encode_value(Count(Decimal(amount)))))
    assert decode_value(kept) == Count(Decimal(amount))


def test_an_edit_above_a_claim_changes_its_place_alone() -> None:
    first = Article().says("It has ", count(41), " members").checked().findings[0]
    second = Article().prose("A line more.").says("It has ", count(41), " members").checked().findings[0]
    before, after = encode_finding(first), encode_finding(second)
    assert before.pop("place") == [0, 1, 1]
    assert after.pop("place") == [13, 2, 1]
    assert before == after


def test_what_is_not_a_finding_is_refused() -> None:
    data = encode_finding(english().checked().findings[0])
    with pytest.raises(ValueError, match="unknown field 'colour'"):
        decode_finding(data | {"colour": "red"}, "articles/one.md")
    with pytest.raises(KeyError):
        decode_finding({key: part for key, part in data.items() if key != "claim"}, "articles/one.md")
