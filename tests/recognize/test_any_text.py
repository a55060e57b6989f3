"""Whatever the text: no crash, exact slices in order without overlap, and time that grows with its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.loader import languages, load_pack
from factcheck.model.partialdate import PartialDate
from factcheck.recognize.run import Recognizer
from factcheck.text.tokens import Tokens
from tests.recognize.written import words

ANCHOR = PartialDate(2025, 11, 25)
READERS = {code: Recognizer(load_pack(code)) for code in languages()}
WORDS = {
    "en": words(
        "the a an of in on to and or one two three hundred thousand million half quarter third first twenty - "
        ", . / : % $ € £ usd 5 40 1,234.5 2015 12/2015 31 may march january monday last next this year years "
        "month ago early end late between from more than at least percent km km2 square miles dollars cents "
        "point over out century bc ad 's q1 h s st th muharram ah spring now or later ( ) [ ] + ^ e 10 x ½ "
        "ago week weeks no page www http twelve dozen "
    ),
    "ar": words(
        "و في من إلى حتى عام سنة العام الماضي المقبل شهر يوم الأحد الاثنين خمسة وعشرون مئة ألف ألفان مليون "
        "نصف ربع ثلث ثلثا خمس وخمسة بثلاثة واحد وواحد أحد عشر الثاني الحادي والعشرون ٤٠ ١٬٢٣٤٫٥ ٪ 2015 ديسمبر "
        "كانون الأول / محرم ربيع هـ م ق.م الموافق ، . - ( ) أكثر أقل بين ما لا يقل عن نحو ريال سعودي دولار "
        "كيلومتر مربع القرن التسعينيات مطلع أواخر منذ قبل بعد أمس ساعة الساعة صباحا جزء على فاصلة سالب لمدة "
        "كامل بضع عامين دولتان الـ 21 رقم "
    ),
}
_MARKS = words(", . / : % $ € - – ( ) + ^ ½ 5 40 1,234.5 2015 12/2015")
for _code in set(READERS) - set(WORDS):
    _pack = load_pack(_code)
    WORDS[_code] = [*_MARKS, *(word for name in ("numbers", "dates", "units") for word in _pack.section(name)["words"])]


def check(language: str, text: str) -> None:
    done = 0
    for mention in READERS[language].mentions(Tokens(text), anchor=ANCHOR):
        assert mention.text == text[mention.start : mention.end]
        assert mention.text
        assert mention.start >= done
        done = mention.end
        if mention.outer is not None:
            assert 0 <= mention.outer.start <= mention.start
            assert mention.end <= mention.outer.end <= len(text)
        mention.to_dict()


@pytest.mark.parametrize("language", READERS)
@given(text=st.text())
@settings(max_examples=300)
def test_any_unicode(language: str, text: str) -> None:
    check(language, text)


@pytest.mark.parametrize("language", READERS)
@given(data=st.data())
@settings(max_examples=700)
def test_any_sequence_of_the_words_it_knows(language: str, data: st.DataObject) -> None:
    drawn = data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=14))
    glue = data.draw(st.lists(st.sampled_from([" ", " ", " ", "", "\n", "\u00a0"]), min_size=14, max_size=14))
    check(language, "".join(word + gap for word, gap in zip(drawn, glue, strict=False)))


@pytest.mark.parametrize("language", READERS)
@pytest.mark.parametrize("first", range(0, 40, 7))
def test_a_window_sees_nothing_outside_itself(language: str, first: int) -> None:
    text = " ".join(WORDS[language])
    tokens = Tokens(text)
    last = min(first + 9, len(tokens))
    for mention in READERS[language].mentions(tokens, first, last, ANCHOR):
        assert tokens.starts[first] <= mention.start < mention.end <= tokens.ends[last - 1]


@pytest.mark.parametrize("language", READERS)
@pytest.mark.parametrize(
    "unit",
    [
        "7", "123 ", "1,", "1.", "1/", "- ", "-/,.", "$", "$ 5 ", "two hundred and ", "one and a half ", "million ",
        "one point ", "between 1 and ", "early ", "beginning of the ", "first quarter of ", "2015 ", "2015-",
        "Monday, ",
        "January ", "1 January ", "مئة و", "ثلاثة وعشرون ", "ألف ", "بين 3 و", "واحد على ", "عام ", "1 محرم ",
        "deux cent ", "un million et demi ", "au début des ", "vingt et ", "une dizaine de ", "\n", "+1-",
        "last ", "2 hours and ", "minus ", "(5 ", "\u202a,",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_only(language: str, unit: str) -> None:
    def seconds(size: int) -> float:
        tokens = Tokens((unit * (size // len(unit) + 1))[:size])
        start = time.process_time()
        READERS[language].mentions(tokens, anchor=ANCHOR)
        return time.process_time() - start

    short = min(seconds(2_000) for _ in range(2))
    assert min(seconds(16_000) for _ in range(2)) < 8 * short * 4 + 0.05
