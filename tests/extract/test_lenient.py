"""Lenient patterns: a word and a value in one clause, where nothing else reads the value."""

from __future__ import annotations

import pytest

from factcheck.extract.run import Extractor
from factcheck.model.claim import Claim
from factcheck.model.text import Document
from factcheck.properties.loader import load_properties


def _claims(text: str) -> list[Claim]:
    return list(Extractor(load_properties()).extract(Document("x", text, ""), "en").claims)


@pytest.mark.parametrize(
    ("text", "prop", "value", "subject"),
    [
        ("Kenya has no cheaper place to stay than its capital, dear old Nairobi.", "capital", "Nairobi", "Kenya"),
        (
            "Japan has kept one tongue, and its official language has through all of this stayed Japanese.",
            "official_language", "Japanese", "Japan",
        ),
    ],
)  # fmt: skip
def test_a_value_that_no_other_pattern_reads_is_of_the_one_that_may_have_it(
    text: str, prop: str, value: str, subject: str
) -> None:
    (claim,) = _claims(text)
    assert (claim.property, claim.value.text) == (prop, value)
    assert claim.subject is not None
    assert claim.subject.name == subject
    assert claim.pattern.file == f"{prop}.toml: en lenient"


@pytest.mark.parametrize(
    "text",
    [
        "The fire destroyed 2,000 square kilometres of forest in Canada.",
        "Unlike Uganda, Kenya has no place to stay but, near the capital, dear old Nairobi.",
        "The capital that Merrow Bank and Alder Bank need is 40 million euros.",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert not _claims(text)
