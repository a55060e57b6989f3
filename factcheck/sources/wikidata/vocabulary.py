"""What Wikidata's items and properties mean to factcheck: the table ``vocabulary.toml`` and the declared properties."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from factcheck.languages.compiled import compiled
from factcheck.model.record import record

_TABLE = Path(__file__).parent / "vocabulary.toml"
INSTANCE_OF = "P31"
SUBCLASS_OF = "P279"


@record
class Vocabulary:
    """The table, checked by a test."""

    names: frozenset[str]
    """Properties whose text is a name of the entity."""
    passed_over: frozenset[str]
    """Classes of what no article is about."""
    qualifiers: Mapping[str, tuple[str, ...]]
    calendars: Mapping[str, str]
    units: Mapping[str, str]
    currencies: Mapping[str, str]
    types: Mapping[str, str]
    """Class to type, the first that applies first."""


@cache
def vocabulary() -> Vocabulary:
    """Return the table."""

    def build() -> dict[str, object]:
        import tomllib

        return dict(tomllib.loads(_TABLE.read_text(encoding="utf-8")))

    raw = compiled("wikidata", [_TABLE], build)
    return Vocabulary(
        frozenset(raw["names"]), frozenset(raw["passed_over"]),
        {key: tuple(ids) for key, ids in raw["qualifiers"].items()},
        raw["calendars"], raw["units"], raw["currencies"], raw["types"],
    )  # fmt: skip


def classes_of(kind: str) -> frozenset[str]:
    """Return the classes whose members are of a type, or of a kind of it."""
    from factcheck.properties.loader import is_a, load_types

    types = load_types()
    return frozenset(item for item, name in vocabulary().types.items() if is_a(name, kind, types))
