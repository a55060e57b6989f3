"""What may stand between a word that names an office and the person it is told of: nothing that tells of others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.extract.fits import surely_fits
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import ARTICLE, COMMAS, PREPOSITION
from factcheck.extract.patterns import OWNERS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import NOUN, Referent
from factcheck.languages.loader import load_pack
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

Types = Mapping[str, str]

PERSON, SOMEBODY = "person", "noun.person"
BETWEEN, PAST, OF = "between", "past", "of"
"""The sections of what may stand between the parts, of what makes an office another, of what ties it to its body."""
OPENING = {"«": "»", "“": "”", '"': '"'}
"""Quotation marks by the one that opens."""
PASSED = frozenset(
    {TITLE, ARTICLE, DEMONYM, SOMEBODY, "filler", "scope.now", "esteemed", "be", "was", "adjective"}
)  # fmt: skip
"""Classes of words that tell of nobody else."""
_LONGEST, _WORDS, _AGENT = 5, range(2, 5), "agent"
"""Words of the longest phrase, those of a name that nothing shows to be a person's, and the class of "by"."""
_POSSESSIVE, _NEGATION = "pronoun.possessive", "scope.negation"
_PUNCTUATION = COMMAS | frozenset("():'–—-/") | OPENING.keys() | set(OPENING.values())


def is_person(name: Referent, sentence: Sentence, types: Types) -> bool:
    """True for a name that is known to be a person's, or that nothing shows to be of anything else."""
    if not name.named or name.kind is not Reference.NAME:
        return False
    if name.types or sentence.verb_first:
        return surely_fits(name, (PERSON,), types)
    words = name.text.split()
    plain = all(word[:1].isupper() and word.replace("-", "").rstrip(".").isalpha() for word in words)
    inside = (r for at in range(name.first, name.last) for r in sentence.at.get(at, ()))
    nouns = any(r.name.startswith(NOUN) and r.name != SOMEBODY for r in inside)
    agent = any(r.last == name.first for r in sentence.classes.get(_AGENT, ()))
    ruled = any(r.last == name.first for r in sentence.classes.get(PREPOSITION, ())) and not agent
    return len(words) in _WORDS and plain and not nouns and not ruled and name.first - 1 not in sentence.articles


def phrase(sentence: Sentence, at: int, section: str) -> int | None:
    """The token behind the longest phrase of a section that stands at a token."""
    phrases = load_pack(sentence.language).section("byparts").get(section, ())
    norms = sentence.tokens.norms
    return next((at + n for n in range(_LONGEST, 0, -1) if tuple(norms[at : at + n]) in phrases), None)


def carries(sentence: Sentence, first: int, last: int, types: Types) -> bool:
    """True where nothing between the parts tells of somebody else."""
    if sentence.verb_first and first < last and (_goes_on(sentence, first) or _kind_of_office(sentence, first)):
        return False
    at, free = first, False
    values = {mark.first: mark.last for mark in sentence.values}
    while at < last:
        end = _passed(sentence, at, values, types)
        if end is None:
            if not free or not sentence.plain_noun(at):
                return False
            end = at + 1
        elif at in values or any(r.name == ARTICLE for r in sentence.at.get(at, ())):
            free = True
        elif sentence.tokens.norms[at] in COMMAS or at in sentence.referent_at:
            free = False  # "the director of the museum met Olaf Dahl"
        at = end
    owned = last > first and sentence.verb_first and sentence.plain_noun(last - 1)
    return at == last and not (
        owned and any(r.kind is Reference.SHORT_FORM and r.last == last for r in sentence.referents)
    )


def end_of_list(sentence: Sentence, value: Referent, types: Types) -> int:
    """The token behind the list of persons that a value opens."""
    at = value.last
    while True:
        after = at
        while after < sentence.last and (sentence.tokens.norms[after] in COMMAS or sentence.joined(after + 1)):
            after += 1
        persons = [r for r in sentence.referent_at.get(after, ()) if is_person(r, sentence, types)]
        joined = after > at or any(sentence.prefixed(r) == "joined" for r in persons)
        if not persons or not joined:
            return at
        at = max(r.last for r in persons)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """True for a word behind a name that may be the rest of it."""
    named = any(r.named and r.last == at for r in sentence.referents)
    return named and sentence.plain_noun(at) and phrase(sentence, at, BETWEEN) is None


def _kind_of_office(sentence: Sentence, at: int) -> bool:
    """True for a word behind an office that makes it another: المدير المستقل فلان."""
    office = any(r.name.startswith(OFFICE) for r in sentence.readings.ending.get(at, ()))
    known = phrase(sentence, at, BETWEEN) is not None or any(r.name in PASSED for r in sentence.at.get(at, ()))
    return office and sentence.plain_noun(at) and not known


def _passed(sentence: Sentence, at: int, values: Mapping[int, int], types: Types) -> int | None:
    """The token behind what may stand between the parts at a token; None where it may not."""
    norm, readings = sentence.tokens.norms[at], sentence.at.get(at, ())
    if norm in _PUNCTUATION or at in values:
        return values.get(at, at + 1)
    if any(r.name == _NEGATION or r.name.startswith(OFFICE) for r in readings):
        return None
    names = [r for r in sentence.referent_at.get(at, ()) if r.kind is not Reference.PRONOUN]
    if names:
        longest = max(names, key=lambda r: (r.named, r.last))
        return None if is_person(longest, sentence, types) else longest.last
    ends = [r.last for r in readings if r.name in PASSED]
    if (told := phrase(sentence, at, BETWEEN)) is not None:
        ends.append(told)
    if ends:
        return max(ends)
    if any("verb" in r.tags for r in readings):
        return None
    places = (values, sentence.referent_at, sentence.articles)
    tied = any(r.name == PREPOSITION and any(r.last in place for place in places) for r in readings)
    owned = any(r.name == _POSSESSIVE for r in readings) or norm in OWNERS
    definite = sentence.verb_first and norm.startswith(sentence.article) and sentence.plain_noun(at)
    return at + 1 if owned or tied or definite else None
