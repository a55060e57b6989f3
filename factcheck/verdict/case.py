"""All that bears on one claim, gathered once, so that every rule only has to look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.match.agreement import Agreement
from factcheck.match.compare import compare, same_parts
from factcheck.match.compare_names import is_nameless
from factcheck.match.days import Days, first_day
from factcheck.model.record import record
from factcheck.model.values import EntityRef
from factcheck.verdict.timeline import Placed, alternatives, place_statements
from factcheck.verdict.when import Mode, When, judged_time

if TYPE_CHECKING:
    from factcheck.model.claim import Claim
    from factcheck.model.partialdate import PartialDate
    from factcheck.model.statement import SourceRef, Statement
    from factcheck.properties.property import Property
    from factcheck.sources.knowledge import KnowledgeBase

_TRUST = ("reference", "csv", "wikidata", "text")
"""Kinds of source, those that people wrote as statements first; it orders the evidence and decides nothing."""


class Standing(StrEnum):
    """How the statements that hold stand to the claim."""

    AGREED = "agreed"
    """On some day of the time judged one agrees and none that holds with it says otherwise."""
    SPLIT = "split"
    """Wherever one agrees another one says otherwise."""
    NONE = "none"


@record
class Compared:
    """A statement with its days and what comparing it yielded."""

    placed: Placed
    agreement: Agreement

    @property
    def statement(self) -> Statement:
        return self.placed.statement


@record
class Case:
    """A claim, the time it is judged for, and the statements about it by how they stand to that time."""

    claim: Claim
    prop: Property
    knowledge: KnowledgeBase
    when: When
    statements: tuple[Compared, ...] = ()
    """All that are about the claim's subject and property, and about what it counts."""
    holding: tuple[Compared, ...] = ()
    """Those that hold on a day of the time judged; for the past, all that began by then."""
    earlier: tuple[Compared, ...] = ()
    """Those that ended before it, or whose source cannot speak of it any more."""
    later: tuple[Compared, ...] = ()
    """Those that begin after it."""
    standing: Standing = Standing.NONE


def build_case(claim: Claim, knowledge: KnowledgeBase, prop: Property, as_of: PartialDate) -> Case:
    """Find, place and compare every statement that bears on the claim."""
    stated = _statements(claim, knowledge, prop)
    when = judged_time(claim, as_of, knowledge, prop, stated)
    placed = place_statements(stated, prop, knowledge.sources, when, as_of)
    compared = tuple(Compared(item, compare(claim, item.statement, prop, knowledge)) for item in placed)
    past = when.mode is Mode.PAST
    holding, earlier, later = [], [], []
    for item in compared:
        days = item.placed
        if days.first <= when.last if past else days.holds(when):
            holding.append(item)
        elif days.first > when.last:
            later.append(item)
        else:
            earlier.append(item)
    holding = [c for c in holding if not _nameless(c, knowledge)] or holding
    if not prop.many and not past:
        holding = _preferred(_curated(holding, knowledge), when)
    standing = _standing(holding, when.spans, united=prop.many or past)
    return Case(claim, prop, knowledge, when, compared, tuple(holding), tuple(earlier), tuple(later), standing)


def _nameless(compared: Compared, knowledge: KnowledgeBase) -> bool:
    """True for a statement of an item that no source names: beside others it can neither bear out nor refute."""
    value = compared.statement.value
    return isinstance(value, EntityRef) and is_nameless(value, knowledge)


def _curated(holding: list[Compared], knowledge: KnowledgeBase) -> list[Compared]:
    """What people wrote as statements, where there is any: what was read out of a text is not held against it."""
    stated = [c for c in holding if (ref := knowledge.sources.get(c.statement.source)) is None or ref.kind != "text"]
    return stated or holding


def _preferred(holding: list[Compared], when: When) -> list[Compared]:
    """Leave out what disagrees by a value that its source itself ranks below another that holds as long."""
    best = [c.placed for c in holding if c.statement.rank == "preferred"]
    return [c for c in holding if not (c.agreement.disagrees and _outranked(c.placed, best, when))]


def _outranked(item: Placed, best: Iterable[Placed], when: When) -> bool:
    first, last = max(item.first, when.first), min(item.last, when.last)
    return item.statement.rank == "normal" and any(
        other.statement.source == item.statement.source and other.first <= first and other.last >= last
        for other in best
    )


def _statements(claim: Claim, knowledge: KnowledgeBase, prop: Property) -> list[Statement]:
    entity = claim.subject.entity if claim.subject else None
    if entity is None:
        return []
    found = [s for s in knowledge.statements(entity, prop.id) if s.rank != "deprecated" and same_parts(claim, s, prop)]
    if len(found) < 2:
        return found
    return sorted(found, key=lambda s: _order(s, knowledge.sources.get(s.source)))


def _standing(holding: Sequence[Compared], spans: Iterable[Days], *, united: bool) -> Standing:
    """Judge every stretch of days on which the same statements hold; the best of them counts."""
    if not any(c.agreement.agrees for c in holding):
        return Standing.NONE
    if united or all(not c.agreement.disagrees for c in holding):
        return Standing.AGREED
    split = False
    for span in spans:
        turns = {span.first, *(c.placed.first for c in holding), *(c.placed.last + 1 for c in holding)}
        for day in sorted(turn for turn in turns if span.first <= turn <= span.last):
            found = _on_day([c for c in holding if c.placed.first <= day <= c.placed.last])
            if found is Standing.AGREED:
                return found
            split = split or found is Standing.SPLIT
    return Standing.SPLIT if split else Standing.NONE


def _on_day(holding: Sequence[Compared]) -> Standing:
    agreeing = [c for c in holding if c.agreement.agrees]
    if not agreeing:
        return Standing.NONE
    against = [
        c
        for c in holding
        if c.agreement.disagrees and not any(alternatives(c.statement, other.statement) for other in agreeing)
    ]
    return Standing.SPLIT if against else Standing.AGREED


def _order(statement: Statement, source: SourceRef | None) -> tuple[object, ...]:
    """A total order of statements that does not depend on the order of the sources."""
    dates = statement.qualifiers
    start = dates.start or dates.point_in_time
    kind = source.kind if source else ""
    trust = _TRUST.index(kind) if kind in _TRUST else len(_TRUST)
    path, _, line = statement.locator.rpartition(":")
    place = (path, int(line)) if line.isdecimal() else (statement.locator, 0)
    begin = (start is None, first_day(start) if start else 0)
    end = (dates.end is None, first_day(dates.end) if dates.end else 0)
    return trust, statement.source, begin, end, place, repr(statement.value)
