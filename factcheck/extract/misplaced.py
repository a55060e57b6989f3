"""Names that what is written on them, or a noun before them, makes another thing, where verbs stand first.

In الرئيس التنفيذي لماجد الفطيم the name is whom the office is of, in دشن المستشفى بمدينة فاس where it was done, and
the middle of an earthquake is nobody's seat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import ValueMark
from factcheck.extract.offices import BARE
from factcheck.extract.referents import NOUN

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.marks import Sentence
    from factcheck.extract.referents import Referent

_TREMOR = "headquarters/tremor"
"""The class of nouns for what has a middle and no seat: زلزال."""
_EVENT, _BEGINNINGS = f"{NOUN}event", frozenset({"inception", "dissolved", "date_of_birth", "date_of_death"})
"""The class of nouns for what happens, and properties that no event has."""
_POST = "_office/post"
"""The class of nouns for an office that is given to somebody."""
_RULED, _IN = "ruled", "ب"
"""What is said of a name with a preposition on it, and the one before a place."""


def misplaced(raw: Raw) -> bool:
    """True for a match whose value or subject a preposition, or an earthquake before it, makes another thing."""
    sentence, bound = raw.sentence, raw.match.bound
    if not sentence.verb_first or bound.value is None:
        return False
    if isinstance(bound.value, ValueMark):
        return raw.prop.id in _BEGINNINGS and _naming(sentence, bound.value)
    if raw.prop.office:
        posts = {r.last for r in sentence.classes.get(_POST, ())}  # تنازل عن منصب الرئيس التنفيذي لعمر حداد
        titles = {r.last for r in bound.readings if r.name.endswith(BARE) and r.first not in posts}
        return bound.value.first in titles and sentence.prefixed(bound.value) == _RULED
    if raw.prop.id == "founder":
        return bound.subject is not None and bound.subject.named and _placing(sentence, bound.subject)
    own = raw.prop.id == "headquarters" and any(r.pronoun for r in bound.readings)
    return own and any(r.first < raw.match.first for r in sentence.classes.get(_TREMOR, ()))


def _naming(sentence: Sentence, date: ValueMark) -> bool:
    """True for a date by which an event is called: في حرب أكتوبر 1973، ثم أسس دارا."""
    before = sentence.readings.ending.get(date.first, ())
    return any(r.name == _EVENT and not (r.definite or r.pronoun) for r in before)


def _placing(sentence: Sentence, name: Referent) -> bool:
    """True for a name that tells where, its noun left out of it or not: بفاس, بمدينة فاس."""
    nouns = (r.prefix for r in sentence.at.get(name.first, ()) if r.name.startswith(NOUN))
    return any(written.endswith(_IN) for written in (sentence.written_on(name), *nouns))
