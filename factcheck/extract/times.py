"""The time that a clause states for itself."""

from __future__ import annotations

from factcheck.extract.attribution import walled
from factcheck.extract.bound import Match
from factcheck.extract.dateclause import seats
from factcheck.extract.lexicon import DASHES, Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import bare_year, of_week
from factcheck.extract.otherdates import (
    behind_aside,
    done_then,
    former_title,
    founded_with,
    in_brackets,
    in_when,
    of_cause,
    of_change,
    of_holder,
    of_participle,
    of_plan,
    of_relative,
    of_since,
    of_speaker,
    own_clause,
    past_joint,
    pronouns_joined,
    right_behind,
    told_when,
)
from factcheck.extract.outline import COMMAS
from factcheck.extract.posts import first_holders
from factcheck.extract.relatives import of_main_clause
from factcheck.model.claim import ClaimTime, MentionKind
from factcheck.model.values import Bound, DateValue, Period

_AT_INCEPTION = "at_inception"
"""The relation of a time to its subject's beginning, and the tag of words that tell it."""
_THEN = "scope.then"
"""The class of words that point back to the date told before: حينها, وقتها."""
_WHEN, _LIKE = ("scope.when", "scope.dated_when"), ("as", "upon")
"""The classes of words that open a clause for when something was so, and those of them that open others as well."""
_DATED = "scope.dated"
"""The class of words for what a figure was taken from, with its year behind them: est. 2011, تعداد 2011."""
_PRESENT, _PRESENT_VERB = ("ي", "تت"), "scope.present_verb"
"""How verbs of the present begin, and the class of those that begin as verbs of the past may: تضم."""
_BE, _HAVE = "be", "have"
"""The classes of verbs that tell how something is."""
_ONWARD = "onward"
"""The tag of words that leave the beginning behind: "with 51 founding members, it has grown to 193"."""


def time_of(sentence: Sentence, match: Match, used: frozenset[ValueMark]) -> ClaimTime | None:
    """The time that the clause states for itself; ``used`` are the dates that are values of other claims."""
    former = _former(sentence, match)
    if former is not None:
        return former
    if _now(sentence, match):
        return None
    if any(match.first <= r.first < match.last for r in sentence.classes.get("scope.current", ())):
        return _dated(sentence, match, used)
    at_start = _at_inception(sentence, match)
    dated = _dated(sentence, match, used)
    if dated is not None:
        return dated
    if at_start is not None:
        return at_start
    return past_of(sentence, match) or _when_told(sentence, match)


def _when_told(sentence: Sentence, match: Match) -> ClaimTime | None:
    """The past of a figure right behind which an event is told: "51 members when the charter is ratified"."""
    if not isinstance(match.bound.value, ValueMark) or match.bound.value.mention.kind is not MentionKind.NUMBER:
        return None
    words = (r for name in _WHEN for r in sentence.classes.get(name, ()) if r.word not in _LIKE)
    when = next((r for r in words if r.first in (match.last, match.bound.value.last)), None)
    return ClaimTime(None, sentence.tokens.slice(when.first, when.last), relation="past") if when is not None else None


def size_time(sentence: Sentence, match: Match, used: frozenset[ValueMark]) -> ClaimTime | None:
    """The time of a size, which hardly changes: the past, or a date right behind it ("was 324 metres high in 2015")."""
    past = past_of(sentence, match)
    value = match.bound.value
    ends = {match.last, value.last} if value is not None else {match.last}
    ends |= {r.last for r in sentence.classes.get("preposition", ()) if r.first in ends}
    beside = any(mark.first in ends for mark in sentence.values if mark.mention.kind is MentionKind.DATE)
    stated = time_of(sentence, match, used) if past is not None or beside else None
    return stated or past


def _now(sentence: Sentence, match: Match) -> bool:
    """True where a word right before the value or the match says "today": "it had 12 members in 1949, today it has"."""
    value = match.bound.value
    before = {match.first, value.first} if isinstance(value, ValueMark) else {match.first}
    now = sentence.classes.get("scope.now", ())
    behind: set[int] = set()
    if isinstance(value, ValueMark) and not sentence.verb_first:
        subject = match.bound.subject
        behind = {value.last} | ({match.last} if subject is None or subject.last < match.last else set())
    return any(r.last in before or r.first in behind for r in now)


def _at_inception(sentence: Sentence, match: Match) -> ClaimTime | None:
    for reading in match.bound.readings:
        if _AT_INCEPTION in reading.tags:
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation=_AT_INCEPTION)
    if any(_ONWARD in reading.tags for reading in match.bound.readings):
        return None
    founding = founded_with(sentence, match)
    if founding is not None:
        return ClaimTime(None, sentence.tokens.slice(founding.first, founding.last), relation=_AT_INCEPTION)
    for reading in sentence.classes.get("scope.at_inception", ()):
        if not match.first - 12 <= reading.first < match.last + 6:
            continue
        between = _between(reading, match)
        if any(between[0] <= at < between[1] for at in sentence.joined_verbs):
            continue  # اتخذت فيينا مقرا لها، وتشكلت في بدايتها
        if not walled(sentence, *between) and not _other_value(sentence, match, *between):
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation=_AT_INCEPTION)
    return None


def _is_value(mark: ValueMark, match: Match) -> bool:
    """True for the value itself, though it looks like a year: "Employees: 1340"."""
    value = match.bound.value
    return value is not None and value.first < mark.last and mark.first < value.last


def _before_now(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True for a date that "today" parts from the value: "in 2018 it had 194 members; today it has 196"."""
    value = match.bound.value
    end = value.first if isinstance(value, ValueMark) else match.first
    return any(mark.last <= r.first < end for r in sentence.classes.get("scope.now", ()))


def _at_start(match: Match) -> bool:
    return any(reading.name == "scope.at_inception" for reading in match.bound.readings)


def _other_value(sentence: Sentence, match: Match, first: int, last: int) -> bool:
    """True where another value stands between: "it had 51 at its founding, and has 193 today"."""
    value = match.bound.value
    kind = value.mention.kind if isinstance(value, ValueMark) else None
    others = (mark for mark in sentence.values if mark is not value and mark.mention.kind is kind)
    return any(first <= mark.first < last for mark in others)


def _between(reading: Reading, match: Match) -> tuple[int, int]:
    return (reading.last, match.first) if reading.last <= match.first else (match.last, reading.first)


def _dated(sentence: Sentence, match: Match, used: frozenset[ValueMark]) -> ClaimTime | None:
    best: tuple[int, ClaimTime] | None = None
    for mark in [bare_year(sentence, found) or found for found in sentence.values]:
        if mark.mention.kind is not MentionKind.DATE or _is_value(mark, match):
            continue
        told = told_when(sentence, mark, match)
        own = mark not in used or told or in_when(sentence, mark, match) or done_then(sentence, mark, match)
        if not own or is_now(sentence, mark):
            continue
        if in_brackets(sentence, mark, match) or (match.bound.further and mark.last <= match.first):
            continue
        apart = any(of(sentence, mark, match) for of in (of_participle, past_joint, of_relative, of_speaker))
        if (apart and not told) or of_week(mark):
            continue
        if _before_now(sentence, mark, match) or of_change(sentence, mark, match) or of_cause(sentence, mark, match):
            continue
        if _at_start(match) and _other_value(sentence, match, match.last, mark.first):
            continue
        if any(of(sentence, mark, match) for of in (of_since, behind_aside, of_plan)):
            continue
        distance = max(match.first - mark.last, mark.first - match.last, 0)
        if right_behind(sentence, mark, match):
            distance = -1  # "grew from 2,100 in 1900 to 12,400 in 2021"
        if distance > 12 or not (told or in_clause(sentence, mark, match)):
            continue
        time = as_time(mark)
        if time is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return best[1] if best else None


def is_now(sentence: Sentence, mark: ValueMark) -> bool:
    """True for a date that is no more than a word for the present: today, اليوم."""
    value = mark.mention.value
    if not isinstance(value, DateValue) or not value.relative:
        return False
    return any(r.first < mark.last and mark.first < r.last for r in sentence.classes.get("scope.now", ()))


def in_clause(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True where no clause of its own parts a date from a match."""
    first, last = (mark.last, match.first) if mark.last <= match.first else (match.last, mark.first)
    turns = {r.first for r in sentence.classes.get("turn", ())}  # أما اليوم
    if sentence.verb_first:
        # كرواتيا التي انضمت عام 2013: a clause of its own; انضمت عام 1957 - عاصمتها: another fact
        turns |= {r.first for r in sentence.referents if r.relative and match.last <= r.first}
        turns |= {at for at in range(first, last) if sentence.tokens.norms[at] in DASHES | {"-"}}
        turns |= {*pronouns_joined(sentence, first, last), *seats(sentence, first - 1, last)}
        today = match.first in sentence.joined_verbs and _of_today(sentence, match.first)
        if mark.last <= match.first and (today or own_clause(sentence, match)):
            return False  # تأسس عام 2015، ويضم 41 دولة, ومقره غرناطة
        # عام 1996، ولذلك فإن المنظمة; كان is no ك with أن
        turns |= {r.first for r in sentence.classes.get("scope.that", ()) if r.prefix in sentence.conjunctions}
    walls = [at for at in range(first, last) if at in sentence.closed or at in sentence.joined_verbs or at in turns]
    # "Employees: 73,311 (2023)": a date alone in brackets belongs to what stands before them.
    if walls == [first] and sentence.tokens.norms[first] == "(":
        words = (r for name in (_DATED, "preposition") for r in sentence.classes.get(name, ()))
        told = {i for r in words for i in range(r.first, r.last)}
        return all(i in told for i in range(first + 1, last))  # (تقدير عام 2011)
    return not walls


def _of_today(sentence: Sentence, at: int) -> bool:
    """True for a verb of the present, behind a conjunction, that nothing before it puts into the past: ويضم, وتتكون."""
    verb = sentence.tokens.norms[at].removeprefix("و")
    present = verb.startswith(_PRESENT) or any(r.first == at for r in sentence.classes.get(_PRESENT_VERB, ()))
    return present and not any(r.first < at for r in sentence.classes.get("scope.past", ()))


def as_time(mark: ValueMark) -> ClaimTime | None:
    """The time that a date or a span of dates states."""
    value, text = mark.mention.value, mark.mention.text
    if isinstance(value, Period):
        if value.end is None and value.start is not None:
            return ClaimTime(value.start, text, relation="since")
        if value.start is None:
            return ClaimTime(value.end, text, relation="before")
        return ClaimTime(value.start, text, end=value.end)
    if not isinstance(value, DateValue):
        return None
    if value.bound is Bound.BETWEEN and value.lower is not None:
        return ClaimTime(value.lower, text, end=value.upper)
    if value.date is None:
        return None
    if value.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return ClaimTime(value.date, text, relation="before")
    if value.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return ClaimTime(value.date, text, relation="after")
    return ClaimTime(value.date, text)


def _former(sentence: Sentence, match: Match) -> ClaimTime | None:
    """A former state, unless the words around it date it themselves ("president from 2001 to 2011")."""
    dated = any(
        match.first <= mark.first < match.last + 3
        and mark.mention.kind is MentionKind.DATE
        and (not sentence.verb_first or isinstance(mark.mention.value, Period))
        for mark in sentence.values
        if mark is not match.bound.value and not of_holder(sentence, mark, match)
    )
    for reading in (*sentence.classes.get("scope.former", ()), *first_holders(sentence, match)):
        if former_title(sentence, reading, match):
            continue
        behind = sentence.verb_first and sentence.tokens.norms[reading.first - 1] in COMMAS  # فلان، المنتهية ولايته
        if not dated and match.first - 2 <= reading.first < match.last + 1 + behind:
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="past")
    return None


def past_of(sentence: Sentence, match: Match) -> ClaimTime | None:
    """The past without a time of its own that a verb or an adverb tells."""
    for reading in match.bound.readings:
        if "past" in reading.tags or _was(sentence, reading):
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="past")
    had = next((r for r in sentence.classes.get(_HAVE, ()) if r.last == match.first and "past" in r.tags), None)
    if had is not None and not sentence.verb_first:  # "OPEC had [its seat in Geneva]"
        return ClaimTime(None, sentence.tokens.slice(had.first, had.last), relation="past")
    for reading in sentence.classes.get("scope.past", ()):
        if sentence.verb_first and reading.first == match.last and not _carries(sentence, reading):
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="past")
        if match.first - 3 <= reading.first < match.last and not of_main_clause(sentence, reading, match):
            then = then_of(sentence, max(match.first, reading.last), 3)
            return then or ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="past")
    return None


def _was(sentence: Sentence, word: Reading) -> bool:
    """True for a verb of being or having in the past, or what opens with one: "had", "had its seat"; no "was named"."""
    own = [r for r in sentence.at.get(word.first, ()) if "past" in r.tags and r.last <= word.last]
    return any(r.name == _HAVE or (r.name == _BE and r.last == word.last) for r in own)


def _carries(sentence: Sentence, word: Reading) -> bool:
    """True for a verb of being, with which a clause of its own opens: رئيس النادي كان قد وعد."""
    return any(r.first == word.first for name in ("be", "was") for r in sentence.classes.get(name, ()))


def then_of(sentence: Sentence, first: int, longest: int) -> ClaimTime | None:
    """The date before a word that points back to it, up to token ``first``: في 3 مايو 1986، قام حينها الرئيس فلان."""
    words = (r for r in sentence.classes.get(_THEN, ()) if r.last <= first <= r.last + longest)
    back = next(words, None)
    if not sentence.verb_first or back is None:
        return None
    dates = [m for m in sentence.values if m.last <= back.first and m.mention.kind is MentionKind.DATE]
    relative = dates and isinstance(dates[-1].mention.value, (DateValue, Period)) and dates[-1].mention.value.relative
    return as_time(dates[-1]) if dates and not relative else None
