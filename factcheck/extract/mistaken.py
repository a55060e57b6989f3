"""Words of a pattern that mean another thing where they stand, and numbers that are of a part or of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.items import past_bullet
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.portions import of_one_day
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind, Reference
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_SHARED, _IN, _SHARE = ("deaths", "injured", "employees", "part_count"), "in_place", 12
"""The properties that are told by places too, the class of prepositions of place, and how far the next share is."""
_PARTS = "part_count"
_STANDING_UP, _DO, _BY, _SHORT = ("inception/founded", "founder/founded", "member_count/began"), ("قام", "قوم"), "ب", 3
"""The classes of verbs of founding, the one among them that with a preposition means to do, and that preposition."""
_WITH_IT, _NATIVES = ("به", "بها"), "place_of_birth/natives"
"""The preposition of that verb with a pronoun, زيارة قام بها, and the class of nouns before where somebody was born."""
_DEED, _FAR = "inception/founding", 10
"""The class of nouns for founding and opening, and tokens between that verb and what it does."""
_REPORTING, _THAT, _AS, _FORERUNNER = "scope.reporting", "scope.that", "taken_as", 6
_BECOMING = "becoming"
_JOINED, _EMPLOYERS = "member_of/joined", frozenset({"ministry", "company", "bank", "newspaper", "hospital", "airline"})
_LANDSCAPE = frozenset(
    {"mountain", "river", "lake", "sea", "desert", "valley", "island", "tower", "bridge", "building"}
)
_PEOPLE, _SEVERAL = frozenset({"someone", "employees/staff"}), "و"
"""The classes of nouns for people, and how the plural of one ends before its owner: مهندسو البرج."""
_MEMBERS, _NOON, _FOUNDED_ONE = "member_of/member", "ظهر", "inception/founding_participle"


def mistaken(raw: Raw) -> bool:
    """True for a match whose words do not mean what the pattern takes them for."""
    told = _doing(raw) or _one_of_many(raw) or _noon(raw) or _placed_subject(raw) or _for_once(raw)
    told = told or _names_body(raw) or _of_the_rest(raw) or _of_several(raw) or _of_origin(raw)
    told = told or _made_known(raw) or _not_yet(raw)
    told = told or _of_place_behind(raw) or _to_be(raw) or _no_member(raw) or _where_its_people_are(raw)
    return told or of_one_day(raw) or (raw.prop.id in _SHARED and _shared_out(raw))


def _of_several(raw: Raw) -> bool:
    """True for who is first among several, which no body is: قادتها النخبة، على رأسهم فلان."""
    subject, genders = raw.match.bound.subject, raw.sentence.genders
    if not raw.prop.office or subject is None or subject.plural or not raw.sentence.verb_first:
        return False
    return any(r.pronoun and not genders.get(r.pronoun, "m") for r in raw.match.bound.readings)


def _of_origin(raw: Raw) -> bool:
    """True for what is told of who was born in a place, not of the place: من مواليد أسوان، وعضو اتحاد الكتاب."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if subject is None or not sentence.verb_first or raw.match.first != subject.first:
        return False
    return any(r.name == _NATIVES for r in sentence.readings.ending.get(subject.first, ()))


def _of_the_rest(raw: Raw) -> bool:
    """True for what is left of a sum or missing, or another measure: سجلت الميزانية عجزا بلغ, يمتد على عرض يبلغ."""
    value = raw.match.bound.value
    if raw.prop.kind not in (ValueKind.MONEY, ValueKind.QUANTITY) or value is None:
        return False
    words, subject = raw.sentence.classes.get(f"{raw.prop.id}/apart", ()), raw.match.bound.subject
    named = range(subject.first, subject.last) if subject is not None else ()  # نهر السمك
    return any(raw.match.first <= r.first < value.first and r.first not in named for r in words)


def _doing(raw: Raw) -> bool:
    """True for who carries something out: قام البنك بمزاولة مهامه founds nothing, nor does قامت الشركة بشراء."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    norms = sentence.tokens.norms
    founding = (r for r in raw.match.bound.readings if r.name in _STANDING_UP)
    verbs = [r for r in founding if any(root in norms[r.first] for root in _DO)]
    if not verbs or not sentence.verb_first:
        return False
    at = subject.last if subject is not None and subject.first >= verbs[0].last else verbs[0].last
    if any(at < r.first <= at + _FAR and r.prefix == _BY and not r.pronoun for r in sentence.classes.get(_DEED, ())):
        return True  # قام حفظه الله يوم الأحد بافتتاح المصنع
    if at >= sentence.last or any(r.first == at and r.named for r in sentence.referents):
        return False
    return norms[at].startswith(_BY) and (len(norms[at]) > _SHORT or norms[at] in _WITH_IT)


def _one_of_many(raw: Raw) -> bool:
    """True for one person before a plural: وصف فلان أعضاء الجمعية makes him no member."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if subject is None or not sentence.verb_first or not subject.named or "person" not in subject.types:
        return False
    many = any(r.name == _MEMBERS and "plural" in r.tags for r in raw.match.bound.readings)
    return many and not (sentence.joined(subject.first) or sentence.prefixed(subject) == "joined")


def _noon(raw: Raw) -> bool:
    """True for a word of founding that is the time of a day here: ظهر اليوم الجمعة, ظهر أمس."""
    sentence = raw.sentence
    if not sentence.verb_first or raw.prop.kind is not ValueKind.DATE:
        return False
    verbs = {r.last for r in raw.match.bound.readings if sentence.tokens.norms[r.first] == _NOON}
    days = (r.first for r in sentence.classes.get("scope.now", ()))
    dates = (m.first for m in sentence.values if m.mention.kind is MentionKind.DATE)
    return not verbs.isdisjoint({*days, *dates})


def _placed_subject(raw: Raw) -> bool:
    """True for a name that a preposition on it makes the place of a verb's deed: تأسست بمملكة البحرين جمعية."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if subject is None or not subject.named or not sentence.verb_first or subject.first == raw.match.first:
        return False
    placed = sentence.written_on(subject).endswith(_BY)
    return placed and any("verb" in r.tags and r.last == subject.first for r in raw.match.bound.readings)


def _where_its_people_are(raw: Raw) -> bool:
    """True for the place of people who are a thing's, which need not be its own: يعمل مهندسو البرج في شيكاغو."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if raw.prop.id != "location" or subject is None or not sentence.verb_first or subject.first == sentence.first:
        return False
    before = subject.first - 1
    if sentence.tokens.norms[before].startswith(sentence.article):
        return False  # whom the verb before tells of: زار الوزير المتحف
    people = any(r.name in _PEOPLE for r in sentence.at.get(before, ()))
    return people or (not sentence.at.get(before) and sentence.tokens.norms[before].endswith(_SEVERAL))


def _for_once(raw: Raw) -> bool:
    """True for a rank with a preposition written on it, which numbers nothing before it: يقام المعرض لأول مرة."""
    value = raw.match.bound.value
    if (
        raw.prop.id != "occurrences"
        or not isinstance(value, ValueMark)
        or value.mention.kind is not MentionKind.ORDINAL
    ):
        return False
    tokens = raw.sentence.tokens
    written = tokens.text[tokens.starts[value.first] : value.mention.start]
    return bool(written) and not all(letter in raw.sentence.conjunctions for letter in written)


def _of_place_behind(raw: Raw) -> bool:
    """True for the size behind the place that a heading's name lies in: "2. Mount Corvane, Salm Range (4,120 m)"."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if raw.prop.kind is not ValueKind.QUANTITY or subject is None or subject.last >= sentence.last:
        return False
    norms, comma = sentence.tokens.norms, subject.first - 1
    if norms[subject.last] != "(" or comma <= sentence.first or norms[comma] not in COMMAS:
        return False
    return any(r.named and r.last == comma and r.first == past_bullet(sentence) for r in sentence.referents)


def _to_be(raw: Raw) -> bool:
    """True for an office that somebody came to hold at another time: "before becoming mayor, Roe was a judge"."""
    ends = raw.sentence.readings.ending.get(raw.match.first, ())
    before = (
        r for at in raw.sentence.past_articles([raw.match.first]) for r in raw.sentence.readings.ending.get(at, ())
    )
    return raw.prop.office and any(r.name == _BECOMING for r in (*ends, *before))


def _no_member(raw: Raw) -> bool:
    """True for somebody who goes to work ("she joined the Department of Health"), and for a part of a landscape.

    "The mountain is part of the Salm Range", "the tower belongs to the Old Port".
    """
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id != "member_of" or subject is None or not isinstance(value, Referent) or value.entities:
        return False
    if "person" in subject.types:
        joined = any(r.name == _JOINED for r in raw.match.bound.readings)
        return joined and not _EMPLOYERS.isdisjoint(value.types)
    return not value.types and not _LANDSCAPE.isdisjoint(subject.types)


def _made_known(raw: Raw) -> bool:
    """True for what was said of something, not done to it: "in 2020 it was announced that", "it was revealed how"."""
    subject, sentence = raw.match.bound.subject, raw.sentence
    if sentence.verb_first or subject is None or subject.kind is not Reference.PRONOUN:
        return False
    ends = {r.last for r in raw.match.bound.readings}
    said = [r for r in sentence.classes.get(_REPORTING, ()) if r.last in ends]
    return bool(said) and any(r.first >= said[0].last for r in sentence.classes.get(_THAT, ()))


def _not_yet(raw: Raw) -> bool:
    """True for what something was before it was founded: "began in 1996 as a research project"."""
    value, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.id not in ("inception", "start_time") or value is None:
        return False
    starts = (r for r in sentence.classes.get(_AS, ()) if r.first == max(value.last, raw.match.last))
    near = (range(r.last, r.last + _FORERUNNER) for r in starts)
    words = sentence.classes.get("inception/forerunner", ())
    return any(r.first in places and not sentence.ruled(r.first - 1) for places in near for r in words)


def _names_body(raw: Raw) -> bool:
    """True for the noun of a body's name that is a participle elsewhere: تأسست بعمان مؤسسة الخير عام 1990."""
    taken = [r for r in raw.match.bound.readings if r.name == _FOUNDED_ONE]
    return any(name.named and name.first == r.first for r in taken for name in raw.sentence.referents)


def _shared_out(raw: Raw) -> bool:
    """True for the first of several numbers each of which is told of a place: "61 in Hawaii, 138 in Japan"."""
    value, sentence = raw.match.bound.value, raw.sentence
    if not isinstance(value, ValueMark):
        return False
    mine = _told_of(sentence, value)
    others = (mark for mark in sentence.values if 0 < mark.first - value.last <= _SHARE)
    joined = (m for m in others if _joined(raw, m) or sentence.tokens.norms[m.first - 1] in COMMAS)
    return bool(mine) and any(_told_of(sentence, mark) == mine for mark in joined if _counts(mark))


def _joined(raw: Raw, mark: ValueMark) -> bool:
    """True for a number behind a joining word, or one of parts with a conjunction written on it: وأربع في المدينة."""
    written = mark.mention.start > raw.sentence.tokens.starts[mark.first]
    return raw.sentence.joined(mark.first) or (written and raw.prop.id == _PARTS)


def _told_of(sentence: Sentence, mark: ValueMark) -> str:
    """The preposition behind a number and its noun that ties a place to them; empty where it ties a date."""
    for at in range(mark.last, min(mark.last + 2, sentence.last)):
        ruling = next((r for r in sentence.at.get(at, ()) if r.name in (PREPOSITION, _IN) and r.first == at), None)
        if ruling is not None:
            dated = any(other.first == ruling.last for other in sentence.values)
            return "" if dated else ruling.word
    return ""


def _counts(mark: ValueMark) -> bool:
    return mark.mention.kind is MentionKind.NUMBER
