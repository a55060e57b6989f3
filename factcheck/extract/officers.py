"""Persons whom their office and its body introduce: "former Microsoft chief executive Steve Ballmer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import Referent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.marks import Sentence

_ANY_OFFICE, _FORMER, _TITLE, _JOINT = "_office/any_office", "_office/former", "title", "joining"
_QUALITIES, _OFFICES = 3, 3
"""Words before the body, and offices of one person: "founder and chief executive"."""


def officer_behind(sentence: Sentence, at: int) -> Referent | None:
    """The person whom a body at the token and what he is to it introduce; None where nobody is."""
    if sentence.verb_first:
        return None
    for _ in range(_QUALITIES):
        body = max(sentence.referent_at.get(at, ()), key=lambda r: r.last, default=None)
        if body is not None and body.named:
            return _named(sentence, _past_offices(sentence, body.last))
        ends = [r.last for r in sentence.at.get(at, ()) if r.name == _FORMER]
        if not ends:
            return None
        at = max(ends)
    return None


def officers(sentence: Sentence, places: Sequence[int]) -> list[int]:
    """The places, and those of the persons whom an office introduces there."""
    behind = (officer_behind(sentence, at) for at in places)
    return list(dict.fromkeys([*places, *(person.first for person in behind if person is not None)]))


def _past_offices(sentence: Sentence, at: int) -> int:
    """The token behind the offices that stand behind a body; -1 where none does."""
    at += at < sentence.last and sentence.tokens.norms[at] in OWNERS
    told = False
    for _ in range(_OFFICES):
        at = max((r.last for r in sentence.at.get(at, ()) if r.name == _FORMER), default=at)
        ends = [r.last for r in sentence.at.get(at, ()) if _office(r.name)]
        if not ends:
            return -1
        at, told = max(ends), True
        joint = next((r.last for r in sentence.at.get(at, ()) if r.name == _JOINT), None)
        if joint is None:
            break
        at = joint
    return at if told else -1


def _office(name: str) -> bool:
    return (name.startswith(OFFICE) and name != AIDE) or name in (_ANY_OFFICE, _TITLE)


def _named(sentence: Sentence, at: int) -> Referent | None:
    names = (r for r in sentence.referent_at.get(at, ()) if r.named and (not r.types or "person" in r.types))
    return next(names, None)
