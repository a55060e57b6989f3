"""Dates that stand beside a word and are none of what it tells: of an age, of an announcement, of a beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.betweenparts import phrase
from factcheck.extract.marks import ValueMark
from factcheck.extract.outline import COMMAS, VERBS
from factcheck.extract.referents import NOUN
from factcheck.model.claim import MentionKind
from factcheck.model.values import Bound, DateValue
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_POINT, _EVENTFUL = "point_in_time", ("start_time", "end_time", "point_in_time")
"""The property of the day of an event, and those that any verb of a clause about it may date."""
_LASTING = ("start_time/begin", "start_time/beginning", "end_time/end", "end_time/ending")
"""The classes of what begins and ends."""
_RANKS = ("superlative", "singling")
"""Classes of words for the most of a kind."""
_AGE, _RANKED = 90, 5
"""Years of a span that is an age, and tokens between a superlative and the age it is of."""
_DISSOLVED, _ACTIVE = "dissolved", "ى"
"""The property whose verbs are written alike for who acts and what is acted on, and the letter that tells who acts."""
_INCEPTION, _WORK = "inception", ("بدا العمل", "بدات العمل")
_WORKING, _WITH_PRONOUN, _ELAPSED = "inception/working", "with_pronoun", "elapsed"
_OPENING = 3
"""Tokens of a sentence before the date that opens it."""
_RELATIVE, _FOUNDED = "pronoun.relative", ("inception/found", "inception/open")
"""The property, and the folded phrases of its verbs that tell of work on what is built."""
_FOUNDER_VERB = "inception/founder_verb"
_BUILT = frozenset(
    {"building", "theatre", "structure", "museum", "bridge", "dam", "tunnel", "canal", "road", "railway"}
)
_NO_VERBS = frozenset({"preposition", "article", "filler", "coordinating", "joining", "title", "pronoun.relative"})
_ANNOUNCED, _DEATH, _APART = "scope.reporting", "date_of_death", 2


def begins(raw: Raw) -> bool:
    """True for the day of an event behind a verb of beginning or ending: it is when that began or ended."""
    subject = raw.match.bound.subject
    if raw.prop.id != _POINT or subject is None or subject.first != raw.match.first:
        return False
    return any(r.name in _LASTING for r in raw.sentence.readings.ending.get(subject.first, ()))


def of_age(raw: Raw) -> bool:
    """True for the age that something is the greatest of: "the longest war of the 20th century"."""
    mark, sentence = raw.match.bound.value, raw.sentence
    if raw.prop.kind is not ValueKind.DATE or not isinstance(mark, ValueMark):
        return False
    value = mark.mention.value
    if not isinstance(value, DateValue) or value.bound is not Bound.BETWEEN or not value.lower or not value.upper:
        return False
    near = range(mark.first - _RANKED, mark.first)
    ranked = any(r.first in near for name in _RANKS for r in sentence.classes.get(name, ()))
    return ranked and value.upper.year - value.lower.year >= _AGE


def of_anniversary(raw: Raw) -> bool:
    """True for the day on which so many years since the founding are told: يحتفل اليوم بمرور 91 عاما على تأسيسه."""
    value = raw.match.bound.value
    if raw.prop.id != _INCEPTION or value is None:
        return False
    spans = (mark for mark in raw.sentence.values if mark.mention.kind is MentionKind.DURATION)
    ends = {mark.last + 1 for mark in spans if phrase(raw.sentence, mark.first - 1, _ELAPSED) is not None}
    return bool(ends) and any(
        r.first in ends and value.first < r.first for r in raw.match.bound.readings if r.name.startswith(_INCEPTION)
    )


def announced(raw: Raw) -> bool:
    """True for the day on which a death was made known: أعلن عن وفاته في 11 يناير."""
    sentence, first = raw.sentence, raw.match.first
    if raw.prop.id != _DEATH or not sentence.verb_first or not isinstance(raw.match.bound.value, ValueMark):
        return False
    told = (r for r in sentence.classes.get(_ANNOUNCED, ()) if "verb" in r.tags)
    return any(r.last <= first + 1 and first <= r.last + _APART - 1 for r in told)


def of_relative(raw: Raw) -> bool:
    """True for a date right behind the verb of a relative clause: ألغيت الاتفاقية التي تم توقيعها عام 1975."""
    sentence, bound = raw.sentence, raw.match.bound
    subject, mark = bound.subject, bound.value
    if raw.prop.kind is not ValueKind.DATE or not sentence.verb_first or subject is None:
        return False
    if not isinstance(mark, ValueMark) or mark.first <= subject.last or raw.prop.id in _EVENTFUL:
        return False
    tying = [r.first for r in bound.readings if r.last == mark.first and r.first >= subject.last]
    at = min(tying, default=mark.first)
    relative = max((r.first for r in sentence.referents if r.relative and subject.last <= r.first < at), default=None)
    if relative is None or any(relative < r.first < at for r in bound.readings):
        return False
    mine = {i for r in bound.readings for i in range(r.first, r.last)}
    before = [r for r in sentence.readings.ending.get(at, ()) if r.first not in mine and r.first >= subject.last]
    return bound.gap > 0 and any("verb" in r.tags or (r.pronoun and "/" in r.name) for r in before)


def of_main_verb(raw: Raw) -> bool:
    """True for a date behind the verb that goes on where an aside ends: "Norwind, formed by rivals, moved in 1999"."""
    sentence, bound = raw.sentence, raw.match.bound
    mark = bound.value
    if raw.prop.kind is not ValueKind.DATE or sentence.verb_first or not bound.gap or not isinstance(mark, ValueMark):
        return False
    norms = sentence.tokens.norms
    told = max((r.last for r in bound.readings if r.last < mark.first and "/" in r.name), default=mark.first)
    comma = max((i for i in range(told, mark.first) if norms[i] in COMMAS), default=None)
    if comma is None or sentence.tokens.kinds[comma + 1] != "w" or comma + 1 in sentence.referent_at:
        return False
    first, readings = norms[comma + 1], sentence.at.get(comma + 1, ())
    if any(r in bound.readings or r.name in _NO_VERBS or r.name.startswith(NOUN) for r in readings):
        return False
    ends = (*sentence.endings["plural"], *sentence.endings["adverb"])
    small = sentence.tokens.text[sentence.tokens.starts[comma + 1]].islower()
    verb = any(r.name in VERBS for r in readings)
    return verb or (small and first not in sentence.common and not first.endswith(ends))


def of_object(raw: Raw) -> bool:
    """True for the date of what a relative clause's own subject opens or sets up: "which opened a campus in 1999"."""
    sentence, bound = raw.sentence, raw.match.bound
    subject = bound.subject
    if raw.prop.id != _INCEPTION or sentence.verb_first or subject is None:
        return False
    verbs = (r for r in bound.readings if r.name == _FOUNDER_VERB and r.last in sentence.articles)
    verbs = (r for r in verbs if subject.last <= r.first)
    relatives = {r.last for r in sentence.classes.get("pronoun.relative", ())}
    return any(r.first in relatives for r in verbs)


def active(raw: Raw) -> bool:
    """True for who abolished something: ألغى العراق الاتفاقية عام 1980, as the verb's ending shows."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if raw.prop.id != _DISSOLVED or not sentence.verb_first or subject is None or subject.last >= sentence.last:
        return False
    first = raw.match.first
    verb = any(r.first == first == r.last - 1 and "verb" in r.tags for r in raw.match.bound.readings)
    behind = subject.last
    noun = sentence.plain_noun(behind) or any(r.name.startswith(NOUN) for r in sentence.at.get(behind, ()))
    return verb and noun and first < subject.first and sentence.tokens.slice(first, first + 1).endswith(_ACTIVE)


def works_on(raw: Raw) -> bool:
    """True for the day on which the work on a building began: بدأ العمل في البرج عام 2004, when it was not open yet."""
    if raw.prop.id != _INCEPTION or not raw.sentence.verb_first:
        return False
    told = raw.match.bound.readings
    work = [r.last for r in told if (r.word.startswith(_WORK) and "verb" in r.tags) or r.name == _WORKING]
    if any(r.name == _WITH_PRONOUN for last in work for r in raw.sentence.at.get(last, ())):
        return True  # الجسر الذي بدأ العمل به
    built = (r for r in raw.sentence.referents if not _BUILT.isdisjoint(r.types))
    return any(last <= r.first <= last + 1 for r in built for last in work)


def acts_in_clause(raw: Raw) -> bool:
    """True for who did what a date is told of, as a relative clause tells: "the insurer that Paul Brand set up in"."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if raw.prop.kind is not ValueKind.DATE or sentence.verb_first or subject is None or subject.relative:
        return False
    at = sentence.outline.before_article(subject.first)
    joined = any(r.last == at for r in sentence.classes.get(_RELATIVE, ()))
    verbs = (r for r in raw.match.bound.readings if r.first == subject.last)
    return joined and any(r.name.startswith(_FOUNDED) for r in verbs)


def dated_apart(raw: Raw) -> bool:
    """True where a year opens the sentence, and another deed dates the match: وفي عام 2023 قتل 30 عندما اندلع حريق."""
    sentence, match = raw.sentence, raw.match
    if not sentence.verb_first or not raw.prop.subjectless:
        return False
    first = next((m for m in sentence.values if m.mention.kind is MentionKind.DATE), None)
    opens = first is not None and first.last <= match.first and first.first - sentence.first <= _OPENING
    when = sentence.classes.get("scope.when", ()), sentence.classes.get("scope.dated_when", ())
    return opens and any(r.first >= match.last for words in when for r in words)
