"""Which of several readings of one value stands: the one with more of its words matched and fewer passed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extract.agents import agents
from factcheck.extract.bystanders import of_nobody
from factcheck.extract.claims import Raw
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference
from factcheck.model.partialdate import Precision
from factcheck.model.values import DateValue, Period
from factcheck.properties.property import Ages, Property, ValueKind

_BEGAN = "start_time"
_OPENED, _OPENING = "inception", "inception/opened"
_WHEN, _MOMENTARY = "point_in_time", "momentary"
"""The day of an event, and the class of nouns of what has a day and no beginning."""
_NO_FIGURES = (ValueKind.DATE, ValueKind.ENTITY)
_EVENT = "event"
"""The type of what begins and ends; what it founds or opens for good is of another."""

_LEADING = ("{heads}", "{led}", "{at_head}", "{at_the_helm}", "{at_helm}")
"""What patterns hold that tell a leader but no office."""

_TYING = ("/when", "/on", "in_place", "pronoun.relative")
"""Classes of what only ties a date to the word that tells it, by the endings of their names."""

_BESIDE = "/any_office"
"""The class of the titles that somebody has beside the office that is told: "both its president and its founder"."""
_BEFORE_PLACES = ("/city", "/settlement", "place_word", "demonym")
"""Classes of what stands before the name of a place, by the endings of their names."""


def strongest(raws: Sequence[Raw], stands: Callable[[Raw], bool], meant: Callable[[Raw], tuple[int, int]]) -> list[Raw]:
    """Keep for each value the most specific reading, in order of the text.

    Two properties may share a name only where no word of the one pattern serves the other; a number is the value of
    one property, and one property takes a value once. What has no subject to be said of (``stands``) leaves the value
    to other properties: "it is 300 feet high" is said of a tower or of a mountain.
    """
    kept: list[Raw] = []
    fallen: list[Raw] = []
    said = [raw for raw in raws if not of_nobody(raw)]
    said = [raw for raw in said if not _of_a_moment(raw, said) and not _attended(raw, said)]
    said = [raw for raw in said if not _owned_within(raw, said) and not _founding_text(raw, said)]
    standing = (raw for raw in said if not _other_holder(raw, said) and not _other_clause(raw, said))
    for raw in sorted(standing, key=_rank):
        rivals = [other for other in kept if _rivals(raw, other)]
        if rivals:
            nearer = [other for other in rivals if _tied(raw, other) and meant(raw) > meant(other)]
            if nearer and stands(raw):
                kept = [*(other for other in kept if other not in nearer), raw]
            continue
        rescued = raw.theirs and raw.sentence.verb_first and not any(r.pronoun for r in raw.match.bound.readings)
        # its clause may tell whose it is where no pattern does
        before = (other for other in fallen if raw.prop.id == other.prop.id and raw.match.shares_value(other.match))
        if not rescued and any(not _reads(raw, other.match.bound.subject) for other in before):
            continue
        if stands(raw):
            kept.append(raw)
        elif not _relative(raw):
            fallen.append(raw)
    return sorted(kept, key=lambda raw: (raw.value_start, raw.prop.id))


def _reads(raw: Raw, short: Referent | None) -> bool:
    """True where a short form that means nothing is the match's own word for a part: the board of whom it is about."""
    if not raw.sole or short is None or short.kind is not Reference.SHORT_FORM:
        return False
    return any(r.first < short.last <= r.last for r in raw.match.bound.readings)


def _relative(raw: Raw) -> bool:
    """True for a reading whose subject joins a clause to a noun that means nobody: "Vienna-based watchdog that …".

    Nor does the pronoun mean anybody that only ties a noun to what it is: أما عملتها فهي الشلن.
    """
    subject = raw.match.bound.subject
    return subject is not None and (subject.relative or (not subject.named and subject.first in raw.sentence.fillers))


def _tied(raw: Raw, other: Raw) -> bool:
    """True for two readings of one clause that leave out whom they are about, and tell of it what one thing cannot be.

    In "وقعت اللجنة اتفاقا في الهند. وترأسها …" the pronoun may mean either; it is what the sentence before opens with.
    So may رأت النور عام 1908: a university's day or its founder's.
    """
    alike = raw.prop.id != other.prop.id and _rank(raw)[:4] == _rank(other)[:4]
    dated = raw.sentence.verb_first and raw.prop.kind is other.prop.kind is ValueKind.DATE
    measured = raw.prop.kind is other.prop.kind is ValueKind.QUANTITY  # its height, or its elevation
    tied = alike and (raw.prop.office or dated or measured)
    return tied and raw.match.bound.subject is None and other.match.bound.subject is None


def _other_holder(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True where the office that stands behind a comma is told of the person before it, not of the one behind."""
    value = raw.match.bound.value
    if not raw.prop.office or value is None:
        return False
    mine = {i for r in raw.match.bound.readings if r.name.startswith("office.") for i in range(r.first, r.last)}
    for other in raws:
        theirs = other.match.bound.value
        if other.prop.id != raw.prop.id or theirs is None or raw.match.shares_value(other.match) or not mine:
            continue
        shared = [r.first for r in other.match.bound.readings if r.first in mine]
        if shared and value.last <= theirs.first and theirs.last <= min(shared):
            return True  # it stands nearer to the office: "من يرأسه؟ سامي، وكان علي الرئيس السابق للاتحاد"
        if shared and value.last < min(shared) and max(shared) < theirs.first and not _comma(other, max(shared)):
            return True  # "President Ada Roe, the King of Norby Olaf Hart and": the office has its own holder behind
        if shared and theirs.last <= min(shared) - 1 and value.first >= max(mine) and _comma(raw, max(mine)):
            return True
    return False


def _other_clause(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True for a date told by a word that the match only passes over: "the fair that opened in 2019 closed"."""
    if raw.prop.kind is not ValueKind.DATE or not raw.match.bound.gap:
        return False
    mine, subject = _told_by(raw), raw.match.bound.subject
    end = max(mine, subject.last if subject is not None else -1)
    dates = (o for o in raws if o.prop.id != raw.prop.id and o.prop.kind is ValueKind.DATE)
    rivals = (other for other in dates if raw.match.shares_value(other.match))
    return mine >= 0 and any(end < _told_by(other) for other in rivals if not other.match.bound.gap)


def _of_a_moment(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True for the day a fire or a crash began, which is the day of it: حريق الفندق الذي اندلع في 6 أكتوبر."""
    moments = {r.first for r in raw.sentence.classes.get(_MOMENTARY, ())}
    if raw.prop.id != _BEGAN or not moments:
        return False
    rivals = (o.match.bound.subject for o in raws if o.prop.id == _WHEN and raw.match.shares_value(o.match))
    return any(subject is not None and subject.first in moments for subject in rivals)


def _attended(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True for the ceremony at which a thing was opened, whose day is that of the opening."""
    if raw.prop.id != _WHEN or raw.match.bound.subject is not None or raw.sentence.verb_first:
        return False
    openings = (o for o in raws if o.prop.id == _OPENED and o.match.bound.subject is not None)
    return any(raw.match.shares_value(o.match) and o.match.first < raw.match.first for o in openings)


def _founding_text(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True for the day of what a body was founded by, which is that of the founding: "created by the Treaty of"."""
    subject = raw.match.bound.subject
    if raw.prop.id != _WHEN or subject is None or raw.sentence.verb_first:
        return False
    if all(r.first != subject.first for r in agents(raw.sentence)):
        return False
    foundings = (o for o in raws if o.prop.id == _OPENED and o.match.bound.subject not in (None, subject))
    return any(raw.match.shares_value(o.match) and o.match.first < subject.first for o in foundings)


def _owned_within(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True where a match passes over the pronoun of who has the value: "Jo Doe has led its staff of 58"."""
    subject = raw.match.bound.subject
    if raw.sentence.verb_first or subject is None or not raw.match.bound.gap or raw.prop.kind in _NO_FIGURES:
        return False
    owners = (o.match.bound.subject for o in raws if o.prop is raw.prop and raw.match.shares_value(o.match))
    return any(owner is not None and owner.possessive and subject.last <= owner.first for owner in owners)


def _told_by(raw: Raw) -> int:
    """The end of the last word before its value that tells what a match says of it; -1 where none does."""
    value, readings = raw.match.bound.value, raw.match.bound.readings
    told = (r.last for r in readings if value is not None and r.last <= value.first and not r.name.endswith(_TYING))
    return max(told, default=-1)


def _comma(raw: Raw, at: int) -> bool:
    """True where a comma stands between an office and whom the match takes for its holder."""
    value = raw.match.bound.value
    norms = raw.sentence.tokens.norms
    return value is not None and any(norm in COMMAS for norm in norms[at : value.first])


def _rank(raw: Raw) -> tuple[int, int, int, int, str, int]:
    bound = raw.match.bound
    subject = 0 if bound.subject is not None else 1
    weight = bound.weight - (2 if raw.prop.subjectless and subject else 0)
    # An event that began on a day began, one that began in a year was founded then; what opens for good is none.
    began = raw.prop.id == _BEGAN and _day(bound.value) and not _opens(raw)
    return (-weight - began, bound.gap, subject, raw.match.last - raw.match.first, raw.prop.id, raw.match.first)


def _opens(raw: Raw) -> bool:
    """True where something opened of which nothing tells that it is an event: "Marlin Pool opened"."""
    subject = raw.match.bound.subject
    if raw.sentence.verb_first or subject is None:
        return False
    if "n" in raw.sentence.tokens.kinds[subject.first : subject.last]:
        return False  # Lyon 2024: the name of an edition
    told = {r.first for r in raw.match.bound.readings}
    return any(r.first in told for r in raw.sentence.classes.get(_OPENING, ()))


def _day(value: object) -> bool:
    mention = value.mention.value if isinstance(value, ValueMark) else None
    return isinstance(mention, DateValue) and mention.date is not None and mention.date.precision is Precision.DAY


def _rivals(raw: Raw, other: Raw) -> bool:
    if not raw.match.shares_value(other.match):
        return _one_place(raw, other) or _one_office(raw, other) or _one_day(raw, other)
    if raw.prop.id == other.prop.id:
        return True
    if raw.prop.office and other.prop.office and any(word in raw.pattern["text"] for word in _LEADING):
        return True  # who is named in an office leads by it: "its director, Fatih Birol, has run it since"
    if _beside(raw, other) or _beside(other, raw):
        return False
    if {raw.prop.period, other.prop.period} == {"start", "end"}:
        # A span states both its ends; no other date is that of somebody's birth and death.
        return raw.prop.subjects == ("person",) and not _span(raw)
    if raw.prop.kind is other.prop.kind is ValueKind.DATE and _of_one(raw, other):
        return True  # one day is when the fair opened, or when it was held
    if {raw.prop.kind, other.prop.kind}.isdisjoint((ValueKind.ENTITY, ValueKind.DATE)):
        return True  # one number is one thing's height or elevation, not both
    return not _words(raw).isdisjoint(_words(other))


def _beside(raw: Raw, other: Raw) -> bool:
    """True where one reading of a holder names the office of the other as what he is besides: "president and chair"."""
    beside = {r.first for r in raw.match.bound.readings if r.name.endswith(_BESIDE)}
    return any(r.first in beside and r.name.startswith(OFFICE) for r in other.match.bound.readings)


def _of_one(raw: Raw, other: Raw) -> bool:
    """True for two readings of what one name is said of; a meeting without a name gives way to the event's own day."""
    mine, theirs = raw.match.bound.subject, other.match.bound.subject
    if raw.prop.subjectless and mine is None and theirs is not None and theirs.named:
        return _EVENT in other.prop.subjects
    return mine is not None and mine.named and mine == theirs


def _words(raw: Raw) -> set[int]:
    """The tokens that a match took by their classes.

    The pronoun of a clause serves whoever is in it, and so does what stands before a place's name: ومقره العاصمة
    البلجيكية بروكسل.
    """
    passing = _BEFORE_PLACES if raw.sentence.verb_first else ()
    words = (r for r in raw.match.bound.readings if r.name != "pronoun.relative" and not r.name.endswith(passing))
    return {i for reading in words for i in range(reading.first, reading.last)}


def _span(raw: Raw) -> bool:
    value = raw.match.bound.value
    return isinstance(value, ValueMark) and isinstance(value.mention.value, Period)


def _one_place(raw: Raw, other: Raw) -> bool:
    """True for two places that one verb tells of one birth or one building: in Bulaq, in Cairo."""
    prop = raw.prop
    if prop.id != other.prop.id or prop.many or not prop.place or prop.ages is not Ages.FIXED:
        return False
    verbs = {r.first for r in raw.match.bound.readings if "verb" in r.tags}
    return any(r.first in verbs for r in other.match.bound.readings)


def _one_day(raw: Raw, other: Raw) -> bool:
    """True for two days that one verb tells of one thing: "closed on 8 July, and on 9 July the union was born"."""
    prop = raw.prop
    if prop.id != other.prop.id or prop.kind is not ValueKind.DATE or raw.match.bound.subject is None:
        return False
    verbs = {r.first for r in raw.match.bound.readings if "verb" in r.tags}
    told = any(r.first in verbs for r in other.match.bound.readings)
    return told and raw.match.bound.subject == other.match.bound.subject


def _one_office(raw: Raw, other: Raw) -> bool:
    """True where one of the two leaves out the holder whom the other names: ولد عنان وشغل منصب الأمين العام."""
    if raw.prop.id != other.prop.id or raw.prop.kind is not ValueKind.ENTITY:
        return False
    values = (raw.match.bound.value, other.match.bound.value)
    if not any(isinstance(v, Referent) and v.kind is Reference.PRONOUN for v in values):
        return False
    mine, theirs = ({r.first for r in each.match.bound.readings if _tells(r, raw.prop)} for each in (raw, other))
    shared = mine & theirs
    if raw.prop.office or not shared:
        return bool(shared)
    named = [v for v in values if isinstance(v, Referent) and v.kind is not Reference.PRONOUN]
    return any(v.first < min(shared) for v in named)  # not with whom he founded it


def _tells(reading: Reading, prop: Property) -> bool:
    """True for the office that is told of, or where it is none for the verb: الذي أسس الشركة."""
    return reading.name.startswith(OFFICE) if prop.office else "verb" in reading.tags
