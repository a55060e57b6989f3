"""What an account of a person tells him to have done, where it leaves him out: وأسس معهد الأطلس, وكان رئيسا للاتحاد."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.extract.betweenparts import Types, carries, is_person, phrase
from factcheck.extract.fits import surely_fits
from factcheck.extract.holder import doubtful
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import identity
from factcheck.extract.topics import topics
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw
    from factcheck.extract.discourse import Discourse

_PERSON = ("person",)
_BODY = ("organization",)
_PERSONS = ("office", "title", "noun.person")
"""Classes of words for whoever does something."""
_KINDS = ("demonym", "noun.person", "adjective")
_THEN, _LEADS = "then", "/chairs_now"
_LIFE, _NEAR, _FEMALE = ("date_of_birth/", "date_of_death/"), 4, "ت"
"""Words of lives, the sentences in which they stand before what somebody did, and the mark of feminine verbs."""
_PREDICATE, _HE = "predicate", "he"
"""Sections: what stands before an office that is said of somebody, and pronouns of whom it is said."""
_ACCUSATIVE = "ا"
"""The folded ending of what somebody is made: رئيسا."""


def left_out(value: object) -> bool:
    """True for a person whom only the verb before a pattern's value means."""
    return isinstance(value, Referent) and value.kind is Reference.PRONOUN and "person" in value.types


def predicated(sentence: Sentence, word: Reading, he: Referent, types: Types) -> bool:
    """True for an office or a founder that is said of one left out: وهو رئيس النادي, كان رئيسا له, never كان رئيسه."""
    if word.first < he.last:
        return False
    norms = sentence.tokens.norms
    made = norms[word.first].endswith(_ACCUSATIVE) and not word.definite and not word.pronoun
    named = phrase(sentence, he.first, _HE) is not None
    before = any(phrase(sentence, at, _PREDICATE) == word.first for at in range(he.last, word.first))
    own = phrase(sentence, word.first, _PREDICATE) is not None
    return (made or named or before or own) and carries(sentence, he.last, word.first, types)


def nobody_behind(raw: Raw, types: Types) -> bool:
    """True for a verb of leading behind whose body its clause names nobody: ويرأس غرفة فاس, no ويدير البنك أصولا."""
    sentence, at, verb = raw.sentence, raw.match.last, raw.match.first
    body = raw.match.bound.subject
    if body is None or not body.named or not _opens(sentence, verb) or sentence.plain_noun(at):
        return False
    for index in range(at, sentence.last):
        if sentence.tokens.norms[index] in COMMAS or index in sentence.joined_verbs:
            return True
        told = sentence.at.get(index, ())
        if any(r.name.startswith(_PERSONS) and not r.prefix for r in told):
            return False
        if any(is_person(r, sentence, types) for r in sentence.referent_at.get(index, ())):
            return False
    return True


def _opens(sentence: Sentence, verb: int) -> bool:
    """True for a verb with which a clause goes on about somebody: its first, behind a date, or behind what he is."""
    if verb in sentence.openings or verb in sentence.joined_verbs:
        return True
    if any(mark.last == verb for mark in sentence.values) or phrase(sentence, verb - 1, _THEN) is not None:
        return True
    return any(r.name in _KINDS and not r.definite for r in sentence.readings.ending.get(verb, ()))


def told_of_him(discourse: Discourse, sentence: Sentence, he: Referent, meant: Referent) -> bool:
    """False for what a body may do or suffer as well, أسست مجلة, where the text tells no life of the one meant."""
    if not left_out(he):
        return True
    leads = any(r.name.endswith(_LEADS) for r in sentence.at.get(he.first, ()))
    if not leads and not doubtful(sentence, he.first):
        return True
    before = [discourse.marked(index) for index in range(max(sentence.index - _NEAR, 0), sentence.index)]
    told = (discourse.typed(r) for r in (topics(before[-1]) if before else ()) if r.named)
    if any(surely_fits(r, _BODY, {}) for r in told):
        return False
    main = discourse.topic(_PERSON)
    whole = main is not None and identity(main) == identity(meant)
    return leads or (whole and _tells_life(before, sentence, he))


def _tells_life(before: Sequence[Sentence], sentence: Sentence, he: Referent) -> bool:
    """True where a sentence near before tells when somebody was born or died, of the gender of the verb."""
    lives = ((each, r) for each in before for r in each.readings.verbs if r.name.startswith(_LIFE))
    return any(_female(each, r.first) == _female(sentence, he.first) for each, r in lives)


def _female(sentence: Sentence, verb: int) -> bool:
    return sentence.tokens.norms[verb].endswith(_FEMALE) or sentence.tokens.norms[verb].startswith(_FEMALE)
