"""Whole French articles against the sample sources: every claim an editor would mark, and none else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.documents.interface import read_documents
from factcheck.extract.tables import covered
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckedDocument
from factcheck.model.text import Document
from factcheck.model.values import Value
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources

ROOT = Path(__file__).parents[2]
ARTICLES = Path(__file__).parent / "articles"
TOUR = [
    ("headquarters", "arab_league", "cairo", "supported"),
    ("inception", "arab_league", "1945-03-22", "supported"),
    ("member_count", "arab_league", 22, "supported"),
    ("secretary_general", "arab_league", "ahmed_aboul_gheit", "supported"),
    ("capital", "egypt", "cairo", "supported"),
    ("area", "egypt", 1010408, "unverified"),
    ("head_of_state", "egypt", "abdel_fattah_el_sisi", "supported"),
    ("population", "saudi_arabia", 32175224, "supported"),
    ("capital", "saudi_arabia", "jeddah", "contradicted"),
    ("head_of_state", "france", "emmanuel_macron", "supported"),
    ("head_of_government", "united_kingdom", "boris_johnson", "outdated"),
    ("head_of_state", "morocco", "mohammed_vi", "supported"),
    ("deaths", "beirut_explosion", 218, "supported"),
    ("point_in_time", "beirut_explosion", "2020-08-04", "supported"),
    ("deaths", "morocco_earthquake_2023", 3000, "supported"),
    ("founder", "microsoft", "bill_gates", "supported"),
    ("inception", "apple", "1976-04", "supported"),
    ("founder", "apple", "steve_jobs", "supported"),
    ("founder", "apple", "steve_wozniak", "supported"),
    ("founder", "apple", "ronald_wayne", "supported"),
]


@pytest.fixture(scope="module")
def checked() -> dict[str, CheckedDocument]:
    knowledge, problems = load_sources([ROOT / "seeds" / "sources"], load_properties(), shown=str)
    assert not problems
    read = list(read_documents([ARTICLES], shown=str, stdin=bytes))
    documents = [item for item in read if isinstance(item, Document)]
    done = check(documents, knowledge, Settings(PartialDate(2026, 11, 1)))
    return {Path(one.document.path).name: one for one in done}


def _value(value: Value) -> Any:
    plain = value.to_dict()
    return plain.get("entity") or plain.get("date") or plain.get("amount") or plain.get("text")


def found(one: CheckedDocument) -> list[tuple[Any, ...]]:
    return [
        (f.claim.property, f.claim.subject.entity if f.claim.subject else None, _value(f.claim.value), f.verdict.status)
        for f in one.findings
        if f.verdict is not None
    ]


def test_the_language_is_told_by_the_words(checked: dict[str, CheckedDocument]) -> None:
    assert {one.language for one in checked.values()} == {"fr"}


def test_the_same_article_in_french_and_english_has_the_same_verdicts(checked: dict[str, CheckedDocument]) -> None:
    lines = (ROOT / "seeds" / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    claims = [claim for claim in map(json.loads, lines) if claim["document"].endswith("coalition-visit.en.txt")]
    expected = [
        (c["property"], c["subject"], c["value"], c["status"]) for c in claims if c["property"] in covered("fr")
    ]
    assert sorted(found(checked["coalition-visit.fr.txt"]), key=str) == sorted(expected, key=str)


def test_an_article_of_all_that_french_covers(checked: dict[str, CheckedDocument]) -> None:
    assert {row[0] for row in TOUR} == set(covered("fr"))
    assert sorted(found(checked["tour-d-horizon.fr.txt"]), key=str) == sorted(TOUR, key=str)
