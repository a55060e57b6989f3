"""What is asked of a name and what is answered; one bearer is the answer, several are ranked, a tie names nobody."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.match.namewords import name_words
from factcheck.match.normal import Named
from factcheck.model.claim import Candidate
from factcheck.model.record import record
from factcheck.properties.loader import is_a, load_types
from factcheck.sources.knowledge import KnowledgeBase

SHOWN = 5
"""Candidates kept, best first, where not more of them are tied."""
FITS, OPEN, MISFITS = 2, 1, 0


@record
class Asked:
    """A name to resolve and what its document says of it."""

    name: str
    language: str
    types: tuple[str, ...] = ()
    """Types of entity that make sense in its place; empty: any."""
    context: frozenset[str] = frozenset()
    """Entities the document speaks of."""
    told: str | None = None
    """Type of entity that the text says it is: Oxford, a town, is no university; None where it says none."""


@record
class Resolution:
    """What a name was found to stand for."""

    candidates: tuple[Candidate, ...] = ()
    """Best first."""
    entity: str | None = None
    """None where no entity bears such a name, the likeness is weak, or several bear it with equal right."""
    score: float = 0.0
    ambiguous: bool = False
    """True where several candidates are equally good; all of them are among ``candidates``."""


def decide(knowledge: KnowledgeBase, asked: Asked, bearers: Sequence[Named], how: str) -> Resolution:
    """Choose among those who bear a name, found by one step of matching."""
    scores = name_words()["scores"]
    score: float = scores[how]
    tied = 1
    if len({entity for entity, _ in bearers}) == 1:
        bearers = bearers[:1]
    else:
        from factcheck.match.homonyms import settle

        ranking = settle(knowledge, asked, bearers)
        bearers, tied = ranking.bearers, ranking.tied
    candidates = tuple(candidate(knowledge, named, score, how) for named in bearers)
    if tied > 1:
        return Resolution(candidates[: max(tied, SHOWN)], None, score, ambiguous=True)
    if how in ("transliteration", "acronym") and misfit(knowledge, candidates[0], asked):
        return Resolution(candidates[:SHOWN], None, min(score, scores["accepted"] - 0.01))
    if len(candidates) > 1:
        score *= scores["homonym"]
    return Resolution(candidates[:SHOWN], candidates[0].entity, score)


def candidate(knowledge: KnowledgeBase, named: Named, score: float, how: str) -> Candidate:
    entity, name = named
    return Candidate(entity, knowledge.entities[entity].label, score, how, name)


def misfit(knowledge: KnowledgeBase, found: Candidate, asked: Asked) -> bool:
    """True where the candidate is of a type that makes no sense there."""
    return fit(knowledge.entities[found.entity].type, asked.types) == MISFITS


def is_person(knowledge: KnowledgeBase, entity: str) -> bool:
    kind = knowledge.entities[entity].type
    return kind is not None and is_a(kind, "person", load_types())


def fit(kind: str | None, wanted: Sequence[str]) -> int:
    """How well an entity's type fits those asked for: 2 it is one of them, 1 it may be, 0 it is another."""
    types = load_types()
    if not wanted or kind is None or kind not in types:
        return OPEN
    if any(is_a(kind, one, types) for one in wanted):
        return FITS
    return OPEN if any(is_a(one, kind, types) for one in wanted) else MISFITS
