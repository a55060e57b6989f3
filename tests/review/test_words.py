"""The screen's words: all there are in each language, and the lines they are laid out in."""

from __future__ import annotations

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UsageError
from factcheck.model.report import ReviewState
from factcheck.model.verdict import Reason, Relation, Status
from factcheck.reports.layout.direction import ISOLATE, POP
from factcheck.reports.layout.segments import Segment, clean, width
from factcheck.review.keys import KEYS, MOVES, letters
from factcheck.review.laying import Page, cut
from factcheck.review.queue import ORDERS
from factcheck.review.rows import keys_line
from factcheck.review.words import languages, load_words

NEEDED = [
    *(f"status.{each}" for each in Status), *(f"reason.{each}" for each in Reason),
    *(f"relation.{each}" for each in Relation), *(f"state.{each}" for each in ReviewState),
    *(f"order.{each}" for each in ORDERS),
    *(f"{table}.{key.action}" for key in KEYS for table in ("key", "help")),
]  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_word_and_fills_in_the_same(language: str) -> None:
    words, english = load_words(language), load_words("en")
    assert set(NEEDED) <= set(words.texts)
    assert words.texts.keys() == english.texts.keys()
    for key, text in words.texts.items():
        if not key.startswith("claims."):  # one and two of a thing need no number in Arabic
            assert names(text) == names(english.texts[key]), key


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_numbers_of_claims() -> None:
    assert [load_words("ar").many("claims", each) for each in (1, 2, 3, 10, 11, 100, 1105)] == [
        "ادعاء واحد", "ادعاءان", "3 ادعاءات", "10 ادعاءات", "11 ادعاءً", "100 ادعاءً", "1,105 ادعاءات",
    ]  # fmt: skip
    with pytest.raises(UsageError, match="there is no screen in 'fr'"):
        load_words("fr")


def test_no_key_has_two_meanings() -> None:
    ours = [name for key in (*KEYS, *MOVES) for name in (*key.key.split(","), key.arabic) if name]
    assert len(set(ours)) == len(ours)
    assert letters()["ش"] == "a"


TEXTS = st.text(st.sampled_from("ab ZعربيةX ٤12.,:/()-ـَ\u202e\u2066\n\x1b"), max_size=60)


@given(st.lists(TEXTS, max_size=4), st.integers(1, 40), st.booleans())
def test_lines_fit_their_pane_and_close_what_they_open(texts: list[str], columns: int, right: bool) -> None:
    pieces = tuple(Segment(clean(text)) for text in texts)
    for line in Page(columns, right).lines(pieces):
        shown = "".join(segment.text for segment in line)
        assert width(line) <= max(columns, 2)
        assert shown.count(ISOLATE) == shown.count(POP)
        assert not set(shown) & set("\u202e\u2066\x1b\n")


@given(st.lists(TEXTS, max_size=4), st.integers(0, 40))
def test_what_is_cut_fits_and_shows_that_it_is(texts: list[str], columns: int) -> None:
    pieces = tuple(Segment(clean(text)) for text in texts)
    line = cut(pieces, columns)
    assert width(line) <= max(columns, 1)
    if width(pieces) > columns:
        assert "".join(segment.text for segment in line).endswith("…")
    else:
        assert line == pieces


@given(st.integers(0, 200))
def test_as_many_keys_as_there_is_room_for(columns: int) -> None:
    keys = [(key.shown, load_words("ar")(f"key.{key.action}"), f"app.{key.action}") for key in KEYS]
    line = keys_line(keys, columns, load_words("ar"))
    assert width(line) <= max(columns, 2)
