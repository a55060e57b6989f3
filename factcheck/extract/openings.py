"""Where in a sentence a name, a short form or a pronoun may begin, told by words before anyone looks for names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.extract.defined import definition_starts
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.gazetteer import NAME as PROPER
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import Outline
from factcheck.extract.persons import TITLE, PersonNames
from factcheck.extract.referents import NOUN, Names, Referent

_FIRST = (NOUN, PROPER, "pronoun.", DEMONYM)
"""How the classes begin whose words names begin with."""
_BEHIND = (OFFICE, TITLE, DEMONYM)
"""Classes behind whose words a name may begin."""
_INTRODUCING = (OFFICE, TITLE, DEMONYM, "praise", "adjective", "occasion")
"""How the classes begin of what may introduce a name: فعاليات الدورة الأولى من مهرجان قرطاج, اللواء الطيار الركن."""


def openings(
    outline: Outline, persons: PersonNames, names: Names, again: Iterable[Referent], language: str, article: str
) -> tuple[int, Iterable[tuple[int, int]]] | None:
    """The places, as bits, where one may begin in a script without capitals, and what may introduce one.

    What introduces one are words of such classes and definite ones, which may go on with them, each with the token
    behind it. ``again`` are names that sentences before have defined. None where a name that the sources know may
    begin anywhere.
    """
    first, last = outline.first, outline.last
    known = names.openings(outline.tokens, first, last, language)
    if known is None:
        return None
    found = 0
    for reading in outline.readings.under(*_FIRST):
        found |= 1 << (reading.first - first)
    for reading in outline.readings.under(*_BEHIND):
        found |= 1 << (reading.last - first)
    defined = (at for at, _ in definition_starts(outline))
    repeated = (name.first for name in again)
    for at in (*known, *persons.openings(outline.tokens, first, last), *defined, *repeated):
        found |= 1 << (at - first)
    return found, _introducing(outline, article)


def _introducing(outline: Outline, article: str) -> Iterator[tuple[int, int]]:
    for reading in outline.readings.under(*_INTRODUCING):
        yield reading.first, reading.last
    norms = outline.tokens.norms
    for at in range(outline.first, outline.last):
        if norms[at].startswith(article):
            yield at, at + 1
