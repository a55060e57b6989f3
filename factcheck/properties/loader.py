"""Loads the declared properties; a property is added by adding its file under ``data/``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.compiled import compiled
from factcheck.properties.property import Ages, Property, ValueKind

DATA = Path(__file__).parent / "data"
TYPES = Path(__file__).parent / "types.toml"
_SHAPE: Mapping[str, type | tuple[type, ...]] = {
    "id": str, "kind": str, "ages": str, "wikidata": str, "many": bool, "complete": bool, "subjects": list,
    "values": list, "place": bool, "dimension": str, "parts": list, "parts_of": dict, "called": dict, "tolerance": str,
    "ordinals": bool, "office": bool, "minimum": str, "maximum": str, "subjectless": bool, "precision": str,
    "period": str, "labels": dict, "marked_spans": bool, "nameless": bool, "leading": list, "bare": list,
}  # fmt: skip
ANY_TYPE = "*"
"""Stands for all types of entity where types are told."""
_REQUIRED = ("id", "kind", "ages", "labels")


def load_properties(own: tuple[Path, ...] = ()) -> Mapping[str, Property]:
    """All properties by id, sorted, with a project's ``own``; DataError names file, key and value of an unsound one."""
    return _loaded(own)


@cache
def _loaded(own: tuple[Path, ...]) -> Mapping[str, Property]:
    if own:
        bundled = load_properties()
        added = [_own(file, bundled) for file in own]
        return {prop.id: prop for prop in sorted((*bundled.values(), *added), key=lambda prop: prop.id)}
    plain = compiled(
        "properties", [DATA, Path(__file__)], lambda: {file.name: _read(file) for file in property_files()}
    )
    return {prop.id: prop for prop in sorted((_property(name, raw) for name, raw in plain.items()), key=lambda p: p.id)}


def _own(file: Path, bundled: Mapping[str, Property]) -> Property:
    prop = _property(str(file), _read(file))
    if prop.id in bundled:
        raise DataError(str(file), "id", f"there is a property {prop.id} already, name yours otherwise")
    return prop


def label_of(identifier: str, language: str = "en") -> str:
    """A property in plain words: its label, or for one of a project's own, its id, which is its label in snake case."""
    prop = load_properties().get(identifier)
    return prop.label(language) if prop is not None else identifier.replace("_", " ")


@cache
def load_types() -> Mapping[str, str]:
    """Each type of entity with the type above it, empty at the top."""

    def build() -> dict[str, str]:
        import tomllib

        return dict(tomllib.loads(TYPES.read_text(encoding="utf-8")))

    found: Mapping[str, str] = compiled("types", [TYPES], build)
    return found


def is_a(kind: str, wanted: str, types: Mapping[str, str]) -> bool:
    """True where ``kind`` is ``wanted`` or a kind of it."""
    seen = 0
    while kind and seen < 16:
        if kind == wanted:
            return True
        kind, seen = types.get(kind, ""), seen + 1
    return False


def property_files() -> list[Path]:
    """The declaring files, sorted by name."""
    return sorted(DATA.glob("*.toml"))


def _read(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(file.name, "file", str(error)) from error
    head = {key: value for key, value in raw.items() if key in _SHAPE}
    for key, value in raw.items():
        expected = _SHAPE.get(key)
        if expected is None and not (isinstance(value, dict) and len(key) in (2, 3)):
            raise DataError(file.name, key, f"unknown key, expected one of {', '.join(_SHAPE)} or a language code")
        if expected is not None and not isinstance(value, expected):
            raise DataError(file.name, key, f"expected {expected}, found {value!r}")
    for key in _REQUIRED:
        if key not in head:
            raise DataError(file.name, key, "missing")
    if head["id"] != file.stem:
        raise DataError(file.name, "id", f"expected {file.stem!r}, the file's own name, found {head['id']!r}")
    return head


def _property(name: str, raw: Mapping[str, Any]) -> Property:
    fields = dict(raw)
    try:
        kind, ages = ValueKind(fields.pop("kind")), Ages(fields.pop("ages"))
    except ValueError as error:
        raise DataError(name, "kind or ages", str(error)) from error
    tolerance, minimum, maximum = (
        Decimal(text) if (text := fields.pop(key, None)) else None for key in ("tolerance", "minimum", "maximum")
    )
    for key in ("subjects", "values", "parts", "leading", "bare"):
        fields[key] = tuple(fields.get(key, ()))
    fields["parts_of"] = {kind: tuple(parts) for kind, parts in fields.get("parts_of", {}).items()}
    return Property(
        kind=kind, ages=ages, tolerance=tolerance, minimum=minimum, maximum=maximum, file=name, **fields
    )  # fmt: skip
