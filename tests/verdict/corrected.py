"""A small world whose facts texts get wrong, and the check of one text against it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.model.report import CheckedDocument
from factcheck.model.text import Document
from factcheck.model.verdict import Status
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources

FACTS = """
version: 1
source: {id: facts, title: Facts, retrieved: 2025-01-01}
entities:
  - id: pact
    type: organization
    label: {en: Harbour Pact, ar: حلف المرافئ}
    facts:
      member_count: 42
      inception: 2015-12-15
      budget: {value: 3460000000, unit: USD, point_in_time: 2024}
      headquarters: {entity: riyadh}
  - id: land
    type: country
    label: {en: Landia, ar: لانديا}
    facts: {population: 3460000, area: {value: 2149690, unit: km2}, capital: {entity: jeddah}}
  - {id: salt, type: lake, label: {en: Salt Lake, ar: بحيرة الملح}, facts: {elevation: {value: -430, unit: m}}}
  - {id: riyadh, type: city, label: {en: Riyadh, ar: الرياض}}
  - {id: jeddah, type: city, label: {en: Jeddah, ar: جدة}}
"""


@cache
def facts() -> KnowledgeBase:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "facts.yaml"
        file.write_text(FACTS, encoding="utf-8")
        knowledge, problems = load_sources([file], load_properties(), shown=lambda path: path.name)
    assert not problems
    return knowledge


def checked(text: str) -> CheckedDocument:
    """The text as the program judges it, with its contradicted and outdated claims marked as failing."""
    (one,) = check([Document("a.txt", text, "0")], facts(), Settings(PartialDate(2025, 6, 1)))
    failing = (Status.CONTRADICTED, Status.OUTDATED)
    return replace(
        one,
        findings=tuple(
            replace(f, fails=f.verdict is not None and f.verdict.status in failing) for f in one.findings
        ),
    )  # fmt: skip
