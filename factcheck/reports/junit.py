"""JUnit XML as Jenkins, GitLab and the test views of others read it: a suite a document, a case a claim."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from factcheck.model.report import CheckedDocument, CheckReport, Finding, InputProblem
from factcheck.reports.content.telling import message, property_label, subject_label
from factcheck.reports.interface import ReportOptions

HELP = "JUnit XML: a suite a document, a case a claim, with file, line and column"


_BARRED = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return the suites; where nothing is found a case that passes, as an empty file fails its readers."""
    suites = [_suite(one, report) for one in report.documents]
    suites += [_problem_suite(report.problems)] if any(problem.fatal for problem in report.problems) else []
    suites = suites or [_counted(_named("factcheck"), [_case("factcheck", "nothing to check")])]
    root = ET.Element("testsuites", {"name": "factcheck"})
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    root.extend(suites)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(checked: CheckedDocument, report: CheckReport) -> ET.Element:
    path = checked.document.path
    cases = [_of_claim(finding, path) for finding in checked.findings if finding.claim.modality.counts]
    for number, item in enumerate((i for i in report.inconsistencies if i.document == path), 1):
        case = _case(path, f"inconsistency {number}", file=path)
        ET.SubElement(case, "system-out").text = _plain(item.rationale)
        cases.append(case)
    return _counted(_named(path), cases or [_case(path, "no claims found", file=path)])


def _of_claim(finding: Finding, path: str) -> ET.Element:
    claim, verdict = finding.claim, finding.verdict
    whom = subject_label(finding)
    name = f"{claim.line}:{claim.column} {property_label(finding)}" + (f" of {whom}" if whom else "")
    case = _case(path, name, file=path, line=str(claim.line))
    properties = ET.SubElement(case, "properties")
    for key, value in (("column", str(claim.column)), ("fingerprint", finding.fingerprint)):
        ET.SubElement(properties, "property", {"name": key, "value": value})
    if verdict is None:
        return case
    said = _plain(message(finding, verdict))
    if finding.fails:
        failure = ET.SubElement(case, "failure", {"type": verdict.status.value, "message": said})
        failure.text = _plain(f"{path}:{claim.line}:{claim.column}: {claim.quote}\n{verdict.rationale}")
    elif finding.settled:
        ET.SubElement(case, "skipped", {"message": _plain(f"{finding.review.state.value}: {said}")})
    elif finding.silence is not None:
        why = finding.silence.reason or finding.silence.where
        ET.SubElement(case, "skipped", {"message": _plain(f"silenced, {why}: {said}")})
    elif verdict.status.level != "none":
        ET.SubElement(case, "system-out").text = said
    return case


def _problem_suite(problems: tuple[InputProblem, ...]) -> ET.Element:
    cases = []
    for problem in problems:
        if problem.fatal:
            case = _case("factcheck.input", str(problem), file=problem.path)
            ET.SubElement(case, "error", {"type": "input", "message": _plain(problem.message)})
            cases.append(case)
    return _counted(_named("factcheck.input"), cases)


def _named(name: str) -> ET.Element:
    return ET.Element("testsuite", {"name": _plain(name)})


def _case(suite: str, name: str, **places: str) -> ET.Element:
    where = {key: _plain(value) for key, value in places.items()}
    return ET.Element("testcase", {"classname": _plain(suite), "name": _plain(name), **where})


def _counted(suite: ET.Element, cases: list[ET.Element]) -> ET.Element:
    suite.set("tests", str(len(cases)))
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(key, str(sum(1 for case in cases if case.find(tag) is not None)))
    suite.extend(cases)
    return suite


def _plain(text: str) -> str:
    """Return what XML 1.0 may hold (its section 2.2); other controls would make the file unreadable.

    Those that it may hold and that steer a terminal (C1) are replaced as well, but for the line end U+0085.
    """
    return _BARRED.sub("\ufffd", text)
