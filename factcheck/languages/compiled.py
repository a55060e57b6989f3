"""Compiled forms of data files, kept as Python keeps byte code: in ``__pycache__`` beside them, by size and time.

Parsing the TOML of one language takes longer than a whole check may; the compiled form loads in a few milliseconds.
``model/cachefile.py`` says where it is kept. One that is missing, stale, damaged or of another version is built anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from factcheck.model import cachefile

_FORMAT = 1


_SOURCES = (".toml", ".py")


def compiled(name: str, parts: Sequence[Path], build: Callable[[], Any], *, recipe: str = "") -> Any:
    """Return ``build()``, from the cache where nothing that it is built from has changed since it was written.

    The value must be of plain types (what ``marshal`` takes). ``recipe`` is any text that says how it is built:
    a change of it makes the cache stale. ``parts`` are the files it is built from; a folder stands for its tables and
    its modules. The cache is kept beside the first file, or in the first folder.
    """
    stamp = (_FORMAT, recipe, marks(parts))
    folder = parts[0].parent if parts[0].suffix else parts[0]
    places = cachefile.places(folder, name)
    found = cachefile.read(places, stamp)
    if found is not None:
        return found[0]
    value = shared(build())
    cachefile.write(places, stamp, value)
    return value


def shared(value: Any) -> Any:
    """Return a value of plain types in which equal texts and tuples are one object.

    ``marshal`` writes an object once and then refers to it: a table of words is read in a third of the time.
    """
    return _shared(value, {})


def _shared(value: Any, known: dict[Any, Any]) -> Any:
    if isinstance(value, str):
        return known.setdefault(value, value)
    if isinstance(value, dict):
        return {_shared(key, known): _shared(item, known) for key, item in value.items()}
    if isinstance(value, list):
        return [_shared(item, known) for item in value]
    if isinstance(value, frozenset):
        return known.setdefault(frozenset(map(id, made := frozenset(_shared(item, known) for item in value))), made)
    if isinstance(value, tuple):
        parts = tuple(_shared(item, known) for item in value)
        # Equal is not the same (1, 1.0 and True are equal): parts that are one object are.
        return known.setdefault(tuple(map(id, parts)), parts)
    return value


def marks(parts: Sequence[Path]) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of each file; a folder stands for its tables and its modules."""
    return tuple(mark for part in parts for mark in _marks(part))


def _marks(part: Path) -> Iterator[tuple[str, int, int]]:
    if part.suffix:
        stat = part.stat()
        yield part.name, stat.st_size, stat.st_mtime_ns
        return
    with suppress(FileNotFoundError), os.scandir(part) as found:
        for file in sorted((each for each in found if each.name.endswith(_SOURCES)), key=lambda each: each.name):
            stat = file.stat()
            yield file.name, stat.st_size, stat.st_mtime_ns
