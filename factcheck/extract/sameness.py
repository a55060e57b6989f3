"""When two mentions are of one entity, and a pronoun agrees with one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.referents import Referent
from factcheck.text.normalize import fold


def identity(referent: Referent) -> str:
    """What two mentions of one entity share: its entity ids, else its folded words."""
    return "|".join(referent.entities) if referent.entities else fold(referent.text)


def distinct_names(referents: Sequence[Referent]) -> list[Referent]:
    found: dict[str, Referent] = {}
    for referent in referents:
        found.setdefault(identity(referent), referent)
    return list(found.values())


def agrees(referent: Referent, gender: str) -> bool:
    return not gender or not referent.gender or referent.gender == gender


def same_words(name: Referent, short: Referent) -> bool:
    return fold(name.text) == fold(short.text) and not name.entities


def bears(name: Referent, short: Referent) -> bool:
    """True where the name contains the short form's own noun: the Coalition behind "the coalition"."""
    return bool(short.head) and (name.head == short.head or short.head in fold(name.text).split())
