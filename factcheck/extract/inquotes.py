"""Names that a noun heads and quotation marks hold, with what goes on behind these: بنك «رفد» الرقمي."""

from __future__ import annotations

from factcheck.extract.headnouns import PLACES, TOPICS, prefix_length, referent_of
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.numbered import past_day
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.wordsigns import PROPER
from factcheck.model.claim import Reference
from factcheck.model.record import replace

_TELLING, _RELATED = 5, ("يه", "ي")
"""Tokens behind quotation marks that may tell a body apart, and endings of adjectives of relation."""
_FEMININE, _CITY, _PERSON = "ه", "city", "person"
_BARE = frozenset(NOUN + kind for kind in ("event", "person", "country")) | frozenset(PLACES)
"""Nouns whose names end with the quotation marks: الإعصار «ليلى», ولاية «شمال» الغربية."""

_OPENING, _CLOSING, _HELD = "(", ")", 5
"""The brackets that hold a name, and tokens up to the closing one at most."""


def by_quotation_or_day(noun: Reading, ends: NameEnds, words: NameWords) -> Referent | None:
    """The name that quotation marks or a day right behind the noun show: بنك «رفد», ملعب الخامس من جويلية."""
    at, kind, norms = noun.last, noun.name[len(NOUN) :], ends.tokens.norms
    quoted = at if noun.definite and norms[noun.first - 1] in TOPICS else ends.quoted(at)
    if quoted > at and kind != _CITY and (kind != _PERSON or noun.definite):  # شاعر «الضفتين» is what he is called by
        return _quoted_name(noun, quoted, ends, words)
    if (bracketed := _bracketed(noun, ends)) is not None:
        return bracketed
    day = at if noun.definite else past_day(noun, at, ends, words)
    return referent_of(ends.tokens, noun, day, Reference.NAME, kind) if day > at else None


def _bracketed(noun: Reading, ends: NameEnds) -> Referent | None:
    """The name that brackets right behind a bare noun hold, which are none of it: نادي (الهلال), بلدة (أفي)."""
    tokens, at = ends.tokens, noun.last
    if noun.definite or PROPER not in noun.tags or at + 2 >= ends.last or tokens.norms[at] != _OPENING:
        return None
    closing = next((i for i in range(at + 1, min(ends.last, at + _HELD)) if tokens.norms[i] == _CLOSING), at)
    held = range(at + 1, closing)
    if not held or any(tokens.kinds[i] != "w" or i in ends.walls or tokens.norms[i] in ends.common for i in held):
        return None
    kind, name = noun.name[len(NOUN) :], tokens.text[tokens.starts[at + 1] : tokens.ends[closing - 1]]
    whole = referent_of(tokens, noun, closing + 1, Reference.NAME, kind, apart=kind == _CITY)
    start = tokens.starts[noun.first] + prefix_length(tokens, noun)
    own = name if kind == _CITY else f"{tokens.text[start : tokens.ends[at - 1]]} {name}"
    return replace(whole, text=own)


def _quoted_name(noun: Reading, quoted: int, ends: NameEnds, words: NameWords) -> Referent:
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
