"""The names inside names: of whom a commission is, what a fire burnt down, the university that a press belongs to."""

from __future__ import annotations

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import HEAD, LANDS, NOUN, Referent
from factcheck.model.record import replace

_EVENT = "event"
_CLOSING = (f"{NOUN}company", f"{HEAD}company")
"""Classes of nouns that only close the name of a firm: the World Bank Group is the bank."""
_FIRMS = frozenset({"company", "bank", "organization", "brand"})
"""Types of what a firm may be called."""


def inner_name(name: Referent, short: Referent, sentence: Sentence) -> Referent | None:
    """The name inside ``name`` that a short form means, as its noun is another's; None where it means the whole.

    "The union" behind "African Union Commission" is the African Union, الفندق behind حريق فندق المرجان the hotel.
    """
    if _EVENT in short.types:
        return None
    return _behind_head(name, short, sentence) if sentence.verb_first else _before_head(name, short, sentence)


def _behind_head(name: Referent, short: Referent, sentence: Sentence) -> Referent | None:
    """In a language whose heads open names: from the noun on, مفوضية [الاتحاد الأفريقي]."""
    if name.head == short.head or _noun(sentence, name.first, short) is not None:
        return None
    noun = _noun_inside(name, short, sentence)
    return _inside(name, short, sentence, noun.first, name.last) if noun is not None else None


def _before_head(name: Referent, short: Referent, sentence: Sentence) -> Referent | None:
    """In a language whose heads close names: up to the noun, [African Union] Commission, [Norby] City Council."""
    noun = _noun_inside(name, short, sentence)
    if noun is None or not _heads(sentence, noun.last, name, short):
        return None
    end = noun.first if LANDS.intersection(short.types) else noun.last
    return _inside(name, short, sentence, name.first, end)


def _noun_inside(name: Referent, short: Referent, sentence: Sentence) -> Reading | None:
    """The first reading as the short form's noun that neither opens nor closes the name."""
    return next(filter(None, (_noun(sentence, at, short) for at in range(name.first + 1, name.last - 1))), None)


def _noun(sentence: Sentence, at: int, short: Referent) -> Reading | None:
    own = sentence.at.get(at, ())
    return next((r for r in own if r.name.startswith(NOUN) and r.word == short.head), None)


def _heads(sentence: Sentence, at: int, name: Referent, short: Referent) -> bool:
    """True where what a body is stands at the token, to which all before it belongs."""
    own = [r.name for r in sentence.at.get(at, ()) if r.name.startswith((NOUN, HEAD)) and r.last <= name.last]
    return bool(own) and not (_FIRMS.intersection(short.types) and any(kind in _CLOSING for kind in own))


def _inside(name: Referent, short: Referent, sentence: Sentence, first: int, last: int) -> Referent:
    start, end = sentence.tokens.starts[first], sentence.tokens.ends[last - 1]
    return replace(
        name, first=first, last=last, start=start, end=end, text=sentence.tokens.text[start:end], types=short.types,
        entities=(), head=short.head, gender=short.gender, prefix="",
    )  # fmt: skip
