"""Rows of fact sheets whose labels no property has: they are no headings, and the rows below go on about the same."""

from __future__ import annotations

from factcheck.extract.outline import Outline
from factcheck.extract.referents import NOUN, Referent

ROW = "row_label"
"""The class of those labels: Industry, Website."""
ALONE, BEFORE = "alone", "before"
"""How such a label may stand in its line: with its value on the next one, or before it."""
_MARKS = frozenset("-–—•*·#\"'_>|")


def plain_label(line: Outline) -> str:
    """How a label that no property has opens the line; empty for none."""
    at = line.first
    while at < line.last and line.tokens.norms[at] in _MARKS:
        at += 1
    ends = [r.last for r in line.at.get(at, ()) if r.name == ROW]
    return ALONE if line.last in ends else BEFORE if ends else ""


def cries(line: Outline, name: Referent) -> bool:
    """True for a word of grammar that only capitals make look like a name: "WHEN"."""
    if name.entities or name.types or name.last - name.first > 1 or not name.text.isupper():
        return False
    return _grammatical(line, name.first)


def bare_word(line: Outline) -> bool:
    """True for a line that such a word opens."""
    return _grammatical(line, line.first)


def _grammatical(line: Outline, at: int) -> bool:
    told = (r.name for r in line.at.get(at, ()))
    return any(not each.startswith((NOUN, "head.", "name.")) and "/" not in each for each in told)
