"""The README's tables are those of the registries; ``python docs/tables.py`` rewrites them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def tables():
    spec = importlib.util.spec_from_file_location("tables", ROOT / "docs" / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_are_up_to_date(tables) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in tables.TABLES:
        assert f"<!-- table: {name} -->" in text
    assert tables.with_tables(text) == text, "run: python docs/tables.py"


def test_an_old_table_is_rewritten(tables) -> None:
    old = "# x\n<!-- table: languages -->\n| old |\n<!-- end of table -->\n"
    fresh = tables.with_tables(old)
    assert "| `ar` | العربية |" in fresh
    assert "old" not in fresh
    assert tables.with_tables(fresh) == fresh
