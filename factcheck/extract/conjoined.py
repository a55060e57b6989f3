"""Prepositions that open a clause of their own behind a comma: "He was pleased, for the Union has 45 members"."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.extract.outline import BARRIER, VERBS
from factcheck.extract.readings import Readings
from factcheck.text.tokens import Tokens

_CONJOINING = "conjoining"
"""The class of prepositions that are conjunctions as well: for."""
_DONE = "done"
"""The class of particles before a verb of the past."""
_ENDS = frozenset(",;:.()")
_PHRASE = 10
"""Words of the subject behind such a word, at most."""
_FINITE_PAST, _ARTICLES, _NOUNS = "finite_past", ("article", "determiner"), ("noun.", "part.")
_NOT_FINITE = frozenset({"be", "being", "have", "having", "been"})


def settled_conjunctions(
    readings: Readings, tokens: Tokens, last: int, endings: Mapping[str, tuple[str, ...]]
) -> Readings:
    """The readings of a sentence with those words as openers of clauses where a verb follows behind a subject.

    ``endings`` are what the last letters of a word tell of it.
    """
    opening = {r.first: r for r in readings.of(_CONJOINING) if r.first and tokens.norms[r.first - 1] in _ENDS}
    opening = {at: r for at, r in opening.items() if _tells(readings, tokens, r.last, last, endings)}
    if not opening:
        return readings
    kept = [r for r in readings if r.first not in opening]
    return Readings(sorted([*kept, *(r._replace(name=BARRIER) for r in opening.values())], key=lambda r: r.first))


def settled_particles(readings: Readings) -> Readings:
    """The readings of a sentence without those as verbs that a particle before a verb has: فقد ولد, not "he lost"."""
    before = {
        r.first for r in readings.of(_DONE) if r.prefix and any("verb" in v.tags for v in readings.at.get(r.last, ()))
    }
    if not before:
        return readings
    return Readings(r for r in readings if r.first not in before or r.prefix or "verb" not in r.tags)


def _tells(readings: Readings, tokens: Tokens, first: int, last: int, endings: Mapping[str, tuple[str, ...]]) -> bool:
    """True where a finite verb stands behind a subject, and no mark or other opener of a clause before it."""
    stops = {r.first for r in readings.of(BARRIER)}
    for at in range(first, min(last, first + _PHRASE)):
        if tokens.norms[at] in _ENDS or at in stops:
            return False
        if at > first and tokens.text[tokens.starts[at]].islower() and _finite(readings, at, tokens.norms[at], endings):
            return True
    return False


def _finite(readings: Readings, at: int, norm: str, endings: Mapping[str, tuple[str, ...]]) -> bool:
    """True for a finite verb; a word behind an article and a noun of a class are none."""
    read = readings.at.get(at, ())
    if any(r.name in VERBS for r in read):
        return norm not in _NOT_FINITE
    if any(r.name in _ARTICLES for r in readings.at.get(at - 1, ())):
        return False
    if any(r.name.startswith(_NOUNS) or "/part." in r.name for r in read):
        return False
    present = norm.endswith(endings["finite"]) and not norm.endswith(endings["not_finite"])
    present = present and any("/" in r.name for r in read)
    return present or any(r.name == _FINITE_PAST for r in read)
