"""Where compiled sources are kept, each under the hash of all that it was made from."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.languages.compiled import marks
from factcheck.match.shelf.codec import DamagedShelfError
from factcheck.model.digest import sha256
from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded
from factcheck.sources.streaming import Stream, recipe_of

if TYPE_CHECKING:
    from factcheck.match.shelf.opened import OpenShelf
    from factcheck.sources.interface import SourceKind

_ENDING = ".shelf"
_QUICK = 1_000_000
_MOST = 1_000
"""Briefs that are kept."""
_ROOT = Path(__file__).parents[2]
_READING = (_ROOT / "sources", _ROOT / "sources" / "kinds", _ROOT / "properties")
"""What decides how a file is read; a large source is not compiled anew for each change of it."""


class ShelfCache:
    """Compiled sources in one folder.

    A run that dies leaves nothing that counts, and two at once do not disturb each other.
    A file is written under a name of its own and put in place when it is whole. What is damaged, or of another version,
    is made anew; where the folder cannot be written, the source is read into memory as a small one is.
    """

    def __init__(self, folder: Path, tell: Callable[[str, int], None] | None = None) -> None:
        """Use a folder, which need not exist; ``tell`` is told how many entities are compiled so far, 0 at the end."""
        self._folder, self._tell = folder, tell
        self._recipe = ""

    def brief(self, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]) -> Loaded:
        """Return a file's only source as it was read before, else read it and keep that."""
        from factcheck.match.shelf.briefs import read_brief, write_brief

        try:
            file = self._folder / f"{_mark(path)}-{self._key(path, kind, properties, marks(_READING))}.brief"
        except OSError:
            return kind.load(path, shown, properties)
        known = read_brief(file, shown)
        if known is not None:
            return Loaded((known,))
        loaded = kind.load(path, shown, properties)
        if len(loaded.sources) == 1 and not loaded.problems:
            write_brief(file, loaded.sources[0])
            self._tidy(file)
            _forget(self._folder)
        return loaded

    def shelf(
        self, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]
    ) -> tuple[OpenShelf | None, tuple[InputProblem, ...]]:
        """Return a file's compiled form; None without a problem where it cannot be kept."""
        from factcheck.match.shelf.opened import OpenShelf

        try:
            file = self._folder / f"{_mark(path)}-{self._key(path, kind, properties)}{_ENDING}"
        except OSError:
            return None, ()
        again = partial(_remade, self._folder, file, path, shown, kind.KIND, properties)
        with suppress(DamagedShelfError, OSError):
            if file.exists():
                return OpenShelf(file, shown, again), ()
        problems, kept = self._make(file, path, shown, kind, properties)
        if problems or not kept:
            return None, problems
        return OpenShelf(file, shown, again), ()

    def _make(
        self, file: Path, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]
    ) -> tuple[tuple[InputProblem, ...], bool]:
        """Compile a source; return what makes it unsound, and whether its compiled form is in place."""
        import sqlite3

        from factcheck.match.shelf.building import ShelfBuilder
        from factcheck.match.shelf.codec import about_source

        scratch = file.with_name(f".{file.name}.{os.getpid()}.tmp")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            builder = ShelfBuilder(scratch)
        except (OSError, sqlite3.Error):
            return (), False
        try:
            stream = Stream(path, shown, kind, properties)
            for entity, statements in stream.entities():
                builder.add(entity, statements)
                if self._tell is not None and builder.entities % 1_000 == 0:
                    self._tell(shown, builder.entities)
            if stream.ref is None or stream.problems:
                return stream.problems, False
            builder.finish(about_source(stream.ref))
            os.replace(scratch, file)
        except (OSError, sqlite3.Error):
            return (), file.exists()
        finally:
            builder.abandon()
            if self._tell is not None:
                self._tell(shown, 0)
            with suppress(OSError):
                scratch.unlink(missing_ok=True)
        self._tidy(file)
        return (), True

    def _key(self, path: Path, kind: SourceKind, properties: Mapping[str, Property], read_by: object = "") -> str:
        """The hash of the file's content and of all else that decides what is compiled from it."""
        if not self._recipe:
            from factcheck.languages.loader import languages
            from factcheck.match.shelf.codec import FORMAT

            self._recipe = repr((FORMAT, __version__, languages(), sorted(properties.items())))
        about = f"{_digest(path)} {kind.KIND} {path.name} {recipe_of(kind, path)} {self._recipe} {read_by or ''}"
        return sha256(about)[:32]

    def _tidy(self, file: Path) -> None:
        """Remove what was compiled from earlier contents of the same file."""
        for other in _others(file):
            with suppress(OSError):
                other.unlink()


def _remade(folder: Path, file: Path, path: Path, shown: str, kind: str, properties: Mapping[str, Property]) -> None:
    """Make a damaged file anew; DamagedShelfError where that does not help."""
    from factcheck.sources.loader import source_kinds

    with suppress(OSError):
        file.unlink(missing_ok=True)
    known = next(each for each in source_kinds() if kind == each.KIND)
    if ShelfCache(folder).shelf(path, shown, known, properties)[0] is None or not file.exists():
        raise DamagedShelfError(f"{shown}: its compiled form was damaged, and the source has changed: run it again")


def _digest(path: Path) -> str:
    """The SHA-256 of a file's content; of a large one by OpenSSL, which takes longer to load and less to digest."""
    with path.open("rb") as file:
        head = file.read(_QUICK)
        if len(head) < _QUICK:
            return sha256(head)
        import hashlib

        file.seek(0)
        return hashlib.file_digest(file, "sha256").hexdigest()


def _forget(folder: Path) -> None:
    """Remove the oldest of many briefs: those of files that are there no more are never asked for again."""
    with suppress(OSError):
        briefs = list(folder.glob("*.brief"))
        for old in sorted(briefs, key=lambda file: file.stat().st_mtime)[: max(len(briefs) - _MOST, 0)]:
            old.unlink()


def _others(file: Path) -> Iterator[Path]:
    mark = file.name.partition("-")[0]
    with suppress(OSError):
        yield from (each for each in file.parent.glob(f"{mark}-*{file.suffix}") if each.name != file.name)


def _mark(path: Path) -> str:
    return f"{zlib.crc32(os.fsencode(os.path.realpath(path))):08x}"  # where links lead round resolve() raises
