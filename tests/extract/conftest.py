"""One extractor for the whole folder, with the names of the sample sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.run import Extractor
from factcheck.match.index import NameIndex
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    knowledge, problems = load_sources([SEEDS / "sources"], load_properties(), shown=str)
    assert not problems
    return Extractor(load_properties(), NameIndex(knowledge))


@pytest.fixture(scope="session")
def nameless() -> Extractor:
    """An extractor that no source helps."""
    return Extractor(load_properties())
