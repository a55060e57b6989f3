"""Counts, quantities and money: exact or at the digits the text writes (contract section 2, rule 4)."""

from __future__ import annotations

from decimal import Decimal, localcontext

from factcheck.match.agreement import MISMATCH, OTHER_UNIT, TOO_PRECISE, Agreement, Outcome, agrees
from factcheck.model.record import record
from factcheck.model.values import Bound, Count, Money, Quantity
from factcheck.model.verdict import Reason

EXACT_BELOW = 1000
"""Counts under this agree exactly or not at all."""
ONE_IN = 20
"""Rounding moves a value by one part in twenty (5 %) at most; "about" by at least as much."""
_DIGITS = 60
"""Digits carried when a factor between units is taken from two amounts, so that finite factors come out exact."""

Amounts = Count | Quantity | Money


@record
class _Amount:
    """A stated amount in a unit shared by both sides."""

    amount: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    bound: Bound
    step: Decimal
    whole: bool
    """True for counts, which are exact when small."""


@record
class _Range:
    """Amounts from ``low`` to ``high``, None where it is open on that side."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def within(self, other: _Range) -> bool:
        """True where every amount of this range lies in the other."""
        return _starts_in(self, other) and _ends_in(self, other)

    def apart(self, other: _Range) -> bool:
        """True where the two share no amount."""
        return _below(self, other) or _below(other, self)


def compare_amounts(
    claim: Amounts, source: Amounts, *, tolerance: Decimal | None = None, rounded: bool = False
) -> Agreement:
    """Compare two amounts of one kind; ``rounded`` says that the source is itself a text that rounds its figures."""
    if claim.kind != source.kind or not (_says_amount(claim) and _says_amount(source) and _same_unit(claim, source)):
        return OTHER_UNIT
    agreement = _compare(_shared(claim), _shared(source), tolerance or Decimal(0), rounded)
    if isinstance(claim, Money) and isinstance(source, Money) and claim.unit != source.unit:
        # One side leaves the country of its dinar, pound or riyal open: equal figures are consistent, others prove
        # nothing, as they may be of another currency.
        return agrees(Reason.LESS_PRECISE, 0.9) if agreement.agrees else OTHER_UNIT
    return agreement


def _says_amount(value: Amounts) -> bool:
    if value.bound is Bound.BETWEEN:
        return value.lower is not None or value.upper is not None
    return value.amount is not None


def _same_unit(claim: Amounts, source: Amounts) -> bool:
    if isinstance(claim, Money) and isinstance(source, Money):
        return claim.unit is None or source.unit is None or claim.unit == source.unit
    if isinstance(claim, Quantity) and isinstance(source, Quantity):
        return claim.canonical.unit == source.canonical.unit
    return True


def _shared(value: Amounts) -> _Amount:
    """The amount in its dimension's base unit, the step of its last digit with it."""
    if not isinstance(value, Quantity):
        whole = isinstance(value, Count)
        return _Amount(value.amount, value.lower, value.upper, value.bound, value.step, whole)
    base = value.canonical
    step = value.step * factor_of(value)
    return _Amount(base.amount, base.lower, base.upper, value.bound, step, whole=False)


def factor_of(value: Quantity) -> Decimal:
    """How many base units one unit of the text is worth; 1 where its amounts cannot tell."""
    if value.canonical.unit == "K":
        # Scales of temperature start at different zeros, so the quotient of two readings is no factor.
        return Decimal(1)
    pairs = (
        (value.canonical.amount, value.amount),
        (value.canonical.upper, value.upper),
        (value.canonical.lower, value.lower),
    )
    for base, stated in pairs:
        if base is not None and stated:
            with localcontext() as context:
                context.prec = _DIGITS
                return base / stated
    return Decimal(1)


def _compare(claim: _Amount, source: _Amount, tolerance: Decimal, rounded: bool) -> Agreement:
    if (claim.bound, claim.amount, claim.lower, claim.upper) == (
        source.bound,
        source.amount,
        source.lower,
        source.upper,
    ):
        return agrees(Reason.VALUE_AGREES)
    known = _stated(source) if source.bound is not Bound.EXACT else _read(source, rounded)
    if known.low is not None and known.low == known.high:
        return _against_point(claim, known.low, tolerance)
    allowed = _stated(claim) if claim.bound is not Bound.EXACT else _read(claim, rounded=True)
    if known.within(allowed):
        return agrees(_reason(claim.bound))
    return MISMATCH if known.apart(allowed) else TOO_PRECISE


def _against_point(claim: _Amount, value: Decimal, tolerance: Decimal) -> Agreement:
    """Compare a claim with the one amount a source gives."""
    amount = claim.amount
    if amount is None or claim.bound not in (Bound.EXACT, Bound.ABOUT):
        return _against_bound(claim, value, tolerance)
    if amount == value:
        return agrees(Reason.VALUE_AGREES)
    distance = abs(amount - value)
    if claim.bound is Bound.ABOUT:
        close = ONE_IN * distance <= abs(amount) or _rounds_to(value, amount, claim.step)
    elif claim.whole and min(abs(amount), abs(value)) < EXACT_BELOW:
        return MISMATCH
    else:
        close = ONE_IN * distance <= abs(value) and _rounds_to(value, amount, claim.step)
    if close or distance <= tolerance * abs(value):
        largest = max(abs(amount), abs(value))
        return agrees(Reason.WITHIN_ROUNDING, 1 - float(distance / largest) / 2)
    return Agreement(Outcome.DISAGREES, Reason.VALUE_MISMATCH)


def _against_bound(claim: _Amount, value: Decimal, tolerance: Decimal) -> Agreement:
    slack = tolerance * abs(value)
    span = _Range(value - slack, value + slack)
    return MISMATCH if span.apart(_stated(claim)) else agrees(Reason.WITHIN_BOUND)


def _rounds_to(value: Decimal, amount: Decimal, step: Decimal) -> bool:
    """True where ``value`` rounds to ``amount`` at ``step``, halves away from zero as one learns at school."""
    outward = (value - amount) * (-1 if amount < 0 else 1)
    return -step <= 2 * outward < step


def _stated(value: _Amount) -> _Range:
    """The amounts that a bound allows."""
    amount = value.amount
    match value.bound:
        case Bound.BETWEEN:
            return _Range(value.lower, value.upper)
        case Bound.AT_LEAST:
            return _Range(amount, None)
        case Bound.MORE_THAN:
            return _Range(amount, None, low_open=True)
        case Bound.AT_MOST:
            return _Range(None, amount)
        case Bound.LESS_THAN:
            return _Range(None, amount, high_open=True)
        case Bound.ABOUT if amount is not None:
            width = max(abs(amount) / ONE_IN, value.step / 2)
            return _Range(amount - width, amount + width)
    return _Range(amount, amount)


def _read(value: _Amount, rounded: bool) -> _Range:
    """The amounts that a plain figure may stand for: itself, or all that round to it at its last digit."""
    amount = value.amount
    if amount is None or not rounded or (value.whole and abs(amount) < EXACT_BELOW):
        return _Range(amount, amount)
    half = min(value.step / 2, abs(amount) / ONE_IN)
    return _Range(amount - half, amount + half, high_open=True)


def _reason(bound: Bound) -> Reason:
    return Reason.WITHIN_ROUNDING if bound in (Bound.EXACT, Bound.ABOUT) else Reason.WITHIN_BOUND


def _starts_in(inner: _Range, outer: _Range) -> bool:
    if outer.low is None:
        return True
    if inner.low is None or inner.low < outer.low:
        return False
    return inner.low > outer.low or not outer.low_open or inner.low_open


def _ends_in(inner: _Range, outer: _Range) -> bool:
    if outer.high is None:
        return True
    if inner.high is None or inner.high > outer.high:
        return False
    return inner.high < outer.high or not outer.high_open or inner.high_open


def _below(left: _Range, right: _Range) -> bool:
    """True where all of ``left`` is less than all of ``right``."""
    if left.high is None or right.low is None:
        return False
    return left.high < right.low or (left.high == right.low and (left.high_open or right.low_open))
