"""The words that somebody may be called by because of what stands around them: titles, offices, lives, marks."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.persons import PersonNames
from factcheck.extract.personwords import TITLE, UNSURE
from factcheck.extract.readings import Readings
from factcheck.text.tokens import Tokens

_WORKS = "works"
"""The class of nouns of books and films."""
_PARTED = frozenset('/"')
"""Marks that may part a title and a name."""
_BARE = ("adjective", "praise", "short_relation")
"""Classes of adjectives that may be families' names."""
_HOLDING = ("esteemed", "scope.former")
_QUALIFYING, _ADJECTIVES = ("adjective", "epithet", *_HOLDING), 2
"""Classes of what qualifies a title besides demonyms, those that hold the article, and how many of them may."""
_LIVES = ("date_of_birth/born", "date_of_death/died")
_MADE = ("/founding_verb", "/establish", "/lead", "/leads")
"""Classes of verbs behind which stands who was born or died, and those of verbs of founding and leading."""
_WORDS, _WHOLE, _SOON = 4, 2, 12
"""Words of a name at most and at least before the bracket that tells a life, and tokens in there up to a year."""


def shown_persons(
    tokens: Tokens, bounds: tuple[int, int], readings: Readings, closed: Collection[int], persons: PersonNames
) -> set[int]:
    """Tokens at which what stands around them shows a name to begin; ``closed`` are those that other words are."""
    first, last = bounds
    shown = behind_titles(readings, tokens) | set(_before_lives(tokens, bounds, closed, persons))
    shown.update(_quoted(tokens, bounds, persons, {r.last for r in readings.of(_WORKS)}))
    posts = (i for i in _behind_posts(readings) if first <= i < last)
    return shown | {i for i in posts if persons.called(tokens.norms[i]) or persons.foreign(tokens, i, closed)}


def _before_lives(
    tokens: Tokens, bounds: tuple[int, int], closed: Collection[int], persons: PersonNames
) -> Iterator[int]:
    """Where a name may begin before a bracket in which a year stands: a word that some are called, or the line."""
    first, last = bounds
    for opening in (at for at in range(first + _WHOLE, last) if tokens.norms[at] == "("):
        dated = any(tokens.norms[at][:4].isdigit() for at in range(opening + 1, min(last, opening + _SOON)))
        places = range(opening - 1, max(first, opening - _WORDS) - 1, -1) if dated else ()
        for at in places:
            if tokens.kinds[at] != "w" or (at in closed and not persons.called(tokens.norms[at])):
                break
            if opening - at >= _WHOLE and (at == first or persons.called(tokens.norms[at])):
                yield at
                break


def described(
    tokens: Tokens, bounds: tuple[int, int], readings: Readings, shown_by: Collection[int], persons: PersonNames
) -> frozenset[int]:
    """Bare adjectives behind a word that is nothing but a name, or behind a title and a name.

    Nothing bare qualifies a name, so that they are the family's: نبيه بري, اللواء خالد مجاور; but جمال طبيعي, a beauty.
    """
    bare = {r.first for r in readings.of(*_BARE) if not (r.definite or r.prefix or r.pronoun)}
    bare = {at for at in bare if all(r.name in _BARE or r.prefix for r in readings.at[at])}
    behind = (at for at in bare if at > bounds[0] and tokens.kinds[at - 1] == "w")
    behind = (at for at in behind if not persons.devout(tokens.norms[at - 1]))
    return frozenset(at for at in behind if at - 1 in shown_by or at - 1 not in readings.at)


def _quoted(tokens: Tokens, bounds: tuple[int, int], persons: PersonNames, works: Collection[int]) -> Iterator[int]:
    """Where marks of quotation hold nothing but two words or more that somebody may be called: «حافظ معمر».

    ``works`` are the tokens behind nouns of works, which are called so too: كتاب «جميل بثينة».
    """
    first, last = bounds
    marks = [at for at in range(first, last) if tokens.norms[at] == '"']
    for opening, closing in pairwise(marks):
        if (
            opening not in works
            and _WHOLE <= closing - opening - 1 <= _WORDS
            and persons.called(tokens.norms[opening + 1])
        ):
            yield opening + 1


def behind_titles(readings: Readings, tokens: Tokens) -> set[int]:
    """Tokens right behind a title, or behind what qualifies it (الكاتب الفرنسي, الممثل السابق, الخبير الاقتصادي).

    A stroke may part them (اللواء/ عادل), or a mark of quotation (المعمار الهندي «شارل كوريا»).
    """
    ends = {r.last for r in readings.of(TITLE) if not r.pronoun and UNSURE not in r.tags}
    qualifying = [r for r in readings.of(DEMONYM, *_QUALIFYING) if _definite(r)]
    qualifying += [r for r in readings.of(TITLE) if UNSURE in r.tags and not r.prefix]
    for _ in range(_ADJECTIVES):
        ends |= {r.last for r in qualifying if r.first in ends}
    return ends | {at + 1 for at in ends if at < len(tokens) and tokens.norms[at] in _PARTED}


def _behind_posts(readings: Readings) -> set[int]:
    """Where a word that some are called by is a name: behind an owned office, kin, verbs of lives and of founding.

    رئيسها التنفيذي السابق عادل بوخمسين, المدير العام كامل شرودر, توفي عادل مزهود, أسس كريم العلوي.
    """
    ends = {r.last for r in readings.under(OFFICE) if r.pronoun or r.definite or r.last - r.first > 1}
    former = [r for r in readings.of(*_HOLDING) if not r.prefix]
    ends |= {r.last for r in former if r.first in ends} | {r.last for r in readings.of(TITLE) if r.pronoun}
    return ends | {r.last for r in readings.verbs if r.name in _LIVES or r.name.endswith(_MADE)}


def _definite(reading: Reading) -> bool:
    """True for an adjective behind the article, which the words for who was something hold themselves: السابق."""
    return reading.definite or reading.name in _HOLDING
