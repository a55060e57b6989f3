"""The statements a verdict rests on, each with its place, dates and relation to the claim."""

from __future__ import annotations

from factcheck.match.days import OPEN_FUTURE, date_of
from factcheck.model.partialdate import PartialDate
from factcheck.model.verdict import Evidence, Relation, Status
from factcheck.verdict.case import Case, Compared
from factcheck.verdict.rules import Ruling, Scope, Shown


def evidence(case: Case, ruling: Ruling) -> tuple[Evidence, ...]:
    """Return every statement that the deciding rule compared; those of another unit were not compared."""
    pieces: list[Evidence] = []
    groups = {Shown.HOLDING: case.holding, Shown.EARLIER: case.earlier, Shown.LATER: case.later}
    for shown in ruling.rule.shown:
        for item in groups[shown]:
            relation = _relation(item, shown, case, ruling)
            if relation is not None:
                pieces.append(_piece(item, relation, case))
    return tuple(pieces)


def _relation(item: Compared, shown: Shown, case: Case, ruling: Ruling) -> Relation | None:
    agreement = item.agreement
    borne_out = agreement.agrees or agreement.possible
    if not borne_out and not agreement.disagrees:
        return None
    if shown is Shown.LATER:
        return Relation.REFUTES if agreement.agrees else None
    if shown is Shown.EARLIER:
        if item.placed.stale and ruling.rule.status is Status.UNVERIFIED:
            return Relation.SUPPORTS if borne_out else Relation.REFUTES
        return Relation.SUPERSEDED
    if borne_out:
        return Relation.SUPPORTS
    return _relation_of_other_value(item, case, ruling)


def _relation_of_other_value(item: Compared, case: Case, ruling: Ruling) -> Relation | None:
    """A statement that holds and says otherwise refutes, except beside one that bears the claim out."""
    status, scope = ruling.rule.status, ruling.rule.scope
    if scope in (Scope.LIST, Scope.PAST) and status in (Status.SUPPORTED, Status.UNVERIFIED):
        # Other items of a list and other values of the past say nothing about this one.
        return None
    if status is Status.SUPPORTED and item.placed.last <= case.when.last:
        return Relation.SUPERSEDED
    return Relation.REFUTES


def _piece(item: Compared, relation: Relation, case: Case) -> Evidence:
    statement = item.statement
    dates = statement.qualifiers
    subject = case.claim.subject
    return Evidence(
        source=statement.source,
        entity=statement.entity,
        property=statement.property,
        value=statement.value,
        relation=relation,
        locator=statement.locator,
        start=dates.start,
        end=dates.end,
        point_in_time=dates.point_in_time,
        url=statement.url,
        score=item.agreement.score * (subject.score if subject else 0.0),
        note=statement.note,
        holds=item.placed.holds(case.when),
        last=_cut_short(item),
    )


def _cut_short(item: Compared) -> PartialDate | None:
    """Return the day before a successor of the same source takes over, where that comes before the stated end."""
    dates, placed = item.statement.qualifiers, item.placed
    if placed.stale or placed.last >= OPEN_FUTURE or (dates.start is None and dates.end is None):
        return None
    last = date_of(placed.last)
    return None if dates.end is not None and dates.end.last() == last.last() else last
