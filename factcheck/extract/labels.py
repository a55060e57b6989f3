"""Classes of labels, as lines of an infobox have them, with the properties that they name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.extract.tables import load_patterns, load_tables
from factcheck.properties.property import Property


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
        self.names = frozenset(self._rows)
        """The classes."""

    def __getitem__(self, name: str) -> Sequence[tuple[Property, Mapping[str, object]]]:
        found = self._unpacked.get(name)
        if found is None:
            rows = ((prop, load_patterns(self._code, prop.id, self._declared), at) for prop, at in self._rows[name])
            found = self._unpacked[name] = [(prop, patterns[at]) for prop, patterns, at in rows]
        return found

    def of_dimension(self, dimension: str) -> Sequence[tuple[Property, Mapping[str, object]]]:
        """The first property that measures it and has a label, with the pattern of its label's line; or nothing."""
        names = (name for name, rows in self._rows.items() if any(p.dimension == dimension for p, _ in rows))
        return [each for name in list(names)[:1] for each in self[name] if each[0].dimension == dimension][:1]

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
