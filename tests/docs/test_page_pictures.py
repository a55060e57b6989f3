"""The README's pictures of the page: what they are taken of, and that they are there and small."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.page import PICTURES, page

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("ui", PICTURES)
def test_each_picture_shows_an_outdated_claim_and_is_small(ui: str) -> None:
    assert 'class="value v-outdated"' in page(ui)
    picture = (DOCS / f"page-{ui}.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert len(picture) < 250_000
    assert f"docs/page-{ui}.png" in (DOCS.parent / "README.md").read_text(encoding="utf-8")
