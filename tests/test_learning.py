"""Texts as sources: what they state, what they leave open, and how they stand beside what people wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check
from factcheck.learning import TextSources
from factcheck.model.text import Document
from factcheck.model.values import EntityRef
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.references import read_reference

CURATED = """
version: 1
source: {id: own, retrieved: 2025-01-01}
entities:
- id: pact
  type: organization
  label: {en: Harbour Pact, ar: ميثاق المرافئ}
  facts: {member_count: {value: 34, start: 2020}}
- {id: geneva, type: city, label: {en: Geneva}}
"""


def known() -> KnowledgeBase:
    loaded, problems = read_reference(CURATED.encode(), ".yaml", "own.yaml", load_properties())
    assert loaded is not None, problems
    return KnowledgeBase([loaded], load_properties())


def learned(text: str, knowledge: KnowledgeBase | None = None) -> list[str]:
    """Entity, property, value and dates of each statement."""
    texts = TextSources(load_properties(), str)
    _, found = texts.learn(Document("t.txt", text, ""), knowledge or KnowledgeBase((), load_properties()))
    return [
        " ".join(
            (one.entity.id, one.statement.property, one.statement.value.text,
             *(f"{key}={date}" for key in ("start", "end", "point_in_time")
               if (date := getattr(one.statement.qualifiers, key)) is not None))
        )
        for one in found
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("The Harbour Pact was founded in May 1990.", ["harbour_pact inception May 1990"]),
        ("The Harbour Pact has 31 member states.", ["harbour_pact member_count 31"]),
        ("The Harbour Pact has 31 members. The Harbour Pact has 31 members.", ["harbour_pact member_count 31"]),
        ("In 2010 the Harbour Pact had 25 members.", ["harbour_pact member_count 25 point_in_time=2010"]),
        ("The Harbour Pact has more than 31 members.", []),
        ("The Harbour Pact may have 31 members.", []),
        ("The Harbour Pact does not have 31 members.", []),
        ("It has 31 members.", []),
    ],
)
def test_what_a_text_states(text: str, statements: list[str]) -> None:
    assert learned(text) == statements


def test_names_stand_for_the_entities_of_the_other_sources() -> None:
    text = "يضم ميثاق المرافئ 31 دولة. The Harbour Pact is based in Geneva."
    assert learned(text, known())[-1] == "pact headquarters geneva"
    _, found = TextSources(load_properties(), str).learn(Document("t.txt", text, ""), known())
    assert isinstance(found[-1].statement.value, EntityRef)
    assert found[-1].statement.value.entity == "geneva"


def judged(tmp_path: Path, text: str, *sources: str) -> list[tuple[str, str | None]]:
    (tmp_path / "release.txt").write_text(
        "The Harbour Pact has 31 member states. The Harbour Pact was founded in 1990.\n"
    )
    (tmp_path / "own.yaml").write_text(CURATED)
    report = check(text, [tmp_path / name for name in sources], as_of="2025-06-01")
    assert not report.problems
    return [
        (finding.verdict.status.value, finding.verdict.evidence[0].note if finding.verdict.evidence else None)
        for one in report.documents
        for finding in one.findings
        if finding.verdict is not None
    ]


def test_a_quote_is_the_evidence(tmp_path: Path) -> None:
    found = judged(tmp_path, "The Harbour Pact was founded in 1991.", "release.txt")
    assert [status for status, _ in found] == ["contradicted"]
    assert "was founded in 1990" in (found[0][1] or "")


@pytest.mark.parametrize(
    ("count", "sources", "status"),
    [
        ("31", ["release.txt"], "supported"),
        ("30", ["release.txt"], "contradicted"),
        ("34", ["own.yaml", "release.txt"], "supported"),
        ("34", ["release.txt", "own.yaml"], "supported"),
        ("31", ["own.yaml", "release.txt"], "contradicted"),
    ],
)
def test_a_text_ranks_below_what_people_stated(tmp_path: Path, count: str, sources: list[str], status: str) -> None:
    assert judged(tmp_path, f"The Harbour Pact has {count} member states.", *sources)[0][0] == status


def test_a_text_in_a_folder_of_sources_is_a_note_beside_them(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("The Harbour Pact has 31 member states.")
    (tmp_path / "own.yaml").write_text(CURATED)
    assert [ref.id for ref in check("x", tmp_path).sources] == ["own"]
