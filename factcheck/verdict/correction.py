"""The value to write instead, where the sources know exactly one."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from factcheck.model.record import replace
from factcheck.model.values import Bound, DateValue, EntityRef, Money, PartialDate, Precision, Quantity, Value
from factcheck.model.verdict import Status
from factcheck.verdict.case import Case
from factcheck.verdict.rules import Ruling, Scope
from factcheck.verdict.wording import say_number

_FINER = 6
"""How many digits finer than the text a converted amount is tried, before it is given up."""


def correction(case: Case, ruling: Ruling) -> str | None:
    """Return what holds at the time judged for, as the text could say it; None where that is not one plain value.

    Counts are digits ("42"), amounts are in the text's unit and about as precise as the text, dates at the coarser
    precision of the two, names in the text's language.
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
    if isinstance(value, DateValue):
        return _write_date(value, claim)
    if isinstance(value, Quantity):
        return _write_quantity(value, claim)
    if isinstance(value, Money):
        return f"{say_number(value.amount)} {value.unit}" if value.unit else say_number(value.amount)
    return say_number(value.amount)


def _write_date(value: DateValue, claim: Value) -> str | None:
    date = value.date
    if date is None:
        return None
    if isinstance(claim, DateValue) and claim.date is not None:
        if claim.date.precision is Precision.YEAR:
            date = PartialDate(date.year)
        elif claim.date.precision is Precision.MONTH and date.month is not None:
            date = replace(date, day=None)
    return date.isoformat()


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
