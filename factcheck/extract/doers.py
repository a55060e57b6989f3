"""Whom a clause that names no subject is not about: who did what it tells of, and who holds the office behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.agents import agents
from factcheck.extract.misled import of_office_behind
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import identity

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw


def none_of_his(raw: Raw, name: Referent | None, gender: str) -> bool:
    """True for a name that the text is about, of which a match without a subject does not tell.

    Where verbs stand first, so for whom the clause names as having done it: رأت النور على أيدي الكويت.
    """
    if of_office_behind(raw, name):
        return True
    if name is None or gender or not raw.sentence.verb_first:
        return False
    return any(identity(each) == identity(name) for each in agents(raw.sentence))
