"""Normal forms for comparing words; what is shown and quoted is always the original.

Arabic: harakat (U+064B-U+065F, U+0670), Quranic marks and tatweel are dropped, the alef forms become a bare alef,
alef maqsura and Farsi yeh become yeh, teh marbuta becomes heh, Farsi kaf becomes kaf. Hamza on waw and yeh stays: it
tells words apart. Latin: case folded, accents dropped. Digits of any script become ASCII. Bidi controls vanish.
"""

from __future__ import annotations

import sys
import unicodedata
from functools import lru_cache

from factcheck.text.expression import expression

_ARABIC_FOLD = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه",
    "ک": "ك", "گ": "ك", "ڤ": "ف", "پ": "ب",
    "ـ": "",
}  # fmt: skip
_PUNCTUATION = {
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u02bb": "'", "\uff07": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u00ad": "",
    "\u066a": "%", "\u066b": ".", "\u066c": ",",
}  # fmt: skip
_LATIN_LETTERS = {
    "\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u00f8": "o", "\u0142": "l",
    "\u0111": "d", "\u00f0": "d", "\u00fe": "th", "\u0131": "i",
}  # fmt: skip
_CONTROLS = (
    *(0x00AD, 0x0640, 0x061C),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2065),
    *range(0x2066, 0x206A),
    0xFEFF,
)
INVISIBLE = "".join(map(chr, _CONTROLS))
"""Code points inside or beside a word that carry no letter: bidi controls, joiners, soft hyphen, tatweel."""

TANWEEN = "\u064b"
"""The mark of an indefinite noun or an adverb, which folding drops: no name holds it."""

FILLER = "\u2060"
"""Stands in a document's prose for what the file has inside a word: no word counts it."""

_MARKS = (
    *range(0x0610, 0x061B),
    *range(0x064B, 0x0660),
    0x0670,
    *range(0x06D6, 0x06DD),
    *range(0x06DF, 0x06E9),
    *range(0x06EA, 0x06EE),
)
"""Harakat and Quranic marks."""


def _simple_table() -> dict[int, str]:
    table = {ord(k): v for k, v in (_ARABIC_FOLD | _PUNCTUATION | _LATIN_LETTERS).items()}
    table |= {ord(c): "" for c in INVISIBLE}
    table |= dict.fromkeys(_MARKS, "")
    for zero in (0x0660, 0x06F0):
        table |= {zero + value: str(value) for value in range(10)}
    return table


_TABLE = _simple_table()
_UNCOMPOSED = expression("[\u0653-\u0655\ufb50-\ufdff\ufe70-\ufefc]")


def fold(text: str) -> str:
    """Return the normal form of a word or phrase; folding twice changes nothing more."""
    if text.isascii():
        return text.lower()
    return _fold_other(text)


@lru_cache(maxsize=65536)
def _fold_other(text: str) -> str:
    # A hamza on its seat is one letter, however it is written: apart, or in a presentation form.
    if _UNCOMPOSED.search(text):
        text = unicodedata.normalize("NFKC", text)
    folded = text.translate(_TABLE)
    if not folded.isascii() and not _is_plain_arabic(folded):
        # Presentation forms and full width become plain letters; then accents go.
        folded = unicodedata.normalize("NFKD", folded.casefold())
        folded = "".join(c for c in folded if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
        folded = unicodedata.normalize("NFKC", folded).translate(_TABLE)
        folded = "".join(_digit(c) for c in folded).casefold()
    return sys.intern(folded.lower())


def _is_plain_arabic(text: str) -> bool:
    return all("\u0621" <= c <= "\u064a" or c in " .,'\"-%0123456789" for c in text)


def _digit(char: str) -> str:
    if char.isascii() or not char.isdecimal():
        return char
    return str(unicodedata.decimal(char))


def is_arabic(char: str) -> bool:
    """True for a letter of the Arabic script."""
    return (
        "\u0620" <= char <= "\u06ff"
        or "\u0750" <= char <= "\u077f"
        or "\ufb50" <= char <= "\ufdff"
        or "\ufe70" <= char <= "\ufeff"
    )


def ends_in(written: str, ending: str) -> bool:
    """False where the last letter is only folded like the ending: نادية is a name, ناديه his club."""
    decomposed = unicodedata.normalize("NFKD", written)
    letters = [letter for letter in decomposed if not unicodedata.combining(letter) and letter not in INVISIBLE]
    return "".join(letters[-len(ending) :]) == ending
