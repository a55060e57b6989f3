"""Whom and what bodies are named for, where no capital shows it: saints, families, houses, springs."""

from __future__ import annotations

from factcheck.extract.families import past_family
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import NOUN
from factcheck.extract.wordsigns import PROPER

_HOLY, _SHORT = ("القديس", "القديسه", "مار"), 2
"""Words before a saint's name, whoever that is, and letters that it has more than."""
_SONS = ("ابن", "ابو", "ابي")
"""Words that open what somebody is called by, whatever follows: مستشفى ابن النفيس."""
_STATE, _SETTLED = f"{NOUN}state", (f"{NOUN}city", f"{NOUN}region")
_BRANCHING = frozenset(NOUN + kind for kind in ("museum", "university", "school", "hospital", "building", "theatre"))
"""Nouns of bodies that have branches of their name in other towns."""
_CITY, _TOWN, _SHORT_NAME = "city", f"{NOUN}city", 3
_ALI = "علي"
"""The name that only folding makes a preposition of: جبل علي."""


def toponym(at: int, limit: int, ends: NameEnds, words: NameWords) -> bool:
    """True where a word that opens names of places stands, with another behind it: قرية عين الدير."""
    named = at in words.toponyms and at + 1 < limit
    common = named and ends.tokens.norms[at + 1] in ends.common and ends.tokens.slice(at + 1, at + 2) != _ALI
    return named and ends.tokens.kinds[at + 1] == "w" and not common


def houselike(at: int, limit: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a word for a house or a spring before a definite one: مدرسة بيت الحكمة, مركز عين الصقر."""
    if at not in words.toponyms or at + 1 >= limit or not ends.definite(at + 1):
        return False
    return at + 1 not in ends.walls and at + 1 not in ends.known


def past_saint(noun: Reading, at: int, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Past who a saint or king is that stands right behind a noun: فنار القديس يوسف, كاتدرائية القديس باسيل."""
    titled = at == noun.last and at in words.saints and PROPER in noun.tags and not noun.definite
    if titled and at + 1 < limit and ends.tokens.norms[at] in _SONS:
        end = past_family(at, limit, ends, words)
        return ends.past_definite(end, limit, joined=False) if end > at else at  # مدرسة أبي بكر الصديق
    if titled and at + 1 < limit and at + 1 not in words.persons:
        end = past_saint(noun, at + 1, limit, ends, words)  # مكتبة الشيخ سيديا
        return end if end > at + 1 else at
    if at - 1 != noun.last or at >= limit or at - 1 not in words.saints:
        return at
    if at in words.persons:
        return min(words.persons[at], limit)
    norm = ends.tokens.norms[at]
    plain = at in words.plain and at not in ends.walls and not ends.definite(at) and norm not in ends.common
    holy = ends.tokens.norms[at - 1] in _HOLY
    plain = plain or (holy and not ends.definite(at))  # دير مار متى
    if at + 1 in words.kindred and (end := past_family(at + 1, limit, ends, words)) > at + 1:
        return end  # متحف الشيخة حصة آل مبارك
    free = at + 1 >= ends.last or at + 1 not in words.plain or ends.tokens.norms[at + 1] in ends.common
    named = holy or (PROPER in noun.tags and free)  # مكتبة الشيخ سيديا
    return at + 1 if named and plain and ends.tokens.kinds[at] == "w" and len(norm) > _SHORT else at


def by_epithet(noun: Reading, ends: NameEnds, first: int) -> bool:
    """True for a town behind a comma and the name that opens the line, which is called so: قسنطينة، مدينة الجسور."""
    comma = noun.first - 1
    if noun.definite or noun.prefix or noun.name != _TOWN or not 0 < comma - first <= _SHORT_NAME:
        return False
    kinds, behind = ends.tokens.kinds, noun.last
    told = ends.tokens.norms[comma] in COMMAS and all(kinds[at] == "w" for at in range(first, comma))
    return told and behind < ends.last and ends.definite(behind) and behind not in ends.known


def paired(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for two plain words joined by a conjunction before what a body is for: شركة جناح وطريق للطيران."""
    norms, plain = ends.tokens.norms, at in words.plain and at + 1 in words.plain
    joined = norms[at + 1].startswith(tuple(ends.conjunctions)) and norms[at] not in ends.common
    bare = not any(norms[i].startswith(ends.article) for i in (at, at + 1))
    return plain and joined and bare and at not in words.trades and norms[at + 2].startswith(ends.purposes[-1])


def past_task(noun: Reading, at: int, limit: int, ends: NameEnds, noun_end: int) -> int:
    """Past what a body is for; a province is for nothing, but belongs to what stands there: تتبع محافظة قنا للصعيد."""
    whole = noun.name == _STATE or (noun.definite and noun.name in _SETTLED)  # ينتمي الدوار لمشيخة كذا
    return at if whole else ends.past_purpose(at, limit, noun_end)


def past_branch(noun: Reading, at: int, ends: NameEnds) -> int:
    """Past the town that tells the branch of a body from the body itself: متحف اللوفر أبوظبي, جامعة نيويورك أبوظبي."""
    town = ends.known.get(at) if noun.name in _BRANCHING else None
    bare = town is not None and _CITY in town.types and town.start == ends.tokens.starts[at]
    behind = town is not None and town.last in ends.known
    return town.last if town is not None and bare and not behind else at
