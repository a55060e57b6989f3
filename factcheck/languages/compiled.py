"""Compiled forms of data files, kept as Python keeps byte code: in ``__pycache__`` beside them, by size and time.

Parsing the TOML of one language takes longer than a whole check may; the compiled form loads in a few milliseconds.
A cache that is missing, stale, damaged or of another version is rebuilt; one that cannot be written is done without.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_FORMAT = 1


def compiled(name: str, files: Sequence[Path], build: Callable[[], Any], *, recipe: str = "") -> Any:
    """Return ``build()``, from the cache where the files have not changed since it was written.

    The value must be of plain types (what ``marshal`` takes). ``recipe`` is any text that says how it is built:
    a change of it makes the cache stale. The cache stands in ``__pycache__`` beside the first file.
    """
    stamp = (_FORMAT, recipe, tuple((f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in files))
    cache = files[0].parent / "__pycache__" / f"{name}.{sys.implementation.cache_tag}.bin"
    found = _read(cache, stamp)
    if found is not None:
        return found[0]
    value = build()
    if not sys.dont_write_bytecode:
        _write(cache, stamp, value)
    return value


def _read(cache: Path, stamp: tuple[Any, ...]) -> tuple[Any] | None:
    try:
        data = cache.read_bytes()
        if zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        found, value = marshal.loads(data[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return (value,) if found == stamp else None


def _write(cache: Path, stamp: tuple[Any, ...], value: Any) -> None:
    data = marshal.dumps((stamp, value))
    scratch = cache.with_suffix(f".{os.getpid()}.tmp")
    try:
        cache.parent.mkdir(exist_ok=True)
        scratch.write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
        os.replace(scratch, cache)
    except OSError:
        scratch.unlink(missing_ok=True)
