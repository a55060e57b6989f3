"""The page as a tree: what stands where, in both languages, and that others' words are never markup."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.loader import page_languages
from factcheck.model.background import Background
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.model.report import CheckedDocument, CheckReport
from factcheck.model.text import Document
from factcheck.model.verdict import Status
from factcheck.reports.html.visible import link, visible
from factcheck.reports.html.words import Words
from factcheck.reports.interface import ReportOptions, render
from tests.reports.html.reading import Element, data_of, read
from tests.reports.html.reports import ADDRESSES, EVIL, hostile_report, large_report, told_over_time
from tests.reports.shared_report import ARABIC, ENGLISH, TODAY, empty_report, extracted_report, shared_report


def page(report: CheckReport, ui: str = "en", *, quiet: bool = False, verbose: bool = False) -> Element:
    return read(render("html", report, ReportOptions("0.0.0", ui=ui, today=TODAY, quiet=quiet, verbose=verbose)))


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("ui", page_languages())
@pytest.mark.parametrize("make", [shared_report, empty_report, extracted_report, hostile_report, told_over_time])
def test_it_is_one_file_that_needs_nothing(ui: str, make: object) -> None:
    tree = page(make(), ui)  # type: ignore[operator]
    loading = {"src", "srcset", "data", "poster", "background", "action", "formaction", "style"}
    for element in tree.walk():
        assert not loading & element.attributes.keys()
        assert not [name for name in element.attributes if name.startswith("on")]
        assert element.tag not in {"img", "iframe", "object", "embed", "link", "base", "audio", "video"}
        if element.tag == "a":
            assert re.match(r"#[\w-]+$|https?://", element.attributes["href"])
    ids = [each.attributes["id"] for each in tree.walk() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    pointed = [each.attributes["href"][1:] for each in tree.all("a") if re.match("#[^f]", each.attributes["href"])]
    assert set(pointed) <= set(ids)
    for name in ("aria-labelledby", "aria-describedby"):
        assert {e.attributes[name] for e in tree.walk() if name in e.attributes} <= set(ids)


def test_the_policy_lets_in_nothing_but_the_pages_own_script_and_style() -> None:
    tree = page(shared_report())
    policy = tree.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))

    def hashed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    style, (script,) = tree.one("style"), [each for each in tree.all("script") if not each.attributes]
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == hashed(script.text)
    assert rules["style-src"] == hashed(style.text)
    assert rules["base-uri"] == rules["form-action"] == "'none'"


def test_the_text_stands_whole_with_each_claim_marked_where_it_is() -> None:
    arabic, english = page(shared_report()).all("div", class_="text")[:2]
    assert (arabic.attributes["lang"], arabic.attributes["dir"]) == ("ar", "rtl")
    assert (english.attributes["lang"], english.attributes["dir"]) == ("en", "ltr")
    marked = {mark.text[:-1]: mark.attributes["class"] for mark in arabic.all("a", class_="value")}
    assert marked == {
        "الرياض": "value v-supported",
        "41": "value v-outdated",
        "100 مليون دولار أمريكي": "value v-disputed",
        "ديسمبر 2015": "value v-supported",
        "300": "value v-unverified",
    }
    signs = re.compile("[✓✗↻≠?]$")
    for mark in [*arabic.all("a", class_="value"), *english.all("a", class_="value")]:
        assert signs.search(mark.text)
        assert mark.one("span", class_="sign").attributes["aria-hidden"] == "true"
    plain = re.sub("[✓✗↻≠]|(?<=300)\\?", "", arabic.text)
    assert words(plain) == words(ARABIC)
    assert words(re.sub("[✓✗]", "", english.text)) == words(visible(ENGLISH))


def test_claims_of_one_value_share_its_mark() -> None:
    report = shared_report()
    first = report.documents[0]
    twin = replace(
        first.findings[1], id="twin", fingerprint="twin", claim=replace(first.findings[1].claim, property="employees")
    )
    both = replace(first, findings=(*first.findings[:2], twin, *first.findings[2:]))
    tree = page(replace(report, documents=(both,), inconsistencies=()))
    (mark,) = [each for each in tree.all("a", class_="value") if each.text.startswith("41")]
    assert mark.attributes["data-claims"] == "1 2"
    assert data_of(tree)["claims"][2]["t"] == 1


@pytest.mark.parametrize(("code", "until"), [("en", "41 until 31 August 2022"), ("ar", "41 حتى 31 أغسطس 2022")])
def test_a_value_that_is_followed_lasts_until_the_day_before(code: str, until: str) -> None:
    report = shared_report()
    old = next(f for f in report.findings if f.verdict is not None and f.verdict.status is Status.OUTDATED)
    assert old.verdict is not None
    first, second = old.verdict.evidence
    end, last = PartialDate.parse("2022-09-01"), PartialDate.parse("2022-08-31")
    cut = replace(old, verdict=replace(old.verdict, evidence=(replace(first, end=end, last=last), second)))
    one = replace(report.documents[0], findings=(cut,))
    (told,) = data_of(page(replace(report, documents=(one,), inconsistencies=()), code))["claims"]
    shown = [band[0].replace("\u2068", "").replace("\u2069", "") for band in told["tl"]]
    assert shown[0] == until
    assert until.split(" ", 2)[2] in told["ev"][0]["t"]


def test_every_finding_is_told_with_evidence_and_where_it_stands() -> None:
    report = told_over_time()
    data = data_of(page(report))
    told = data["claims"]
    assert [claim["s"] for claim in told if claim["s"] != "inconsistent"] == [
        f.verdict.status.value for f in report.findings if f.verdict is not None
    ]
    old = next(claim for claim in told if claim["s"] == "outdated")
    assert old["w"] == "42"
    assert old["q"] == ["ويضم التحالف ", "41", " دولة عضو"]
    assert [piece["f"] for piece in old["ev"]] == ["sources/imctc.yaml:13", "sources/imctc.yaml:14"]
    assert [band[0].replace("\u2068", "").replace("\u2069", "") for band in old["tl"]] == [
        "41 until 31 August 2022",
        "42 since 1 September 2022",
    ]
    assert [band[4] for band in old["tl"]] == [1, 0]
    assert [day for day, _ in old["h"]] == ["5 January 2025", "25 November 2025", "26 November 2025"]
    assert "يُصحح لاحقاً" in old["rev"]
    assert "imctc-institute" in str(next(claim for claim in told if claim["s"] == "unverified")["is"]["c"])
    assert [claim.get("today") for claim in told if claim["p"] == "headquarters"] == [["outdated", "42"]] * 2
    odd = next(claim for claim in told if claim["s"] == "inconsistent")
    assert [told[number]["p"] for number in odd["with"]] == ["inception", "member_count"]


def test_arabic_words_dates_and_names() -> None:
    tree = page(told_over_time(), "ar")
    assert (tree.one("html").attributes["lang"], tree.one("html").attributes["dir"]) == ("ar", "rtl")
    old = next(claim for claim in data_of(tree)["claims"] if claim["s"] == "outdated")
    why = re.sub("[\u2066-\u2069]", "", old["why"])
    assert why == "يذكر «Coalition, profile»: 41 من 28 ديسمبر 2016 إلى 31 أغسطس 2022، ثم 42 منذ 1 سبتمبر 2022."
    odd = next(claim for claim in data_of(tree)["claims"] if claim["s"] == "inconsistent")
    assert re.sub("[\u2066-\u2069]", "", odd["why"]) == "يقول النص 2014 (السطر 3)، 42 (السطر 4)، وهذا لا يتفق."
    (notice,) = tree.all("a", id=f"t{data_of(tree)['claims'].index(odd)}")
    assert [each.attributes.get("lang") for each in notice.all("bdi")] == [None]
    seat = next(claim for claim in data_of(tree)["claims"] if claim["p"] == "headquarters")
    assert "الرياض" in seat["why"]


def test_what_is_filled_into_what_is_filled_in_keeps_to_itself() -> None:
    """A year before our era is words of ours within words of ours."""
    words = Words("en", {})
    piece = next(f for f in shared_report().findings if f.verdict is not None).verdict
    assert piece is not None
    old = replace(piece.evidence[0], start=PartialDate(-499), end=PartialDate(-31, 9))
    told = words.held(old)
    assert re.sub("[\u2068\u2069]", "", told) == "Riyadh from 499 BC to September 31 BC"
    assert "‹" not in told


@pytest.mark.parametrize("ui", page_languages())
def test_no_english_word_is_left_in_a_page_of_another_language(ui: str) -> None:
    tree = page(replace(shared_report(), documents=(), inconsistencies=(), problems=(), sources=()), ui)
    shown = " ".join(
        each.text for each in tree.one("body").children if isinstance(each, Element) and each.tag != "script"
    )
    if ui != "en":
        assert set(re.findall("[A-Za-z]+", shown)) <= {"factcheck"}


def test_hostile_words_are_text_and_all_there() -> None:
    tree = page(hostile_report())
    assert len(tree.all("script")) == 2
    assert EVIL[:40] in tree.one("section", id="sources").text
    assert words(visible(EVIL)) in words(tree.all("div", class_="text")[0].text)
    for letter in "\u202e\u202c\x1b\x00\x07":
        assert letter not in tree.text
    assert "‹U+202E›override‹U+202C›" in tree.text
    assert not set("\u202e\u202c\x1b\x00\x07") & set("".join(_texts(data_of(tree))))
    for claim in data_of(tree)["claims"]:
        for piece in claim.get("ev", ()):
            assert "go" not in piece


def _texts(body: object) -> Iterator[str]:
    if isinstance(body, str):
        yield body
    elif isinstance(body, dict):
        for key, value in body.items():
            yield key
            yield from _texts(value)
    elif isinstance(body, list):
        for value in body:
            yield from _texts(value)


@pytest.mark.parametrize("url", ADDRESSES)
def test_what_is_no_plain_address_is_no_link(url: str) -> None:
    assert link(url) is None


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://مثال.إختبار/صفحة", "https://[::1]:8000/x"])
def test_plain_addresses_are_links(url: str) -> None:
    assert link(url) == url


def test_the_store_alone_gives_quotes_and_says_why_there_is_no_text() -> None:
    report = shared_report()
    bare = tuple(
        replace(one, document=Document(one.document.path, "", one.document.sha256)) for one in report.documents
    )
    first, second = (one.document.path for one in report.documents[:2])
    again = Background(texts={first: report.documents[0].document}, changed=frozenset({second}))
    tree = page(replace(report, documents=bare, background=again))
    shown = tree.all("article", class_="document")
    assert len(shown[0].all("div", class_="text")) == 1
    assert not shown[1].all("div", class_="text")
    assert "has changed since" in shown[1].text
    assert "The coalition was founded in 2014" in shown[1].text
    assert "is not there any more" in page(replace(report, documents=bare)).all("article", class_="document")[0].text


def test_what_wants_attention_is_printed_most_urgent_first() -> None:
    printed = page(told_over_time()).all("div", class_="printed")
    assert [each.all("strong")[0].text for each in printed] == ["contradicted", "inconsistent", "disputed"]
    assert "Write" in printed[0].text
    assert "articles/visit.en.md:3:1" in printed[0].text
    assert "sources/imctc.yaml:8" in printed[0].text


def test_quiet_leaves_out_what_needs_nobody_and_verbose_shows_the_unjudged() -> None:
    quiet, verbose = page(shared_report(), quiet=True), page(shared_report(), verbose=True)
    assert {claim["s"] for claim in data_of(quiet)["claims"]} == {
        "contradicted",
        "outdated",
        "disputed",
        "inconsistent",
    }
    assert "weather" not in quiet.text
    assert [claim["note"] for claim in data_of(verbose)["claims"] if claim["s"] == "unjudged"] == ["negated"]


def test_charts_count_what_there_is() -> None:
    tree = page(told_over_time())
    (whole,) = (each.one("svg") for each in tree.all("div", class_="whole"))
    assert whole.attributes["aria-label"].startswith("contradicted 1, outdated 1, inconsistent 1, disputed 1")
    assert sum(float(rect.attributes["width"]) for rect in whole.all("rect")) == pytest.approx(1000, abs=1)
    assert len(tree.one("ol", class_="bars").all("li")) == 3
    assert "September 2025" in tree.one("figure", class_="moments").text
    assert not page(shared_report()).all("figure", class_="moments")


@pytest.mark.parametrize("quiet", [False, True])
def test_the_longest_bar_of_a_document_is_as_wide_as_there_is_room_and_no_wider(quiet: bool) -> None:
    """A bar that ran over its edge would hide the claims at its end; one of what is not shown would be short."""
    bars = page(told_over_time(), quiet=quiet).one("ol", class_="bars").all("li")
    ends = [max(float(r.attributes["x"]) + float(r.attributes["width"]) for r in bar.all("rect")) for bar in bars
            if bar.all("rect")]  # fmt: skip
    assert max(ends) == pytest.approx(1000, abs=1)


def test_sources_are_told_with_their_age() -> None:
    ref = replace(shared_report().sources[1], max_age_days=365)
    tree = page(replace(shared_report(), sources=(shared_report().sources[0], ref)))
    rows = tree.one("section", id="sources").all("tr")[1:]
    assert [words(row.all("td")[2].text) for row in rows] == ["30", "519 too old"]
    assert [words(row.all("td")[3].text) for row in rows] == ["7", "1"]


@given(st.text(alphabet=st.characters(), max_size=300), st.sampled_from(page_languages()))
@settings(max_examples=60, deadline=None)
def test_any_text_is_shown_as_it_is_and_is_never_markup(text: str, ui: str) -> None:
    document = Document(text or "x", text, "0", title=text)
    tree = page(CheckReport(TODAY, (CheckedDocument(document, "en"),)), ui)
    assert len(tree.all("script")) == 2
    shown = tree.all("div", class_="text")
    assert "".join("".join(each.text for each in shown).split()) == "".join(visible(text).split())


def test_five_thousand_claims_are_written_in_good_time_and_size() -> None:
    made = render("html", large_report(5000), ReportOptions("0.0.0"))
    tree = read(made)
    data = data_of(tree)
    assert len(data["claims"]) == 5000
    assert sum(len(mark.attributes["data-claims"].split()) for mark in tree.all("a", class_="value")) >= 5000
    assert len(made) < 8_000_000
    assert {claim["s"] for claim in data["claims"]} == {status.value for status in Status}
