"""What keeps a match from being the claim that it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.bystanders import no_such_body
from factcheck.extract.elsewhere import told_elsewhere
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.mistaken import mistaken
from factcheck.extract.numerals import year_of
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.times import is_now
from factcheck.extract.unfit import of_other_phrase
from factcheck.properties.loader import is_a, load_types
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_AGENT, _FOUNDED, _CLAUSE = "agent", "inception/founded", 12
"""The classes of the preposition before who did something, of verbs of founding, and the tokens between them."""
_BE, _AGAIN = ("be", "becoming"), "again"
_PARTS = "part_count/part."
"""The classes of nouns for what a body has several of: its branches, its colleges."""
_GENDERS, _QUALITIES = frozenset({"m", "f"}), ("adjective", "epithet", "landscape")
_PART, _STRETCH, _CAPITAL = "part_of", "stretch", "capital/capital"
"""The classes of nouns for a part of what follows, the seat of the province, ضواحي, حوض, and for its capital."""
_QUARTER = "headquarters/city"
"""The class of nouns that name the place behind them: في حي جاردن سيتي."""
_PLACED, _ADDRESS = ("headquarters", "location"), 6
"""Properties whose value may be an address, and the tokens behind it in which its town stands."""
_BY = "ب"
"""The preposition of what two times are apart by."""
_NEAR = 5
"""How many tokens before a match a blocking word counts."""


def blocked(raw: Raw) -> bool:
    """A word of the property's class ``blocked`` near the match makes it another thing: "GDP per capita"."""
    bound = raw.match.bound
    if bound.gap > 1 and not raw.prop.subjectless and _now(raw):
        return True  # "at its launch … and 48 universities today": nothing was launched today
    if no_such_body(raw):
        return True
    if _year_alone(raw) or _heads_with_year(raw):
        return True  # اليونان وتركيا (1952): when they joined
    if told_elsewhere(raw) or mistaken(raw):
        return True
    if _of_part(raw):
        return True  # مساحة مقر المحافظة (277 كم2): of its seat alone
    if _in_town(raw):
        return True  # في شارع التحلية في مدينة جدة: the town is the seat
    if raw.prop.office and of_another(raw):
        return True  # أمير دولة الكويت، والشيخ زايد: another person
    if of_other_phrase(raw):
        return True
    if raw.sole and raw.prop.office and _founding(raw):
        return True  # "founded in 1364 by King Casimir": who did it then holds no office now
    if raw.prop.id == "inception" and any(
        r.name == _AGAIN for r in raw.sentence.readings.ending.get(raw.match.first, ())
    ):
        return True  # أعيد افتتاح المتحف: it was there before
    if _of_bare(raw) or _told_of_bare(raw):
        return True  # تعلو القلعة هضبة يبلغ ارتفاعها 650 متراً: of the hill; مدرسة تأسست عام 1990
    return _beside_blocking(raw)


def _beside_blocking(raw: Raw) -> bool:
    """True for a blocking word near the match, or right behind it one of its own: عاصمة المغرب الاقتصادية."""
    classes, match = raw.sentence.classes, raw.match
    behind = any(r.first == match.last for r in classes.get(f"{raw.prop.id}/blocked_behind", ()))
    if any(match.first - _NEAR <= r.first < raw.value_start for r in classes.get(f"{raw.prop.id}/blocked_before", ())):
        return True
    near = range(match.first - _NEAR, match.last + 2)
    words = (r for r in classes.get(f"{raw.prop.id}/blocked", ()) if not (r.prefix == _BY and not r.definite))
    return behind or any(r.first in near for r in words)  # تفكك الاتحاد بعده بأشهر: later by months, not for months


def _of_bare(raw: Raw) -> bool:
    """True where verbs stand first and an indefinite noun behind one owns what is told: اشترت شركة مقرها لندن.

    Behind what joins a subject to what it is, such a noun is the subject: يعد البرج مبنى ارتفاعه 300 متر.
    """
    sentence = raw.sentence
    own = next((r for r in raw.match.bound.readings if r.pronoun and "verb" not in r.tags), None)
    if not sentence.verb_first or own is None or own.prefix.startswith(sentence.conjunctions):
        return False
    value = raw.match.bound.value
    if isinstance(value, Referent) and value.first == own.first:
        return False  # بعد تعيينها مديرة للمتحف: the pronoun means the value
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


def _told_of_bare(raw: Raw) -> bool:
    """True where verbs stand first and a match's is said of an indefinite noun that something rules."""
    sentence = raw.sentence
    verb = next((r for r in raw.match.bound.readings if "verb" in r.tags), None)
    if not sentence.verb_first or raw.match.bound.subject is not None or verb is None or verb.first != raw.match.first:
        return False
    if verb.pronoun or verb.prefix or verb.first in sentence.joined_verbs:
        return False
    at = _noun_behind(sentence, verb.first)
    nouns = [r for r in sentence.at.get(at, ()) if _bare_noun(sentence, r) and (_may_have(raw, r) or _PARTS in r.name)]
    nouns = [r for r in nouns if _GENDERS.isdisjoint(verb.tags) or not _other_gender(r, verb)]
    if not nouns:
        return False
    clitic = any(r.prefix and not all(letter in sentence.conjunctions for letter in r.prefix) for r in nouns)
    return clitic or sentence.ruled(at) or _done(sentence, at)


def _noun_behind(sentence: Sentence, until: int) -> int:
    """The last token before ``until`` that is no adjective, no figure and no name with the preposition before it."""
    at = until - 1
    while at > sentence.first:
        mark = next((m for m in sentence.values if m.first <= at < m.last), None)
        name = next((r for r in sentence.referents if r.named and r.first <= at < r.last), None)
        if mark is not None:
            at = mark.first - 1
            at -= any("/" in r.name and "verb" not in r.tags for r in sentence.at.get(at, ()))  # بارتفاع 34 متراً
        elif name is not None and (sentence.ruled(name.first) or sentence.prefixed(name) == "ruled"):
            at = name.first - 1
        elif name is None and any(_passed(r) for r in sentence.at.get(at, ())):
            at -= 1
        else:
            break
    return at


def _passed(reading: Reading) -> bool:
    """True for a preposition and for an indefinite adjective."""
    return reading.name == "preposition" or (reading.name in _QUALITIES and not reading.definite)


def _bare_noun(sentence: Sentence, noun: Reading) -> bool:
    """True for a generic noun without article and pronoun that is part of no name."""
    bare = (noun.name.startswith(NOUN) or _PARTS in noun.name) and not (noun.definite or noun.pronoun)
    return bare and not any(r.named and r.first <= noun.first < r.last for r in sentence.referents)


def _other_gender(noun: Reading, verb: Reading) -> bool:
    own, told = _GENDERS.intersection(noun.tags), _GENDERS.intersection(verb.tags)
    return bool(own and told) and own != told and "plural" not in noun.tags


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
    before = [r for i in range(sentence.first, at) for r in sentence.at.get(i, ()) if "verb" in r.tags or r.name in _BE]
    last = max((r.first for r in before), default=None)
    return last is not None and not any(r.name in _BE for r in before if r.first == last)


def _founding(raw: Raw) -> bool:
    """True for who is only said to have founded or opened something."""
    classes, first = raw.sentence.classes, raw.match.first
    agent = any(r.last == first for r in classes.get(_AGENT, ()))
    return agent and any(first - _CLAUSE < r.first < first for r in classes.get(_FOUNDED, ()))


def _year_alone(raw: Raw) -> bool:
    """True for a number alone in brackets that no word counts: a year, or of what is no land, برج تايبيه (101)."""
    value, norms = raw.match.bound.value, raw.sentence.tokens.norms
    if raw.prop.kind is not ValueKind.COUNT or not isinstance(value, ValueMark) or raw.match.bound.readings:
        return False
    alone = norms[value.first - 1] == "(" and value.last < raw.sentence.last and norms[value.last] == ")"
    subject = raw.match.bound.subject
    building = subject is not None and bool(subject.types) and LANDS.isdisjoint(subject.types)
    return alone and (building or year_of(value.mention.text) is not None)


def _heads_with_year(raw: Raw) -> bool:
    """True for a year right behind a name, with which a heading ends: of when its part of the text tells."""
    value, subject = raw.match.bound.value, raw.match.bound.subject
    if raw.prop.kind is not ValueKind.COUNT or not isinstance(value, ValueMark) or subject is None:
        return False
    ends = subject.last == value.first and value.last == raw.sentence.last
    return ends and raw.sentence.verb_first and year_of(value.mention.text) is not None


def _of_part(raw: Raw) -> bool:
    """True where a match opens with the owner of a thing, of which alone it tells."""
    subject = raw.match.bound.subject
    if subject is None or not raw.sentence.verb_first or raw.prop.kind not in (ValueKind.COUNT, ValueKind.QUANTITY):
        return False
    opening = (r for r in raw.sentence.at.get(subject.first, ()) if r.name == _CAPITAL)
    cut = subject.start > raw.sentence.tokens.starts[subject.first]
    if cut and any(not (r.definite or r.prefix) for r in opening):
        return True  # عاصمة الجزيرة: the capital's people are not the island's
    names = (_PART, _STRETCH) if subject.first == raw.match.first else (_PART, _CAPITAL)
    parts = [r for name in names for r in raw.sentence.classes.get(name, ()) if r.last == subject.first]
    norms, article = raw.sentence.tokens.norms, raw.sentence.article
    owns = (r for r in parts if not (r.pronoun or r in raw.match.bound.readings))
    return any(not norms[r.first].startswith(article) for r in owns)


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


def of_another(raw: Raw) -> bool:
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
