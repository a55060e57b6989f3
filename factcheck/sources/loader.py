"""From paths to knowledge: finds the kinds of source in this folder, reads each file with its own, joins them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import Loaded, LoadedSource, SourceKind
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.merge import Clashes
from factcheck.text.files import beginning, either, files_of

_HEAD = 512
"""Bytes of a file that are read to tell its kind."""


@cache
def source_kinds() -> tuple[SourceKind, ...]:
    """The modules of ``kinds/``, sorted by name."""
    names = sorted(file.stem for file in (Path(__file__).parent / "kinds").glob("[!_]*.py"))
    return tuple(cast(SourceKind, importlib.import_module(f"{__package__}.kinds.{name}")) for name in names)


def load_sources(
    paths: Sequence[Path], properties: Mapping[str, Property], *, shown: Callable[[Path], str]
) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
    """Load files, and all the source files of folders, into one knowledge base, with the problems of both steps."""
    loaded, problems = read_sources(paths, properties, shown=shown)
    knowledge = KnowledgeBase(loaded, properties)
    return knowledge, (*problems, *knowledge.problems)


def read_sources(
    paths: Sequence[Path], properties: Mapping[str, Property], *, shown: Callable[[Path], str]
) -> tuple[list[LoadedSource], list[InputProblem]]:
    """Read files, and all the source files of folders, each by itself.

    A file that is unsound is left out and reported with everything that is wrong with it; those beside it are used.
    """
    loaded: list[LoadedSource] = []
    problems: list[InputProblem] = []
    seen: set[Path] = set()
    clashes = Clashes()
    for path in paths:
        for found in files_of(path, _endings(), what="source", shown=shown, seen=seen):
            if isinstance(found, InputProblem):
                problems.append(found)
                continue
            read = _load(found, shown(found), properties)
            problems += read.problems
            for source in read.sources:
                conflict = clashes.of(source)
                if conflict is not None:
                    problems.append(conflict)
                else:
                    loaded.append(source)
    return loaded, problems


def _load(path: Path, shown: str, properties: Mapping[str, Property]) -> Loaded:
    kinds = [kind for kind in source_kinds() if path.suffix.lower() in kind.EXTENSIONS]
    if kinds:
        return _kind_of(path, kinds).load(path, shown, properties)
    if not path.exists():
        return _unread(shown, "there is no such file or folder: check the path")
    return _unread(shown, f"is no source: one is a file that ends in {either(_endings())}")


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
