"""Everyday words that only the beginning of a sentence gives a capital: "Snow covered the hills"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.referents import Referent
from factcheck.languages.openers import BETWEEN
from factcheck.text.tokens import Tokens

_INSIDE = r"[a-z,;]['’\"”»]?\s+{word}\b"
"""The word with its capital inside a sentence, where only a name has one."""


def without_plain(names: Sequence[Referent], tokens: Tokens, first: int, words: str) -> list[Referent]:
    """Drop the name of one everyday word that opens the sentence, unless the text writes it so elsewhere too."""
    opening = first + (tokens.kinds[first] != "w")  # behind a mark of quotation
    return [r for r in names if not (r.first == opening and _plain(r, tokens, words))]


def _plain(name: Referent, tokens: Tokens, words: str) -> bool:
    alone = name.last == name.first + 1 and name.named and not name.entities
    if not alone or f"{BETWEEN}{tokens.norms[name.first]}{BETWEEN}" not in words:
        return False
    return re.search(_INSIDE.format(word=re.escape(name.text)), tokens.text) is None
