"""Whose "we" is meant: the body of whom the sentence quotes, or on a page without a speaker the one it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.extract.around import described
from factcheck.extract.attribution import ANSWERING
from factcheck.extract.marks import Sentence
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.outline import ARTICLE, COMMAS
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import distinct_names
from factcheck.model.claim import Reference

WE = ("organization",)
"""The types that mark such a pronoun: it may be a body's, and nobody else's."""
_REPORTING, _QUOTE, _PERSON = "scope.reporting", '"', ("person",)
_FOUNDER = "founder/founder"
"""The class of nouns for who has set up a body, and may speak for it."""
_OF_BODIES = ("office.chief_executive", "office.director", "office.chairperson", "office.secretary_general")
"""Offices that bodies alone have, no countries."""
_OWNING = frozenset({"of", "at", "for"})
_COMMA, _OF = [[comma] for comma in COMMAS], [[word] for word in _OWNING]
_NO_BODIES = frozenset({"person", "language", "currency", "event"})


def speaks(referent: Referent) -> bool:
    """True for we, our, and our company."""
    return referent.kind is Reference.PRONOUN and referent.types == WE


def speaks_of_himself(referent: Referent) -> bool:
    """True for I: the pronoun of a person that tells no gender."""
    alone = not (referent.gender or referent.relative or referent.possessive or referent.plural)
    return referent.kind is Reference.PRONOUN and referent.types == _PERSON and alone


def meant_by_i(sentence: Sentence, at: int) -> Referent | None:
    """The person beside the verb of saying that stands outside the quotation marks around token ``at``."""
    norms = sentence.tokens.norms
    if norms[sentence.first : at].count(_QUOTE) % 2 == 0:
        return None
    found = []
    for verb in sentence.classes.get(_REPORTING, ()):
        if norms[sentence.first : verb.first].count(_QUOTE) % 2:
            continue
        behind = described(sentence, sentence.past_articles([verb.last]))
        found += [r for r in sentence.referents if r.named and (r.last == verb.first or r.first in behind)]
    persons = distinct_names([r for r in found if not r.types or "person" in r.types])
    return persons[0] if len(persons) == 1 else None


def meant_by_we(
    sentence: Sentence,
    marked: Callable[[int], Sentence],
    count: int,
    main: Referent | None,
    named: Callable[[Referent, Sentence], Referent | None],
) -> Referent | None:
    """The one body of which the sentence, the next or the one before calls who is quoted an officer.

    Where nobody is quoted, or an officer of whom no word tells the body, it is ``main``, what the document is about.
    ``named`` tells what "the firm" and "its" mean.
    """
    near = (sentence.index, sentence.index + 1, sentence.index - 1)
    others = [marked(index) for index in near if 0 <= index < count]
    answering = {r.first for r in sentence.classes.get(ANSWERING, ())}
    told = any(r.first not in answering for r in sentence.classes.get(_REPORTING, ()))
    quoted = told or _QUOTE in sentence.tokens.norms[sentence.first : sentence.last]
    if not quoted:
        return main
    others = [other for other in others if _REPORTING in other.classes]
    for other in others:
        found = [r if r.named else named(r, other) for r in _bodies(other)]
        bodies = distinct_names([r for r in found if r is not None and r.named])
        if bodies:
            return bodies[0] if len(bodies) == 1 else None
    return main if any(_officer_alone(other) for other in others) else None


def _officer_alone(sentence: Sentence) -> bool:
    """True where a body's office stands beside a name, and no word for the body: "said chief executive Jo Doe"."""
    norms = sentence.tokens.norms
    named = [r for r in sentence.referents if r.named]
    for office in sentence.readings.under(*_OF_BODIES):
        behind = (office.last, office.last + (norms[office.last : office.last + 1] in _COMMA))
        if any(r.first in behind and norms[r.last : r.last + 1] not in _OF for r in named):
            return True
        article = any(r.last == office.first for r in sentence.classes.get(ARTICLE, ()))
        before = office.first - 1 - article
        if norms[before] in COMMAS and any(r.last == before for r in named):
            return True
    return False


def _bodies(sentence: Sentence) -> Iterator[Referent]:
    """The names of whose officers the sentence speaks: "director of the Salt Museum", "Volta Power chief executive"."""
    norms = sentence.tokens.norms
    for office in sentence.readings:
        if not office.name.startswith((OFFICE, _FOUNDER)) or office.name == AIDE:
            continue
        at = office.last
        if sentence.verb_first:  # قال مدير شركة غيث
            found = list(sentence.referent_at.get(at, ()))
        elif at < sentence.last and norms[at] in _OWNING:
            places: Sequence[int] = described(sentence, sentence.past_articles([at + 1]))
            found = [r for place in places for r in sentence.referent_at.get(place, ())]
        else:
            ends = (office.first, office.first - (norms[office.first - 1] in ("'s", "'")))
            found = [r for r in sentence.referents if r.last in ends]
        yield from (r for r in found[:1] if _NO_BODIES.isdisjoint(r.types) and not speaks(r))
