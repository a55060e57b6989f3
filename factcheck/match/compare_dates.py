"""Dates against dates: at the coarser precision of the two (contract section 2, rule 4)."""

from __future__ import annotations

from factcheck.match.agreement import MISMATCH, TOO_PRECISE, Agreement, Outcome, agrees
from factcheck.match.days import OPEN_FUTURE, OPEN_PAST, Days, first_day, last_day, span_of
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import replace
from factcheck.model.values import Bound, DateValue
from factcheck.model.verdict import Reason


def compare_dates(claim: DateValue, source: DateValue) -> Agreement:
    """Compare the days a text allows with the days a source allows.

    The claim agrees where it allows every day the source does, disagrees where they share none; where it allows some of
    them only, it says more than the source does. Days by which a calendar's conversion may be off count as allowed.
    """
    agreement = _compare(claim, source)
    if agreement.disagrees and claim.ambiguous and _compare(_swapped(claim), source).agrees:
        return Agreement(Outcome.INCOMPARABLE, Reason.WEAK_MATCH, 0.5)
    return agreement


def _compare(claim: DateValue, source: DateValue) -> Agreement:
    said, known = allowed_days(claim), allowed_days(source)
    if said.first <= known.first and known.last <= said.last:
        return agrees(_reason(claim, said == known))
    slack = claim.uncertain_days + source.uncertain_days
    if said.first - slack <= known.first and known.last <= said.last + slack:
        return agrees(Reason.WITHIN_ROUNDING)
    if said.last + slack < known.first or known.last < said.first - slack:
        return MISMATCH
    return TOO_PRECISE


def _reason(claim: DateValue, same: bool) -> Reason:
    if claim.bound is Bound.EXACT:
        return Reason.VALUE_AGREES if same else Reason.LESS_PRECISE
    if claim.bound is Bound.ABOUT:
        return Reason.WITHIN_ROUNDING
    # A Hijri year is "between" two Gregorian days without the text having set any bound.
    if claim.bound is Bound.BETWEEN and claim.calendar != "gregorian":
        return Reason.LESS_PRECISE
    return Reason.WITHIN_BOUND


def allowed_days(value: DateValue) -> Days:
    """Return the days that a value allows; "around 2015" is one unit of its own precision to either side."""
    if value.bound is Bound.BETWEEN:
        lower, upper = value.lower, value.upper
        return Days(first_day(lower) if lower else OPEN_PAST, last_day(upper) if upper else OPEN_FUTURE)
    if value.date is None:
        return Days(OPEN_PAST, OPEN_FUTURE)
    span = span_of(value.date)
    match value.bound:
        case Bound.AT_LEAST:
            return Days(span.first, OPEN_FUTURE)
        case Bound.MORE_THAN:
            return Days(span.last + 1, OPEN_FUTURE)
        case Bound.AT_MOST:
            return Days(OPEN_PAST, span.last)
        case Bound.LESS_THAN:
            return Days(OPEN_PAST, span.first - 1)
        case Bound.ABOUT:
            unit = span.last - span.first + 1
            return Days(span.first - unit, span.last + unit)
    return span


def _swapped(claim: DateValue) -> DateValue:
    """The same date with day and month exchanged; the date itself where that is none."""
    date = claim.date
    if date is None or date.month is None or date.day is None or date.day > 12:
        return claim
    return replace(claim, date=PartialDate(date.year, date.day, date.month))
