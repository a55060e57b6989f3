"""Sentences: where they end, and where they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.text import Span
from factcheck.text.segment import segment

ABBREVIATIONS = frozenset({"dr", "ltd", "no"})
STARTERS = frozenset({"the"})


def split(text: str, **options: object) -> list[str]:
    found = segment(text, abbreviations=ABBREVIATIONS, starters=STARTERS, **options)  # type: ignore[arg-type]
    return [found.tokens.slice(first, last) for first, last in found.sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("He met Dr. Smith of the U.S. The U.N. agreed.", ["He met Dr. Smith of the U.S.", "The U.N. agreed."]),
        ("He owns Rivers Ltd. The firm is old.", ["He owns Rivers Ltd.", "The firm is old."]),
        ("He owns Rivers Ltd. Alda is older.", ["He owns Rivers Ltd. Alda is older."]),
        ("It grew by 3.5 percent.", ["It grew by 3.5 percent."]),
        ("J. K. Rowling wrote it.", ["J. K. Rowling wrote it."]),
        ('He said "Stop." Then he left.', ['He said "Stop."', "Then he left."]),
        ("عنوان\nتأسس عام 2015. ويضم 41 دولة.", ["عنوان", "تأسس عام 2015.", "ويضم 41 دولة."]),
        ("هل تأسس عام 1945؟ نعم", ["هل تأسس عام 1945؟", "نعم"]),
        ("Visit example.com today.", ["Visit example.com today."]),
        ("Founded: 1945\nSeat: Cairo", ["Founded: 1945", "Seat: Cairo"]),
    ],
)  # fmt: skip
def test_sentences(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_wrapped_lines_are_one_sentence() -> None:
    line = "word " * 14
    text = "\n".join([line.strip()] * 6) + "\nthe end."
    assert len(split(text)) == 1


def test_only_the_blocks_are_read() -> None:
    text = "Read this.\n```\nnot. this.\n```\nAnd this."
    blocks = [Span(0, 10), Span(len(text) - 9, len(text))]
    assert split(text, blocks=blocks) == ["Read this.", "And this."]


def test_runs_of_one_block_are_one_sentence() -> None:
    text = "The **alliance** has\n`x` *32* members"
    blocks = [Span(4, 4), Span(0, 4), Span(6, 14), Span(16, 21), Span(26, 28), Span(29, 37)]
    assert len(split(text, blocks=sorted(blocks))) == 1


@given(st.text(alphabet="ab. \nA!?\"'،؟١"))
def test_sentences_cover_all_words_once(text: str) -> None:
    found = segment(text, abbreviations=ABBREVIATIONS, starters=STARTERS)
    covered = [i for first, last in found.sentences for i in range(first, last)]
    words = [i for i, kind in enumerate(found.tokens.kinds) if kind != "l"]
    assert covered == words


def test_a_row_of_two_cells_is_a_label_and_what_it_labels() -> None:
    text = "| Founded | 1945 |\n| :-- | -- |\n| NATO | 32 | Brussels |\n|\nالمقر | القاهرة"
    found = segment(text)
    assert [found.tokens.norms[first:last] for first, last in found.sentences] == [
        ["founded", ":", "1945"],
        [":", "-", "-", ":", "-", "-"],
        ["nato", "|", "32", "|", "brussels"],
        ["المقر", ":", "القاهره"],
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("NATO[1] has 32[2][a] members.[12] It", "nato has 32 members . it"),
        ("The bloc\u00b9, of 32\u00b2 members\u00b3\u2070.", "the bloc , of 32 members ."),
        ("OPEC* and NATO\u2020: 32* members", "opec and nato : 32 members"),
        ("11 km\u00b2, 4 متر\u00b2, 10\u2079", "11 km2 , 4 متر2 , 10 9"),
        ("تأسس الحلف\u2060[1] عام 1949[2]", "تاسس الحلف عام 1949"),
        ("see [12] and [a], 3*4, *NATO* has [32] members", "see [ 12 ] and [ a ] , 3 * 4 , * nato has [ 32 ] members"),
    ],
)  # fmt: skip
def test_marks_of_notes_are_passed_over(text: str, words: str) -> None:
    assert " ".join(segment(text).tokens.norms) == words
