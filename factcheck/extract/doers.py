"""Whom a clause that names no subject is not about: who did what it tells of, and who holds the office behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.agents import agents
from factcheck.extract.misled import of_office_behind
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import identity

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_PRESIDES, _GOVERNMENT = "head_of_state/presides", "head_of_government/government"
"""The classes of the verbs of who presides, and of nouns for governments."""


def none_of_his(raw: Raw, name: Referent | None, gender: str) -> bool:
    """True for a name that the text is about, of which a match without a subject does not tell.

    Where verbs stand first, so for whom the clause names as having done it: رأت النور على أيدي الكويت.
    """
    if of_office_behind(raw, name) or _of_government(raw):
        return True
    if name is None or gender or not raw.sentence.verb_first:
        return False
    return any(identity(each) == identity(name) for each in agents(raw.sentence))


def _of_government(raw: Raw) -> bool:
    """True for whom a land's government before it has over it, who is no head of state: الحكومة …، ويرأسها."""
    presides = any(r.name == _PRESIDES and r.pronoun for r in raw.match.bound.readings)
    governments = (r.last for r in raw.sentence.classes.get(_GOVERNMENT, ()) if r.last <= raw.match.first)
    return presides and any(last in raw.sentence.demonyms for last in governments)
