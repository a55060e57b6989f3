"""Finds the language folders and loads them; a language is added by adding its folder under ``data/``."""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.languages.compiled import compiled
from factcheck.languages.pack import Pack

DATA = Path(__file__).parent / "data"
_HEADER = {"code": str, "name": str, "direction": str, "script": str}


def languages() -> tuple[str, ...]:
    """Codes of all languages there are, sorted."""
    return tuple(sorted(folder.name for folder in DATA.iterdir() if (folder / "language.toml").is_file()))


@cache
def load_pack(code: str) -> Pack:
    """Load one language; DataError names file, key and value where its data breaks the schema."""
    files = sorted((DATA / code).glob("*.toml"))
    if not files:
        raise DataError(code, "language", f"there is no such language; there are {', '.join(languages())}")
    modules = sorted(Path(__file__).parent.glob("*.py"))
    plain = compiled(f"pack-{code}", [*files, *modules], lambda: _build(code, files))
    header = plain["language"]
    return Pack(header["code"], header["name"], header["direction"], header["script"], plain)


def _build(code: str, files: list[Path]) -> dict[str, Any]:
    import tomllib

    sections: dict[str, Any] = {}
    for file in files:
        where = f"{code}/{file.name}"
        try:
            raw = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise DataError(where, "file", str(error)) from error
        if file.stem == "language":
            sections["language"] = _header(raw, where)
            continue
        try:
            schema = importlib.import_module(f"factcheck.languages.{file.stem}")
        except ModuleNotFoundError as error:
            raise DataError(where, "file", "no section of that name is known") from error
        sections[file.stem] = schema.compile_section(raw, where)
    return sections


def _header(raw: dict[str, Any], where: str) -> dict[str, Any]:
    for key, kind in _HEADER.items():
        if not isinstance(raw.get(key), kind):
            raise DataError(where, key, f"expected {kind.__name__}, found {raw.get(key)!r}")
    return raw
