"""What cannot have done what a pattern of a language whose verbs stand first has it do, nor be what it makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.extract.standing import oblique
from factcheck.model.claim import Reference
from factcheck.properties.loader import is_a, load_types

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_OPENING, _CLOSING = frozenset('«"“(['), frozenset('»"”)]')
_NATURE = frozenset({"mountain", "river", "lake", "sea", "desert", "valley"})
_FORMING = "founder/founding_verb"
_NEXT, _OWN = "coming_next", 3
"""The class of words before what comes next (ثم, تليها), and tokens behind a name in which its number begins."""
_TIMES, _RELATIVE = ("start_time", "end_time"), "pronoun.relative"
_HOSTING = ("location/hosted", "location/held")
_PERSONAL = "pronoun.personal"
_MALE, _FEMALE = "m", "ه"
"""The tag of nouns of one gender, and the folded ending of adjectives of the other."""
_MEMBER, _HOLDERS = "member_of/member", ("title", "someone")
_LED, _ENVOYS = "/chaired", "delegation"
"""How classes of words for who leads end, and the class of nouns for those whom somebody sends."""
_BY_PRONOUN = "with_pronoun"
"""The class of prepositions with the pronoun that takes a relative up again: انتهى بموجبها, عقد فيها."""


def unable(raw: Raw) -> bool:
    """True where what a match is of cannot act as the pattern says."""
    return raw.sentence.verb_first and (
        _formed_by_nature(raw)
        or _acting_obliquely(raw)
        or _acronym(raw)
        or _taken_up(raw)
        or _of_next_item(raw)
        or _hosted_by_somebody(raw)
        or _of_envoys(raw)
        or _of_antecedent(raw)
        or _headed_by_him(raw)
        or _nominative(raw)
        or _of_officer(raw)
        or _born(raw)
        or _had_as_member(raw)
        or _land_beside(raw)
    )


def _land_beside(raw: Raw) -> bool:
    """True for a land behind a name of another gender, no adjective of it: يربط جسر الملك فهد السعودية بالبحرين."""
    subject, value, sentence = raw.match.bound.subject, raw.match.bound.value, raw.sentence
    if raw.prop.id != "country" or subject is None or not isinstance(value, Referent) or not subject.head:
        return False
    adjective = sentence.demonyms.get(subject.last)
    if adjective is None or subject.gender != _MALE or not subject.last <= value.first <= adjective.last:
        return False
    return sentence.tokens.norms[adjective.last - 1].endswith(_FEMALE)


def _had_as_member(raw: Raw) -> bool:
    """True for a body of which somebody else is told to be a member: عضو مجمع اللغة وعضو هيئة العلماء."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if raw.prop.id != "member_of" or subject is None or not subject.named:
        return False
    again = any(r.name == _MEMBER and r.prefix in sentence.conjunctions for r in sentence.at.get(subject.last, ()))
    first = sentence.outline.ruling.get(subject.first, subject.first)
    return again and any(r.name == _MEMBER for r in sentence.readings.ending.get(first, ()))


def _formed_by_nature(raw: Raw) -> bool:
    """True for a river that founds nothing where it forms something: يشكل الفرات مع دجلة شط العرب."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != "founder" or subject is None:
        return False
    told = [r for r in (subject, value) if isinstance(r, Referent)]
    forming = any(r.name == _FORMING and "verb" in r.tags for r in raw.match.bound.readings)
    return forming and any(r.types and _NATURE.issuperset(r.types) for r in told)


def _acting_obliquely(raw: Raw) -> bool:
    """True for a name that a preposition rules before a verb joined to another: عُرف في مصر، وقام بتأسيس شركة."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id != "founder" or not isinstance(value, Referent) or not value.named:
        return False
    verbs = (r for r in raw.match.bound.readings if "verb" in r.tags and r.first >= value.last)
    verb = next(iter(sorted(verbs)), None)
    joined = verb is not None and (verb.prefix in sentence.conjunctions or verb.first in sentence.joined_verbs)
    return joined and oblique(sentence, value)


def _acronym(raw: Raw) -> bool:
    """True for a word alone in quotes or brackets, which names what stands before it and is no verb: وكالة «كونا»."""
    norms, sentence = raw.sentence.tokens.norms, raw.sentence
    for reading in raw.match.bound.readings:
        before, behind = reading.first - 1, reading.last
        if "verb" not in reading.tags or before < sentence.first or behind >= sentence.last:
            continue
        if norms[before] in _OPENING and norms[behind] in _CLOSING:
            return True
    return False


def _taken_up(raw: Raw) -> bool:
    """True for a relative that a preposition behind its verb takes up again: the verb is said of another."""
    if raw.prop.id not in _TIMES:
        return False
    sentence, match = raw.sentence, raw.match
    verbs = {r.last for r in sentence.classes.get(_RELATIVE, ()) if match.first <= r.first < match.last}
    behind = {r.first for r in sentence.classes.get(_BY_PRONOUN, ())}
    return any(at + 1 in behind and _acts(sentence, at) for at in verbs)


def _of_next_item(raw: Raw) -> bool:
    """True for a number of what stands before it, where the next in a list has its own: الجيزة بـ5، ثم بنها بـ4."""
    subject, value, sentence = raw.match.bound.subject, raw.match.bound.value, raw.sentence
    if not isinstance(value, ValueMark) or subject is None or not subject.named or subject.first < value.last:
        return False
    between = range(value.last, subject.first)
    if not any(sentence.tokens.norms[at] in COMMAS for at in between):
        return False
    if sentence.prefixed(subject) == "joined" or any(r.first in between for r in sentence.classes.get(_NEXT, ())):
        return True
    own = range(subject.last, subject.last + _OWN)
    return any(m.first in own and m.mention.kind is value.mention.kind for m in sentence.values)


def _hosted_by_somebody(raw: Raw) -> bool:
    """True for how many of them somebody has held, which is no edition: القمة الثالثة التي تستضيفها تونس."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id != "occurrences" or not isinstance(value, ValueMark):
        return False
    at = value.last + (value.last < sentence.last and sentence.tokens.norms[value.last] in COMMAS)
    ends = [r.last for r in sentence.classes.get(_RELATIVE, ()) if r.first == at]
    return any(r.pronoun and r.name in _HOSTING for end in ends for r in sentence.at.get(end, ()))


def _of_envoys(raw: Raw) -> bool:
    """True for who leads those whom a body sends: وفد الحكومة برئاسة فلان."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if not raw.prop.office or subject is None or not any(r.name.endswith(_LED) for r in raw.match.bound.readings):
        return False
    return any(r.last in (raw.match.first, subject.first) for r in sentence.classes.get(_ENVOYS, ()))


def _of_antecedent(raw: Raw) -> bool:
    """True for a verb's pronoun that a relative before it makes that of a name which is none of such subjects.

    القمة التي ترأسها فلان: he presided over the summit, whatever state the text has named.
    """
    sentence, types = raw.sentence, load_types()
    subject = raw.match.bound.subject
    if not raw.prop.office or (subject is not None and subject.named):
        return False
    verbs = {r.first for r in raw.match.bound.readings if "verb" in r.tags and r.pronoun}
    relatives = [r for r in sentence.classes.get(_RELATIVE, ()) if r.last in verbs]
    for relative in relatives:
        end = relative.first - (sentence.tokens.norms[relative.first - 1] in COMMAS)
        told = [r for r in sentence.referents if r.last == end and r.kind is not Reference.PRONOUN and r.types]
        if told and not any(is_a(k, want, types) for r in told for k in r.types for want in raw.prop.subjects):
            return True
    return False


def _headed_by_him(raw: Raw) -> bool:
    """True for what a founder heads as well, which founded nothing: مؤسس الأرز والرئيس التنفيذي لشركة النور."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id != "founder" or not isinstance(value, Referent) or sentence.prefixed(value) != "ruled":
        return False
    return any(r.name.startswith(OFFICE) for r in sentence.readings.ending.get(value.first, ()))


def _nominative(raw: Raw) -> bool:
    """True for a pronoun that stands by itself, which nobody founds: أسس الموقع، تماما مثلما هو الحال مع شركتي …."""
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != "founder" or subject is None or subject.kind is not Reference.PRONOUN or value is None:
        return False
    active = any(r.name == _FORMING and not r.pronoun for r in raw.match.bound.readings)
    personal = any(r.name == _PERSONAL for r in raw.sentence.at.get(subject.first, ()))
    return active and personal and subject.first > value.first


def _of_officer(raw: Raw) -> bool:
    """True for what an officer of a body belongs to as well: أمين سر الاتحاد وعضو لجنة النقابات."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if raw.prop.id != "member_of" or subject is None or not subject.named or "person" in subject.types:
        return False
    joined = any(
        r.first == subject.last and r.prefix in sentence.conjunctions and r.name == _MEMBER
        for r in raw.match.bound.readings
    )
    before = sentence.readings.ending.get(subject.first, ())
    return joined and any(r.name.startswith((OFFICE, *_HOLDERS)) for r in before)


def _born(raw: Raw) -> bool:
    """True for somebody's birth, which is no founding: تحدث المؤرخون عن ولادته عام 136."""
    if raw.prop.id != "inception":
        return False
    own = (r.first for r in raw.match.bound.readings if r.pronoun and r.name == "inception/founding")
    return any(r.name == "date_of_birth/birth" for at in own for r in raw.sentence.at.get(at, ()))


def _acts(sentence: Sentence, at: int) -> bool:
    """True for a verb without a pronoun of its object."""
    return any("verb" in r.tags and not r.pronoun for r in sentence.at.get(at, ()))
