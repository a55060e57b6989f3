"""What the build of a clause tells of its pronouns: "beside FIFA and its members", "opened the mill and closed it"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.chained import last_verb, verb_at
from factcheck.extract.ellipsis import JOINT, is_finite, subjects_of
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS, PREPOSITION, VERBS
from factcheck.extract.referents import LANDS, Referent
from factcheck.extract.sameness import distinct_names, identity
from factcheck.model.claim import Reference

_JOINING, _WITHIN = "joining", "whereabouts"
_VERBAL = frozenset({"finite_past", "past_form", "scope.prediction", "scope.possibility", "acting_on"})
"""Classes of words that only a clause of its own has, besides the everyday verbs."""
_NO_VERBS = frozenset({_JOINING, PREPOSITION, "coordinating", "stop", "article", "scope.that"})
_WALLS = frozenset(".;:!?")
_NOUN_PHRASE = 12
"""Tokens behind a possessive in which the verb of a clause stands that it opens."""


def joined_owner(sentence: Sentence, at: int) -> Referent | None:
    """The name before "and" that the possessive behind it goes back to: "is tiny beside FIFA and its 211 members".

    Not where a clause of its own opens there: "was bought by Lumo and its staff were moved".
    """
    own = next((r for r in sentence.referent_at.get(at, ()) if r.possessive and "person" not in r.types), None)
    joint = next((r for r in sentence.classes.get(_JOINING, ()) if r.last == at), None)
    if sentence.verb_first or own is None or joint is None:
        return None
    names = [r for r in sentence.referents if r.last == joint.first and r.kind is not Reference.PRONOUN]
    name = min(names, key=lambda r: r.first, default=None)
    if name is None or _where(sentence, name):
        return None
    opens = last_verb(sentence, name.first) is not None and _clause_behind(sentence, own.last)
    return None if opens else name


def _where(sentence: Sentence, name: Referent) -> bool:
    """True for a place that something happens in: "has an office in Breda and its plant …"."""
    if name.types and LANDS.isdisjoint(name.types):
        return False
    before = sentence.outline.before_article(name.first)
    return any(r.last == before for r in sentence.classes.get(_WITHIN, ()))


def _clause_behind(sentence: Sentence, first: int) -> bool:
    """True where a verb follows before the sentence or its clause ends."""
    for at in range(first, min(sentence.last, first + _NOUN_PHRASE)):
        if sentence.tokens.norms[at] in _WALLS:
            return False
        readings = sentence.at.get(at, ())
        if any(r.name in VERBS for r in readings) and is_finite(sentence, at):
            return True
        if any(r.name in _VERBAL for r in readings) and at not in sentence.referent_at:
            return True
    return False


def done_by(sentence: Sentence, at: int) -> tuple[list[Referent], bool]:
    """Whoever does what the pronoun at token ``at`` is the object of, and whom it cannot mean: nobody closes himself.

    And whether a clause before tells him: "opened a mill in 1978 and closed it".
    """
    own = next((r for r in sentence.referent_at.get(at, ()) if r.kind is Reference.PRONOUN), None)
    verb = at - 1
    if sentence.verb_first or own is None or own.possessive or own.relative or not _may_act(sentence, verb):
        return [], False
    if _says(sentence, own.last):
        return [], False  # "last year it turned over 41 million"
    while verb - 1 > sentence.first and _helps(sentence, verb - 1):
        verb -= 1
    beside = [r for r in sentence.referents if r.last == verb and r.kind is not Reference.PRONOUN]
    if beside:
        return beside, False
    joined = any(r.last == verb for r in sentence.classes.get(JOINT, ()))
    first = list(subjects_of(sentence, sentence.first, verb))[:1]
    if not joined and sentence.tokens.norms[verb - 1] in COMMAS:
        joined = any(_says(sentence, r.last) for r in first)  # "opened the plant, enlarged it and shut it"
    left_out = [*sentence.elided.get(verb, ())]
    return left_out or (first if joined else []), joined


def acted_on(sentence: Sentence, at: int, acting: Sequence[Referent]) -> Referent | None:
    """The one name of unknown type before token ``at`` that the clause before acts on."""
    mine = {identity(r) for r in acting}
    names = [r for r in sentence.referents if r.named and r.last < at and not (r.types or r.entities)]
    names = distinct_names([r for r in names if identity(r) not in mine and not sentence.ruled(r.first)])
    return names[0] if len(names) == 1 else None


def _says(sentence: Sentence, at: int) -> bool:
    """True where a verb stands that what is before it is the subject of."""
    return verb_at(sentence, at, _VERBAL)


def _helps(sentence: Sentence, at: int) -> bool:
    """True for an auxiliary, and for an adverb before the verb."""
    adverb = sentence.tokens.norms[at].endswith(sentence.endings["adverb"]) or at in sentence.fillers
    return adverb or any(r.name in VERBS for r in sentence.at.get(at, ()))


def _may_act(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters that no class shows to be anything but a verb."""
    if at <= sentence.first:
        return False
    tokens = sentence.tokens
    plain = tokens.kinds[at] == "w" and tokens.text[tokens.starts[at]].islower() and tokens.norms[at] not in COMMAS
    return plain and not any(r.name in _NO_VERBS for r in sentence.at.get(at, ()))
