"""Words of every day beside names where no capital shows these: nouns before which one ends, and demonstratives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import APART, FIELD
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.nameends import NameEnds
    from factcheck.extract.nametokens import NameWords

EVERYDAY, _EVENT = "everyday", f"{NOUN}event"
"""The class of nouns for what the news tell of, which no foreign word goes on with: اتفاقية, خطة."""

_CALLED = "called"
"""The tag of nouns of storms, which any word is the name of."""
_DETERMINER = "determiner"
"""The class of demonstratives."""
_NAME, _HOMONYM = "name.", "homonym"
"""What the names of classes of names begin with, and the tag of those that are everyday words too."""


def ending_nouns(readings: Readings) -> set[int]:
    """Bare everyday nouns that hang on no other: a name of unknown words ends before them (وقع معهد غوته اتفاقية)."""
    behind = {r.last for r in readings.of(EVERYDAY, FIELD) if not r.prefix} | {r.first for r in readings.of(FIELD)}
    events = {r.last + beyond for r in readings.of(_EVENT) for beyond in (0, 1)}  # حادث تصادم قطار مومباسا
    return {r.first for r in readings.of(EVERYDAY) if not (r.definite or r.pronoun)} - behind - events


def public(readings: Readings) -> set[int]:
    """Tokens of what a ministry may look after, though it names no field or a town bears its name: والعمارة."""
    towns = (r for r in readings.under(_NAME) if _HOMONYM in r.tags and r.definite and r.prefix)
    return {r.first for r in readings.of(APART)}.union(r.first for r in towns)


def shown(name: Referent, noun: Reading, readings: Readings, tokens: Tokens, article: str) -> Referent:
    """A noun that a demonstrative shows means what was named, whatever adjectives it has: هذه البحيرة الشاسعة."""
    before = readings.at.get(noun.first - 1, ())
    if not (name.named and noun.definite and any(r.name == _DETERMINER for r in before)):
        return name
    qualified = all(tokens.norms[i].startswith(article) for i in range(noun.last, name.last))
    return replace(name, kind=Reference.SHORT_FORM) if qualified else name


def single(name: Referent | None, noun: Reading, ends: NameEnds, words: NameWords) -> Referent | None:
    """A name but that of an event which nothing behind its noun makes a single one: غرق مركب, حادث تصادم."""
    if name is None or noun.name != _EVENT or noun.definite or not name.named or name.entities or _CALLED in noun.tags:
        return name
    telling = words.strange | words.persons.keys() | ends.known.keys() | ends.numbers.keys()
    norms, kinds = ends.tokens.norms, ends.tokens.kinds
    behind = range(noun.last, name.last)
    told = any(i in telling or ends.definite(i) or norms[i] in ends.months or kinds[i] != "w" for i in behind)
    return name if told else None
