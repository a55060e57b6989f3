"""What is true of other things with a name in them (the Bank of Egypt, the Nile in Uganda) sets off no alarm.

Each line of ``tests/cases/true`` is a sentence whose claims are true, of namesakes, branches, offices, organs and
earlier holders of what the sources know. A claim may be supported or unverified; held against the known thing it would
be wrong.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.model.verdict import Status
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources

ROOT = Path(__file__).parents[2]
SOURCES = [ROOT / "seeds" / "sources"]
FILES = sorted((ROOT / "tests" / "cases" / "true").glob("*.txt"))
ALARMS = (Status.CONTRADICTED, Status.OUTDATED, Status.DISPUTED)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_alarm(file: Path) -> None:
    knowledge, problems = load_sources(SOURCES, load_properties(), shown=str)
    assert not [problem for problem in problems if problem.fatal]
    lines = file.read_text(encoding="utf-8").splitlines()
    documents = (Document(file.name, line, "") for line in lines)
    settings = Settings(PartialDate.parse("2025-11-25"))
    alarms = [
        (verdict.status.value, finding.claim.property, finding.claim.quote)
        for checked in check(documents, knowledge, settings)
        for finding in checked.findings
        if (verdict := finding.verdict) is not None and verdict.status in ALARMS
    ]
    assert alarms == []
