"""Verbal nouns and plurals of persons, by which bodies are called: حماية المستهلك, سائقي الحافلات."""

from __future__ import annotations

from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords

_DEED = (("ت", "ي", 5), ("ا", "ا", 5))
"""Folded first and last letter but one of verbal nouns, and their letters: تشغيل, إنتاج."""
_FEMININE, _LONG, _MUTUAL, _LONGER = "ه", "ا", "م", 6
OWNING = "ي"
"""The ending of plurals of persons before what they are of: سائقي."""


def deed(at: int, norm: str, words: NameWords) -> bool:
    """True for a verbal noun, by its class or its build: منع, تشغيل, إنتاج, حماية, مكافحة."""
    if at in words.deeds:
        return True
    built = any(len(norm) == n and norm[0] == a and norm[-2] == b for a, b, n in _DEED)
    shared = len(norm) == _LONGER and norm.startswith(_MUTUAL) and norm[2] == _LONG
    return built or ((shared or (len(norm) == _LONGER - 1 and norm[2] == _LONG)) and norm.endswith(_FEMININE))


def crew(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a bare plural of persons: سائقي, عمال."""
    norm = ends.tokens.norms[at]
    return at in words.people or (norm.endswith(OWNING) and len(norm) > len(OWNING) + 3 and _bare(at, ends, words))


def _bare(at: int, ends: NameEnds, words: NameWords) -> bool:
    return at in words.plain and not ends.tokens.norms[at].startswith(ends.article)


def two_deeds(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for two verbal nouns that share what they are of: غوث وتشغيل اللاجئين."""
    norms, behind = ends.tokens.norms, at + 2
    if behind >= ends.last or not norms[at + 1].startswith(tuple(ends.conjunctions)) or not ends.definite(behind):
        return False
    free = behind not in ends.walls and not ends.definite(at) and norms[at] not in ends.common
    return free and deed(at, norms[at], words) and deed(at + 1, norms[at + 1][1:], words)
