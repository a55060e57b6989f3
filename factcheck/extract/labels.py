"""Classes of labels, as lines of an infobox have them, with the properties that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from factcheck.extract.tables import load_patterns, load_tables
from factcheck.properties.property import Property, ValueKind

_VALUES: Mapping[ValueKind, frozenset[str]] = {
    ValueKind.DATE: frozenset({"date", "year"}),
    ValueKind.COUNT: frozenset({"number", "ordinal"}),
    ValueKind.MONEY: frozenset({"money"}),
    ValueKind.QUANTITY: frozenset({"quantity"}),
    ValueKind.ENTITY: frozenset(),
}
"""The kinds of values of which a sentence has one where a label of such a property has its value."""
_TAKEN = frozenset().union(*_VALUES.values())


class Labels(Mapping[str, Sequence[tuple[Property, Mapping[str, object]]]]):
    """Classes of labels (``area/area_label``) with the properties they name, and the patterns of their labels' lines.

    Patterns are unpacked for those classes that are asked for.
    """

    def __init__(self, code: str, properties: Mapping[str, Property], declared: tuple[Path, ...]) -> None:
        self._code, self._declared = code, declared
        self._rows: dict[str, list[tuple[Property, int]]] = {}
        told = load_tables(code, declared)["labels"]
        for prop in properties.values():
            for name, number in told.get(prop.id, ()):
                self._rows.setdefault(name, []).append((prop, number))
        self._unpacked: dict[str, Sequence[tuple[Property, Mapping[str, object]]]] = {}
        self._by_kinds: dict[frozenset[str], frozenset[str]] = {}
        self.names = frozenset(self._rows)
        """The classes."""
        bits = load_tables(code, declared)["due"]["bits"]
        plurals = (f"{prop.id}/many" for prop in properties.values() if prop.office)
        self.plurals = frozenset(name for name in plurals if name in bits)
        """The classes of the plurals of offices."""

    def __getitem__(self, name: str) -> Sequence[tuple[Property, Mapping[str, object]]]:
        found = self._unpacked.get(name)
        if found is None:
            rows = ((prop, load_patterns(self._code, prop.id, self._declared), at) for prop, at in self._rows[name])
            found = self._unpacked[name] = [(prop, patterns[at]) for prop, patterns, at in rows]
        return found

    def fitting(self, kinds: Collection[str]) -> frozenset[str]:
        """The classes of which a fact may be in a sentence with values of these kinds: names may be in any.

        A size needs no label of its own.
        """
        return self.names if "quantity" in kinds else self._taking(frozenset(kinds) & _TAKEN)

    def _taking(self, kinds: frozenset[str]) -> frozenset[str]:
        found = self._by_kinds.get(kinds)
        if found is None:
            taking = {kind for kind, own in _VALUES.items() if not own or not own.isdisjoint(kinds)}
            told = (name for name, rows in self._rows.items() if any(prop.kind in taking for prop, _ in rows))
            found = self._by_kinds[kinds] = frozenset(told)
        return found

    @cached_property
    def bare(self) -> Sequence[tuple[Property, Mapping[str, object]]]:
        """The properties that a size alone tells, each with the pattern of its label's line."""
        sizes = {prop.id: name for name, rows in self._rows.items() for prop, _ in rows if prop.bare}
        return [next(each for each in self[name] if each[0].id == prop) for prop, name in sizes.items()]

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
