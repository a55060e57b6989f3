"""How sources and articles fit: entities that no article uses, and what articles claim that no source covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.errors import place
from factcheck.model.claim import Claim
from factcheck.model.values import EntityRef
from factcheck.sources.finding import SourceFinding
from factcheck.sources.knowledge import KnowledgeBase


def coverage_findings(knowledge: KnowledgeBase, claims: Iterable[Claim]) -> Iterator[SourceFinding]:
    """Yield what is unused and what is uncovered, given all claims of the articles with their entities.

    An entity is used where a claim is, or may be, about it or names it, or where a statement of a claim's subject and
    property does. A property is uncovered where no source states it of an entity that the sources know.
    """
    used: set[str] = set()
    missing: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, EntityRef) and claim.value.entity is not None:
            used.add(claim.value.entity)
        subject = claim.subject.entity if claim.subject is not None else None
        known = knowledge.canonical(subject) if subject is not None else None
        if known is None:
            # Whoever may be meant is not unused.
            used |= {one.entity for one in claim.subject.candidates} if claim.subject is not None else set()
            continue
        used.add(known)
        stated = knowledge.statements(known, claim.property)
        used |= {each.value.entity for each in stated if isinstance(each.value, EntityRef) and each.value.entity}
        if not stated:
            missing.setdefault((known, claim.property), []).append(claim)
    yield from _uncovered(knowledge, missing)
    for entity in knowledge.entities.values():
        if entity.id not in used and entity.sources:
            message = f"{entity.id} ({entity.label}) is used by no article"
            yield SourceFinding(entity.sources[0], "unused", entity.locator, message)


def _uncovered(knowledge: KnowledgeBase, missing: dict[tuple[str, str], list[Claim]]) -> Iterator[SourceFinding]:
    for (entity, name), claims in sorted(missing.items()):
        first = claims[0]
        where = place(first.document, first.line, first.column)
        more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
        known = knowledge.entities[entity]
        message = f"{name} of {entity} ({known.label}) is claimed here{more}, and no source covers it"
        yield SourceFinding(known.sources[0] if known.sources else "", "uncovered", where, message)
