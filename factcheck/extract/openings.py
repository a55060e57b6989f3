"""Where in a sentence a name, a short form or a pronoun may begin, told by words before anyone looks for names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from factcheck.extract.defined import definition_starts
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.gazetteer import NAME as PROPER
from factcheck.extract.languagetools import LanguageTools
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import Outline
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import NOUN, Names, Referent
from factcheck.extract.titled import title_starts
from factcheck.extract.uncased import family_comma
from factcheck.model.record import record
from factcheck.properties.loader import is_a, load_types
from factcheck.text.remembered import Remembered

_PRONOUN, _PERSON = "pronoun.", "person"
_FIRST = (NOUN, _PRONOUN, DEMONYM, TITLE)
"""How the classes begin whose words names begin with."""
_BEHIND = (OFFICE, TITLE, DEMONYM)
"""Classes behind whose words a name may begin."""
_NAMING = 3
"""Tokens that a generic noun before the name that it belongs to takes up at most, with a mark between."""
_INTRODUCING = (OFFICE, TITLE, DEMONYM, "praise", "adjective", "occasion")
"""How the classes begin of what may introduce a name: فعاليات الدورة الأولى من مهرجان قرطاج, اللواء الطيار الركن."""


@record
class Openings:
    """The places of one sentence, as bits, at which what stands for an entity may begin, and what may introduce it."""

    begins: int
    ruled: int
    """Those at which a preposition may be written on it: what a text only defines stands under none."""
    other: int
    """Those at which it may be of any type: generic nouns and persons, which tell theirs, left aside."""
    over: Iterable[tuple[int, int]]
    """What may introduce it: its first token and the token behind it."""

    def of(self, wanted: Collection[str], outline: Outline) -> int:
        """Those of ``begins`` at which it may be of one of the types or of a wider one; none stands for any type."""
        told = _telling(tuple(wanted))
        if told is None:
            return self.begins
        found = self.other
        for reading in outline.readings.under(NOUN, _PRONOUN):
            if told[reading[0]]:
                found |= 1 << (reading[1] - outline.first)
        return found


@cache
def _telling(wanted: tuple[str, ...]) -> Mapping[str, bool] | None:
    """Whether words of a class may stand for an entity of one of the types or of a wider one; None for all."""
    types = load_types()
    if not wanted or any(is_a(_PERSON, want, types) for want in wanted):
        return None

    def tells(name: str) -> bool:
        kind = name.removeprefix(NOUN)
        told = any(is_a(kind, want, types) or is_a(want, kind, types) for want in wanted)
        return told or name.startswith(_PRONOUN)

    return Remembered(tells)


def openings(outline: Outline, names: Names, again: Iterable[Referent], language: LanguageTools) -> Openings | None:
    """The places where one may begin in a script without capitals, and what may introduce one.

    What introduces one are words of such classes and definite ones, which may go on with them. ``again`` are names that
    sentences before have defined. None where a name that the sources know may begin anywhere.
    """
    first, last, readings, persons = outline.first, outline.last, outline.readings, language.persons
    sourced = names.openings(outline.tokens, first, last, language.code)
    if sourced is None:
        return None
    known = _bits(first, (*sourced, *(r.first for r in readings.under(PROPER))))
    other = known | _bits(first, (name.first for name in again))
    for length in range(1, _NAMING + 1):
        other |= known >> length  # جزيرة قبرص: a noun before a known name is of that name's types
    ruled = other | _bits(first, (r.first for r in readings.under(*_FIRST)))
    ruled |= _bits(first, (r.last for r in readings.under(*_BEHIND)))
    ruled |= _bits(first, persons.openings(outline.tokens, first, last))
    ruled |= family_comma(outline.tokens, first, last) > 0
    defined = _bits(first, definition_starts(outline, language.common, persons))
    if persons:
        defined |= _bits(first, title_starts(outline.tokens, (first, last), readings, language.article))
    return Openings(ruled | defined, ruled, other | defined, _introducing(outline, language.article))


def _bits(first: int, places: Iterable[int]) -> int:
    found = 0
    for at in places:
        found |= 1 << (at - first)
    return found


def _introducing(outline: Outline, article: str) -> Iterator[tuple[int, int]]:
    for reading in outline.readings.under(*_INTRODUCING):
        yield reading.first, reading.last
    norms = outline.tokens.norms
    for at in range(outline.first, outline.last):
        if norms[at].startswith(article):
            yield at, at + 1
