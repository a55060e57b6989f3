"""Words that pick one of the names before them: the former, the latter, الأولى, الثانية, الأخير."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.extract.fits import fits_types
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.referents import NOUN, RANKS, Referent, agrees
from factcheck.extract.sameness import distinct_names
from factcheck.model.claim import MentionKind
from factcheck.text.tokens import Tokens

_ARTICLE = "ال"
_OF = "من"
_NAMING = (NOUN, "office.", "title", "demonym")
_BODIES = ("organization",)
_FARTHEST = 2
"""How many sentences back "the former" reaches."""


def picked(
    ranked: Referent, before: Iterable[tuple[int, Sequence[Referent]]], allowed: Sequence[str], types: Mapping[str, str]
) -> Referent | None:
    """The first or the last of the names that stand together ``before``, sentence by sentence, the nearest first.

    None where a sentence has one name alone, or three of which the first or second is asked for.
    """
    for back, group in before:
        names = distinct_names([r for r in group if fits_types(r, allowed, types)])
        if len(names) > 2 and len(paired := _paired(names)) == 2:
            names = paired  # تقع جدة ومكة المكرمة في السعودية، ويسكن الأولى …
        elif len(names) > 2 and len(bodies := [r for r in names if fits_types(r, _BODIES, types)]) == 2:
            names = bodies  # تتنافس نوران، ومقرها جدة، والواحة: of the firms, not of their seats
        last = ranked.rank == RANKS[-1]
        if last and ranked.gender and names:  # رئيس البنك الدولي، من مقر الأخير
            names = [r for r in names if agrees(r, ranked.gender)]
            return names[-1] if names else None
        if len(names) == 2 or (len(names) > 2 and last):
            chosen = names[0] if ranked.rank == RANKS[0] else names[-1]
            return chosen if agrees(chosen, ranked.gender) else None
        if back >= _FARTHEST or (names and back):
            return None
    return None


def _paired(names: Sequence[Referent]) -> list[Referent]:
    """The names of which one follows another at once, as they do where a conjunction is written on the second."""
    ends, firsts = {r.last for r in names}, {r.first for r in names}
    return [r for r in names if r.first in ends or r.last in firsts]


def ranked_before(sentence: Sentence, at: int) -> Referent | None:
    """The rank before a pronoun that goes on about it: "The former has 22 million people; its capital is …".

    A name between them may be meant as well, unless a clause goes on without one: الأولى 22 مليونا وعاصمتها.
    """
    before = [r for r in sentence.referents if r.last <= at and (r.named or r.rank) and not _apposed(r, sentence, at)]
    nearest = max(before, key=lambda r: r.first, default=None)
    return nearest if nearest is not None and nearest.rank and not nearest.possessive else None


def _apposed(name: Referent, sentence: Sentence, at: int) -> bool:
    """True for the holder before the comma of "the latter is run by Jo Doe, its chief executive"."""
    return not sentence.verb_first and name.named and name.last == at - 1 and sentence.tokens.norms[at - 1] == ","


def adjectival(word: Referent, tokens: Tokens, readings: Sequence[Reading], values: Sequence[ValueMark]) -> bool:
    """True for a rank that qualifies a noun beside it or belongs to a date: الدورة الأولى, "the former mayor"."""
    if not word.rank:
        return False
    before, behind = word.first - 1, word.last
    dated = (m for m in values if m.mention.kind is MentionKind.DATE)
    if any(m.first <= word.first < m.last for m in dated):
        return True
    if tokens.norms[word.first].startswith(_ARTICLE) or word.prefix:
        noun = before >= 0 and tokens.kinds[before] == "w" and _defined(tokens.norms[before], before, readings)
        return noun or (behind < len(tokens) and tokens.norms[behind] == _OF)
    if behind >= len(tokens) or tokens.kinds[behind] != "w":
        return False
    capital = tokens.text[tokens.starts[behind]].isupper()
    return capital or any(r.first == behind and r.name.startswith(_NAMING) for r in readings)


def _defined(norm: str, at: int, readings: Sequence[Reading]) -> bool:
    """True for a word that the article or a pronoun makes definite, or a noun: a rank behind it is its adjective."""
    return norm.startswith((_ARTICLE, "لل")) or any(
        r.last == at + 1 and (r.definite or r.pronoun or r.name.startswith(NOUN)) and "verb" not in r.tags
        for r in readings
    )
