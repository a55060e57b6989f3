"""Articles about real entities, in both languages: what is true is borne out, and no true word raises an alarm."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources

DATA = Path(__file__).parents[3] / ".." / "shared" / "data" / "wikidata-entities.jsonl.gz"
ARTICLES = tomllib.loads(Path(__file__).with_name("real_articles.toml").read_text(encoding="utf-8"))["article"]


@cache
def real() -> KnowledgeBase:
    knowledge, problems = load_sources([DATA], load_properties(), shown=lambda path: path.name)
    assert not problems
    return knowledge


@pytest.mark.skipif(not DATA.exists(), reason="the shared folder of test data is not there")
@pytest.mark.parametrize("article", ARTICLES, ids=[each["text"][:40] for each in ARTICLES])
def test_what_the_data_says_of_an_article(article: dict[str, Any]) -> None:
    (checked,) = check([Document("a.txt", article["text"], "0")], real(), Settings(PartialDate(2020, 9, 1)))
    judged = [(finding.claim, finding.verdict) for finding in checked.findings if finding.verdict is not None]
    alarms = [
        [claim.property, claim.value.text, verdict.status.value]
        for claim, verdict in judged
        if verdict.status not in ("supported", "unverified")
    ]
    assert alarms == article["alarms"]
    assert sum(verdict.status == "supported" for _, verdict in judged) >= article["supported"]
