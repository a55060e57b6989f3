"""The head of a text gives its date, and only the head does."""

from __future__ import annotations

import pytest

from factcheck.extract.run import Extraction, Extractor
from factcheck.model.partialdate import PartialDate
from factcheck.model.text import Document
from factcheck.properties.loader import load_properties

EXTRACTOR = Extractor(load_properties())


def extraction(text: str, anchor: str | None = None, date: str | None = None) -> Extraction:
    document = Document("-", text, "0", date=PartialDate.parse(date) if date else None)
    return EXTRACTOR.extract(document, anchor=PartialDate.parse(anchor) if anchor else None)


DATED = [
    ("BRUSSELS, 25 November 2025 — NATO has 32 members.", "2025-11-25"),
    ("BRUSSELS, Belgium, Nov. 25, 2025 (Reuters) - NATO has 32 members.", "2025-11-25"),
    ("New York, N.Y., 25 November 2025 -- The agency has 400 staff.", "2025-11-25"),
    ("THE HAGUE, 25 November 2025 – The court has 18 judges.", "2025-11-25"),
    ("BRUSSELS, 29 Feb 2024 /PRNewswire/ -- Acme grows.", "2024-02-29"),
    ("NATO grows\n\nBRUSSELS, 25 November 2025 — NATO has 32 members.", "2025-11-25"),
    ("NATO grows\nPublished: 25 November 2025\nNATO has 32 members.", "2025-11-25"),
    ("NATO grows\n25/11/2025\nNATO has 32 members.", "2025-11-25"),
    ("NATO grows\nPosted on 25 November 2025, 10:30 AM GMT\nNATO has 32 members.", "2025-11-25"),
    ("الرياض - 25 نوفمبر 2025 - يضم التحالف 41 دولة.", "2025-11-25"),
    ("الرياض، ٢٥ نوفمبر ٢٠٢٥: يضم التحالف 41 دولة.", "2025-11-25"),
    ("الرياض 12 جمادى الأولى 1447 هـ الموافق 3 نوفمبر 2025 م واس\nيضم التحالف 41 دولة.", "2025-11-03"),
    ("تحالف يكبر\nالثلاثاء 25 نوفمبر 2025\nيضم التحالف 41 دولة.", "2025-11-25"),
    ("تحالف يكبر\nتاريخ النشر: 25 نوفمبر 2025\nيضم التحالف 41 دولة.", "2025-11-25"),
]


@pytest.mark.parametrize(("text", "date"), DATED)
def test_dated(text: str, date: str) -> None:
    assert str(extraction(text).document.date) == date


NOT_DATED = [
    "NATO was founded on 4 April 1949: the treaty was signed that day.",
    "On 4 April 1949 - the day of the treaty - NATO was founded.",
    "In Brussels on 4 April 1949 - the day of the treaty - NATO was founded.",
    "September 11 attacks\nDate: 11 September 2001\nCountry: United States",
    "NATO (founded 4 April 1949) - the alliance of the North Atlantic - grows.",
    "John Smith, 5 May 1910 – 6 June 1980, was a British engineer.",
    "4 April 1949 - NATO is founded\n18 February 1952 - Greece joins",
    "في 4 أبريل 1949 - يوم توقيع المعاهدة - تأسس الحلف.",
    "BRUSSELS (AP) — NATO has 32 members.",
    "Founded: 4 April 1949\nNATO has 32 members.",
    "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nBRUSSELS, 25 November 2025 — NATO has 32 members.",
    "BRUSSELS, November 2025 — NATO has 32 members.",
    "",
]


@pytest.mark.parametrize("text", NOT_DATED)
def test_not_dated(text: str) -> None:
    assert extraction(text).document.date is None


REVISED = [
    ("Facts about Norvia\nPopulation\n8 million\nLast updated: April 2018", "2018-04"),
    ("Norvia\nUpdated 2:14 PM EST, Mon December 3, 2018\nNATO has 29 members.", "2018-12-03"),
    ("NATO\nBy Jo Roe | Published: 4 May 2012 | Updated: 5 June 2019\nNATO has 29 members.", "2019-06-05"),
    ("NATO\nPublished: 4 May 2012\nNATO has 29 members.\n\nLast reviewed on 5 June 2019 by Jo Roe", "2019-06-05"),
    ("NATO\nPublished: 4 May 2021\nNATO has 30 members.\n\nTable last updated 5 June 2019", "2021-05-04"),
    ("NATO has 29 members.\n\nThis page was last edited on 12 March 2019, at 10:15 (UTC).", "2019-03-12"),
    ("NATO has 29 members.\n\nPage last modified: 2019-03-12", "2019-03-12"),
    ("يضم الحلف 29 دولة.\n\nكتابة - آخر تحديث: ٤:٢٣ ، ٢٤ سبتمبر ٢٠١٩", "2019-09-24"),
    ("أين يقع الحلف\n(اخر تعديل 2024-09-09 11:28:33 )\nيضم الحلف 32 دولة.", "2024-09-09"),
    ("الخميس 20/11/2014 م (آخر تحديث) الساعة 17:17 (مكة المكرمة)\n\nيضم الحلف 28 دولة.", "2014-11-20"),
    ("يضم الحلف 30 دولة.\nتاريخ آخر تحديث للصفحة: 12 مارس 2022", "2022-03-12"),
    ("يضم الحلف 30 دولة.\nآخر تحديث: 17 أبريل 2021 - 10:20 ص", "2021-04-17"),
]


@pytest.mark.parametrize(("text", "date"), REVISED)
def test_a_page_says_when_it_was_last_gone_over(text: str, date: str) -> None:
    assert str(extraction(text).document.date) == date


NOT_REVISED = [
    "Updated on 4 May 2015, the treaty has 30 members.",
    "The list of members was last updated on 4 May 2015 by the council.",
    "The last update of the treaty came on 4 May 2015.",
    "The bridge\nOpened: 4 May 2015\nLast inspected: by the council",
    "NATO has 29 members.\nThe charter, updated 4 May 2015, names them all.",
    "NATO has 29 members.\n" + "It grew.\n" * 300 + "Updated: 4 May 2015\n" + "It grew.\n" * 300,
    "تم تحديث القائمة يوم 4 مايو 2015 في الرياض.",
    "كان آخر تحديث للميثاق قد صدر في 4 مايو 2015.",
    "يضم الحلف 30 دولة.\nعدد الأعضاء: 30",
    "في آخر تحديث صدر عام 2015 بلغ عدد الأعضاء 30.",
]


@pytest.mark.parametrize("text", NOT_REVISED)
def test_what_else_was_updated_dates_no_page(text: str) -> None:
    assert extraction(text).document.date is None


YEARLESS = [
    ("BRUSSELS, 25 Nov — NATO has 32 members.", "2025-11-30", "2025-11-25"),
    ("BRUSSELS, 25 Nov — NATO has 32 members.", "2026-03-01", "2025-11-25"),
    ("BRUSSELS, 25 Nov — NATO has 32 members.", "2025", "2025-11-25"),
    ("BRUSSELS, Feb. 29 (Reuters) - NATO has 32 members.", "2026-03-01", "2024-02-29"),
    ("الرياض، 25 نوفمبر (رويترز) - يضم التحالف 41 دولة.", "2026-03-01", "2025-11-25"),
    ("BRUSSELS, 25 Nov — NATO has 32 members.", None, "None"),
]


@pytest.mark.parametrize(("text", "anchor", "date"), YEARLESS)
def test_without_a_year_it_is_the_last_such_day(text: str, anchor: str | None, date: str) -> None:
    assert str(extraction(text, anchor).document.date) == date


def test_what_the_document_says_itself_goes_before() -> None:
    assert str(extraction("BRUSSELS, 25 November 2025 — x", date="2024").document.date) == "2024"


def test_a_dateline_makes_no_claim() -> None:
    found = extraction("RIYADH, Saudi Arabia, Nov. 25 (Reuters) - NATO has 32 members.")
    assert [(claim.property, claim.value.text) for claim in found.claims] == [("member_count", "32")]


def test_relative_dates_go_by_the_dateline() -> None:
    text = "BRUSSELS, 25 November 2025 — The NATO summit was held on 20 November."
    (claim,) = [claim for claim in extraction(text).claims if claim.property == "point_in_time"]
    assert claim.value.to_dict()["date"] == "2025-11-20"
