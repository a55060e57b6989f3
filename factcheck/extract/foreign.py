"""Words in small letters inside names of other languages: Syndicat des gens de mer, Institut für angewandte Stille."""

from __future__ import annotations

from factcheck.extract.runwords import RunWords
from factcheck.text.tokens import Tokens, capital

_LONG = 3
"""Letters of a word that may be one of a name by itself."""


def foreign(tokens: Tokens, at: int, end: int, words: RunWords) -> bool:
    """True for a word in small letters that a foreign joint ties to the name before it, which ends at ``end``.

    It stands behind the joint, or before one with another such word behind it: Confédération générale du travail.
    """
    if not words.foreign or not _small(tokens, at, words):
        return False
    if at - 1 in words.foreign and at - 1 >= end > words.first:
        return True
    tied = at == end and at + 1 in words.foreign and at + 2 < words.last and capital(tokens, at - 1)
    return tied and _small(tokens, at + 2, words)


def _small(tokens: Tokens, at: int, words: RunWords) -> bool:
    word = tokens.norms[at]
    plain = tokens.kinds[at] == "w" and len(word) >= _LONG and word not in words.common
    return plain and not capital(tokens, at) and at not in words.empty and at not in words.covered
