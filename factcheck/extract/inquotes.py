"""Names that a noun heads and quotation marks hold, with what goes on behind these: بنك «رفد» الرقمي."""

from __future__ import annotations

from factcheck.extract.headnouns import PLACES, referent_of
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace

_TELLING, _RELATED = 5, ("يه", "ي")
"""Tokens behind quotation marks that may tell a body apart, and endings of adjectives of relation."""
_FEMININE = "ه"
_BARE = frozenset(NOUN + kind for kind in ("event", "person", "country")) | frozenset(PLACES)
"""Nouns whose names end with the quotation marks: الإعصار «ليلى», ولاية «شمال» الغربية."""


def quoted_name(noun: Reading, quoted: int, ends: NameEnds, words: NameWords) -> Referent:
    """The name that ends at ``quoted`` or behind: دار «سطور» للنشر والتوزيع, صحيفة «صدى المرفأ» الأسبوعية.

    The adjective of a country only tells where the body is, unless its purpose follows.
    """
    kind = noun.name[len(NOUN) :]
    limit = min(ends.last, quoted + _TELLING)
    end = quoted
    while end < limit and end not in ends.walls and end not in ends.known and _qualifies(noun, end, ends, words):
        end += 1
    end = ends.past_purpose(end, limit, quoted - 1)
    if end > quoted and all(at in words.lands for at in range(quoted, end)):
        end = quoted
    name = referent_of(ends.tokens, noun, quoted if noun.name in _BARE else end, Reference.NAME, kind)
    return replace(name, last=end)


def _qualifies(noun: Reading, at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a definite adjective in the gender of the noun, no noun that the clause goes on with: الاتفاقية."""
    if not ends.definite(at) or at in words.nouns:
        return False
    norm = ends.tokens.norms[at]
    agrees = norm.endswith(_FEMININE) == ("f" in noun.tags)
    return agrees and (norm.endswith(_RELATED) or at in words.epithets)
