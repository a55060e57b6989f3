"""Entities that no article uses, and what articles claim that no source covers."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.properties.loader import load_properties
from factcheck.sources.coverage import coverage_findings
from factcheck.sources.loader import load_sources

SOURCE = """\
version: 1
source: {id: s}
entities:
  - {id: pact, type: organization, label: {en: Harbour Pact}, facts: {headquarters: {entity: quay}, member_count: 40}}
  - {id: quay, type: city, label: {en: Quaytown}}
  - {id: first, type: organization, label: {en: Twin Body}}
  - {id: second, type: organization, label: {en: Twin Body}}
  - {id: lone, type: city, label: {en: Lonely Town}}
"""


@pytest.mark.parametrize(
    ("text", "unused", "uncovered"),
    [
        ("Nothing is said here.", ["pact", "quay", "first", "second", "lone"], []),
        ("The Harbour Pact has 40 members.", ["quay", "first", "second", "lone"], []),
        ("The Harbour Pact is headquartered in Lonely Town.", ["first", "second"], []),
        ("Twin Body has 40 members.", ["pact", "quay", "lone"], []),
        ("The Harbour Pact employs 500 people.", ["quay", "first", "second", "lone"], ["employees of pact"]),
    ],
)
def test_how_sources_and_articles_fit(text: str, unused: list[str], uncovered: list[str], tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    knowledge, _ = load_sources([path], load_properties(), shown=lambda path: path.name)
    claims = [finding.claim for finding in check(text, path).findings]
    found = [*coverage_findings(knowledge, claims)]
    assert [each.message.split(" (")[0] for each in found if each.kind == "unused"] == unused
    assert [each.message.split(" (")[0] for each in found if each.kind == "uncovered"] == uncovered
