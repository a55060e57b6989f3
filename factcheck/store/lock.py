"""The store's lock: one process writes at a time, and the next one clears what a killed one left."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from factcheck.errors import StoreError
from factcheck.store.paths import KEPT

LOCK = ".lock"
_IGNORED = f"{LOCK}\n{KEPT}/\n.*.tmp\n*.damaged\n"
_PAUSE = 0.005
"""Seconds between two tries for the lock."""


class Lock:
    """The lock while it is held; its file names the temporary files of a write that is under way."""

    def __init__(self, folder: Path, handle: IO[bytes]) -> None:
        self.folder = folder
        self._handle = handle

    def begin(self, scratches: Iterable[Path]) -> None:
        """Note the temporary files of a write, so that the next run sweeps them should this one be killed."""
        names = "\n".join(path.relative_to(self.folder).as_posix() for path in scratches)
        self._handle.seek(0)
        self._handle.write(names.encode("utf-8", "surrogateescape"))
        self._handle.truncate()

    def end(self) -> None:
        """Note that nothing is under way."""
        self._handle.seek(0)
        self._handle.truncate()

    def sweep(self) -> None:
        """Remove what a killed run left; only names of temporary files are taken from the lock file."""
        self._handle.seek(0)
        names = self._handle.read().decode("utf-8", "surrogateescape").split("\n")
        for name in names:
            path = self.folder / name
            if path.name.startswith(".") and path.suffix == ".tmp" and ".." not in path.parts:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        if names != [""]:
            self.end()


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[Lock]:
    """Hold the store's lock, which the system frees when a process dies; wait up to ``patience`` seconds for it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _ignore(folder / ".gitignore")
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        handle = os.fdopen(os.open(folder / LOCK, flags, 0o666), "r+b", buffering=0)
    except OSError as error:
        raise unwritable(folder, error) from error
    with handle:
        for _ in range(max(1, round(patience / _PAUSE))):
            if _try_lock(handle):
                break
            time.sleep(_PAUSE)
        else:
            raise StoreError(f"{folder}: another run has held the store for {patience:g} seconds; try again after it")
        lock = Lock(folder, handle)
        with suppress(OSError):  # a full disk is for the write to tell
            lock.sweep()
        yield lock


def unwritable(path: Path, error: OSError) -> StoreError:
    """Return the error of a file that cannot be written, with what to do."""
    reason = error.strerror or str(error)
    return StoreError(f"{path}: the store cannot be written: {reason}; choose another with --store, or use --no-store")


def _ignore(file: Path) -> None:
    """Have git leave out what is for this machine alone; a file that a person wrote keeps its lines."""
    if not file.exists():
        file.write_text(_IGNORED, encoding="utf-8", newline="\n")
        return
    there = file.read_text(encoding="utf-8", errors="replace")
    missing = [line for line in _IGNORED.splitlines() if line not in there.splitlines()]
    if missing:
        with suppress(OSError):
            file.write_text("\n".join([*there.splitlines(), *missing, ""]), encoding="utf-8", newline="\n")


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """The byte that is locked: one far behind what stands in the file, which others may read."""

    def _try_lock(handle: IO[bytes]) -> bool:
        handle.seek(_FAR)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: IO[bytes]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
