"""Sources that are kept as read say the very same as they do when read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.match.shelf.cache import ShelfCache
from factcheck.model.report import InputProblem
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources
from tests.match.conftest import Load

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def kept(tmp_path: Path) -> Load:
    """Load sources as they come."""

    def loaded(*paths: Path, small: bool = False) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
        shelves = None if small else lambda: ShelfCache(tmp_path / "cache")
        return load_sources(paths, load_properties(), shown=lambda path: path.name, shelves=shelves)

    return loaded


def test_yaml_is_kept_as_read(kept: Load, tmp_path: Path) -> None:
    files = sorted((SEEDS / "sources").glob("*.yaml"))
    (small, _), (first, _) = kept(*files, small=True), kept(*files)
    assert len([*(tmp_path / "cache").glob("*.brief")]) == len(files)
    second, _ = kept(*files)
    for other in (first, second):
        assert dict(other.entities) == dict(small.entities)
        assert list(other.all_statements()) == list(small.all_statements())
        assert other.sources == small.sources
        assert list(other.problems) == list(small.problems)


_YAML = "version: 1\nsource: {id: s}\nentities:\n  - {id: pact, facts: {member_count: %s}}\n"


def test_yaml_that_changes_is_read_again_and_kept_once(kept: Load, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    for members in (30, 31, 31):
        file.write_text(_YAML % members, encoding="utf-8")
        (statement,) = kept(file)[0].all_statements()
        assert statement.value.text == str(members)
    assert len([*(tmp_path / "cache").iterdir()]) == 1


def test_the_faults_of_yaml_are_told_each_time(kept: Load, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(_YAML % "many", encoding="utf-8")
    assert kept(file)[1] == kept(file)[1] != ()
    assert not (tmp_path / "cache").exists()


def test_the_oldest_of_many_files_is_forgotten(kept: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.match.shelf.cache._MOST", 2)
    for name in "abcd":
        (tmp_path / f"{name}.yaml").write_text(_YAML.replace("{id: s}", f"{{id: {name}}}") % 30, encoding="utf-8")
        kept(tmp_path / f"{name}.yaml")
    assert len([*(tmp_path / "cache").iterdir()]) == 2


def test_an_item_is_kept_as_read(load: Load, tmp_path: Path) -> None:
    from tests.sources.wikidata.made import amount, answer, at, item, said

    claims = {"P2124": [said(amount("+30"), "quantity", P585=at("+2020-00-00T00:00:00Z", 9))],
              "P571": [said(at("+1990-00-00T00:00:00Z", 8), "time")]}  # fmt: skip
    (tmp_path / "Q1.json").write_bytes(answer(item(1, claims=claims)))
    (small, _), (first, _), (second, _) = (load(tmp_path / "Q1.json", small=small) for small in (True, False, False))
    assert [file.suffix for file in (tmp_path / "cache").iterdir()] == [".brief"]
    for other in (first, second):
        assert dict(other.entities) == dict(small.entities)
        assert list(other.all_statements()) == list(small.all_statements())
        assert other.sources == small.sources
    (brief,) = (tmp_path / "cache").iterdir()
    brief.write_bytes(brief.read_bytes()[:-3])
    assert dict(load(tmp_path / "Q1.json")[0].entities) == dict(small.entities)
