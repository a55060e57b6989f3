"""The evidence of a claim: the verdict in plain words, values over time, statements with their places, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.partialdate import PartialDate
from factcheck.model.report import ReviewState
from factcheck.model.verdict import Evidence, Reason, Relation, Verdict
from factcheck.reports.layout.finding import SIGNS, say
from factcheck.reports.layout.segments import Line, Segment, cells, clean
from factcheck.review.laying import Page
from factcheck.review.words import Words
from factcheck.store.tracked import EventKind, StoredClaim

ABSTAINED = (Reason.AMBIGUOUS_ENTITY, Reason.UNKNOWN_ENTITY, Reason.WEAK_MATCH)
_SIGNS = {Relation.SUPPORTS: "✓", Relation.REFUTES: "✗", Relation.SUPERSEDED: "↻"}
_STYLES = {Relation.SUPPORTS: "supported", Relation.REFUTES: "contradicted", Relation.SUPERSEDED: "outdated"}


class Told(NamedTuple):
    """A line, and the statement that it belongs to; -1: none."""

    line: Line
    statement: int = -1


def evidence_lines(stored: StoredClaim, page: Page, words: Words, chosen: int) -> tuple[Told, ...]:
    """Return all that is to be said of a claim; ``chosen`` is the statement that a key would open."""
    told: list[Told] = []
    verdict = stored.finding.verdict
    if verdict is not None:
        told += _plain(_verdict(verdict, page, words))
        told += _plain(_history(verdict, page, words))
        told += _statements(verdict, page, words, chosen)
        told += _plain(_candidates(stored, verdict, page, words))
    if stored.today is not None:
        told += _plain(_today(stored.today, page, words))
    told += _plain(_circumstances(stored, page, words))
    told += _plain(_decision(stored, page, words))
    return tuple(told)


def _plain(lines: Iterator[Line]) -> list[Told]:
    return [Told(line) for line in lines]


def _verdict(verdict: Verdict, page: Page, words: Words) -> Iterator[Line]:
    status = verdict.status.value
    day = words("evidence.as_of", day=verdict.as_of)
    score = words("evidence.score", score=f"{verdict.score:.2f}")
    head = Segment(f"{SIGNS[verdict.status]} {words(f'status.{status}')}", status)
    yield from page.lines((head,))
    yield from page.text(f"{day} · {score}", "dim")
    yield from page.text(words(f"reason.{verdict.reason.value}"))
    if not words.right:
        yield from page.text(verdict.rationale, "dim")
    if verdict.correction is not None:
        yield from page.lines(_write(verdict.correction, words))
    yield ()


def _write(value: str, words: Words) -> Line:
    return (Segment(f"{words('arrow')} {words('evidence.write')} ", "dim"), Segment(clean(value), "correction"))


def _today(verdict: Verdict, page: Page, words: Words) -> Iterator[Line]:
    status = verdict.status.value
    head = Segment(f"{SIGNS[verdict.status]} {words(f'status.{status}')}", status)
    yield from page.lines((Segment(words("evidence.today", day=verdict.as_of) + ": ", "dim"), head))
    if verdict.correction is not None:
        yield from page.lines(_write(verdict.correction, words))
    yield ()


def _history(verdict: Verdict, page: Page, words: Words) -> Iterator[Line]:
    """The values over time, in one line of its own: 34 until 2016 · 41 until 2022 · 42 since 2022."""
    dated = [piece for piece in verdict.evidence if piece.start or piece.end or piece.point_in_time]
    if len({(say(piece.value), piece.start, piece.end, piece.point_in_time) for piece in dated}) < 2:
        return
    yield from page.text(words("evidence.history"), "strong")
    pieces: list[Segment] = []
    seen = set()
    for piece in sorted(dated, key=_begin):
        shown = _when(piece, words, short=True)
        if shown in seen:
            continue
        seen.add(shown)
        pieces += [Segment(" · ", "dim")] if pieces else []
        pieces.append(Segment(clean(shown), "strong" if piece.holds else "dim"))
    yield from page.lines(tuple(pieces))
    yield ()


def _begin(piece: Evidence) -> tuple[int, int, int]:
    date = piece.start or piece.point_in_time or piece.end
    return date.first() if date is not None else (0, 1, 1)


def _when(piece: Evidence, words: Words, *, short: bool) -> str:
    """Return a statement's value with the time that it holds for; ``short`` tells years alone."""

    def told(date: PartialDate | None) -> str:
        return (str(date.year) if short else str(date)) if date is not None else ""

    value, until = say(piece.value), piece.until()
    if piece.point_in_time is not None:
        return words("evidence.for", value=value, day=told(piece.point_in_time))
    if piece.start is not None and until is not None:
        if short:
            return words("evidence.until", value=value, end=told(until))
        return words("evidence.between", value=value, start=told(piece.start), end=told(until))
    if until is not None:
        return words("evidence.until", value=value, end=told(until))
    if piece.start is not None:
        return words("evidence.since", value=value, start=told(piece.start))
    return words("evidence.always", value=value)


def _statements(verdict: Verdict, page: Page, words: Words, chosen: int) -> Iterator[Told]:
    yield from _plain(page.text(words("evidence.statements"), "strong"))
    if not verdict.evidence:
        yield from _plain(page.text(words("evidence.nothing"), "dim"))
    for at, piece in enumerate(verdict.evidence):
        mark = "▸" if at == chosen and not words.right else "◂" if at == chosen else " "
        sign = Segment(f"{_SIGNS[piece.relation]} ", _STYLES[piece.relation] if piece.holds else "dim")
        value = Segment(clean(_when(piece, words, short=False)), "" if piece.holds else "dim")
        first = True
        for line in page.lines((Segment(f"{mark}\u00a0", "title"), sign, value)):
            yield Told(line, at)
            first = False
        if not first:
            where = f"{piece.source} · {piece.locator}"
            for part in (where,) if cells(where) <= page.width - 4 else (piece.source, piece.locator):
                yield from (Told(line, at) for line in page.text(part, "dim", indent=4))
    yield Told(())


def _candidates(stored: StoredClaim, verdict: Verdict, page: Page, words: Words) -> Iterator[Line]:
    subject = stored.finding.claim.subject
    if subject is None or verdict.reason not in ABSTAINED:
        return
    if subject.candidates:
        yield from page.text(words("evidence.candidates"), "strong")
    for candidate in subject.candidates:
        label = Segment(f"· {clean(candidate.label)}")
        yield from page.lines((label, Segment(f" ({candidate.entity}) {candidate.score:.2f}", "dim")))
    yield from page.text(words("evidence.pick", key="p"), "dim")
    yield ()


def _circumstances(stored: StoredClaim, page: Page, words: Words) -> Iterator[Line]:
    claim = stored.finding.claim
    if claim.attribution:
        yield from page.text(words("evidence.said_by", name=clean(claim.attribution)), "dim")
    if claim.low_trust:
        yield from page.text(words("evidence.unreliable"), "outdated")


def _decision(stored: StoredClaim, page: Page, words: Words) -> Iterator[Line]:
    review = stored.finding.review
    notes = [event for event in stored.history if event.kind is EventKind.NOTED]
    if review.state is ReviewState.OPEN and not notes and stored.assigned is None:
        return
    yield from page.text(words("evidence.decision"), "strong")
    if review.state is not ReviewState.OPEN:
        state, day = words(f"state.{review.state.value}"), (review.at or "")[:10]
        yield from page.text(words("evidence.by", state=state, by=review.by or "", day=day))
        if review.value is not None:
            yield from page.text(words("evidence.to", value=review.value), "correction")
        if review.note and not any(event.note == review.note for event in notes):
            yield from page.text(f"“{review.note}”")
    if stored.assigned is not None:
        yield from page.text(words("evidence.assigned", name=stored.assigned))
    for event in notes:
        yield from page.text(words("evidence.note", by=event.by or "", day=event.at[:10]), "dim")
        yield from page.text(f"“{event.note}”")
