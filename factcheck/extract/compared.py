"""The same thing's value at another time, told beside the one of now: "486 against 502 twelve months before"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.extract.bound import Match
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.numerals import year_of
from factcheck.extract.referents import Referent
from factcheck.extract.respective import measured_as
from factcheck.model.claim import ClaimTime, MentionKind

_OTHER_TIME, _APART, _PAST = "other_time", "time_apart", "past"
"""The class of words that tell another time (the year before), the one of those behind a length of time (earlier), and
the tag of words that tell the past."""
_ROOM = 9
"""Tokens behind a value among which brackets with another one open."""
_FROM, _TO, _IN, _FOR = "from", "to", "in", "for"
_WALLS = frozenset(",.;:()")
_SPAN = 8
"""Tokens between the value that something had and the one that it has: "from 245 in the spring of 2019 to 231"."""
_FIGURES = (MentionKind.NUMBER, MentionKind.MONEY)

_EARLIER, _LEAD = "scope.earlier_count", 4
"""The class of words for a count that has been superseded (الحصيلة السابقة), and tokens from one to the match."""
_WAS = "scope.past"

Values = Mapping[int, Sequence[ValueMark | Referent]]


class _Other(NamedTuple):
    """Where another time's value begins and ends with the words that tell the time, and the value."""

    first: int
    last: int
    mark: ValueMark


def other_time(sentence: Sentence, mark: ValueMark | Referent, *, room: int = 3) -> bool:
    """True where one of the words right behind a value says that it is another time's: "a year earlier"."""
    end = next((at for at in range(mark.last, sentence.last) if sentence.tokens.norms[at] in _WALLS), sentence.last)
    near = range(mark.last, min(end, mark.last + room))
    if any(r.first in near for r in sentence.classes.get(_OTHER_TIME, ())):
        return True
    apart = {r.first for r in sentence.classes.get(_APART, ())}
    return any(
        v.mention.kind is MentionKind.DURATION and v.first in near and v.last in apart
        for v in sentence.values
    )  # fmt: skip


def past_word(reading: Reading) -> Reading:
    """A word that tells of an earlier value, marked as telling the past."""
    return reading._replace(tags=(_PAST,))


def others(sentence: Sentence, match: Match, values: Values, taken: Collection[int]) -> Iterator[Match]:
    """The values of other times around that of ``match``: before its "to", and in brackets behind it."""
    model = match.bound.value
    if sentence.verb_first or not isinstance(model, ValueMark) or model.mention.kind not in _FIGURES:
        return
    for found in filter(None, (_grown_from(sentence, model, values), _bracketed(sentence, match, model, values))):
        if found.mark.first in taken:
            continue
        told = past_word(Reading(_OTHER_TIME, found.first, found.first + 1))
        readings = (*(r for r in match.bound.readings if r.pronoun), told)
        bound = match.bound._replace(value=found.mark, readings=readings, gap=0, weight=2, further=True)
        yield Match(found.first, found.last, bound)


def _grown_from(sentence: Sentence, model: ValueMark, values: Values) -> _Other | None:
    """The value behind "from" of something that has come "to" the one of now."""
    norms, to = sentence.tokens.norms, model.first - 1
    if to <= sentence.first or norms[to] != _TO:
        return None
    for mark in reversed(sentence.values):
        if mark.last > to or to - mark.last > _SPAN or mark.mention.kind is MentionKind.DATE:
            continue
        before = mark.first - 1
        if before < sentence.first or norms[before] != _FROM or _WALLS.intersection(norms[mark.last : to]):
            return None
        same = _same(mark, model, values)
        return _Other(mark.first, mark.last, same) if same is not None else None
    return None


def _same(mark: ValueMark, model: ValueMark, values: Values) -> ValueMark | None:
    """The mark as a value of the property; a bare number has the unit of the one of now."""
    if mark in values.get(mark.first, ()):
        return mark
    if mark.mention.kind is not MentionKind.NUMBER:
        return None
    measured = measured_as(mark, model)
    return measured if measured is not mark else None


def _bracketed(sentence: Sentence, match: Match, model: ValueMark, values: Values) -> _Other | None:
    """The value in brackets with its year: "46 employees (2023: 41)", "£41m (41m in 2023; previous year: £38m)"."""
    norms, at = sentence.tokens.norms, max(match.last, model.last)
    opening = next((i for i in range(at, min(sentence.last, at + _ROOM)) if norms[i] == "("), None)
    if opening is None or any(norms[i] in _WALLS for i in range(at, opening)):
        return None
    closing = next((i for i in range(opening, sentence.last) if norms[i] == ")"), sentence.last)
    inside = [v for v in sentence.values if opening < v.first and v.last <= closing]
    dates = [v for v in inside if v.mention.kind is MentionKind.DATE or year_of(v.mention.text) is not None]
    figures = [v for v in inside if v not in dates]
    times = [(r.first, r.last) for r in (*dates, *sentence.classes.get(_OTHER_TIME, ()))]
    times = [(first, last) for first, last in times if opening < first < closing]
    mark = _same(figures[0], model, values) if len(figures) == 1 and times else None
    if mark is None:
        return None
    # what stands in the brackets is nothing but the value and its time
    rest = {(opening + 1, mark.first - 1) if norms[mark.first - 1] == ":" else (mark.last, closing)}
    ruled = {(mark.last + 1, closing)} if norms[mark.last] in (_IN, _FOR) else set()
    return _Other(opening + 1, closing, mark) if (rest | ruled).intersection(times) else None


def dates_other(further: Match, match: Match) -> bool:
    """True where the date of ``match`` is that of a value between: "had 12 members when it was born and 28 in 2015"."""
    date, value = match.bound.value, further.bound.value
    if not isinstance(date, ValueMark) or date.mention.kind is not MentionKind.DATE or value is None:
        return False
    return match.first < further.first < date.first <= further.last + 2


def earlier_count(sentence: Sentence, match: Match) -> ClaimTime | None:
    """The past of a count that the text tells as superseded: وكانت الحصيلة السابقة 59 قتيلا, بلغت 13 وكانت 11 قتيلا."""
    value = match.bound.value
    if not sentence.verb_first or not isinstance(value, ValueMark):
        return None
    words = [r for r in sentence.classes.get(_EARLIER, ()) if match.first - _LEAD <= r.first < value.first]
    if not words and any(m.last < value.first and m.mention.kind is value.mention.kind for m in sentence.values):
        words = [r for r in sentence.classes.get(_WAS, ()) if r.last == value.first and r.prefix]
    word = next(iter(words), None)
    return ClaimTime(None, sentence.tokens.slice(word.first, word.last), relation=_PAST) if word is not None else None
