"""Whose a figure is: where its noun has an owner before it, the name behind the noun has no part in that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.patterns import OWNERS, OWNING
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_FIGURES = (ValueKind.COUNT, ValueKind.MONEY, ValueKind.QUANTITY)
_QUALITY, _QUALIFYING = "quality", "qualifying"
"""A property's class of what qualifies its noun (annual revenue), and the language's own of such words."""


def owned_by_another(raw: Raw) -> bool:
    """True for a figure whose noun has an owner before it, which the name behind the noun is not."""
    subject, sentence, at = raw.match.bound.subject, raw.sentence, raw.match.first
    if raw.prop.kind not in _FIGURES or subject is None or subject.first <= at or sentence.verb_first:
        return False
    qualities = (f"{raw.prop.id}/{_QUALITY}", _QUALIFYING)
    while at > sentence.first and any(r.last == at for name in qualities for r in sentence.classes.get(name, ())):
        at -= 1
    possessive = any(r.last == at for r in sentence.classes.get(OWNING[0], ()))
    return possessive or (at > sentence.first and sentence.tokens.norms[at - 1] in OWNERS)
