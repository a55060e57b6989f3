"""HTML: the article alone, each of its words at its place in the source."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.documents import html
from factcheck.documents._html_source import read_source
from factcheck.documents.reader import RawDocument, Reader, Reading
from factcheck.model.text import Document
from factcheck.text.normalize import FILLER

MORE = "The members meet every year to talk about what they will do together in the years that are to come. " * 3
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB">
<head><title>Coalition grows</title>
<meta property="article:published_time" content="2025-11-25T10:00:00Z">
<script>var x = "<p>NATO has 12 members.</p>";</script>
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li>NATO has 99 members</li></ul></nav>
<article><h1>Coalition grows</h1>
<p>The <a href="x">Islamic Coalition</a>
has <b>41</b>&nbsp;members. It is based in Riyadh, Saudi Arabia&#39;s capital. {MORE}</p>
<!-- NATO has 88 members. -->
<table><tr><th>Founded</th><td>2015</td></tr></table>
<p>T&uuml;rk<b>iy</b>e has a population of <i>85 million</i>. {MORE}</p>
</article><footer>NATO has 77 members.</footer></body></html>
"""


def reading(text: str | bytes) -> Reading:
    return html.read(RawDocument("a.html", text if isinstance(text, bytes) else text.encode(), "0"))


def document(text: str | bytes) -> Document:
    found = reading(text).document
    assert found is not None
    return found


def shown(found: Document) -> list[str]:
    """The blocks as a reader sees them."""
    blocks = (found.read[block.start : block.end] for block in found.blocks or ())
    return [" ".join(block.replace(FILLER, "").split()).replace(" .", ".") for block in blocks]


def test_the_module_is_a_reader() -> None:
    reader: Reader = html
    assert ".html" in reader.EXTENSIONS


def test_the_article_without_what_is_around_it() -> None:
    blocks = shown(document(PAGE))
    assert blocks[0] == "Coalition grows"
    assert blocks[1].startswith("The Islamic Coalition has 41 members. It is based in Riyadh, Saudi Arabia's capital.")
    assert blocks[2] == "| Founded | 2015"
    assert blocks[3].startswith("Türkiye has a population of 85 million.")
    assert len(blocks) == 4


def test_what_the_page_says_of_itself() -> None:
    found = document(PAGE)
    assert (found.language, str(found.date), found.title) == ("en", "2025-11-25", "Coalition grows")


def test_every_claim_is_where_the_source_has_it() -> None:
    found = document(PAGE)
    claims = {claim.property: claim for claim in factcheck.extract(found)}
    members, capital, people = claims["member_count"], claims["capital"], claims["population"]
    assert members.quote == "Islamic Coalition</a>\nhas <b>41</b>&nbsp;members"
    assert (members.line, members.column) == (9, 20)
    assert PAGE[members.span.start : members.span.end] == members.quote
    assert PAGE[members.value_span.start : members.value_span.end] == "41"
    assert capital.subject is not None
    assert capital.subject.name == "Saudi Arabia"
    assert people.subject is not None
    assert people.subject.name == "Türkiye"
    assert not [claim for claim in factcheck.extract(found) if claim.value.text in {"12", "77", "88", "99"}]


def test_raised_digits_are_marks_of_notes_and_powers() -> None:
    source = "<p>NATO<sup><a>[1]</a></sup> has 32<sup>2</sup> members on 11 km<sup>2</sup>.<p>It is 3<sup>rd</sup>"
    found = document(source)
    assert shown(found) == ["NATO[1] has 32\u00b2 members on 11 km\u00b2.", "It is 3rd"]
    (claim,) = factcheck.extract(found)
    assert (claim.property, claim.value.text) == ("member_count", "32")


def test_a_short_page_is_read_too() -> None:
    assert shown(document("<p>NATO has 32 members.</p><nav>NATO has 9 members.</nav>")) == ["NATO has 32 members."]


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("One<br>Two", ["One", "Two"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("<p>R&amp;D &lt; 5&nbsp;%&hellip;</p>", ["R&D < 5 %…"]),
        ("<p>AT&T &unknown; &#xZ; &", ["AT&T &unknown; &#xZ; &"]),
        ("<p>&#1575;&#1604;&#1585;&#1610;&#1575;&#1590;</p>", ["الرياض"]),
        ("<p>الري<b>اض</b></p>", ["الرياض"]),
        ("<p>3 < 4 and 5 > 4</p>", ["3 < 4 and 5 > 4"]),
        ('<p title="a > b">Text</p>', ["Text"]),
        ("<p>Text<script>if (a < b) {}</script> more</p>", ["Text more"]),
        ("<p>Text<!-- <p>gone</p> --> more</p>", ["Text more"]),
        ("<p>wrapped\nin the\r\nsource</p>", ["wrapped in the source"]),
        ("<table><tr><td>a</td><td><p>b</p></td></tr></table>", ["|a | b"]),
        (f"<table><tr><td><p>{MORE}</p><p>b</p></td></tr></table>", [f"| {MORE.strip()}", "b"]),
        ("<pre>NATO has 3 members</pre><p>Text</p>", ["Text"]),
        ("<script>never closed <p>Text</p>", []),
        ("plain", ["plain"]),
        ("", []),
    ],
)
def test_paragraphs(source: str, paragraphs: list[str]) -> None:
    assert [paragraph.text for paragraph in read_source(source).paragraphs] == paragraphs


DATES = [
    ('<meta name="date" content="2025-11-25">', "2025-11-25"),
    ('<META NAME="DC.date.issued" CONTENT="2025-11">', "2025-11"),
    ('<meta itemprop="datePublished" content="2025/11/25 10:00">', "2025-11-25"),
    ('<script type="application/ld+json">{"@graph": [{"datePublished": "2025-11-25T08:00"}]}</script>', "2025-11-25"),
    ('<time pubdate datetime="2025-11-25">', "2025-11-25"),
    ('<time datetime="2019-01-01">', "None"),
    ('<meta name="date" content="yesterday">', "None"),
    ('<meta name="date" content="2025-13-45">', "None"),
    ('<meta property="article:modified_time" content="2026-01-01">', "None"),
    ('<script type="application/ld+json">{broken</script>', "None"),
]


@pytest.mark.parametrize(("head", "date"), DATES)
def test_dates(head: str, date: str) -> None:
    assert str(document(f"<head>{head}</head><body><p>Text</p>").date) == date


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ('<html lang="ar-SA"><p>x', "ar"),
        ('<html xml:lang="en"><p>x', "en"),
        ('<meta http-equiv="content-language" content="ar"><p>x', "ar"),
        ('<html lang="{{ lang }}"><p>x', None),
        ("<p>x", None),
    ],
)
def test_languages(page: str, language: str | None) -> None:
    assert document(page).language == language


def test_a_page_in_the_encoding_it_names() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>يضم التحالف 41 دولة</p>'
    assert shown(document(page.encode("cp1256"))) == ["يضم التحالف 41 دولة"]


REFUSED = [
    ("<div>" * 30_000, "nested too deep"),
    (b"%PDF-1.4 \x00\x01", "is a PDF document, not text"),
]


@pytest.mark.parametrize(("page", "message"), REFUSED, ids=["deep", "binary"])
def test_what_is_no_page(page: str | bytes, message: str) -> None:
    found = reading(page)
    assert found.document is None
    (problem,) = found.problems
    assert message in problem.message
    assert problem.fatal


@pytest.mark.parametrize(
    "text",
    ["<a ", '<a "', "<a b='", "<!--", "<script>", "&#", "<![CDATA[", "<", "</", '<p x="', "<p>a</p>", "<tr><td>"],
)
def test_no_source_takes_long(text: str) -> None:
    start = time.perf_counter()
    read_source(text * 50_000)
    assert time.perf_counter() - start < 20  # a second on a quick machine; hours where the work grows by squares


MARKS = st.text(alphabet="ab1 \n<>/&;#x\"'=!-[]يضم|pdivtrcehl", max_size=80)


@given(MARKS | st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_the_prose_has_the_length_of_the_source(text: str) -> None:
    found = read_source(text)
    if not found.deep:
        assert len(found.prose) == len(text)
    for paragraph in found.paragraphs:
        assert 0 <= paragraph.span.start < paragraph.span.end <= len(text)
    spans = [paragraph.span for paragraph in found.paragraphs]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(MARKS)
def test_a_quote_is_the_slice_of_the_source(text: str) -> None:
    page = f"<p>{text}</p><p>NATO&nbsp;has <b>32</b> members.</p>"
    found = reading(page).document
    if found is not None:
        for claim in factcheck.extract(found, "en"):
            assert found.text[claim.span.start : claim.span.end] == claim.quote


def test_a_report_of_our_own_is_no_article() -> None:
    """Else a second run over a folder would check what the first one wrote there."""
    own = PAGE.replace("<head>", '<head><meta name="generator" content="factcheck 0.1.0">')
    read = reading(own)
    assert read.document is not None
    assert read.document.blocks == ()
    assert [(str(problem), problem.fatal) for problem in read.problems] == [
        ("a.html: is a report that factcheck wrote, and no article: there is nothing to check in it", False)
    ]
    other = reading(PAGE.replace("<head>", '<head><meta name="generator" content="factcheckers\' CMS">')).document
    assert other is not None
    assert other.blocks
