"""The readings of one sentence, found by class and by token without a search."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from factcheck.extract.lexicon import Reading
from factcheck.text.remembered import Remembered

_NAME, _FIRST, _LAST = range(3)
"""The first fields of a reading, by which they are asked for."""


class Readings(list[Reading]):
    """The readings of a sentence in order, with what is asked of them again and again told once."""

    __slots__ = ("_at", "_ending", "_of", "_under", "_verbs", "by_name")

    def __init__(self, readings: Iterable[Reading] = (), at: dict[int, list[Reading]] | None = None) -> None:
        """``at`` may say what is known of them by first token."""
        super().__init__(readings)
        self.by_name: dict[str, list[Reading]] = _grouped(self, _NAME)
        """By class."""
        self._at = at
        self._ending: dict[int, list[Reading]] | None = None
        self._verbs: list[Reading] | None = None
        self._of: dict[tuple[str, ...], Sequence[Reading]] = {}
        self._under: dict[tuple[str, ...], Sequence[Reading]] = {}

    @property
    def at(self) -> dict[int, list[Reading]]:
        """By first token."""
        if self._at is None:
            self._at = _grouped(self, _FIRST)
        return self._at

    @property
    def ending(self) -> dict[int, list[Reading]]:
        """By the token behind them."""
        if self._ending is None:
            self._ending = _grouped(self, _LAST)
        return self._ending

    @property
    def verbs(self) -> Sequence[Reading]:
        """Those of verbs."""
        if self._verbs is None:
            self._verbs = [reading for reading in self if "verb" in reading[3]]
        return self._verbs

    def of(self, *names: str) -> Sequence[Reading]:
        """Those of the classes."""
        if len(names) == 1:
            return self.by_name.get(names[0], ())
        found = self._of.get(names)
        if found is None:
            found = self._of[names] = self._in([name for name in names if name in self.by_name])
        return found

    def under(self, *prefixes: str) -> Sequence[Reading]:
        """Those of the classes whose names begin so."""
        found = self._under.get(prefixes)
        if found is None:
            found = self._under[prefixes] = self._in(list(filter(_beginning(prefixes).__getitem__, self.by_name)))
        return found

    def _in(self, names: Sequence[str]) -> Sequence[Reading]:
        if len(names) > 1:
            wanted = frozenset(names)
            return [reading for reading in self if reading[0] in wanted]
        return self.by_name[names[0]] if names else ()


@cache
def _beginning(prefixes: tuple[str, ...]) -> Mapping[str, bool]:
    """Whether the names of classes begin so, each told once."""
    return Remembered(lambda name: name.startswith(prefixes))


def _grouped(readings: Sequence[Reading], field: int) -> dict[Any, list[Reading]]:
    """The readings by one of their fields."""
    found: dict[Any, list[Reading]] = {}
    for reading in readings:
        key = reading[field]
        if key in found:
            found[key].append(reading)
        else:
            found[key] = [reading]
    return found
