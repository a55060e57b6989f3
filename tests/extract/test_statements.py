"""What is told counts, and what is denied, planned, asked or imagined does not: each frame with each predicate."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract.run import Extractor
from factcheck.model.text import Document

FOLDER = Path(__file__).parent / "statements"
LANGUAGES = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.toml"))}
_ARTICLE = {"en": "the "}


def texts(code: str, frame: str) -> Iterator[tuple[str, str, str]]:
    """The texts of a frame, each with its property and the name it is told of."""
    table: Mapping[str, Any] = LANGUAGES[code]
    for name in table["names"]:
        called = name if name.isupper() else _ARTICLE.get(code, "") + name
        for prop, (finite, bare, noun) in table["predicates"].items():
            text = frame.replace("{X}", called).replace("{p}", finite).replace("{b}", bare).replace("{g}", noun)
            yield text[0].upper() + text[1:], prop, name


FRAMES = [
    (code, kind, frame) for code, table in LANGUAGES.items() for kind in ("told", "not_told") for frame in table[kind]
]


@pytest.mark.parametrize(("code", "kind", "frame"), FRAMES)
def test_only_what_is_told_counts(code: str, kind: str, frame: str, nameless: Extractor) -> None:
    for text, prop, name in texts(code, frame):
        claims = nameless.extract(Document("text.txt", text, ""), code).claims
        owners = [c.subject.name for c in claims if c.property == prop and c.modality.counts and c.subject]
        assert [name in owner for owner in owners] == [True] * (kind == "told"), text
