"""The compiled patterns are built anew where anything that they are built from has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from factcheck.extract import tables
from factcheck.languages.compiled import compiled
from factcheck.properties.loader import DATA, TYPES


def test_patterns_are_compiled_anew_where_types_or_properties_change(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def noting(name: str, parts: Sequence[Path], build: Callable[[], Any], *, recipe: str = "") -> Any:
        asked.extend(parts)
        return compiled(name, parts, build, recipe=recipe)

    monkeypatch.setattr(tables, "compiled", noting)
    tables.load_tables.cache_clear()
    tables.load_tables("en")
    assert {DATA, TYPES} <= set(asked)
