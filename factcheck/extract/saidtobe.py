"""Names that a clause brings in about what it tells of: what that is said to be, and who made it."""

from __future__ import annotations

from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.referents import Referent
from factcheck.extract.standing import inside, oblique, outdone

_BE, _PAST, _PERSON = "be", "past", "person"
_PREDICATING = frozenset({"partitive", "superlative", "singling"})
"""Classes of words that open what the name before them is said to be: من أقدم الجامعات, أكبر الجسور."""
_OPENING = (PREPOSITION, "in_place", "pronoun.relative")


def only_said(sentence: Sentence, name: Referent) -> bool:
    """True for what something else is said to be: وتعتبر بوابة عُمان على المحيط الهندي.

    Behind the name stands nothing that it could be said to be itself (وتعتبر جامعة القاهرة من أقدم الجامعات).
    """
    if not sentence.verb_first or not name.named or name.entities or _PERSON in name.types or name.prefix:
        return False
    said = (r for r in sentence.classes.get(_BE, ()) if r.last == name.first and _PAST not in r.tags)
    if not any("verb" in r.tags for each in said for r in sentence.at.get(each.first, ())):
        return False
    behind, walls = name.last, sentence.closed | sentence.joined_verbs
    if behind < sentence.last and not _opens_other(sentence, behind):
        return False
    while behind < sentence.last and behind not in walls and sentence.tokens.norms[behind] not in COMMAS:
        if any(r.name in _PREDICATING for r in sentence.at.get(behind, ())):
            return False
        behind += 1
    return True


def _opens_other(sentence: Sentence, at: int) -> bool:
    """True for a token that opens no predicate of the name before it."""
    ends = sentence.tokens.kinds[at] == "p" or at in sentence.joined_verbs
    return ends or any(r.name in _OPENING for r in sentence.at.get(at, ()))


def made_it(sentence: Sentence, name: Referent, at: int) -> bool:
    """True for who acts in the relative clause of a noun, which a joined clause goes on about.

    "الاتحاد الذي أنشأته الجامعة وكان تأسيسه عام 1951" tells of the union.
    """
    if not sentence.verb_first or not sentence.first < name.first < sentence.last or _PERSON in name.types:
        return False
    verb = name.first - 1
    if not any(r.pronoun and "verb" in r.tags for r in sentence.at.get(verb, ())):
        return False
    relative = any(r.name == "pronoun.relative" for r in sentence.readings.ending.get(verb, ()))
    return relative and any(name.last <= joined <= at for joined in sentence.joined_verbs)


def only_beside(sentence: Sentence, name: Referent, at: int) -> bool:
    """True for a name that the clauses before token ``at`` bring in about what they tell of."""
    aside = inside(sentence, name) or outdone(sentence, name)
    aside = aside or (sentence.prefixed(name) == "joined" and oblique(sentence, name))
    return aside or only_said(sentence, name) or made_it(sentence, name, at)
