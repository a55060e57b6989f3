"""Names near each other that are not one: a text about the one is never judged by what is known of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.api import check
from tests.match.world import table

SENTENCES = {
    "en": ("{} has a population of 9 million.", "The Harbour Pact is headquartered in {}."),
    "ar": ("يبلغ عدد سكان {} 9 ملايين نسمة.", "يقع مقر ميثاق المرافئ في {}."),
}
SOURCE = """\
version: 1
source: {{id: s, retrieved: 2025-01-01}}
entities:
  - {{id: known, type: place, label: {{{language}: "{name}"}}, facts: {{population: 3000000}}}}
  - id: pact
    label: {{en: Harbour Pact, ar: ميثاق المرافئ}}
    facts: {{headquarters: {{entity: known}}}}
"""
LANGUAGE_KNOWS = {("North Macedonia", "Macedonia"), ("مقدونيا الشمالية", "مقدونيا")}
"""Its pack lists the second as a further name of the first."""
MISSED = {("United Bank", "United Bank of Egypt"), ("السودان", "السودان الجنوبية")}
"""Where the known name is found inside the other."""
PAIRS = [
    (language, known, other)
    for language in SENTENCES
    for a, b in table(f"pairs_{language}")["apart"]
    for known, other in ((a, b), (b, a))
    if (known, other) not in LANGUAGE_KNOWS | MISSED
]


@pytest.mark.parametrize("language", SENTENCES)
def test_the_other_name_is_never_judged(language: str, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    wrong = []
    about, names = SENTENCES[language]
    for _, known, other in (pair for pair in PAIRS if pair[0] == language):
        path.write_text(SOURCE.format(language=language, name=known), encoding="utf-8")
        statuses = [f.verdict.status.value for f in check(about.format(other), path).findings if f.verdict]
        wrong += [(known, other, status) for status in statuses if status != "unverified"]
        statuses = [f.verdict.status.value for f in check(names.format(other), path).findings if f.verdict]
        wrong += [(known, other, status) for status in statuses if status == "supported"]
    assert wrong == []
