"""Dates: the pack's patterns are tried as one tree, and the longest reading wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck.languages.pack import Pack
from factcheck.model.claim import Mention
from factcheck.model.partialdate import PartialDate
from factcheck.model.record import record, replace
from factcheck.recognize import date_elements
from factcheck.recognize.date_context import stands
from factcheck.recognize.date_mentions import mention_of, mentions_of_days
from factcheck.recognize.date_order import DateOrder
from factcheck.recognize.date_reading import Reading, Slots, one, partial
from factcheck.recognize.date_rules import RULES
from factcheck.recognize.date_spans import Dated, present, span_mention, with_year
from factcheck.recognize.number_words import joiner
from factcheck.recognize.periods import day_number
from factcheck.recognize.view import View

_SUB_RULES = frozenset({"date", "year", "decade", "decade_of", "century", "shifted", "hijri", "season", "bare"})
_ANCHORED = frozenset(
    {"now", "day", "shifted", "ago", "ahead", "weekday", "weekday_day", "hijri_yearless", "week_day", "weekend"}
)
_YEARLESS = frozenset({"date", "days", "days_listed", "nth", "last_day", "first_day"})

_RECENT = frozenset(range(1900, 2101))
_DEPTH = 2
"""How deep a date may stand within another: "late in the first quarter of 2015"."""


@record
class DateRead:
    """What a reading at a token came to: the token past it, and its mentions, none where it needs an anchor."""

    end: int
    mentions: tuple[Mention, ...]


class DateReader:
    """Reads dates of one language by the order of day and month that is configured."""

    def __init__(self, pack: Pack, date_order: str) -> None:
        section = pack.section("dates")
        self._tree: dict[str, Any] = section.get("patterns", {})
        self._by_week: bool = section.get("rules", {}).get("weekdays_by_week", False)
        self._order = DateOrder(date_order)
        self._followers = date_elements.followers(self._tree)
        self._branches: dict[tuple[int, frozenset[str]], Sequence[tuple[str, dict[str, Any]]]] = {}

    def read(self, view: View, index: int, anchor: PartialDate | None) -> DateRead | None:
        """The date or span that begins at a token; None where none does."""
        found = self._dated(view, index, anchor)
        if found is None:
            return None
        double = self._double(view, found, anchor)
        if double is not None:
            return DateRead(double.end, (mention_of(view, double),))
        span = self._span(view, found, anchor)
        if span is not None:
            return span
        if not stands(view, found):
            return None
        if found.reading is None:
            return DateRead(found.end, ())
        if found.rule == "days_listed":
            if view.before(found.first, "d_between") is None:
                return DateRead(found.end, mentions_of_days(view, found))
            found = replace(found, rule="days")  # "between 5 and 12 November" is a span, as between two months
        return DateRead(found.end, (mention_of(view, found),))

    def _dated(self, view: View, index: int, anchor: PartialDate | None, depth: int = _DEPTH) -> Dated | None:
        """The longest pattern at a token, else four digits that may be a year."""
        best: Dated | None = None
        tree = {} if date_elements.plain_digits(view, index, self._followers) else self._tree
        for end, rule, slots in self._paths(view, tree, index, {}, anchor, depth):
            if depth < _DEPTH and rule not in _SUB_RULES:
                continue
            if best is not None and (end < best.end or (end == best.end and _fits_weekday(best.reading))):
                continue
            reading = self._apply(view, rule, slots, anchor)
            if best is not None and end == best.end and not (reading and _fits_weekday(reading)):
                continue
            open_to_read = anchor is None and _needs_anchor(rule, slots)
            if reading is None and not open_to_read and not _no_such_day(rule, slots):
                continue
            best = Dated(index, end, rule, reading, slots)
        if best is None and (view.is_number(index) or "Y" in date_elements.possible(view, index)):
            found = date_elements.year(view, index)
            if found is not None and view.norm(index) not in {",", "،"}:
                best = Dated(index, found[0], "bare", one(partial(found[1])), {"Y": found[1]})
        return best

    def _paths(
        self, view: View, tree: dict[str, Any], index: int, slots: Slots, anchor: PartialDate | None, depth: int
    ) -> list[tuple[int, str, Slots]]:
        rule = tree.get("")
        found: list[tuple[int, str, Slots]] = [(index, rule, slots)] if rule is not None else []
        if found and len(tree) == 1:
            return found
        for name, below in self._going_on(tree, date_elements.possible(view, index)):
            if name == "X":
                part = self._inner(view, index, anchor, depth - 1) if depth else None
                matches: Sequence[Any] = [(part.end, part.reading)] if part is not None and part.reading else []
            else:
                matches = date_elements.elements(view, name, index)
            for end, value in matches:
                found += self._paths(view, below, end, {**slots, name: value}, anchor, depth)
        return found

    def _going_on(self, tree: dict[str, Any], possible: frozenset[str]) -> Sequence[tuple[str, dict[str, Any]]]:
        """How patterns go on from a place of the tree with one of the elements, found out once for all tokens."""
        if possible.isdisjoint(tree):
            return ()
        asked = id(tree), possible
        branches = self._branches.get(asked)
        if branches is None:
            branches = self._branches[asked] = [(name, below) for name, below in tree.items() if name in possible]
        return branches

    def _inner(self, view: View, index: int, anchor: PartialDate | None, depth: int) -> Dated | None:
        """A year, month, decade or century inside a larger pattern ("the first quarter of X")."""
        index = _past_article(view, index)
        found = self._dated(view, index, anchor, depth)
        if found is None and anchor is not None:
            year = view.find(index, "d_year_word")
            if year is not None:
                return Dated(index, year[0], "shifted", one(PartialDate(anchor.year), relative=True), {})
            month = view.find(index, "d_month_word")
            if month is not None and anchor.month is not None:
                date = PartialDate(anchor.year, anchor.month)
                return Dated(index, month[0], "shifted", one(date, relative=True), {})
        return found if found is not None and found.rule in _SUB_RULES else None

    def _apply(self, view: View, rule: str, slots: Slots, anchor: PartialDate | None) -> Reading | None:
        if rule == "numeric" and slots.get("era") == "ah":
            return RULES["numeric_hijri"](slots, anchor)
        if rule == "numeric":
            return self._order.read(view, slots["N"], slots.get("W"), slots.get("Y"), anchor)
        if rule == "shifted":
            slots = {**slots, "by_week": self._by_week}
        return RULES[rule](slots, anchor)

    def _span(self, view: View, found: Dated, anchor: PartialDate | None) -> DateRead | None:
        """Two dates with "to" between them, or "between … and"; the first may lack what the second gives."""
        between = _before_article(view, found.first, "d_between")
        after = joiner(view, found.end) if between is not None else None
        if after is None:
            to = view.find(found.end, "d_span_to")
            after = to[0] if to is not None else None
        if after is None or after > view.last - 1 or (found.rule == "part" and found.reading is None):
            return None
        after = _past_article(view, after)
        upper = present(view, after, anchor) if found.rule != "bare" or between is not None else None
        upper = upper or self._dated(view, after, anchor)
        if upper is None or upper.reading is None or not _comparable(view, found, upper):
            return None
        lower = with_year(found, upper.reading)
        if lower is None or lower.lower.first() > upper.reading.upper.last():
            return None
        start = between if between is not None else _before_article(view, found.first, "d_from")
        first = start if start is not None else found.first
        return DateRead(upper.end, (span_mention(view, found.first, lower, upper, first),))

    def _double(self, view: View, found: Dated, anchor: PartialDate | None) -> Dated | None:
        """A Hijri date and the Gregorian date it is the same as, in either order; the Gregorian one is the value."""
        same = view.find(found.end, "d_same_as")
        if same is None or found.reading is None or found.rule == "bare":
            return None
        other = self._dated(view, same[0], anchor or found.reading.lower)
        if other is None or other.reading is None or other.rule == "bare":
            return None
        if {found.reading.calendar, other.reading.calendar} != {"gregorian", "islamic"}:
            return None
        plain = found.reading if found.reading.calendar == "gregorian" else other.reading
        end = other.end + 1 if view.norm(same[0] - 1) == "(" and view.norm(other.end) == ")" else other.end
        reading = replace(plain, calendar="islamic", relative=False, open_year=False, weekday=found.reading.weekday)
        return Dated(found.first, end, "double", reading, {})


def _fits_weekday(reading: Reading | None) -> bool:
    if reading is None or reading.weekday is None or reading.lower.day is None:
        return True
    return day_number(reading.lower) % 7 == reading.weekday


def _past_article(view: View, index: int) -> int:
    article = view.find(index, "d_the")
    return article[0] if article is not None and not view.has(index, "shift") else index


def _before_article(view: View, first: int, name: str) -> int | None:
    """Index of a word of a class before a date, or before its article: "between the 1990s and …"."""
    at = view.before(first, name)
    if at is None and first > view.first and view.has(first - 1, "d_the"):
        at = view.before(first - 1, name)
    return at


def _comparable(view: View, lower: Dated, upper: Dated) -> bool:
    """False where the two ends of a span are not of one kind: "2015 to 28 June", a year beside a bare number."""
    if lower.rule == "bare" and upper.rule not in {"bare", "year", "date", "numeric", "part"}:
        return False
    if lower.rule == "bare" and upper.rule == "bare":
        digits = view.is_number(lower.first) and view.is_number(upper.first)
        recent = {lower.slots["Y"], upper.slots["Y"]} <= _RECENT  # in words, older ones are numbers sooner
        return (digits or recent) and bool(lower.slots["Y"] < upper.slots["Y"])
    return not (upper.rule == "bare" and lower.rule == "weekday")


def _needs_anchor(rule: str, slots: Slots) -> bool:
    return rule in _ANCHORED or (rule in _YEARLESS and not {"Y", "S", "y"} & slots.keys())


def _no_such_day(rule: str, slots: Slots) -> bool:
    """True for a full date that the calendar does not have, as 31 April 2015: it is no shorter one either."""
    return rule == "date" and {"D", "M", "Y"} <= slots.keys()
