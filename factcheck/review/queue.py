"""The claims that wait for a person: which are shown, in what order, and how many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.model.report import ReviewState
from factcheck.model.verdict import Status
from factcheck.review.desk import Entry, Fits
from factcheck.store.tracked import StoredClaim, StoredDocument

Key = tuple[Any, ...]
ORDERS = ("level", "document", "subject", "age", "property")
_LEVELS = {"error": 0, "warning": 1, "note": 2, "none": 3}


def needs_attention(stored: StoredClaim) -> bool:
    """True for what is shown where no filter names a status: all but what the sources support."""
    verdict = stored.finding.verdict
    return verdict is not None and verdict.status is not Status.SUPPORTED


def is_open(stored: StoredClaim) -> bool:
    return stored.finding.review.state is ReviewState.OPEN


class Queue:
    """All claims of the store, and the ids of those that are shown, in order: what is open first.

    What one claim's change costs does not grow with their number: its row is found by its key, and so is the new one.
    """

    def __init__(self) -> None:
        self.claims: dict[str, StoredClaim] = {}
        self.documents: dict[str, StoredDocument] = {}
        self.order = ORDERS[0]
        self.shown: list[str] = []
        self._keys: list[Key] = []
        """The keys of what is shown, in the same order."""
        self._key_of: dict[str, Key] = {}
        self._ids: dict[str, list[str]] = {}
        self._fits: Fits = needs_attention
        self._open = dict.fromkeys(Status, 0)

    def put(self, entry: Entry) -> list[str]:
        """Take a document's claims as they are now; return the ids of those that changed or went."""
        document, claims = entry
        self.documents[document.path] = document
        now = [claim.id for claim in claims]
        there = set(now)
        different = [
            each for each in self._ids.get(document.path, ()) if each not in there and self._is_in(each, document)
        ]
        for each in different:
            self._drop(each)
        for claim in claims:
            if self.claims.get(claim.id) != claim:
                different.append(claim.id)
                self.set(claim)
        self._ids[document.path] = now
        return different

    def forget(self, document: str) -> list[str]:
        """Let a document's claims go, but those that are in another one by now."""
        known = self.documents.pop(document, None)
        gone = [each for each in self._ids.pop(document, []) if known is not None and self._is_in(each, known)]
        for each in gone:
            self._drop(each)
        return gone

    def set(self, claim: StoredClaim) -> None:
        """Take one claim as it is now."""
        self._hide(claim.id)
        self.claims[claim.id] = claim
        if self._fits(claim):
            key = _key(claim, self.order)
            at = bisect_left(self._keys, key)
            self._keys.insert(at, key)
            self.shown.insert(at, claim.id)
            self._key_of[claim.id] = key
            self._count(claim, 1)

    def filter(self, fits: Fits) -> None:
        """Show those claims alone that fit."""
        self._fits = fits
        self._arrange()

    def sort(self, order: str) -> None:
        """Show them in another order."""
        self.order = order
        self._arrange()

    def place(self, claim: str) -> int | None:
        """Return which row a claim is in; None where it is not shown."""
        key = self._key_of.get(claim)
        return bisect_left(self._keys, key) if key is not None else None

    def counts(self) -> Mapping[Status, int]:
        """Return how many of what is shown are open, by status."""
        return self._open

    def beside(self, claim: StoredClaim) -> Iterable[StoredClaim]:
        """Yield the other claims of a claim's document."""
        return (self.claims[key] for key in self._ids.get(claim.document, ()) if key != claim.id and key in self.claims)

    def _arrange(self) -> None:
        order, fits = self.order, self._fits
        found = sorted((_key(claim, order), claim.id) for claim in self.claims.values() if fits(claim))
        self._keys, self.shown = [key for key, _ in found], [claim for _, claim in found]
        self._key_of = {claim: key for key, claim in found}
        self._open = dict.fromkeys(Status, 0)
        for claim in self.shown:
            self._count(self.claims[claim], 1)

    def _is_in(self, claim: str, document: StoredDocument) -> bool:
        return claim in self.claims and self.claims[claim].document == document.path

    def _count(self, claim: StoredClaim, step: int) -> None:
        if is_open(claim) and claim.finding.verdict is not None:
            self._open[claim.finding.verdict.status] += step

    def _hide(self, claim: str) -> None:
        key = self._key_of.pop(claim, None)
        if key is not None:
            at = bisect_left(self._keys, key)
            del self._keys[at], self.shown[at]
            self._count(self.claims[claim], -1)

    def _drop(self, claim: str) -> None:
        self._hide(claim)
        self.claims.pop(claim, None)


def subject_name(stored: StoredClaim) -> str:
    """Return what to call a claim's subject; empty where it has none."""
    subject = stored.finding.claim.subject
    return (subject.label or subject.name or subject.text) if subject is not None else ""


def _key(stored: StoredClaim, order: str) -> Key:
    claim, verdict = stored.finding.claim, stored.finding.verdict
    level = _LEVELS[verdict.status.level] if verdict is not None else len(_LEVELS)
    place: Sequence[Any] = (claim.document, claim.span.start, stored.id)
    return (not is_open(stored), *_first(stored, order, level), *place)


def _first(stored: StoredClaim, order: str, level: int) -> Sequence[Any]:
    """Return what comes before the place in an order; of equal kinds within one order, so that all can be compared."""
    match order:
        case "level":
            return (level,)
        case "subject":
            return (subject_name(stored).casefold(), level)
        case "age":
            return (stored.history[0].at if stored.history else "", level)
        case "property":
            return (stored.finding.claim.property, level)
        case _:
            return ()
