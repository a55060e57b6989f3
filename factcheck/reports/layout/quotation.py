"""A claim's clause in its sentence, with the value marked so that it is seen in colour and without."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.text import Span
from factcheck.reports.layout.segments import Line, Segment, clean

OPENING, CLOSING = "⟦", "⟧"
"""Mark the value where there is no colour: no article uses them, and they turn with the direction of the text."""
_AROUND = 48
"""Characters of the sentence shown on either side of the clause."""
_LONGEST = 240
"""Characters shown on either side of the value, at most."""


def quotation(claim: Claim, text: str, *, brackets: bool) -> Line:
    """Return the clause, with some of its sentence where the document's text is at hand."""
    if not text:
        text = _blank(claim)
    value, clause, sentence = claim.value_span, claim.span, claim.sentence
    if not 0 <= value.start < value.end <= len(text):
        return (Segment(clean(claim.quote).strip(), "quote"),)
    whole = Span(min(clause.start, value.start), max(clause.end, value.end))
    first = _word_start(text, max(whole.start - _AROUND, value.start - _LONGEST, min(sentence.start, whole.start)))
    last = _word_end(text, min(whole.end + _AROUND, value.end + _LONGEST, max(sentence.end, whole.end)))
    first, last = max(first, min(sentence.start, whole.start)), min(last, max(sentence.end, whole.end))
    pieces = [
        Segment(_flat(text[first : max(first, whole.start)]), "context"),
        Segment(_flat(text[max(first, whole.start) : value.start]), "quote"),
        Segment(_mark(_flat(text[value.start : value.end]), brackets=brackets), "value"),
        Segment(_flat(text[value.end : min(last, whole.end)]), "quote"),
        Segment(_flat(text[min(last, whole.end) : last]), "context"),
    ]
    if text[sentence.start : first].strip():
        pieces.insert(0, Segment("…", "context"))
    if text[last : sentence.end].strip():
        pieces.append(Segment("…", "context"))
    return tuple(piece for piece in pieces if piece.text)


def _blank(claim: Claim) -> str:
    """The quote where it stood, in place of a text that is not at hand."""
    return " " * claim.span.start + claim.quote


def _mark(value: str, *, brackets: bool) -> str:
    return f"{OPENING}{value}{CLOSING}" if brackets else value


def _flat(text: str) -> str:
    return clean(text.replace("\r\n", "\n"))


def _word_start(text: str, at: int) -> int:
    """Move a cut back to the beginning of its word, if that is near."""
    for step in range(min(_AROUND, at)):
        if text[at - step - 1].isspace():
            return at - step
    return at


def _word_end(text: str, at: int) -> int:
    for step in range(min(_AROUND, len(text) - at)):
        if text[at + step].isspace():
            return at + step
    return at
