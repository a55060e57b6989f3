"""Which of several readings of one value stands: the one with more of its words matched and fewer passed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extract.claims import Raw
from factcheck.properties.property import ValueKind


def strongest(raws: Sequence[Raw], stands: Callable[[Raw], bool]) -> list[Raw]:
    """Keep for each value the most specific reading, in order of the text.

    Two properties may share a name only where no word of the one pattern serves the other; a number is the value of
    one property, and one property takes a value once. What has no subject to be said of (``stands``) leaves the value
    to other properties: "it is 300 feet high" is said of a tower or of a mountain.
    """
    kept: list[Raw] = []
    fallen: list[Raw] = []
    for raw in sorted(raws, key=_rank):
        if any(_rivals(raw, other) for other in kept):
            continue
        if any(raw.prop.id == other.prop.id and _same_value(raw, other) for other in fallen):
            continue
        (kept if stands(raw) else fallen).append(raw)
    return sorted(kept, key=lambda raw: (raw.value_start, raw.prop.id))


def _rank(raw: Raw) -> tuple[int, int, int, int, str, int]:
    bound = raw.match.bound
    subject = 0 if bound.subject is not None else 1
    return (-bound.weight, bound.gap, subject, raw.match.last - raw.match.first, raw.prop.id, raw.match.first)


def _rivals(raw: Raw, other: Raw) -> bool:
    if not _same_value(raw, other):
        return False
    if raw.prop.id == other.prop.id:
        return True
    if {raw.prop.period, other.prop.period} == {"start", "end"}:
        return False  # a span states both its ends
    if {raw.prop.kind, other.prop.kind}.isdisjoint((ValueKind.ENTITY, ValueKind.DATE)):
        return True  # one number is one thing's height or elevation, not both
    mine = {i for reading in raw.match.bound.readings for i in range(reading.first, reading.last)}
    theirs = {i for reading in other.match.bound.readings for i in range(reading.first, reading.last)}
    return not mine.isdisjoint(theirs)


def _same_value(raw: Raw, other: Raw) -> bool:
    a, b = raw.match.bound.value, other.match.bound.value
    return a is not None and b is not None and a.first < b.last and b.first < a.last
