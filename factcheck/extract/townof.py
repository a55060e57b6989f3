"""The town that a text names by its municipality alone: قال رئيس بلدية تازة إن المدينة …."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.model.record import replace

_BODY = "town_body"
"""The class of nouns of bodies that bear the name of their town."""
_CITY, _REACH = "city", 2


def town_of(short: Referent, sentence: Sentence, at: int, marked: Callable[[int], Sentence]) -> Referent | None:
    """The town of the nearest municipality before a short form that may stand for a town; None where none is told."""
    if not sentence.verb_first or _CITY not in short.types:
        return None
    for index in range(sentence.index, max(-1, sentence.index - 1 - _REACH), -1):
        other = marked(index)
        for body in reversed([r for r in other.referents if r.named and (r.last <= at or other is not sentence)]):
            noun = next((r.last for r in other.at.get(body.first, ()) if r.name == _BODY), None)
            if noun is not None and noun < body.last:
                start = other.tokens.starts[noun]
                text = other.tokens.text[start : body.end]
                told = replace(body, first=noun, start=start, text=text, types=(_CITY,), entities=())
                return replace(told, head="", gender="f", prefix="")
    return None
