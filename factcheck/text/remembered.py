"""What is found out about words, kept for the next time they come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_MOST_KEPT = 50_000
"""Words after which all are forgotten: more than the distinct words of a long book, far less than a machine holds."""
_T = TypeVar("_T")


class Remembered(dict[str, _T]):
    """Word -> what ``find`` finds about it; fills itself, and never holds more than a book's words."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], _T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> _T:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[word] = self._find(word)
        return found
