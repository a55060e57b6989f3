"""Which office "the post" is that somebody held before or after, of whom "its president" is, and whose "the figure"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.extract.bound import Match
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind, Reference, Subject
from factcheck.model.record import replace
from factcheck.properties.property import Property, ValueKind
from factcheck.text.normalize import fold

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

POST = "the_post"
"""What the name of the class ends in whose words mean an office named before: the post, the job."""
_THERE = "/there_are"
FIGURE = ("/the_figure", _THERE)
"""What the names of the classes end in whose words mean a number told before: the figure, there are."""
_REACH = 1
"""Sentences back in which that number may stand."""
_OPENING_OFFICE = "^ {office"
"""How the pattern begins of an office that opens a clause and is of nobody by name."""
_PRESIDENT = "office.president"
_PRESIDED = ("head_of_state", "chairperson")
"""The offices that a president holds: of a state, of a body."""
_FIRST_HOLDER = "scope.first_holder"
_ANY = ("country", "state", "region", "organization")


def of_post(readings: Sequence[Reading]) -> bool:
    """True for a match that names no office but an earlier one."""
    return any(reading.name.endswith(POST) for reading in readings)


def of_figure(readings: Sequence[Reading]) -> bool:
    """True for a match that goes on about a number told before."""
    return any(reading.name.endswith(FIGURE) for reading in readings)


def _counts_before(raw: Raw) -> bool:
    """True where the sentence counts something else before: "There are 12 rooms; today there are 14"."""
    kinds = (MentionKind.NUMBER, MentionKind.QUANTITY)
    there = any(r.name.endswith(_THERE) for r in raw.match.bound.readings)
    return there and any(mark.last <= raw.match.first and mark.mention.kind in kinds for mark in raw.sentence.values)


def topic_of_president(prop: Property, referent: Referent | None, readings: Sequence[Reading]) -> Sequence[str]:
    """Types among which "its president" looks for whom the text is about: a country, or a body; none where it does not.

    What is found decides which office it is: behind "Finland joined the EU" its president is the head of a state.
    """
    if prop.id not in _PRESIDED or not any(r.name == _PRESIDENT for r in readings):
        return ()
    return _ANY if referent is not None and referent.kind is Reference.PRONOUN else ()


class Posts:
    """The last office that a document told of, and the last number."""

    def __init__(self) -> None:
        self._prop = ""
        self._subject: Subject | None = None
        self._holders: dict[tuple[str, str], Subject] = {}
        self._owners: dict[str, dict[str, Subject]] = {}
        self._figure: tuple[str, Subject | None, int] = ("", None, 0)

    def told(self, raw: Raw) -> tuple[bool, Subject | None]:
        """Whether what the text told before decides whom a match is about, and who that is: nobody, or one."""
        sentence, bound = raw.sentence, raw.match.bound
        if of_figure(bound.readings):
            return True, None if _counts_before(raw) else self.figure(raw.prop, sentence.index)
        if of_post(bound.readings):
            if not self.meant(sentence, raw.match.first, raw.prop):
                return True, None
            holder = self.holder(sentence, raw.match.first)
        else:
            bare = raw.sole or (bound.subject is None and raw.pattern["text"].startswith(_OPENING_OFFICE))
            holder = self.of_holder(raw.prop, bound.value) if bare else None
        return holder is not None, holder

    def tell(self, prop: Property, subject: Subject | None, index: int) -> None:
        """Take up whose number sentence ``index`` told last."""
        if prop.kind is ValueKind.COUNT:
            self._figure = (prop.id, subject, index)

    def figure(self, prop: Property, index: int) -> Subject | None:
        """Whose number "the figure" in sentence ``index`` is, where the last one told is of this property."""
        told, subject, before = self._figure
        return _implied(subject) if subject and told == prop.id and before >= index - _REACH else None

    def note(self, prop: Property, subject: Subject | None) -> None:
        if prop.office and subject is not None:
            self._prop, self._subject = prop.id, subject
            self._owners.setdefault(prop.id, {}).setdefault(fold(subject.name), subject)

    def only(self, prop: Property) -> Subject | None:
        """Whose office of this kind it must be where the text has told of one alone: "secretary-general in 1955".

        Of countries a text may name several, and a president is of anything.
        """
        of_one = prop.id not in _PRESIDED and "country" not in prop.subjects
        owners = self._owners.get(prop.id, {}) if of_one else {}
        return _implied(next(iter(owners.values()))) if len(owners) == 1 else None

    def remember(self, prop: Property, value: ValueMark | Referent, subject: Subject | None) -> None:
        """Take up who holds which office, by his last name."""
        if prop.office and subject is not None and isinstance(value, Referent):
            self._holders.setdefault((prop.id, _last_name(value)), subject)

    def of_holder(self, prop: Property, value: ValueMark | Referent | None) -> Subject | None:
        """Whose office somebody holds who was named with it before: "President Sow" behind "Kenya's president"."""
        found = self._holders.get((prop.id, _last_name(value))) if isinstance(value, Referent) else None
        return _implied(found) if found is not None else None

    def meant(self, sentence: Sentence, at: int, prop: Property) -> bool:
        """True where the post that stands behind token ``at`` is an office of this property."""
        own = _told_before(sentence, at)
        if own:
            return prop.id in own or (own == {_PRESIDENT.removeprefix(OFFICE)} and prop.id in _PRESIDED)
        return self._prop == prop.id

    def holder(self, sentence: Sentence, at: int) -> Subject | None:
        """Whose post it is, where a sentence before told; None where this one does."""
        if self._subject is None or _told_before(sentence, at):
            return None
        return _implied(self._subject)


def _implied(subject: Subject) -> Subject:
    antecedent = subject.antecedent or subject.span
    return replace(subject, text="", span=None, reference=Reference.IMPLIED, antecedent=antecedent)


def _last_name(value: Referent) -> str:
    return fold(value.text).rsplit(" ", 1)[-1]


def _told_before(sentence: Sentence, at: int) -> set[str]:
    """The offices of the last words for one that stand in the sentence before the token."""
    offices = [r for r in sentence.readings.under(OFFICE) if r.last <= at]
    last = max((r.first for r in offices), default=-1)
    return {r.name.removeprefix(OFFICE) for r in offices if r.first == last}


def first_holders(sentence: Sentence, match: Match) -> list[Reading]:
    """Words before the office of a match that count its holders from the beginning: its first president, أول رئيس."""
    words = sentence.classes.get(_FIRST_HOLDER, ())
    offices = {r.first for r in match.bound.readings if r.name.startswith(OFFICE)} if words else ()
    return [r for r in words if r.last in offices]
