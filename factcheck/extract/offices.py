"""Which of several readings of an office stands, and which office is not the one named but another beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.readings import Readings
from factcheck.text.normalize import fold
from factcheck.text.tokens import Tokens

OFFICE = "office."
"""Classes whose names start so hold offices; what follows is the property."""
BARE = ("/bare_office", "/bare_rule", "/here")
"""How classes end of offices that no name says whom they are of: رئيس الوزراء فلان."""
AIDE = "office.aide"
"""Words before or behind an office that make it another one: deputy, adviser to, spokesman of, المساعد."""
_BETWEEN = 2
_COUNTRY = "name.country"
_CLOCK = "clock"
"""The tag of a word that behind a number tells the time of day: 7:45 p.m."""
_OF = "of."
"""Tags of a word that is an office only of the countries that follow in them: المستشار of ألمانيا."""


def settled_offices(readings: Readings, tokens: Tokens) -> Readings:
    """Keep of overlapping offices the longest ("president and chief executive"), and none that an aide serves."""
    names = [name for name in readings.by_name if _holds_office(name)]
    if not names:
        return readings
    offices = readings.of(*names)
    bound = [r for r in offices if any(tag.startswith(_OF) for tag in r.tags)]
    ruling = [r for r in bound if _of_country(r, readings)]
    aides = [r for r in readings.of(AIDE) if not any(r.first == office.first for office in ruling)]
    dropped = {id(r) for r in offices if _shorter(r, offices) or _serving(r, aides, readings, tokens)}
    dropped |= {id(r) for r in bound if r not in ruling}
    dropped |= {id(r) for r in offices if _CLOCK in r.tags and r.first > 0 and tokens.kinds[r.first - 1] == "n"}
    return Readings(r for r in readings if id(r) not in dropped) if dropped else readings


@cache
def _holds_office(name: str) -> bool:
    """True for a class of offices."""
    return (name.startswith(OFFICE) and name != AIDE) or name.endswith(BARE)


def _of_country(office: Reading, readings: Readings) -> bool:
    """True where one of the countries of a bound office follows, as a name or as an adjective."""
    countries = {fold(tag.removeprefix(_OF)) for tag in office.tags}
    following = readings.at.get(office.last, ())
    adjectives = {fold(tag) for r in following if r.name == DEMONYM for tag in r.tags[:1]}
    return not countries.isdisjoint(adjectives | {r.word for r in following if r.name == _COUNTRY})


def _shorter(reading: Reading, offices: Sequence[Reading]) -> bool:
    length = reading.last - reading.first
    return any(o.last - o.first > length and o.first < reading.last and reading.first < o.last for o in offices)


def _serving(reading: Reading, aides: Sequence[Reading], readings: Readings, tokens: Tokens) -> bool:
    """True where an aide's word stands right before the office, or its adjective right behind it."""
    for aide in aides:
        if "glued" in aide.tags and tokens.norms[aide.first + 1] != "-":
            continue  # "under Secretary-General Mark Rutte"
        if "behind" in aide.tags:
            if aide.first - (tokens.norms[aide.first - 1] == "-") == reading.last:
                return True  # the president-elect
            continue
        if aide.first <= reading.first and aide.last >= reading.first and aide is not reading:
            return True
        between = range(aide.last, reading.first)
        if 0 < len(between) <= _BETWEEN and all(_empty(at, readings, tokens) for at in between):
            return True
    return False


def _empty(at: int, readings: Readings, tokens: Tokens) -> bool:
    return tokens.norms[at] == "-" or any(
        r.name in ("article", "determiner", "title", "connector", DEMONYM) for r in readings.at.get(at, ())
    )
