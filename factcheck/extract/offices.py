"""Which of several readings of an office stands, and which office is not the one named but another beside it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.lexicon import Reading
from factcheck.text.tokens import Tokens

OFFICE = "office."
"""Classes whose names start so hold offices; what follows is the property."""
AIDE = "office.aide"
"""Words before or behind an office that make it another one: deputy, adviser to, spokesman of, المساعد."""
_BETWEEN = 2


def settled_offices(readings: list[Reading], tokens: Tokens) -> list[Reading]:
    """Keep of overlapping offices the longest ("president and chief executive"), and none that an aide serves."""
    offices = [r for r in readings if r.name.startswith(OFFICE) and r.name != AIDE]
    if not offices:
        return readings
    aides = [r for r in readings if r.name == AIDE]
    dropped = {id(r) for r in offices if _shorter(r, offices) or _serving(r, aides, readings, tokens)}
    return [r for r in readings if id(r) not in dropped] if dropped else readings


def _shorter(reading: Reading, offices: Sequence[Reading]) -> bool:
    length = reading.last - reading.first
    return any(o.last - o.first > length and o.first < reading.last and reading.first < o.last for o in offices)


def _serving(reading: Reading, aides: Sequence[Reading], readings: Sequence[Reading], tokens: Tokens) -> bool:
    """True where an aide's word stands right before the office, or its adjective right behind it."""
    for aide in aides:
        if "behind" in aide.tags:
            if aide.first == reading.last:
                return True
            continue
        if aide.first <= reading.first and aide.last >= reading.first and aide is not reading:
            return True
        between = range(aide.last, reading.first)
        if 0 < len(between) <= _BETWEEN and all(_empty(at, readings, tokens) for at in between):
            return True
    return False


def _empty(at: int, readings: Sequence[Reading], tokens: Tokens) -> bool:
    return tokens.norms[at] == "-" or any(
        r.first == at and r.name in ("article", "determiner", "title", "connector") for r in readings
    )
