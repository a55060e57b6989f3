"""Which language a text is in: its letters tell the script, and within a script the commonest words of each language.

Only the ``language.toml`` of each folder is read for it, never a whole pack.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from factcheck.languages.compiled import compiled
from factcheck.languages.loader import DATA, languages, read_header
from factcheck.model.record import record
from factcheck.text.expression import expression

_LONGEST = 20_000
"""Code points of a text that are looked at for its script."""
_WORDS = 4_000
"""Code points of it that are looked at for words."""
_WORD = expression(r"[^\W\d_]{2,}|[^\W\d_](?=['’])|[^\W\d_a-zA-Z]")
"""Words; of single letters only what stands before an apostrophe (l', n'), or has an accent (à): no "n/a", no "(l)"."""
_OPENING, _INSIDE = 1, 2
"""What a common word weighs with a capital, where it may be part of a name (La Paz), and without."""


@record
class Header:
    """What tells a language from others."""

    code: str
    script: str
    default: bool
    """True for the language that a text of the script is taken for where no word tells."""
    common: frozenset[str]
    """Its commonest words, in small letters."""


@cache
def headers() -> tuple[Header, ...]:
    """The headers of all languages, by code."""
    files = [DATA / code / "language.toml" for code in languages()]
    plain = compiled("headers", files, lambda: [read_header(file) for file in files])
    return tuple(
        Header(raw["code"], raw["script"], raw["default"], frozenset(raw["common"]))
        for raw in sorted(plain, key=lambda raw: str(raw["code"]))
    )


def detect(text: str) -> str:
    """The language that a text's letters and words show."""
    return of_script(script(text[:_LONGEST]), text[:_WORDS])


def script(text: str) -> str:
    """The script of most letters of a text, of those that some language is written in; Latin where there are none."""
    if text.isascii():
        return "Latin"
    counts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        counts[_script(char)] += count
    known = {header.script for header in headers()}
    return max(known, key=lambda name: (counts[name], name == "Latin", name))


def only(text: str, name: str) -> bool:
    """True where no letter of a text is of another script."""
    return {_script(char) for char in set(text)} <= {name, ""}


def of_script(name: str, text: str) -> str:
    """The code of the language of that script whose common words the text has most; its default where none leads."""
    candidates = [header for header in headers() if header.script == name]
    if len(candidates) == 1:
        return candidates[0].code
    weights = _weights(text, candidates)
    return max(candidates, key=lambda header: (weights[header.code], header.default, header.code)).code


def _weights(text: str, candidates: Sequence[Header]) -> Mapping[str, int]:
    weights: Counter[str] = Counter()
    for word, count in Counter(_WORD.findall(text)).items():
        low = word.lower()
        for header in candidates:
            if low in header.common:
                weights[header.code] += count * (_INSIDE if low == word else _OPENING)
    return weights


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    """The script of a letter as the first word of its Unicode name says it; empty for anything else."""
    if char.isascii():
        return "Latin" if char.isalpha() else ""
    return unicodedata.name(char, "").partition(" ")[0].capitalize() if char.isalpha() else ""
