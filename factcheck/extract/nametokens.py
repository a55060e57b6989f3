"""What the readings of a sentence tell of its words for the names in it, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extract.gazetteer import DEMONYM, NAME
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import EPITHET
from factcheck.extract.persons import PersonNames
from factcheck.extract.referents import NOUN
from factcheck.model.record import record
from factcheck.text.tokens import Tokens

PROPER = "proper"
"""The tag of nouns that a name follows without more (شركة مايكروسوفت)."""
SAINT = "saint"
TRADE = "trade"
"""The class of bare nouns that tell what a body deals in, and are no name: شركة تأمين."""
_ANNEXING, _LETTER = "annexing", "letter"
_DIRECTION = "direction"
_ADJECTIVES = ("adjective", "praise")
_THE = "the"
"""The tag of names that have the article."""


@record
class NameLanguage:
    """What a language pack says of names."""

    article: str
    conjunctions: Sequence[str]
    purposes: Sequence[str]
    common: AbstractSet[str]
    called: Callable[[str], bool]
    """True for a folded word that is a given name."""


@record
class NameWords:
    """The tokens of one sentence by what they may be in a name."""

    plain: AbstractSet[int]
    """Of no class: what may be part of a name."""
    trades: AbstractSet[int]
    heads: Mapping[int, Reading]
    """Bare nouns that open names of their own: the summit of جبل موسى."""
    defining: AbstractSet[int]
    """Those of them that an adjective without article qualifies: they say what the name before them is."""
    saints: AbstractSet[int]
    """Words that a person's name follows inside another name: مستشفى سانت ماري."""
    persons: Mapping[int, int]
    annexing: AbstractSet[int]
    """Everyday words that a definite one behind them may make part of a name: حركة عدم الانحياز."""
    letters: AbstractSet[int]
    """Spelled letters of another script, however short: أوبن إيه آي."""
    called: AbstractSet[int]
    """Words that are names of persons too, and so no adjectives: جمعية زهرة."""


def told(
    tokens: Tokens, first: int, last: int, readings: Sequence[Reading], persons: Mapping[int, int],
    language: NameLanguage,
) -> NameWords:  # fmt: skip
    """Sort the tokens of one sentence; ``persons`` are the first tokens of persons' names with their last ones."""
    whole = [r for r in readings if not r.prefix and not r.pronoun]
    classed = {r.first for r in readings if not r.name.startswith(NOUN) and r.name != TRADE and _bare_word(r)}
    saints = {r.first for r in readings if r.name == SAINT}
    annexing = {r.first for r in whole if r.name == _ANNEXING and not r.definite}
    letters = {r.first for r in whole if r.name == _LETTER and not r.definite}
    # رابطة مدن الموانئ: a noun may hang on another, whatever else the word means.
    classed -= {r.first for r in whole if r.name == _DIRECTION or r.name.startswith(NOUN)} | annexing | letters
    return NameWords(
        plain=frozenset(range(first, last)) - (classed - saints),
        trades={r.first for r in readings if r.name == TRADE},
        heads={r.first: r for r in whole if r.name.startswith(NOUN) and PROPER in r.tags},
        defining=_defining(whole),
        saints=saints,
        persons=persons,
        annexing=annexing,
        letters=letters,
        called={i for i in range(first, last) if language.called(tokens.norms[i])},
    )


def _defining(whole: Sequence[Reading]) -> frozenset[int]:
    qualifying = {r.first for r in whole if r.name in (DEMONYM, *_ADJECTIVES) and not r.definite}
    return frozenset(r.first for r in whole if r.name.startswith(NOUN) and not r.definite and r.last in qualifying)


def _bare_word(reading: Reading) -> bool:
    """False for what the word is only with a proclitic off or an article on: بحر is no ب with حر."""
    if reading.name.startswith(NAME) and _THE in reading.tags:
        return reading.definite
    return reading.name != EPITHET or not reading.prefix or reading.definite


def whole_words(readings: list[Reading], tokens: Tokens, persons: PersonNames) -> list[Reading]:
    """Without words that only a clitic would make of a whole one: وادي is no و with أدي, فادي no ف."""
    nouns = {r.first for r in readings if r.name.startswith(NOUN) and not r.prefix and not r.pronoun}
    names = {r.first for r in readings if (r.prefix or r.pronoun) and persons.given(tokens.norms[r.first])}
    return [
        r for r in readings
        if not (r.first in nouns and r.prefix and "verb" in r.tags)
        and not (r.first in names and r.last == r.first + 1 and (r.prefix or r.pronoun))
    ]  # fmt: skip
