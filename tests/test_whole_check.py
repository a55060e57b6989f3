"""What must hold of the whole check, whatever the text: it ends, quotes are slices, order and jobs change nothing."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.cli.running import check_all
from factcheck.documents import html, markdown
from factcheck.documents.reader import RawDocument
from factcheck.model.fingerprint import digest
from factcheck.model.partialdate import PartialDate
from factcheck.model.report import CheckReport
from factcheck.model.text import Document
from factcheck.pipeline import Settings, check, document_inconsistencies
from factcheck.properties.loader import load_properties
from factcheck.sources.knowledge import KnowledgeBase
from factcheck.sources.loader import load_sources

ROOT = Path(__file__).parents[1]
SETTINGS = Settings(PartialDate(2026, 11, 1))
WORDS = [
    "NATO has 32 members. ",
    " The alliance ",
    " founded in 1949 ",
    " its headquarters ",
    " in Brussels, ",
    " Riyadh ",
    " is based in ",
    " not ",
    " will have ",
    " according to ",
    " said: “ ",
    " ” ",
    " 42 ",
    " forty-two ",
    " $3.5 billion ",
    " on Monday, 25 November 2025 ",
    " ( ",
    " ) ",
    " : ",
    " - ",
    " ",
    " يضم حلف الناتو ",
    " 41 دولة ",
    " ومقره ",
    " في بروكسل ",
    " أمينه العام ",
    " مارك روته ",
    " تأسس عام 1949 ",
    " قال ",
    " لن ",
    " ٣٫٥ مليون ",
    " الأمم المتحدة ",
    " وهي: ",
    " أولاً ",
    " \u202b ",
    " ـ ",
    " \ufeff ",
    " 😀 ",
    " \x00 ",
    " \r\n ",
    " \n\n ",
    " ",
    " ",
    " ``` ",
    " --- ",
    " <b> ",
    " &amp; ",
    " &#1575; ",
    " RIYADH, 25 Nov — ",
    " population of 9,500,000 ",
    " born on 31/02/2020 ",
    " 99999999999999999999 ",
    " the ",
    " of ",
    " and ",
    " ، ",
    " . ",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=24).map("".join) | st.text(max_size=120)


@cache
def seeds() -> KnowledgeBase:
    knowledge, problems = load_sources([ROOT / "seeds" / "sources"], load_properties(), shown=lambda path: path.name)
    assert not problems
    return knowledge


def documents() -> list[Document]:
    files = sorted((ROOT / "seeds" / "articles").iterdir())
    return [Document(file.name, file.read_text(encoding="utf-8"), file.name) for file in files]


def report(many: list[Document], knowledge: KnowledgeBase, jobs: int = 1) -> str:
    checked = tuple(check_all(many, knowledge, SETTINGS, jobs))
    odd = tuple(item for one in checked for item in document_inconsistencies(one))
    whole = CheckReport(SETTINGS.today, checked, odd).to_dict(verbose=True)
    return json.dumps(whole, ensure_ascii=False, sort_keys=True)


@settings(max_examples=150)
@example(" founded in 1949  يضم حلف الناتو  قال ", "auto")
@example(" founded in 1949  RIYADH, 25 Nov — ", "auto")
@example("عُيّنت سلوى الهاشمي رئيسة تنفيذية لشركة مي", "auto")
@example(" population of 9,500,000  its headquarters  (  &amp;  \u202b ", "auto")
@example("صورة: الأمين العام للاتحاد الدولي لجمعيات الصليب الأحمر جاغان شاباغي", "auto")
@given(TEXTS, st.sampled_from(["auto", "ar", "en"]))
def test_no_text_crashes_it_and_every_quote_is_a_slice(text: str, language: str) -> None:
    for read in (_plain, _marked, _page):
        document = read(text)
        if document is None:
            continue
        (checked,) = check([document], seeds(), Settings(SETTINGS.today, language=language))
        for finding in checked.findings:
            claim = finding.claim
            assert claim.quote == document.text[claim.span.start : claim.span.end]
            assert 0 <= claim.value_span.start < claim.value_span.end <= len(document.text)
            place = document.location(claim.span.start)
            assert (claim.line, claim.column) == (place.line, place.column)
            assert finding.verdict is None or 0 <= finding.verdict.score <= 1
        json.dumps(checked.to_dict(), ensure_ascii=False)
        for item in document_inconsistencies(checked):
            assert set(item.claims) <= {finding.fingerprint for finding in checked.findings}


def _plain(text: str) -> Document | None:
    return Document("a.txt", text, "0")


def _marked(text: str) -> Document | None:
    return markdown.read(RawDocument("a.md", text.encode("utf-8", "replace"), "0")).document


def _page(text: str) -> Document | None:
    return html.read(RawDocument("a.html", f"<p>{text}</p>".encode("utf-8", "replace"), "0")).document


@settings(max_examples=30)
@given(TEXTS, TEXTS)
def test_what_a_document_says_is_its_own_affair(one: str, other: str) -> None:
    both = [Document("a.txt", one, "a"), Document("b.txt", other, "b")]
    alone = [
        finding for document in both for checked in check([document], seeds(), SETTINGS) for finding in checked.findings
    ]
    together = [finding for checked in check(both[::-1], seeds(), SETTINGS) for finding in checked.findings]
    assert sorted(alone, key=lambda f: f.fingerprint) == sorted(together, key=lambda f: f.fingerprint)


def test_two_runs_are_the_same_byte_for_byte() -> None:
    assert report(documents(), seeds()) == report(documents(), _shuffled(0))


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_sources_changes_nothing(seed: int) -> None:
    assert report(documents(), _shuffled(seed)) == report(documents(), seeds())


def test_the_number_of_jobs_changes_nothing() -> None:
    assert report(documents(), seeds(), jobs=3) == report(documents(), seeds())


def test_the_order_of_the_documents_changes_only_theirs() -> None:
    many = documents()
    forwards, backwards = (json.loads(report(order, seeds())) for order in (many, many[::-1]))
    for key in ("claims", "documents", "inconsistencies"):
        assert sorted(map(str, forwards[key])) == sorted(map(str, backwards[key]))
    assert forwards["summary"] == backwards["summary"]


def _shuffled(seed: int) -> KnowledgeBase:
    """The same sources in another order."""
    files = sorted((ROOT / "seeds" / "sources").iterdir(), key=lambda file: digest(file.name, str(seed)))
    knowledge, _ = load_sources(files, load_properties(), shown=lambda path: path.name)
    return knowledge
