"""Corrections in the text's own language, number style, unit and order of dates."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.languages.loader import load_pack
from factcheck.verdict.number_words import in_words
from factcheck.verdict.reading import values_in
from factcheck.verdict.style import number_like
from tests.verdict.corrected import checked

WRITTEN = [
    # Counts, in digits and in words.
    ("The Harbour Pact has 41 members.", "42"),
    ("The Harbour Pact has forty-one members.", "forty-two"),
    ("The Harbour Pact has forty one members.", "forty two"),
    ("Forty members belong to the Harbour Pact.", "Forty-two"),
    ("يضم حلف المرافئ 41 دولة.", "42"),
    ("يضم حلف المرافئ ٤١ دولة.", "٤٢"),
    ("يضم حلف المرافئ إحدى وأربعين دولة.", "اثنتين وأربعين"),
    ("يضم حلف المرافئ أربعين دولة.", "اثنتين وأربعين"),
    ("يضم حلف المرافئ واحداً وأربعين عضواً.", "اثنين وأربعين"),
    ("يبلغ عدد أعضاء حلف المرافئ إحدى وخمسون دولة.", "اثنتان وأربعون"),
    # No case shows in the text's own words.
    ("يضم حلف المرافئ خمس عشرة دولة.", "42"),
    # Large numbers.
    ("Landia has a population of 2.1 million.", "3.5 million"),
    ("Landia has a population of 2,100,000.", "3,460,000"),
    ("Landia has a population of 2100000.", "3460000"),
    ("يبلغ عدد سكان لانديا ٢٫١ مليون نسمة.", "٣٫٥ مليون"),
    ("يبلغ عدد سكان لانديا مليوني نسمة.", "3,460,000"),
    # Amounts with their unit.
    ("The Harbour Pact has a budget of $2.1 billion.", "$3.5 billion"),
    ("تبلغ ميزانية حلف المرافئ 2.1 مليار دولار.", "3.5 مليار دولار"),
    ("Landia has an area of 1,149,690 square kilometres.", "2,149,690 square kilometres"),
    ("Landia covers 100,000 square miles.", "830,000 square miles"),
    # What is counted down from the level of the sea.
    ("Salt Lake lies at an elevation of 410 metres below sea level.", "430 metres"),
    ("تقع بحيرة الملح على ارتفاع 420 مترا تحت مستوى سطح البحر.", "430 مترا"),
    # Dates.
    ("The Harbour Pact was founded on 14 December 2014.", "15 December 2015"),
    ("The Harbour Pact was founded on March 4, 2014.", "December 15, 2015"),
    ("The Harbour Pact was founded on Sunday, December 14th, 2014.", "Tuesday, December 15th, 2015"),
    ("The Harbour Pact was founded in Dec. 2013.", "Dec. 2015"),
    ("The Harbour Pact was founded in 2013.", "2015"),
    ("The Harbour Pact was founded on 14/12/2014.", "15/12/2015"),
    ("The Harbour Pact was founded on 2014-03-04.", "2015-12-15"),
    ("تأسس حلف المرافئ في 14 ديسمبر 2014.", "15 ديسمبر 2015"),
    ("تأسس حلف المرافئ في ١٤ كانون الثاني ٢٠١٤.", "١٥ كانون الأول ٢٠١٥"),
    ("تأسس حلف المرافئ في 14 كانون الثاني/يناير 2014.", "15 كانون الأول/ديسمبر 2015"),
    # Names.
    ("The capital of Landia is Riyadh.", "Jeddah"),
    ("عاصمة لانديا هي الرياض.", "جدة"),
]


@pytest.mark.parametrize(("text", "correction"), WRITTEN)
def test_written_as_the_text_has_it(text: str, correction: str) -> None:
    verdicts = [f.verdict for f in checked(text).findings if f.fails and f.verdict is not None]
    assert [verdict.correction for verdict in verdicts] == [correction]


@pytest.mark.parametrize(
    ("text", "amount", "written"),
    [("21st", 22, "22nd"), ("12th", 23, "23rd"), ("3rd", 111, "111th"), ("2nd", 1, "1st")],
)
def test_an_ordinal_has_the_ending_of_its_number(text: str, amount: int, written: str) -> None:
    assert number_like(Decimal(amount), text, Decimal(text[:-2])) == written


@given(st.integers(1, 999), st.sampled_from(["forty-one", "Forty one", "two hundred and six", "two hundred six"]))
def test_english_words_read_back(number: int, like: str) -> None:
    words = in_words(number, like, "", load_pack("en").section("writing"))
    assert words is not None
    (mention,) = values_in(words, "en")
    assert (mention.text, mention.value.to_dict()["amount"]) == (words, number)


LIKE = ["إحدى وأربعين", "واحد وخمسون", "ثلاث وعشرون", "أربعة وستين", "خمس", "سبعة", "اثنتا عشرة", "اثني عشر"]


@given(st.integers(1, 120), st.sampled_from(LIKE), st.sampled_from(["دولة", "عضواً", "مجالات", ""]))
def test_arabic_words_read_back(number: int, like: str, counted: str) -> None:
    words = in_words(number, like, counted, load_pack("ar").section("writing"))
    if words is not None:
        (mention,) = values_in(words, "ar")
        assert (mention.text, mention.value.to_dict()["amount"]) == (words, number)


FORMS = ["41", "1,234", "1.5", "2100000", "٤١", "٢٫١", "12 500", "3,000"]


@given(st.integers(1, 10**9).map(Decimal), st.sampled_from(FORMS))
def test_a_number_is_never_moved_by_more_than_rounding_may(amount: Decimal, form: str) -> None:
    stands = Decimal(str(values_in(form, "en")[0].value.to_dict()["amount"]))
    written = number_like(amount, form, stands)
    assume(written is not None)
    (mention,) = values_in(written or "", "en")
    read = Decimal(str(mention.value.to_dict()["amount"]))
    allowed = Decimal(0) if amount < 1000 and stands == int(stands) else amount * Decimal("0.05")
    assert abs(read - amount) <= allowed
