"""From paths to knowledge: files, folders, and what is in the way of reading them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model.report import InputProblem
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources, source_kinds
from tests.sources.properties import PROPERTIES

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, body: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        source = path.with_suffix("").relative_to(tmp_path).as_posix().replace("/", "-")
        path.write_text(f"version: 1\nsource: {{id: {source}}}\nentities:\n{body}\n", encoding="utf-8")
        return path

    return written


def load(*paths: Path) -> tuple[KnowledgeBase, tuple[InputProblem, ...]]:
    return load_sources(paths, PROPERTIES, shown=lambda path: path.name)


def test_each_kind_has_a_name_and_endings_of_its_own() -> None:
    names = [kind.KIND for kind in source_kinds()]
    endings = [ending for kind in source_kinds() for ending in kind.EXTENSIONS]
    assert "reference" in names
    assert len(set(names)) == len(names)
    for ending in endings:
        open_to_all = [kind for kind in source_kinds() if ending in kind.EXTENSIONS and kind.SIGNATURE is None]
        assert len(open_to_all) <= 1
    assert all(ending.startswith(".") and ending == ending.lower() for ending in endings)


def test_a_folder_is_all_its_sources_by_name(tmp_path: Path, write: Write) -> None:
    for name in ("b.yaml", "a.yml", "sub/c.yaml", ".hidden.yaml", ".git/d.yaml", "node_modules/e.yaml"):
        write(name, "- {id: x}")
    (tmp_path / "notes.txt").write_text("no source", encoding="utf-8")
    knowledge, problems = load(tmp_path)
    assert problems == ()
    assert list(knowledge.sources) == ["a", "b", "sub-c"]


def test_a_file_given_twice_counts_once(tmp_path: Path, write: Write) -> None:
    path = write("a.yaml", "- {id: x, facts: {member_count: 3}}")
    (tmp_path / "link.yaml").symlink_to(path)
    knowledge, problems = load(path, tmp_path, path)
    assert problems == ()
    assert len(knowledge.statements("x", "member_count")) == 1


def test_an_unsound_file_is_left_out_and_the_others_are_used(tmp_path: Path, write: Write) -> None:
    write("a.yaml", "- {id: x, facts: {member_count: 3}}")
    write("b.yaml", "- {id: y, lable: Y, fcts: {}}")
    write("c.yaml", "- {id: z}")
    knowledge, problems = load(tmp_path)
    assert list(knowledge.entities) == ["x", "z"]
    assert [(problem.path, problem.line, problem.fatal) for problem in problems] == [("b.yaml", 4, True)] * 2


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("missing.yaml", "there is no such file or folder"),
        ("missing", "there is no such file or folder"),
        (
            "folder",
            "holds no source: one is a file that ends in .bz2, .csv, .gz, .json, .jsonl, .ndjson, .yaml or .yml",
        ),
        ("letter.txt", "is no source: one is a file that ends in"),
        ("empty.yaml", "is empty"),
        ("picture.yaml", "is a binary file"),
        ("bad\0name.yaml", "cannot be read"),
        ("waits.yaml", "is a pipe or a device"),
        ("waits.jsonl", "is a pipe or a device"),
        ("zeros.csv", "is a pipe or a device"),
    ],
)
def test_each_obstacle_gets_one_plain_message(tmp_path: Path, name: str, part: str) -> None:
    (tmp_path / "folder" / "deeper").mkdir(parents=True)
    (tmp_path / "letter.txt").write_text("a letter", encoding="utf-8")
    (tmp_path / "empty.yaml").touch()
    for pipe in ("waits.yaml", "waits.jsonl"):
        os.mkfifo(tmp_path / pipe)
    (tmp_path / "zeros.csv").symlink_to("/dev/zero")
    (tmp_path / "picture.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    knowledge, (problem,) = load(tmp_path / name)
    assert problem.fatal
    assert part in problem.message
    assert "\n" not in str(problem)
    assert not knowledge.entities


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not hold for root")
def test_a_file_that_may_not_be_read(write: Write) -> None:
    path = write("a.yaml", "- {id: x}")
    path.chmod(0)
    _, (problem,) = load(path)
    assert "permission is denied" in problem.message


@pytest.mark.parametrize("ending", [ending for kind in source_kinds() for ending in kind.EXTENSIONS])
def test_a_file_of_two_gigabytes_is_refused_at_once(tmp_path: Path, ending: str) -> None:
    from factcheck.match.shelf.cache import ShelfCache

    path = tmp_path / f"huge{ending}"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    shelves = ShelfCache(tmp_path / "cache")
    _, (problem,) = load_sources([path], PROPERTIES, shown=lambda path: path.name, shelves=lambda: shelves)
    assert problem.message.startswith("is too large (2,000 MB")
    assert not (tmp_path / "cache").exists()


def test_a_folder_where_a_file_is_expected(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").mkdir()
    _, (problem,) = load(tmp_path)
    assert "holds no source" in problem.message


def test_two_files_must_not_share_a_source_id(tmp_path: Path, write: Write) -> None:
    write("a.yaml", "- {id: x}")
    (tmp_path / "b.yaml").write_text("version: 1\nsource: {id: a}\nentities: [{id: y}]\n", encoding="utf-8")
    knowledge, (problem,) = load(tmp_path)
    assert list(knowledge.entities) == ["x"]
    assert problem.path == "b.yaml"
    assert "the source id 'a' is already that of a.yaml" in problem.message


def test_one_id_cannot_be_two_items(tmp_path: Path, write: Write) -> None:
    write("a.yaml", "- {id: paris, wikidata: Q90}")
    write("b.yaml", "- {id: x}\n- {id: paris, wikidata: Q830149}")
    knowledge, (problem,) = load(tmp_path)
    assert (problem.path, problem.line) == ("b.yaml", 5)
    assert "Q830149 here and Q90 in a.yaml" in problem.message
    assert list(knowledge.entities) == ["paris"]


def test_a_reference_to_no_entity_is_a_warning(write: Write) -> None:
    body = "- {id: a, facts: {capital: {entity: riyad}}}\n- {id: riyadh}"
    knowledge, (problem,) = load(write("a.yaml", body))
    assert not problem.fatal
    assert (problem.line, problem.message) == (4, "no loaded source has an entity 'riyad'; did you mean riyadh?")
    (statement,) = knowledge.statements("a", "capital")
    assert (statement.value.text, statement.value.entity) == ("riyad", None)  # type: ignore[union-attr]
