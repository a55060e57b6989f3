"""Whom a further office behind a joint is of: "and Ann Reed, once head of the fund and now president of the bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import VERBS
from factcheck.extract.referents import Referent

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_COMMA = ","
_BEFORE = ("article", "_office/former", "filler", "scope.now", "scope.past")
"""Classes of what may stand before an office behind the comma of whoever holds it."""
_REACH = 4
_PERSON = "person"


def holder_apposed(sentence: Sentence, joint: int, place: int) -> Referent | None:
    """The person behind whose comma an office stands, where the joint goes on with another: it is that person's."""
    norms = sentence.tokens.norms
    if sentence.verb_first or not _office_at(sentence, place):
        return None
    comma = next((at for at in range(joint - 1, sentence.first, -1) if norms[at] == _COMMA), None)
    if comma is None or not _office_at(sentence, comma + 1):
        return None
    if any(r.name in VERBS for at in range(comma, joint) for r in sentence.at.get(at, ())):
        return None
    names = (r for r in sentence.referents if r.named and r.last == comma)
    return next((r for r in names if not r.types or _PERSON in r.types), None)


def _office_at(sentence: Sentence, at: int) -> bool:
    """True where an office stands at a token, or behind what may stand before one."""
    for _ in range(_REACH):
        here = sentence.at.get(at, ())
        if any(r.name.startswith(OFFICE) for r in here):
            return True
        passed = max((r.last for r in here if r.name in _BEFORE), default=at)
        if passed == at:
            return False
        at = passed
    return False
