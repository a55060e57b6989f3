"""Whose capital "the capital" is that nothing tells the land of: a land's, no island's or town's that stands near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.antecedent import Antecedent
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import identity

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.discourse import Discourse

_CAPITAL = "capital"
_LANDS = frozenset({"country", "state"})
"""Types of what has a capital for certain."""


def land_of_capital(raw: Raw, found: Antecedent, discourse: Discourse) -> Antecedent:
    """The land meant where a capital has no owner by name: the one found, the last named, what the text is about.

    "It lies on the Cap Vert peninsula in Senegal, north of the capital, Dakar" is no capital of a peninsula.
    """
    sentence = raw.sentence
    if raw.prop.id != _CAPITAL or sentence.verb_first:
        return found
    name = discourse.typed(found.name) if found.name is not None else None
    main = discourse.topic(raw.prop.subjects)
    if name is not None and (_has_capital(name, raw) or _is_told_of(name, main, raw)):
        return found
    here = [r for r in sentence.referents if r.named and r.last <= raw.match.first and "country" in r.types]
    if here:
        return Antecedent(here[-1], why="the land named before it")
    if main is not None and "country" in main.types and main.first < sentence.first:
        return Antecedent(main, why="the text is about it")
    return Antecedent()


def _has_capital(name: Referent, raw: Raw) -> bool:
    """True for a land, and for what may be one and is named before: "the seat of Tarvonia's government is Belmar"."""
    before = name.last <= raw.match.last and not name.types
    return bool(name.entities) or before or not _LANDS.isdisjoint(name.types)


def _is_told_of(name: Referent, main: Referent | None, raw: Raw) -> bool:
    """True for an island that the text is about, where the sentence tells no other place by it."""
    placing = name.first >= raw.sentence.first and raw.sentence.ruled(name.first)
    return main is not None and identity(main) == identity(name) and not placing
