"""An article that takes long to read holds nobody up."""

from __future__ import annotations

import threading
import time

from factcheck.review.articles import Articles
from factcheck.review.desk import Article
from factcheck.store.tracked import StoredClaim, StoredDocument
from tests.review.test_quickness import FEW, MemoryDesk


class SlowDesk(MemoryDesk):
    """Reads an article when it is let."""

    def __init__(self) -> None:
        super().__init__(FEW)
        self.let = threading.Event()
        self.read = 0

    def article(self, stored: StoredClaim, document: StoredDocument) -> Article:
        self.let.wait(10)
        self.read += 1
        return super().article(stored, document)


def test_a_slow_article_comes_when_it_is_there_and_is_read_once() -> None:
    desk, come = SlowDesk(), threading.Event()
    document, claims = next(iter(desk.load())).entries[0]
    articles = Articles(desk, come.set)
    began = time.monotonic()
    assert articles.of(claims[0], document) is None
    assert articles.of(claims[1], document) is None
    assert time.monotonic() - began < 5
    desk.let.set()
    assert come.wait(10)
    found = articles.of(claims[0], document)
    assert found is not None
    assert found.document is not None
    assert articles.of(claims[1], document) is found
    assert desk.read == 1
    articles.forget()
    while articles.of(claims[0], document) is None:
        time.sleep(0.01)
    assert desk.read == 2
