"""From readings of dates to the mentions of the model, with the bound that the words around a date give it."""

from __future__ import annotations

from typing import Any

from factcheck.model.claim import Mention, MentionKind
from factcheck.model.record import replace
from factcheck.model.text import Span
from factcheck.model.values import Bound, DateValue, Period
from factcheck.recognize.date_context import cue, later
from factcheck.recognize.date_reading import Reading
from factcheck.recognize.date_spans import Dated
from factcheck.recognize.number_words import joiner
from factcheck.recognize.view import View

_BOUNDS = {
    "before": Bound.LESS_THAN, "after": Bound.MORE_THAN, "by": Bound.AT_MOST, "circa": Bound.ABOUT,
    "around": Bound.ABOUT,
}  # fmt: skip
_SPANS = frozenset({"days", "years", "span"})
"""Rules whose reading is a span of time, not a date that lies somewhere within."""


def mention_of(view: View, found: Dated) -> Mention:
    """The mention of one date."""
    reading = found.reading
    if reading is None:
        raise ValueError("a date without a reading has no mention")
    start, stop = view.start(found.first), view.ends[found.end - 1]
    text = view.text[start:stop]
    before = cue(view, found.first)
    past_later = later(view, found.end)
    name = before[1] if before is not None and not _attributive(view, found, before[1]) else ""
    outer = Span(view.start(before[0]), stop) if before is not None and name not in {"", "in", "from"} else None
    if past_later is not None and name not in _BOUNDS:
        name, outer = "since", Span(start, view.ends[past_later - 1])
    if name in {"since", "until"}:
        lower, upper = (reading.lower, None) if name == "since" else (None, reading.upper)
        period = Period(lower, upper, reading.calendar, reading.relative)
        return Mention(MentionKind.DATE, start, stop, text, period, outer)
    if found.rule in _SPANS:
        span = Period(reading.lower, reading.upper, reading.calendar, reading.relative)
        return Mention(MentionKind.DATE, start, stop, text, span, _span_outer(view, found, stop))
    return Mention(MentionKind.DATE, start, stop, text, _value(reading, text, _BOUNDS.get(name)), outer)


def _attributive(view: View, found: Dated, bound: str) -> bool:
    """True for a day between an article and its noun, which is bounded itself: "after the 3 May bombing"."""
    behind, article = found.end, view.find(found.first - 1, "d_the")
    if bound not in _BOUNDS or "M" not in found.slots or article is None or article[0] != found.first:
        return False
    noun = behind < view.last and view.kinds[behind] == "w" and view.text[view.starts[behind]].islower()
    return noun and not any(view.has(at, "d_of") or view.has(at, "ordinal_ending") for at in range(found.first, behind))


def mentions_of_days(view: View, found: Dated) -> tuple[Mention, ...]:
    """Two days of one month told together are two dates: "18 and 19 June"."""
    reading = found.reading
    if reading is None:
        return ()
    at = next((i for i in range(found.first + 1, found.end) if joiner(view, i) is not None), found.first + 1)
    second_first = joiner(view, at) or at
    first = Dated(found.first, at, "date", replace(reading, upper=reading.lower), found.slots)
    second = Dated(second_first, found.end, "date", replace(reading, lower=reading.upper), found.slots)
    return mention_of(view, first), mention_of(view, second)


def _span_outer(view: View, found: Dated, stop: int) -> Span | None:
    start = view.before(found.first, "d_between")
    start = view.before(found.first, "d_from") if start is None else start
    return Span(view.start(start), stop) if start is not None else None


def _value(reading: Reading, text: str, bound: Bound | None) -> DateValue:
    more: dict[str, Any] = {
        "calendar": reading.calendar, "relative": reading.relative, "ambiguous": reading.ambiguous,
        "uncertain_days": reading.uncertain_days, "weekday": reading.weekday, "text": text,
    }  # fmt: skip
    if reading.lower == reading.upper:
        return DateValue(reading.lower, bound or Bound.EXACT, **more)
    if bound is not None and bound is not Bound.ABOUT:
        edge = reading.lower if bound is Bound.LESS_THAN else reading.upper
        return DateValue(edge, bound, **more)
    return DateValue(None, Bound.BETWEEN, reading.lower, reading.upper, **more)
