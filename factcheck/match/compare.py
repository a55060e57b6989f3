"""Compares a claim with one statement, each kind of value by its own rules (contract section 2, rule 4)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.match.agreement import OTHER_UNIT, Agreement, Outcome
from factcheck.model.record import replace
from factcheck.model.values import Count, DateValue, EntityRef, Money, Quantity

if TYPE_CHECKING:
    from factcheck.model.claim import Claim
    from factcheck.model.statement import Statement
    from factcheck.properties.property import Property
    from factcheck.sources.knowledge import KnowledgeBase

_THOUSANDTH = Decimal("0.001")

__all__ = ["Agreement", "Outcome", "compare", "same_parts"]


def compare(claim: Claim, statement: Statement, prop: Property, knowledge: KnowledgeBase) -> Agreement:
    """Say whether the statement's value bears out the claim's; the times of both are left aside."""
    said, known = claim.value, statement.value
    if isinstance(said, EntityRef) and isinstance(known, EntityRef):
        from factcheck.match.compare_names import compare_names

        return compare_names(said, known, prop, knowledge)
    if isinstance(said, DateValue) and isinstance(known, DateValue):
        from factcheck.match.compare_dates import compare_dates

        return compare_dates(said, known)
    if isinstance(said, Count | Quantity | Money) and isinstance(known, Count | Quantity | Money):
        from factcheck.match.compare_amounts import compare_amounts, factor_of

        source = knowledge.sources.get(statement.source)
        rounded = source is not None and source.kind == "text"
        found = compare_amounts(said, known, tolerance=prop.tolerance, rounded=rounded)
        if found.disagrees and isinstance(said, Quantity) and said.step == _THOUSANDTH and said.amount is not None:
            # 6.650 كم: a point that parts thousands, as far as what is known tells
            parted = replace(
                said,
                amount=said.amount * 1000,
                canonical=replace(said.canonical, amount=said.amount * 1000 * factor_of(said)),
                step=Decimal(1),
            )
            again = compare_amounts(parted, known, tolerance=prop.tolerance, rounded=rounded)
            found = again if again.agrees else found
        return found
    return OTHER_UNIT


def same_parts(claim: Claim, statement: Statement, prop: Property) -> bool:
    """True where claim and statement count the same thing: fields are not held against organs."""
    if not prop.parts or not isinstance(claim.value, Count) or not isinstance(statement.value, Count):
        return True
    return claim.value.of == statement.value.of
