"""Whether what could be a date is one where it stands: bare years need a cue, month names must not be verbs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.model.values import Bound
from factcheck.recognize import date_elements
from factcheck.recognize.bounds import bounded
from factcheck.recognize.date_spans import Dated
from factcheck.recognize.number_words import joiner
from factcheck.recognize.view import View


def cue(view: View, first: int) -> tuple[int, str] | None:
    """The words before a date that tell how it bounds, and where they begin; an article may stand between."""
    found = _cue_ending(view, first)
    if found is not None:
        return found
    article = view.find(first - 1, "d_the") if first > view.first else None
    return _cue_ending(view, first - 1) if article is not None and article[0] == first else None


def _cue_ending(view: View, first: int) -> tuple[int, str] | None:
    for length in (3, 2, 1):
        at = first - length
        if at < view.first:
            continue
        found = next((value for end, value in view.ends_of(at, "cue") if end == first), None)
        if found is not None:
            return at, found
    return None


def later(view: View, end: int) -> int | None:
    """Index past "or later" behind a date; None where there is none, or where "and after" begins something else."""
    found = view.find(end, "d_or_later")
    if found is None:
        return None
    return found[0] if found[0] >= view.last or view.kinds[found[0]] != "w" else None


def stands(view: View, found: Dated) -> bool:
    """True where nothing around a short date makes it something else."""
    if "M" in found.slots and not _month_stands(view, found):
        return False
    if found.rule == "now":
        return False
    test = _TESTS.get(found.rule)
    return test is None or test(view, found)


def _numeric_stands(view: View, found: Dated) -> bool:
    slots = found.slots
    return not slots["N"].yearless or "Y" in slots or "W" in slots or _yearless_stands(view, found)


def _shifted_stands(view: View, found: Dated) -> bool:
    """Last year; not "the coming years", which are no certain ones, nor a bare unit before its shift in Arabic."""
    if "time" not in found.slots:
        return True
    if any(view.has(index, "plural_time") for index in range(found.first, found.end)):
        return False
    word = view.word(found.first)
    return word is None or "shift" in word.classes or word.definite or not view.lexicon.writes_article


def _date_stands(view: View, found: Dated) -> bool:
    """A day of this month; five past years, whose unit is in the plural, and not "only 3 next week"."""
    if "time" not in found.slots or "M" in found.slots or found.slots["time"][0] == "month":
        return True
    return any(view.has(index, "plural_time") for index in range(found.first, found.end))


def _weekday_stands(view: View, found: Dated) -> bool:
    word = view.word(found.first)
    if word is None or found.end > found.first + 1:
        return True
    return "weak" not in word.classes and not (word.definite and view.text[view.starts[found.first]].isascii())


def _weekday_day_stands(view: View, found: Dated) -> bool:
    """As in "Friday the 15th", "Friday 15."; not "on Thursday, two men"."""
    last = found.end - 1
    if view.has(last, "ordinal_ending") or any(view.has(i, "ordinal") for i in range(found.first, found.end)):
        return True
    if not view.is_number(last):
        return False
    return found.end >= view.last or view.kinds[found.end] != "w" or view.has(last - 1, "d_the")


def _hijri_year_stands(view: View, found: Dated) -> bool:
    """False for a month and a year of few digits that nothing calls one: حسن رجب في 14 أبريل 1990."""
    marked = "hijri_mark" in found.slots or "d_hijri_mark" in found.slots or "d_year_word" in found.slots
    return marked or found.slots["y"] >= _SHORT_YEAR


_SHORT_YEAR = 100
"""The least Hijri year that no word beside it has to call one."""


def _hijri_stands(view: View, found: Dated) -> bool:
    """False for صفر without a word that shows it to be the month: it is nought too."""
    return found.slots["H"] != 2 or "d_of" in found.slots or "d_month_word" in found.slots


_LETTERED = range(1800, 2101)
"""Years that a single letter behind them suffices for; lesser numbers before "م" are metres sooner."""


_NEAR = 5
"""Tokens before a number in which what is measured stands."""


def _era_stands(view: View, found: Dated) -> bool:
    """An era before its year is in capitals (AD 622); one letter behind it needs a cue, or a recent year."""
    first = view.text[view.starts[found.first] : view.ends[found.first]]
    if not view.is_number(found.first):
        return not first.isascii() or first.isupper() or view.has(found.first, "d_year_word")
    letter = view.norms[found.end - 1]
    if len(letter) == 1 and not letter.isascii() and _sized(view, found):
        return False
    if len(letter) > 1 or letter.isascii() or found.slots["era"] != "ad" or found.slots["y"] in _LETTERED:
        return True
    return cue(view, found.first) is not None or view.norm(found.first - 1) in {"(", "-", "–"}


def _sized(view: View, found: Dated) -> bool:
    """True for metres: behind a word of size or the noun of something high, or a year far ahead: قمة الريح (3120 م)."""
    if cue(view, found.first) is not None or "year_word" in found.slots or "d_year_word" in found.slots:
        return False
    near = range(max(view.first, found.first - _NEAR), found.first)
    return found.slots["y"] > _LETTERED[-1] or any(view.has(at, "d_sized") for at in near)


def _year_stands(view: View, found: Dated) -> bool:
    before = cue(view, found.first)
    if before is not None and before[1] == "around":
        recent = found.reading is not None and 1900 <= found.reading.lower.year <= 2100
        return recent and (found.end >= view.last or view.kinds[found.end] != "w")
    if before is not None and before[1] == "from" and not _from_stands(view, found):
        return False
    if _names_a_year(view, found) or _told_of(view, found):
        return True
    if before is not None or _opens_span(view, found) or _in_list(view, found.first):
        return found.reading is not None and not _counted(view, found)
    return False


def _from_stands(view: View, found: Dated) -> bool:
    """True for a year behind "from"; "أكثر من 1500" is a bound, "من 1500 جندي" a count."""
    if _opens_span(view, found):
        return True
    recent = found.reading is not None and 1800 <= found.reading.lower.year <= 2100
    return recent and bounded(view, found.first, found.end).bound is Bound.EXACT


def _names_a_year(view: View, found: Dated) -> bool:
    """True for the year of an event: "the 2015 summit", "the 2022 World Cup", "Expo 2020"."""
    if not view.is_number(found.first) or found.reading is None or not 1900 <= found.reading.lower.year <= 2100:
        return False
    if view.has(found.first - 1, "d_event") and not view.has(found.first - 2, "d_the"):
        return True
    if found.end >= view.last or not (view.has(found.first - 1, "d_the") or view.has(found.first - 1, "possessive")):
        return False
    capital = view.text[view.starts[found.end]].isupper()
    return capital or view.has(found.end, "d_event")


def _told_of(view: View, found: Dated) -> bool:
    """True for a year that opens a sentence of what it brought: "1893 saw the end of the guild"."""
    recent = found.reading is not None and 1000 <= found.reading.lower.year <= 2100
    return recent and found.first == view.first and view.is_number(found.first) and view.has(found.end, "d_told_year")


def _round_words(view: View, found: Dated) -> bool:
    """True for a round number in words, which is a number sooner than a year."""
    return not view.is_number(found.end - 1) and found.slots["Y"] % 100 == 0


def _counted(view: View, found: Dated) -> bool:
    """True for a year in words that could as well count what follows: "in two thousand cases"."""
    if view.is_number(found.end - 1):
        return False
    if _round_words(view, found):
        return True
    return found.end < view.last and view.kinds[found.end] == "w" and joiner(view, found.end) is None


def _opens_span(view: View, found: Dated) -> bool:
    """True for the first of two years with a dash or "to" between them, or with "or later" behind."""
    if later(view, found.end) is not None:
        return True
    to = view.find(found.end, "d_span_to")
    after = date_elements.year(view, to[0]) if to is not None and view.is_number(to[0]) else None
    return after is not None and found.reading is not None and found.reading.lower.year < after[1]


def _in_list(view: View, first: int) -> bool:
    """True for a year behind another: "in 2007 and 2009"."""
    at = first - 1
    if view.norm(at) in {",", "،"} or view.has(at, "joiner"):
        at -= 1
    norm = view.norm(at)
    return at < first - 1 and len(norm) == 4 and norm.isdigit() and int(norm) in date_elements.YEARS


def _yearless_stands(view: View, found: Dated) -> bool:
    """A day and month in digits are a date where one has a leading zero, or behind a cue; else a fraction."""
    first, second = view.norm(found.first), view.norm(found.first + 2)
    if "0" in {first[0], second[0]} or max(int(first), int(second)) > 12:
        return True
    return cue(view, found.first) is not None or view.before(found.first, "d_the") is not None


def _month_stands(view: View, found: Dated) -> bool:
    """A month that is a plain word too needs a capital, and something beside it."""
    at = next((i for i in range(found.first, found.end) if view.find(i, "month") is not None), found.first)
    word = view.word(at)
    if word is None or "weak" not in word.classes:
        return True
    letter = view.text[view.starts[at]]
    if found.end == found.first + 1:
        return (letter.isupper() or not letter.isascii() or cue(view, at) is not None) and _named(view, at)
    if letter.isupper() or not letter.isascii():
        return True
    span = range(found.first, found.end)
    ranked = any(view.has(i, "ordinal") for i in span) and (at == found.first or any(view.has(i, "d_of") for i in span))
    return ranked or any(view.is_number(i) for i in span)


def _named(view: View, at: int) -> bool:
    return cue(view, at) is not None or view.has(at - 1, "d_the") or view.has(at - 1, "d_of")


def _before_stands(view: View, found: Dated) -> bool:
    """True for "قبل ثلاث سنوات"; "قبل يوم من" is told from something else, and "قبل عام 2015" from a year."""
    if view.has(found.end, "d_of"):
        return False
    return not (view.has(found.end - 1, "d_year_word") and date_elements.loose_year(view, found.end) is not None)


def _nothing_of_it(view: View, found: Dated) -> bool:
    return not view.has(found.end, "d_of")


_TESTS: Mapping[str, Callable[[View, Dated], bool]] = {
    "bare": _year_stands,
    "numeric": _numeric_stands,
    "shifted": _shifted_stands,
    "date": _date_stands,
    "span": _nothing_of_it,
    "nth": lambda view, found: "M" in found.slots or "time" in found.slots or _nothing_of_it(view, found),
    "year": lambda view, found: "era" not in found.slots or _era_stands(view, found),
    "hijri": _hijri_year_stands,
    "hijri_yearless": _hijri_stands,
    "weekday": _weekday_stands,
    "weekday_day": _weekday_day_stands,
    "ago": lambda view, found: "d_before" not in found.slots or _before_stands(view, found),
}
"""What else must hold of a date of each rule."""
