"""Claims to look at again: their sources are older than they may be, or what they say changes often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Any

from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.statement import SourceRef
from factcheck.properties.property import Ages, Property
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.store.tracked import StoredClaim, StoredDocument

YEAR = 365
"""Days after which a value that changes is looked at again, where the sources do not show how often it does."""


@record
class Due:
    """A claim to look at again."""

    document: StoredDocument
    claim: StoredClaim
    urgency: float
    """How many times over its time it is; 1 is just due."""
    age: int
    """Days since its source was retrieved."""
    limit: int
    """Days that may pass."""
    source: str
    reason: str
    """``source``: the source is older than its own limit; ``changes``: such values change that often."""

    def to_dict(self) -> dict[str, Any]:
        claim = self.claim.finding.claim
        return {
            "id": self.claim.id,
            "document": self.document.path,
            "line": claim.line,
            "property": claim.property,
            "subject": claim.subject.to_dict() if claim.subject else None,
            "value": claim.value.to_dict(),
            "urgency": round(self.urgency, 2),
            "source": self.source,
            "age_days": self.age,
            "limit_days": self.limit,
            "reason": self.reason,
        }


def due_claims(
    entries: Iterable[tuple[StoredDocument, tuple[StoredClaim, ...]]],
    knowledge: KnowledgeBase,
    properties: Mapping[str, Property],
    today: PartialDate,
) -> list[Due]:
    """Return the claims that are due, the most urgent first; claims that no source speaks of are never due."""
    found = [
        each
        for document, claims in entries
        for claim in claims
        if not claim.gone and (each := _due(document, claim, knowledge, properties, today)) is not None
    ]
    return sorted(found, key=lambda each: (-each.urgency, each.document.path, each.claim.finding.claim.line))


def _due(
    document: StoredDocument,
    claim: StoredClaim,
    knowledge: KnowledgeBase,
    properties: Mapping[str, Property],
    today: PartialDate,
) -> Due | None:
    ref = _newest(claim, knowledge)
    if ref is None or ref.retrieved is None or _ordinal(ref.retrieved) is None:
        return None
    age = (_ordinal(today) or 0) - (_ordinal(ref.retrieved) or 0)
    limits = [("source", ref.max_age_days)] if ref.max_age_days else []
    limits += [("changes", days) for days in _interval(claim, knowledge, properties)]
    ranked = [(age / days, age, days, reason) for reason, days in limits if days and age > days]
    if not ranked:
        return None
    urgency, age, limit, reason = max(ranked)
    return Due(document, claim, urgency, age, limit, ref.id, reason)


def _newest(claim: StoredClaim, knowledge: KnowledgeBase) -> SourceRef | None:
    """Return the source of the claim's evidence that was retrieved last."""
    verdict = claim.finding.verdict
    names = {piece.source for piece in verdict.evidence} if verdict is not None else set()
    refs = [knowledge.sources[name] for name in sorted(names) if name in knowledge.sources]
    dated = [ref for ref in refs if ref.retrieved is not None]
    return max(dated, key=lambda ref: ref.retrieved.last() if ref.retrieved else (0, 0, 0), default=None)


def _interval(claim: StoredClaim, knowledge: KnowledgeBase, properties: Mapping[str, Property]) -> Iterator[int]:
    """Yield how many days pass between two values of what changes, by the dates that the sources give."""
    found = claim.finding.claim
    entity = found.subject.entity if found.subject is not None else None
    prop = properties.get(found.property)
    if prop is None or prop.ages is not Ages.CHANGES or found.time is not None or entity is None:
        return
    stated = knowledge.statements(entity, found.property)
    days = {
        day
        for each in stated
        if (start := each.qualifiers.start or each.qualifiers.point_in_time) is not None
        and (day := _ordinal(start)) is not None
    }
    gaps = [later - earlier for earlier, later in pairwise(sorted(days))]
    yield max(1, round(median(gaps))) if gaps else YEAR


def _ordinal(day: PartialDate) -> int | None:
    year, month, last = day.last()
    return date(year, month, last).toordinal() if year > 0 else None
