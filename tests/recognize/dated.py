"""Every style in which a date is written here, in every language; for reading back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from tests.recognize.written import arabic, english, words

_ENGLISH = words("January February March April May June July August September October November December")
_DAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_ARABIC_DAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
_EGYPT = words("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
_LEVANT = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
]  # fmt: skip
_MOROCCO = words("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر")
_ALGERIA = words("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر")
_RANKS = [
    "", "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
]  # fmt: skip
_ENGLISH_RANKS = words(
    "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_FRENCH = words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
_FRENCH_DAYS = words("lundi mardi mercredi jeudi vendredi samedi dimanche")
_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def _ending(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _rank(day: int) -> str:
    if day <= 20:
        return _ENGLISH_RANKS[day]
    return "thirtieth" if day == 30 else f"{english(day // 10 * 10)}-{_ENGLISH_RANKS[day % 10]}"


def _arabic_rank(day: int) -> str:
    if day <= 10:
        return _RANKS[day]
    if day < 20:
        return ("الحادي" if day == 11 else _RANKS[day - 10]) + " عشر"
    tens = "العشرين" if day < 30 else "الثلاثين"
    if day % 10 == 0:
        return tens
    return ("الحادي" if day % 10 == 1 else _RANKS[day % 10]) + f" و{tens}"


def _month(d: date) -> str:
    return _ENGLISH[d.month - 1]


ENGLISH: Mapping[str, Callable[[date], str]] = {
    "day month year": lambda d: f"on {d.day} {_month(d)} {d.year}",
    "month day, year": lambda d: f"on {_month(d)} {d.day}, {d.year}",
    "ordinal": lambda d: f"on the {d.day}{_ending(d.day)} of {_month(d)}, {d.year}",
    "month ordinal": lambda d: f"on {_month(d)} {d.day}{_ending(d.day)} {d.year}",
    "short month": lambda d: f"on {_month(d)[:3]}. {d.day}, {d.year}" if d.month != 5 else f"on May {d.day}, {d.year}",
    "hyphens": lambda d: f"on {d.day:02d}-{_month(d)[:3]}-{d.year}",
    "iso": lambda d: f"on {d.isoformat()}",
    "iso with slashes": lambda d: f"on {d.year}/{d.month}/{d.day}",
    "slashes": lambda d: f"on {d.day:02d}/{d.month:02d}/{d.year}",
    "points": lambda d: f"on {d.day}.{d.month}.{d.year}",
    "weekday": lambda d: f"on {_DAYS[d.weekday()]}, {d.day} {_month(d)} {d.year}",
    "weekday month": lambda d: f"on {_DAYS[d.weekday()]}, {_month(d)} {d.day}, {d.year}",
    "words": lambda d: f"on the {_rank(d.day)} of {_month(d)} {d.year}",
    "year in words": lambda d: f"on {_month(d)} {d.day}, {english(d.year)}",
    "all in words": lambda d: f"on the {_rank(d.day)} of {_month(d)}, {english(d.year)}",
    "capitals": lambda d: f"on {d.day} {_month(d).upper()} {d.year}",
    "no-break spaces": lambda d: f"on {d.day}\u00a0{_month(d)}\u00a0{d.year}",
    "day of": lambda d: f"on the {_rank(d.day)} day of {_month(d)} {d.year}",
}
ARABIC: Mapping[str, Callable[[date], str]] = {
    "مصر": lambda d: f"في {d.day} {_EGYPT[d.month - 1]} {d.year}",
    "الشام": lambda d: f"في {d.day} {_LEVANT[d.month - 1]} {d.year}",
    "المغرب": lambda d: f"في {d.day} {_MOROCCO[d.month - 1]} {d.year}",
    "الجزائر": lambda d: f"في {d.day} {_ALGERIA[d.month - 1]} {d.year}",
    "اسمان": lambda d: f"في {d.day} {_EGYPT[d.month - 1]}/{_LEVANT[d.month - 1]} {d.year}",
    "اسمان بقوسين": lambda d: f"في {d.day} {_LEVANT[d.month - 1]} ({_EGYPT[d.month - 1]}) {d.year}",
    "من وعام": lambda d: f"في {d.day} من {_EGYPT[d.month - 1]} عام {d.year}",
    "من شهر": lambda d: f"في {d.day} من شهر {_EGYPT[d.month - 1]} سنة {d.year}",
    "أرقام هندية": lambda d: f"في {d.day} {_EGYPT[d.month - 1]} {d.year}".translate(_INDIC),
    "بالكلمات": lambda d: f"في {_arabic_rank(d.day)} من {_EGYPT[d.month - 1]} {d.year}",
    "السنة بالكلمات": lambda d: f"في {d.day} {_EGYPT[d.month - 1]} عام {arabic(d.year, 'm', 'oblique')}",
    "يوم": lambda d: f"يوم {_ARABIC_DAYS[d.weekday()]} {d.day} {_EGYPT[d.month - 1]} {d.year}",
    "يوم وفاصلة": lambda d: f"{_ARABIC_DAYS[d.weekday()]}، {d.day} {_EGYPT[d.month - 1]} {d.year}",
    "خطوط": lambda d: f"في {d.day}/{d.month}/{d.year}".translate(_INDIC),
    "كله بالكلمات": lambda d: (
        f"في {_arabic_rank(d.day)} من {_LEVANT[d.month - 1]} عام {arabic(d.year, 'm', 'oblique')}"
    ),
    "الموافق": lambda d: f"يوم {_ARABIC_DAYS[d.weekday()]} الموافق {d.day} {_EGYPT[d.month - 1]} {d.year}م",
    "أرقام فارسية": lambda d: f"في {d.day} {_EGYPT[d.month - 1]} {d.year}".translate(_PERSIAN),
    "علامات الاتجاه": lambda d: f"في \u200f{d.day} {_EGYPT[d.month - 1]} \u200f{d.year}\u200f",
    "الـ": lambda d: f"في الـ{d.day} من {_MOROCCO[d.month - 1]} {d.year}",
    "ميلادية": lambda d: f"في {d.day}/{d.month}/{d.year}م",
    "سنة أولا": lambda d: f"في {d.year}-{d.month:02d}-{d.day:02d}",
}


def _french(d: date) -> str:
    return f"{d.day}{'er' if d.day == 1 else ''} {_FRENCH[d.month - 1]} {d.year}"


FRENCH: Mapping[str, Callable[[date], str]] = {
    "jour mois année": lambda d: f"le {_french(d)}",
    "jour de la semaine": lambda d: f"le {_FRENCH_DAYS[d.weekday()]} {_french(d)}",
    "jour de la semaine, jour": lambda d: f"{_FRENCH_DAYS[d.weekday()]} {_french(d)}",
    "mois en capitales": lambda d: f"le {d.day} {_FRENCH[d.month - 1].upper()} {d.year}",
    "barres": lambda d: f"le {d.day:02d}/{d.month:02d}/{d.year}",
    "points": lambda d: f"le {d.day:02d}.{d.month:02d}.{d.year}",
    "iso": lambda d: f"le {d.isoformat()}",
}
