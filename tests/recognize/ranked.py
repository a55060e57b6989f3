"""Ordinals and definite numbers written out in both languages, for reading back."""

from __future__ import annotations

from tests.recognize.written import arabic, english, words

_ENGLISH = dict(
    zip(
        words("one two three five eight nine twelve twenty thirty forty fifty sixty seventy eighty ninety"),
        words(
            "first second third fifth eighth ninth twelfth twentieth thirtieth fortieth fiftieth sixtieth seventieth "
            "eightieth ninetieth"
        ),
        strict=True,
    )
)
_ARABIC = {
    "m": words("- الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"),
    "f": words("- الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة"),
}
_FIRST_OF_TENS = {"m": "الحادي", "f": "الحادية"}


def ending(number: int) -> str:
    """The letters behind an English ordinal in digits."""
    if 10 < number % 100 < 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def english_rank(number: int) -> str:
    """An English ordinal in words: the last word of the cardinal becomes a rank."""
    cardinal = english(number)
    cut = max(cardinal.rfind(" "), cardinal.rfind("-")) + 1
    last = cardinal[cut:]
    return cardinal[:cut] + _ENGLISH.get(last, last + "th")


def arabic_rank(number: int, gender: str) -> str:
    """A definite Arabic ordinal from 1 to 99 of a gender."""
    if number <= 10:
        return _ARABIC[gender][number]
    tens, unit = divmod(number, 10)
    first = _FIRST_OF_TENS[gender] if unit == 1 else _ARABIC[gender][unit]
    if tens == 1:
        return f"{first} {'عشر' if gender == 'm' else 'عشرة'}"
    ten = "ال" + arabic(tens * 10)
    return f"{first} و{ten}" if unit else ten


def definite(number: int, case: str) -> str:
    """A number of members from 3 to 99 with the article: on both parts, but for teens on the first alone."""
    written = arabic(number, "m", case)
    if 10 < number < 20:
        return "ال" + written
    return " وال".join("ال" + part if not at else part for at, part in enumerate(written.split(" و")))
