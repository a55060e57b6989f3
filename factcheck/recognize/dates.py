"""Dates: the pack's patterns are tried as one tree, the longest reading wins; then spans, cues and double dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from factcheck.languages.pack import Pack
from factcheck.model.claim import Mention, MentionKind
from factcheck.model.text import Span
from factcheck.model.values import Bound, DateValue, PartialDate, Period
from factcheck.recognize import date_elements
from factcheck.recognize.date_order import DateOrder
from factcheck.recognize.date_rules import RULES, Reading, Slots, one, partial
from factcheck.recognize.number_words import joiner
from factcheck.recognize.view import View

_SUB_RULES = frozenset({"date", "year", "decade", "century", "shifted", "hijri", "season"})
_CUE_BOUNDS = {"before": Bound.LESS_THAN, "after": Bound.MORE_THAN, "by": Bound.AT_MOST}


@dataclass(slots=True)
class Dated:
    """A date at its tokens; ``reading`` is None where it needs an anchor and there is none."""

    first: int
    end: int
    rule: str
    reading: Reading | None


@dataclass(slots=True)
class DateRead:
    """What a reading at a token came to: the token past it, and its mention unless it needs an anchor."""

    end: int
    mention: Mention | None


class DateReader:
    """Reads dates of one language by the order of day and month that is configured."""

    def __init__(self, pack: Pack, date_order: str) -> None:
        self._tree: dict[str, Any] = pack.section("dates").get("patterns", {})
        self._order = DateOrder(date_order)

    def read(self, view: View, index: int, anchor: PartialDate | None) -> DateRead | None:
        """The date or span that begins at a token; None where none does."""
        found = self._dated(view, index, anchor)
        if found is None or not self._stands(view, found, anchor):
            return None
        double = self._double(view, found, anchor)
        found = double or found
        span = self._span(view, found, anchor) if not double else None
        if span is not None:
            return span
        if found.reading is None:
            return DateRead(found.end, None)
        return DateRead(found.end, _mention(view, found))

    def _dated(self, view: View, index: int, anchor: PartialDate | None) -> Dated | None:
        """The longest pattern at a token, else four digits that a cue shows to be a year."""
        best: Dated | None = None
        for end, rule, slots in self._paths(view, self._tree, index, {}, anchor):
            if best is not None and end <= best.end:
                continue
            reading = self._apply(view, rule, slots, anchor)
            if reading is None and not (anchor is None and _needs_anchor(rule, slots)):
                continue
            best = Dated(index, end, rule, reading)
        if best is None and view.is_number(index):
            found = date_elements.year(view, index)
            if found is not None:
                best = Dated(index, found[0], "bare", one(partial(found[1])))
        return best

    def _paths(
        self, view: View, tree: dict[str, Any], index: int, slots: Slots, anchor: PartialDate | None
    ) -> list[tuple[int, str, Slots]]:
        found: list[tuple[int, str, Slots]] = []
        for name, below in tree.items():
            if name == "":
                found.append((index, below, slots))
                continue
            if name == "X":
                part = self._inner(view, index, anchor)
                match: Any = (part.end, part.reading) if part is not None and part.reading else None
            else:
                match = date_elements.element(view, name, index)
            if match is not None:
                found += self._paths(view, below, match[0], {**slots, name: match[1]}, anchor)
        return found

    def _inner(self, view: View, index: int, anchor: PartialDate | None) -> Dated | None:
        """A year, month, decade or century inside a larger pattern ("the first quarter of X")."""
        at = view.find(index, "d_the")
        index = at[0] if at is not None and not view.has(index, "shift") else index
        found = self._dated(view, index, anchor)
        if found is None or found.rule not in _SUB_RULES | {"bare"}:
            return None
        return found

    def _apply(self, view: View, rule: str, slots: Slots, anchor: PartialDate | None) -> Reading | None:
        if rule == "numeric":
            return self._order.read(view, slots["N"], slots.get("W"))
        return RULES[rule](slots, anchor)

    def _stands(self, view: View, found: Dated, anchor: PartialDate | None) -> bool:
        """True where nothing around a short date makes it something else."""
        if found.rule == "bare":
            return _cue(view, found.first) is not None or self._opens_span(view, found)
        single = found.end == found.first + 1
        word = view.word(found.first)
        if found.rule in {"date", "weekday"} and single and word is not None:
            if "weak" in word.classes and not _capital_with_cue(view, found.first):
                return False
            return not word.definite
        if found.rule == "shifted" and word is not None and "time" in word.classes and not word.definite:
            return False
        return True

    @staticmethod
    def _opens_span(view: View, found: Dated) -> bool:
        """True for the first of two years with a dash between them."""
        if view.norm(found.end) not in {"-", "–", "—"} or not view.is_number(found.end + 1):
            return False
        after = date_elements.year(view, found.end + 1)
        return after is not None and found.reading is not None and found.reading.lower.year < after[1]

    def _span(self, view: View, found: Dated, anchor: PartialDate | None) -> DateRead | None:
        """Two dates with "to" between them, or "between … and"; the first may lack what the second gives."""
        between = view.before(found.first, "d_between")
        after = joiner(view, found.end) if between is not None else None
        if after is None:
            to = view.find(found.end, "d_span_to")
            after = to[0] if to is not None else None
        if after is None or after > view.last - 1:
            return None
        upper = self._dated(view, after, anchor)
        if upper is None or upper.reading is None or found.reading is None:
            return None
        lower = found.reading
        if lower.open_year and not upper.reading.open_year:
            lower = _with_year(lower, upper.reading.upper)
        if lower.lower.first() > upper.reading.upper.last():
            return None
        start = view.before(found.first, "d_from") if between is None else between
        first = start if start is not None else found.first
        mention = _span_mention(view, replace_dated(found, lower), upper, first)
        return DateRead(upper.end, mention)

    def _double(self, view: View, found: Dated, anchor: PartialDate | None) -> Dated | None:
        """A Hijri date and the Gregorian date it is the same as, in either order; the Gregorian one is the value."""
        same = view.find(found.end, "d_same_as")
        if same is None or found.reading is None:
            return None
        other = self._dated(view, same[0], anchor or found.reading.lower)
        if other is None or other.reading is None or other.rule == "bare":
            return None
        calendars = {found.reading.calendar, other.reading.calendar}
        if calendars != {"gregorian", "islamic"}:
            return None
        plain = found.reading if found.reading.calendar == "gregorian" else other.reading
        end = other.end + 1 if view.norm(same[0] - 1) == "(" and view.norm(other.end) == ")" else other.end
        reading = replace(plain, calendar="islamic", relative=False, open_year=False, weekday=found.reading.weekday)
        return Dated(found.first, end, "double", reading)


def replace_dated(found: Dated, reading: Reading) -> Dated:
    """The same tokens with another reading."""
    return Dated(found.first, found.end, found.rule, reading)


def _needs_anchor(rule: str, slots: Slots) -> bool:
    return rule in {"day", "shifted", "ago", "ahead", "weekday"} or (rule == "date" and "Y" not in slots)


def _with_year(lower: Reading, upper: PartialDate) -> Reading:
    year = upper.year
    if (lower.lower.month or 1) > (upper.month or 12):
        year -= 1
    moved = partial(year, lower.lower.month, lower.lower.day)
    return Reading(moved, moved, weekday=lower.weekday) if moved else lower


def _cue(view: View, first: int) -> tuple[int, str] | None:
    """The word before a date that tells how it bounds, and where that word begins."""
    for length in (3, 2, 1):
        at = first - length
        if at < view.first:
            continue
        found = view.find(at, "cue")
        if found is not None and found[0] == first:
            return at, found[1]
    return None


def _capital_with_cue(view: View, index: int) -> bool:
    letter = view.text[view.starts[index]]
    return (letter.isupper() or not letter.isascii()) and _cue(view, index) is not None


def _mention(view: View, found: Dated) -> Mention | None:
    reading = found.reading
    if reading is None:
        return None
    start, stop = view.start(found.first), view.ends[found.end - 1]
    text = view.text[start:stop]
    cue = _cue(view, found.first)
    outer = Span(view.start(cue[0]), stop) if cue is not None and cue[1] != "in" else None
    name = cue[1] if cue is not None else ""
    if name in {"since", "until"}:
        lower, upper = (reading.lower, None) if name == "since" else (None, reading.upper)
        value: Any = Period(lower, upper, reading.calendar, reading.relative)
        return Mention(MentionKind.DATE, start, stop, text, value, outer)
    return Mention(MentionKind.DATE, start, stop, text, _value(reading, text, _CUE_BOUNDS.get(name)), outer)


def _value(reading: Reading, text: str, bound: Bound | None) -> DateValue:
    more: dict[str, Any] = {
        "calendar": reading.calendar, "relative": reading.relative, "ambiguous": reading.ambiguous,
        "uncertain_days": reading.uncertain_days, "weekday": reading.weekday, "text": text,
    }  # fmt: skip
    if reading.lower == reading.upper:
        return DateValue(reading.lower, bound or Bound.EXACT, **more)
    if bound is not None:
        edge = reading.lower if bound is Bound.LESS_THAN else reading.upper
        return DateValue(edge, bound, **more)
    return DateValue(None, Bound.BETWEEN, reading.lower, reading.upper, **more)


def _span_mention(view: View, lower: Dated, upper: Dated, first: int) -> Mention | None:
    if lower.reading is None or upper.reading is None:
        return None
    start, stop = view.start(lower.first), view.ends[upper.end - 1]
    value = Period(
        lower.reading.lower, upper.reading.upper, upper.reading.calendar,
        lower.reading.relative or upper.reading.relative,
    )  # fmt: skip
    outer = Span(view.start(first), stop) if first < lower.first else None
    return Mention(MentionKind.DATE, start, stop, view.text[start:stop], value, outer)
