"""Where verbs stand first, words of another clause than that of a match: its agent, its date, its own subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.topics import under_preposition
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_BY, _LOCATED, _COVERING = "/by_hand", "/located", "area/with_area"
"""How the classes of prepositions before an agent and of words of lying somewhere end, and the class of size words."""
_PLACED, _EXISTS = ("country", "location"), ("يوجد", "توجد")
"""The properties that words of lying somewhere tell, and those of them that tell what a place has."""
_MOST, _BESIDE = "superlative", ("preposition", "in_place", "filler", "joining", "country/side", "place_word")
"""The class of adjectives for the most of a kind, and those of words that go on with where something lies."""
_TOLLS, _HELD = ("deaths", "injured"), "held_area"
"""The numbers of casualties, and the class of words for a part of a land that one side holds."""
_FOUNDERS = frozenset({"person", "country"})
"""The types of most of those who found something."""
_FROM = "عن"
"""The preposition before what something is far from."""
_NEAR = 3
"""Tokens from a number of casualties to where they were."""


def of_other_clause(raw: Raw) -> bool:
    """True for a match that takes its agent, its date or its place from a clause of another thing."""
    told = _by_agent_of_other(raw) or _dates_clause_before(raw) or _has_own_subject(raw)
    return told or _goes_on_listing(raw) or _covers_other(raw) or _in_held_area(raw) or _of_what_is_away(raw)


def _of_what_is_away(raw: Raw) -> bool:
    """True for a joined verb behind the place from which its subject is so far: تبعد القرية … عن مراكش، وتقع على …."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if subject is None or not subject.named or subject.first == sentence.first:
        return False
    behind = min((r.first for r in raw.match.bound.readings if r.first >= subject.last), default=None)
    return sentence.tokens.norms[subject.first - 1] == _FROM and behind in sentence.joined_verbs


def _by_agent_of_other(raw: Raw) -> bool:
    """True for who did what a clause behind that of founding tells: تأسس عام 1981، وصنف من قبل منظمة …."""
    sentence, value = raw.sentence, raw.match.bound.value
    if raw.prop.id != "founder" or value is None:
        return False
    by = next((r.first for r in raw.match.bound.readings if r.name.endswith(_BY)), raw.match.first)
    return any(_opens_clause(sentence, at) for at in range(raw.match.first + 1, by))


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """True for a word behind a comma on which a conjunction is written and that is no noun, name or preposition."""
    norms = sentence.tokens.norms
    if norms[at - 1] not in COMMAS or not norms[at].startswith(sentence.conjunctions):
        return False
    if at in sentence.joined_verbs:
        return True
    told = any(r.name.startswith((NOUN, *_BESIDE)) or r.definite for r in sentence.at.get(at, ()))
    return not told and at not in sentence.referent_at


def _dates_clause_before(raw: Raw) -> bool:
    """True for the date of the clause before one that a joined verb opens: رحلوا سنة 1956 وتم افتتاح المتحف."""
    sentence, value = raw.sentence, raw.match.bound.value
    if raw.prop.kind is not ValueKind.DATE or not isinstance(value, ValueMark) or raw.match.bound.row is not None:
        return False
    verb = min((r.first for r in raw.match.bound.readings if r.first >= value.last), default=None)
    if verb not in sentence.joined_verbs:
        return False
    return any(r.first < value.first for r in sentence.readings.verbs)


def _has_own_subject(raw: Raw) -> bool:
    """True where what lies somewhere is told behind the place: ويوجد في إيران ثاني أكبر احتياطي."""
    sentence, value = raw.sentence, raw.match.bound.value
    if raw.prop.id not in _PLACED or not raw.theirs or not isinstance(value, Referent) or value.last >= sentence.last:
        return False
    located = next((r for r in raw.match.bound.readings if r.name.endswith(_LOCATED)), None)
    at, tokens = value.last, sentence.tokens
    if located is None or tokens.kinds[at] != "w" or tokens.norms[at].startswith(sentence.article):
        return False
    behind = sentence.at.get(at, ())
    if at in sentence.referent_at or any(r.name in _BESIDE or r.prefix or "verb" in r.tags for r in behind):
        return False
    exists = tokens.norms[located.first].endswith(_EXISTS) and not tokens.norms[at].startswith(sentence.conjunctions)
    return exists or any(r.name == _MOST for r in behind)


def _goes_on_listing(raw: Raw) -> bool:
    """True for the next of a list behind a body's members: أعضاء الجمعية واتحاد النقابات, members of neither.

    So for what somebody founded besides: مؤسس جامعة كذا وصحيفة كذا.
    """
    subject, value = raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id == "founder" and subject is not None and isinstance(value, Referent) and subject.last <= value.first:
        known = bool(value.types) and _FOUNDERS.isdisjoint(value.types)
        between = raw.sentence.tokens.norms[subject.last : raw.sentence.outline.before_article(value.first)]
        return known and COMMAS.issuperset(between) and raw.match.first < subject.first
    if raw.prop.id != "member_of" or subject is None or value is None or subject.first < value.last:
        return False
    between = raw.sentence.tokens.norms[value.last : subject.first]
    return raw.sentence.prefixed(subject) == "joined" and COMMAS.issuperset(between)


def _covers_other(raw: Raw) -> bool:
    """True for the area of what stands in a town: يقع المقر في قلب مدينة فاس، على مساحة 900 متر مربع."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if subject is None or subject.first != raw.match.first or raw.prop.id != "area":
        return False
    if not any(r.name == _COVERING for r in raw.match.bound.readings):
        return False
    if under_preposition(sentence, subject):
        return True
    at = subject.first - 1
    kind = any(r.name == "place_word" for r in sentence.at.get(at, ()))
    return kind and (sentence.ruled(at) or (at > sentence.first and sentence.ruled(at - 1)))


def _in_held_area(raw: Raw) -> bool:
    """True for casualties of a part of a land: 120 قتيلا في المناطق التي يسيطر عليها المتمردون."""
    if raw.prop.id not in _TOLLS or not (words := raw.sentence.classes.get(_HELD)):
        return False
    end = raw.match.last
    clause = next((at for at in range(end, raw.sentence.last) if raw.sentence.tokens.norms[at] in COMMAS), end + 12)
    return any(end <= r.first <= max(clause, end + _NEAR) for r in words)
