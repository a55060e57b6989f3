"""The text that is measured: seed articles among plain prose, with other figures each time, two claims a kilobyte."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_HERE = Path(__file__).parent
ARTICLES = _HERE.parents[1] / "seeds" / "articles"
SOURCES = _HERE.parents[1] / "seeds" / "sources"
_PROSE_FOR_ONE = {"ar": 2, "en": 3}
"""Paragraphs of prose to one of an article, which is denser with claims than newspapers are."""
_SEED = 20251125
_FIGURE = re.compile(r"(?<![\d.,-])\d{1,3}(?![\d.,-])")


def articles(language: str, size: int) -> list[str]:
    """Articles of a language, of some kilobytes each, that hold ``size`` bytes of UTF-8 or a little more."""
    drawn = random.Random(_SEED)
    prose = _paragraphs(_HERE / f"prose.{language}.txt")
    found: list[str] = []
    total = 0
    for path in _again(_files(language)):
        lines = []
        for paragraph in _paragraphs(path):
            lines.append(_FIGURE.sub(lambda match: str(int(match[0]) + drawn.randrange(2)), paragraph))
            lines += drawn.sample(prose, _PROSE_FOR_ONE[language])
        found.append("\n\n".join(lines) + "\n")
        total += len(found[-1].encode())
        if total >= size:
            break
    return found


def _again(files: list[Path]) -> Iterator[Path]:
    for number in count():
        yield files[number % len(files)]


def _files(language: str) -> list[Path]:
    return [path for path in sorted(ARTICLES.iterdir()) if _language(path.read_text(encoding="utf-8")) == language]


def _paragraphs(path: Path) -> list[str]:
    """The paragraphs of a text, without front matter, headings and tables."""
    blocks = re.split(r"\n\s*\n|(?<=[.؟])\n", path.read_text(encoding="utf-8"))
    return [block.strip() for block in blocks if len(block) > 120 and block.lstrip()[0] not in "-#|>+"]


def _language(text: str) -> str:
    return "ar" if sum("\u0600" <= char <= "\u06ff" for char in text) > len(text) / 3 else "en"
