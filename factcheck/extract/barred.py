"""What keeps a match from being the claim that it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.bystanders import no_such_body
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import year_of
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.persons import TITLE
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.times import is_now
from factcheck.extract.unfit import of_other_phrase
from factcheck.model.claim import MentionKind
from factcheck.properties.loader import is_a, load_types
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_AGENT, _FOUNDED, _CLAUSE = "agent", "inception/founded", 12
"""The classes of the preposition before who did something, of verbs of founding, and the tokens between them."""
_BE = "be"
_PART, _CAPITAL = "part_of", "capital/capital"
"""The classes of nouns for a part of what follows, the seat of the province, ضواحي, and for its capital."""
_QUARTER = "headquarters/city"
"""The class of nouns that name the place behind them: في حي جاردن سيتي."""
_PLACED, _ADDRESS = ("headquarters", "location"), 6
"""Properties whose value may be an address, and the tokens behind it in which its town stands."""
_TOLLS, _IN, _SHARE = ("deaths", "injured"), "in_place", 12
"""The properties that are told by places too, the class of prepositions of place, and how far the next share is."""
_STANDING_UP, _DO, _BY, _SHORT = ("inception/founded", "founder/founded"), "قام", "ب", 3
"""The classes of verbs of founding, the one among them that with a preposition means to do, and that preposition."""
_MEMBERS, _NOON, _FOUNDED_ONE = "member_of/member", "ظهر", "inception/founding_participle"
_NEAR = 5
"""How many tokens before a match a blocking word counts."""


def blocked(raw: Raw) -> bool:
    """A word of the property's class ``blocked`` near the match makes it another thing: "GDP per capita"."""
    bound = raw.match.bound
    if bound.gap > 1 and not raw.prop.subjectless and _now(raw):
        return True  # "at its launch … and 48 universities today": nothing was launched today
    if no_such_body(raw):
        return True
    if _year_alone(raw):
        return True  # اليونان وتركيا (1952): when they joined
    if _doing(raw) or _one_of_many(raw) or _noon(raw) or _placed_subject(raw) or _for_once(raw) or _names_body(raw):
        return True
    if raw.prop.id in _TOLLS and _shared_out(raw):
        return True  # 61 شخصا في هاواي و138 في اليابان: of one place among several
    if _of_part(raw):
        return True  # مساحة مقر المحافظة (277 كم2): of its seat alone
    if _in_town(raw):
        return True  # في شارع التحلية في مدينة جدة: the town is the seat
    if raw.prop.office and _of_another(raw):
        return True  # أمير دولة الكويت، والشيخ زايد: another person
    if of_other_phrase(raw):
        return True
    if raw.sole and raw.prop.office and _founding(raw):
        return True  # "founded in 1364 by King Casimir": who did it then holds no office now
    if _of_bare(raw):
        return True  # تعلو القلعة هضبة يبلغ ارتفاعها 650 متراً: of the hill
    near = range(raw.match.first - _NEAR, raw.match.last + 2)
    return any(reading.first in near for reading in raw.sentence.classes.get(f"{raw.prop.id}/blocked", ()))


def _of_bare(raw: Raw) -> bool:
    """True where verbs stand first and an indefinite noun behind one owns what is told: اشترت شركة مقرها لندن.

    Behind what joins a subject to what it is, such a noun is the subject: يعد البرج مبنى ارتفاعه 300 متر.
    """
    sentence = raw.sentence
    own = next((r for r in raw.match.bound.readings if r.pronoun and "verb" not in r.tags), None)
    if not sentence.verb_first or own is None or own.prefix.startswith(sentence.conjunctions):
        return False
    at = own.first - 1
    while at >= sentence.first and not _parts(sentence, at):
        nouns = [r for r in sentence.at.get(at, ()) if _indefinite(sentence, r) and _may_have(raw, r)]
        if any(sentence.genders.get(own.pronoun, "") in r.tags for r in nouns):
            return _done(sentence, at)
        named = any(r.named and r.first <= at < r.last for r in sentence.referents)
        if named or sentence.tokens.norms[at].startswith(sentence.article):
            return False
        at -= 1
    return False


def _parts(sentence: Sentence, at: int) -> bool:
    """True for a comma, and for a word that a conjunction is written on: another clause or part of one."""
    norm, readings = sentence.tokens.norms[at], sentence.at.get(at, ())
    joined = norm.startswith(sentence.conjunctions) and all(r.prefix for r in readings)
    return norm in COMMAS or at in sentence.joined_verbs or joined


def _indefinite(sentence: Sentence, noun: Reading) -> bool:
    """True for a generic noun without article, pronoun or conjunction that is part of no name."""
    bare = noun.name.startswith(NOUN) and not (noun.definite or noun.pronoun or noun.prefix)
    return bare and not any(r.named and r.first <= noun.first < r.last for r in sentence.referents)


def _may_have(raw: Raw, noun: Reading) -> bool:
    """True for a noun of something that may have the property: تلا أمينه العام جدول الأعمال tells of no hill."""
    kind, types = noun.name.removeprefix(NOUN), load_types()
    return any(is_a(kind, want, types) for want in raw.prop.subjects)


def _done(sentence: Sentence, at: int) -> bool:
    """True where the last verb before the token does something: it does not say what its subject is."""
    before = [r for i in range(sentence.first, at) for r in sentence.at.get(i, ()) if "verb" in r.tags or r.name == _BE]
    last = max((r.first for r in before), default=None)
    return last is not None and not any(r.name == _BE for r in before if r.first == last)


def _founding(raw: Raw) -> bool:
    """True for who is only said to have founded or opened something."""
    classes, first = raw.sentence.classes, raw.match.first
    agent = any(r.last == first for r in classes.get(_AGENT, ()))
    return agent and any(first - _CLAUSE < r.first < first for r in classes.get(_FOUNDED, ()))


def _year_alone(raw: Raw) -> bool:
    """True for four digits alone in brackets, which no word counts, and which may be a year."""
    value, norms = raw.match.bound.value, raw.sentence.tokens.norms
    if raw.prop.kind is not ValueKind.COUNT or not isinstance(value, ValueMark) or raw.match.bound.readings:
        return False
    alone = norms[value.first - 1] == "(" and value.last < raw.sentence.last and norms[value.last] == ")"
    return alone and year_of(value.mention.text) is not None


def _doing(raw: Raw) -> bool:
    """True for who carries something out: قام البنك بمزاولة مهامه founds nothing, nor does قامت الشركة بشراء."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    verbs = [r for r in raw.match.bound.readings if r.name in _STANDING_UP and _DO in sentence.tokens.norms[r.first]]
    if not verbs or not sentence.verb_first:
        return False
    at = subject.last if subject is not None and subject.first >= verbs[0].last else verbs[0].last
    if at >= sentence.last or any(r.first == at and r.named for r in sentence.referents):
        return False
    return sentence.tokens.norms[at].startswith(_BY) and len(sentence.tokens.norms[at]) > _SHORT


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
    joined = (m for m in others if sentence.joined(m.first) or sentence.tokens.norms[m.first - 1] in COMMAS)
    return bool(mine) and any(_told_of(sentence, mark) == mine for mark in joined if _counts(mark))


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


def _of_part(raw: Raw) -> bool:
    """True where a match opens with the owner of a thing, of which alone it tells."""
    subject = raw.match.bound.subject
    if subject is None or not raw.sentence.verb_first or raw.prop.kind not in (ValueKind.COUNT, ValueKind.QUANTITY):
        return False
    opening = raw.sentence.at.get(subject.first, ())
    if subject.start > raw.sentence.tokens.starts[subject.first] and any(
        r.name == _CAPITAL and not (r.definite or r.prefix) for r in opening
    ):
        return True  # عاصمة الجزيرة: the capital's people are not the island's
    names = (_PART,) if subject.first == raw.match.first else (_PART, _CAPITAL)
    parts = [r for name in names for r in raw.sentence.classes.get(name, ()) if r.last == subject.first]
    return any(not r.pronoun and r not in raw.match.bound.readings for r in parts)


def _in_town(raw: Raw) -> bool:
    """True for a value that nothing shows to be a place, where the town that it is in stands right behind it."""
    value, sentence = raw.match.bound.value, raw.sentence
    if not sentence.verb_first or raw.prop.id not in _PLACED or not isinstance(value, Referent):
        return False
    if value.types or value.entities or any(r.last == value.first for r in sentence.classes.get(_QUARTER, ())):
        return False
    near = range(value.last, value.last + _ADDRESS)
    towns = (r for r in sentence.referents if r.named and r.first in near and not LANDS.isdisjoint(r.types))
    return any(
        sentence.ruled(r.first)
        or sentence.prefixed(r) == "ruled"
        or sentence.ruled(r.first - 1)
        or sentence.ruled(r.first - 2)
        for r in towns
    )


def _of_another(raw: Raw) -> bool:
    """True where a conjunction is written on the holder, or on the title before the name, behind whose office it is."""
    subject, value, sentence = raw.match.bound.subject, raw.match.bound.value, raw.sentence
    if subject is None or not isinstance(value, Referent) or not raw.match.first < subject.first < value.first:
        return False
    office = any(r.first == raw.match.first and r.name.startswith(OFFICE) for r in raw.match.bound.readings)
    titles = {r.first for r in sentence.classes.get(TITLE, ()) if r.last == value.first}
    joined = (r for at in titles for r in sentence.at.get(at, ()) if r.prefix in sentence.conjunctions)
    return office and (sentence.prefixed(value) == "joined" or any(r.name == TITLE for r in joined))


def _now(raw: Raw) -> bool:
    value = raw.match.bound.value
    return isinstance(value, ValueMark) and is_now(raw.sentence, value)
