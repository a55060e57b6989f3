"""The report that people read, laid out in lines of styled segments; drawing them is another's work."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.report import CheckedDocument, CheckReport, Finding, ReviewState
from factcheck.model.values import EntityRef
from factcheck.model.verdict import Evidence, Status, Verdict
from factcheck.properties.loader import load_properties
from factcheck.reports.interface import ReportOptions
from factcheck.reports.segments import Line, Segment, isolated, rtl, truncated, width, wrapped

SIGNS = {
    Status.SUPPORTED: "✓",
    Status.CONTRADICTED: "✗",
    Status.OUTDATED: "↻",
    Status.DISPUTED: "≠",
    Status.UNVERIFIED: "?",
}
_NAMES = {"ar": "Arabic", "en": "English", "fr": "French"}
_INDENT = 4
_CONTEXT = 48
"""Characters of the sentence shown on either side of a claim."""


def lines(report: CheckReport, options: ReportOptions) -> Iterator[Line]:
    """Yield the lines of the whole report."""
    for checked in report.documents:
        yield from _document(checked, report, options)
    if report.inconsistencies:
        yield (Segment("Within one document", "heading"),)
        for item in report.inconsistencies:
            yield from _block((Segment("≠ ", "disputed"), Segment(item.rationale)), options, 2)
        yield ()
    yield from _summary(report, options)


def _document(checked: CheckedDocument, report: CheckReport, options: ReportOptions) -> Iterator[Line]:
    shown = [f for f in checked.findings if f.claim.modality.counts or options.verbose]
    if options.quiet:
        shown = [f for f in shown if f.verdict is not None and f.verdict.status.level in ("error", "warning")]
        if not shown:
            return
    document = checked.document
    details = [_NAMES.get(checked.language, checked.language)]
    if document.date is not None:
        details.append(document.date.isoformat())
    yield (Segment(document.path, "heading"), Segment(f"  {', '.join(details)}", "dim"))
    if not shown:
        yield (Segment("  no claims found", "dim"),)
    for finding in shown:
        yield ()
        yield from _finding(finding, document.text, report, options)
    yield ()


def _finding(finding: Finding, text: str, report: CheckReport, options: ReportOptions) -> Iterator[Line]:
    claim, verdict = finding.claim, finding.verdict
    yield _headline(finding, options)
    yield from _quotation(claim, text, options)
    if verdict is None:
        return
    yield from _why(verdict, options)
    yield from _origin(finding, verdict, report, options)


def _headline(finding: Finding, options: ReportOptions) -> Line:
    claim, verdict = finding.claim, finding.verdict
    style = verdict.status.value if verdict else "plain"
    label = f"{SIGNS[verdict.status]} {verdict.status.value}" if verdict else f"· {claim.modality.value}"
    start = (Segment("  "), Segment(f"{label:<15}", style))
    end = Segment(f"{claim.line}:{claim.column}", "dim")
    prop = load_properties()[claim.property].label("en")
    room = options.width - width(start) - len(end.text) - 2
    subject = claim.subject
    name = (subject.label or subject.name) if subject else ""
    name = truncated(name, max(8, room - len(prop) - 3))
    if options.terminal:
        name = isolated(name)
    about = (Segment(prop, "property"), *((Segment(" · ", "dim"), Segment(name)) if name else ()))
    gap = max(1, options.width - width(start) - width(about) - len(end.text))
    return (*start, *about, Segment(" " * gap), end)


def _quotation(claim: Claim, text: str, options: ReportOptions) -> Iterator[Line]:
    pieces = _marked(claim, text, options)
    room = options.width - _INDENT - 2
    right = options.terminal and rtl(claim.quote)
    for line in wrapped(pieces, room):
        pad = options.width - 2 - width(line) if right else _INDENT
        yield (Segment(" " * max(pad, 0)), *line)


def _marked(claim: Claim, text: str, options: ReportOptions) -> list[Segment]:
    """The clause in its sentence with the value marked: by style in colour, else by brackets."""
    start, end = claim.value_span.start, claim.value_span.end
    inside = text[start:end] if text else ""
    if not inside:
        return [Segment(_flat(claim.quote), "quote")]
    first = max(claim.sentence.start, min(claim.span.start, start) - _CONTEXT)
    last = min(claim.sentence.end, max(claim.span.end, end) + _CONTEXT)
    first, last = _at_word(text, first, claim.sentence.start, -1), _at_word(text, last, claim.sentence.end, 1)
    before, after = _flat(text[first:start]), _flat(text[end:last])
    if first > claim.sentence.start:
        before = "…" + before.lstrip()
    if last < claim.sentence.end:
        after = after.rstrip() + "…"
    value = Segment(_flat(inside), "value") if options.colour else Segment(f"[{_flat(inside)}]", "value")
    return [piece for piece in (Segment(before, "quote"), value, Segment(after, "quote")) if piece.text]


def _at_word(text: str, at: int, bound: int, step: int) -> int:
    """Move a cut to the nearest space, away from the claim, never past the sentence."""
    while at != bound and not text[at if step > 0 else at - 1].isspace():
        at += step
    return at


def _flat(text: str) -> str:
    return " ".join(text.replace("\u2028", " ").split()) if "\n" in text or "\r" in text else text.replace("\t", " ")


def _why(verdict: Verdict, options: ReportOptions) -> Iterator[Line]:
    pieces = [Segment(_shown(verdict.rationale, options))]
    if verdict.correction is not None:
        pieces += [Segment(" "), Segment(f"→ write {_shown(verdict.correction, options)}", "correction")]
    yield from _block(tuple(pieces), options, _INDENT)


def _origin(finding: Finding, verdict: Verdict, report: CheckReport, options: ReportOptions) -> Iterator[Line]:
    if finding.review.state is not ReviewState.OPEN:
        review = finding.review
        told = f"{review.state.value} by {review.by or 'somebody'}" + (f": {review.note}" if review.note else "")
        yield from _block((Segment(_shown(told, options), "dim"),), options, _INDENT)
    evidence = verdict.evidence if options.verbose else verdict.evidence[:0]
    for piece in evidence:
        yield from _block((Segment(_evidence(piece, options), "dim"),), options, _INDENT)
    if options.verbose and finding.id != finding.fingerprint:
        yield (Segment(" " * _INDENT), Segment(f"factcheck explain {finding.id}", "dim"))


def _evidence(piece: Evidence, options: ReportOptions) -> str:
    value = piece.value
    shown = (value.label or value.text) if isinstance(value, EntityRef) else value.text or str(value.to_dict().get("date"))
    since = f" from {piece.start}" if piece.start else ""
    until = f" until {piece.end}" if piece.end else ""
    of = f" in {piece.point_in_time}" if piece.point_in_time else ""
    return f"{piece.relation.value}: {_shown(shown, options)}{since}{until}{of} ({piece.locator})"


def _shown(text: str, options: ReportOptions) -> str:
    return isolated(text) if options.terminal and rtl(text) else text


def _block(pieces: Line, options: ReportOptions, indent: int) -> Iterator[Line]:
    for line in wrapped(pieces, options.width - indent):
        yield (Segment(" " * indent), *line)


def _summary(report: CheckReport, options: ReportOptions) -> Iterator[Line]:
    total = len(report.findings)
    documents = len(report.documents)
    head = f"{total} claim{'s' * (total != 1)} in {documents} document{'s' * (documents != 1)}"
    pieces = [Segment(head, "strong")]
    if report.judged and total:
        pieces.append(Segment(": "))
        counts = [(status, count) for status, count in report.summary.items() if count]
        for index, (status, count) in enumerate(counts):
            comma = ", " if index + 1 < len(counts) else ""
            pieces += [Segment(f"{SIGNS[status]} {count} {status.value}", status.value), Segment(comma)]
    pieces.append(Segment("."))
    if report.seconds is not None:
        pieces.append(Segment(f" Took {report.seconds:.2f} s.", "dim"))
    pieces += [Segment(f" {text}", "dim") for text in _ages(report)]
    yield from (tuple(line) for line in wrapped(pieces, options.width))


def _ages(report: CheckReport) -> list[str]:
    dates = sorted((s.retrieved for s in report.sources if s.retrieved is not None), key=lambda date: date.first())
    if not report.sources or not report.judged:
        return []
    many = f"{len(report.sources)} source{'s' * (len(report.sources) != 1)}"
    if not dates:
        return [f"Judged as of {report.as_of} by {many}."]
    span = f"{dates[0]}" if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}"
    return [f"Judged as of {report.as_of} by {many} retrieved {span}."]
