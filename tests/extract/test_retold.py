"""A text that is told in other words, and its claims at the places of the text itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.retold import Edit, Piece, Retold
from factcheck.extract.run import Extractor
from factcheck.model.text import Document, Span
from factcheck.properties.loader import load_properties

_ASKED = "Report.\n\nWho founded Norby College? The ironmaster Elias Penrose, in 1884. It has 410 staff."
_PHRASES = [
    ["Who", "When", "Where", "How many", "What", "founded", "was", "is", "does", "have"],
    ["members", "the capital of", "people live in", "Norby", "Ann Doe", "it", "in", "1884"],
    ["?", "? ", "\n", ". ", ", ", "A: ", "(", ")", "**"],
]
_WORDS = st.lists(st.sampled_from([word for words in _PHRASES for word in words]), max_size=30)


def test_claims_stand_where_the_text_has_their_words() -> None:
    claims = Extractor(load_properties()).extract(Document("x", _ASKED, "")).claims
    told = [(c.property, c.quote, _ASKED[c.value_span.start : c.value_span.end], c.line) for c in claims]
    assert told == [
        ("founder", "Who founded Norby College? The ironmaster Elias Penrose", "Elias Penrose", 3),
        ("inception", "Who founded Norby College? The ironmaster Elias Penrose, in 1884", "1884", 3),
        ("employees", "It has 410 staff", "410", 3),
    ]


def test_a_run_of_prose_stays_around_its_words() -> None:
    document = Document("x", "One two three.\n\nFour.", "", blocks=(Span(0, 14), Span(16, 21)))
    retold = Retold(document, [Edit(4, 7, [Piece("twenty-two", Span(4, 7))])]).document
    assert [retold.text[b.start : b.end] for b in retold.blocks or ()] == ["One twenty-two three.", "Four."]


@given(_WORDS)
def test_quotes_are_slices_of_any_text(words: list[str]) -> None:
    text = " ".join(words)
    for claim in Extractor(load_properties()).extract(Document("x", text, ""), "en").claims:
        assert claim.quote == text[claim.span.start : claim.span.end]
        assert claim.span.covers(claim.value_span)
        assert (
            claim.subject is None
            or claim.subject.span is None
            or claim.subject.text == text[claim.subject.span.start : claim.subject.span.end]
        )
