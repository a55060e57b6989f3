"""Short questions that their answers follow."""

from __future__ import annotations

import pytest

from factcheck.text.asked import questions
from factcheck.text.normalize import fold
from factcheck.text.segment import segment

ASKING = (frozenset(map(fold, ("متى", "أين", "ومن"))), frozenset(("س", "ج")))

ONE = [
    ("متى بدأت؟ في 28 يوليو 1914.", ["بدأت في 28 يوليو 1914 ."]),
    ("أين يقع مقره؟ في زيورخ.\nانتهى.", ["يقع مقره في زيورخ .", "انتهى ."]),
    ("س: ومن يرأسه؟\nج: جياني إنفانتينو، وهو سويسري إيطالي يرأس الاتحاد منذ زمن.", None),
]
APART = [
    "متى تنتهي الحرب؟ في عام 2023 قتل عشرة أشخاص في المدينة ولم يعلن أحد مسؤوليته.",
    "أين ذهب الرئيس؟\nعاد الوفد.",
    "هل تأسس الحزب عام 1990؟ نعم.",
    "متى",
]


@pytest.mark.parametrize(("text", "sentences"), ONE)
def test_a_short_question_and_its_answer_are_one_sentence(text: str, sentences: list[str] | None) -> None:
    found = segment(text, asking=ASKING)
    told = [" ".join(found.tokens.norms[first:last]) for first, last in found.sentences]
    assert "؟" not in " ".join(told)
    if sentences is None:
        assert len(told) == 1
    else:
        assert told == [" ".join(fold(word) for word in sentence.split()) for sentence in sentences]


@pytest.mark.parametrize("text", APART)
def test_other_questions_stay_apart(text: str) -> None:
    found = segment(text, asking=ASKING)
    assert questions(found.tokens, *ASKING) == []
    assert found.sentences == segment(text).sentences
