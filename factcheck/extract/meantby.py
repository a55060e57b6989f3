"""What a noun tells of the name that it goes on about, where no capital shows names: الشركة, القرية, ومقرها."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.referents import NOUN
from factcheck.model.record import record

if TYPE_CHECKING:
    from factcheck.extract.coined import Coining

_SMALL, _COMPANY, _SEAT = "small_place", "company", "coining_seat"
_OWNING = ("coining", _SEAT)
NOT_OF_NAMES = frozenset(("person", "country", "state", "continent", "language", "currency", "government", "ministry"))
"""Kinds of nouns that no name of the text's own stands under."""


@record
class Meant:
    """What a definite noun, or one with its owner's pronoun, tells of the name that it goes on about."""

    types: tuple[str, ...]
    gender: str
    small: bool
    """True for a place that no source knows: a village."""


@record
class Noted:
    """What a word is a noun for or a name of, and what it means as a short form."""

    kinds: tuple[str, ...]
    meant: Meant | None


def noted(coining: Coining, norm: str) -> Noted | None:
    """What a word tells of names; None for most words."""
    kinds, meant = kinds_of(coining, norm), meant_by(coining, norm)
    return Noted(kinds, meant) if kinds or meant is not None else None


def kinds_of(coining: Coining, norm: str) -> tuple[str, ...]:
    """The kinds of thing that a word is a noun for or a name of."""
    found = []
    for stem, name, tags in coining.classed(norm):
        kind = name.removeprefix(NOUN) if name.startswith(NOUN) else name.removeprefix("name.")
        if kind != name and kind in coining.types and not stem.pronoun and "plural" not in tags:
            found.append(kind)
    return tuple(dict.fromkeys(found))


def meant_by(coining: Coining, norm: str) -> Meant | None:
    """What a definite noun, or what a company has with its pronoun, tells of the name that it goes on about."""
    types: list[str] = []
    gender, small = "", False
    for stem, name, tags in coining.classed(norm):
        if name == _SMALL and stem.definite:
            small = True
        kind = name.removeprefix(NOUN)
        if kind != name and stem.definite and not stem.pronoun and "plural" not in tags and kind in coining.types:
            types.append(kind)
            gender = gender or next((tag for tag in tags if tag in ("m", "f")), "")
        elif name in _OWNING and (stem.pronoun or name == _SEAT) and not types:
            own = stem.pronoun or next((p for p in coining.genders if norm.endswith(p)), "")
            return Meant((_COMPANY,), coining.genders.get(own, ""), small=False)
    if not types or not NOT_OF_NAMES.isdisjoint(types):
        return None
    return Meant(tuple(dict.fromkeys(types)), gender, small)
