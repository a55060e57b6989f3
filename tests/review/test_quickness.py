"""A key costs the same on ten thousand claims as on a hundred: what is drawn is what is seen."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.model.record import replace
from factcheck.model.report import ReviewState
from factcheck.model.text import Document
from factcheck.review.app import ReviewApp
from factcheck.review.desk import Article, Changes, Desk, Fits, Proposed, Written
from factcheck.review.queue import needs_attention
from factcheck.review.words import load_words
from factcheck.store.history import decided
from factcheck.store.tracked import Decided, Decision, StoredClaim, StoredDocument
from factcheck.tracker.deciding import Action, Outcome
from tests.review.newsroom import Seat
from tests.store.build import NOON, arabic, english

MANY, FEW, EACH = 10_000, 100, 20
_UNFELT = 0.06
"""Seconds that nobody feels, and that a busy machine may take for nothing."""
_TIMES = {"o": 12}
"""Another order is one sort of all; other keys go to a few claims only."""


class MemoryDesk(Desk):
    """A store in memory, of any number of claims; nothing of it takes time."""

    def __init__(self, claims: int) -> None:
        self.documents: dict[str, Document] = {}
        self._entries = []
        for number in range(claims // EACH):
            path = f"articles/{number:05}.md"
            checked = (arabic if number % 2 else english)(path=path).checked()
            self.documents[path] = checked.document
            found = [StoredClaim(replace(one, id=f"{number:05}x{at}")) for at, one in enumerate(checked.findings)]
            copies = [
                replace(one, finding=replace(one.finding, id=f"{one.id}-{copy}"))
                for copy in range(EACH // len(found))
                for one in found
            ]
            document = StoredDocument(path, checked.language, checked.document.sha256)
            self._entries.append((document, tuple(copies)))

    @property
    def by(self) -> str:
        return "Amal"

    @property
    def wanted(self) -> str:
        return ""

    def load(self) -> Iterator[Changes]:
        for at in range(0, len(self._entries), 40):
            yield Changes(tuple(self._entries[at : at + 40]))

    def refresh(self) -> Changes:
        return Changes()

    def article(self, stored: StoredClaim, document: StoredDocument) -> Article:
        return Article(self.documents[stored.document])

    def filter(self, typed: str) -> Fits:
        return lambda stored: needs_attention(stored) and typed in stored.finding.claim.quote

    def act(self, seen: Sequence[StoredClaim], action: Action) -> Outcome:
        decision = Decision(ReviewState.ACCEPTED, self.by, NOON)
        return Outcome(tuple(Decided(each, decided(each, decision)) for each in seen))

    def candidates(self, stored: StoredClaim, words: str) -> Sequence[object]:  # type: ignore[override]
        return ()

    def settle(self, stored: StoredClaim, entity: str) -> Written:
        return Written("")

    def propose(self, claims: Sequence[StoredClaim]) -> Proposed:
        return Proposed("", (), (), None)

    def write(self, proposed: Proposed) -> Written:
        return Written("")

    def check(self, document: str) -> str:
        return document

    def editor(self, locator: str) -> list[str]:
        return []

    def run(self, command: Sequence[str]) -> None:
        return None

    def browse(self, url: str) -> None:
        return None


def times(claims: int) -> dict[str, float]:
    """Return by key how many seconds pass from it to the painted screen, the best of several."""
    found: dict[str, float] = {}
    app = ReviewApp(MemoryDesk(claims), load_words("en"))

    async def whole() -> None:
        async with app.run_test(size=(200, 60)) as pilot:
            seat = Seat(app, pilot, Path())
            await seat.until(lambda: app.loaded)
            for key in ("down", "pagedown", "end", "home", "a", "u", "o", "t"):
                for _ in range(4):
                    began = time.perf_counter()
                    await seat.press(key)
                    found[key] = min(found.get(key, 9.0), time.perf_counter() - began)

    try:
        asyncio.run(whole())
    finally:
        gc.unfreeze()
    return found


def test_a_key_is_answered_as_soon_on_ten_thousand_claims() -> None:
    few, many = times(FEW), times(MANY)
    slower = {key: (few[key], many[key]) for key in many if many[key] > max(_TIMES.get(key, 3) * few[key], _UNFELT)}
    assert not slower


def test_the_store_in_memory_is_as_large_as_it_says() -> None:
    desk = MemoryDesk(FEW)
    claims = [claim for changes in desk.load() for _, found in changes.entries for claim in found]
    assert len({claim.id for claim in claims}) == FEW
