"""The body whose officer acts in a clause on what the body has: "the Union's president wrote to all 18 members"."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.marks import Sentence
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.referents import Referent
from factcheck.extract.sameoffice import office_owner

PRESIDING = "presiding"
"""The class of verbs of an officer for all whom his body has: oversees."""
_WHOLE = ("all_of", PRESIDING)
"""Classes of words before the number of all whom a body has."""


def body_presided(sentence: Sentence, wall: int, first: int, fits: Callable[[Referent], bool]) -> Referent | None:
    """The one body whose officer acts between two tokens on all whom it has: the Union's president oversees 18."""
    whole = any(r.last == first for name in _WHOLE for r in sentence.classes.get(name, ()))
    if sentence.verb_first or not whole:
        return None
    offices = (r for r in sentence.readings.under(OFFICE) if wall <= r.first < first and r.name != AIDE)
    owners = [owner for r in offices if (owner := office_owner(sentence, r)) is not None]
    return owners[0] if len({r.first for r in owners}) == 1 and fits(owners[0]) else None


def body_of_officer(sentence: Sentence, wall: int, first: int, fits: Callable[[Referent], bool]) -> Referent | None:
    """Where nobody else can be meant, the body whose officer acts in the clause: كشف رئيس الاتحاد عن …."""
    for referent in sentence.referents:
        if not (wall <= referent.first < referent.last <= first and referent.named and fits(referent)):
            continue
        readings = sentence.readings.ending.get(referent.first, ())
        if any(r.name.startswith(OFFICE) and not r.pronoun for r in readings):
            return referent
    return None
