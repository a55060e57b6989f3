"""Words in small letters inside names of other languages: Syndicat des gens de mer, Institut für angewandte Stille."""

from __future__ import annotations

from factcheck.extract.runwords import RunWords
from factcheck.text.tokens import Tokens, capital

_LONG, _NEAR = 3, 5
"""Letters of a word that may be one of a name by itself, and tokens over which a joint ties another to one."""


def foreign(tokens: Tokens, at: int, end: int, words: RunWords) -> bool:
    """True for a word in small letters that a foreign joint ties to the name before it, which ends at ``end``.

    It stands behind the joint, or before one with another such word behind it: Confédération générale du travail.
    """
    if not (_small(tokens, at, words) or at in words.plain):
        return False
    if at == end > words.first and _related(tokens, at, words):
        return True
    if not words.foreign:
        return False
    if at - 1 in words.foreign and at - 1 >= end > words.first:
        return True
    if not (at == end and at + 1 in words.foreign and capital(tokens, at - 1)):
        return False
    behind = at + 2
    while behind < words.last and len(tokens.norms[behind]) < _LONG and tokens.kinds[behind] == "w":
        behind += 1  # national de la recherche
    return behind < min(words.last, at + _NEAR) and _small(tokens, behind, words)


def _related(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for an adjective of another language behind what it tells of: Le Monde diplomatique, Académie française."""
    before = at - 1
    if (
        at in words.loans | words.plain
        or before in words.covered
        or not (capital(tokens, before) or before - 1 in words.foreign)
    ):
        return False
    if tokens.norms[at].endswith(words.tails):
        return True
    return len(tokens.norms[at]) > _NEAR and not any(tokens.slice(i, i + 1).isascii() for i in (before, at))


def _small(tokens: Tokens, at: int, words: RunWords) -> bool:
    word = tokens.norms[at]
    plain = tokens.kinds[at] == "w" and len(word) >= _LONG and word not in words.common
    return plain and not capital(tokens, at) and at not in words.empty and at not in words.covered
