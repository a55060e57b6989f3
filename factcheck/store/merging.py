"""The plan of taking exported claims into the store: what is new is added, of what is known both histories are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.record import replace
from factcheck.store.history import is_before
from factcheck.store.opened import OpenedFiles
from factcheck.store.tracked import Event, Merged, StoredClaim, StoredDocument


def merge(
    claims: Mapping[str, Sequence[StoredClaim]], documents: Mapping[str, StoredDocument], files: OpenedFiles
) -> Merged:
    """Put the claims, by document, into their files."""
    new = changed = same = 0
    for path, given in claims.items():
        entry = files.entry(path)
        known = {claim.id: claim for claim in entry.claims}
        for claim in given:
            before = known.get(claim.id)
            after = claim if before is None else united(before, claim)
            new += before is None
            same += after == before
            changed += before is not None and after != before
            known[claim.id] = after
        added = entry.claims and len(known) > len(entry.claims)
        ordered = sorted(known.values(), key=_order) if added else known.values()
        files.put(entry.document or documents[path], ordered)
    return Merged(new, changed, same)


def united(one: StoredClaim, other: StoredClaim) -> StoredClaim:
    """Return a claim of two stores: as the one has it whose history is later, with the events of both."""
    events: list[Event] = [*one.history, *(event for event in other.history if event not in one.history)]
    later = other if is_before(_end(one), _end(other)) else one
    return replace(later, history=tuple(sorted(events, key=lambda event: event.at)))


def _end(claim: StoredClaim) -> str:
    return claim.history[-1].at if claim.history else "0001-01-01T00:00:00+00:00"


def _order(claim: StoredClaim) -> tuple[bool, int, str]:
    return (claim.gone, 0 if claim.gone else claim.finding.claim.span.start, claim.id if claim.gone else "")
