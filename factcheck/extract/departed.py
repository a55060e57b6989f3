"""Whether a verb of dying tells of the death of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import LANDS

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_LIFE = frozenset({"date_of_birth", "date_of_death"})
_DIED, _KIN = "/died", "kin"
_MANY, _TO, _FROM = "وا", "الي", "of"
"""The folded ending of verbs of several, and the prepositions before where somebody goes and is from."""


def of_others(raw: Raw) -> bool:
    """True for deaths of several (الذين رحلوا) or of a relative (توفي والد الفنان), or for leaving a place.

    So for the town that somebody is from: "Ann Reed, 88, of Melle, died".
    """
    sentence, subject = raw.sentence, raw.match.bound.subject
    if raw.prop.id not in _LIFE:
        return False
    if not sentence.verb_first:
        return _from_there(raw)
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


def _from_there(raw: Raw) -> bool:
    """True for a name that "of" rules before a comma, no clause of its own behind it, of which a death is told."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if subject is None or not subject.named or "person" in subject.types or subject.first - 2 < sentence.first:
        return False
    norms, at = sentence.tokens.norms, subject.first
    if norms[at - 1] != _FROM or norms[subject.last : subject.last + 1] != [","]:
        return False
    apart = norms[at - 2] in COMMAS or subject.last - at == 1
    return apart and not any(r.relative for r in sentence.referent_at.get(subject.last + 1, ()))
