"""When two mentions are of one entity, and a pronoun agrees with one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.fits import known_type, may_be_called
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import Referent
from factcheck.properties.loader import is_a
from factcheck.text.normalize import fold

TURN = "turn"
"""The class of words that turn to another thing: as for, أما."""
_EVENT = "event"
_BODY = "organization"
_HOUSES = frozenset({"army", "club", "court", "hospital", "ministry", "museum", "newspaper", "school", "university"})
"""Types whose nouns never stand for a name that calls itself something wider."""
_GENERAL = frozenset({"organization", "alliance", "union", "agency"})
"""Types whose nouns may stand for any known body."""


def identity(referent: Referent) -> str:
    """What two mentions of one entity share: its entity ids, else its folded words."""
    return "|".join(referent.entities) if referent.entities else fold(referent.text)


def distinct_names(referents: Sequence[Referent]) -> list[Referent]:
    found: dict[str, Referent] = {}
    for referent in referents:
        found.setdefault(identity(referent), referent)
    return list(found.values())


def same_words(name: Referent, short: Referent) -> bool:
    return fold(name.text) == fold(short.text) and not name.entities


def bears(name: Referent, short: Referent) -> bool:
    """True where the name contains the short form's own noun: the Coalition behind "the coalition"."""
    return bool(short.head) and (name.head == short.head or short.head in fold(name.text).split())


_LANDFORMS = frozenset({"lake", "mountain", "island", "river"})
"""Types of what a place may be called after: Lake Placid, Mount Vernon."""


def may_be_meant(name: Referent, short: Referent, types: Mapping[str, str]) -> bool:
    """True where the noun may stand for the name: no earthquake for a tournament, though both are events."""
    if not may_be_called(name, short, types):
        return False
    apart = bool(name.head) and bool(short.head) and name.head != short.head
    if apart and _landform(name, short):
        return False
    if name.types == (_BODY,) and (apart or name.entities):
        # a society is no hospital, though a group may be a company; what is a bank or a fund is called so in its name
        special = _GENERAL.isdisjoint(short.types) if name.entities else not _HOUSES.isdisjoint(short.types)
        if special:
            return bool(short.head) and name.head == short.head
    return not (apart and short.types == (_EVENT,) and _EVENT not in name.types)


def _landform(name: Referent, short: Referent) -> bool:
    """True for a lake or a mountain by its name, which a town may bear as well, beside "the town"."""
    opens = bool(name.types) and name.types[0] in _LANDFORMS and not name.entities
    return opens and _LANDFORMS.isdisjoint(short.types)


def surely_is(name: Referent, short: Referent, types: Mapping[str, str]) -> bool:
    """True where the name surely is what the noun says: an airline is a company, a group no alliance."""
    if name.head != short.head and _landform(name, short):
        return False
    specific = [kind for kind in short.types if types.get(kind)]
    return any(is_a(known_type(t, types), kind, types) for t in name.types for kind in specific)


def turned_to(sentence: Sentence, at: int) -> Referent | None:
    """The name that the sentence turns to before token ``at``, London in أما لندن فيسكنها."""
    turns = [r.last for r in sentence.classes.get(TURN, ()) if r.last < at]
    names = sentence.referent_at.get(turns[-1], ()) if turns else ()
    return next((r for r in names if (r.named or r.rank) and r.last <= at), None)
