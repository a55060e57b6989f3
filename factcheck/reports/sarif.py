"""SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ (section numbers below are its)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.model.report import CheckReport, Finding, InputProblem, SilencedBy
from factcheck.model.verdict import Evidence, Status
from factcheck.reports.content.json_text import json_text
from factcheck.reports.content.telling import (
    INCONSISTENT,
    Region,
    Told,
    first_of,
    help_of,
    locator,
    mark_of,
    meaning,
    message,
    property_label,
    rule_of,
    told,
    uri,
    value_region,
)
from factcheck.reports.interface import ReportOptions

HELP = "SARIF 2.1.0: for code scanning, with fixes, suppressions and baseline states"

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
"""The base of relative paths, which the viewer sets to the repository's root (3.14.14)."""


def render(report: CheckReport, options: ReportOptions) -> str:
    """Return one log with one run; the same report gives the same bytes."""
    found = list(told(report))
    rules = sorted({rule_of(one.finding, one.verdict) for one in found})
    rules += [INCONSISTENT] if report.inconsistencies else []
    order = {rule: index for index, rule in enumerate(rules)}
    labels = {one.finding.claim.property: property_label(one.finding) for one in found}
    results = [_result(one, order, report) for one in found] + list(_inconsistencies(report, order))
    run = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "version": options.version,
                "rules": [_rule(rule, labels) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report.problems)],
        "results": results,
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: str, labels: dict[str, str]) -> dict[str, Any]:
    status, _, prop = rule.partition("/")
    of = f" {labels[prop]}" if prop else ""
    level = Status(status).level if prop else "warning"
    return {
        "id": rule,
        "name": "".join(word.title() for word in rule.replace("/", "_").split("_")),
        "shortDescription": {"text": f"{status.capitalize()}{of}"},
        "fullDescription": {"text": meaning(status)},
        "help": {"text": help_of(rule), "markdown": f"**{status.capitalize()}{of}.** {help_of(rule)}"},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [tag for tag in (status, prop) if tag]},
    }


def _result(one: Told, order: dict[str, int], report: CheckReport) -> dict[str, Any]:
    finding, verdict = one.finding, one.verdict
    rule = rule_of(finding, verdict)
    result: dict[str, Any] = {
        "ruleId": rule,
        "ruleIndex": order[rule],
        "level": verdict.status.level,
        "message": {"text": message(finding, verdict)},
        "locations": [_place(one)],
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
    }
    related = list(_related(verdict.evidence))
    if related:
        result["relatedLocations"] = related
    if verdict.correction is not None and one.checked.document.text:
        result["fixes"] = [_fix(one, verdict.correction)]
    if report.baseline is not None:
        known = finding.silence is not None and finding.silence.by is SilencedBy.BASELINE
        result["baselineState"] = "unchanged" if known else "new"
    result["suppressions"] = list(_suppressions(finding))
    result["properties"] = {"reason": verdict.reason.value, "score": round(verdict.score, 4)}
    return result


def _place(one: Told) -> dict[str, Any]:
    claim = one.finding.claim
    where: dict[str, Any] = {"artifactLocation": _artifact(claim.document)}
    where["region"] = _region(value_region(one)) | ({"snippet": {"text": claim.value.text}} if claim.value.text else {})
    if one.checked.document.text:
        start = one.checked.document.location(claim.span.start)
        end = one.checked.document.location(claim.span.end)
        around = Region(start.line, start.column, end.line, end.column)
        where["contextRegion"] = _region(around) | {"snippet": {"text": claim.quote}}
    return {"physicalLocation": where}


def _related(evidence: Sequence[Evidence]) -> Iterator[dict[str, Any]]:
    for number, piece in enumerate(evidence, 1):
        path, line = locator(piece.locator)
        where: dict[str, Any] = {"artifactLocation": _artifact(path)}
        if line is not None:
            where["region"] = {"startLine": line}
        url = f" <{piece.url}>" if piece.url else ""
        since = f" from {piece.start}" if piece.start else ""
        until = f" until {piece.end}" if piece.end else ""
        said = f"{piece.source} {piece.relation.value} it{since}{until}{url}"
        yield {"id": number, "physicalLocation": where, "message": {"text": said}}


def _fix(one: Told, correction: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(value_region(one)), "insertedContent": {"text": correction}}
    change = {"artifactLocation": _artifact(one.finding.claim.document), "replacements": [replacement]}
    return {"description": {"text": f"Write {correction}"}, "artifactChanges": [change]}


def _suppressions(finding: Finding) -> Iterator[dict[str, Any]]:
    """Comments are suppressions in the source, all else external ones (3.35); none means that it stands."""
    if finding.settled:
        said = f"{finding.review.state.value} by {finding.review.by or 'somebody'}"
        note = f"{said}: {finding.review.note}" if finding.review.note else said
        yield {"kind": "external", "status": "accepted", "justification": note}
    silence = finding.silence
    if silence is not None and silence.by is not SilencedBy.BASELINE:
        kind = "inSource" if silence.by is SilencedBy.COMMENT else "external"
        yield {"kind": kind, "status": "accepted", "justification": silence.reason or f"silenced by {silence.where}"}


def _inconsistencies(report: CheckReport, order: dict[str, int]) -> Iterator[dict[str, Any]]:
    for item in report.inconsistencies:
        one = first_of(item, report)
        where = {"artifactLocation": _artifact(item.document)}
        yield {
            "ruleId": INCONSISTENT,
            "ruleIndex": order[INCONSISTENT],
            "level": "warning",
            "message": {"text": item.rationale},
            "locations": [_place(one) if one is not None else {"physicalLocation": where}],
            "partialFingerprints": {"factcheck/v1": mark_of(item)},
        }


def _invocation(problems: Sequence[InputProblem]) -> dict[str, Any]:
    notes = []
    for problem in problems:
        where: dict[str, Any] = {"artifactLocation": _artifact(problem.path)}
        if problem.line is not None:
            column = {"startColumn": problem.column} if problem.column is not None else {}
            where["region"] = {"startLine": problem.line} | column
        notes.append(
            {
                "level": "error" if problem.fatal else "warning",
                "message": {"text": problem.message},
                "locations": [{"physicalLocation": where}],
            }
        )
    return {
        "executionSuccessful": not any(problem.fatal for problem in problems),
        "toolExecutionNotifications": notes,
    }


def _region(of: Region) -> dict[str, Any]:
    return {"startLine": of.line, "startColumn": of.column, "endLine": of.end_line, "endColumn": of.end_column}


def _artifact(path: str) -> dict[str, str]:
    if path.startswith("/"):
        return {"uri": "file://" + uri(path)}
    return {"uri": uri(path), "uriBaseId": _ROOT}
