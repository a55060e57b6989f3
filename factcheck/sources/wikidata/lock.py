"""The lock file beside snapshots: where each came from, when, which revision, and its hash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.model.record import field, record
from factcheck.sources.nodes import MalformedError
from factcheck.text.files import is_stream

LOCK = "wikidata.lock.json"
NAMES = "names.json"
"""The snapshot that holds no statements, only the names of what the others name as values."""
_VERSION = 1


@record
class Fetched:
    """Where the content of one file came from."""

    url: str
    retrieved: str
    """ISO 8601 date and time with zone, or the date alone."""
    sha256: str
    revision: int | None = None
    etag: str | None = None


@record
class Lock:
    """All files of a folder of snapshots."""

    files: Mapping[str, Fetched] = field(default_factory=dict)
    """File name to its origin."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Items that were asked for and now go by another."""
    max_age_days: int | None = None

    def to_json(self) -> bytes:
        """Return the file's content, sorted, so that a change shows as the lines that changed."""
        files = {
            name: {key: value for key, value in _plain(row).items() if value is not None}
            for name, row in sorted(self.files.items())
        }
        body: dict[str, Any] = {"wikidata_lock": _VERSION, "files": files, "redirects": dict(self.redirects)}
        if self.max_age_days is not None:
            body["max_age_days"] = self.max_age_days
        return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def lock_beside(path: Path) -> Lock | None:
    """Return the lock of the folder that a snapshot stands in; None where there is none.

    MalformedError where it is unsound.
    """
    file = path.parent / LOCK
    if is_stream(file):
        raise MalformedError(f"stands beside a {LOCK} that is a pipe or a device: move that away")
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return _read(file, status.st_size, status.st_mtime_ns)


def lock_content(file: Path) -> bytes:
    """Return what a lock file holds; MalformedError where it is no file, OSError where it cannot be read."""
    if is_stream(file):
        raise MalformedError("is a pipe or a device: move it away")
    return file.read_bytes()


def parse_lock(data: bytes) -> Lock:
    """Return what a lock file says; MalformedError where it is unsound."""
    try:
        raw = json.loads(data)
        if not isinstance(raw, dict) or raw.get("wikidata_lock") != _VERSION:
            raise MalformedError("is no lock file of this version of factcheck: fetch its items again")
        files = {name: Fetched(**row) for name, row in raw["files"].items()}
        redirects = dict(raw["redirects"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        told = "is no sound lock file: take it back from version control, or fetch its items again"
        raise MalformedError(told) from error
    for name, row in files.items():
        if (
            "/" in name
            or "\\" in name
            or not all(isinstance(part, str) for part in (row.url, row.retrieved, row.sha256))
        ):
            raise MalformedError(f"the entry {name!r} of the lock file is unsound: fetch its items again")
    return Lock(files, redirects, raw.get("max_age_days"))


@lru_cache(maxsize=8)
def _read(file: Path, size: int, changed: int) -> Lock:
    """Read a lock once for all the snapshots beside it."""
    return parse_lock(lock_content(file))


def _plain(row: Fetched) -> dict[str, Any]:
    return {
        "url": row.url,
        "retrieved": row.retrieved,
        "revision": row.revision,
        "etag": row.etag,
        "sha256": row.sha256,
    }
