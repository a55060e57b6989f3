"""The same finding across the archive: other documents that say the same of the same thing, and are judged alike."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.fingerprint import digest, subject_key, value_key
from factcheck.model.values import EntityRef
from factcheck.store.tracked import StoredClaim


def finding_key(stored: StoredClaim) -> str:
    """Return what equal findings share: whom and what they are about, the value, the time stated, the verdict."""
    claim, verdict = stored.finding.claim, stored.finding.verdict
    subject = claim.subject
    about = subject.entity if subject is not None and subject.entity is not None else f"?{subject_key(claim)}"
    value = claim.value
    entity = value.entity if isinstance(value, EntityRef) else None
    said = f"entity {entity}" if entity is not None else value_key(value)
    time = f"{claim.time.date} {claim.time.end} {claim.time.relation}" if claim.time is not None else ""
    judged = f"{verdict.status.value} {verdict.reason.value}" if verdict is not None else ""
    return digest(about, claim.property, said, time, judged)


def same_findings(stored: StoredClaim, claims: Iterable[StoredClaim]) -> list[StoredClaim]:
    """Return all that are the same finding, the one itself first; a claim without a subject is like no other."""
    if stored.finding.claim.subject is None:
        return [stored]
    key = finding_key(stored)
    rest = [each for each in claims if each.id != stored.id and not each.gone and finding_key(each) == key]
    return [stored, *rest]
