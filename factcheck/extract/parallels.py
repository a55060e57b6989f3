"""Constructs inside a name that go on: نقابة سائقي الحافلات وعمال المرائب, هيئة الرقابة على المراعي والأعلاف."""

from __future__ import annotations

from factcheck.extract.deeds import OWNING, crew, deed
from factcheck.extract.lexicon import Reading
from factcheck.extract.namechains import HOLDING
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.referents import NOUN

_WORKING = HOLDING | {NOUN + kind for kind in ("ministry", "union", "federation", "party", "university", "club")}
"""Nouns of bodies that are called by what they do or by who is in them."""
_TIMES = 2
"""Constructs that a conjunction may add."""
_REACH = 2
"""Bare words behind the preposition of a verbal noun at most: للدفاع عن حقوق الإنسان."""
_AND, _SHORTEST = "و", 4
"""The conjunction that adds one, and letters of a bare word with it at least."""
_WITH, _BETWEEN = "ب", ("بين",)
_CHARGED = frozenset(NOUN + kind for kind in ("ministry", "agency", "council", "commission", "organization"))
"""Nouns of bodies that are charged with several things."""


def past_more(noun: Reading, at: int, ends: NameEnds, words: NameWords) -> int:
    """Past all that goes on behind the end of a body's name so far."""
    if noun.name not in _WORKING or at <= noun.last:
        return at
    at = _past_shared(past_ruled(at, ends, words), ends, words)
    if not noun.definite:
        at = past_goods(past_parallel(noun.last, at, ends, words), ends, words)
    return _past_tasks(at, ends, words) if noun.name in _CHARGED and not _governed(noun, ends, words) else at


def _past_tasks(at: int, ends: NameEnds, words: NameWords) -> int:
    """Past what else a body of the state is for: وزارة الاتصالات وتقنية المعلومات, وزارة المجاهدين وذوي الحقوق."""
    for _ in range(_TIMES):
        behind = at + 1
        if behind >= ends.last or not ends.definite(at - 1) or not ends.definite(behind) or at in ends.known:
            return at
        norm, closed = ends.tokens.norms[at], behind in ends.walls or behind in words.bodies or behind in words.events
        if not norm.startswith(_AND) or closed or behind in ends.known:
            return at
        built = at not in words.deeds and len(norm) > _SHORTEST and deed(at, norm[1:], words)
        if not (at in words.tasks or at in words.holders or built):
            return at
        at = ends.past_joined(behind, min(ends.last, at + 5))
    return at


def _governed(noun: Reading, ends: NameEnds, words: NameWords) -> bool:
    """True for a body that shares what stands before it with what is joined to it: بين وزارة الصحة وإدارة الجمارك."""
    before = noun.first - 1
    if before < 0 or ends.tokens.kinds[before] != "w":
        return False
    norm = ends.tokens.norms[before]
    return norm in _BETWEEN or before in words.deeds


def _past_shared(at: int, ends: NameEnds, words: NameWords) -> int:
    """Past two deeds that share what they are done to, behind a preposition: لنقل وتسويق المحروقات."""
    norms = ends.tokens.norms
    if at + 2 >= ends.last or not norms[at].startswith(tuple(ends.purposes)) or not norms[at + 1].startswith(_AND):
        return at
    shared = deed(at, norms[at][1:], words) and deed(at + 1, norms[at + 1][1:], words)
    free = ends.definite(at + 2) and at + 2 not in ends.walls
    return ends.past_joined(at + 3, min(ends.last, at + 6)) if shared and free else at


def past_parallel(opening: int, at: int, ends: NameEnds, words: NameWords) -> int:
    """Past constructs that a conjunction joins to one of the same build: حماية المنافسة ومنع الاحتكار."""
    for _ in range(_TIMES):
        if at + 1 >= ends.last or not ends.definite(at - 1) or not ends.definite(at + 1) or at in ends.known:
            return at
        norm = ends.tokens.norms[at]
        if not norm.startswith(_AND) or len(norm) < _SHORTEST or at + 1 in ends.walls or at + 1 in words.bodies:
            return at
        deeds = deed(opening, ends.tokens.norms[opening], words) and deed(at, norm[1:], words)
        people = crew(opening, ends, words) and (at in words.people or norm.endswith(OWNING))
        if not (deeds or (people and at not in ends.walls)):
            return at
        at = ends.past_joined(at + 1, min(ends.last, at + 5))
    return at


def past_ruled(at: int, ends: NameEnds, words: NameWords) -> int:
    """Past what the verbal noun before rules by its preposition: هيئة الرقابة على المراعي, للدفاع عن حقوق الإنسان."""
    ruled = words.ruling.get(at - 1)
    if ruled is None or at >= ends.last:
        return at
    end = ruled
    if ruled == at:  # للنهوض بتعليم الفتيات
        if not ends.tokens.norms[at].startswith(_WITH):
            return at
        end = at + 1
        if ends.tokens.norms[at].startswith(_WITH + ends.article):
            return ends.past_definite(end, min(ends.last, end + 4), joined=True)
    while end < ends.last and end - ruled < _REACH and not ends.definite(end) and end in words.plain:
        end += 1
    if end >= ends.last or not ends.definite(end) or end in ends.walls or end in ends.known or end in words.events:
        return at
    reached = ends.past_definite(end, min(ends.last, end + 4), joined=True)
    return past_goods(reached, ends, words)


def past_goods(at: int, ends: NameEnds, words: NameWords) -> int:
    """Past plurals of things that a conjunction adds to what a body looks after: وزارة الري والسدود والمياه الجوفية."""
    if at < ends.last and at in words.things and ends.definite(at - 1) and at not in ends.known:
        return ends.past_joined(at + 1, min(ends.last, at + 4))
    return at
