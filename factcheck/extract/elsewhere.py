"""What stands beside a match in a language whose verbs come first, and makes it tell of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import ValueMark
from factcheck.extract.otherclauses import of_other_clause
from factcheck.extract.outline import COMMAS
from factcheck.extract.portions import of_portion
from factcheck.extract.referents import Referent
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_HE = "pronoun.personal"
_CABINET = "head_of_government/government"
"""The class of nouns for a government, over which a prime minister presides."""
_OFFICE, _IN_IT = "employees/one_office", ("employees/in_it", "employees/in")
"""The class of nouns for one of several places where a body works, and those of prepositions with its pronoun."""
_TAKES_PART_IN = ("في",)
"""The preposition before what somebody takes part in."""
_SUPERLATIVE, _PEOPLE = "superlative", ("someone", "noun.person")
"""The classes of adjectives for the most of a kind, and of nouns for people."""
_FEMALE = "ها"
"""The ending of a preposition with the pronoun of what is feminine."""


def told_elsewhere(raw: Raw) -> bool:
    """True where a clause of its own begins between value and words, or the words are of a government or an office."""
    if not raw.sentence.verb_first:
        return False
    told = _clause_between(raw) or _opens_clause(raw) or _of_cabinet(raw) or _in_one_office(raw) or _joined_in(raw)
    told = told or _founds_another(raw) or _one_of_people(raw)
    return told or of_portion(raw) or of_other_clause(raw)


def _founds_another(raw: Raw) -> bool:
    """True for a body of which another verb tells behind that of founding: أسس مشغله، واليوم تشغل شركة حمدان …."""
    sentence, subject, value = raw.sentence, raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != "founder" or subject is None or value is None:
        return False
    founding = [r for r in raw.match.bound.readings if "verb" in r.tags and r.first < subject.first]
    if not founding or not founding[0].first < value.first < subject.first:
        return False
    own = {r.first for r in founding}
    before = sentence.readings.ending.get(subject.first, ())
    return any("verb" in r.tags and r.first not in own and r.first >= value.last for r in before)


def _one_of_people(raw: Raw) -> bool:
    """True for a land where somebody is the most of people of a trade: وهو أحد أكبر رجال الأعمال في المغرب."""
    if raw.prop.id != "country":
        return False
    ends = {r.last for r in raw.match.bound.readings if r.name == _SUPERLATIVE}
    return any(r.name in _PEOPLE for at in ends for r in raw.sentence.at.get(at, ()))


def _joined_in(raw: Raw) -> bool:
    """True for the number of what somebody takes part in: تشارك الجزائر في 12 مسابقة."""
    before = raw.sentence.tokens.norms[raw.value_start - 1]
    return raw.prop.id == "participants" and raw.value_start > raw.match.first and before in _TAKES_PART_IN


def _opens_clause(raw: Raw) -> bool:
    """True for a date that "and in" sets before what it tells the time of: ولد في القاهرة، وفي عام 1990 التحق …."""
    sentence, value = raw.sentence, raw.match.bound.value
    if raw.prop.kind is not ValueKind.DATE or not isinstance(value, ValueMark) or value.first <= raw.match.first + 1:
        return False
    if value.last >= sentence.last or sentence.tokens.kinds[value.last] != "w":
        return False
    opening = sentence.outline.ruling.get(value.first, value.first)
    joined = sentence.tokens.norms[opening].startswith(sentence.conjunctions)
    when = any(r.prefix in sentence.conjunctions and r.prefix for r in sentence.at.get(opening, ()))
    return opening > raw.match.first and joined and when


def _clause_between(raw: Raw) -> bool:
    """True for a value before a comma behind which a conjunction opens what is told: ليون الفرنسية، ولغاتها …."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.kind is not ValueKind.ENTITY or not isinstance(value, Referent) or value.first != raw.match.first:
        return False
    at = value.last + 1
    if at >= raw.match.last or sentence.tokens.norms[value.last] not in COMMAS:
        return False
    if any(r.name == _HE for r in sentence.at.get(at, ())):
        return False  # لومي، وهي عاصمة توغو
    own = [r for r in raw.match.bound.readings if r.first == at]
    return bool(own) and all(bool(r.prefix) and r.prefix in sentence.conjunctions for r in own)


def _of_cabinet(raw: Raw) -> bool:
    """True for who presides over a government, which is no body with a chair: ويترأس مجلس الوزراء …."""
    subject = raw.match.bound.subject
    if raw.prop.id != "chairperson" or subject is None:
        return False
    return any(r.name == _CABINET and r.last == subject.last for r in raw.sentence.at.get(subject.first, ()))


def _in_one_office(raw: Raw) -> bool:
    """True for those who work in one office of a body: أغلقت الوكالة مكتبها في لندن، وكان يعمل فيه ستة."""
    sentence = raw.sentence
    if raw.prop.id != "employees" or not (offices := sentence.classes.get(_OFFICE)):
        return False
    within = next((r for r in raw.match.bound.readings if r.name in _IN_IT and r.first > raw.match.first - 1), None)
    if within is None:
        return False
    gender = "f" if sentence.tokens.norms[within.last - 1].endswith(_FEMALE) else "m"
    names = [r for r in sentence.referents if r.named]
    for office in reversed(offices):
        own = any(name.first <= office.first < name.last for name in names)
        own = own or any(mark.first < office.last and office.first <= mark.last for mark in sentence.values)
        if office.last <= within.first and gender in office.tags and not own and not office.definite:
            return True
    return False
