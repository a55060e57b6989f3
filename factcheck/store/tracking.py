"""What a check makes of the tracked claims of its document: which go on, which are new, which are gone."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.fingerprint import claim_key, digest
from factcheck.model.record import replace
from factcheck.model.report import Finding
from factcheck.store.history import first_seen, gone, seen_again
from factcheck.store.identity import same_claims
from factcheck.store.tracked import StoredClaim

_ID_DIGITS = 12
"""48 bits: among 100,000 claims two share an id by chance once in 50,000 stores."""


def tracked(stored: Sequence[StoredClaim], findings: Sequence[Finding], at: str) -> tuple[StoredClaim, ...]:
    """Return all tracked claims of a document after a check: the findings in order, then those that are gone, by id."""
    standing = [claim for claim in stored if not claim.gone]
    away = [claim for claim in stored if claim.gone]
    pairs = same_claims([claim.finding.claim for claim in standing], [finding.claim for finding in findings])
    taken = {claim.id for claim in stored}
    current = []
    for index, finding in enumerate(findings):
        before = standing[pairs[index]] if index in pairs else _returning(away, finding)
        if before is None:
            before = first_seen(replace(finding, id=_new_id(finding, taken)), at)
            taken.add(before.id)
            current.append(before)
        else:
            current.append(seen_again(before, finding, at))
    kept = {claim.id for claim in current}
    lost = [gone(claim, at) for claim in stored if claim.id not in kept]
    return (*current, *sorted(lost, key=lambda claim: claim.id))


def _returning(away: list[StoredClaim], finding: Finding) -> StoredClaim | None:
    """Take from the claims that are gone one that says the same; None where there is none."""
    key = claim_key(finding.claim)
    for claim in away:
        if claim_key(claim.finding.claim) == key:
            away.remove(claim)
            return claim
    return None


def _new_id(finding: Finding, taken: set[str]) -> str:
    """Return an id that follows from the fingerprint, so that two branches which find a claim agree on it."""
    number = 0
    while True:
        found = digest("claim", finding.fingerprint, str(number))[:_ID_DIGITS]
        if found not in taken:
            return found
        number += 1
