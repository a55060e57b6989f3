"""The article that is shown: read beside the screen, so that a long one, or a PDF, holds no key up."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from factcheck.errors import FactcheckError
from factcheck.review.desk import Article, Desk
from factcheck.store.tracked import StoredClaim, StoredDocument

_AT_ONCE = 0.05
"""Seconds that the screen waits for an article; most are there by then, and nothing flickers."""
Key = tuple[str, str]


class Articles:
    """Holds one article; ``arrived`` is called, from another thread, when one comes later than at once."""

    def __init__(self, desk: Desk, arrived: Callable[[], None]) -> None:
        self._desk, self._arrived = desk, arrived
        self._reader = ThreadPoolExecutor(1, "article")
        self._key: Key | None = None
        self._reading: Future[Article] | None = None

    def of(self, stored: StoredClaim, document: StoredDocument) -> Article | None:
        """Return a claim's article as it is now; None where it is still being read."""
        key = (document.path, document.sha256)
        if self._reading is None or self._key != key:
            if self._reading is not None:
                self._reading.cancel()
            self._key, self._reading = key, self._reader.submit(self._read, stored, document)
            with suppress(TimeoutError):
                return self._reading.result(_AT_ONCE)
            self._reading.add_done_callback(self._come)
            return None
        return self._reading.result() if self._reading.done() else None

    def forget(self) -> None:
        """Have it read again when it is asked for next."""
        self._key = None

    def _read(self, stored: StoredClaim, document: StoredDocument) -> Article:
        try:
            return self._desk.article(stored, document)
        except FactcheckError as error:
            return Article(None, str(error))

    def _come(self, reading: Future[Article]) -> None:
        if not reading.cancelled():
            with suppress(RuntimeError):  # the screen was left meanwhile
                self._arrived()
