"""What is kept between runs because making it again takes time: large sources in compiled form."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.match.shelf.cache import ShelfCache
    from factcheck.model.report import InputProblem
    from factcheck.properties.property import Property
    from factcheck.sources.interface import Loaded, SourceKind, TextReader
    from factcheck.sources.knowledge import KnowledgeBase
    from factcheck.sources.shelves import Shelf


def cache_folder() -> Path:
    """Return the user's folder for what can be made again, by the XDG base directory specification."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(named) if named.startswith("/") else Path(os.path.expanduser("~"), ".cache")  # noqa: PTH111 - Path.home() raises where there is no home
    return base / "factcheck"


def _compiling(path: str, done: int) -> None:
    from factcheck.reports.layout.segments import clean

    sys.stderr.write(f"\r\x1b[Kcompiling {clean(path)}: {done:,} entities" if done else "\r\x1b[K")
    sys.stderr.flush()


class LazyShelves:
    """Where large sources are kept compiled; what that needs is loaded when there is one."""

    def __init__(self) -> None:
        self._cache: ShelfCache | None = None

    def _opened(self) -> ShelfCache:
        if self._cache is None:
            from factcheck.match.shelf.cache import ShelfCache

            self._cache = ShelfCache(cache_folder() / "sources", _compiling if sys.stderr.isatty() else None)
        return self._cache

    def brief(self, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]) -> Loaded:
        return self._opened().brief(path, shown, kind, properties)

    def shelf(
        self, path: Path, shown: str, kind: SourceKind, properties: Mapping[str, Property]
    ) -> tuple[Shelf | None, tuple[InputProblem, ...]]:
        return self._opened().shelf(path, shown, kind, properties)


class LazyTexts:
    """Texts as sources; what reading them needs is loaded when there is one."""

    def __init__(self, properties: Mapping[str, Property], shown: Callable[[Path], str]) -> None:
        self._properties, self._shown = properties, shown

    def takes(self, path: Path) -> bool:
        return path.suffix != "" and self._reader().takes(path)

    def read(self, path: Path, shown: str, knowledge: KnowledgeBase) -> Loaded:
        return self._reader().read(path, shown, knowledge)

    def _reader(self) -> TextReader:
        from factcheck.learning import TextSources

        return TextSources(self._properties, self._shown)
