"""Integers written out in Arabic and English, for reading back; written from the grammar, not from the recogniser."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


_ENGLISH = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ENGLISH_TENS = words("- - twenty thirty forty fifty sixty seventy eighty ninety")
_ENGLISH_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))

# masculine is what stands before a masculine noun: three to ten take the opposite ending
_UNITS = {
    "m": ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
    "f": ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر"],
}
_TWO = {
    ("m", "nominative"): "اثنان",
    ("m", "oblique"): "اثنين",
    ("f", "nominative"): "اثنتان",
    ("f", "oblique"): "اثنتين",
}
_TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_HUNDREDS = ["", "مئة", "مئت", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]
_SCALES = (
    (10**12, "تريليون", "تريليونات"), (10**9, "مليار", "مليارات"), (10**6, "مليون", "ملايين"), (10**3, "ألف", "آلاف"),
)  # fmt: skip
_ENDING = {"nominative": "ان", "oblique": "ين"}
_TEN_ENDING = {"nominative": "ون", "oblique": "ين"}


def english(number: int, *, joined: bool = True) -> str:
    """The number in English words; British with "and", American without."""
    if number < 20:
        return _ENGLISH[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _ENGLISH_TENS[tens] + (f"-{_ENGLISH[unit]}" if unit else "")
    link = " and " if joined else " "
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ENGLISH[hundreds]} hundred" + (link + english(rest) if rest else "")
    for scale, word in _ENGLISH_SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            head = f"{english(count, joined=joined)} {word}"
            if not rest:
                return head
            return head + (link if rest < 100 else " ") + english(rest, joined=joined)
    raise ValueError(number)


def arabic(number: int, gender: str = "m", case: str = "nominative") -> str:
    """The number in Arabic words, counting something of that gender, in that case."""
    if number == 0:
        return "صفر"
    parts = list(_groups(number, gender, case))
    return " و".join(parts)


def _groups(number: int, gender: str, case: str) -> Iterator[str]:
    for scale, one, many in _SCALES:
        count, number = divmod(number, scale)
        if count == 1:
            yield one
        elif count == 2:
            yield one + _ENDING[case]
        elif 3 <= count % 100 <= 10:
            yield f"{_below_thousand(count, 'm', case)} {many}"
        elif count:
            noun = one + ("ا" if scale != 1000 else "اً") if count % 100 >= 11 else one
            yield f"{_below_thousand(count, 'm', case)} {noun}"
    if number:
        yield _below_thousand(number, gender, case)


def _below_thousand(number: int, gender: str, case: str) -> str:
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds == 2:
        parts.append("مئت" + _ENDING[case])
    elif hundreds:
        parts.append(_HUNDREDS[hundreds])
    if rest:
        parts.append(_below_hundred(rest, gender, case))
    return " و".join(parts)


def _below_hundred(number: int, gender: str, case: str) -> str:
    if number == 2:
        return _TWO[gender, case]
    if number <= 10:
        return _UNITS[gender][number]
    if number < 20:
        return _teen(number - 10, gender, case)
    tens, unit = divmod(number, 10)
    word = _TENS[tens] + _TEN_ENDING[case]
    if not unit:
        return word
    first = _TWO[gender, case] if unit == 2 else _UNITS[gender][unit]
    if unit == 1 and gender == "f":
        first = "إحدى"
    return f"{first} و{word}"


def _teen(unit: int, gender: str, case: str) -> str:
    ten = "عشر" if gender == "m" else "عشرة"
    if unit == 1:
        return ("أحد " if gender == "m" else "إحدى ") + ten
    if unit == 2:
        return _TWO[gender, case].removesuffix("ن") + " " + ten
    word = _UNITS[gender][unit]
    return f"{'ثماني' if word == 'ثمان' else word} {ten}"


CLITICS = ("ب", "ل", "و", "ف", "وب", "ول")
"""What is written together with a number that follows."""
_MARKS = ("", "", "\u064e", "\u0650", "\u0652", "\u0651\u064e", "\u064b", "\u064d")
"""Vowel signs; no damma, which tells a share from a number."""


def with_clitic(words: str, clitic: str) -> str | None:
    """Return Arabic words behind a clitic; None where that is another word: لست is "I am not"."""
    letters = "".join(filter(str.isalpha, words))
    return None if clitic == "ل" and letters.startswith("ست") else clitic + words


def with_vowel_signs(words: str, rng: Random) -> str:
    """Return Arabic words with signs drawn for their letters."""
    return "".join(letter + rng.choice(_MARKS) if letter.isalpha() else letter for letter in words)
