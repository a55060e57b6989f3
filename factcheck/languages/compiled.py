"""Compiled forms of data files, kept as Python keeps byte code: in ``__pycache__`` beside them, by size and time.

Parsing the TOML of one language takes longer than a whole check may; the compiled form loads in a few milliseconds.
Where the folder cannot be written, an installation for all users say, the form is kept below the user's own cache. A
cache that is missing, stale, damaged or of another version is built anew; one that cannot be kept is done without.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

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
    places = _places(folder, f"{name}.{sys.implementation.cache_tag}.bin")
    for place in places:
        found = _read(place, stamp)
        if found is not None:
            return found[0]
    value = shared(build())
    data = marshal.dumps((stamp, value))
    sealed = zlib.crc32(data).to_bytes(4, "big") + data
    any(_write(place, sealed) for place in places)
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


def _places(folder: Path, name: str) -> tuple[Path, Path]:
    own = Path(os.path.expanduser("~"), ".cache", "factcheck", f"{zlib.crc32(os.fsencode(folder)):08x}-{name}")  # noqa: PTH111 - Path.home() raises where there is no home
    return folder / "__pycache__" / name, own


def _read(cache: Path, stamp: tuple[Any, ...]) -> tuple[Any] | None:
    try:
        data = memoryview(cache.read_bytes())
        if zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        found, value = marshal.loads(data[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return (value,) if found == stamp else None


def _write(cache: Path, sealed: bytes) -> bool:
    scratch = cache.with_suffix(f".{os.getpid()}.tmp")
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(sealed)
        scratch.replace(cache)
    except OSError:
        try:
            scratch.unlink(missing_ok=True)
        except OSError:
            return False
        return False
    return True
