"""Which line breaks belong to the page and which to the text."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.wrapped import soft_breaks

ENGLISH = (
    "The Arab League, which was founded in Cairo on 22 March 1945, has 22 member states, and its seat has been in the "
    "Egyptian capital again since 1990. It was in Tunis for eleven years before that."
)
ARABIC = (
    "تأسست جامعة الدول العربية في القاهرة يوم 22 مارس 1945، وتضم 22 دولة عضواً، ويقع مقرها في العاصمة المصرية منذ عام "
    "1990. وكان المقر في تونس طوال أحد عشر عاماً قبل ذلك."
)


@pytest.mark.parametrize(
    ("lines", "soft"),
    [
        (["The Arab League, founded in the year 1945 in", "Cairo, has 22 members."], [True, False]),
        (["ويضم التحالف الإسلامي العسكري لمحاربة الإرهاب اليوم", "42 دولة عضواً."], [True, False]),
        (["Posted on 25 November 2025, 10:30 AM GMT", "NATO has 32 members."], [False, False]),
        (["Founded: 1945", "Seat: Cairo"], [False, False]),
        (["In 1951, 14", "ports of the north founded the union."], [True, False]),
        (["apples", "pears"], [False, False]),
        (["founded 1945", "seat: Cairo"], [False, False]),
        (
            [
                "A headline about the alliance and its members",
                "It has thirty-two of them, as it has had since March 2024.",
            ],
            [False, False],
        ),
        (["A headline about the alliance and its many old friends", "", "It has 32 members."], [False, False, False]),
        (["- the first of several things that are to be told here", "- the second of them"], [False, False]),
        (["| City | People in it, counted at the end of last year |", "| Oslo | 717,710 |"], [False, False]),
        (["1.Norby Hall, the tallest building in the land", "2.Harwick Tower, which is not as tall"], [False, False]),
        (
            [  # among filled lines, one that breaks early inside a sentence, and one that ends there
                "The oldest of the halls that stand along the western quay of",
                "the old harbour was opened by the king in the spring of 1912,",
                "and the old Harwick Museum in Corvane Hill, North",
                "Norby, followed it in the summer after a strike of the men at",
                "the yard that had built the first two of the halls was over.",
                "Both are open from May to late October and on",
                "Sundays all year round, when nothing else in town is.",
            ],
            [True, True, True, True, False, False, False],
        ),
        ([], []),
    ],
)
def test_a_break_is_the_pages_or_the_texts(lines: list[str], soft: list[bool]) -> None:
    assert soft_breaks(lines) == soft


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
@pytest.mark.parametrize("width", range(45, 100))
def test_a_wrapped_paragraph_is_one(text: str, width: int) -> None:
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    breaks = soft_breaks(["A headline", "", *lines, "", "The end"])
    hard = [line for line, soft in zip(lines, breaks[2:], strict=False) if not soft and line is not lines[-1]]
    assert [line for line in hard if not line.endswith(".")] == []


@given(st.lists(st.text()))
def test_any_lines(lines: list[str]) -> None:
    found = soft_breaks(lines)
    assert len(found) == len(lines)
    assert not found or not found[-1]
