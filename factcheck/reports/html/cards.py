"""A finding as the page tells it: what the text says, why it was judged so, by which statements, what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from factcheck.languages.loader import languages, load_pack
from factcheck.languages.page import INCONSISTENT, UNJUDGED
from factcheck.model.background import Background, Happening
from factcheck.model.claim import Claim
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.report import Finding, Inconsistency, ReviewState
from factcheck.model.verdict import Evidence, Relation, Status, Verdict
from factcheck.reports.html.timeline import bands, same_value
from factcheck.reports.html.visible import line, link, spaced
from factcheck.reports.html.words import Words
from factcheck.reports.layout.direction import rtl

_DECIDING: Mapping[Status, tuple[Relation, ...]] = {
    Status.SUPPORTED: (Relation.SUPPORTS,),
    Status.CONTRADICTED: (Relation.REFUTES,),
    Status.OUTDATED: (Relation.REFUTES, Relation.SUPERSEDED),
    Status.DISPUTED: (Relation.SUPPORTS, Relation.REFUTES),
    Status.UNVERIFIED: (Relation.SUPPORTS, Relation.REFUTES),
}


@record
class Card:
    """One finding; ``body`` is JSON for the page's script, all its texts shown as they may stand in a page."""

    number: int
    """Its place in the report, from 0."""
    status: str
    document: int
    attention: bool
    """True where someone is to act: wrong, disputed or inconsistent, and neither settled nor silenced."""
    body: dict[str, Any]
    finding: Finding | None = None
    """None for an inconsistency."""


@record
class Cards:
    """Makes the cards of a report."""

    words: Words
    titles: dict[str, str]
    """By the source's id."""
    background: Background

    def of(self, finding: Finding, number: int, document: int) -> Card:
        """Return the card of a finding."""
        claim, verdict = finding.claim, finding.verdict
        status = verdict.status.value if verdict is not None and claim.modality.counts else UNJUDGED
        idle = finding.settled or finding.silence is not None
        attention = verdict is not None and verdict.status.level in ("error", "warning") and not idle
        body: dict[str, Any] = {
            "s": status, "d": document, "p": claim.property, "l": f"{claim.line}:{claim.column}",
            "q": quoted(claim), "dir": direction(claim.language, claim.quote), "lang": claim.language,
            "who": self.words.subject(finding), "is": self._about(claim), "act": attention,
        }  # fmt: skip
        if not claim.modality.counts:
            body["note"] = self.words.of("modality", claim.modality.value)
        if claim.low_trust:
            body["doubt"] = self.words("low_trust")
        if claim.attribution:
            body["by"] = self.words("said_by", name=claim.attribution)
        if verdict is not None and status != UNJUDGED:
            body |= self._judged(finding, verdict)
        body |= self._decided(finding)
        return Card(number, status, document, attention, body, finding)

    def inconsistent(self, item: Inconsistency, number: int, document: int, claims: Sequence[Card]) -> Card:
        """Return the card of what a document says against itself; ``claims`` are those that clash."""
        first = claims[0].body if claims else {"p": "", "who": ""}
        body = {
            "s": INCONSISTENT, "d": document, "p": first["p"], "l": str(item.line or ""), "q": ["", "", ""],
            "dir": "auto", "lang": "", "who": first["who"], "why": self._clash(item, claims), "act": True,
            "with": [card.number for card in claims],
        }  # fmt: skip
        return Card(number, INCONSISTENT, document, True, body)

    def _clash(self, item: Inconsistency, claims: Sequence[Card]) -> str:
        """Return why claims do not go together; in another language than the finding's own, what each of them says."""
        if self.words.translated and len(claims) > 1:
            told = [
                self.words("placed", value=self.words.value(f.claim.value), line=f.claim.line)
                for card in claims if (f := card.finding) is not None
            ]  # fmt: skip
            return self.words("clash", values=self.words.listed(told))
        return self.words.dated(item.rationale)

    def _judged(self, finding: Finding, verdict: Verdict) -> dict[str, Any]:
        relations = _DECIDING[verdict.status]
        deciding = _deciding(finding.claim, verdict, relations)
        out: dict[str, Any] = {
            "why": self.words.why(finding, verdict, deciding, self.titles),
            "rule": self.words.of("reason", verdict.reason.value),
            "at": self.words.date(verdict.as_of),
            "ev": [self._piece(piece) for piece in verdict.evidence],
        }
        if verdict.correction:
            out["w"] = line(verdict.correction)
        told = bands(verdict.evidence, finding.claim.value, verdict.as_of, self.words)
        if told:
            out["tl"] = [[b.words, b.start, b.end, b.lane, int(b.claimed), b.relation] for b in told]
        today = self.background.today.get(finding.id)
        if today is not None:
            out["today"] = [today.status.value, line(today.correction or "")]
        return out

    def _piece(self, piece: Evidence) -> dict[str, Any]:
        out: dict[str, Any] = {
            "t": self.words.held(piece), "r": piece.relation.value, "f": line(piece.locator),
            "src": line(self.titles.get(piece.source, piece.source)),
        }  # fmt: skip
        if piece.note:
            out["n"] = line(piece.note)
        if piece.url:
            out["u"] = line(piece.url)
            if link(piece.url):
                out["go"] = 1
        return out

    def _about(self, claim: Claim) -> dict[str, Any]:
        """Whom it is about and of what, as it was matched: the text's words, the entity, how alike the names are."""
        subject = claim.subject
        out: dict[str, Any] = {"v": line(claim.value.text) or self.words.value(claim.value)}
        if subject is None:
            return out
        out["x"] = line(subject.text or subject.name)
        if subject.entity is not None:
            name = self.words.entity(subject.entity, subject.label or "")
            out |= {"e": name, "id": line(subject.entity), "m": f"{subject.score:.0%}"}
        else:
            out["c"] = [f"{line(c.label)} ({line(c.entity)}), {c.score:.0%}" for c in subject.candidates[:4]]
        return out

    def _decided(self, finding: Finding) -> dict[str, Any]:
        review = finding.review
        out: dict[str, Any] = {}
        if review.state is not ReviewState.OPEN:
            at = self._day(review.at or "")
            name = review.by or "?"
            told = self.words("decided_by", state=self.words.of("review", review.state.value), name=name, date=at)
            note = " ".join(filter(None, (line(review.value or ""), line(review.note or ""))))
            out["rev"] = f"{told}: {note}" if note else told
            out["rs"] = review.state.value
        if finding.silence is not None:
            told = self.words("silenced_by", where=finding.silence.where)
            out["sil"] = f"{told}: {line(finding.silence.reason)}" if finding.silence.reason else told
        past = self.background.histories.get(finding.id, ())
        if past:
            out["h"] = [[self._day(event.at), self._happened(event)] for event in past]
        return out

    def _happened(self, event: Happening) -> str:
        table = {"decision": "review", "reopened": "review", "verdict": "status", "today": "status"}.get(event.kind, "")
        before, after = (line(self._word(table, text)) for text in (event.before or "", event.after or ""))
        told = self.words.of("event", event.kind)
        if before and after:
            told += ": " + self.words("became", before=before, after=after)
        elif before or after:
            told += f": {before or after}"
        return ", ".join(filter(None, (told, line(event.by or ""), line(event.note or ""))))

    def _word(self, table: str, text: str) -> str:
        return self.words.of(table, text) if table and text else text

    def _day(self, at: str) -> str:
        try:
            return self.words.date(PartialDate.parse(at[:10]))
        except ValueError:
            return line(at)


def quoted(claim: Claim) -> list[str]:
    """Return the clause before, in and behind the value."""
    start, end = claim.value_span.start - claim.span.start, claim.value_span.end - claim.span.start
    if not 0 <= start < end <= len(claim.quote):
        return [line(claim.quote), "", ""]
    parts = (claim.quote[:start], claim.quote[start:end], claim.quote[end:])
    return [spaced(part) for part in parts]


def direction(language: str, text: str) -> str:
    """Return which way a text runs: by its language, else by its letters."""
    return _direction(language) or ("rtl" if rtl(text) else "ltr")


@cache
def _direction(language: str) -> str | None:
    return load_pack(language).direction if language in languages() else None


def _deciding(claim: Claim, verdict: Verdict, relations: Sequence[Relation]) -> list[Evidence]:
    """Return the statements that a sentence of why names: of earlier ones the last that says what the text says."""
    found = [piece for piece in verdict.evidence if piece.relation in relations and piece.holds]
    if Relation.SUPERSEDED in relations:
        earlier = [p for p in verdict.evidence if p.relation is Relation.SUPERSEDED and not p.holds]
        said = [piece for piece in earlier if same_value(piece.value, claim.value)]
        found = [*(said or earlier)[-1:], *(piece for piece in found if piece.relation is Relation.REFUTES)]
    return found or [piece for piece in verdict.evidence if piece.relation in relations]
