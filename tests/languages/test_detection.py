"""The language of a text is told by its letters and its commonest words, and always in the same way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.detection import detect, headers, script
from factcheck.languages.loader import languages, load_pack
from tests.extract.cases import read_cases

ROOT = Path(__file__).parents[2]
SCRIPTS = {header.code: header.script for header in headers()}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "en"),
        ("123", "en"),
        ("The alliance", "en"),
        ("التحالف NATO يضم", "ar"),
        ("Members: 42", "en"),
        ("Η συμμαχία έχει 32 μέλη.", "en"),
        ("L'alliance compte 32 membres.", "fr"),
        ("L’OTAN a été fondée en 1949.", "fr"),
        ("Le siège est à Riyad.", "fr"),
        ("La Paz has 800,000 people.", "en"),
        ("Le Monde said that it has 200 journalists.", "en"),
        ("NATO has 32 members.", "en"),
        ("The president of Côte d'Ivoire met Charles de Gaulle's son in Val d'Isère.", "en"),
        ("Elizabeth II visited Le Mans and La Rochelle.", "en"),
        ("La reine Elizabeth II a visité Le Mans.", "fr"),
        ("Apple, Google, Microsoft", "en"),
        ("Founded: 1937 / Revenue: n/a", "en"),
        ("L n'a pas de siège.", "fr"),
    ],
)
def test_a_text(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(("text", "name"), [("The", "Latin"), ("", "Latin"), ("يضم", "Arabic"), ("é", "Latin")])
def test_a_script(text: str, name: str) -> None:
    assert script(text) == name


@pytest.mark.parametrize(
    ("folder", "code"), [("seeds/articles", "en"), ("seeds/articles", "ar"), ("tests/languages/articles", "fr")]
)
def test_whole_articles_and_their_paragraphs(folder: str, code: str) -> None:
    """Every article is told rightly; of its longer paragraphs no one is taken for another language of its script."""
    for file in sorted((ROOT / folder).iterdir()):
        text = file.read_text(encoding="utf-8")
        if script(text) != SCRIPTS[code]:
            continue
        assert detect(text) == code, file.name
        for paragraph in text.split("\n\n"):
            if len(paragraph) > 120 and not paragraph.startswith(("#", "---", "|")):
                assert detect(paragraph) == code, paragraph


def test_every_labelled_passage_of_a_sentence_or_more() -> None:
    """Single passages are short; the few that hold no common word at all are taken for the default."""
    for code in languages():
        passages = [case.text for case in read_cases() if case.language == code and script(case.text) == SCRIPTS[code]]
        wrong = [text for text in passages if detect(text) != code]
        assert len(wrong) <= len(passages) * 0.01, wrong


def test_a_language_is_told_without_loading_any() -> None:
    load_pack.cache_clear()
    detect("The alliance, which is based in Riyadh, has 41 members.")
    detect("L'alliance, dont le siège est à Riyad, compte 41 membres.")
    assert load_pack.cache_info().currsize == 0


def test_every_script_has_one_language_it_falls_back_to() -> None:
    for name in {header.script for header in headers()}:
        assert [header.default for header in headers() if header.script == name].count(True) == 1


def test_common_words_are_in_small_letters() -> None:
    for header in headers():
        assert header.common == {word.lower() for word in header.common}


@given(st.text())
def test_any_text_is_in_one_of_them(text: str) -> None:
    assert detect(text) in languages()
