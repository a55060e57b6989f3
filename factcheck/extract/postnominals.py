"""What stands around a person's name: how one is addressed before it, Jr and the letters of a degree behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from factcheck.extract.capitalruns import RunWords
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.text.tokens import Tokens, capital

_YOUNGER, _DEGREE = "younger", "degree"
_JOINTS = ("joining", "article", "determiner")
_WORDS = 2
"""Words that a name has at least before a comma behind which it goes on."""
_GIVEN = 3
"""Words of the given names behind a family name that opens an entry."""
_SPAN = frozenset("-–")
ADDRESS, _TRADE, _TITLE = "form_of_address", f"{NOUN}person", "title"
"""The class of titles that are other words as well, that of what people are by trade, and that of other titles."""
_LEGAL = "legal_form"
"""The class of letters that end a firm's name: Inc, plc."""
_NAMELESS = (NOUN, HEAD, DEMONYM, OFFICE, _TITLE, ADDRESS, "qualifier", "regional", "saint", _LEGAL, "determiner")
"""Classes of words that are in no person's name behind a title."""
_FULL = 2
"""Capitalised words of a person's name behind such a title, at least."""


def addressed(
    tokens: Tokens, last: int, readings: Readings, given: AbstractSet[str], covered: Collection[int]
) -> set[int]:
    """The tokens of what somebody is addressed by, which is no part of the name: Alderman Clive Pettigrew.

    A trade is told from the first word of a name by the ``given`` name behind it: Novelist Ida Storm, but not Hunter
    Douglas Europe. Neither stands before the words of a body: Sister City Network. ``covered`` are the tokens of known
    names.
    """
    found: set[int] = set()
    words = readings.of(ADDRESS, _TRADE)
    for word in sorted(words, key=lambda r: -r.first) if words else ():
        if not capital(tokens, word.first) or word.first in covered:
            continue
        at = word.last
        while at in found:
            at += 1
        at += at < last and tokens.norms[at] == "." and at - word.first == 1 and tokens.glued(at)
        named = at < last and tokens.norms[at] in given
        before = word.first - 1
        ending = readings.ending.get(word.first, ())
        inner = before >= 0 and capital(tokens, before) and not any(_calls(r) for r in ending)
        if (inner or word.name == _TRADE) and not named:
            continue
        if len(list(_name_words(tokens, at, last, readings))) >= _FULL:
            found.update(range(word.first, at))
    return found


def _calls(reading: Reading) -> bool:
    """True for what may stand before another title: Detective Inspector, Norwegian Skipper, the late Canon."""
    return reading.name.startswith((OFFICE, ADDRESS, _TITLE, _TRADE, DEMONYM, "qualifier", "determiner"))


def _name_words(tokens: Tokens, at: int, last: int, readings: Readings) -> Iterator[int]:
    """The capitalised words from a token on that a person's name may be; none where one of them is a body's."""
    found = []
    while at < last:
        read = readings.at.get(at, ())
        if capital(tokens, at):
            if any(r.name.startswith(_NAMELESS) for r in read):
                return
            found.append(at)
        elif not (tokens.norms[at] in "-." or any("particle" in r.tags for r in read if r.name == "connector")):
            break
        at += 1
    yield from found


def with_postnominals(tokens: Tokens, name: Referent, words: RunWords, readings: Readings) -> Referent:
    """The name up to what belongs to it: "John Albert Reed, Jr.", "Ana Vidal, PhD", whose letters are none of it.

    So do the letters of a firm behind a comma: "Harlow Mills, Inc.".
    """
    if (firm := _with_legal_form(tokens, name, words, readings)) is not None:
        return firm
    if name.last - name.first < _WORDS or not words.covered.isdisjoint(range(name.first, name.last)):
        return name
    last, end = name.last, name.end
    while last + 1 < words.last and tokens.norms[last] == ",":
        behind = {r.name for r in readings.at.get(last + 1, ()) if r.last == last + 2}
        if not (capital(tokens, last + 1) and behind & {_YOUNGER, _DEGREE}):
            break
        last += 2
        stopped = last < words.last - 1 and tokens.norms[last] == "." and tokens.glued(last)
        end = tokens.ends[last - 1] if _YOUNGER in behind else end
        last += stopped
    if last == name.last:
        return name
    if last < words.last - 1 and tokens.norms[last] == "," and _goes_on(tokens, last + 1, readings):
        last += 1
    return Referent(name.first, last, name.start, end, tokens.text[name.start : end], Reference.NAME)


def legal_forms(tokens: Tokens, readings: Readings) -> set[int]:
    """The tokens that tell behind a comma what kind of firm the name before it is, and name nothing by themselves."""
    forms = readings.of(_LEGAL)
    return {r.first for r in forms if r.first > 1 and tokens.norms[r.first - 1] == "," and capital(tokens, r.first - 2)}


def _with_legal_form(tokens: Tokens, name: Referent, words: RunWords, readings: Readings) -> Referent | None:
    at = name.last + 1
    if at >= words.last or at not in legal_forms(tokens, readings):
        return None
    dotted = at + 1 < words.last and tokens.norms[at + 1] == "." and tokens.glued(at + 1)
    last, end = at + 1 + dotted, tokens.ends[at]
    text = tokens.text[name.start : end]
    return Referent(name.first, last, name.start, end, text, Reference.NAME, ("company",))


def _goes_on(tokens: Tokens, at: int, readings: Readings) -> bool:
    """True where a clause goes on about the name: no list, whose next name or joint would stand there."""
    joins = any(r.name in _JOINTS for r in readings.at.get(at, ()))
    return tokens.kinds[at] == "w" and tokens.text[tokens.starts[at]].islower() and not joins


def inverted(tokens: Tokens, words: RunWords, blocked: Collection[int]) -> Referent | None:
    """The name of a person whose entry opens with the family name and has the years of a life in brackets.

    "Reed, Anna Maria (1879-1955), Scottish chemist".
    """
    first, at = words.first, words.first + 2
    if at >= words.last or not capital(tokens, first) or tokens.norms[first + 1] != ",":
        return None
    while at < words.last and at - first - 2 < 2 * _GIVEN and (capital(tokens, at) or tokens.norms[at] == "."):
        at += 1
    if at == first + 2 or at + 3 >= words.last or tokens.norms[at] != "(":
        return None
    years = at + 1 in blocked and tokens.norms[at + 1].isdigit() and tokens.norms[at + 2] in _SPAN
    if not years or not words.covered.isdisjoint(range(first, at)):
        return None
    end = tokens.ends[at - 1]
    return Referent(
        first, at, tokens.starts[first], end, tokens.text[tokens.starts[first] : end], Reference.NAME, ("person",)
    )
