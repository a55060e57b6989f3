"""The value to write instead, where the sources know exactly one."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from factcheck.model.values import Bound, DateValue, EntityRef, Money, Quantity, Value
from factcheck.model.verdict import Status
from factcheck.verdict.case import Case
from factcheck.verdict.instead import coarser, counted_down, in_place_of
from factcheck.verdict.rules import Ruling, Scope
from factcheck.verdict.wording import say_number

_FINER = 6
"""How many digits finer than the text a converted amount is tried, before it is given up."""


def correction(case: Case, ruling: Ruling) -> str | None:
    """Return what holds at the time judged for, to be put in the place of the text's value; None where there is none.

    It is written as the text has its own (``instead.py``) where that is sure. Else counts are digits ("42"), amounts in
    the text's unit and about as precise as the text, dates at the coarser precision of the two, names in its language.
    """
    if ruling.rule.status not in (Status.CONTRADICTED, Status.OUTDATED) or ruling.rule.scope is Scope.PAST:
        return None
    if ruling.rule.scope is Scope.LIST and ruling.rule.name != "list-complete":
        return None
    written = {_write(c.statement.value, case) for c in case.holding if c.agreement.disagrees}
    return written.pop() if len(written) == 1 else None


def _write(value: Value, case: Case) -> str | None:
    claim = case.claim.value
    if isinstance(value, EntityRef):
        entity = case.knowledge.entities.get(value.entity) if value.entity else None
        return entity.label_in(case.claim.language) if entity else value.text
    if value.bound is not Bound.EXACT:
        return None
    styled = in_place_of(value, case.claim) if claim.text else None
    if styled is not None:
        return styled
    if isinstance(value, DateValue):
        date = coarser(value.date, claim)
        return date.isoformat() if date is not None else None
    if isinstance(claim, Quantity) and counted_down(claim):
        return None
    if isinstance(value, Quantity):
        return _write_quantity(value, claim)
    if isinstance(value, Money):
        return f"{say_number(value.amount)} {value.unit}" if value.unit else say_number(value.amount)
    return say_number(value.amount)


def _write_quantity(value: Quantity, claim: Value) -> str | None:
    base = value.canonical.amount
    if not isinstance(claim, Quantity) or claim.unit == value.unit or base is None or claim.canonical.unit == "K":
        return f"{say_number(value.amount)} {value.unit}"
    from factcheck.match.compare_amounts import factor_of

    with localcontext() as context:
        context.prec = 40
        exact = base / factor_of(claim)
        step = claim.step
        for _ in range(_FINER):
            shown = (exact / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step
            if shown != claim.amount:
                return f"{say_number(shown)} {claim.unit}"
            step /= 10
    return None
