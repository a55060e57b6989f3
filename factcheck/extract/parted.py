"""Words that say nothing of the name before them: they open a phrase of their own, or mean another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.human import of_other_person
from factcheck.extract.introduced import beside_topic, of_other_gender, told_of
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import LANDS, Referent
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.bound import Bound
    from factcheck.extract.marks import Sentence

_BESIDE = ("member_of/member",)
"""Classes of words that open the next person's phrase behind a comma: الأول، وعضو المجلس الثاني."""
_ROLES = ("capital/capital", "currency/currency", "headquarters/seat")
"""Classes of nouns that a conjunction gives to another thing than the name before it: أكرا، وعاصمة توغو لومي."""
_THEREFORE = "ف"
"""The conjunction that behind a comma opens a clause of its own."""
_HUMAN = "human"
"""The tag of pronouns that mean persons: who."""


def parted(sentence: Sentence, reading: Reading, at: int, bound: Bound) -> bool:
    """True for a word that says nothing of the name before it.

    ", and king of Bahrain, Hamad" opens a phrase of its own; ", وتبلغ مساحتها" and the second noun of
    "عاصمتها ليما ومساحتها" go on with what the clause is about; مقرها behind "تتبع الشركة مجموعة يابانية" belongs
    to the group.
    """
    subject = bound.subject
    if (
        subject is not None
        and reading.name == "pronoun.relative"
        and of_other_gender(sentence, subject, _told(reading))
    ):
        return True
    if _HUMAN in reading.tags and subject is not None and subject.types and "person" not in subject.types:
        return reading.name == "pronoun.relative" and not sentence.verb_first  # the town of Jo Doe, who was born there
    if _of_nobody(sentence, at, bound.value) or (bound.value is None and of_other_person(sentence, reading, subject)):
        return True
    joined = reading.prefix in sentence.conjunctions
    next_one = joined and _of_next(sentence, reading, at, bound)
    if next_one or (joined and reading.name.startswith(OFFICE)):
        return next_one
    if subject is None or not (subject.named or subject.kind is Reference.SHORT_FORM):
        return False
    behind = at - subject.last in (0, 1)
    if joined and at - subject.last == 1 and reading.name in _BESIDE:
        return True
    if joined and behind and "verb" in reading.tags:
        return subject.first not in sentence.openings
    gender = sentence.genders.get(reading.pronoun, "")
    if reading.pronoun and (told_of(sentence, subject) or of_other_gender(sentence, subject, gender)):
        return True
    beside = at > subject.last or not LANDS.isdisjoint(subject.types)  # not اشترت … حصة في شركة دلتا ومقرها صيدا
    if joined and reading.pronoun and beside and beside_topic(sentence, subject):
        return True
    if joined and behind and reading.pronoun:
        return any(r.pronoun for r in sentence.readings.ending.get(subject.first, ()))
    if reading.pronoun and not reading.prefix and at > subject.last and subject.first not in sentence.openings:
        return sentence.plain_noun(at - 1)
    return False


def _of_next(sentence: Sentence, reading: Reading, at: int, bound: Bound) -> bool:
    """True for a noun that a conjunction gives to what follows: ", and king of Bahrain, Hamad"."""
    if reading.name.startswith(OFFICE):
        return bound.value is not None
    if reading.name == TITLE:
        return bound.value is None and _tells_office(bound)  # "رئيس وزراء لبنان، وسعادة السفير أحمد"
    if "verb" in reading.tags and bound.subject is None and isinstance(bound.value, ValueMark):
        return True  # ولد في 14 مارس 1947، وأسس جمعية النور
    if bound.subject is None and bound.value is not None and reading.name in _ROLES:
        return not reading.pronoun
    consequent = reading.prefix == _THEREFORE and sentence.tokens.norms[at - 1] in COMMAS
    return consequent and reading.name.startswith("noun.")  # ليست العاصمة، فالعاصمة التركية


def _tells_office(bound: Bound) -> bool:
    return bound.subject is not None and any(reading.name.startswith(OFFICE) for reading in bound.readings)


def _of_nobody(sentence: Sentence, at: int, value: object) -> bool:
    """True for a definite office behind a verb whose holder nothing tells: كان الرئيس غاضباً."""
    he = isinstance(value, Referent) and value.kind is Reference.PRONOUN and value.last == at
    return he and bool(sentence.article) and sentence.tokens.norms[at].startswith(sentence.article)


def _told(reading: Reading) -> str:
    return next((tag for tag in reading.tags if tag in ("f", "m")), "")
