"""An amount together with what it measures, before it becomes a mention."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import MentionKind
from factcheck.model.record import record
from factcheck.recognize.numerals import Numeral
from factcheck.recognize.view import View


@record(frozen=False)
class Measure:
    """A number with its unit, its tokens and its offsets."""

    kind: MentionKind
    first: int
    end: int
    start: int
    stop: int
    value: Decimal
    step: Decimal
    unit: str | None = None
    scale: int = 1
    literal: bool = False
    share: bool = False
    below: bool = False
    """Counted down from the level of the sea."""


def plain(found: Numeral) -> Measure:
    """The number by itself."""
    return Measure(
        MentionKind.NUMBER, found.first, found.end, found.start, found.stop, found.value, found.step,
        None, found.scale, found.literal, found.fraction,
    )  # fmt: skip


def as_measure(view: View, found: Numeral, kind: MentionKind, unit: str | None, end: int, count: int = 1) -> Measure:
    """The number with a unit that ends at a token; ``count`` is how many of it the unit's own word says."""
    made = plain(found)
    made.kind, made.unit, made.end, made.stop = kind, unit, end, view.ends[end - 1]
    made.value *= count
    return made
