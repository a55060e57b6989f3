"""Bare nouns that hang on one another in a name: معهد أبحاث السواحل, نادي فرسان الساحل."""

from __future__ import annotations

from factcheck.extract.deeds import two_deeds
from factcheck.extract.lexicon import Reading
from factcheck.extract.namechains import HOLDING, OF_PEOPLE, rules
from factcheck.extract.namedfor import toponym
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.referents import NOUN

_DEALING = HOLDING - {f"{NOUN}council"}
"""Those that a trade tells apart: no مجلس وزراء الكويت."""


def chain(noun: Reading, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Bare nouns that hang on one another up to a definite one: معهد أبحاث السواحل, هيئة تطوير المدن."""
    at, tokens = _past_people(noun, ends, words), ends.tokens
    opening, limit = at, limit + at - noun.last
    if at > noun.last and at in ends.known:
        return ends.known[at].last
    if two_deeds(at, ends, words):
        return ends.past_definite(at + 2, limit, joined=True)  # وكالة غوث وتشغيل اللاجئين
    while at < min(limit, opening + 3, ends.last) and at not in ends.walls and at not in ends.known:
        norm = tokens.norms[at]
        if at in words.annexing and at + 1 < ends.last and ends.definite(at + 1):
            end = ends.past_definite(at + 1, limit, joined=True)  # ائتلاف دولة القانون
            return end if end > at + 1 else noun.last
        if noun.name in _DEALING and at in words.trades and at + 1 in words.trades and _joined(at + 1, ends):
            at += 1  # غرفة تجارة وصناعة حلب
            limit += 1
        if noun.name in _DEALING and at in words.trades and (end := _past_place(at + 1, limit, ends, words)) > at + 1:
            return end
        if rules(at, ends, words):
            if at + 1 in words.called or at in words.heads:
                return noun.last  # طيران المها
            end = ends.past_definite(at + 1, limit, joined=True)  # نقابة عمال المناجم
            return end if end > at + 1 else noun.last
        short = len(norm) < 3 and not (at + 1 < ends.last and ends.definite(at + 1))  # كلية طب الأسنان
        broken = norm in ends.common or short or norm.startswith("ي") or ends.owned(at)
        if tokens.kinds[at] != "w" or broken or at not in words.plain:
            break
        if ends.definite(at):
            return ends.past_definite(at, limit, joined=True)
        if norm.endswith("ت") and not norm.endswith("ات"):
            break
        at += 1
    return noun.last


def _past_place(at: int, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Past the place behind a trade: شركة كهرباء حلب, منظمة استثمار نهر السنغال, غرفة تجارة بني سويلم."""
    if at in ends.known:
        return ends.known[at].last
    return at + 2 if toponym(at, limit + 1, ends, words) else at


def _past_people(noun: Reading, ends: NameEnds, words: NameWords) -> int:
    """Past the plurals of persons whose body it is: نادي فرسان الساحل, جمعية قدماء تلاميذ ثانوية الأطلس."""
    at = noun.last
    if noun.name in OF_PEOPLE:
        at += at in words.plain and at + 1 in words.people and not ends.definite(at)
        while at in words.people and at + 1 < ends.last and ends.tokens.norms[at] not in ends.common:
            at += 1
    return at


def _joined(at: int, ends: NameEnds) -> bool:
    """True for a word that a conjunction is written on, and no article."""
    norm = ends.tokens.norms[at]
    return norm.startswith(tuple(ends.conjunctions)) and not norm[1:].startswith(ends.article)
