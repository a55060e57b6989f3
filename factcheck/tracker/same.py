"""The same finding across the archive: other documents that say the same of the same thing, and are judged alike."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.fingerprint import subject_key, value_key
from factcheck.model.values import EntityRef
from factcheck.model.verdict import Reason, Status
from factcheck.store.tracked import StoredClaim


def same_findings(stored: StoredClaim, claims: Iterable[StoredClaim]) -> list[StoredClaim]:
    """Return all that are the same finding, the one itself first; a claim without a subject is like no other.

    The same are whom and what they are about, the value, the time stated, and the verdict with its reason; "today" is
    the time of a claim without one.
    """
    if stored.finding.claim.subject is None:
        return [stored]
    key = _finding_key(stored)
    judged = _judged(stored)
    rest = (each for each in claims if each.finding.claim.property == key[0] and _judged(each) == judged)
    return [stored, *(each for each in rest if each.id != stored.id and not each.gone and _finding_key(each) == key)]


def _judged(stored: StoredClaim) -> tuple[Status, Reason] | None:
    verdict = stored.finding.verdict
    return (verdict.status, verdict.reason) if verdict is not None else None


def _finding_key(stored: StoredClaim) -> tuple[str, ...]:
    claim = stored.finding.claim
    subject, value, time = claim.subject, claim.value, claim.time
    about = subject.entity if subject is not None and subject.entity is not None else f"?{subject_key(claim)}"
    entity = value.entity if isinstance(value, EntityRef) else None
    said = f"entity {entity}" if entity is not None else value_key(value)
    verdict = stored.finding.verdict
    now = time is None or (verdict is not None and (time.date, time.end, time.relation) == (verdict.as_of, None, "in"))
    then = "" if time is None or now else f"{time.date} {time.end} {time.relation}"
    return (claim.property, about, said, then)
