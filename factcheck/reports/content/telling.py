"""A finding in words and places: its rule, its message, its region in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from factcheck.model.fingerprint import digest
from factcheck.model.record import record
from factcheck.model.report import CheckedDocument, CheckReport, Finding, Inconsistency
from factcheck.model.text import Document, Span
from factcheck.model.verdict import Status, Verdict
from factcheck.properties.loader import label_of
from factcheck.reports.layout.segments import clean

INCONSISTENT = "inconsistent"
"""The rule of claims of one document that cannot all be true."""
_MEANING: Mapping[str, str] = {
    Status.SUPPORTED: "The sources, as of the date, say the same, or the claim is less precise and consistent.",
    Status.CONTRADICTED: "The sources cover the subject and the property on the date, and never said this.",
    Status.OUTDATED: "It was true earlier by the sources, and is no longer on the date.",
    Status.DISPUTED: "Sources valid at the same time disagree, and at least one agrees with the claim.",
    Status.UNVERIFIED: "The sources do not know the subject, or not this property of it, or not for the date.",
    INCONSISTENT: "Claims of one document that cannot all be true.",
}
_TODO: Mapping[str, str] = {
    Status.SUPPORTED: "Nothing is to be done.",
    Status.CONTRADICTED: "Correct the text, or the source where it is the source that errs.",
    Status.OUTDATED: "Write the present value, or say of what time the text speaks.",
    Status.DISPUTED: "Say whose figure it is, or settle which source is right.",
    Status.UNVERIFIED: "Add a statement to a source, or check it by hand.",
    INCONSISTENT: "Correct the claim that is wrong.",
}


def uri(path: str) -> str:
    """Return a path as a relative reference; a name that is no UTF-8 keeps its bytes (RFC 3986, section 2.5)."""
    try:
        return quote(path, errors="surrogateescape")
    except UnicodeEncodeError:
        return quote(path, errors="surrogatepass")


@record
class Told:
    """A finding that wants attention, with the document it stands in."""

    checked: CheckedDocument
    finding: Finding
    verdict: Verdict


@record
class Region:
    """A range in a file; lines and columns start at 1, columns count code points, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def told(report: CheckReport) -> Iterator[Told]:
    """Yield the judged findings that are not simply supported, in reading order."""
    for checked in report.documents:
        for finding in checked.findings:
            verdict = finding.verdict
            if finding.claim.modality.counts and verdict is not None and verdict.status.level != "none":
                yield Told(checked, finding, verdict)


def rule_of(finding: Finding, verdict: Verdict) -> str:
    """Return the id of its rule: status and property, as ``outdated/member_count``."""
    return f"{verdict.status.value}/{finding.claim.property}"


def property_label(finding: Finding) -> str:
    """Return the property in plain words."""
    return label_of(finding.claim.property)


def subject_label(finding: Finding) -> str:
    """Return whom the claim is about; empty for an event without a name."""
    subject = finding.claim.subject
    return clean(subject.label or subject.name or subject.text) if subject is not None else ""


def title(finding: Finding, verdict: Verdict) -> str:
    """Return one short line: status, property, subject."""
    whom = subject_label(finding)
    return f"{verdict.status.value}: {property_label(finding)}" + (f" of {whom}" if whom else "")


def message(finding: Finding, verdict: Verdict) -> str:
    """Return what a reader of the text is to know: what it says, why that is so, what to write."""
    said = f"“{clean(finding.claim.value.text)}” is {verdict.status.value}. {clean(verdict.rationale)}"
    return f"{said} Write {clean(verdict.correction)}." if verdict.correction else said


def help_of(rule: str) -> str:
    """Return what a rule means and what to do about its findings."""
    status = rule.partition("/")[0]
    return f"{_MEANING[status]} {_TODO[status]}"


def meaning(status: str) -> str:
    """Return what a status means, in one sentence."""
    return _MEANING[status]


def region(document: Document, span: Span, fallback: tuple[int, int]) -> Region:
    """Return where a span lies; where the store does not keep the text, ``fallback`` (line, column) for its start."""
    if not document.text:
        line, column = fallback
        return Region(line, column, line, column + span.end - span.start)
    start, end = document.location(span.start), document.location(span.end)
    return Region(start.line, start.column, end.line, end.column)


def value_region(one: Told) -> Region:
    """Return where the value of a claim stands, which is what is to be changed."""
    claim = one.finding.claim
    return region(one.checked.document, claim.value_span, (claim.line, claim.column))


def locator(place: str) -> tuple[str, int | None]:
    """Split ``path:line`` of a statement."""
    path, colon, line = place.rpartition(":")
    return (path, int(line)) if colon and line.isdecimal() else (place, None)


def first_of(item: Inconsistency, report: CheckReport) -> Told | None:
    """Return the first of the claims that do not go together, where the report has it."""
    for checked in report.documents:
        for finding in checked.findings:
            if finding.fingerprint in item.claims and finding.verdict is not None:
                return Told(checked, finding, finding.verdict)
    return None


def mark_of(item: Inconsistency) -> str:
    """Return a fingerprint for an inconsistency, made of those of its claims."""
    return digest(INCONSISTENT, *item.claims)
