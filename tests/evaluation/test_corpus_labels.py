"""The labelled corpus of the accuracy benchmark is sound, and the checker says so where it is not."""

import json
from pathlib import Path

import pytest

from benchmarks.accuracy.labels import SOURCES, Labels, main
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources

CLAIM = {"quote": "NATO has 32 members", "property": "member_count", "subject": "nato", "value": 32}


def test_the_corpus_is_sound() -> None:
    assert main() == 0


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        ({"quote": "NATO has 33 members"}, "is not there"),
        ({"property": "members"}, "there is no property 'members'"),
        ({"status": None}, "needs a status"),
        ({"property": "area", "value": 10}, "needs a unit"),
    ],
)
def test_an_unsound_label_is_told(tmp_path: Path, claim: dict[str, object], problem: str) -> None:
    folder = tmp_path / "en" / "open" / "articles"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("NATO has 32 members.\n", encoding="utf-8")
    label = {**CLAIM, "status": "supported", **claim}
    (folder / "a.claims.jsonl").write_text(json.dumps(label) + "\n", encoding="utf-8")
    properties = load_properties()
    knowledge, _ = load_sources([SOURCES], properties, shown=str)
    problems = Labels(tmp_path, properties, knowledge).problems
    assert len(problems) == 1
    assert problem in problems[0]


def test_a_pair_whose_claims_differ_is_told(tmp_path: Path) -> None:
    for language, count in (("ar", 32), ("en", 31)):
        folder = tmp_path / language / "held" / "articles"
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("NATO has 32 members.\n", encoding="utf-8")
        label = {**CLAIM, "value": count, "status": "supported"}
        (folder / "a.claims.jsonl").write_text(json.dumps(label) + "\n", encoding="utf-8")
    properties = load_properties()
    knowledge, _ = load_sources([SOURCES], properties, shown=str)
    ((name, differences),) = Labels(tmp_path, properties, knowledge).pairs()
    assert name == "a"
    assert len(differences) == 2
