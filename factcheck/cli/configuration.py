"""The configuration: ``[tool.factcheck]`` of a pyproject.toml, or a factcheck.toml, found upwards from a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.cli.values import nearest, parse_date, parse_statuses
from factcheck.errors import ConfigurationError, UsageError
from factcheck.model.record import fields, record

NAMES = ("factcheck.toml", "pyproject.toml")
_MARK = rb"tool\s*\.\s*[\"']?factcheck"
"""Reading TOML takes as long as reading an article: a pyproject.toml without this is not read."""
_TEXT = r"""(?:"[^"'\\\x00-\x1f\x7f]*"|'[^"'\\\x00-\x1f\x7f]*')"""
_ENTRY = rf"([a-z_]+)[ \t]*=[ \t]*({_TEXT}|\[[ \t]*(?:{_TEXT}(?:[ \t]*,[ \t]*{_TEXT})*)?[ \t]*\])"
DATE_ORDERS = ("dmy", "mdy", "ymd")


@record
class Configuration:
    """What the file sets; paths in it are relative to ``folder``, as are paths in reports and in the store."""

    folder: Path
    file: Path | None = None
    sources: tuple[str, ...] = ()
    store: str = "claims"
    language: str = "auto"
    as_of: str | None = None
    date_order: str = "dmy"
    fail_on: tuple[str, ...] = ("contradicted", "outdated")
    format: tuple[str, ...] = ()


KEYS = tuple(field.name for field in fields(Configuration))[2:]
_LISTS = frozenset({"sources", "fail_on", "format"})


def find_configuration(start: Path, named: Path | None = None) -> Configuration:
    """Read the configuration ``named``, or the nearest upwards from ``start``; the default where there is none.

    ConfigurationError names file, line and the nearest known key where one is unsound.
    """
    if named is not None:
        return _read(named, _bytes(named))
    for folder in (start, *start.parents):
        for name in NAMES:
            file = folder / name
            if file.is_file():
                data = _bytes(file)
                if name != "pyproject.toml" or re.search(_MARK, data):
                    return _read(file, data)
    return Configuration(start)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise ConfigurationError(str(file), "there is no such file: check the path") from None
    except IsADirectoryError:
        raise ConfigurationError(str(file), "is a folder: name the configuration file in it") from None
    except OSError as error:
        raise ConfigurationError(str(file), error.strerror or str(error)) from None


def _read(file: Path, data: bytes) -> Configuration:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigurationError(str(file), f"is not UTF-8 at byte {error.start}: save it as UTF-8") from None
    found = _plain(text, table="tool.factcheck" if file.name == "pyproject.toml" else "")
    if found is None:
        found = _parsed(file, text)
    if not isinstance(found, dict):
        raise ConfigurationError(str(file), "tool.factcheck: expected a table", line=_line(text, "factcheck"))
    for key, value in found.items():
        problem = _problem(key, value)
        if problem:
            raise ConfigurationError(str(file), problem, line=_line(text, key))
    values: Mapping[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in found.items()}
    return Configuration(file.parent.resolve(), file, **values)


def _plain(text: str, table: str) -> dict[str, Any] | None:
    """Read the keys of one table where each is a text, or a list of texts, on a line of its own; None for all else.

    So are most configurations written; a parser for all of TOML takes as long to load as half an article to check.
    """
    if '"""' in text or "'''" in text:
        return None
    found: dict[str, Any] = {}
    inside = not table
    for line in text.splitlines():
        bare = line.strip()
        if bare.startswith("["):
            if (table and table in bare and bare != f"[{table}]") or not table or (bare == f"[{table}]" and found):
                return None
            inside = bare == f"[{table}]"
        elif inside and bare and not bare.startswith("#"):
            entry = re.fullmatch(_ENTRY, bare)
            if entry is None or entry[1] in found:
                return None
            texts = entry[2].replace("'", '"').split('"')[1::2]
            found[entry[1]] = texts if entry[2].startswith("[") else texts[0]
    return found or None


def _parsed(file: Path, text: str) -> Any:
    import tomllib

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(file, error) from None
    if file.name == "pyproject.toml":
        return whole.get("tool", {}).get("factcheck", {})
    return whole


def _no_toml(file: Path, error: ValueError) -> ConfigurationError:
    """Tell the parser's sentence with its place in front, as in every message of ours."""
    place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
    if place is None:
        return ConfigurationError(str(file), f"is no TOML: {error}")
    problem = f"is no TOML: {str(error)[: place.start()]}"
    return ConfigurationError(str(file), problem, line=int(place[1]), column=int(place[2]))


def _problem(key: str, value: Any) -> str | None:
    """Return what is wrong with one entry; None where nothing is."""
    if key not in KEYS:
        return f"unknown key {key!r}; {nearest(key, KEYS)}"
    if key in _LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            return f"{key}: expected a list of texts, found {value!r}"
    elif not isinstance(value, str):
        return f"{key}: expected a text in quotes, found {value!r}"
    if key == "date_order" and value not in DATE_ORDERS:
        return f"date_order: expected one of {', '.join(DATE_ORDERS)}, found {value!r}"
    try:
        if key == "as_of":
            parse_date(value, "as_of")
        elif key == "fail_on":
            parse_statuses(value, "status for fail_on")
    except UsageError as error:
        return str(error)
    return None


def _line(text: str, key: str) -> int | None:
    """Return the line of a key of ours; None where it is written in a way that no line shows."""
    entry = re.compile(rf"""^\s*(\[+\s*)?(tool\s*\.\s*factcheck\s*\.\s*)?["']?{re.escape(key)}["']?\s*[=\].]""")
    inside = "tool.factcheck" not in text
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = "tool.factcheck" in line or "tool.factcheck" not in text
        found = entry.match(line)
        if found and (inside or found[2]):
            return number
    return None
