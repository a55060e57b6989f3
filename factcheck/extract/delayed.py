"""Subjects behind where and when it happened, where verbs stand first: توفي في عمان في 14 نوفمبر الكاتب …."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.bound import Match
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.introduced import within
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind, Reference

_PLACING, _WHEN = ("in_place", PREPOSITION, "place_word", "filler", "direction"), ("/when", "/on", "/middle")
"""Classes of words around places and times, and endings of the names of such of properties."""
_OCCASION, _AGENT = "occasion", "agent"
_RELATIVE = "pronoun.relative"
_GENDERS = ("f", "m")


def delayed(
    sentence: Sentence, match: Match, fits: Callable[[Referent], bool], agrees: Callable[[Referent, str], bool]
) -> Referent | None:
    """What the verb that opens a match is said of, where only places and times stand between the two.

    ``fits`` tells what the property may be of, ``agrees`` whether a name may have the gender that a verb tells.
    """
    verb = next((r for r in match.bound.readings if "verb" in r.tags), None)
    if not sentence.verb_first or verb is None or verb.pronoun or not _opens(sentence, match.first, verb.first):
        return None
    gender = next((tag for tag in verb.tags if tag in _GENDERS), "")
    at = _past_circumstances(sentence, verb.last)
    if at < match.last:
        return None
    occasion = _past_occasion(sentence, at)
    places = [occasion] if occasion > at else [at, *_past_titles(sentence, at)]
    doers = {r.last for r in sentence.classes.get(_AGENT, ())}
    for place in places:
        if place in doers:
            return None  # رأت النور عام 1968 على أيدي الكويت
        for referent in sentence.referent_at.get(place, ()):
            if referent.kind is Reference.PRONOUN or not fits(referent) or sentence.prefixed(referent) == "joined":
                continue
            if occasion > at or agrees(referent, gender):
                return referent
    return None


def _opens(sentence: Sentence, first: int, verb: int) -> bool:
    """True for a match that begins with its verb, of which nothing before it is what it is said of."""
    if first != verb:
        return False
    relative = any(r.name == _RELATIVE for r in sentence.readings.ending.get(verb, ()))
    return not relative and not any(r.last == verb for r in sentence.referents)


def _past_circumstances(sentence: Sentence, at: int) -> int:
    """The first token from ``at`` on that is no part of a place or a time."""
    opening, ruled, apart = at, False, False
    while at < sentence.last:
        readings = sentence.at.get(at, ())
        names = [r for r in sentence.referent_at.get(at, ()) if r.kind is not Reference.PRONOUN]
        ruling = at - 1 >= opening and ruled
        written = [r for r in names if sentence.prefixed(r) == "ruled"] or (names if within(sentence, at) else [])
        adjective = [r.last for r in readings if r.name == DEMONYM and r.definite and not r.prefix and at > opening]
        dates = [m.last for m in sentence.values if m.first == at and m.mention.kind is MentionKind.DATE]
        if dates:
            at, ruled = max(dates), False
        elif adjective and not ruled and not any(r.name == TITLE for r in readings):
            at = max(adjective)  # في مدينة سطيف الجزائرية
        elif written or (names and ruling):
            at, ruled = max(r.last for r in written or names), False
        elif (placing := [r.last for r in readings if _places(r)]) and not names:
            at, ruled = min(placing), True
        elif sentence.tokens.norms[at] in COMMAS and at > opening and (apart or _circumstance(sentence, at + 1)):
            at, apart = at + 1, not apart  # في مدينة توزر، مساء السبت 22 نوفمبر، الدورة التاسعة
        else:
            return at
    return at


def _circumstance(sentence: Sentence, at: int) -> bool:
    """True where a place or a time begins."""
    dated = any(m.first == at and m.mention.kind is MentionKind.DATE for m in sentence.values)
    return dated or within(sentence, at) or any(_places(r) for r in sentence.at.get(at, ()))


def _places(reading: Reading) -> bool:
    return not reading.prefix and (reading.name in _PLACING or reading.name.endswith(_WHEN))


def _past_occasion(sentence: Sentence, at: int) -> int:
    """The token behind a session or the proceedings of something, and the number of the session."""
    end = max((r.last for r in sentence.at.get(at, ()) if r.name == _OCCASION and not r.pronoun), default=at)
    if end == at:
        return at
    ranks = (m.last for m in sentence.values if m.first == end and m.mention.kind is MentionKind.ORDINAL)
    end = next(ranks, end)
    return max((r.last for r in sentence.at.get(end, ()) if r.name == PREPOSITION), default=end)


def _past_titles(sentence: Sentence, at: int) -> list[int]:
    """The ends of a title at ``at`` and of what qualifies it."""
    titles = [r.last for r in sentence.at.get(at, ()) if r.name == TITLE and not r.pronoun]
    return [end for last in titles for end in (last, *sentence.titles_behind(last))]
