"""Number words: what a correction writes where the text has its number in words.

Only what is sure is written: 1 to 999 in English, 3 to 99 in Arabic where gender and case show in the text's own words.
Everything else is None, and digits are written instead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from factcheck.text.normalize import fold

_TANWEEN = "ًٌٍ"


def in_words(number: int, like: str, counted: str, writing: Mapping[str, Any]) -> str | None:
    """Write a number as words, with the capitals, hyphens and endings that ``like`` has.

    ``counted`` is the word behind it, whose gender Arabic numbers go by.
    """
    rules = _RULES.get(writing.get("words", ""))
    return rules(number, like, counted, writing["numbers"]) if rules is not None else None


def _english(number: int, like: str, counted: str, words: Mapping[str, Any]) -> str | None:
    if not 1 <= number <= 999:
        return None
    hundreds, rest = divmod(number, 100)
    parts = [f"{words['units'][hundreds]} hundred"] if hundreds else []
    if rest:
        joined = hundreds and (" and " in f" {like} " or "hundred" not in like.lower())
        parts.append(("and " if joined else "") + _below_hundred(rest, like, words))
    text = " ".join(parts)
    return text[:1].upper() + text[1:] if like[:1].isupper() else text


def _below_hundred(number: int, like: str, words: Mapping[str, Any]) -> str:
    if number < 20:
        return str(words["units"][number])
    tens, units = divmod(number, 10)
    between = " " if any(f"{ten} " in like.lower() for ten in words["tens"] if ten) else "-"
    return f"{words['tens'][tens]}{between}{words['units'][units]}" if units else str(words["tens"][tens])


def _arabic(number: int, like: str, counted: str, words: Mapping[str, Any]) -> str | None:
    if not 3 <= number <= 99:
        return None
    told = fold(like)
    feminine = _feminine(told, counted, words)
    oblique = told.endswith("ين") or "تي " in f"{told} " or "ني " in f"{told} "
    nominative = told.endswith("ون") or "نا " in f"{told} " or "تا " in f"{told} "
    tens, units = divmod(number, 10)
    if number % 10 and feminine is None:
        return None
    if number <= 10:
        return None if feminine is None else str(words["feminine" if feminine else "masculine"][number])
    if number < 20:
        return _teen(units, feminine=bool(feminine), oblique=oblique, known=oblique or nominative, words=words)
    if oblique is nominative:
        return None  # no case shows: "أربعون" and "أربعين" are both possible
    ten = str(words["tens"][tens])
    ten = ten.removesuffix("ون") + "ين" if oblique else ten
    if not units:
        return ten
    return f"{_unit(units, feminine=bool(feminine), oblique=oblique, words=words)} و{ten}"


def _feminine(told: str, counted: str, words: Mapping[str, Any]) -> bool | None:
    """Whether what is counted is feminine, by the number's own words, else by the ending of the noun."""
    first = told.partition(" ")[0]
    forms = {kind: [fold(word) for word in words[kind]] for kind in ("feminine", "masculine")}
    if first in ("احدي", "واحده", "اثنتان", "اثنتين", "اثنتا", "اثنتي", "ثماني") or first in forms["feminine"][3:]:
        return True
    if first in ("احد", "واحد", "اثنان", "اثنين", "اثنا", "اثني") or first in forms["masculine"][3:]:
        return False
    noun = counted.rstrip(_TANWEEN + "ا")
    if counted.rstrip(_TANWEEN).endswith("ة"):
        return True
    return False if noun and counted.rstrip(_TANWEEN).endswith("ا") else None


def _unit(unit: int, *, feminine: bool, oblique: bool, words: Mapping[str, Any]) -> str:
    if unit == 2:
        stem = "اثنت" if feminine else "اثن"
        return stem + ("ين" if oblique else "ان")
    if unit == 8 and feminine:
        return "ثمان"
    return str(words["feminine" if feminine else "masculine"][unit])


def _teen(unit: int, *, feminine: bool, oblique: bool, known: bool, words: Mapping[str, Any]) -> str | None:
    ten = "عشرة" if feminine else "عشر"
    if unit == 1:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if unit == 2:
        if not known:
            return None
        return f"{'اثنت' if feminine else 'اثن'}{'ي' if oblique else 'ا'} {ten}"
    return f"{'ثماني' if feminine and unit == 8 else words['feminine' if feminine else 'masculine'][unit]} {ten}"


_RULES: Mapping[str, Callable[[int, str, str, Mapping[str, Any]], str | None]] = {
    "english": _english, "arabic": _arabic,
}  # fmt: skip
