from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.review.newsroom import furnish


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("newsroom")
    furnish(folder)
    return folder


@pytest.fixture
def folder(furnished: Path, tmp_path: Path) -> Path:
    """A newsroom of one's own, as it is in the morning."""
    return Path(shutil.copytree(furnished, tmp_path / "desk"))
