"""Remarks on sound sources."""

from __future__ import annotations

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.statement import SourceRef
from factcheck.sources.findings import age_in_days, source_findings
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.references import read_reference
from tests.sources.properties import PROPERTIES

TODAY = PartialDate(2025, 11, 25)


def findings(facts: str, source: str = "retrieved: 2025-11-01, url: https://s.example", entity: str = "") -> list[str]:
    text = f"version: 1\nsource: {{id: s, {source}}}\nentities:\n- id: a\n  {entity}\n  facts:\n    {facts}\n"
    loaded, problems = read_reference(text.encode(), ".yaml", "s.yaml", PROPERTIES)
    assert problems == ()
    assert loaded is not None
    found = source_findings(KnowledgeBase([loaded], PROPERTIES), PROPERTIES, TODAY)
    return [f"{finding.locator} {finding.kind}" for finding in found]


@pytest.mark.parametrize(
    ("statements", "overlaps"),
    [
        ("[34, 41]", True),
        ("[34, 34]", False),
        ("[{value: 34, start: 2015, end: 2016-12-28}, {value: 41, start: 2016-12-28}]", False),
        ("[{value: 34, start: 2015, end: 2016-12-29}, {value: 41, start: 2016-12-28}]", True),
        ("[{value: 41, start: 2016-12-28}, {value: 34, start: 2015, end: 2017}]", True),
        ("[{value: 34, start: 2015, end: 2016}, {value: 41, start: 2016}]", False),
        ("[{value: 34, start: 2015}, {value: 41, start: 2016}]", False),
        ("[{value: 34, start: 2015}, {value: 41, start: 2015}]", True),
        ("[{value: 34, end: 2015}, {value: 41, start: 2016}]", False),
        ("[{value: 34, end: 2017}, {value: 41, start: 2016}]", True),
        ("[34, {value: 41, start: 2016}]", False),
        ("[{value: 34, point_in_time: 2015}, {value: 41, point_in_time: 2016}]", False),
        ("[{value: 34, point_in_time: 2015}, {value: 41, point_in_time: 2015}]", True),
    ],
)
def test_values_that_hold_at_once(statements: str, *, overlaps: bool) -> None:
    assert findings(f"member_count: {statements}") == (["s.yaml:7 overlap"] if overlaps else [])


def test_one_place_said_twice_does_not_overlap() -> None:
    assert findings("headquarters: [Riyadh, {value: Riyadh, note: again}]") == []
    assert findings("headquarters: [Riyadh, Jeddah]") == ["s.yaml:7 overlap"]


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        ("[{value: 34, start: 2015, end: 2016}, {value: 41, start: 2018}]", True),
        ("[{value: 34, start: 2015, end: 2016}, {value: 41, start: 2017}]", False),
        ("[{value: 34, start: 2015, end: 2016-12-28}, {value: 41, start: 2016-12-29}]", False),
        ("[{value: 34, start: 2015, end: 2016-12-28}, {value: 41, start: 2016-12-30}]", True),
        ("[{value: 34, start: 2015, end: 2016-05}, {value: 41, start: 2016}]", False),
        ("[{value: 41, start: 2018}, {value: 34, start: 2015, end: 2016}]", True),
        ("[{value: 34, start: 2015}, {value: 41, start: 2018}]", False),
        ("[{value: 34, end: 2015}, {value: 41, start: 2018}]", False),
        ("[{value: 34, point_in_time: 2015}, {value: 41, point_in_time: 2018}]", False),
    ],
)
def test_times_that_no_value_covers(statements: str, *, told: bool) -> None:
    assert ("s.yaml:7 gap" in findings(f"member_count: {statements}")) == told


def test_a_name_of_two_entities() -> None:
    text = (
        "version: 1\nsource: {id: s, retrieved: 2025-11-01, url: https://s.example}\nentities:\n"
        "- {id: oman, label: {ar: عُمان}}\n- {id: amman, label: {ar: عمّان}}\n- {id: rome, label: {en: Rome}}\n"
    )
    loaded, _ = read_reference(text.encode(), ".yaml", "s.yaml", PROPERTIES)
    assert loaded is not None
    (found,) = source_findings(KnowledgeBase([loaded], PROPERTIES), PROPERTIES, TODAY)
    assert (found.locator, found.kind) == ("s.yaml:5", "shared_name")
    assert "oman, amman" in found.message


def test_many_founders_do_not_overlap() -> None:
    assert findings("founder: [A, B]") == []


def test_counts_of_different_parts_do_not_overlap() -> None:
    assert findings("part_count: [{value: 4, of: fields}, {value: 6, of: organs}]") == []


def test_parts_that_are_not_told_or_not_known() -> None:
    assert findings("part_count: 4") == ["s.yaml:7 no_part"]
    assert findings("part_count: {value: 4, of: filds}") == ["s.yaml:7 unknown_part"]
    assert findings("part_count: [{value: 4, of: axes}, {value: 5, of: pillars}]") != []
    assert findings("part_count: {value: 4, of: axes}") == []


def test_a_url_of_the_statement_or_of_its_source_will_do() -> None:
    dated = "retrieved: 2025-11-01"
    assert findings("inception: 1945", dated) == ["s.yaml:7 no_url"]
    assert findings("inception: {value: 1945, url: https://x.example}", dated) == []
    assert findings("inception: 1945") == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("url: u", ["s.yaml no_date"]),
        ("url: u, retrieved: 2024-11-24, max_age_days: 365", ["s.yaml old"]),
        ("url: u, retrieved: 2024-11-25, max_age_days: 365", []),
        ("url: u, retrieved: 2024-11, max_age_days: 365", []),
        ("url: u, retrieved: 1990", []),
    ],
)
def test_age(source: str, expected: list[str]) -> None:
    assert findings("inception: 1945", source) == expected


def test_age_counts_from_the_last_day_a_date_can_mean() -> None:
    def ref(retrieved: PartialDate | None) -> SourceRef:
        return SourceRef("s", "S", "s.yaml", retrieved=retrieved)

    assert age_in_days(ref(PartialDate(2025, 11, 1)), TODAY) == 24
    assert age_in_days(ref(PartialDate(2024)), TODAY) == 329
    assert age_in_days(ref(None), TODAY) is None


def test_a_type_that_no_property_expects() -> None:
    assert findings("inception: 1945", entity="type: organisation") == ["s.yaml:4 unknown_type"]
    assert findings("inception: 1945", entity="type: organization") == []
