"""The history of a tracked claim as a timeline: a heading for each day, a line for each thing that happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from factcheck.cli.screen import columns, is_terminal
from factcheck.model.verdict import Status
from factcheck.reports.layout.direction import isolated_runs
from factcheck.reports.layout.finding import SIGNS, say
from factcheck.reports.layout.segments import Line, Segment, clean, wrapped
from factcheck.store.codec import decode_value
from factcheck.store.tracked import Event, EventKind, StoredClaim

_INDENT = 12
_MARKS: Mapping[EventKind, str] = {
    EventKind.FIRST_SEEN: "●", EventKind.VALUE: "✎", EventKind.EVIDENCE: "§", EventKind.GONE: "○",
    EventKind.BACK: "●", EventKind.MOVED: "→", EventKind.DECISION: "☑", EventKind.REOPENED: "☐",
    EventKind.NOTED: "✎", EventKind.ASSIGNED: "→",
}  # fmt: skip


def timeline(stored: StoredClaim) -> Iterator[Line]:
    """Yield the days, oldest first, each with what happened on it."""
    claim = stored.finding.claim
    about = claim.subject.label or claim.subject.name if claim.subject else claim.value.text
    yield (Segment(f"claim {stored.id}", "heading"), Segment(f"  {clean(about)} · {claim.property}", "dim"))
    for day, events in groupby(stored.history, key=lambda event: event.at[:10]):
        yield (Segment(day, "strong"),)
        for event in events:
            yield from _event(event)


def _event(event: Event) -> Iterator[Line]:
    terminal = is_terminal()
    start: Line = (Segment(f"  {event.at[11:16]}  ", "dim"), Segment(_mark(event) + "  ", _style(event)))
    told = _told(event) + (f": {event.note}" if event.note and event.kind is not EventKind.REOPENED else "")
    for line in wrapped((Segment(clean(told)),), columns(terminal=terminal) - _INDENT):
        yield (*start, *(isolated_runs(line) if terminal else line))
        start = (Segment(" " * _INDENT),)


def _mark(event: Event) -> str:
    status = _style(event)
    return SIGNS[Status(status)] if status and event.kind in _JUDGED else _MARKS.get(event.kind, "·")


def _style(event: Event) -> str:
    return str(event.after["status"]) if event.kind in _JUDGED and isinstance(event.after, dict) else ""


_JUDGED = (EventKind.VERDICT, EventKind.TODAY)


def _told(event: Event) -> str:
    by = f" by {event.by}" if event.by else ""
    before, after = event.before, event.after
    match event.kind:
        case EventKind.FIRST_SEEN:
            told = f"first seen, saying {_value(after['value'])}"
            return told + (f": {_outcome(after)}" if "status" in after else "")
        case EventKind.VALUE:
            return f"the text's value: {_value(before)} → {_value(after)}"
        case EventKind.VERDICT:
            return f"{_outcome(after)}" + (f", was {_outcome(before)}" if before else "")
        case EventKind.TODAY:
            return f"today {_outcome(after)}, was {_outcome(before)}"
        case EventKind.EVIDENCE:
            return "; ".join([*(f"compared with {_statement(piece)}" for piece in after or ()),
                              *(f"no longer compared with {_statement(piece)}" for piece in before or ())])  # fmt: skip
        case EventKind.DECISION:
            return f"{_state(after)}{by}, was {_state(before)}"
        case EventKind.REOPENED:
            return f"open again: {event.note}; had been {_state(before)}" + _of(before)
        case EventKind.NOTED | EventKind.ASSIGNED:
            return _remark(event) + by + (f", was with {before}" if before else "")
        case EventKind.MOVED:
            return f"moved from {before} to {after}"
        case EventKind.GONE:
            return "the document no longer states it"
        case EventKind.BACK:
            return "the document states it again"


def _remark(event: Event) -> str:
    return "note" if event.kind is EventKind.NOTED else f"given to {event.after or 'nobody'}"


def _value(value: Mapping[str, Any]) -> str:
    return str(value.get("text") or say(decode_value(dict(value))))


def _outcome(outcome: Mapping[str, Any]) -> str:
    told = f"{outcome['status']} ({outcome['reason'].replace('_', ' ')})"
    return told + (f", write {outcome['correction']}" if "correction" in outcome else "")


def _statement(piece: Mapping[str, Any]) -> str:
    dates = [f"{word} {piece[key]}" for key, word in (("start", "from"), ("end", "until"), ("point_in_time", "for"))
             if piece.get(key)]  # fmt: skip
    return " ".join([_value(piece["value"]), *dates, f"({piece['locator']})"])


def _state(state: object) -> str:
    if isinstance(state, Mapping):
        return str(state["state"]) + (f" to {state['value']}" if state.get("value") else "")
    return str(state)


def _of(review: object) -> str:
    return f" by {review['by']}" if isinstance(review, Mapping) and review.get("by") else ""
