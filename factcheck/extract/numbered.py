"""Names that end in a number: قناة 24, مستشفى 57357, جسر 15 مايو."""

from __future__ import annotations

from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.referents import NOUN
from factcheck.extract.wordsigns import PROPER

_DATED = "dated"
"""The tag of nouns whose names end in a year."""
_SERIAL = frozenset(NOUN + kind for kind in ("conference", "building", "newspaper", "club", "station", "road"))
"""Nouns of things that numbers tell apart, whatever else their names hold."""
_HAPPENING = frozenset(NOUN + kind for kind in ("conference", "event", "festival", "tournament"))
"""Nouns of what happens on a day or in a year, which is no part of its name."""
_YEAR, _CALLED, _DAY = 4, 6, 2
"""Digits of a year, of a number that a body is called by, and of a day of the month, at most."""
_OF, _PRESS = ("من",), f"{NOUN}newspaper"
_DATE = 2
"""Tokens of a day and its month."""


def past_number(noun: Reading, at: int, ends: NameEnds) -> int:
    """Past the year of an event (مونديال 2022), and past a number that counts nothing: قناة 24, مؤتمر كوب 28."""
    tokens = ends.tokens
    if at >= ends.last or tokens.kinds[at] != "n" or not tokens.norms[at].isdigit() or PROPER not in noun.tags:
        return at
    digits = len(tokens.norms[at])
    if at > noun.last and _DATED in noun.tags and digits == _YEAR:
        return at + 1
    if at == noun.last and noun.name not in _HAPPENING and not noun.definite:
        return _called_by(at, digits, ends)
    behind = at + 1
    free = behind >= ends.last or tokens.kinds[behind] == "p" or behind in ends.ruling
    if not free and noun.name == _PRESS and ends.numbers.get(at, behind) == behind:
        free = tokens.norms[behind] in ends.common or ends.definite(behind)  # قناة فرانس 24 اليوم
    return behind if noun.name in _SERIAL and digits <= _YEAR and free else at


def past_day(noun: Reading, at: int, ends: NameEnds, words: NameWords) -> int:
    """Past a day in words right behind a bare noun, as only names have it: ملعب الخامس من جويلية."""
    norms, end = ends.tokens.norms, at + 1 + _DATE
    named = at in words.days and end <= ends.last and norms[at + 1] in _OF and noun.name not in _HAPPENING
    return end if named and norms[at + 2] in ends.months else at


def _called_by(at: int, digits: int, ends: NameEnds) -> int:
    """Past a number or a day right behind a bare noun that counts nothing behind it: بنك 131, جامعة 6 أكتوبر."""
    tokens, end = ends.tokens, ends.numbers.get(at, at + 1)
    if at + 1 < ends.last and tokens.norms[at + 1] in ends.months and digits <= _DAY:
        return at + _DATE if end in (at + 1, at + _DATE) else at
    if digits > _CALLED or end != at + 1:
        return at
    free = end >= ends.last or tokens.kinds[end] == "p" or end in ends.ruling or end in ends.numbers
    return end if free or tokens.norms[end] in ends.common or ends.definite(end) else at
