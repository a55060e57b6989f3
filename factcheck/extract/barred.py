"""What keeps a match from being the claim that it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import ValueMark
from factcheck.extract.times import is_now

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_NEAR = 5
"""How many tokens before a match a blocking word counts."""


def blocked(raw: Raw) -> bool:
    """A word of the property's class ``blocked`` near the match makes it another thing: "GDP per capita"."""
    bound = raw.match.bound
    if bound.gap > 1 and not raw.prop.subjectless and _now(raw):
        return True  # "at its launch … and 48 universities today": nothing was launched today
    near = range(raw.match.first - _NEAR, raw.match.last + 2)
    return any(reading.first in near for reading in raw.sentence.classes.get(f"{raw.prop.id}/blocked", ()))


def _now(raw: Raw) -> bool:
    value = raw.match.bound.value
    return isinstance(value, ValueMark) and is_now(raw.sentence, value)
