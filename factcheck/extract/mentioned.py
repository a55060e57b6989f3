"""The names of one document by sentence, for whoever looks back or ahead for one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent

_FARTHEST = 100
_MOST = 200
"""Sentences, and names, that a look back goes over: a text of names alone takes time that grows with its length."""


class Mentioned:
    """Marks only sentences that ``may_name`` lets hold a name, each when someone asks."""

    def __init__(self, marked: Callable[[int], Sentence], may_name: Callable[[int], bool]) -> None:
        self._marked, self._may_name = marked, may_name
        self._names: dict[int, Sequence[Referent]] = {}
        self._naming: list[int] = []
        self._looked = 0

    def of(self, index: int) -> Sequence[Referent]:
        """The names of a sentence."""
        found = self._names.get(index)
        if found is None:
            named = self._marked(index).referents if self._may_name(index) else ()
            found = self._names[index] = [r for r in named if r.named]
        return found

    def before(self, index: int) -> Iterator[tuple[int, Sequence[Referent]]]:
        """How many sentences back, and the names there, the nearest first; sentences without names are passed over."""
        self._naming += (at for at in range(self._looked, index) if self._may_name(at))
        self._looked = max(self._looked, index)
        end = bisect_left(self._naming, index)
        passed = 0
        for at in reversed(self._naming[max(0, end - _FARTHEST) : end]):
            names = self.of(at)
            yield index - at, names
            passed += len(names)
            if passed > _MOST:
                return
