"""An article makes the same claims as plain text and as sites, wikis and word processors serve it."""

from __future__ import annotations

import html as entities
import io
import re
from collections import Counter
from pathlib import Path

import pytest

from factcheck.documents import docx, html, markdown, plain
from factcheck.documents.reader import RawDocument, Reading
from factcheck.extract.run import Extractor
from factcheck.model.claim import Claim
from factcheck.model.fingerprint import value_key
from factcheck.model.text import Document
from factcheck.model.values import EntityRef
from factcheck.properties.loader import load_properties
from factcheck.text.normalize import fold

ARTICLES = Path(__file__).parents[1] / "benchmarks" / "accuracy" / "corpus"
NAMES = ["harbour-company", "three-towers", "un-anniversary", "a-mill-on-the-river", "she-counted-the-birds"]
LINKED = {"en": ["Lyon", "Dubai", "Riyadh", "Linz", "Damanhur"], "ar": ["ليون", "دبي", "الرياض", "لينتس", "دمنهور"]}
FURNITURE = {
    "en": ("Home", "NATO has 29 members, says a leaflet", "Copy link", "The hall on Monday. Photo: archive"),
    "ar": ("الرئيسية", "كتيب: حلف الناتو يضم 29 عضواً", "نسخ الرابط", "القاعة يوم الاثنين. الصورة: أرشيف"),
}
EXTRACTOR = Extractor(load_properties())


def article(language: str, name: str) -> list[str]:
    text = (ARTICLES / language / "open" / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    return text.strip().split("\n\n")


def claims(reading: Reading, language: str) -> Counter[tuple[str, str, str]]:
    """What is claimed, whatever stands around it; each quote is where the source has it."""
    document = reading.document
    assert document is not None
    found = [claim for claim in EXTRACTOR.extract(document, language).claims if claim.modality.counts]
    for claim in found:
        assert_placed(claim, document)
    return Counter((c.property, plainly(c.subject.name if c.subject else ""), valued(c)) for c in found)


def assert_placed(claim: Claim, document: Document) -> None:
    assert claim.quote == document.text[claim.span.start : claim.span.end]
    line = document.text.split("\n")[claim.line - 1]
    assert line[claim.column - 1 :].startswith(claim.quote.split("\n")[0])


def valued(claim: Claim) -> str:
    return plainly(claim.value.text) if isinstance(claim.value, EntityRef) else value_key(claim.value)


def plainly(name: str) -> str:
    return " ".join(fold(re.sub("[\u00ad\u200e\u200f]", "", name)).split())


def marked_up(text: str, language: str) -> str:
    """Links in names, marks of notes, spaces that break no line, soft hyphens, marks of direction."""
    text = re.sub(r"\b([a-z]{4})([a-z]{5,})\b", "\\1\u00ad\\2", entities.escape(text, quote=False))
    if language == "ar":
        text = re.sub(r"(\d[\d,.]*\d)", "\u200f\\1\u200e", text)
    text = re.sub(r"(\d\u200e?) (?=[^\W\d])", r"\1&nbsp;", text)
    text = re.sub(r"(\d{4}\u200e?)\. ", r'\1.<sup class="reference"><a href="#n">&#91;1&#93;</a></sup> ', text)
    for name in LINKED[language]:
        text = re.sub(rf"(?<!\w){name}(?!\w)", f'<a href="/wiki/{name}">{name}</a>', text, count=1)
    return text.replace("\u00ad", "&shy;")


def page(paragraphs: list[str], language: str) -> str:
    home, other, share, caption = FURNITURE[language]
    title, *rest = paragraphs
    body = [f"<p>{marked_up(each, language)}</p>" for each in rest]
    body.insert(1, f'<figure><img src="a.jpg" alt="{other}"><figcaption>{caption}</figcaption></figure>')
    body.insert(3, f'<aside><h3>+</h3><ul><li><a href="/1">{other}</a></li></ul></aside>')
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title}</title><script>var a = "{other}";</script></head>'
        f"<body><header><nav><ul><li><a>{home}</a></li></ul></nav></header><main><article><h1>{title}</h1>\n"
        + "\n".join(body)
        + f'<div class="share"><button>{share}</button></div></article></main><footer><p>{other}</p></footer>'
        + "</body></html>"
    )


def wiki(paragraphs: list[str], language: str) -> str:
    """Links, bold names and marks of notes as Markdown writes them."""
    text = "\n\n".join((f"# {paragraphs[0]}", *paragraphs[1:]))
    for name in LINKED[language]:
        text = re.sub(rf"(?<!\w){name}(?!\w)", f"[**{name}**](https://wiki.example/{name})", text, count=1)
    return re.sub(r"(\d{4})\. ", r"\1.[^1] ", text) + "\n\n[^1]: The yearbook, second volume.\n"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["ar", "en"])
class TestEachArticle:
    def test_as_a_page_of_a_site(self, language: str, name: str) -> None:
        pytest.importorskip("trafilatura", reason="HTML needs the html extra")
        told = article(language, name)
        source = RawDocument("a.html", page(told, language).encode(), "0")
        assert claims(html.read(source), language) == self.expected(told, language)

    def test_as_markdown_of_a_wiki(self, language: str, name: str) -> None:
        told = article(language, name)
        source = RawDocument("a.md", wiki(told, language).encode(), "0")
        assert claims(markdown.read(source), language) == self.expected(told, language)

    def test_as_a_file_of_a_word_processor(self, language: str, name: str) -> None:
        written = pytest.importorskip("docx", reason="DOCX needs the docx extra")
        told = article(language, name)
        made = written.Document()
        made.add_heading(told[0], 1)
        for each in told[1:]:
            paragraph = made.add_paragraph()
            for word in re.split(r"(?<= )", each):  # runs break at every word, as editing leaves them
                paragraph.add_run(word)
        file = io.BytesIO()
        made.save(file)
        assert claims(docx.read(RawDocument("a.docx", file.getvalue(), "0")), language) == self.expected(told, language)

    @staticmethod
    def expected(told: list[str], language: str) -> Counter[tuple[str, str, str]]:
        return claims(plain.read(RawDocument("a.txt", "\n\n".join(told).encode(), "0")), language)
