"""The words of names: the file is sound and in order, and an unsound one is refused by key and value."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.errors import DataError
from factcheck.languages.loader import languages
from factcheck.match.clitics import unprefixed
from factcheck.match.forms import normal_name
from factcheck.match.namewords import DATA, compile_names, name_words, word_lists
from factcheck.match.normal import is_numeral, name_key

RAW = tomllib.loads(DATA.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("key", "words"), list(word_lists(RAW)), ids=[key for key, _ in word_lists(RAW)])
def test_words_stand_once(key: str, words: list[str]) -> None:
    assert words
    assert len(words) == len(set(words))


def rows(key: str) -> list[str]:
    """The lists of a table, or the first words of its rows, as they must be sorted."""
    table, _, name = key.partition(".")
    return [row[0] if isinstance(row, list) else row for row in RAW[table][name]]


@pytest.mark.parametrize(
    "key", [key for key, _ in word_lists(RAW) if not key.startswith(("ordinals", "transliteration"))]
)
def test_words_are_sorted_latin_before_arabic(key: str) -> None:
    assert rows(key) == sorted(rows(key))


def test_names_of_arabs_are_sorted() -> None:
    assert rows("transliteration.names") == sorted(rows("transliteration.names"))


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    table, _, key = path.partition(".")

    def changed(raw: dict[str, Any]) -> None:
        if key:
            raw[table][key] = value
        else:
            raw[table] = value

    return changed


@pytest.mark.parametrize(
    ("changed", "key", "problem"),
    [
        (change("words.nouns", ["x"]), "words.nouns", "unknown key"),
        (change("verbs", {}), "verbs", "unknown table"),
        (lambda raw: raw["edits"].pop("never"), "edits.never", "missing"),
        (lambda raw: raw.pop("marks"), "marks", "missing"),
        (change("words.articles", ["the", "the"]), "words.articles", "'the' stands twice"),
        (change("words.articles", ["The"]), "words.articles", "expected a folded word, found 'The'"),
        (change("spellings.ar", [["سوريا", "سورية"]]), "spellings.ar", "found 'سورية'"),
    ],
)
def test_an_unsound_file_is_refused(changed: Callable[[dict[str, Any]], Any], key: str, problem: str) -> None:
    raw = copy.deepcopy(RAW)
    changed(raw)
    with pytest.raises(DataError, match=problem) as caught:
        compile_names(raw, "names.toml")
    assert caught.value.key == key
    assert str(caught.value).startswith("names.toml: ")


def test_the_scores_are_in_order() -> None:
    scores = name_words()["scores"]
    assert scores["alias"] > scores["variant"] > scores["transliteration"] > scores["acronym"] > scores["accepted"]
    assert scores["accepted"] > scores["weak"] > scores["different"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Al-Jubeir", "al jubeir"),
        ("N.A.T.O.", "nato"),
        ("Sana'a", "sanaa"),
        ("Regent's Park", "regent 's park"),
        ("Johnson & Johnson", "johnson and johnson"),
        ("Oxford, Ohio", "oxford , ohio"),
        ("  Saudi   Arabia ", "saudi arabia"),
        ("المَمْلكة", "المملكه"),
        ("«الناتو»", "الناتو"),
        ("-", ""),
    ],
)
def test_the_key_of_a_name(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The Bank of England plc", ("bank", "of", "england")),
        ("Johnson and Co. Ltd.", ("johnson",)),
        ("King Charles III", ("charles", "3")),
        ("Prime Minister Nouri al-Maliki", ("nouri", "al", "maliki")),
        ("President of the Republic", ("president", "of", "republic")),
        ("DR Congo", ("dr", "congo")),
        ("General Motors", ("general", "motors")),
        ("The The", ("the", "the")),
        ("Ltd", ("ltd",)),
        ("South Korea", ("south", "korea")),
        ("Northern Ireland", ("north", "ireland")),
        ("21st Century Fund", ("21", "century", "fund")),
        ("شركة أرامكو السعودية المحدودة", ("ارامكو", "سعوديه")),
        ("الشيخ محمد بن راشد آل مكتوم", ("محمد", "بن", "راشد", "ال", "مكتوم")),
        ("عبد الرحمن", ("عبدرحمن",)),
        ("أبو ظبي", ("ابوظبي",)),
        ("كوريا الشمالية", ("كوريا", "شمال")),
    ],
)
def test_the_normal_form_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert normal_name(name).words == words


def test_a_person_s_title_goes_where_one_name_remains() -> None:
    assert normal_name("King Salman").words == ("king", "salman")
    assert normal_name("King Salman", person=True).words == ("salman",)
    assert normal_name("الملك سلمان", person=True).words == ("سلمان",)


@pytest.mark.parametrize(
    ("shown", "numeral"), [("II", True), ("XIX", True), ("I", False), ("IIII", False), ("DC", False), ("ii", False)]
)
def test_roman_numerals(shown: str, numeral: bool) -> None:
    assert is_numeral(shown) is numeral


def test_what_arabic_writes_onto_a_word() -> None:
    assert (1, "الرياض") in unprefixed("بالرياض", "ar")
    assert (2, "الرياض") in unprefixed("وبالرياض", "ar")
    assert (0, "السعوديه") in unprefixed("للسعوديه", "ar")
    assert (0, "السعوديه") in unprefixed("وللسعوديه", "ar")
    assert unprefixed("الرياض", "ar") == []


@pytest.mark.parametrize("language", languages())
def test_every_language_is_asked_for_its_prefixes(language: str) -> None:
    assert all(rest and rest != "riyadh" for _, rest in unprefixed("riyadh", language))
