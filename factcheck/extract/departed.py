"""Whether a verb of dying tells of the death of its subject, where verbs stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.referents import LANDS

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_LIFE = frozenset({"date_of_birth", "date_of_death"})
_DIED, _KIN = "/died", "kin"
_MANY, _TO = "وا", "الي"
"""The folded ending of verbs of several, and the preposition before where somebody goes."""


def of_others(raw: Raw) -> bool:
    """True for deaths of several (الذين رحلوا) or of a relative (توفي والد الفنان), or for leaving a place."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if raw.prop.id not in _LIFE or not sentence.verb_first:
        return False
    verbs = [r for r in raw.match.bound.readings if r.name.endswith(_DIED) and "verb" in r.tags]
    norms = sentence.tokens.norms
    if any(norms[r.last - 1].endswith(_MANY) and r.last == r.first + 1 for r in verbs):
        return True
    if subject is None:
        behind = (x for r in verbs for x in sentence.at.get(r.last, ()))
        return any(x.name == _KIN and not x.pronoun for x in behind)
    if not any(r.last <= subject.first for r in verbs) or subject.last + 1 >= sentence.last:
        return False
    places = sentence.referent_at.get(subject.last + 1, ())
    return norms[subject.last] == _TO and any(not LANDS.isdisjoint(r.types) for r in places)
