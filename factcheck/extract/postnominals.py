"""What stands around a person's name: how one is addressed before it, Jr and the letters of a degree behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from factcheck.extract.bynames import with_byname
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.peerage import with_rank
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.extract.runwords import RunWords
from factcheck.model.claim import Reference
from factcheck.text.tokens import Tokens, capital

_YOUNGER, _DEGREE = "younger", "degree"
_JOINTS = ("joining", "article", "determiner")
_WORDS = 2
"""Words that a name has at least before a comma behind which it goes on."""
_FAMILY, _GIVEN = 5, 3
"""Tokens of a family name that opens an entry, and words of the given names behind it."""
_INITIAL, _LIFE, _TRADE_IN = 3, 16, 5
"""Letters before the stop of an initial or a title, tokens of the brackets that tell of a life, and the words of what
somebody is among which the trade stands."""
_SPAN, _BORN = frozenset("-–—"), frozenset(("b", "born", "d", "died", "née"))
ADDRESS, _TRADE, _TITLE = "form_of_address", f"{NOUN}person", "title"
"""The class of titles that are other words as well, that of what people are by trade, and that of other titles."""
_LEGAL, _LETTERS = "legal_form", "legal_letters"
"""The classes of letters that end a firm's name: Inc, plc; and of those that are other words in small letters: S.A."""
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
    whole = _with_legal_form(tokens, name, words, readings) or with_rank(tokens, name, words, readings)
    whole = whole or with_byname(tokens, name, words, readings)
    if whole is not None:
        return whole
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
    forms = [*readings.of(_LEGAL), *(r for r in readings.of(_LETTERS) if capital(tokens, r.first))]
    return {r.first for r in forms if r.first > 1 and _behind_firm(tokens, r.first - 1)}


def _behind_firm(tokens: Tokens, comma: int) -> bool:
    """True for a comma behind a capitalised word, or one that a stop shortens: "Harlow Mining Co., S.A."."""
    stopped = comma > 1 and tokens.norms[comma - 1] == "." and tokens.glued(comma - 1)
    return tokens.norms[comma] == "," and capital(tokens, comma - 1 - stopped)


def _with_legal_form(tokens: Tokens, name: Referent, words: RunWords, readings: Readings) -> Referent | None:
    at = name.last + 1
    if at >= words.last or at not in legal_forms(tokens, readings):
        return None
    dotted = at + 1 < words.last and tokens.norms[at + 1] == "." and tokens.glued(at + 1)
    last, end = at + 1 + dotted, tokens.ends[at]
    text = tokens.text[name.start : end]
    kinds = next((r.tags for r in readings.at.get(at, ()) if r.name == _LETTERS and r.tags), ("company",))
    return Referent(name.first, last, name.start, end, text, Reference.NAME, kinds)


def _goes_on(tokens: Tokens, at: int, readings: Readings) -> bool:
    """True where a clause goes on about the name: no list, whose next name or joint would stand there."""
    joins = any(r.name in _JOINTS for r in readings.at.get(at, ()))
    return tokens.kinds[at] == "w" and tokens.text[tokens.starts[at]].islower() and not joins


def inverted(tokens: Tokens, words: RunWords, readings: Readings, lands: AbstractSet[int]) -> Referent | None:
    """The name of a person whose entry opens with the family name: "Reed, Anna Maria (1879-1955), chemist".

    The brackets tell when somebody lived, or what stands behind a comma who it was ("REED, Sir John, Scottish
    chemist"): "Ostend, Belgium (1958)" is no person. ``lands`` are the tokens of what is known to be none.
    """
    first = words.first
    comma = _past_names(tokens, first, min(words.last, first + _FAMILY), words)
    if comma == first or comma + 1 >= words.last or tokens.norms[comma] != ",":
        return None
    if any(r.name in (_YOUNGER, _DEGREE, _LEGAL) for r in readings.at.get(comma + 1, ())):
        return None
    at = _past_names(tokens, comma + 1, min(words.last, comma + 1 + 2 * _GIVEN), words)
    if at == comma + 1 or at >= words.last or not lands.isdisjoint(range(first, at)):
        return None
    opening = tokens.norms[first] in words.common  # Today, Jane Doe, novelist, …
    if not (_of_life(tokens, at, words) or (not opening and _told_who(tokens, at, words, readings))):
        return None
    start, end = tokens.starts[first], tokens.ends[at - 1]
    return Referent(first, at, start, end, tokens.text[start:end], Reference.NAME, ("person",))


def _past_names(tokens: Tokens, at: int, limit: int, words: RunWords) -> int:
    """Past capitalised words, what ties them, initials with their stops and particles: van der Meer, J. R."""
    end = at
    while at < limit:
        stopped = tokens.norms[at] == "." and len(tokens.norms[at - 1]) <= _INITIAL and end == at
        if capital(tokens, at) or stopped:
            end = at + 1
        elif not (at in words.particles or (tokens.norms[at] == "-" and tokens.glued(at))):
            break
        at += 1
    return end


def _of_life(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for brackets with the dates of a life: (1879-1955), (Rome, 3 May 1879 – …), (born 1955)."""
    if tokens.norms[at] != "(":
        return False
    close = next((i for i in range(at, min(words.last, at + _LIFE)) if tokens.norms[i] == ")"), at)
    inside = range(at + 1, close)
    dated = any(i in words.valued for i in inside)
    return dated and (any(tokens.norms[i] in _SPAN for i in inside) or any(tokens.norms[i] in _BORN for i in inside))


def _told_who(tokens: Tokens, at: int, words: RunWords, readings: Readings) -> bool:
    """True where a comma stands before what somebody is by trade or office: ", Scottish landscape painter"."""
    if tokens.norms[at] != ",":
        return False
    for i in range(at + 1, min(words.last, at + 1 + _TRADE_IN)):
        if tokens.norms[i] in _BORN and i == at + 1:
            return True
        if tokens.kinds[i] == "p" and tokens.norms[i] != "-":
            return False
        small = not capital(tokens, i)
        if small and any(r.name.startswith((_TRADE, ADDRESS, _TITLE, OFFICE)) for r in readings.at.get(i, ())):
            return True
    return False
