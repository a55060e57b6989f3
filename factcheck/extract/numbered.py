"""Names that hold a number or an ordinal: قناة 24, مستشفى 57357, جسر 15 مايو, دار الحبر الثالث."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.wordsigns import PROPER
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_DATED = "dated"
"""The tag of nouns whose names end in a year."""
_SERIAL = frozenset(NOUN + kind for kind in ("conference", "building", "newspaper", "club", "station", "road"))
"""Nouns of things that numbers tell apart, whatever else their names hold."""
_HAPPENING = frozenset(NOUN + kind for kind in ("conference", "event", "festival", "tournament"))
"""Nouns of what happens on a day or in a year, which is no part of its name."""
_YEAR, _CALLED, _DAY = 4, 6, 2
"""Digits of a year, of a number that a body is called by, and of a day of the month, at most."""
_OF, _PRESS = ("من",), f"{NOUN}newspaper"
_KEPT = frozenset(("شهداء", "ابطال", "ثوره", "انتفاضه", "ذكري"))
"""Folded nouns before the day for which something is named."""
_DATE = 2
"""Tokens of a day and its month."""

_LEADING, _HYPHEN = frozenset(NOUN + kind for kind in ("bridge", "road", "airport", "port")), "-"
"""Nouns of what leads from one place to another, and the mark that ties these."""
_EDITIONS = ("دوره", "نسخه", "طبعه", "حدث")
"""Folded nouns of the editions of another event: الدورة الثالثة لمهرجان الخليج."""
_PURPOSE = 5
"""Tokens of what stands behind the rank of an event, at most."""
_ORDINAL, _FIRST, _ONE = 6, ("الاول", "الاولي"), ("الواحد", "الواحده")
"""Letters of the shortest ordinal with its article, that without its build, and the number that has it."""
_GOING_ON = ("عشر", "وال", "من")
"""How what goes on with a number begins, or tells of what it is one."""


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
    """Past a day behind a bare noun, as only names have it: ملعب الخامس من جويلية, جسر شهداء 15 تموز."""
    norms, end = ends.tokens.norms, at + 1 + _DATE
    day = at + (at < ends.last and norms[at] in _KEPT)
    if noun.name not in _HAPPENING and (digits := _past_digits(day, ends)) > day + (_DATE if day == at else 0):
        return digits
    named = at in words.days and end <= ends.last and norms[at + 1] in _OF and noun.name not in _HAPPENING
    return end if named and norms[at + 2] in ends.months else at


def _past_digits(day: int, ends: NameEnds) -> int:
    """Past a day in digits with its month, and the year behind it: 8 ماي 1945."""
    norms, end = ends.tokens.norms, day + _DATE
    if end > ends.last or ends.tokens.kinds[day] != "n" or len(norms[day]) > _DAY or norms[day + 1] not in ends.months:
        return day
    return end + (end < ends.last and len(norms[end]) == _YEAR and norms[end].isdigit())


def _called_by(at: int, digits: int, ends: NameEnds) -> int:
    """Past a number or a day right behind a bare noun that counts nothing behind it: بنك 131, جامعة 6 أكتوبر."""
    tokens, end = ends.tokens, ends.numbers.get(at, at + 1)
    if at + 1 < ends.last and tokens.norms[at + 1] in ends.months and digits <= _DAY:
        return at + _DATE if end in (at + 1, at + _DATE) else at
    if digits > _CALLED or end != at + 1:
        return at
    free = end >= ends.last or tokens.kinds[end] == "p" or end in ends.ruling or end in ends.numbers
    return end if free or tokens.norms[end] in ends.common or ends.definite(end) else at


def past_time(name: Referent, tokens: Tokens, counting: AbstractSet[int], article: str) -> Referent:
    """The name of an event with the unit of the time that it is called by: حرب المئة عام."""
    if not {name.last - 1, name.last} <= counting or not tokens.norms[name.last - 1].startswith(article):
        return name
    end = tokens.ends[name.last]
    text = name.text + tokens.text[tokens.ends[name.last - 1] : end]
    return replace(name, last=name.last + 1, end=end, text=text)


def _ranks(tokens: Tokens, at: int, article: str) -> bool:
    """True for a definite ordinal behind a definite word, which it belongs to: دار الحبر الثالث, no الدول السبع."""
    norm, before = tokens.norms[at], tokens.norms[at - 1]
    behind = tokens.norms[at + 1] if at + 1 < len(tokens) else ""
    built = len(norm) >= _ORDINAL and norm[len(article) + 1] == "ا" and norm not in _ONE
    both = norm.startswith(article) and before.startswith(article)
    return both and (built or norm in _FIRST) and not behind.startswith(_GOING_ON)


def ordinals(counting: AbstractSet[int], readings: Readings, tokens: Tokens, article: str) -> set[int]:
    """The ordinals in names; not those of shares: حققت شركة الأفق الربع الأول."""
    shares = {r.first for r in readings.of("part_of")} if counting else set()
    return {i for i in counting - shares if i - 1 not in shares and _ranks(tokens, i, article)}


def past_rank(name: Referent, noun: Reading, ends: NameEnds) -> Referent:
    """The name of an event with whose or what for it is, which stands behind its rank: القمة الثامنة للاتحاد الأفريقي.

    Its text is the name without the rank, before which its tokens end.
    """
    behind, norms = name.last, ends.tokens.norms
    if (
        norms[noun.first].endswith(_EDITIONS)
        or not noun.definite
        or noun.name not in _HAPPENING
        or behind >= ends.last
        or not ends.definite(behind)
    ):
        return name
    while behind in ends.numbers and ends.tokens.kinds[behind] == "w":
        behind += 1
    if not name.last < behind < ends.last or not norms[behind].startswith(tuple(ends.purposes)):
        return name
    whose = ends.known.get(behind)
    end = whose.last if whose is not None else ends.past_purpose(behind, min(ends.last, behind + _PURPOSE), behind)
    if end <= behind:
        return name
    text = f"{name.text} {ends.tokens.slice(behind, end)}"
    return replace(name, text=text, kind=Reference.NAME)


def past_hyphens(name: Referent, noun: Reading, ends: NameEnds) -> Referent:
    """The name of a road or a bridge with the further places that hyphens tie to it: جسر هونغ كونغ-جوهاي-ماكاو."""
    if noun.name not in _LEADING or not name.named or noun.definite:
        return name
    tokens, end = ends.tokens, name.last
    while end + 1 < ends.last and tokens.norms[end] == _HYPHEN and tokens.kinds[end + 1] == "w":
        if not (tokens.glued(end) and tokens.glued(end + 1)):
            break
        end = ends.known[end + 1].last if end + 1 in ends.known else end + 2
    if end == name.last:
        return name
    start = name.start
    return replace(
        name, last=end, end=tokens.ends[end - 1], text=tokens.text[start : tokens.ends[end - 1]], entities=()
    )
