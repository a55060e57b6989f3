"""Dumps of Wikidata, streamed: of millions of entities those of chosen types are kept, one a line."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from typing import IO, Any

from factcheck.model.record import record
from factcheck.properties.property import Property
from factcheck.sources.nodes import MalformedError
from factcheck.sources.wikidata.content import opened, stream_lines
from factcheck.sources.wikidata.dating import day_of
from factcheck.sources.wikidata.entity import classes_in
from factcheck.sources.wikidata.naming import items_named, names_only

_EACH = 2_000
"""Entities between two reports of progress."""
_ID = re.compile(rb'"id"\s*:\s*"(Q\d+)"')
_HEAD = 200
"""Bytes of a line in which its own id stands, before that of any other."""


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
    named: int
    """How many more are kept by name alone."""
    sha256: str
    """Of the file that was written."""
    changed: str
    """When the youngest of the entities kept was changed, or looked up; empty where none says."""


@record
class Keeping:
    """What to take out of a dump, and whom to tell."""

    wanted: Wanted
    properties: Mapping[str, Property]
    """By their Wikidata id: those whose values are kept by name."""
    languages: Sequence[str]
    tell: Callable[[Progress], None]


def keep_from_dump(dump: Path, target: Path, keeping: Keeping, seal: Callable[[DumpResult], None]) -> DumpResult:
    """Write the entities that are wanted to ``target``, and of what their statements name the names alone.

    One line is in memory at a time; a dump that comes through a pipe can be read but once, and gives no such names.
    When all is written it is put in place, after ``seal`` has laid down what goes with it. MalformedError where the
    dump is cut off or no dump, OSError where a file cannot be read or written; nothing has changed then.
    """
    scratch = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with dump.open("rb") as file, scratch.open("wb") as out:
            result = _Copy(file, out, keeping).made()
            out.flush()
            os.fsync(out.fileno())
        seal(result)
        os.replace(scratch, target)
    finally:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
    return result


class _Copy:
    """One dump on its way to what is kept of it."""

    def __init__(self, file: BufferedReader, out: IO[bytes], keeping: Keeping) -> None:
        self._file, self._out, self._keeping = file, out, keeping
        self._size = os.fstat(file.fileno()).st_size
        self._sum, self._changed = hashlib.sha256(), ""
        self._held: set[str] = set()
        self._named: set[str] = set()

    def made(self) -> DumpResult:
        read = self._entities()
        if not read:
            raise MalformedError("holds no entity: a dump has one entity of Wikidata a line, in JSON")
        kept, named = len(self._held), 0
        self._named -= self._held
        if self._named and self._file.seekable():
            self._file.seek(0)
            named = self._names()
        return DumpResult(read, kept, named, self._sum.hexdigest(), self._changed)

    def _entities(self) -> int:
        read = 0
        wanted = self._keeping.wanted
        for read, (number, line) in enumerate(_lines(self._file), 1):
            if not wanted.marks or any(mark in line for mark in wanted.marks):
                raw = _parsed(line, number)
                if wanted.keeps(raw):
                    self._write(line)
                    self._held.add(raw["id"])
                    if wanted.marks:
                        self._named.update(items_named(raw, self._keeping.properties))
                    self._changed = max(self._changed, day_of(raw))
            self._tell(read)
        return read

    def _names(self) -> int:
        """Write the names of what was named, out of a second reading."""
        count = 0
        for read, (number, line) in enumerate(_lines(self._file), 1):
            told = _ID.search(line[:_HEAD])
            if told is None or told[1].decode() in self._named:
                raw = _parsed(line, number)
                if raw["id"] in self._named:
                    row = names_only(raw, self._keeping.languages)
                    self._write(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode())
                    count += 1
            self._tell(read)
        return count

    def _write(self, line: bytes) -> None:
        for part in (line, b"\n"):
            self._out.write(part)
            self._sum.update(part)

    def _tell(self, read: int) -> None:
        if read % _EACH == 0:
            share = self._file.tell() / self._size if self._size else 0.0
            self._keeping.tell(Progress(read, len(self._held), share))


def _lines(file: BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Yield the line of each entity with its number, without the brackets and commas of a list."""
    head = file.peek(4)[:4]
    for number, line in enumerate(stream_lines(opened(file, head)), 1):
        bare = line.strip().rstrip(b",")
        if bare not in (b"", b"[", b"]"):
            yield number, bare


def _parsed(line: bytes, number: int) -> Any:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise MalformedError("is cut off or broken here: not sound JSON", number) from error
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        raise MalformedError("is no entity of Wikidata: a dump has one a line, in JSON", number)
    return raw
