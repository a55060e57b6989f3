"""Files of compiled forms, kept as Python keeps byte code: in ``__pycache__`` beside what they are made from.

Where that folder cannot be written, an installation for all users say, a file is kept below the user's own cache. One
that is missing, damaged or of another stamp is as good as none; one that cannot be kept is done without.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from pathlib import Path
from typing import Any


def places(folder: Path, name: str) -> tuple[Path, Path]:
    """Return where the file for what is made from a folder may stand, the better place first."""
    file = f"{name}.{sys.implementation.cache_tag}.bin"
    own = Path(os.path.expanduser("~"), ".cache", "factcheck", f"{zlib.crc32(os.fsencode(folder)):08x}-{file}")  # noqa: PTH111 - Path.home() raises where there is no home
    return folder / "__pycache__" / file, own


def read(at: tuple[Path, ...], stamp: object) -> tuple[Any] | None:
    """Return the value kept under a stamp, in a tuple; None where no place has it."""
    for place in at:
        found = _read(place, stamp)
        if found is not None:
            return found
    return None


def write(at: tuple[Path, ...], stamp: Any, value: Any) -> None:
    """Keep a value of plain types (what ``marshal`` takes) under a stamp, at the first place that can be written."""
    data = marshal.dumps((stamp, value))
    sealed = zlib.crc32(data).to_bytes(4, "big") + data
    any(_write(place, sealed) for place in at)


def _read(cache: Path, stamp: object) -> tuple[Any] | None:
    try:
        data = memoryview(cache.read_bytes())
        if zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        found, value = marshal.loads(data[4:])  # noqa: S302 - our own bytes
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
