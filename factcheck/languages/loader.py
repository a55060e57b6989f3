"""Finds the language folders and loads them; a language is added by adding its folder under ``data/``."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.compiled import compiled
from factcheck.languages.pack import Pack

DATA = Path(__file__).parent / "data"
_HEADER: Mapping[str, type] = {"code": str, "name": str, "direction": str, "script": str}
_NEEDED = frozenset({"language", "numbers", "words"})
_OPTIONAL: Mapping[str, Any] = {
    "default": False, "common": [], "verb_first": False, "head_first": False, "complete": False
}  # fmt: skip


def languages() -> tuple[str, ...]:
    """Codes of all languages there are, sorted."""
    return tuple(sorted(folder.name for folder in DATA.iterdir() if (folder / "language.toml").is_file()))


def page_languages() -> tuple[str, ...]:
    """Codes of the languages that have the words of a page, sorted."""
    return tuple(code for code in languages() if (DATA / code / "page.toml").is_file())


@cache
def load_pack(code: str) -> Pack:
    """Load one language; DataError names file, key and value where its data breaks the schema."""
    folder = DATA / code
    if not folder.is_dir():
        raise DataError(code, "language", f"there is no such language; there are {', '.join(languages())}")
    plain = compiled(f"pack-{code}", [folder, Path(__file__).parent], lambda: _build(code))
    header = plain["language"]
    return Pack(header["code"], header["name"], header["direction"], header["script"], plain)


def word_forms(code: str, name: str) -> Sequence[Any]:
    """The word forms of a section, which make up the tables of the extractor; compiled each time, from its file."""
    forms: Sequence[Any] = _section(DATA / code / f"{name}.toml", f"{code}/{name}.toml").get("forms", ())
    return forms


def _build(code: str) -> dict[str, Any]:
    files = sorted((DATA / code).glob("*.toml"))
    for name in _NEEDED - {file.stem for file in files}:
        raise DataError(f"{code}/{name}.toml", "file", "missing; a language needs it")
    sections: dict[str, Any] = {}
    for file in files:
        if file.stem == "language":
            sections["language"] = read_header(file)
            continue
        section = _section(file, f"{code}/{file.name}")
        section.pop("forms", None)  # of use only where other tables are compiled
        sections[file.stem] = section
    return sections


def _section(file: Path, where: str) -> dict[str, Any]:
    try:
        schema = importlib.import_module(f"factcheck.languages.{file.stem}")
    except ModuleNotFoundError as error:
        raise DataError(where, "file", "no section of that name is known") from error
    section: dict[str, Any] = schema.compile_section(_parsed(file, where), where)
    return section


def read_header(file: Path) -> dict[str, Any]:
    """The whole ``language.toml`` of a folder; DataError where it is unsound."""
    from factcheck.languages.forms import check_keys

    where = f"{file.parent.name}/{file.name}"
    raw = _parsed(file, where)
    check_keys(raw, (*_HEADER, *_OPTIONAL), where)
    for key, kind in (*_HEADER.items(), *((key, type(value)) for key, value in _OPTIONAL.items())):
        if not isinstance(raw.get(key, _OPTIONAL.get(key)), kind):
            raise DataError(where, key, f"expected {kind.__name__}, found {raw.get(key)!r}")
    if raw["code"] != file.parent.name:
        raise DataError(where, "code", f"expected {file.parent.name!r}, the folder's own name, found {raw['code']!r}")
    return {**_OPTIONAL, **raw}


def _parsed(file: Path, where: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(where, "file", str(error)) from error
