"""The configuration: where it is found, what is read of it, and which line an error names."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.configuration import Configuration, _plain, find_configuration
from factcheck.cli.settings import DEFAULTS, KEYS, UI_LANGUAGES
from factcheck.cli.workspace import Workspace
from factcheck.errors import ConfigurationError
from factcheck.languages.loader import page_languages
from factcheck.model.record import fields


def test_the_nearest_upwards_counts(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("store = 'far'\n")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find_configuration(deep).store == "far"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.factcheck]\nstore = 'near'\n")
    found = find_configuration(deep)
    assert (found.store, found.folder) == ("near", tmp_path / "a")


def test_a_pyproject_of_others_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("store = 'far'\n")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.ruff]\nline-length = 120\n")
    assert find_configuration(inner).store == "far"


def test_without_any_the_current_folder_counts(tmp_path: Path) -> None:
    assert find_configuration(tmp_path) == Configuration(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("factcheck.toml", "# one\n\nsorces = []\n", ":3: unknown key 'sorces'; did you mean sources?"),
        ("factcheck.toml", '"zzz" = 1\n', ":1: unknown key 'zzz'; there are sources, aliases"),
        (
            "pyproject.toml",
            "[tool.x]\nstore = 1\n[tool.factcheck]\nstore = 1\n",
            ":4: store: expected a text in quotes, found 1",
        ),
        ("pyproject.toml", "tool.factcheck.store = 1\n", ":1: store: expected a text in quotes, found 1"),
        ("pyproject.toml", "[tool]\nfactcheck = 3 # tool.factcheck\n", "tool.factcheck: expected a table"),
        ("factcheck.toml", "format = [1]\n", ":1: format: expected a list of texts, found [1]"),
        ("factcheck.toml", "store = \n", ":1:9: is no TOML: Invalid value"),
    ],
)
def test_an_error_names_line_and_remedy(name: str, text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ConfigurationError) as raised:
        find_configuration(tmp_path)
    assert told in str(raised.value)
    assert str(tmp_path / name) in str(raised.value)


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_bytes("store = 'مخزن'\n".encode("cp1256"))
    with pytest.raises(ConfigurationError, match="is not UTF-8 at byte 9"):
        find_configuration(tmp_path)


@given(st.binary(max_size=80))
def test_any_bytes_are_a_configuration_or_an_error(data: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        (Path(folder) / "factcheck.toml").write_bytes(data)
        try:
            assert find_configuration(Path(folder)).file is not None
        except ConfigurationError:
            return


LINES = st.sampled_from(
    [
        "[tool.factcheck]", "[tool.ruff]", "[[tool.factcheck.ignore]]", "[tool]", "[", "store = 'a'", 'store = "b"', "",
        "sources = ['a', \"b\"]", "sources = []", "sources = [", "  'c',", "]", "x = 1",
        "# store = 'x'", "store = 'a' # why",
        'language = "\\u0061r"', "format = ['json',]", "tool.factcheck.store = 'd'",
        "factcheck = {store = 'e'}", '"""', "\t",
        "store='f'", "'store' = 'g'", "language = 'عربي'", "fail_on = ['a' 'b']", 'x = "[tool.factcheck]"',
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=8).map("\n".join), st.sampled_from(["tool.factcheck", ""]))
def test_the_quick_reading_is_that_of_the_parser(text: str, table: str) -> None:
    quick = _plain(text, table)
    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return  # others' lines may be wrong and ours be right
    if quick is not None:
        assert quick == (whole["tool"]["factcheck"] if table else whole)


@pytest.mark.parametrize("text", ["store = 'a'\nsources = ['a', \"b\"]\n", '# why\n\nas_of = "2020"\r\nfail_on = []\n'])
def test_ordinary_files_are_read_quickly(text: str) -> None:
    assert _plain(text, "") == tomllib.loads(text)
    other = f"[project]\nname = 'x'\n[tool.factcheck]\n{text}\n[tool.y]\nstore = 3\nz = [\n  [1],\n]\n"
    assert _plain(other, "tool.factcheck") == tomllib.loads(text)


def test_paths_are_shown_from_the_configurations_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    work = Workspace(Configuration(tmp_path))
    assert work.shown(Path("a.txt")) == "inner/a.txt"
    assert work.shown(Path("../b.txt")) == "b.txt"
    assert work.shown(tmp_path.parent / "c.txt") == (tmp_path.parent / "c.txt").as_posix()


def test_every_key_is_documented_by_its_field() -> None:
    held = tuple(field.name for field in fields(Configuration))
    assert held[2:-1] == KEYS
    assert Configuration(Path()) == Configuration(
        Path(), **{key: value for key, value in DEFAULTS.items() if value is not None}
    )


def test_a_page_has_words_in_each_language_of_the_screen() -> None:
    assert set(UI_LANGUAGES) <= set(page_languages())
