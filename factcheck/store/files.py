"""The store's files: read whole, replaced whole and at once, and kept in two copies beside."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.store.lock import Lock, unwritable
from factcheck.store.paths import KEPT

_LAST, _BEFORE = ".last", ".before"
_AT_ONCE = 64
"""Files written before the first of them is synced: the system then writes them to the disk together."""


def read_bytes(path: Path) -> bytes | None:
    """Return a file's content; None where there is no such file. StoreError where it is none: a pipe never ends."""
    try:
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            _must_be_file(path, file.fileno())
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error) from error


def read_first_line(path: Path) -> bytes:
    """Return a file's first line, without reading the rest."""
    try:
        with open(path, "rb", opener=_at_once) as file:
            _must_be_file(path, file.fileno())
            return file.readline()
    except OSError as error:
        raise _unreadable(path, error) from error


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for whoever would write into a pipe; of files it makes no difference."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _must_be_file(path: Path, handle: int) -> None:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        raise StoreError(f"{path}: is a pipe or a device and no file of the store: move it away")


def replace_files(lock: Lock, changes: Mapping[Path, bytes | None]) -> None:
    """Give each file its new content, None: take it away; whatever happens, a file has its old content or its new one.

    Once this returns the new ones are on the disk. The files are written under temporary names in their own folders,
    synced, and then renamed in the order given, so that of a change to several a killed run may leave the first ones
    done. StoreError names the file that cannot be written; it and those after it are as they were.
    """
    every = list(changes.items())
    for at in range(0, len(every), _AT_ONCE):
        _replace_some(lock, every[at : at + _AT_ONCE])


def kept_copies(folder: Path, path: Path) -> tuple[Path, Path]:
    """Return where a file's content is kept as it was last written, and as it was before that."""
    kept = folder / KEPT / path.relative_to(folder)
    return kept.with_name(kept.name + _LAST), kept.with_name(kept.name + _BEFORE)


def _replace_some(lock: Lock, changes: Sequence[tuple[Path, bytes | None]]) -> None:
    scratches = {path: path.with_name(f".{path.name}.tmp") for path, data in changes if data is not None}
    path = lock.folder
    try:
        lock.begin([*scratches.values(), *(_scratch_before(lock.folder, each) for each, _ in changes)])
        for path, data in changes:
            if data is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                scratches[path].write_bytes(data)
        for path, data in changes:
            if data is not None:
                _sync(scratches[path], os.O_RDWR)
        for path, data in changes:
            _keep_before(lock.folder, path)
            if data is None:
                path.unlink(missing_ok=True)
            else:
                os.replace(scratches[path], path)
                _keep_last(lock.folder, path, data)
        for path in {each.parent for each, _ in changes}:
            _sync_folder(path)
        lock.end()
    except OSError as error:
        for scratch in scratches.values():
            with suppress(OSError):
                scratch.unlink(missing_ok=True)
        raise unwritable(path, error) from error


def _keep_before(folder: Path, path: Path) -> None:
    """Keep a file as it is before it is replaced: a second name for it, where the file system has such."""
    _, before = kept_copies(folder, path)
    scratch = _scratch_before(folder, path)
    with suppress(OSError):
        before.parent.mkdir(parents=True, exist_ok=True)
        scratch.unlink(missing_ok=True)
        try:
            os.link(path, scratch)
        except FileNotFoundError:
            return
        except OSError:
            scratch.write_bytes(path.read_bytes())
        os.replace(scratch, before)


def _scratch_before(folder: Path, path: Path) -> Path:
    _, before = kept_copies(folder, path)
    return before.with_name(f".{before.name}.tmp")


def _keep_last(folder: Path, path: Path, data: bytes) -> None:
    """Keep a copy of what was just written; where that fails the file itself is none the worse."""
    last, _ = kept_copies(folder, path)
    try:
        last.write_bytes(data)
    except OSError:
        with suppress(OSError):
            last.unlink(missing_ok=True)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unreadable(path: Path, error: OSError) -> StoreError:
    return StoreError(f"{path}: the store cannot be read: {error.strerror or error}; check the file's permissions")


if sys.platform == "win32":

    def _sync_folder(folder: Path) -> None:
        """Windows keeps a folder's entries by itself and lets no program sync them."""

else:

    def _sync_folder(folder: Path) -> None:
        _sync(folder, os.O_RDONLY)
