"""Claims of entries that are told as sentences stand where the text has their words."""

from __future__ import annotations

import pytest

from factcheck.extract.run import Extractor
from factcheck.model.claim import Reference
from factcheck.model.text import Document
from factcheck.properties.loader import load_properties


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_properties())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tarn Street Hospital\n1889: Opens, paid for by a brewer\n1948: Passes to the state",
            [("inception", "1889: Opens", "1889", "")],
        ),
        (
            "Towers\n- Kea Tower, Norby – 310 m, opened 1951\n- Bay Tower, Oro – 288 m, completed in 1974",
            [
                ("height", "310 m", "310 m", ""),
                ("inception", "opened 1951", "1951", ""),
                ("height", "288 m", "288 m", ""),
                ("inception", "completed in 1974", "1974", ""),
            ],
        ),
        (
            "Who heads the Fen Trust? Nobody. How many members does it have? Twelve.",
            [("member_count", "How many members does it have? Twelve", "Twelve", "it")],
        ),
    ],
)
def test_claims_of_entries(extractor: Extractor, text: str, told: list[tuple[str, str, str, str]]) -> None:
    claims = extractor.extract(Document("x", text, ""), "en").claims
    found = [(c.property, c.quote, text[c.value_span.start : c.value_span.end]) for c in claims]
    assert found == [each[:3] for each in told]
    for claim, (_, _, _, subject) in zip(claims, told, strict=True):
        assert claim.subject is not None
        assert claim.subject.text == subject
        assert (claim.subject.reference is Reference.IMPLIED) == (not subject)
        heading = claim.subject.antecedent
        assert heading is not None
        assert text[heading.start : heading.end] == claim.subject.name
