"""What the sources say of a claim's property over time, in bands to draw: 34 until 2016 · 41 until 2022 · 42 since."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.fingerprint import value_key
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record
from factcheck.model.values import EntityRef, Value
from factcheck.model.verdict import Evidence
from factcheck.reports.html.visible import day_number
from factcheck.reports.html.words import Words


@record
class Band:
    """One value while it held; ``start`` and ``end`` are shares of the whole width."""

    words: str
    start: float
    end: float
    lane: int
    """0 for the first source, 1 for the second."""
    claimed: bool
    """True where it is what the text says."""
    relation: str


def bands(evidence: Sequence[Evidence], said: Value, judged: PartialDate, words: Words) -> tuple[Band, ...]:
    """Return the bands in order of time; none where the sources tell of no change."""
    dated = [piece for piece in evidence if piece.start or piece.end or piece.point_in_time]
    if len({_key(piece.value) for piece in dated}) < 2 or len({_dates(piece) for piece in dated}) < 2:
        return ()
    dated.sort(key=lambda piece: (_first(piece) or float("-inf"), _last(piece) or float("inf")))
    known = [edge for piece in dated for edge in (_first(piece), _last(piece)) if edge is not None]
    low, high = min(known), max([*known, day_number(judged, end=True)])
    room = (high - low) or 1.0
    lanes = {source: lane for lane, source in enumerate(dict.fromkeys(piece.source for piece in dated))}
    found = []
    for piece in dated:
        start, end = _edges(piece, dated, low, high)
        same = same_value(piece.value, said)
        told = _told(piece, words)
        found.append(
            Band(told, _share(start - low, room), _share(end - low, room), lanes[piece.source], same, piece.relation)
        )
    return tuple(found)


def same_value(one: Value, other: Value) -> bool:
    """True where two values are one, however they are written."""
    return _key(one) == _key(other)


def _told(piece: Evidence, words: Words) -> str:
    """Return value and end, which is what a reader of a timeline wants; where it began is where the last one ended."""
    until = piece.until()
    if until is not None:
        return words("until", value=words.value(piece.value), date=words.date(until))
    return words.held(piece)


def _edges(piece: Evidence, every: Sequence[Evidence], low: float, high: float) -> tuple[float, float]:
    """Return from when to when; what a source gives for one point in time is drawn up to its next one."""
    start, end = _first(piece), _last(piece)
    if end is None and piece.point_in_time is not None:
        later = [_first(other) or low for other in every if other.source == piece.source]
        end = min((each for each in later if start is not None and each > start), default=high)
    return low if start is None else start, high if end is None else max(end, start or low)


def _first(piece: Evidence) -> float | None:
    date = piece.start or piece.point_in_time
    return day_number(date) if date is not None else None


def _last(piece: Evidence) -> float | None:
    until = piece.until()
    return day_number(until, end=True) if until is not None else None


def _dates(piece: Evidence) -> tuple[PartialDate | None, ...]:
    return (piece.start, piece.end, piece.point_in_time)


def _key(value: Value) -> str:
    if isinstance(value, EntityRef) and value.entity:
        return f"entity {value.entity}"
    return value_key(value)


def _share(part: float, whole: float) -> float:
    return round(min(max(part / whole, 0.0), 1.0), 4)
