"""Language packs: all load, unsound ones are refused with file and key, and the cache tells the truth."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.extract.tables import load_tables
from factcheck.languages.compiled import compiled
from factcheck.languages.loader import languages, load_pack
from factcheck.languages.words import compile_section


def test_arabic_and_english_are_there() -> None:
    assert {"ar", "en"} <= set(languages())


@pytest.mark.parametrize("code", languages())
def test_every_pack_loads_with_all_its_patterns(code: str) -> None:
    pack = load_pack(code)
    assert pack.code == code
    assert pack.direction in ("ltr", "rtl")
    assert load_tables(code)["patterns"]


def test_an_unknown_language_names_those_there_are() -> None:
    with pytest.raises(DataError, match="ar, en"):
        load_pack("xx")


def test_what_a_language_needs_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "es"
    folder.mkdir()
    header = {"code": "es", "name": "Castellano", "direction": "ltr", "script": "Latin"}
    (folder / "language.toml").write_text("".join(f'{key} = "{value}"\n' for key, value in header.items()))
    (folder / "words.toml").write_text("")
    monkeypatch.setattr("factcheck.languages.loader.DATA", tmp_path)
    with pytest.raises(DataError, match="es/numbers"):
        load_pack("es")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({"classs": {}}, "classs: unknown key"),
        ({"classes": {"have": "has"}}, "classes.have.words: expected a list"),
        ({"classes": {"have": {"verb": [["a"]]}}}, "classes.have.verb: cannot read"),
        ({"paradigms": {"verb": ["{0}{1}"]}, "classes": {"have": {"verb": [["a"]]}}}, "cannot read"),
        ({"clitics": {"suffix": []}}, "clitics.suffix: unknown key"),
    ],
)
def test_unsound_words_are_named(raw: dict[str, object], problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        compile_section(raw, "xx/words.toml")


def test_a_paradigm_gives_all_forms_with_their_tags() -> None:
    raw = {"paradigms": {"verb": ["{0}", "past|{0}ed"]}, "classes": {"go": {"verb": ["walk"], "words": ["set off"]}}}
    assert compile_section(raw, "xx/words.toml")["forms"] == [
        (("set", "off"), "go", ()),
        (("walk",), "go", ()),
        (("walked",), "go", ("past",)),
    ]


class TestCompiled:
    def test_is_built_once_while_the_file_stays(self, tmp_path: Path) -> None:
        file, built = tmp_path / "data.toml", []
        file.write_text("a = 1")

        def build() -> int:
            built.append(1)
            return len(built)

        assert compiled("data", [file], build) == 1
        assert compiled("data", [file], build) == 1

    def test_is_built_anew_when_the_file_or_the_recipe_changes(self, tmp_path: Path) -> None:
        file = tmp_path / "data.toml"
        file.write_text("a = 1")
        assert compiled("data", [file], lambda: "first") == "first"
        file.write_text("a = 22")
        assert compiled("data", [file], lambda: "second") == "second"
        assert compiled("data", [file], lambda: "third", recipe="other") == "third"

    @pytest.mark.parametrize("damage", [b"", b"xx", b"\0" * 40])
    def test_a_damaged_cache_is_built_anew(self, tmp_path: Path, damage: bytes) -> None:
        file = tmp_path / "data.toml"
        file.write_text("a = 1")
        assert compiled("data", [file], lambda: "first") == "first"
        (cache,) = (tmp_path / "__pycache__").glob("*.bin")
        cache.write_bytes(damage)
        assert compiled("data", [file], lambda: "second") == "second"

    def test_where_the_folder_cannot_be_written_the_user_s_cache_serves(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        (tmp_path / "__pycache__").write_text("a file where the folder should be")
        file = tmp_path / "data.toml"
        file.write_text("a = 1")
        assert compiled("data", [file], lambda: "first") == "first"
        assert compiled("data", [file], lambda: "second") == "first"

    def test_where_nothing_can_be_written_it_is_done_without(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "home").write_text("no folder")
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        (tmp_path / "__pycache__").write_text("no folder")
        file = tmp_path / "data.toml"
        file.write_text("a = 1")
        assert compiled("data", [file], lambda: "first") == "first"
        assert compiled("data", [file], lambda: "second") == "second"
