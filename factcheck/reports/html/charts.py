"""What the page draws: how many claims of each verdict, per document and in all, and open findings over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.languages.page import INCONSISTENT, UNJUDGED
from factcheck.model.background import Moment
from factcheck.model.record import record
from factcheck.model.verdict import Status

ORDER = (
    Status.CONTRADICTED.value, Status.OUTDATED.value, INCONSISTENT, Status.DISPUTED.value, Status.UNVERIFIED.value,
    Status.SUPPORTED.value, UNJUDGED,
)  # fmt: skip
"""Statuses by how much they want attention."""
WIDE = 1000
"""Width of a drawing; it is stretched to its place."""
HIGH = 100


@record
class Part:
    status: str
    count: int
    start: float
    width: float


@record
class Bar:
    """Counts side by side, over the width of ``WIDE``."""

    total: int
    parts: tuple[Part, ...]


@record
class Line:
    """Open findings over time as the points of a step line, high at the top, and the same closed to an area."""

    line: str
    area: str
    highest: int
    first: str
    last: str


def bar(statuses: Iterable[str], longest: int | None = None) -> Bar:
    """Return the counts of some statuses; as wide as its share of ``longest``, where that is given."""
    counts = Counter(statuses)
    total = sum(counts.values())
    room = WIDE / (longest or total or 1)
    parts, at = [], 0.0
    for status in ORDER:
        if counts[status]:
            width = counts[status] * room
            parts.append(Part(status, counts[status], round(at, 2), round(width, 2)))
            at += width
    return Bar(total, tuple(parts))


def line(moments: Sequence[Moment]) -> Line | None:
    """Return the development over time; None where there is none to show."""
    while moments and not moments[0].open:
        moments = moments[1:]
    if len(moments) < 2:
        return None
    top = max(moment.open for moment in moments)
    step = WIDE / len(moments)
    points = []
    for number, moment in enumerate(moments):
        y = round(HIGH - moment.open / top * (HIGH - 6), 2)
        points += [f"{number * step:.1f},{y}", f"{(number + 1) * step:.1f},{y}"]
    area = " ".join([f"0,{HIGH}", *points, f"{WIDE},{HIGH}"])
    return Line(" ".join(points), area, top, moments[0].name, moments[-1].name)
