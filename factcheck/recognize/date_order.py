"""Day or month first: what digits alone leave open, settled by the text's other dates, else by the configured order."""

from __future__ import annotations

from factcheck.model.partialdate import PartialDate, days_in_month
from factcheck.model.record import replace
from factcheck.recognize.date_digits import Numeric
from factcheck.recognize.date_reading import Reading
from factcheck.recognize.periods import nearest_year
from factcheck.recognize.view import View
from factcheck.text.expression import expression

_HIJRI_YEARS = range(1300, 1501)
"""Years that digits alone give in the Hijri calendar; nobody writes a day of the Middle Ages so."""
_NUMERIC = expression(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?![\d/.-])")


class DateOrder:
    """Reads dates in digits; remembers what the last text's dates showed about their order."""

    def __init__(self, configured: str) -> None:
        self._day_first = configured != "mdy"
        self._text: str | None = None
        self._settled: bool | None = None

    def read(
        self, view: View, digits: Numeric, weekday: int | None, year: int | None, anchor: PartialDate | None
    ) -> Reading | None:
        """The date that the digits give; ambiguous where day and month could be exchanged and nothing settles it."""
        parts = digits.parts
        if digits.yearless:
            return self._yearless(view, parts, year, weekday, anchor)
        if parts[0 if digits.year_first else -1] in _HIJRI_YEARS:
            from factcheck.recognize.date_hijri import numeric_hijri

            return numeric_hijri({"N": digits}, anchor)
        if len(parts) == 2:
            of_year, month = parts if digits.year_first else parts[::-1]
            return self._reading(of_year, month, None, weekday)
        if digits.year_first:
            return self._reading(parts[0], parts[1], parts[2], weekday) or self._reading(
                parts[0], parts[2], parts[1], weekday
            )
        first, second, year = parts
        if digits.short_year:
            year += 2000 if year < 70 else 1900
        return self._ordered(view, first, second, year, weekday)

    def _yearless(
        self, view: View, parts: tuple[int, ...], year: int | None, weekday: int | None, anchor: PartialDate | None
    ) -> Reading | None:
        """A day and a month in digits, of the year beside them or the one nearest to the anchor."""
        if year is not None:
            return self._ordered(view, parts[0], parts[1], year, weekday)
        if anchor is None:
            return None
        guess = self._ordered(view, parts[0], parts[1], 2000, weekday)
        if guess is None or guess.lower.month is None:
            return None
        near = nearest_year(anchor, guess.lower.month, guess.lower.day, weekday)
        found = self._ordered(view, parts[0], parts[1], near, weekday)
        return replace(found, relative=True, open_year=True) if found is not None else None

    def _ordered(self, view: View, first: int, second: int, year: int, weekday: int | None) -> Reading | None:
        """The date of two numbers and a year, by what the numbers, the text and the configuration say."""
        if first > 12 or second > 12 or first == second:
            day, month = (first, second) if second <= 12 else (second, first)
            return self._reading(year, month, day, weekday)
        settled = self._of_text(view.text)
        day_first = self._day_first if settled is None else settled
        day, month = (first, second) if day_first else (second, first)
        return self._reading(year, month, day, weekday, ambiguous=settled is None)

    def _of_text(self, text: str) -> bool | None:
        """True where the text's dates put the day first, False where the month; None where they do not tell."""
        if self._text is not text:
            self._text = text
            orders = set()
            for match in _NUMERIC.finditer(text):
                first, second = int(match[1]), int(match[3])
                if first > 12 >= second:
                    orders.add(True)
                elif second > 12 >= first:
                    orders.add(False)
            self._settled = orders.pop() if len(orders) == 1 else None
        return self._settled

    @staticmethod
    def _reading(
        year: int, month: int, day: int | None, weekday: int | None, *, ambiguous: bool = False
    ) -> Reading | None:
        if not 1 <= month <= 12 or not year or (day is not None and not 1 <= day <= days_in_month(year, month)):
            return None
        date = PartialDate(year, month, day)
        return Reading(date, date, ambiguous=ambiguous, weekday=weekday)
