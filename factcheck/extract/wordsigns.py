"""What single readings and words tell of their place in names, where no capital shows these."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.gazetteer import DEMONYM, NAME
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import EPITHET
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN
from factcheck.text.tokens import Tokens

PROPER = "proper"
"""The tag of nouns that a name follows without more (شركة مايكروسوفت)."""
KINDRED, CONNECTOR = "kindred", "connector"
JOINED = ("و", "ف")
"""Conjunctions that are written on words."""
EVENTS = tuple(NOUN + kind for kind in ("event", "conference", "tournament", "festival"))
_ADJECTIVES = ("adjective", "praise")
_NATURE = tuple(NOUN + kind for kind in ("lake", "river", "mountain", "island"))
_SEVERAL, _PEOPLE = 7, ("ين", "ون")
"""Letters of a definite plural of people at least, and its endings."""
_FOREIGN = 5
"""Letters of the longest feminine adjective that has no prefix."""
_LETTERED = "إ"
"""How letters are written that fold as words for families do."""
_RELATIVE, _IN_PLACE = "pronoun.relative", "in_place"
_THE = "the"
"""The tag of names that have the article."""


def kindred(tokens: Tokens, readings: Readings) -> set[int]:
    """Bare words that a family's name follows; the letter إل only folds as آل does."""
    bare = (r.first for r in readings.of(KINDRED) if not (r.definite or r.prefix or r.pronoun))
    return {i for i in bare if not tokens.slice(i, i + 1).startswith(_LETTERED)}


def like_adjective(reading: Reading) -> bool:
    """True for a noun of bodies that is an adjective of relation as well: التعاونية, الاتحادية."""
    return reading.name.startswith(NOUN) and reading.word.endswith("يه") and reading.name not in EVENTS


def of_several(reading: Reading) -> bool:
    """True for a bare plural, which a conjunction may be written on."""
    return "plural" in reading.tags and not (reading.definite or reading.pronoun) and reading.prefix in ("", *JOINED)


def beside_nature(tokens: Tokens, readings: Readings, last: int) -> set[int]:
    """Words behind the noun of a lake or a river that only clitics make others of, or particles: بحيرة وان, بحيرة فان.

    No particle is alone before a word with the article.
    """
    found = set()
    for noun in readings.under(*_NATURE):
        at = noun.last
        if PROPER not in noun.tags or noun.definite or noun.pronoun or at >= last or tokens.kinds[at] != "w":
            continue
        own = readings.at.get(at, ())
        article = at + 1 < last and tokens.norms[at + 1].startswith("ال")
        if own and all(r.prefix in JOINED or (r.name == CONNECTOR and article) for r in own):
            found.add(at)
    return found


def definite(tokens: Tokens, first: int, readings: Readings) -> frozenset[int]:
    """The words before which masculine relative pronouns stand, over a comma and a place."""
    found = set()
    ruling = {r.first for r in readings.of(_IN_PLACE) if r.last - r.first == 1}
    for relative in readings.of(_RELATIVE):
        at = relative.first - 1
        if "m" in relative.tags and at > first:
            at -= tokens.kinds[at] == "p"
            found.add(at - 2 if at - 1 in ruling else at)
    return frozenset(found)


def defining(readings: Readings, nouns: Sequence[Reading]) -> frozenset[int]:
    adjectives = readings.of(DEMONYM, *_ADJECTIVES)
    qualifying = {r.first for r in adjectives if not (r.definite or r.prefix or r.pronoun)}
    return frozenset(r.first for r in nouns if not r.definite and r.last in qualifying)


def bare_word(reading: Reading) -> bool:
    """False for what the word is only with a proclitic off or an article on: بحر is no ب with حر."""
    if reading.name.startswith(NAME) and _THE in reading.tags:
        return reading.definite
    return reading.name != EPITHET or not reading.prefix or reading.definite


def several(noun: Reading, tokens: Tokens, last: int, article: str) -> set[int]:
    """The definite plural that tells of people behind a single definite body: أعضاء المجلس البلدي السابقين."""
    at = noun.last
    if not noun.definite or "plural" in noun.tags:
        return set()
    while at < last and tokens.kinds[at] == "w" and tokens.norms[at].startswith(article):
        if len(tokens.norms[at]) >= _SEVERAL and tokens.norms[at].endswith(_PEOPLE):
            return {at}
        at += 1
    return set()


def unlike_adjective(word: str) -> bool:
    """True for a word in ة that is built as no feminine adjective is: بلدة تاغنزة, not بلدة قديمة or هادئة or محاصرة.

    Adjectives end in ية, begin with م, or have ا or ي as their second, third or (جذابة) third letter.
    """
    if not word.endswith("ة") or word.endswith(("ية", "اة")) or word.startswith("م") or len(word) < _FOREIGN:
        return False
    return len(word) > _FOREIGN or not (word[1] == "ا" or word[2] in "اي")
