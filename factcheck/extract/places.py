"""Places of a sentence as bits of one integer: what holds of some of them is asked of all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Step = tuple[int, int]
"""The place, as a bit, at which something begins, and where it may end."""


class Places:
    """The places of a sentence: one before each of its tokens, and one behind the last."""

    __slots__ = ("_all", "_first")

    def __init__(self, first: int, last: int) -> None:
        self._first = first
        self._all = (2 << (last - first)) - 1

    @staticmethod
    def _along(places: int, steps: tuple[int, Sequence[Step]]) -> int:
        """Where steps from the places lead: those over one token are bits themselves."""
        single, longer = steps
        ends = (places & single) << 1
        for begins, behind in longer:
            if places & begins:
                ends |= behind
        return ends

    @staticmethod
    def _jumped(places: int, jumps: Sequence[Step]) -> int:
        """The places and where jumps lead from there, in their order."""
        for begins, behind in jumps:
            if places & begins:
                places |= behind
        return places

    def _from(self, places: int) -> int:
        """The first of the places and all behind it: a name may reach anywhere."""
        return self._all & -(places & -places)

    def _within(self, first: int, last: int) -> int:
        """The places from one token up to another."""
        return (1 << (last - self._first)) - (1 << max(0, first - self._first))

    def _step(self, first: int, last: int) -> Step:
        return 1 << (first - self._first), 1 << (last - self._first)

    def _bits(self, places: Iterable[int]) -> int:
        first, found = self._first, 0
        for place in places:
            found |= 1 << (place - first)
        return found
