"""Tracked claims that today's sources judge otherwise: what published content now needs a correction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.verdict import Reason, Relation, Status, Verdict
from factcheck.store.history import same_evidence
from factcheck.store.tracked import StoredClaim, StoredDocument
from factcheck.tracker.today import Judgement

WRONG = frozenset({Status.CONTRADICTED, Status.OUTDATED})
_ATTENTION = WRONG | {Status.DISPUTED}


class Kind(StrEnum):
    RIGHT_THEN = "right_when_published"
    """Right on the document's date, and no longer."""
    WRONG_THEN = "wrong_when_published"
    """Wrong on the document's date, by what the sources say now."""
    WRONG_NOW = "wrong_now"
    """Wrong now; of a document without a date, or one on whose date the sources did not tell."""
    OTHERWISE = "otherwise"
    """Judged otherwise, and not wrong: it agrees now, or the sources disagree or no longer know."""


@record
class Stale:
    """A tracked claim with another verdict now."""

    document: StoredDocument
    claim: StoredClaim
    was: Verdict
    """As it was recorded, for the document's date where it has one."""
    now: Verdict
    kind: Kind
    since: PartialDate | None = None
    """From when on what is right now holds, where a source says so."""
    reopens: bool = False
    """True where a person's decision on it falls open, as its evidence is another one."""

    def to_dict(self) -> dict[str, Any]:
        claim = self.claim.finding.claim
        date = self.document.date
        return {
            "id": self.claim.id,
            "document": self.document.path,
            "date": date.isoformat() if date else None,
            "line": claim.line,
            "property": claim.property,
            "subject": claim.subject.to_dict() if claim.subject else None,
            "quote": claim.quote,
            "value": claim.value.to_dict(),
            "kind": self.kind.value,
            "since": self.since.isoformat() if self.since else None,
            "was": self.was.to_dict(),
            "now": self.now.to_dict(),
            "review": self.claim.finding.review.to_dict(),
            "reopens": self.reopens,
        }


def stale_claims(
    entries: Iterable[tuple[StoredDocument, tuple[StoredClaim, ...]]],
    judgement: Judgement,
    today: PartialDate,
    since: PartialDate | None = None,
) -> Iterator[Stale]:
    """Yield the claims whose verdict is another one today, by document and in reading order.

    What a person dismissed or accepted is left out while its evidence is the same. With ``since`` those alone that
    became what they are on that day or later; where no source says from when on, the claim is kept.
    """
    for document, every in entries:
        claims = [claim for claim in every if judgement.knows(claim.finding.claim)]
        resolved = judgement.resolved([claim.finding.claim for claim in claims])
        for claim, named in zip(claims, resolved, strict=True):
            was = claim.finding.verdict
            if was is None or claim.gone:
                continue
            then = judgement.on(named, document.date) if document.date is not None else None
            found = _stale(document, claim, was, then, judgement.on(named, today))
            if found is not None and not _too_early(found, since):
                yield found


def _stale(
    document: StoredDocument, claim: StoredClaim, was: Verdict, then: Verdict | None, now: Verdict
) -> Stale | None:
    if not _changed(was, then, now):
        return None
    reopens = not same_evidence(claim.today or was, now)
    if claim.finding.settled and not reopens:
        return None
    kind = Kind.OTHERWISE
    if then is not None and then.status in WRONG:
        kind = Kind.WRONG_THEN
    elif now.status in WRONG:
        right = then is not None and then.status is Status.SUPPORTED
        kind = Kind.RIGHT_THEN if right else Kind.WRONG_NOW
    return Stale(document, claim, was, now, kind, since_when(now), claim.finding.settled and reopens)


def _changed(was: Verdict, then: Verdict | None, now: Verdict) -> bool:
    """True where the claim is another case than was recorded.

    Of a document with a date what counts is whether the sources now say otherwise of that date, or the claim is wrong
    or disputed today in another way; that they know more of today than of then is nothing to correct. Nor is what
    they did not know when it was recorded, and say now as the text does.
    """
    if then is None:
        return _turned(was, now)
    return _turned(was, then) or (now.status in _ATTENTION and _differs(was, now))


def since_when(verdict: Verdict) -> PartialDate | None:
    """Return from when on what the verdict says holds: the start of what refutes the claim, or the end of what it says.

    None where the sources give no day.
    """
    if verdict.reason is Reason.ENDED:
        ends = [piece.end for piece in verdict.evidence if piece.end is not None]
        return max(ends, key=PartialDate.last, default=None)
    relation = Relation.SUPPORTS if verdict.status is Status.SUPPORTED else Relation.REFUTES
    decisive = [piece for piece in verdict.evidence if piece.relation is relation and piece.holds]
    starts = {piece.start or piece.point_in_time for piece in decisive} - {None}
    return min((day for day in starts if day is not None), key=PartialDate.first, default=None)


def _differs(one: Verdict, other: Verdict) -> bool:
    return one.status is not other.status or one.correction != other.correction


def _turned(was: Verdict, now: Verdict) -> bool:
    return _differs(was, now) and (was.status is not Status.UNVERIFIED or now.status in _ATTENTION)


def _too_early(found: Stale, since: PartialDate | None) -> bool:
    return since is not None and found.since is not None and found.since.last() < since.first()
