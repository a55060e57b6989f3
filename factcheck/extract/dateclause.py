"""Dates that the words of a match reach and that open the next clause, and spans of years that are somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS, JOINTS, PREPOSITION
from factcheck.model.claim import MentionKind
from factcheck.model.values import Period
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_OPENING, _RELATIVE = ("pronoun.", "article", "determiner"), ("pronoun.relative", "pronoun.whose")
"""How classes of words begin with which the subject of a clause opens, and the pronouns that are none."""
_LIVES = ("inception", "dissolved")
_LIVED = ("date_of_birth/born_participle", "date_of_death/died_participle")
_SEAT, _SINCE = "country/seat_word", "_office/since_when"
_WHEN = "/when"
"""How the classes end of what ties a date to a word."""


def of_other_clause(raw: Raw) -> bool:
    """True for a date that another clause than that of the match's own words is dated by."""
    value = raw.match.bound.value
    if raw.prop.kind is not ValueKind.DATE or not isinstance(value, ValueMark) or raw.match.bound.row is not None:
        return False
    told = max(_told(raw), default=value.first)
    if any(seats(raw.sentence, told, value.first)) or _of_other_life(raw, told, value):
        return True
    return _opens_next(raw, value) or _next_is_nearer(raw, value) or of_oblique_span(raw)


def _of_other_life(raw: Raw, told: int, value: ValueMark) -> bool:
    """True for a date of birth that stands behind a word of death, or the reverse: رحيل فلان، المولود في 26 فبراير."""
    own = f"{raw.prop.id}/"
    lives = (r for name in _LIVED if not name.startswith(own) for r in raw.sentence.classes.get(name, ()))
    behind = [r.first for r in lives if told < r.first < value.first] if raw.sentence.verb_first else []
    return any(COMMAS.isdisjoint(raw.sentence.tokens.norms[at : value.first]) for at in behind)


def seats(sentence: Sentence, first: int, last: int) -> Iterator[int]:
    """Where a clause tells since when the subject has its seat: تأسس على يد عشر دول ومقره باريس منذ 1967."""
    words = sentence.classes.get(_SEAT, ()) if sentence.verb_first else ()
    since = max((r.first for r in sentence.classes.get(_SINCE, ()) if r.first <= last), default=0) if words else 0
    return (r.first for r in words if r.pronoun and r.prefix in sentence.conjunctions and first < r.first < since)


def _told(raw: Raw) -> list[int]:
    """The tokens of the words of the match that are its property's own."""
    own = f"{raw.prop.id}/"
    return [r.first for r in raw.match.bound.readings if r.name.startswith(own) and not r.name.endswith(_WHEN)]


def _tie(sentence: Sentence, mark: ValueMark) -> int:
    """The token at which a date begins with the preposition before it."""
    before = sentence.readings.ending.get(mark.first, ())
    ties = (r.first for r in before if r.name == PREPOSITION or r.name.endswith(_WHEN))
    return min(ties, default=mark.first)


def _joined(sentence: Sentence, at: int) -> bool:
    """True where a word that joins clauses stands before a token, a comma between them or not."""
    if sentence.verb_first:
        norm = sentence.tokens.norms[at]
        return any(r.prefix in sentence.conjunctions and r.prefix for r in sentence.at.get(at, ())) or (
            norm.startswith(sentence.conjunctions) and not sentence.at.get(at)
        )
    at -= at > sentence.first and sentence.tokens.norms[at - 1] in COMMAS
    return any(r.last == at for name in JOINTS for r in sentence.classes.get(name, ()))


def _opens_next(raw: Raw, value: ValueMark) -> bool:
    """True for a date that opens the next clause: "founded the institute, and in 1990 he was appointed"."""
    sentence, told = raw.sentence, _told(raw)
    tie = _tie(sentence, value)
    if not told or max(told) >= value.first:
        return False
    dated = any(mark.last in (tie, tie - 1) for mark in sentence.values if mark.mention.kind is MentionKind.DATE)
    if dated or not _joined(sentence, tie):
        return False
    behind = value.last + (value.last < sentence.last and sentence.tokens.norms[value.last] in COMMAS)
    readings = sentence.at.get(behind, ())
    if sentence.verb_first:
        return any("verb" in r.tags for r in readings)
    named = any(r.named for r in sentence.referent_at.get(behind, ()))
    return named or any(r.name.startswith(_OPENING) and r.name not in _RELATIVE for r in readings)


def _next_is_nearer(raw: Raw, value: ValueMark) -> bool:
    """True where another date opens the clause of the words: "in 1976 they were parted and in 1978 formed"."""
    sentence, told = raw.sentence, _told(raw)
    if not told or min(told) < value.last:
        return False
    dates = (m for m in sentence.values if m.mention.kind is MentionKind.DATE)
    between = (m for m in dates if value.last <= m.first and m.last <= min(told))
    return any(_tie(sentence, m) > value.last and _joined(sentence, _tie(sentence, m)) for m in between)


def of_oblique_span(raw: Raw) -> bool:
    """True for years in brackets behind what a preposition rules: "taught at the Norby Academy (1993–97)"."""
    sentence, subject, value = raw.sentence, raw.match.bound.subject, raw.match.bound.value
    if raw.prop.id not in _LIVES or subject is None or not isinstance(value, ValueMark):
        return False
    if subject.last + 1 != value.first or sentence.tokens.norms[subject.last] != "(":
        return False
    if not isinstance(value.mention.value, Period):
        return False
    return sentence.ruled(sentence.outline.before_article(subject.first)) or sentence.prefixed(subject) == "ruled"
