"""One finding in lines: where and what, the quote with its value marked, why, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model.claim import Modality
from factcheck.model.record import record
from factcheck.model.report import Finding, ReviewState
from factcheck.model.statement import SourceRef
from factcheck.model.values import DateValue, EntityRef, Value
from factcheck.model.verdict import Evidence, Relation, Status, Verdict
from factcheck.properties.loader import label_of
from factcheck.reports.interface import ReportOptions
from factcheck.reports.layout.direction import isolated, isolated_line, isolated_runs, rtl
from factcheck.reports.layout.quotation import quotation
from factcheck.reports.layout.segments import Line, Segment, cells, clean, truncated, width, wrapped

SIGNS: Mapping[Status, str] = {
    Status.SUPPORTED: "✓",
    Status.CONTRADICTED: "✗",
    Status.OUTDATED: "↻",
    Status.DISPUTED: "≠",
    Status.UNVERIFIED: "?",
}
_STATUS = max(len(status.value) for status in Status) + 2
_DECIDING: Mapping[Status, tuple[Relation, ...]] = {
    Status.SUPPORTED: (Relation.SUPPORTS,),
    Status.CONTRADICTED: (Relation.REFUTES,),
    Status.OUTDATED: (Relation.REFUTES, Relation.SUPERSEDED),
    Status.DISPUTED: (Relation.SUPPORTS, Relation.REFUTES),
    Status.UNVERIFIED: (),
}
_PLACES = 2
"""Places in sources that are named beside a verdict; all of them are under ``--verbose``."""


@record
class Frame:
    """What the findings of one document are laid out in."""

    text: str
    """The document's text; empty where only the store knows it."""
    column: int
    """Columns of the longest place in the document, all of which stand first in their lines."""
    width: int
    options: ReportOptions
    sources: Mapping[str, SourceRef]

    @property
    def indent(self) -> int:
        return self.column + 4


def finding_lines(finding: Finding, frame: Frame) -> Iterator[Line]:
    """Yield the lines of one finding."""
    yield _headline(finding, frame)
    yield from _quote(finding, frame)
    verdict = finding.verdict
    if verdict is not None:
        yield from _block((Segment(clean(verdict.rationale)),), frame)
        yield from _block(_instead(verdict, frame), frame)
    yield from _block(_remarks(finding), frame)
    if verdict is not None and frame.options.verbose:
        for piece in verdict.evidence:
            yield from _block(_evidence(piece), frame)


def _headline(finding: Finding, frame: Frame) -> Line:
    claim, verdict = finding.claim, finding.verdict
    start = [Segment(f"  {f'{claim.line}:{claim.column}':>{frame.column}}  ", "dim")]
    if verdict is not None:
        start += [Segment(f"{SIGNS[verdict.status]} {verdict.status.value:<{_STATUS - 2}}", verdict.status.value)]
        start += [Segment("  ")]
    elif claim.modality is not Modality.ASSERTED:
        start += [Segment(f"({claim.modality.value}) ", "dim")]
    about = label_of(claim.property)
    subject = clean((claim.subject.label or claim.subject.name or claim.subject.text) if claim.subject else "")
    room = frame.width - width(start) - cells(about) - 3
    line = [*start, Segment(about, "property")]
    if subject:
        name = truncated(subject, max(room, 8))
        line += [Segment(" · ", "dim"), Segment(isolated(name) if frame.options.terminal else name)]
    return tuple(line)


def _quote(finding: Finding, frame: Frame) -> Iterator[Line]:
    """The quote's lines, to the right where they run from right to left and a person looks at them."""
    pieces = quotation(finding.claim, frame.text, brackets=not frame.options.colour)
    right = rtl(finding.claim.quote)
    room = frame.width - frame.indent
    for line in wrapped(pieces, room):
        if not frame.options.terminal:
            yield (Segment(" " * frame.indent), *line)
        elif right:
            yield (Segment(" " * (frame.width - width(line))), *isolated_line(line))
        else:
            yield (Segment(" " * frame.indent), *isolated_runs(line))


def _instead(verdict: Verdict, frame: Frame) -> Line:
    """What to write, and where the sources say so."""
    pieces = []
    if verdict.correction is not None:
        pieces.append(Segment(f"→ write {clean(verdict.correction)}", "correction"))
    deciding = _DECIDING[verdict.status]
    found = [piece for piece in verdict.evidence if piece.relation in deciding and piece.holds]
    found = found or [piece for piece in verdict.evidence if piece.relation in deciding]
    places = list(dict.fromkeys(piece.locator for piece in found))
    if places and not frame.options.verbose:
        pieces += [Segment(" · ", "dim")] if pieces else []
        pieces.append(Segment(clean(_named(places)) + _retrieved(found, frame), "dim"))
    return tuple(pieces)


def _named(places: Sequence[str]) -> str:
    """Return some places, the later ones of a file by their lines alone."""
    words, before = [], ""
    for place in places[:_PLACES]:
        path, _, line = place.rpartition(":")
        words.append(line if path == before else place)
        before = path
    more = f" and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    return ", ".join(words) + more


def _retrieved(found: list[Evidence], frame: Frame) -> str:
    refs = (frame.sources.get(piece.source) for piece in found[:_PLACES])
    dates = sorted({ref.retrieved.isoformat() for ref in refs if ref is not None and ref.retrieved is not None})
    return f", retrieved {' and '.join(dates)}" if dates else ""


def _remarks(finding: Finding) -> Line:
    """Who says it in the text, what a person decided, what silences it."""
    told = []
    if finding.claim.attribution:
        told.append(f"said by {clean(finding.claim.attribution)}")
    if finding.claim.low_trust:
        told.append("read from an unreliable text layer: compare it with the page")
    review = finding.review
    if review.state is not ReviewState.OPEN:
        by = f" by {clean(review.by)}" if review.by else ""
        to = f" to {clean(review.value)}" if review.value is not None else ""
        told.append(f"{review.state.value}{to}{by}" + (f": {clean(review.note)}" if review.note else ""))
    if finding.silence is not None:
        why = f": {clean(finding.silence.reason)}" if finding.silence.reason else ""
        told.append(f"silenced by {clean(finding.silence.where)}{why}")
    return (Segment("; ".join(told), "dim"),) if told else ()


def _evidence(piece: Evidence) -> Line:
    since = f" from {piece.start}" if piece.start else ""
    until = f" until {piece.end}" if piece.end else ""
    of = f" for {piece.point_in_time}" if piece.point_in_time else ""
    url = f" {piece.url}" if piece.url else ""
    told = f"{piece.relation.value} {say(piece.value)}{since}{until}{of}, {piece.locator}{url}"
    return (Segment(clean(told), "dim"),)


def say(value: Value) -> str:
    """Return a source's value as people read it."""
    if isinstance(value, EntityRef):
        return value.label or value.text
    plain = value.to_dict()
    if isinstance(value, DateValue):
        return plain["date"] or f"{plain.get('lower') or ''} to {plain.get('upper') or ''}"
    amount = plain["amount"]
    shown = f"{plain.get('lower')} to {plain.get('upper')}" if amount is None else f"{amount:,}"
    unit = plain.get("of") or plain["unit"]
    return f"{shown} {unit}" if unit else shown


def _block(pieces: Line, frame: Frame) -> Iterator[Line]:
    for line in wrapped(pieces, frame.width - frame.indent):
        yield (Segment(" " * frame.indent), *(isolated_runs(line) if frame.options.terminal else line))
