"""Spans of dates: what one end lends to the other, and the mention of both."""

from __future__ import annotations

from factcheck.model.claim import Mention, MentionKind
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.text import Span
from factcheck.model.values import Period
from factcheck.recognize.date_reading import Reading, Slots, one, partial
from factcheck.recognize.view import View


@record
class Dated:
    """A date at its tokens; ``reading`` is None where it needs an anchor and there is none."""

    first: int
    end: int
    rule: str
    reading: Reading | None
    slots: Slots


def present(view: View, index: int, anchor: PartialDate | None) -> Dated | None:
    """The anchor, where a span ends in "now"."""
    found = view.find(index, "d_present")
    if found is None or anchor is None:
        return None
    return Dated(index, found[0], "day", one(anchor, relative=True), {})


def with_year(found: Dated, upper: Reading) -> Reading | None:
    """The lower end of a span, in the year of its upper end where it gives none itself."""
    lower = found.reading
    if lower is not None and not lower.open_year:
        return lower
    month, day = found.slots.get("M"), found.slots.get("D")
    if lower is not None:
        month, day = lower.lower.month, lower.lower.day
    if month is None:
        return lower
    year = upper.upper.year
    if (month, day or 0) > (upper.upper.month or 12, upper.upper.day or 31):
        year -= 1
    return one(partial(year, month, day), weekday=found.slots.get("W"))


def span_mention(view: View, first: int, lower: Reading, upper: Dated, outer_first: int) -> Mention:
    """The mention from the first date's first word to the last one's last."""
    start, stop = view.start(first), view.ends[upper.end - 1]
    ending = upper.reading or lower
    value = Period(lower.lower, ending.upper, ending.calendar, lower.relative or ending.relative)
    outer = Span(view.start(outer_first), stop) if outer_first < first else None
    return Mention(MentionKind.DATE, start, stop, view.text[start:stop], value, outer)
