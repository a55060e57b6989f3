"""What keeps a match from being the claim that it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import ValueMark
from factcheck.extract.times import is_now

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_AGENT, _FOUNDED, _CLAUSE = "agent", "inception/founded", 12
"""The classes of the preposition before who did something, of verbs of founding, and the tokens between them."""
_NEAR = 5
"""How many tokens before a match a blocking word counts."""


def blocked(raw: Raw) -> bool:
    """A word of the property's class ``blocked`` near the match makes it another thing: "GDP per capita"."""
    bound = raw.match.bound
    if bound.gap > 1 and not raw.prop.subjectless and _now(raw):
        return True  # "at its launch … and 48 universities today": nothing was launched today
    if raw.sole and raw.prop.office and _founding(raw):
        return True  # "founded in 1364 by King Casimir": who did it then holds no office now
    near = range(raw.match.first - _NEAR, raw.match.last + 2)
    return any(reading.first in near for reading in raw.sentence.classes.get(f"{raw.prop.id}/blocked", ()))


def _founding(raw: Raw) -> bool:
    """True for who is only said to have founded or opened something."""
    classes, first = raw.sentence.classes, raw.match.first
    agent = any(r.last == first for r in classes.get(_AGENT, ()))
    return agent and any(first - _CLAUSE < r.first < first for r in classes.get(_FOUNDED, ()))


def _now(raw: Raw) -> bool:
    value = raw.match.bound.value
    return isinstance(value, ValueMark) and is_now(raw.sentence, value)
