"""Dumps of Wikidata, streamed: of millions of entities those of chosen types are kept, one a line."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from typing import IO, Any

from factcheck.model.record import record
from factcheck.sources.nodes import MalformedError
from factcheck.sources.wikidata.content import opened, stream_lines
from factcheck.sources.wikidata.dating import day_of
from factcheck.sources.wikidata.entity import classes_in

_EACH = 2_000
"""Entities between two reports of progress."""


@record
class Wanted:
    """Which entities of a dump to keep; all, where nothing is named."""

    classes: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()

    def keeps(self, raw: Any) -> bool:
        if not self.classes and not self.items:
            return True
        return raw["id"] in self.items or bool(classes_in(raw) & self.classes)

    @property
    def marks(self) -> tuple[bytes, ...]:
        """What a line holds that may be kept; a line without any need not be parsed."""
        return tuple(f'"{item}"'.encode() for item in sorted(self.classes | self.items))


@record
class Progress:
    """How far a dump is read."""

    read: int
    kept: int
    share: float
    """Of the file's bytes, 0 to 1; 0 throughout where they come through a pipe."""


@record
class DumpResult:
    """What was kept of a dump."""

    read: int
    kept: int
    sha256: str
    """Of the file that was written."""
    changed: str
    """When the youngest of the entities kept was changed, or looked up; empty where none says."""


def keep_from_dump(dump: Path, target: Path, wanted: Wanted, tell: Callable[[Progress], None]) -> DumpResult:
    """Write the entities that are wanted to ``target``, which is put in place when all is written.

    One line is in memory at a time. MalformedError where the dump is cut off or no dump, OSError where a file cannot be
    read or written; nothing is left behind then.
    """
    scratch = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with dump.open("rb") as file, scratch.open("wb") as out:
            size = os.fstat(file.fileno()).st_size

            def share() -> float:
                return file.tell() / size if size else 0.0

            result = _copied(file, out, wanted, lambda read, kept: tell(Progress(read, kept, share())))
            out.flush()
            os.fsync(out.fileno())
        os.replace(scratch, target)
    finally:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
    return result


def _copied(file: BufferedReader, out: IO[bytes], wanted: Wanted, tell: Callable[[int, int], None]) -> DumpResult:
    read = kept = 0
    sum_of, changed = hashlib.sha256(), ""
    for line, when in _kept_lines(file, wanted):
        read += 1
        if line:
            kept += 1
            out.write(line)
            sum_of.update(line)
            changed = max(changed, when)
        if read % _EACH == 0:
            tell(read, kept)
    if not read:
        raise MalformedError("holds no entity: a dump has one entity of Wikidata a line, in JSON")
    return DumpResult(read, kept, sum_of.hexdigest(), changed)


def _kept_lines(file: BufferedReader, wanted: Wanted) -> Iterator[tuple[bytes, str]]:
    """Yield for each entity its line, or nothing where it is not wanted, and when it was changed."""
    head = file.peek(4)[:4]
    marks = wanted.marks
    for number, line in enumerate(stream_lines(opened(file, head)), 1):
        bare = line.strip().rstrip(b",")
        if bare in (b"", b"[", b"]"):
            continue
        if marks and not any(mark in bare for mark in marks):
            yield b"", ""
            continue
        raw = _parsed(bare, number)
        yield bare + b"\n" if wanted.keeps(raw) else b"", day_of(raw)


def _parsed(line: bytes, number: int) -> Any:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise MalformedError("is cut off or broken here: not sound JSON", number) from error
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        raise MalformedError("is no entity of Wikidata: a dump has one a line, in JSON", number)
    return raw
