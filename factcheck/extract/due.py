"""Which patterns a sentence is worth trying: those of whose needs nothing is missing in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.extract.marks import ValueMark
from factcheck.model.claim import MentionKind
from factcheck.model.record import record
from factcheck.model.values import Period
from factcheck.properties.property import Property, ValueKind

_YEAR_DIGITS = (3, 4)
NAME, KNOWN, UNTOLD, VALUE = "@name", "@known", "@untold", "#"
"""How features that no word has are told: a name, one that is known, one of untold type, a value of a kind."""

Wanted = frozenset[str] | Sequence[str] | None
"""The kinds of values that an item takes; where it takes none, the types that a name may have; else None."""


class Step(NamedTuple):
    """A state of a pattern as ``Prospect`` reads it."""

    state: int
    item: int
    """The number that all items have which ask the same of a sentence."""
    kind: str
    argument: Any
    wanted: Wanted
    following: Sequence[int]


@record
class Due:
    """A pattern of a property."""

    prop: Property
    pattern: Mapping[str, Any]
    values: frozenset[str]
    """Kinds of values of which the sentence must hold one; empty where a name, or a word, is the value."""
    loose: bool
    """True where its value may be a name that nothing shows, or a demonym."""
    steps: Sequence[Step]
    """Its states, from where it begins to where it ends."""


class DuePatterns:
    """The patterns of one language by the values that they need, and by the most telling feature that each needs.

    Of a group of features each member leads to it.

    ``table`` is made by ``due_table``; ``patterns`` gives the patterns of a property, and is asked only for those that
    are due.
    """

    def __init__(
        self,
        table: Mapping[str, Any],
        properties: Mapping[str, Property],
        patterns: Callable[[str], Sequence[Mapping[str, Any]]],
    ) -> None:
        self._rows: Sequence[Any] = table["rows"]
        self._anchors: Sequence[tuple[int, int, Mapping[int, tuple[int, Sequence[Any]]]]] = table["anchors"]
        self._always: Sequence[int] = table["always"]
        self._whole = (1 << len(table["bits"])) - 1
        self._properties, self._patterns = properties, patterns
        self._made: dict[int, Due] = {}
        self._items: dict[tuple[str, Any, Wanted], int] = {}

    def of(self, features: int) -> list[Due]:
        """The patterns that a sentence with these features may match, in their order."""
        found, lacking = set(self._always), self._whole ^ features  # no negative: those are slow to combine
        for valued, anchored, rows_of in self._anchors:
            anchors = features & anchored
            if not anchors or (valued and not valued & features):
                continue
            while anchors:
                anchor = anchors & -anchors
                anchors ^= anchor
                common, rows = rows_of[anchor]
                if not common & lacking:
                    found.update(_with_all(rows, features, lacking))
        return [self._due(number) for number in sorted(found)]

    def _due(self, row: int) -> Due:
        due = self._made.get(row)
        if due is None:
            prop, number, values, loose = self._rows[row]
            due = self._made[row] = self._compiled(self._properties[prop], self._patterns(prop)[number], values, loose)
        return due

    def _compiled(self, prop: Property, pattern: Mapping[str, Any], values: frozenset[str], loose: bool) -> Due:
        taken: Wanted = values or (prop.values if prop.kind is ValueKind.ENTITY else None)
        wanted: Mapping[str, Wanted] = {"value": taken, "subject": prop.subjects, "owner": prop.subjects}
        steps = []
        # What may follow a state always stands before it.
        for state, (kind, argument, following) in reversed(list(enumerate(pattern["states"]))):
            own = wanted.get(kind, ())
            item = self._items.setdefault((kind, argument, own), len(self._items))
            steps.append(Step(state, item, kind, argument, own, following))
        return Due(prop, pattern, values, loose, steps)


def _with_all(rows: Sequence[Any], features: int, lacking: int) -> Iterator[int]:
    """The numbers of those rows of whose needs nothing is lacking."""
    for needed, alike in rows:
        if needed & lacking:
            continue
        for number, several in alike:
            for group in several:
                if not group & features:
                    break
            else:
                yield number


def value_kinds(values: Iterable[ValueMark]) -> set[str]:
    """The kinds of a sentence's values, as patterns need them."""
    found = set()
    for mark in values:
        mention = mark.mention
        found.add(mention.kind.value)
        if isinstance(mention.value, Period) and mention.value.start and mention.value.end:
            found.add("span")
        if mention.kind is MentionKind.NUMBER and len(mention.text) in _YEAR_DIGITS:
            found.add("year")
    return found
