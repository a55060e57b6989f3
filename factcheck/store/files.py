"""The store's files: read whole, replaced whole and at once, by one process at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from factcheck.errors import StoreError

_LOCK = ".lock"
_IGNORED = f"{_LOCK}\n.*.tmp\n"
_PAUSE = 0.01
"""Seconds between two tries for the lock."""


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[None]:
    """Hold the store's lock, which the system frees when a process dies; wait up to ``patience`` seconds for it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text(_IGNORED, encoding="utf-8", newline="\n")
        handle = (folder / _LOCK).open("ab")
    except OSError as error:
        raise _unwritable(folder, error) from error
    with handle:
        for _ in range(max(1, round(patience / _PAUSE))):
            if _try_lock(handle):
                break
            time.sleep(_PAUSE)
        else:
            raise StoreError(f"{folder}: another run has held the store for {patience:g} seconds; try again after it")
        yield


def read_bytes(path: Path) -> bytes | None:
    """Return a file's content; None where there is no such file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error) from error


def read_first_line(path: Path) -> bytes:
    """Return a file's first line, without reading the rest."""
    try:
        with path.open("rb") as file:
            return file.readline()
    except OSError as error:
        raise _unreadable(path, error) from error


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that it has its old content or its new one whatever happens, and the new one once this returns.

    The temporary file has one fixed name, as only the holder of the lock writes: a killed run leaves at most one,
    and the next write takes it over.
    """
    scratch = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with scratch.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, path)
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _unreadable(path: Path, error: OSError) -> StoreError:
    return StoreError(f"{path}: the store cannot be read: {error.strerror or error}; check the file's permissions")


def _unwritable(path: Path, error: OSError) -> StoreError:
    reason = error.strerror or str(error)
    return StoreError(f"{path}: the store cannot be written: {reason}; choose another with --store, or use --no-store")


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: IO[bytes]) -> bool:
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _sync_folder(folder: Path) -> None:
        """Windows keeps a folder's entries by itself and lets no program sync them."""

else:
    import fcntl

    def _try_lock(handle: IO[bytes]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _sync_folder(folder: Path) -> None:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
