"""Names that stand on both sides of "of": a person and the body that he is of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.capitalruns import RunWords

_FULL = (2, 3)
"""Capitalised words of a person's full name."""
_LONG = 4
"""Words that it has at most."""


def person_of(capital: Callable[[int], bool], index: int, end: int, words: RunWords) -> int:
    """The end of a name from ``index`` on, before an "of" that makes a person one of a body.

    "Ahmed Nasser of Corniche Air" is a man of an airline, "the Bank of Sudan" one name; a noun that ends what follows
    shows the body.
    """
    joint = next((at for at in range(index, end) if at in words.things), None)
    if joint is None or joint - index not in _FULL or end - joint < _FULL[0] + 1 or end - 1 not in words.nouns:
        return end
    return joint if all(capital(at) and at not in words.nouns | words.plain for at in range(index, joint)) else end


def before_holder(
    tokens: Tokens, index: int, end: int, words: RunWords, offices: Collection[int], known: Mapping[int, int]
) -> int:
    """The end of whose office it is, before the one who holds it: "Prime Minister of India Jo Doe".

    ``offices`` are the tokens behind offices, ``known`` the first tokens of known names with those behind them. An
    acronym is known by its letters: "Chairman of SAARC Jo Doe".
    """
    ruling = index - 1 - (index - 1 in words.determiners)
    if ruling not in words.things or ruling not in offices:
        return end
    behind = known.get(index) or _behind_body(tokens, index, end, words)
    rest = range(behind, end)
    named = behind > index and len(rest) in range(_FULL[0], _LONG + 1) and not _acronym(tokens, behind)
    return behind if named and words.nouns.isdisjoint(rest) and words.things.isdisjoint(rest) else end


def _behind_body(tokens: Tokens, index: int, end: int, words: RunWords) -> int:
    """The token behind the noun that closes the name of a body, or behind an acronym; ``index`` where none does."""
    if _acronym(tokens, index):
        return index + 1
    last = max((at for at in range(index, end) if at in words.nouns), default=index)
    return last + 1 if last > index else index


def _acronym(tokens: Tokens, at: int) -> bool:
    text = tokens.slice(at, at + 1)
    return len(text) > 1 and text.isupper()
