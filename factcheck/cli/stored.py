"""A tracked claim in full, for people: what was stored, and how its verdict came about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.cli.screen import columns, is_terminal, wants_colour
from factcheck.model.claim import Claim, Subject
from factcheck.model.report import Finding
from factcheck.model.verdict import Evidence, Verdict
from factcheck.properties.loader import label_of
from factcheck.reports.layout.direction import isolated_line, isolated_runs, rtl
from factcheck.reports.layout.finding import SIGNS, say
from factcheck.reports.layout.quotation import quotation
from factcheck.reports.layout.segments import Line, Segment, cells, clean, wrapped
from factcheck.store.tracked import StoredClaim

_NAME = 11
"""Columns of the names of fields, which stand before their values."""


def claim_lines(stored: StoredClaim) -> Iterator[Line]:
    """Yield what the store holds of a claim."""
    finding = stored.finding
    claim, verdict = finding.claim, finding.verdict
    there = "" if not stored.gone else "  (its document no longer states it)"
    yield (Segment(f"claim {finding.id}", "heading"), Segment(there, "dim"))
    yield from _field("where", f"{claim.document}:{claim.line}:{claim.column}")
    yield from _pieces("quote", quotation(claim, "", brackets=not wants_colour()), right=rtl(claim.quote))
    yield from _field("property", f"{label_of(claim.property)} ({claim.property})")
    yield from _field("value", claim.value.text)
    if claim.subject is not None:
        yield from _field("subject", _subject(claim.subject))
    yield from _circumstances(claim)
    if verdict is not None:
        yield from _verdict(verdict)
    if stored.today is not None:
        yield from _today(stored.today)
    yield from _field("review", _review(finding))


def how_lines(stored: StoredClaim) -> Iterator[Line]:
    """Yield how the claim was found and judged, step by step."""
    claim, verdict = stored.finding.claim, stored.finding.verdict
    yield from section("found by", [claim.pattern.text, f"pattern {claim.pattern.index + 1} of {claim.pattern.file}"])
    if claim.subject is not None:
        how = claim.subject.reference.value.replace("_", " ")
        why = f": {claim.subject.why}" if claim.subject.why else ""
        stands = f"{claim.subject.text or '(nothing)'} stands for {claim.subject.name} ({how}){why}"
        tried = [f"{c.score:.2f}  {c.label} ({c.entity}), by {c.how}: {c.name}" for c in claim.subject.candidates]
        yield from section("subject", [stands, *(tried or ["no entity of any source is like it"])])
    if verdict is not None:
        yield from section("statements compared", [evidence_words(piece) for piece in verdict.evidence] or ["none"])
        asked = [f"{'→' if step.decided else ' '} {step.rule}: {step.outcome}" for step in verdict.steps]
        yield from section("rules asked, in order", asked)


def evidence_words(piece: Evidence) -> str:
    """Return a compared statement in one line."""
    dates = ((" from ", piece.start), (" until ", piece.end), (" for ", piece.point_in_time))
    held = "".join(f"{word}{date}" for word, date in dates if date is not None)
    then = "" if piece.holds else ", not on that date"
    url = f" <{piece.url}>" if piece.url else ""
    return f"{piece.relation.value:<10} {say(piece.value)}{held}{then}; {piece.source}, {piece.locator}{url}"


def _verdict(verdict: Verdict) -> Iterator[Line]:
    status = verdict.status.value
    told = f", {verdict.reason.value.replace('_', ' ')}, as of {verdict.as_of}, score {verdict.score:.2f}"
    yield from _pieces("verdict", (Segment(f"{SIGNS[verdict.status]} {status}", status), Segment(told)))
    yield from _field("", verdict.rationale)
    if verdict.correction is not None:
        yield from _field("write", verdict.correction, "correction")
    for index, piece in enumerate(verdict.evidence):
        yield from _field("" if index else "evidence", evidence_words(piece), "dim")


def _today(verdict: Verdict) -> Iterator[Line]:
    """Yield how the claim stands on the present day, where it is another verdict than on the document's date."""
    status = verdict.status.value
    told = f", {verdict.reason.value.replace('_', ' ')}, as of {verdict.as_of}"
    yield from _pieces("today", (Segment(f"{SIGNS[verdict.status]} {status}", status), Segment(told)))
    yield from _field("", verdict.rationale)
    if verdict.correction is not None:
        yield from _field("write", verdict.correction, "correction")


def _circumstances(claim: Claim) -> Iterator[Line]:
    if claim.time is not None:
        date = claim.time.date or claim.time.relation.replace("_", " ")
        yield from _field("time", f"{claim.time.text} ({date})")
    if claim.attribution:
        yield from _field("said by", claim.attribution)


def _subject(subject: Subject) -> str:
    shown = subject.text or subject.name
    return f"{shown} = {subject.label} ({subject.entity})" if subject.entity else f"{shown} (no entity)"


def _review(finding: Finding) -> str:
    review = finding.review
    by = f" by {review.by} at {review.at}" if review.by else ""
    to = f" to {review.value}" if review.value else ""
    return f"{review.state.value}{to}{by}" + (f": {review.note}" if review.note else "")


def section(title: str, texts: Iterable[str]) -> Iterator[Line]:
    """Yield a heading and its lines, wrapped."""
    yield (Segment(title, "strong"),)
    for text in texts:
        yield from _laid((Segment(clean(text)),), (Segment("  "),))


def _field(name: str, text: str, style: str = "") -> Iterator[Line]:
    yield from _pieces(name, (Segment(clean(text), style),))


def _pieces(name: str, pieces: Line, *, right: bool = False) -> Iterator[Line]:
    yield from _laid(pieces, (Segment(f"  {name:<{_NAME}}", "dim"),), right=right)


def _laid(pieces: Line, start: Line, *, right: bool = False) -> Iterator[Line]:
    """Wrap pieces behind the start of their first line; ``right`` where they are one text from right to left."""
    terminal = is_terminal()
    indent = sum(cells(segment.text) for segment in start)
    for line in wrapped(pieces, columns(terminal=terminal) - indent):
        kept = isolated_line if right else isolated_runs
        yield (*start, *(kept(line) if terminal else line))
        start = (Segment(" " * indent),)
