"""The elements that patterns of dates are made of: days, months, years, digits with separators, eras."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from factcheck.recognize import number_words
from factcheck.recognize.date_digits import bare_decade, decade, glued_left, numeric, year_pair
from factcheck.recognize.date_lengths import definite_length, length
from factcheck.recognize.lexicon import MARKS
from factcheck.recognize.ordinals import ARTICLES, ordinal
from factcheck.recognize.rank_words import in_words
from factcheck.recognize.view import Found, View
from factcheck.text.tokens import NUMBER

_COMMAS = frozenset({",", "،"})
YEARS = range(1000, 2101)
"""What four bare digits may be a year of."""


def day(view: View, index: int) -> Found | None:
    """A day of the month, in digits or words, with the article or the word for day before it."""
    at = index
    found = view.find(at, "d_the")
    if found is not None:
        at = found[0]
    if view.norm(at) in {"ال", "لل"} and view.is_number(at + 1) and view.glued(at + 1):
        at += 1
    if view.is_number(at):
        norm = view.norms[at]
        if not norm.isdigit() or len(norm) > 2 or not 1 <= int(norm) <= 31 or glued_left(view, at):
            return None
        end = at + 1
        ending = view.word(end)
        if ending is not None and "ordinal_ending" in ending.classes and view.glued(end):
            end += 1
        elif view.glued(end) and view.norm(end) in {"%", ":"}:
            return None
        return end, int(norm)
    rank = in_words(view, at)
    if rank is None:
        rank = number_words.below_hundred(view, at, joined=True)
    if rank is not None and 1 <= rank[1] <= 31:
        return rank[0], int(rank[1])
    return None


def joined_day(view: View, index: int) -> Found | None:
    """A day with the proclitic "and" on it."""
    word = view.word(index)
    return day(view, index) if word is not None and word.conjunction else None


def day_digits(view: View, index: int) -> Found | None:
    return day(view, index) if view.is_number(index) else None


def month(view: View, index: int) -> Found | None:
    """A month by name; "ديسمبر/كانون الأول" and "كانون الأول (ديسمبر)" name it twice."""
    found = view.find(index, "month")
    if found is None:
        return _numbered_month(view, index)
    end, value = found
    if view.norm(end) == "." and view.glued(end) and len(view.norms[end - 1]) <= 4:
        end += 1
    again = view.find(end, "month", bare=True)
    if again is not None and again[1] == value:
        return again  # "كانون الأول ديسمبر"
    if view.norm(end) in {"/", "(", "-"}:
        again = view.find(end + 1, "month", bare=True)
        if again is not None and again[1] == value:
            end = again[0]
            if view.norm(found[0]) == "(" and view.norm(end) == ")":
                end += 1
    return end, value


def _numbered_month(view: View, index: int) -> Found | None:
    """As in "شهر 3" for March, "شهر عشرة" for October; "شهر واحد" is one month."""
    word = view.find(index, "d_month_word")
    if word is None or view.rules["joiner_required"] is False:
        return None
    if view.is_number(word[0]):
        norm = view.norms[word[0]]
        return (word[0] + 1, int(norm)) if norm.isdigit() and len(norm) <= 2 and 1 <= int(norm) <= 12 else None
    number = number_words.below_hundred(view, word[0])
    return number if number is not None and 2 <= number[1] <= 12 else None


def year(view: View, index: int) -> Found | None:
    """A year of four digits or in words, with a comma before it and its era behind it; BC years are negative."""
    at = index + 1 if view.norm(index) in _COMMAS else index
    found = _year_digits(view, at, 4) or (year_words(view, at) if not view.is_number(at) else None)
    if found is None:
        return None
    end, value = found
    era = view.find(end, "era")
    if era is None:
        return None if _more_digits(view, end) else found
    if era[1] == "ah":
        return None
    return era[0], -value if era[1] == "bc" else value


def short_year(view: View, index: int) -> Found | None:
    """A year without its century: '98, and 87 where it can be no day."""
    marked = view.norm(index) == "'"
    at = index + 1 if marked else index
    norm = view.norm(at)
    if not view.is_number(at) or len(norm) != 2 or not norm.isdigit() or (not marked and int(norm) < 32):
        return None
    if view.glued(at + 1) and view.kinds[at + 1] != "p":
        return None
    return at + 1, int(norm) + (2000 if int(norm) < 40 else 1900)


def century_prefix(view: View, index: int) -> Found | None:
    """The "nineteen" of "the nineteen seventies"."""
    found = number_words.below_hundred(view, index)
    return found if found is not None and 10 < found[1] <= 20 and not view.is_number(index) else None


def loose_year(view: View, index: int) -> Found | None:
    """A year of one to four digits or in words, where a word beside it says that it is one; eras are left alone."""
    at = index + 1 if view.norm(index) in _COMMAS else index
    found = _year_digits(view, at, 1)
    if found is not None or view.is_number(at):
        return found
    return year_words(view, at, least=100)


def _year_digits(view: View, index: int, least: int) -> Found | None:
    if not view.is_number(index):
        return None
    norm = view.norms[index]
    if not norm.isdigit() or not least <= len(norm) <= 4 or not int(norm) or glued_left(view, index):
        return None
    if least == 4 and int(norm) not in YEARS:
        return None
    if len(norm) < 4 and view.has(index + 1, "scale"):
        return None  # في أبريل هذا العام 94 مليونا
    ends = view.has(index + 1, "era") or view.has(index + 1, "d_span_and")  # بين عامي 1948و 1949
    if view.glued(index + 1) and view.kinds[index + 1] == "w" and not ends:
        return None
    return index + 1, int(norm)


def _more_digits(view: View, end: int) -> bool:
    return view.norm(end) in {".", ","} and view.is_number(end + 1) and view.glued(end) and view.glued(end + 1)


def year_words(view: View, index: int, least: int = 1000) -> Found | None:
    """A year in words: "two thousand and five", "nineteen eighty-four", "ألفين وخمسة عشر"."""
    if view.is_number(index):
        return None
    pair = number_words.below_hundred(view, index)
    if pair is not None and 10 < pair[1] <= 20:
        at = pair[0] + 1 if view.norm(pair[0]) == "-" else pair[0]
        rest = number_words.below_hundred(view, at, joined=view.rules["units_before_tens"])
        if rest is not None and 10 <= rest[1] < 100:
            return rest[0], pair[1] * 100 + rest[1]
        if rest is not None and rest[1] == 0 and not view.rules["joiner_required"]:
            unit = number_words.below_hundred(view, rest[0])
            if unit is not None and 0 < unit[1] < 10:
                return unit[0], pair[1] * 100 + unit[1]
    if view.has(index, "scale") and not view.rules["joiner_required"]:
        return None
    whole = number_words.number(view, index)
    if whole is None or isinstance(whole[1], Decimal) or not least <= whole[1] < 3000:
        return None
    return whole[0], whole[1]


def weekday(view: View, index: int) -> Found | None:
    """A weekday, with the word for day before it and a comma behind it where a date follows."""
    found, word = view.find(index, "d_the"), view.word(index)
    at = found[0] if found is not None and word is not None and not word.definite else index
    day_name = view.find(at, "weekday")
    if day_name is None:
        return None
    end, value = day_name
    same = view.find(end, "d_same_as")
    if same is not None and view.kinds[end] == "w" and view.is_number(same[0]):
        return same[0], value
    if view.norm(end) == "." and view.glued(end) and len(view.norms[end - 1]) <= 4:
        end += 1
    if view.norm(end) in _COMMAS and (view.is_number(end + 1) or view.word(end + 1) is not None):
        return end + 1, value
    return end, value


def _ordinal(view: View, index: int) -> Found | None:
    if view.norm(index) in ARTICLES and view.is_number(index + 1):
        norm = view.norms[index + 1]
        return (index + 2, int(norm)) if norm.isdigit() and len(norm) <= 4 else None
    found = ordinal(view, index)
    return (found.end, int(found.value)) if found is not None and found.value < 10_000 else None


def joined_rank(view: View, index: int) -> Found | None:
    """A second rank behind "and": "والعشرين", "and 20th", "والـ20"."""
    word = view.word(index)
    if view.rules["joiner_required"] and not (word is not None and word.conjunction) and view.norm(index) != "وال":
        return None
    found = _ordinal(view, index)
    if found is not None:
        return found
    whole = number_words.below_hundred(view, index, joined=True)
    return whole if whole is not None and whole[1] > 0 else None


def _quarter_digit(view: View, index: int) -> Found | None:
    norm = view.norm(index)
    return (index + 1, int(norm)) if norm in {"1", "2", "3", "4"} and view.glued(index) else None


ELEMENTS: Mapping[str, Callable[[View, int], Found | None]] = {
    "D": day, "M": month, "Y": year, "y": loose_year, "W": weekday, "N": numeric, "K": decade, "L": length,
    "F": joined_day, "G": day_digits, "O": _ordinal, "Q": _quarter_digit, "E": day, "S": short_year,
    "C": century_prefix, "P": year_pair, "T": definite_length, "U": joined_rank, "k": bare_decade,
}  # fmt: skip
"""What reads each value of a pattern; H and the classes of words are looked up by name."""


_OF_DIGITS = frozenset("DEFGYyNKkLOCSQXPTU")


_NOTHING: frozenset[str] = frozenset()


def possible(view: View, index: int) -> frozenset[str]:
    """The elements that may begin at a token, so that the others are not tried."""
    if not view.first <= index < view.last:
        return _NOTHING
    if view.kinds[index] == NUMBER:
        return _OF_DIGITS
    word = view.lexicon[view.norms[index]]
    if word is not None:
        return word.elements
    return _OF_DIGITS if view.norms[index] in ARTICLES else MARKS


def followers(tree: Mapping[str, Any]) -> frozenset[str]:
    """What may stand behind digits in any pattern."""
    behind = {name for first in _OF_DIGITS & tree.keys() for name in tree[first]}
    return frozenset(behind | {"ordinal_ending", "d_decade_ending", "era", "time", "fortnight"})


def plain_digits(view: View, index: int, follow: frozenset[str]) -> bool:
    """True for digits that can begin no pattern, by the token behind them alone; most numbers of a text are such."""
    if not view.is_number(index):
        return False
    norm, after = view.norms[index], index + 1
    if after >= view.last:
        return norm.count(".") != 2
    mark = view.norms[after]
    if view.kinds[after] == "p":
        if mark == "." and view.has(after + 1, "month"):
            return False
        if mark in {",", "،", "."}:
            return norm.count(".") != 2 and len(norm) != 4 and not view.glued(after + 1)
        return mark not in MARKS and norm.count(".") != 2
    word = view.word(after)
    if word is None:
        return view.kinds[after] == "w" and norm.count(".") != 2
    return word.elements.isdisjoint(follow) and norm.count(".") != 2


def elements(view: View, name: str, index: int) -> Sequence[Any]:
    """Every way to match one element of a pattern at a token: where it ends, and its value."""
    reader = ELEMENTS.get(name)
    if reader is not None:
        found = reader(view, index)
        return () if found is None else (found,)
    if name == "H":
        return view.ends_of(index, "hijri")
    if name[0].isalpha():
        return view.ends_of(index, name)
    return ((index + 1, name),) if view.norm(index) == name else ()
