"""The configuration: ``[tool.factcheck]`` of a pyproject.toml, or a factcheck.toml, found upwards from a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from factcheck.errors import ConfigurationError

NAMES = ("factcheck.toml", "pyproject.toml")
_MARK = b"tool.factcheck"


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the file sets; paths in it are relative to ``folder``."""

    folder: Path
    """Paths in reports and in the store are relative to it."""
    file: Path | None = None
    sources: tuple[str, ...] = ()
    store: str = "claims"
    language: str = "auto"
    as_of: str | None = None
    date_order: str = "dmy"
    fail_on: tuple[str, ...] = ("contradicted", "outdated")
    format: tuple[str, ...] = ()


_LISTS = ("sources", "fail_on", "format")
_DATE_ORDERS = ("dmy", "mdy", "ymd")
KEYS = tuple(field.name for field in fields(Configuration) if field.name not in ("folder", "file"))


def find_configuration(start: Path, named: Path | None = None) -> Configuration:
    """Read the configuration ``named``, or the nearest upwards from ``start``; the default where there is none.

    ConfigurationError names file, line and the nearest known key where one is unsound.
    """
    if named is not None:
        if not named.is_file():
            raise ConfigurationError(str(named), "there is no such configuration file")
        return _read(named)
    for folder in (start, *start.parents):
        for name in NAMES:
            file = folder / name
            if file.is_file() and (name != "pyproject.toml" or _MARK in file.read_bytes()):
                return _read(file)
    return Configuration(start)


def _read(file: Path) -> Configuration:
    import tomllib

    data = file.read_bytes()
    try:
        text = data.decode("utf-8")
        raw = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigurationError(str(file), f"not UTF-8 at byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(str(file), str(error)) from error
    inside = raw.get("tool", {}).get("factcheck", {}) if file.name == "pyproject.toml" else raw
    _check(inside, file, text)
    values = {key: tuple(value) if key in _LISTS else value for key, value in inside.items()}
    return Configuration(file.parent.resolve(), file, **values)


def _check(values: Mapping[str, Any], file: Path, text: str) -> None:
    for key, value in values.items():
        line = _line(text, key)
        if key not in KEYS:
            raise ConfigurationError(str(file), _unknown(key), line=line)
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise ConfigurationError(str(file), f"{key}: expected a list of texts, found {value!r}", line=line)
        elif not isinstance(value, str):
            raise ConfigurationError(str(file), f"{key}: expected a text, found {value!r}", line=line)
    order = values.get("date_order", "dmy")
    if order not in _DATE_ORDERS:
        problem = f"date_order: expected one of {', '.join(_DATE_ORDERS)}, found {order!r}"
        raise ConfigurationError(str(file), problem, line=_line(text, "date_order"))


def _unknown(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, KEYS, 1, 0.5)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(KEYS)}"
    return f"unknown key {key!r}; {hint}"


def _line(text: str, key: str) -> int | None:
    pattern = re.compile(rf"""^\s*(?:\[+\s*(?:tool\.factcheck\.)?)?["']?{re.escape(key)}["']?\s*[=\].]""")
    inside = "[tool.factcheck" not in text
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = inside or line.lstrip().startswith("[tool.factcheck")
        if inside and pattern.match(line):
            return number
    return None
