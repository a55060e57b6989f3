"""The place of a dateline, which is nothing that the text is about: "RIVERTON — The 8th Congress …"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import ValueMark
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.extract.reporters import agency_dateline
from factcheck.text.tokens import Tokens

_DASHES = frozenset("-–—")
_LONGEST = 12
"""Tokens of a dateline up to its dash."""
_SHORTEST = 4
"""Letters that the place has at least: an acronym with a dash behind it is what a heading is about."""
_AGENCY, _LINE = 6, 6
"""Tokens of an agency's name behind the dash, and of the rest of a line that is a dateline alone."""
_ENDS = frozenset((":", "/"))
_BRACKETS = {"(": ")", "/": "/", "«": "»"}
_IN = "في"
_TELLING = ("capital/", "currency/", "office.", "headquarters/", "official_language/")
"""How classes begin of words that say something of the place before them, so that it is no dateline's."""
_VERBAL = ("action", "scope.reporting")
_PLACES = frozenset({"city", "country", "state", "region", "island"})


def without_dateline(
    found: Sequence[Referent], tokens: Tokens, first: int, last: int, agencies: Collection[str], *, head: bool
) -> list[Referent]:
    """The referents of a sentence without those of the dateline that opens it.

    One that names no agency is told by its dash, at the ``head`` of a text alone.
    """
    behind = agency_dateline(tokens, first, last, agencies) if agencies else first
    if behind > first or not head:
        return [r for r in found if r.first >= behind]
    opening = tokens.text[tokens.starts[first] : tokens.ends[first]] if first < last else ""
    if len(opening) < _SHORTEST or not opening.isupper():
        return list(found)
    dash = next((at for at in range(first + 1, min(last, first + _LONGEST)) if _parts(tokens, at)), None)
    if dash is None or tokens.text[tokens.starts[dash + 1]].islower():
        return list(found)  # "NATO – which has 32 members – is growing": a dateline's text opens with a capital
    before = [r for r in found if r.first < dash]
    about = any(r.entities and _PLACES.isdisjoint(r.types) for r in before)
    return list(found) if about else [r for r in found if r.first > dash]


def land_of_dateline(found: Sequence[Referent], kept: Sequence[Referent]) -> Referent | None:
    """The one country that stands before all that is ``kept`` of a dateline's sentence: "SUVA, Fiji — The lagoon …"."""
    opening = kept[0].first if kept else None
    lands = [r for r in found if "country" in r.types and (opening is None or r.first < opening)]
    return lands[0] if len(lands) == 1 else None


def _parts(tokens: Tokens, at: int) -> bool:
    """True for a dash with space around it."""
    return tokens.norms[at] in _DASHES and not tokens.glued(at) and at + 1 < len(tokens) and not tokens.glued(at + 1)


def past_dateline(
    found: Sequence[Referent], values: Sequence[ValueMark], tokens: Tokens, first: int, last: int, readings: Readings
) -> list[Referent]:
    """The referents of a sentence without those of a dateline that no capitals show: "بيروت – المركزية: …"."""
    end = _uncased_end(found, values, tokens, first, last, readings)
    return list(found) if end == first else [r for r in found if r.first >= end]


def _uncased_end(
    found: Sequence[Referent], values: Sequence[ValueMark], tokens: Tokens, first: int, last: int, readings: Readings
) -> int:
    """The token behind the dateline, ``first`` where the sentence opens with none."""
    places = [r for r in found if r.named and not _PLACES.isdisjoint(r.types)]
    if not any(r.first == first for r in places):
        return first
    passed = {i for place in places for i in range(place.first, place.last)}
    passed |= {i for mark in values for i in range(mark.first, mark.last)}
    end = _past_place(tokens, first, last, passed)
    if end == first:
        return first
    closing = next((at for at in range(end, min(last, end + _AGENCY)) if tokens.norms[at] in _ENDS), None)
    if closing is not None and not any(
        _tells(r) or _acts(r) for at in range(end, closing) for r in readings.at.get(at, ())
    ):
        end = closing + 1
    rest = [r for at in range(end, last) for r in readings.at.get(at, ())]
    if last - end > _LINE:
        return end if any(_acts(r) for r in rest) else first
    return first if any(_tells(r) or _acts(r) for r in rest) else last


def _past_place(tokens: Tokens, first: int, last: int, passed: Collection[int]) -> int:
    """The token behind the dash, or the slashes, that follow a place and what may stand beside it."""
    at, norms = first, tokens.norms
    while at < min(last, first + _LONGEST):
        if _parts(tokens, at):
            return at + 1
        closing = _BRACKETS.get(norms[at]) if at not in passed else None
        if closing is not None:
            close = next((i for i in range(at + 1, min(last, at + _AGENCY)) if norms[i] == closing), None)
            if close is not None and norms[at] == "/" and not tokens.glued(at):
                return close + 1
            at = close if close is not None and norms[at] != "/" else at
        elif at not in passed and norms[at] not in (_IN, "،") and "n" not in tokens.kinds[at - (at > first) : at + 1]:
            return first  # neither a place nor a day
        at += 1
    return first


def _tells(reading: Reading) -> bool:
    return reading.name.startswith(_TELLING)


def _acts(reading: Reading) -> bool:
    return "verb" in reading.tags or reading.name in _VERBAL
