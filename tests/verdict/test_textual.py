"""What a text says against itself, from its words to the finding: must-find and must-not-find, in both languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.partialdate import PartialDate
from factcheck.model.report import Inconsistency
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check, document_inconsistencies
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase

NOTHING = KnowledgeBase([], load_properties())


def inconsistent(text: str, date: str | None = None, language: str = "auto") -> tuple[Inconsistency, ...]:
    document = Document("a.txt", text, "0", date=PartialDate.parse(date) if date else None)
    (checked,) = check([document], NOTHING, Settings(PartialDate(2026, 1, 1), language=language))
    return document_inconsistencies(checked)


FOUND = [
    # A list and its length.
    ("The bloc has four states, namely: Saudi Arabia, Egypt and Turkey.", "“four” in line 1 are announced, and 3 are"),
    ("The bloc has 3 members: Egypt, Yemen, Qatar and Oman.", "“3” in line 1 are announced, and 4 are listed."),
    ("It has four organs: council, court and secretariat.", "“four” in line 1 are announced, and "),
    ("The plan has three goals:\n- growth\n- trade\n\nIt is new.", "and 2 are listed."),
    ("The plan has two goals:\n1. growth\n2. trade\n3. peace", "and 3 are listed."),
    ("It works in four fields: first, ideas; second, media; and finally, finance.", "3 are told one after the other."),
    ("Three states, namely Bosnia and Herzegovina and Croatia.", "and 2 are listed."),
    ("يضم المجلس ست دول هي: السعودية والإمارات وقطر والكويت والبحرين.", "and 5 are listed."),
    ("يضم المجلس 6 دول، وهي: السعودية، والإمارات، وقطر، والكويت، وعُمان.", "and 5 are listed."),
    ("يعمل التحالف في أربعة مجالات: أولاً الفكر، ثانياً الإعلام، وأخيراً التمويل.", "3 are told one after the other."),
    ("أهداف الخطة ثلاثة أهداف رئيسية:\n- النمو\n- التجارة\n", "and 2 are listed."),
    # Parts and their sum.
    ("The blast killed 120 people: 80 men and 30 women.", "and its parts add up to 110."),
    ("The staff of 500 people: 200 engineers, 150 drivers, and 140 clerks.", "its parts add up to 490."),
    ("أسفر الانفجار عن مقتل 120 شخصاً: 80 رجلاً و30 امرأة.", "its parts add up to 110."),
    # Days.
    ("The ministers met on Monday, 25 November 2025, in Riyadh.", "in line 1: 2025-11-25 is a Tuesday."),
    ("They will meet on Friday 1 January 2027 and on Sunday 2 January 2027.", "“Sunday 2 January 2027” in line 1"),
    ("اجتمع الوزراء يوم الاثنين 25 نوفمبر 2025 في الرياض.", "2025-11-25 is a Tuesday."),
    # Dates in order.
    ("Naguib Mahfouz was born on 11 December 1911. Naguib Mahfouz died on 30 August 1901.", "before the date of birth"),
    ("ولد نجيب محفوظ في 11 ديسمبر 1911. توفي نجيب محفوظ في 30 أغسطس 1901.", "before the date of birth"),
    # Two values.
    ("NATO has 32 members. It is old. NATO has 31 members.", "is 32 in line 1 and 31 in line 1."),
    ("يضم حلف الناتو 32 دولة. الحلف قديم. ويضم حلف الناتو 31 دولة.", "32 in line 1 and 31 in line 1."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rationale"), FOUND)
def test_found(text: str, rationale: str) -> None:
    (item,) = inconsistent(text)
    assert rationale in item.rationale
    assert (item.document, item.line) == ("a.txt", 1)


NOT_FOUND = [
    "The council has six members: Saudi Arabia, Bahrain, Kuwait, Oman, Qatar and the United Arab Emirates.",
    "The council has six members (in Arabia): Saudi Arabia, Bahrain, Kuwait, Oman, Qatar and the Emirates.",
    "It works in four fields: ideology, media, counter-terrorist financing, and military affairs.",
    "It works in four fields: health and safety, media, finance, and trade.",
    "It works in three fields: health and safety, media and finance.",
    "Three states: Bosnia and Herzegovina, Croatia and Slovenia.",
    "The bloc has 27 members, including: Germany, France and Italy.",
    "The bloc has 27 members: Germany, France, Italy and others.",
    "The bloc has 27 members: Germany, France, Italy …",
    "He told 20 members: we need more trade, more growth and less talk.",
    "There are two views: supporters say it helps trade, critics say it harms the climate, and most say nothing.",
    "The match ended 3 to 2: Ronaldo, Messi and Neymar scored.",
    "At 10:30 people gathered: students, workers and pensioners.",
    "Article 5 states: an attack on one is an attack on all.",
    "More than 40 states: Egypt, Yemen and Qatar.",
    "The plan has two goals:\n- growth\n- trade\n\nIt is new.",
    "The plan has two goals: growth and trade, which all members share.",
    "The blast killed 120 people: 80 men, 30 women and 10 children.",
    "It has three groups: 40 men, 35 women and 20 children.",
    "About 120 people were killed: 80 men and 30 women.",
    "The city has 9,500,000 people: 5,000,000 men and 4,400,000 women and 100,000 others.",
    "The ministers met on Tuesday, 25 November 2025, in Riyadh.",
    "The ministers met on Monday, 25 November, in Riyadh.",
    "On Monday the ministers signed it. The treaty of 25 November 2025 is new.",
    "In October 1917 (Wednesday, 7 November 1917) it began.",
    "Naguib Mahfouz was born on 11 December 1911. Naguib Mahfouz died on 30 August 2006.",
    "Officials said 12 people died in the quake. The agency said 15 people died in the quake.",
    "When it was founded in 1949, NATO had 12 members. NATO has 32 members.",
    "The 12th summit was held in 2010. The 13th summit was held in 2012.",
    "Egypt has an area of 1,010,408 square kilometres. Egypt has an area of about one million square kilometres.",
    "يضم المجلس ست دول هي: السعودية والإمارات وقطر والكويت والبحرين وعُمان.",
    "يضم المجلس ست دول، وهي: السعودية، والإمارات، وقطر، والكويت، والبحرين، وعُمان.",
    "يعمل التحالف في أربعة مجالات: الفكر والإعلام ومحاربة تمويل الإرهاب والعسكري.",
    "يعمل التحالف في أربعة مجالات: أولاً الفكر، ثانياً الإعلام، ثالثاً التمويل، وأخيراً العسكري.",
    "يضم الاتحاد 27 دولة منها: ألمانيا وفرنسا وإيطاليا.",
    "قال 20 عضواً: نريد المزيد من التجارة، والنمو، والعمل.",
    "أسفر الانفجار عن مقتل 120 شخصاً: 80 رجلاً و40 امرأة.",
    "اجتمع الوزراء يوم الثلاثاء 25 نوفمبر 2025 في الرياض.",
    "المادة 5 تنص: أي اعتداء على عضو اعتداء على الجميع، والرد جماعي.",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [item.rationale for item in inconsistent(text)] == []


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("The summit of the Arab League was held on 5 December 2025.", "2025-11-25", True),
        ("The summit of the Arab League was held on 5 November 2025.", "2025-11-25", False),
        ("The summit of the Arab League will be held on 5 December 2025.", "2025-11-25", False),
        ("NATO was founded in 2027.", "2025", True),
        ("NATO was founded in 2025.", "2025-11-25", False),
        ("NATO was founded in 2027.", None, False),
        ("عُقدت قمة جامعة الدول العربية في 5 ديسمبر 2025.", "2025-11-25", True),
        ("تُعقد قمة جامعة الدول العربية في 5 ديسمبر 2025.", "2025-11-25", False),
    ],
)
def test_what_is_told_as_past_and_is_to_come(text: str, date: str | None, found: bool) -> None:
    assert bool(inconsistent(text, date)) is found


def test_it_names_the_claims_it_concerns() -> None:
    (item,) = inconsistent("The Gulf Council has four member states: Egypt, Yemen and Qatar.")
    assert len(item.claims) == 1


def test_a_text_without_lists_costs_little() -> None:
    start = time.perf_counter()
    assert not inconsistent("NATO: " + "a, " * 50_000, language="en")
    assert time.perf_counter() - start < 20


PIECES = st.sampled_from(
    ["four ", "41 ", "states", ": ", "namely ", ", ", " and ", "Egypt", "first", "second", "finally", ".",
     "\n- ", "(", "و",
     "أربع ", "دول", " هي: ", "، ", "أولاً", "Monday ", "25 November 2025", "الاثنين ", "80 men", "{0}", "…"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_text_is_too_odd(text: str) -> None:
    for language in ("en", "ar"):
        for item in inconsistent(text, language=language):
            assert item.rationale.endswith(".")
