"""Kinds of source from other packages: found when they are needed, and harmless when they fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli.boundary import run
from factcheck.properties.loader import load_properties
from factcheck.sources.loader import load_sources
from factcheck.sources.plugins import plugins

_KIND = """
from factcheck.model.statement import Entity, SourceRef
from factcheck.sources.interface import Loaded, LoadedSource

KIND = "census"
EXTENSIONS = (".census",)

def load(path, shown, properties):
    text = path.read_text()
    if text == "crash":
        raise RuntimeError("out of paper")
    if text == "nonsense":
        return 42
    ref = SourceRef(text, "Census", shown, KIND)
    return Loaded((LoadedSource(ref, (Entity("town", locator=shown + ":1", sources=(text,)),), ()),))
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Packages with a sound and a broken plug-in, as pip would install them, and an empty folder for sources."""
    site = tmp_path / "site"
    info = site / "a_census-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: a-census\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[factcheck.sources]\ncensus = a_census_kind\nlost = a_module_that_is_not\n")
    (site / "a_census_kind.py").write_text(_KIND)
    monkeypatch.syspath_prepend(str(site))
    plugins.cache_clear()
    folder = tmp_path / "sources"
    folder.mkdir()
    yield folder
    plugins.cache_clear()


def load(*paths: Path) -> tuple[list[str], list[str]]:
    knowledge, problems = load_sources(paths, load_properties(), shown=lambda path: path.name)
    return [*knowledge.sources], [str(problem) for problem in problems]


def test_its_files_are_read_named_or_in_a_folder(installed: Path) -> None:
    (installed / "a.census").write_text("c1")
    assert load(installed / "a.census") == (["c1"], [])
    assert load(installed) == (["c1"], [])


@pytest.mark.parametrize(
    ("content", "told"),
    [("crash", "RuntimeError: out of paper"), ("nonsense", "it returned int, not what was read")],
)
def test_its_failure_is_a_problem_of_its_file(installed: Path, content: str, told: str) -> None:
    (installed / "a.census").write_text(content)
    (installed / "b.yaml").write_text("version: 1\nsource: {id: b}\n")
    sources, (problem,) = load(installed)
    assert sources == ["b"]
    assert problem == f"a.census: the plug-in census of a-census cannot read it: {told}; the source is left out"


def test_they_are_listed(installed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (installed / "a.census").write_text("c1")
    assert run(["sources", "list", "--source", str(installed)]) == 0
    out = capfd.readouterr().out
    assert "plug-in census of a-census reads .census" in out
    assert "plug-in lost of a-census cannot be loaded: ModuleNotFoundError" in out


def test_none_is_looked_for_where_every_file_is_known(installed: Path) -> None:
    (installed / "b.yaml").write_text("version: 1\nsource: {id: b}\n")
    (installed / "README.md").write_text("notes")
    assert load(installed) == (["b"], [])
    assert plugins.cache_info().misses == 0
