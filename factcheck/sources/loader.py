"""From paths to knowledge: finds the kinds of source in this folder, reads each file with its own, joins them."""

from __future__ import annotations

import importlib
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from factcheck.model.record import record
from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded, LoadedSource, SourceKind
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.merge import Clashes, relabelled
from factcheck.text.files import beginning, either, files_of, is_stream, size_of

if TYPE_CHECKING:
    from factcheck.sources.interface import TextReader
    from factcheck.sources.plugins import Plugin
    from factcheck.sources.shelves import Shelf, Shelves

_SLOW = 20_000
"""Bytes below which reading a file takes no time worth saving, unless it is YAML, whose reader takes long to load."""
_YAML = frozenset({".yaml", ".yml"})
_LARGE = 1_000_000
_LARGE_PACKED = 300_000
"""Bytes from which on opening a compiled form is quicker than reading the file, and keeps it out of memory."""
_LARGEST = 1_000_000_000
"""Bytes above which a kind refuses a file, at once and in its own words."""
_PACKED = frozenset({".gz", ".bz2"})
_BESIDE = (".md", ".txt", ".toml", ".gitignore")
"""Ends of names of files that stand beside sources and are none."""
_NAMED_BY_FILE = "wikidata"
"""The kind of source that cannot say its id itself."""
_HEAD = 512
"""Bytes of a file that are read to tell its kind."""


@record
class Shelved:
    """A large source, which is not read into memory."""

    shelf: Shelf


@cache
def source_kinds() -> tuple[SourceKind, ...]:
    """The modules of ``kinds/``, sorted by name."""
    names = sorted(file.stem for file in (Path(__file__).parent / "kinds").glob("[!_]*.py"))
    return tuple(cast(SourceKind, importlib.import_module(f"{__package__}.kinds.{name}")) for name in names)


def load_sources(
    paths: Sequence[Path],
    properties: Mapping[str, Property],
    *,
    shown: Callable[[Path], str],
    shelves: Callable[[], Shelves] | None = None,
    texts: Callable[[], TextReader] | None = None,
) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
    """Load files, and all the source files of folders, into one knowledge base, with the problems of both steps.

    ``shelves`` makes the place for what is large or slow to read; without it all is read into memory. ``texts`` makes
    what reads files of prose that are named themselves, in the light of the other sources.
    """
    reader = texts() if texts is not None else None
    written = [path for path in paths if reader is not None and _is_text(path, reader)]
    stated = [path for path in paths if path not in written]
    loaded, kept, problems = read_sources(stated, properties, shown=shown, shelves=shelves)
    knowledge = _joined(loaded, kept, properties)
    if written and reader is not None:
        for path in dict.fromkeys(written):
            read = reader.read(path, shown(path), knowledge)
            loaded += read.sources
            problems += read.problems
        knowledge = _joined(loaded, kept, properties)
    return knowledge, (*problems, *knowledge.problems)


def _joined(loaded: Sequence[LoadedSource], kept: Sequence[Shelf], properties: Mapping[str, Property]) -> KnowledgeBase:
    if not kept:
        return KnowledgeBase(loaded, properties)
    from factcheck.sources.shelved import ShelvedKnowledge

    return ShelvedKnowledge(loaded, kept, properties)


def _is_text(path: Path, reader: TextReader) -> bool:
    """True for a file of prose that is named itself; those in a folder of sources are notes beside them."""
    return path.suffix.lower() not in _endings() and reader.takes(path)


def read_sources(
    paths: Sequence[Path],
    properties: Mapping[str, Property],
    *,
    shown: Callable[[Path], str],
    shelves: Callable[[], Shelves] | None = None,
) -> tuple[list[LoadedSource], list[Shelf], list[InputProblem]]:
    """Read files, and all the source files of folders, each by itself; the large ones stand apart.

    A file that is unsound is left out and reported with everything that is wrong with it; those beside it are used.
    """
    loaded: list[LoadedSource] = []
    kept: list[Shelf] = []
    problems: list[InputProblem] = []
    seen: set[Path] = set()
    clashes = Clashes()
    place = shelves() if shelves is not None else None
    files = [f for path in paths for f in files_of(path, _endings_in(path), what="source", shown=shown, seen=seen)]
    names = Counter(found.name for found in files if isinstance(found, Path))
    for found in files:
        if isinstance(found, InputProblem):
            problems.append(found)
            continue
        read = _load(found, shown(found), properties, place)
        if names[found.name] > 1:
            read = _told_apart(read, Path(shown(found)).parent.as_posix())
        problems += _taken(read, clashes, loaded, kept)
    return loaded, kept, problems


def _taken(
    read: Loaded | Shelved, clashes: Clashes, loaded: list[LoadedSource], kept: list[Shelf]
) -> Iterator[InputProblem]:
    """Put what was read with the rest, and yield its problems and what keeps it from standing beside the others."""
    if isinstance(read, Shelved):
        conflict = clashes.of_id(read.shelf.ref)
        if conflict is not None:
            yield conflict
        else:
            clashes.accept(read.shelf.ref)
            kept.append(read.shelf)
        return
    yield from read.problems
    for source in read.sources:
        conflict = clashes.of(source)
        if conflict is not None:
            yield conflict
        else:
            loaded.append(source)


def _told_apart(read: Loaded | Shelved, folder: str) -> Loaded | Shelved:
    """Give what has its id of its file's name the folder's as well: two folders of snapshots have files of one name."""
    if isinstance(read, Shelved):
        ref = read.shelf.ref
        return Shelved(read.shelf.under(f"{ref.id}@{folder}")) if ref.kind == _NAMED_BY_FILE else read
    sources = (relabelled(s, f"{s.ref.id}@{folder}") if s.ref.kind == _NAMED_BY_FILE else s for s in read.sources)
    return Loaded(tuple(sources), read.problems)


def _load(path: Path, shown: str, properties: Mapping[str, Property], shelves: Shelves | None) -> Loaded | Shelved:
    if is_stream(path):
        return _unread(shown, "is a pipe or a device, not a file: write what it gives into a file and name that")
    kinds = [kind for kind in source_kinds() if path.suffix.lower() in kind.EXTENSIONS]
    if not kinds:
        plugin = _plugin(path)
        if plugin is not None:
            return plugin.load(path, shown, properties)
        if not path.exists():
            return _unread(shown, "there is no such file or folder: check the path")
        return _unread(shown, f"is no source: one is a file that ends in {either(_endings())}")
    kind = _kind_of(path, kinds)
    ending = path.suffix.lower()
    size = size_of(path) if shelves is not None else 0
    if shelves is None or size > _LARGEST or (size < _SLOW and ending not in _YAML):
        return kind.load(path, shown, properties)
    if size < (_LARGE_PACKED if ending in _PACKED else _LARGE) or (kind.KIND == "wikidata" and ending == ".json"):
        return shelves.brief(path, shown, kind, properties)
    shelf, faults = shelves.shelf(path, shown, kind, properties)
    if shelf is not None:
        return Shelved(shelf)
    return Loaded((), faults) if faults else kind.load(path, shown, properties)


def _plugin(path: Path) -> Plugin | None:
    from factcheck.sources.plugins import plugin_for

    return plugin_for(path)


def _endings_in(path: Path) -> tuple[str, ...]:
    """Ends of the names of files that a folder is searched for: those of plug-ins too, where it holds any other."""
    known = _endings()
    if not path.is_dir():
        return known
    if all(name.endswith((*known, *_BESIDE)) for _, _, names in os.walk(path) for name in names):
        return known
    from factcheck.sources.plugins import plugin_endings

    return (*known, *plugin_endings(path, known))


def _kind_of(path: Path, kinds: Sequence[SourceKind]) -> SourceKind:
    """Return the kind whose signature a file begins with, else the one that has none."""
    if len(kinds) == 1:
        return kinds[0]
    head = beginning(path, _HEAD)
    signed = (kind for kind in kinds if kind.SIGNATURE is not None and kind.SIGNATURE.match(head))
    return next(signed, None) or next((kind for kind in kinds if kind.SIGNATURE is None), kinds[0])


def _unread(shown: str, message: str) -> Loaded:
    return Loaded((), (InputProblem(shown, message),))


def _endings() -> tuple[str, ...]:
    return tuple(sorted({ending for kind in source_kinds() for ending in kind.EXTENSIONS}))
