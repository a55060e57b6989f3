"""The configuration: ``[tool.factcheck]`` of a pyproject.toml, or a factcheck.toml, found upwards from a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.cli.settings import KEYS, NUMBERS, SETTINGS, TABLES, TEXT, TEXTS, Setting
from factcheck.cli.values import parse_date, parse_statuses
from factcheck.errors import ConfigurationError, UsageError, nearest
from factcheck.model.record import field, record
from factcheck.text.expression import expression

NAMES = ("factcheck.toml", "pyproject.toml")
_MARK = expression(rb"tool\s*\.\s*[\"']?factcheck")
"""Reading TOML takes as long as reading an article: a pyproject.toml without this is not read."""
_TEXT = r"""(?:"[^"'\\\x00-\x1f\x7f]*"|'[^"'\\\x00-\x1f\x7f]*')"""
_ENTRY = expression(rf"([a-z_]+)[ \t]*=[ \t]*({_TEXT}|\[[ \t]*(?:{_TEXT}(?:[ \t]*,[ \t]*{_TEXT})*)?[ \t]*\])")


@record
class Configuration:
    """What the file sets; paths in it are relative to ``folder``, as are paths in reports and in the store."""

    folder: Path
    file: Path | None = None
    sources: tuple[str, ...] = ()
    aliases: str = "team-aliases.yaml"
    store: str = "claims"
    language: str = "auto"
    as_of: str | None = None
    date_order: str = "dmy"
    fail_on: tuple[str, ...] = ("contradicted", "outdated")
    format: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ("reference", "csv")
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str | None = None
    properties: tuple[str, ...] = ()
    ui: str = "en"
    tolerance: Mapping[str, float] = field(default_factory=dict)
    override: tuple[Mapping[str, Any], ...] = ()
    ignore: tuple[Mapping[str, Any], ...] = ()
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The lines of the keys that the file has; of a list of tables, those of its entries."""


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
                if name != "pyproject.toml" or _MARK.search(data):
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
        raise ConfigurationError(
            str(file), "tool.factcheck: expected a table", line=next(iter(_lines(text, "factcheck")), None)
        )
    lines = {key: _lines(text, key) for key in found}
    for key, value in found.items():
        for problem, at in _problems(key, value, found, file.parent):
            known = lines[key]
            raise ConfigurationError(str(file), problem, line=known[min(at, len(known) - 1)] if known else None)
    values: dict[str, Any] = {key: _frozen(value) for key, value in found.items()}
    return Configuration(file.parent.resolve(), file, lines=lines, **values)


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return {key: _frozen(item) for key, item in value.items()} if isinstance(value, dict) else value


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
            entry = _ENTRY.fullmatch(bare)
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


def _problems(key: str, value: Any, found: Mapping[str, Any], folder: Path) -> Iterator[tuple[str, int]]:
    """Yield what is wrong with one entry of the file, each with the number of the table in which it is."""
    setting = next((setting for setting in SETTINGS if setting.key == key), None)
    if setting is None:
        yield f"unknown key {key!r}; {nearest(key, KEYS)}", 0
    elif setting.kind == TABLES:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            yield f"{key}: expected [[{key}]] tables, found {value!r}", 0
            return
        for at, entry in enumerate(value):
            yield from ((problem, at) for problem in _entry_problems(setting, entry))
            if unknown := _unknown_property(entry.get("property"), found, folder):
                yield f"{key}: {unknown}", at
    elif problem := _value_problem(setting, value) or _tolerance_problem(setting, value, found, folder):
        yield problem, 0


def _entry_problems(setting: Setting, entry: Mapping[str, Any]) -> Iterator[str]:
    parts = {part.key: part for part in setting.entries}
    for key, value in entry.items():
        if key not in parts:
            yield f"{setting.key}: unknown key {key!r}; {nearest(key, tuple(parts))}"
        elif problem := _value_problem(parts[key], value):
            yield f"{setting.key}: {problem}"
    for key, part in parts.items():
        if part.required and key not in entry:
            yield f"{setting.key}: {key} is missing: {part.help}"


def _value_problem(setting: Setting, value: Any) -> str | None:
    """Return what is wrong with one value; None where nothing is."""
    key = setting.key
    if setting.kind == TEXTS and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
        return f"{key}: expected a list of texts, found {value!r}"
    if setting.kind == TEXT and not isinstance(value, str):
        return f"{key}: expected a text in quotes, found {value!r}"
    if setting.kind == NUMBERS and not isinstance(value, dict):
        return f"{key}: expected a table of properties and shares, found {value!r}"
    try:
        if setting.date:
            parse_date(value, key)
        elif setting.kind == TEXTS and setting.choices:
            parse_statuses(value, f"status for {key}")
    except UsageError as error:
        return str(error)
    if setting.kind == TEXT and setting.choices and value not in setting.choices:
        return f"{key}: expected one of {', '.join(setting.choices)}, found {value!r}"
    return None


def _tolerance_problem(setting: Setting, value: Any, found: Mapping[str, Any], folder: Path) -> str | None:
    """Return what is wrong with a table of properties, the project's own among them, and shares."""
    if setting.kind != NUMBERS:
        return None
    for name, share in value.items():
        if unknown := _unknown_property(name, found, folder):
            return f"{setting.key}: {unknown}"
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share < 1:
            return f"{setting.key}: {name}: expected a share from 0 to below 1, found {share!r}"
    return None


def _unknown_property(name: Any, found: Mapping[str, Any], folder: Path) -> str | None:
    """Return a sentence where no property, of the project's own too, has this name; None where one has."""
    from factcheck.properties.loader import load_properties

    paths = found.get("properties", [])
    if not isinstance(name, str) or not isinstance(paths, list):
        return None
    properties = load_properties(own_properties(folder, map(str, paths)))
    return None if name in properties else f"there is no property {name!r}; {nearest(name, tuple(properties))}"


def own_properties(folder: Path, paths: Iterable[str]) -> tuple[Path, ...]:
    """Return the TOML files that paths of the configuration name, sorted; UsageError where one is not there."""
    found: set[Path] = set()
    for path in (folder / each for each in paths):
        if not path.exists():
            raise UsageError(f"properties: {path}: there is no such file or folder: check the path")
        found |= set(path.glob("*.toml")) if path.is_dir() else {path}
    return tuple(sorted(file.resolve() for file in found))


def _lines(text: str, key: str) -> tuple[int, ...]:
    """Return the lines of a key of ours, and of each table of a list; none where it is written as no line shows."""
    entry = re.compile(rf"""^\s*(\[+\s*)?(tool\s*\.\s*factcheck\s*\.\s*)?["']?{re.escape(key)}["']?\s*[=\].]""")
    inside = "tool.factcheck" not in text
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = "tool.factcheck" in line or "tool.factcheck" not in text
        match = entry.match(line)
        if match and (inside or match[2]):
            found.append(number)
    return tuple(found)
