"""What a check makes of the tracked claims of its document: which go on, which are new, which are gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.fingerprint import claim_key, digest
from factcheck.model.record import record, replace
from factcheck.model.report import Finding
from factcheck.model.verdict import Verdict
from factcheck.store.history import first_seen, gone, seen_again
from factcheck.store.identity import same_claims
from factcheck.store.tracked import StoredClaim

_ID_DIGITS = 12
"""48 bits: among 100,000 claims two share an id by chance once in 50,000 stores."""


@record
class Seen:
    """What a check found in a document."""

    findings: tuple[Finding, ...]
    """In reading order, those that count."""
    at: str
    today: Mapping[str, Verdict]
    """By fingerprint, where the document has a date of its own: the verdicts on the day of the check."""


@record
class Tracked:
    """A document's claims after a check: the findings in order, then those that are gone, by id."""

    claims: tuple[StoredClaim, ...]
    fresh: tuple[int, ...] = ()
    """Which of them are tracked from now on."""
    lost: tuple[StoredClaim, ...] = ()
    """Those that the document stated until now, as they were."""


def tracked(stored: Sequence[StoredClaim], seen: Seen, taken: frozenset[str] = frozenset()) -> Tracked:
    """Return all tracked claims of a document after a check; no new one gets an id that is ``taken``."""
    standing = [claim for claim in stored if not claim.gone]
    away = [claim for claim in stored if claim.gone]
    pairs = same_claims([claim.finding.claim for claim in standing], [finding.claim for finding in seen.findings])
    ids = {claim.id for claim in stored} | taken
    current: list[StoredClaim] = []
    fresh = []
    for index, finding in enumerate(seen.findings):
        before = standing[pairs[index]] if index in pairs else _returning(away, finding)
        today = seen.today.get(finding.fingerprint)
        if before is None:
            now = first_seen(replace(finding, id=_new_id(finding, ids)), seen.at, today)
            ids.add(now.id)
            fresh.append(index)
        else:
            now = seen_again(before, finding, seen.at, today)
        current.append(now)
    kept = {claim.id for claim in current}
    rest = [gone(claim, seen.at) for claim in stored if claim.id not in kept]
    lost = tuple(claim for claim in standing if claim.id not in kept)
    return Tracked((*current, *sorted(rest, key=lambda claim: claim.id)), tuple(fresh), lost)


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
