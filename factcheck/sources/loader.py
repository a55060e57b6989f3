"""From paths to knowledge: finds the kinds of source in this folder, reads each file with its own, joins them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from factcheck.model.report import InputProblem
from factcheck.properties.property import Property
from factcheck.sources.interface import LoadedSource, SourceKind
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.merge import clash
from factcheck.text.files import either, files_of


@cache
def source_kinds() -> tuple[SourceKind, ...]:
    """The modules of this folder that are kinds of source, sorted by name."""
    names = sorted(file.stem for file in Path(__file__).parent.glob("[!_]*.py"))
    modules = (importlib.import_module(f"{__package__}.{name}") for name in names)
    return tuple(cast(SourceKind, module) for module in modules if hasattr(module, "KIND"))


def load_sources(
    paths: Sequence[Path], properties: Mapping[str, Property], *, shown: Callable[[Path], str]
) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
    """Load files, and all the source files of folders, into one knowledge base.

    A file that is unsound is left out and reported with everything that is wrong with it; those beside it are used.
    """
    loaded: list[LoadedSource] = []
    problems: list[InputProblem] = []
    seen: set[Path] = set()
    for path in paths:
        for found in files_of(path, _endings(), what="source", shown=shown, seen=seen):
            if isinstance(found, InputProblem):
                problems.append(found)
                continue
            source, faults = _load(found, shown(found), properties)
            problems += faults
            conflict = clash(source, loaded) if source is not None else None
            if conflict is not None:
                problems.append(conflict)
            elif source is not None:
                loaded.append(source)
    knowledge = KnowledgeBase(loaded, properties)
    return knowledge, (*problems, *knowledge.problems)


def _load(
    path: Path, shown: str, properties: Mapping[str, Property]
) -> tuple[LoadedSource | None, tuple[InputProblem, ...]]:
    for kind in source_kinds():
        if path.suffix.lower() in kind.EXTENSIONS:
            return kind.load(path, shown, properties)
    if not path.exists():
        return None, (InputProblem(shown, "there is no such file or folder: check the path"),)
    return None, (InputProblem(shown, f"is no source: one is a file that ends in {either(_endings())}"),)


def _endings() -> tuple[str, ...]:
    return tuple(sorted(ending for kind in source_kinds() for ending in kind.EXTENSIONS))
