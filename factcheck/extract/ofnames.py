"""Names that stand on both sides of "of": a person and the body that he is of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.capitalruns import RunWords

_FULL = (2, 3)
"""Capitalised words of a person's full name."""


def person_of(capital: Callable[[int], bool], index: int, end: int, words: RunWords) -> int:
    """The end of a name from ``index`` on, before an "of" that makes a person one of a body.

    "Ahmed Nasser of Corniche Air" is a man of an airline, "the Bank of Sudan" one name; a noun that ends what follows
    shows the body.
    """
    joint = next((at for at in range(index, end) if at in words.things), None)
    if joint is None or joint - index not in _FULL or end - joint < _FULL[0] + 1 or end - 1 not in words.nouns:
        return end
    return joint if all(capital(at) and at not in words.nouns | words.plain for at in range(index, joint)) else end
