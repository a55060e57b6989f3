"""The screen's own words in a language: ``words/CODE.toml``, and what the page calls verdicts and decisions."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import DataError, UsageError, nearest
from factcheck.languages.loader import load_pack
from factcheck.model.record import record

_FOLDER = Path(__file__).parent / "words"


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that there are words in."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.toml")))


@record
class Words:
    """Sentences by ``table.key``; ``{names}`` in them are filled in."""

    language: str
    right: bool
    """True where the language is written from right to left."""
    texts: Mapping[str, str]

    def __call__(self, key: str, /, **fill: object) -> str:
        """Return a text with its names filled in; KeyError where there is none."""
        return self.texts[key].format(**fill) if fill else self.texts[key]

    def many(self, key: str, count: int) -> str:
        """Return a number with its noun: ``KEY.one``, ``KEY.two``, ``KEY.few`` (3 to 10) and ``KEY.many``."""
        form = {1: "one", 2: "two"}.get(count, "few" if 3 <= count % 100 <= 10 else "many")
        return self.texts[f"{key}.{form}"].format(count=f"{count:,}")


@cache
def load_words(language: str) -> Words:
    """Read a language's words; UsageError names the nearest known where there are none, DataError what is no text."""
    if language not in languages():
        raise UsageError(f"there is no screen in {language!r}; {nearest(language, languages())}")
    file = _FOLDER / f"{language}.toml"
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    page = load_pack(language).section("page")
    texts = {f"status.{key}": text for key, text in page["status"].items()}
    texts |= {f"state.{key}": text for key, text in page["review"].items()}
    _flatten("", {key: value for key, value in raw.items() if key != "right"}, texts, file.name)
    return Words(language, bool(raw["right"]), texts)


def _flatten(head: str, table: Mapping[str, Any], into: dict[str, str], file: str) -> None:
    for key, value in table.items():
        if isinstance(value, dict):
            _flatten(f"{head}{key}.", value, into, file)
        elif isinstance(value, str):
            into[head + key] = value
        else:
            raise DataError(file, head + key, f"expected a text, found {value!r}")
