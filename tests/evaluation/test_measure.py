"""What counts as found, and the figures that follow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.evaluation.corpus import CorpusReader
from factcheck.evaluation.failures import Failure, failures
from factcheck.evaluation.measure import Counts, Evaluation, evaluate
from factcheck.model.partialdate import PartialDate
from factcheck.model.verdict import Status
from factcheck.pipeline import Settings
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources

FACTS = """
version: 1
source: {id: facts, title: Facts, retrieved: 2025-01-01}
entities:
  - {id: nato, type: organization, label: {en: North Atlantic Treaty Organization, ar: حلف شمال الأطلسي},
     aliases: {en: [NATO]}, facts: {member_count: 32, headquarters: {entity: brussels}}}
  - {id: brussels, type: city, label: {en: Brussels, ar: بروكسل}}
"""


def run(tmp_path: Path, text: str, claims: str, **more: Any) -> tuple[Evaluation, list[Failure]]:
    (tmp_path / "facts.yaml").write_text(FACTS, encoding="utf-8")
    properties = load_properties()
    knowledge, problems = load_sources([tmp_path / "facts.yaml"], properties, shown=str)
    assert not problems
    head = "".join(f"{key} = {value!r}\n" for key, value in more.items())
    (tmp_path / "passages.toml").write_text(
        f"[[passage]]\ntext = {text!r}\n{head}claims = [{claims}]\n", encoding="utf-8"
    )
    reader = CorpusReader(properties, lambda path: path.name)
    reader.read(tmp_path / "passages.toml")
    assert not reader.problems
    evaluation = evaluate(reader.passages, knowledge, Settings(PartialDate(2025, 6, 1)))
    return evaluation, list(failures(evaluation, knowledge))


def member_count(value: Any, more: str = "") -> str:
    return f'{{property = "member_count", value = {value}{", " + more if more else ""}}}'


TEXT = "NATO has 32 members."
FOUND = [
    (TEXT, member_count(32)),
    (TEXT, member_count(32, 'subject = "NATO"')),
    (TEXT, member_count(32, 'subject = "nato"')),
    (TEXT, member_count(32, 'subject = "حلف شمال الأطلسي", bound = "exact", status = "supported"')),
    ("NATO is a pact. The alliance has 32 members.", member_count(32, 'subject = "the alliance"')),
    ("The Lands Pact (LAPA) has 32 members.", member_count(32, 'subject = "LAPA"')),
    ("NATO has more than 30 members.", member_count(30, 'bound = "more_than"')),
    ("NATO has its headquarters in Brussels.", '{property = "headquarters", value = "brussels", subject = "nato"}'),
    ("NATO has its headquarters in Brussels.", '{property = "headquarters", value = "بروكسل"}'),
    ("The Lands Pact has 32 members.", member_count(32, 'subject = "Lands Pact"')),
]


@pytest.mark.parametrize(("text", "claims"), FOUND)
def test_found(tmp_path: Path, text: str, claims: str) -> None:
    evaluation, wrong = run(tmp_path, text, claims)
    assert not wrong
    assert (evaluation.counts().labelled, evaluation.counts().right, evaluation.counts().found) == (1, 1, 1)


WRONG = [
    (TEXT, member_count(31), "wrong value", "31", "32 of nato"),
    (TEXT, member_count(32, 'subject = "Warsaw Pact"'), "wrong subject", "32 of Warsaw Pact", "32 of nato"),
    ("The Lands Pact (of Kent) has 32 members.", member_count(32, 'subject = "Kent"'), "wrong subject", "32", "32 of"),
    (TEXT, member_count(32, 'bound = "about"'), "wrong value", "about 32", "32 of nato"),
    (TEXT, member_count(32, 'subject = "nato", status = "outdated"'), "verdict", "outdated for 32", "supported"),
    (TEXT, "", "extra", "", "32 of nato"),
    (TEXT, member_count(32, 'modality = "negated"'), "extra", "", "32 of nato"),
    ("Nothing is here.", member_count(32), "missed", "32", ""),
]


@pytest.mark.parametrize(("text", "claims", "kind", "expected", "got"), WRONG)
def test_wrong(tmp_path: Path, text: str, claims: str, kind: str, expected: str, got: str) -> None:
    _, (failure,) = run(tmp_path, text, claims)
    assert (failure.kind, failure.property) == (kind, "member_count")
    assert failure.expected.startswith(expected)
    assert failure.got.startswith(got)
    assert failure.place == f"passages.toml:{3 if expected else 1}"


def test_a_label_not_to_be_counted_is_not_missed(tmp_path: Path) -> None:
    evaluation, wrong = run(tmp_path, "NATO does not have 32 members.", member_count(32, 'modality = "negated"'))
    assert not wrong
    assert evaluation.passages[0].passage.empty


def test_each_mention_is_found_once(tmp_path: Path) -> None:
    evaluation, _ = run(tmp_path, "NATO has 32 members. NATO has 32 members.", member_count(32))
    assert (evaluation.counts().labelled, evaluation.counts().found, evaluation.counts().right) == (1, 2, 1)


def test_alarms_and_confusion(tmp_path: Path) -> None:
    evaluation, _ = run(tmp_path, TEXT, "")
    assert (evaluation.alarms().passages, evaluation.alarms().alarmed) == (1, 1)
    evaluation, _ = run(tmp_path, TEXT, member_count(32, 'status = "outdated"'))
    assert evaluation.alarms().passages == 0
    assert evaluation.confusion()[Status.OUTDATED][Status.SUPPORTED] == 1


def test_its_own_day_goes_before(tmp_path: Path) -> None:
    evaluation, _ = run(tmp_path, TEXT, member_count(32), as_of="2024-05-06")
    (finding,) = evaluation.passages[0].checked.findings
    assert finding.verdict is not None
    assert str(finding.verdict.as_of) == "2024-05-06"


def test_figures() -> None:
    counts = Counts(labelled=10, found=8, right=6, verdicts=5, verdicts_right=4, wholly_right=5)
    assert (counts.precision, counts.recall, counts.accuracy) == (0.75, 0.6, 0.8)
    assert counts.f1 == pytest.approx(2 * 6 / 18)
    assert counts.end_to_end == pytest.approx(2 * 5 / 18)
    assert Counts().precision is None
