"""Texts cut into paragraphs and pieces: nothing lost, nothing doubled, each value marked where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.interface import read_documents
from factcheck.model.record import replace
from factcheck.model.text import Document, Span
from factcheck.reports.html.cards import Card
from factcheck.reports.html.texts import Marked, marked
from factcheck.reports.html.visible import visible
from tests.reports.shared_report import shared_report

FINDING = shared_report().findings[0]


def card(number: int, value: Span, clause: Span) -> Card:
    claim = replace(FINDING.claim, value_span=value, span=clause)
    return Card(number, "supported", 0, False, {}, replace(FINDING, claim=claim))


def shape(text: Marked) -> list[tuple[str, str]]:
    """Each paragraph's kind and words."""
    return [(each.kind, "".join(piece.text for piece in each.pieces).strip()) for each in text.paragraphs]


def read(tmp_path: Path, name: str, text: str) -> Document:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (found,) = read_documents([tmp_path / name], shown=lambda path: path.name, stdin=bytes)
    assert isinstance(found, Document)
    return found


def test_plain_text() -> None:
    wrapped = "A line that an editor wrapped at some seventy letters, as editors do it,\nand its rest.\n"
    text = f"A headline\n\n{wrapped}\nShort lines\nstand by themselves\r\nand so on.\n\n\n"
    assert shape(marked(Document("a.txt", text, ""), [])) == [
        ("title", "A headline"),
        ("text", wrapped.replace("\n", " ").strip()),
        ("text", "Short lines"),
        ("break", "stand by themselves"),
        ("break", "and so on."),
    ]


def test_a_sentence_is_no_headline() -> None:
    assert shape(marked(Document("a.txt", "It rained.\n\nIt went on.\n", ""), []))[0][0] == "text"
    assert shape(marked(Document("a.txt", "Alone", ""), []))[0][0] == "text"


def test_markdown(tmp_path: Path) -> None:
    text = (
        "---\ntitle: T\n---\n\n# The *first* heading\n\nA **bold** word and a [link](https://example.org).\n"
        "Its rest.\n\n"
        "## Second\n\n- one item\n- another `code` item\n\n1. counted\n\n```\ncode\n```\n"
    )
    assert shape(marked(read(tmp_path, "a.md", text), [])) == [
        ("title", "The first heading"),
        ("text", "A bold word and a link. Its rest."),
        ("heading", "Second"),
        ("item", "one item"),
        ("item", "another item"),
        ("item", "counted"),
    ]


def test_html(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    article = "<p>" + "The coalition was founded in 2015 &amp; has <b>41</b> members. " * 12 + "</p>"
    body = f"<h1>A heading</h1>{article}<h2>Below</h2>{article}<ul><li>One more thing</li></ul>"
    text = f"<html><body><article>{body}</article></body></html>"
    shown = shape(marked(read(tmp_path, "a.html", text), []))
    assert [kind for kind, _ in shown] == ["title", "text", "heading", "text", "item"]
    assert shown[1][1].startswith("The coalition was founded in 2015 & has 41 members. The")


def test_values_within_values_and_clauses_within_clauses() -> None:
    text = "The 31-nation alliance of Brussels grew."
    cards = [
        card(0, Span(4, 6), Span(4, 22)), card(1, Span(26, 34), Span(4, 34)), card(2, Span(4, 22), Span(0, 39)),
        card(3, Span(4, 6), Span(0, 39)), card(4, Span(500, 510), Span(490, 520)),
    ]  # fmt: skip
    found = marked(Document("a.txt", text, ""), cards)
    (paragraph,) = found.paragraphs
    assert [(p.text, p.values, p.clause, p.first, p.last) for p in paragraph.pieces] == [
        ("The ", (), 2, False, False),
        ("31", (0, 3), 0, True, True),
        ("-nation alliance", (2,), 0, False, True),
        (" of ", (), 1, False, False),
        ("Brussels", (1,), 1, True, True),
        (" grew", (), 2, False, False),
        (".", (), None, False, False),
    ]
    assert found.elsewhere == (4,)


SPANS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 40), st.integers(0, 60)), max_size=25)


@given(st.text(alphabet=st.sampled_from("ab \n\r\t.م\u200f\u202e1"), max_size=400), SPANS)
def test_no_letter_is_lost_or_doubled_however_claims_lie(text: str, spans: list[tuple[int, int, int]]) -> None:
    cards = [
        card(number, Span(start, start + size), Span(max(start - more, 0), start + size + more))
        for number, (start, size, more) in enumerate(spans)
    ]
    found = marked(Document("a.txt", text, ""), cards)
    assert "".join("".join(words for _, words in shape(found)).split()) == "".join(visible(text).split())
    shown = {number for each in found.paragraphs for piece in each.pieces for number in piece.values}
    assert shown | set(found.elsewhere) == set(range(len(cards)))
    assert not shown & set(found.elsewhere)
    firsts = [piece.values[0] for each in found.paragraphs for piece in each.pieces if piece.values and piece.first]
    assert len(firsts) == len(set(firsts))


def test_thousands_of_claims_in_one_line_are_cut_in_good_time() -> None:
    text = "It has 41 members. " * 5000
    cards = [card(at, Span(at * 19 + 7, at * 19 + 9), Span(at * 19, at * 19 + 17)) for at in range(5000)]
    (paragraph,) = marked(Document("a.txt", text, ""), cards).paragraphs
    assert sum(len(piece.values) for piece in paragraph.pieces) == 5000
