"""A further name that no comma sets apart: "Tarnala also known as Tarnalam is a state"."""

from __future__ import annotations

from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.extract.runwords import RunWords
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens, capital

_TIE, _SAID = "byname_tie", ("be", "have")
"""The class of words between two names of one thing, and of the verbs with which its clause goes on."""
_LONGEST = 5
"""Tokens of the further name."""


def with_byname(tokens: Tokens, name: Referent, words: RunWords, readings: Readings) -> Referent | None:
    """The name up to the end of the further one, with its own text; None where none stands there."""
    first = max((r.last for r in readings.at.get(name.last, ()) if r.name == _TIE), default=None)
    if first is None:
        return None
    last = first
    while last < min(words.last, first + _LONGEST) and capital(tokens, last):
        last += 1
    if last == first or not any(r.name in _SAID for r in readings.at.get(last, ())):
        return None
    return replace(name, last=last)
