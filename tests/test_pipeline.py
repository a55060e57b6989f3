"""From text to verdict in one go: the Python interface on small documents and sources of the tests' own."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckReport, Finding
from factcheck.model.text import Document
from factcheck.model.verdict import Reason, Status

SOURCE = """
version: 1
source: {id: league, title: The league's own page, retrieved: 2025-06-01, url: "https://league.example/"}
entities:
  - id: league
    type: organization
    label: {en: Harbour League, ar: رابطة الموانئ}
    aliases: {en: [HARL]}
    facts:
      inception: 1990-05-04
      headquarters: {entity: lindport}
      founder: [Nora Lind, Samir Haddad]
      part_count: {value: 4, of: fields}
      member_count:
        - {value: 34, start: 1990-05-04, end: 2004-12-31}
        - {value: 41, start: 2005-01-01, end: 2019-12-31}
        - {value: 42, start: 2020-01-01}
  - {id: lindport, type: city, label: {en: Lindport, ar: ليندبورت}}
  - {id: easthaven, type: city, label: {en: Easthaven, ar: إيستهافن}}
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "league.yaml"
    file.write_text(SOURCE, encoding="utf-8")
    return file


def only(report: CheckReport) -> Finding:
    (finding,) = report.findings
    return finding


@pytest.mark.parametrize(
    ("text", "status", "reason", "correction"),
    [
        ("The Harbour League has 42 members.", Status.SUPPORTED, Reason.VALUE_AGREES, None),
        ("The Harbour League has 41 members.", Status.OUTDATED, Reason.SUPERSEDED, "42"),
        ("The Harbour League has 43 members.", Status.CONTRADICTED, Reason.VALUE_MISMATCH, "42"),
        ("The Harbour League has more than 40 members.", Status.SUPPORTED, Reason.WITHIN_BOUND, None),
        ("In 2010 the Harbour League had 41 members.", Status.SUPPORTED, Reason.VALUE_AGREES, None),
        ("HARL was founded in 1990.", Status.SUPPORTED, Reason.LESS_PRECISE, None),
        ("The Harbour League was founded in 1991.", Status.CONTRADICTED, Reason.VALUE_MISMATCH, "1990"),
        ("The Harbour League is based in Easthaven.", Status.CONTRADICTED, Reason.VALUE_MISMATCH, "Lindport"),
        ("The Ocean Alliance has 12 members.", Status.UNVERIFIED, Reason.UNKNOWN_ENTITY, None),
        ("تضم رابطة الموانئ 42 دولة عضواً.", Status.SUPPORTED, Reason.VALUE_AGREES, None),
        ("تضم رابطة الموانئ إحدى وأربعين دولة عضواً.", Status.OUTDATED, Reason.SUPERSEDED, "اثنتين وأربعين"),
        ("تأسست رابطة الموانئ في مايو 1990.", Status.SUPPORTED, Reason.LESS_PRECISE, None),
        ("ويقع مقر رابطة الموانئ في ليندبورت.", Status.SUPPORTED, Reason.VALUE_AGREES, None),
    ],
)
def test_a_sentence_gets_its_verdict(
    source: Path, text: str, status: Status, reason: Reason, correction: str | None
) -> None:
    verdict = only(factcheck.check(text, source, as_of="2025-11-25")).verdict
    assert verdict is not None
    assert (verdict.status, verdict.reason, verdict.correction) == (status, reason, correction)


def test_a_document_is_judged_by_its_own_date(source: Path) -> None:
    old = Document("old.txt", "The Harbour League has 41 members.", "", date=PartialDate(2010))
    verdict = only(factcheck.check(old, source)).verdict
    assert verdict is not None
    assert (verdict.status, str(verdict.as_of)) == (Status.SUPPORTED, "2010-12-31")
    later = only(factcheck.check(old, source, as_of="2021")).verdict
    assert later is not None
    assert later.status is Status.OUTDATED
    assert factcheck.check(old, source, as_of="2021").to_dict()["as_of"] == "2021-12-31"


def test_every_verdict_leads_to_the_line_of_its_source(source: Path) -> None:
    verdict = only(factcheck.check("The Harbour League has 41 members.", source, as_of="2025")).verdict
    assert verdict is not None
    lines = source.read_text(encoding="utf-8").splitlines()
    for piece in verdict.evidence:
        line = int(piece.locator.rsplit(":", 1)[1])
        assert f"value: {piece.value.to_dict()['amount']}" in lines[line - 1]


def test_founders_are_judged_one_by_one(source: Path) -> None:
    report = factcheck.check("The Harbour League was founded by Nora Lind and Paul Weiss.", source, as_of="2025")
    assert [f.verdict.status for f in report.findings if f.verdict] == [Status.SUPPORTED, Status.CONTRADICTED]


def test_two_numbers_for_one_thing_are_inconsistent(source: Path) -> None:
    text = "The Harbour League has 42 members. All 40 members of the Harbour League agreed."
    report = factcheck.check(text, source, as_of="2025")
    (item,) = report.inconsistencies
    assert set(item.claims) == {finding.fingerprint for finding in report.findings}
    assert "42 in line 1" in item.rationale


def test_predictions_are_listed_but_not_judged(source: Path) -> None:
    report = factcheck.check("By 2030 the Harbour League will have 50 members.", source)
    assert report.findings == ()
    assert all(finding.verdict is None for finding in report.uncounted)


def test_an_unsound_source_is_named_and_the_sound_one_serves(source: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("version: 1\nsource: {id: bad, titel: x}\nentities: []\n", encoding="utf-8")
    report = factcheck.check("The Harbour League has 42 members.", [source, bad], as_of="2025")
    assert only(report).verdict is not None
    assert any("bad.yaml:2" in str(problem) and "title" in str(problem) for problem in report.problems)


def test_the_same_run_gives_the_same_report(source: Path) -> None:
    text = "HARL (founded 1990) has 42 members. Its headquarters are in Lindport. تضم رابطة الموانئ 41 دولة."
    one, other = (factcheck.check(text, source, as_of="2025").to_dict(verbose=True) for _ in range(2))
    assert one == other


def test_extract_and_recognize_need_no_source() -> None:
    (claim,) = factcheck.extract("The Harbour League has 42 members.")
    assert claim.to_dict()["value"] == {"kind": "count", "amount": 42, "unit": None, "bound": "exact", "text": "42"}
    (mention,) = factcheck.recognize("٤١ دولة")
    assert mention.to_dict() == {"kind": "number", "start": 0, "end": 2, "text": "٤١", "value": {"amount": 41}}


def test_paths_are_read_and_missing_ones_named(source: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The Harbour League has 42 members.", encoding="utf-8")
    report = factcheck.check([article, tmp_path / "none.txt"], source, as_of="2025")
    assert only(report).verdict is not None
    assert any("none.txt" in str(problem) for problem in report.problems)


def test_there_is_nothing_else_to_import() -> None:
    with pytest.raises(AttributeError, match="verify"):
        factcheck.verify  # noqa: B018
