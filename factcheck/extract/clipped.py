"""Short names of bodies that say less than the full one: its first words, or the first letters of its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.extract.marks import Sentence
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens, capital

_LETTERS, _LONGEST = 3, 8
"""Letters of a name of initials: fewer may stand for anything."""
_LONG = 6
"""Tokens that no short name has."""
_SMALL = 3
"""Letters at most of the small words between those whose initials count."""
_JOINT = "connector"
_FIRM = ("head.company", "noun.company", "legal_form", "firm_letters", "firm_abbreviation", "partners")
"""Classes of words that a firm's name may end with or go without."""
_FIRMS = frozenset({"company", "airline", "bank"})
_FIRM_WORDS = frozenset({"group", "international", "holding", "holdings", "global", "worldwide", ".", "&", "and", ","})


def clips(short: Referent, name: Referent, tokens: Tokens, readings: Readings) -> bool:
    """True where a name with a noun, which opens a longer one, is that one's: Lincoln Center, Tidewater Logistics.

    The rest is what the body is of or for, tells it apart by words that name nothing else, or says that it is a firm.
    """
    size = short.last - short.first
    rest = range(name.first + size, name.last)
    if any(r.first == rest[0] for r in readings.of(_JOINT)):
        return name.head == short.head
    if not _FIRMS.isdisjoint(short.types) and all(_of_firm(tokens, at, readings) for at in rest):
        return True
    nouns = any(r.name.startswith((NOUN, HEAD)) for at in rest for r in readings.at.get(at, ()))
    return name.head == short.head and tokens.kinds[rest[0]] == "w" and not nouns


def _of_firm(tokens: Tokens, at: int, readings: Readings) -> bool:
    return tokens.norms[at] in _FIRM_WORDS or any(r.name in _FIRM for r in readings.at.get(at, ()))


def abbreviation(text: str) -> bool:
    """True for what a name may be called by in brackets behind it: PwC, H&M, AfD."""
    return len(text) <= _LONGEST and " " not in text and sum(letter.isupper() for letter in text) > 1


def spelled(short: Referent, tokens: Tokens, before: int) -> Iterator[tuple[int, int]]:
    """The runs of words before a token whose first letters the short name is of, as it is written in capitals."""
    letters = short.text.lower()
    if not (short.text.isalpha() and short.text.isupper() and len(letters) >= _LETTERS):
        return
    for at in range(before):
        if tokens.norms[at][0] != letters[0] or not capital(tokens, at):
            continue
        end, told = at, 0
        while told < len(letters) and end < before and tokens.kinds[end] == "w":
            if capital(tokens, end) and tokens.norms[end][0] == letters[told]:
                told += 1
            elif capital(tokens, end) or len(tokens.norms[end]) > _SMALL:
                break
            end += 1
        if told == len(letters) > 1 and end - at >= told:
            yield at, end


def unbroken_name(short: Referent, tokens: Tokens) -> bool:
    """True for a name of capitals alone around a noun, and for one that hyphens hold together: Osei-Mensah."""
    own = range(short.first, short.last)
    headed = bool(short.head) and len(own) < _LONG and all(capital(tokens, at) for at in own)
    return headed or all(tokens.glued(at) for at in own[1:])


def one_name(found: Iterable[Referent | None]) -> Referent | None:
    """The only one of several names that may be meant; None where there are more, or none."""
    names = {name.text: name for name in found if name is not None}
    return next(iter(names.values())) if len(names) == 1 else None


def named_at(sentence: Sentence, first: int, last: int) -> Referent | None:
    """The name around the tokens, which may go on about what the body is of, that is nobody's the sources know.

    A word may stand before them that letters leave out: the US Department of Homeland Security.
    """
    around = (r for r in sentence.referents if r.named and r.first in (first, first - 1) and not r.entities)
    return next((r for r in around if r.last >= last and _may_end(r, last, sentence)), None)


def _may_end(name: Referent, last: int, sentence: Sentence) -> bool:
    rest = range(last, name.last)
    joined = any(r.first == last for r in sentence.readings.of(_JOINT))
    return joined or all(_of_firm(sentence.tokens, at, sentence.readings) for at in rest)


def capitalised_form(short: Referent, sentence: Sentence) -> Referent | None:
    """A short form that a capital makes a name of its own: joined the Commonwealth."""
    at, tokens = short.last - 1, sentence.tokens
    if short.kind is not Reference.SHORT_FORM or not capital(tokens, at):
        return None
    own = range(short.first + (short.first == sentence.first and short.first < at), short.last)
    start = next(tokens.starts[i] for i in own if capital(tokens, i))
    return replace(short, text=tokens.text[start : tokens.ends[at]], start=start)


def counted_form(short: Referent, sentence: Sentence) -> Referent | None:
    """The name that a capital makes of a noun, where a compound counts what is in it: The 56-nation Commonwealth."""
    inside = range(short.first, short.last - 2)
    counted = any(mark.first in inside and sentence.tokens.norms[mark.last] == "-" for mark in sentence.values)
    return capitalised_form(short, sentence) if counted else None


def own_form(short: Referent, sentence: Sentence) -> Referent | None:
    """What a short form that goes back to no name is called itself; at a sentence's head its capital tells nothing."""
    return (capitalised_form if short.first > sentence.first else counted_form)(short, sentence)
