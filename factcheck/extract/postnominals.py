"""What may stand behind a comma and still belong to a person's name: Jr, the letters of a degree, the given names."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.extract.capitalruns import RunWords
from factcheck.extract.readings import Readings
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference
from factcheck.text.tokens import Tokens, capital

_YOUNGER, _DEGREE = "younger", "degree"
_JOINTS = ("joining", "article", "determiner")
_WORDS = 2
"""Words that a name has at least before a comma behind which it goes on."""
_GIVEN = 3
"""Words of the given names behind a family name that opens an entry."""
_SPAN = frozenset("-–")


def with_postnominals(tokens: Tokens, name: Referent, words: RunWords, readings: Readings) -> Referent:
    """The name up to what belongs to it: "John Albert Reed, Jr.", "Ana Vidal, PhD", whose letters are none of it."""
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
