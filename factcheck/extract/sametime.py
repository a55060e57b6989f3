"""Dates that lean on the one told before: "on 28 February of the same year", في 16 منه, "the following year"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import ValueMark
from factcheck.extract.numerals import OPENED, year_of
from factcheck.extract.readings import Readings
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.partialdate import PartialDate, days_in_month
from factcheck.model.record import replace
from factcheck.model.values import DateValue, Number, Period
from factcheck.text.tokens import Tokens

LEANING = frozenset({"same.year", "same.month", "same.day", "next.year"})
"""The classes of phrases that point back to a date."""
_FAR = 2
"""Sentences back to the date that "the same year" means."""
_LAST_DAY = 31
_NEAR, _PLAIN = 8, 3
"""Tokens between a day and a later one without a year, and tokens that such a one has at most."""
_NAME = 8
"""Tokens before the first value of a sentence in which a name with a year may stand."""


def may_lean(values: Sequence[ValueMark], tokens: Tokens, first: int, last: int, before: PartialDate | None) -> bool:
    """False where no date stands in the sentence or before it that such a phrase could point back to."""
    if before is not None or any(told_by(mark) is not None for mark in values):
        return True
    return any(year_of(norm) is not None for norm in tokens.norms[max(0, first - _NAME) : last])


def leant(
    values: Sequence[ValueMark], readings: Readings, tokens: Tokens, before: PartialDate | None
) -> list[ValueMark]:
    """The values of a sentence with the dates that such phrases complete; ``before`` is the last date before it."""
    found = list(values)
    for reading in _longest(readings):
        told = [date for mark in found if mark.last <= reading.first and (date := told_by(mark)) is not None]
        model = told[-1] if told else before or _named_year(tokens, values, reading.first)
        if model is not None:
            _complete(found, reading, tokens, model)
    return sorted(found, key=lambda mark: mark.first)


def ended(values: Sequence[ValueMark]) -> list[ValueMark]:
    """The values of a sentence; a yearless end of a span has the year that its beginning tells: وامتد حتى 13 ديسمبر."""
    found: list[ValueMark] = []
    start: PartialDate | None = None
    for mark in values:
        end = _open_end(mark)
        if start is not None and start.month is not None and end is not None and end.month is not None:
            later = (end.month, end.day or 0) < (start.month, start.day or 0)
            last = _real(start.year + later, end.month, end.day)
            ends = replace(mark, mention=replace(mark.mention, value=Period(None, last))) if last is not None else mark
            found.append(ends)
        else:
            found.append(mark)
        start = told_by(found[-1]) or start
    return found


def _first_day(values: Sequence[ValueMark]) -> PartialDate | None:
    """The first day of a year that the values tell, by which days without one behind it can be read."""
    return next((date for mark in values if (date := told_by(mark)) is not None and date.day is not None), None)


def by_another(
    found: Sequence[ValueMark],
    read: Callable[[PartialDate], list[ValueMark]],
    tokens: Tokens,
    before: PartialDate | None,
    first: int,
) -> list[ValueMark] | None:
    """The values read anew by another date of the text, where one tells the year of days without one; else None.

    That is the year with which a line of a chronicle opens (1981: في 25 أيار تأسس الاتحاد), the date ``before``, or the
    first day that the sentence itself tells.
    """
    year = _opened_with(found, tokens, first)
    told = year or before or _first_day(found)
    if told is None:
        return None
    return [_in_year(mark, year.year) if year is not None and _day_of_month(mark) else mark for mark in read(told)]


def _opened_with(values: Sequence[ValueMark], tokens: Tokens, first: int) -> PartialDate | None:
    opening = next((mark for mark in values if mark.first == first), None)
    if opening is None or tokens.norms[opening.last : opening.last + 1] not in OPENED:
        return None
    return year_of(opening.mention.text) or told_by(opening)


def followed(values: Sequence[ValueMark]) -> list[ValueMark]:
    """The values of a sentence; a later day without a year is in the year of the one before: وانتهى في 23 يوليو."""
    found: list[ValueMark] = []
    told: ValueMark | None = None
    for mark in values:
        model, now = told_by(told) if told is not None else None, mark
        if told is not None and model is not None and mark.first - told.last <= _NEAR and _day_of_month(mark):
            later = _in_year(mark, model.year)
            date = told_by(later)
            now = later if date is not None and date.first() > model.last() else mark
        found.append(now)
        date = told_by(now)
        told = now if date is not None and date.day is not None else told
    return found


def relative(mark: ValueMark) -> bool:
    """True for a date that only another one tells."""
    value = mark.mention.value
    return isinstance(value, (DateValue, Period)) and value.relative


def _day_of_month(mark: ValueMark) -> bool:
    """True for a day of a month without its year, and no yesterday."""
    return _yearless(mark) and mark.last - mark.first <= _PLAIN and any(c.isdigit() for c in mark.mention.text)


def _open_end(mark: ValueMark) -> PartialDate | None:
    value = mark.mention.value
    return value.end if isinstance(value, Period) and value.relative and value.start is None else None


def date_before(
    values: Callable[[int], Sequence[ValueMark]], index: int, aside: Callable[[int, ValueMark], bool]
) -> PartialDate | None:
    """The last date that one of the sentences before tells, and not only ``aside``."""
    for earlier in range(index - 1, max(-1, index - 1 - _FAR), -1):
        told = [(mark, date) for mark in values(earlier) if (date := told_by(mark)) is not None]
        dates = [date for mark, date in told if not aside(earlier, mark)]
        if dates:
            return dates[-1]
    return None


def told_by(mark: ValueMark) -> PartialDate | None:
    """The date that a mention tells by itself."""
    value = mark.mention.value
    if isinstance(value, Period) and not value.relative:
        return value.end or value.start
    return value.date if isinstance(value, DateValue) and not value.relative else None


def _longest(readings: Readings) -> Iterator[Reading]:
    own = [r for r in readings.of(*sorted(LEANING)) if not r.pronoun]
    for reading in own:
        if not any(o.first <= reading.first and reading.last < o.last for o in own):
            yield reading


def _complete(found: list[ValueMark], reading: Reading, tokens: Tokens, model: PartialDate) -> None:
    behind = next((m for m in found if reading.first - 1 <= m.last <= reading.first and m.first < reading.first), None)
    if reading.name == "same.year" and behind is not None and _yearless(behind):
        _put(found, behind, reading, _in_year(behind, model.year))
        found[:] = [_in_year(m, model.year) if m.last < reading.first and _yearless(m) else m for m in found]
    elif reading.name == "same.month":
        day = _day(behind) if behind is not None else None
        date = _real(model.year, model.month, day) if model.month is not None and day is not None else None
        if behind is not None and date is not None:
            _put(found, behind, reading, _made(behind, date))
    else:
        dates = {"same.day": model, "same.year": PartialDate(model.year), "next.year": PartialDate(model.year + 1)}
        text = tokens.slice(reading.first, reading.last)
        start, end = tokens.starts[reading.first], tokens.ends[reading.last - 1]
        mention = Mention(MentionKind.DATE, start, end, text, DateValue(dates[reading.name], text=text))
        found[:] = [m for m in found if m.last <= reading.first or m.first >= reading.last]
        found.append(ValueMark(reading.first, reading.last, mention))


def _named_year(tokens: Tokens, values: Sequence[ValueMark], until: int) -> PartialDate | None:
    """The year in a name before the phrase: مونديال روسيا 2018."""
    first = min((m.first for m in values), default=until)
    years = [year for at in range(max(0, first - _NAME), until) if (year := year_of(tokens.norms[at])) is not None]
    return years[-1] if years else None


def _put(found: list[ValueMark], old: ValueMark, reading: Reading, new: ValueMark) -> None:
    found[:] = [new if m is old else m for m in found]
    found[:] = [m for m in found if m is new or m.last <= reading.first or m.first >= reading.last]


def _yearless(mark: ValueMark) -> bool:
    value = mark.mention.value
    return isinstance(value, DateValue) and value.relative and value.date is not None and value.date.month is not None


def _in_year(mark: ValueMark, year: int) -> ValueMark:
    value = mark.mention.value
    date = value.date if isinstance(value, DateValue) else None
    own = _real(year, date.month, date.day) if date is not None else None
    return mark if own is None else _made(mark, own)


def _real(year: int, month: int | None, day: int | None) -> PartialDate | None:
    """The date; None where the year has no such day: 29 February of 1755."""
    there_is = month is None or day is None or day <= days_in_month(year, month)
    return PartialDate(year, month, day) if there_is else None


def _day(mark: ValueMark) -> int | None:
    value = mark.mention.value
    amount = value.amount if isinstance(value, Number) else None
    return int(amount) if amount is not None and 1 <= amount <= _LAST_DAY and amount == int(amount) else None


def _made(mark: ValueMark, date: PartialDate) -> ValueMark:
    value = DateValue(date, text=mark.mention.text)
    return replace(mark, own_noun=False, mention=replace(mark.mention, kind=MentionKind.DATE, value=value))
