"""What changes in a store while somebody looks at it, told by the files' own marks, without reading them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from factcheck.store.paths import claims_files

Stamp = tuple[int, int, int]
"""Time of the last change in nanoseconds, size and inode; a file that is replaced has another one."""


def stamps(folder: Path) -> Mapping[Path, Stamp]:
    """Return the mark of each claims file; one that goes while this looks is none."""
    found = {}
    for path in claims_files(folder):
        try:
            state = os.stat(path)  # noqa: PTH116 - asked of thousands, every second or two
        except OSError:
            continue
        found[path] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found


def changed(before: Mapping[Path, Stamp], after: Mapping[Path, Stamp]) -> tuple[list[Path], list[Path]]:
    """Return the files that are new or other than before, and those that are gone."""
    return [path for path, mark in after.items() if before.get(path) != mark], [
        path for path in before if path not in after
    ]
