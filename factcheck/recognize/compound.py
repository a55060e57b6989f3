"""Quantities told in two units or more: "2 yards, 1 foot", "3 km 200 m", "كيلوغرام و200 غرام"."""

from __future__ import annotations

from factcheck.recognize.measured import Measure
from factcheck.recognize.number_words import joiner
from factcheck.recognize.numerals import numeral
from factcheck.recognize.view import View

_PARTS = {
    "mi": {"yd": 1760, "ft": 5280}, "yd": {"ft": 3, "in": 36}, "lb": {"oz": 16}, "km": {"m": 1000},
    "m": {"cm": 100, "mm": 1000}, "kg": {"g": 1000}, "t": {"kg": 1000},
}  # fmt: skip
"""How many of a smaller unit make one of a larger; feet and inches are read elsewhere, in feet."""


def with_parts(view: View, made: Measure) -> Measure:
    """The amount with those in smaller units that follow it, in the smallest of them, so that it stays exact."""
    while True:
        smaller = _PARTS.get(made.unit or "")
        at = made.end + 1 if view.norm(made.end) in {",", "،"} else made.end
        after = joiner(view, at)
        at = at if after is None else after
        part = numeral(view, at) if smaller and (view.is_number(at) or view.word(at) is not None) else None
        if smaller is None or part is None or part.first not in {at, at + 1} or made.value != int(made.value):
            return made
        unit = view.find(part.end, "unit")
        factor = smaller.get(unit[1][0]) if unit is not None and unit[1][1] == 1 else None
        if unit is None or factor is None or not 0 < part.value < factor * _MOST:
            return made
        made.value, made.step = made.value * factor + part.value, part.step
        made.unit, made.end, made.stop = unit[1][0], unit[0], view.ends[unit[0] - 1]


_MOST = 3
"""As "2 yards and 7 feet": more of the smaller unit than make three of the larger are another amount."""
