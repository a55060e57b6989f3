"""Sources loaded as if every file were a large one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.match.shelf.cache import ShelfCache
from factcheck.model.report import InputProblem
from factcheck.properties.loader import load_properties
from factcheck.sources import loader
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources

Load = Callable[..., tuple[KnowledgeBase, tuple[InputProblem, ...]]]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load sources with every file counted as large, unless it is named small."""
    monkeypatch.setattr(loader, "_SLOW", 1)
    monkeypatch.setattr(loader, "_LARGE", 1)
    monkeypatch.setattr(loader, "_LARGE_PACKED", 1)

    def shown(path: Path) -> str:
        return path.relative_to(tmp_path).as_posix() if path.is_relative_to(tmp_path) else path.name

    def loaded(*paths: Path, small: bool = False) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
        shelves = None if small else lambda: ShelfCache(tmp_path / "cache")
        return load_sources(paths, load_properties(), shown=shown, shelves=shelves)

    return loaded
