"""Claims that went from one document to another: a paragraph moved, a file renamed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.fingerprint import subject_key, value_key
from factcheck.store.identity import likeness, same_claims

_ALIKE = 0.5
"""Share of the words around the value from which two equal claims count as one sentence that was moved."""
_VERY_ALIKE = 0.8
"""The same where the value was updated on the way."""
_SHARE = 0.5
"""Share of a vanished document's claims that a new document must have for it to be the same one renamed."""


def moved_claims(lost: Sequence[Claim], fresh: Sequence[Claim]) -> dict[int, int]:
    """Return for each new claim that was lost in another document its index and the lost one's.

    Claims are paired where property, subject and value are the same and the words around much alike, the best first;
    then where the value alone is another and the words are nearly the same.
    """
    pairs: dict[int, int] = {}
    for with_value, least in ((True, _ALIKE), (False, _VERY_ALIKE)):
        waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index, claim in enumerate(lost):
            if index not in pairs.values():
                waiting[_key(claim, with_value=with_value)].append(index)
        ranked = sorted(
            (-likeness(lost[earlier], claim), earlier, index)
            for index, claim in enumerate(fresh)
            if index not in pairs
            for earlier in waiting.get(_key(claim, with_value=with_value), ())
            if lost[earlier].document != claim.document
        )
        taken: set[int] = set()
        for alike, earlier, index in ranked:
            if -alike >= least and earlier not in taken and index not in pairs:
                taken.add(earlier)
                pairs[index] = earlier
    return pairs


def is_renamed(old: Sequence[Claim], new: Sequence[Claim], *, same_bytes: bool) -> bool:
    """True where a new document has the claims of one that is there no longer; both under the new one's path."""
    return bool(old) and (same_bytes or len(same_claims(old, new)) >= _SHARE * len(old))


def _key(claim: Claim, *, with_value: bool) -> tuple[str, ...]:
    entity = claim.subject.entity if claim.subject is not None else None
    about = claim.property, entity or subject_key(claim)
    return (*about, value_key(claim.value)) if with_value else about
