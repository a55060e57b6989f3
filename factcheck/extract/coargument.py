"""What stands beside a name in one clause as another of the things that its verb joins, and is therefore not it.

Of a subject and the plain object of its verb the one is never the other: in "UNESCO praised the academy" the academy is
no word for UNESCO, and it is none in the sentences that go on about the academy. (Principle C of binding theory:
Chomsky, Lectures on Government and Binding, 1981.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.lexicon import DASHES
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS, VERBS
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import identity
from factcheck.model.claim import Reference

_NO_VERB = (
    "preposition",
    "coordinating",
    "joining",
    "stop",
    "in_place",
    "scope.reporting",
    "scope.that",
    "article",
    *VERBS,
)
"""Classes of words before a noun that do not make an object of it."""
_WALLS = ("scope.reporting", "scope.that", "stop", "coordinating", "subordinating")
"""Classes of words behind which another clause, or the speech of the subject, begins."""


def joined_with(short: Referent, sentence: Sentence, before: Sequence[Sentence]) -> set[str]:
    """The identities of the names that the noun of a short form stood beside as an object, here or just before."""
    found: set[str] = set()
    for other in (*before, sentence):
        for mention in _mentions(short, other, short.first):
            found.update(identity(name) for name in _acting(mention, other))
    return found


def _mentions(short: Referent, sentence: Sentence, until: int) -> Iterator[Referent]:
    """The short forms of one noun up to a token."""
    same = (r for r in sentence.referents if r.kind is Reference.SHORT_FORM and r.head == short.head)
    return (r for r in same if short.head and r.first <= until and not r.possessive)


def _acting(mention: Referent, sentence: Sentence) -> Iterator[Referent]:
    """The names before the verb whose plain object a short form is; where verbs stand first, the name right before."""
    at = sentence.outline.before_article(mention.first)
    if sentence.verb_first:
        names = (r for r in sentence.referents if r.named and r.last == mention.first)
        yield from (r for r in names if _behind_verb(sentence, r.first))
        return
    before = at - 1
    if before <= sentence.first or not _may_act(sentence, before):
        return
    names = (r for r in sentence.referents if r.named and r.last <= before)
    yield from (r for r in names if not _walled(sentence, r.last, at) and not sentence.ruled(r.first))


def _behind_verb(sentence: Sentence, at: int) -> bool:
    """True where a verb of the clause, or a word that nothing tells of, stands before the token."""
    if any(r.first < at and not _walled(sentence, r.first + 1, at) for r in sentence.readings.verbs):
        return True
    return at > sentence.first and sentence.tokens.kinds[at - 1] == "w" and not sentence.at.get(at - 1)


def _may_act(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters that may be a verb with an object behind it."""
    tokens = sentence.tokens
    small = tokens.kinds[at] == "w" and tokens.text[tokens.starts[at]].islower()
    return small and not any(r.name in _NO_VERB for r in sentence.readings.ending.get(at + 1, ()))


def _walled(sentence: Sentence, first: int, last: int) -> bool:
    norms = sentence.tokens.norms
    if any(at in sentence.closed or norms[at] in COMMAS or norms[at] in DASHES for at in range(first, last)):
        return True
    if any(r.relative and first <= r.first < last for r in sentence.referents):
        return True
    return any(first <= r.first < last for name in _WALLS for r in sentence.classes.get(name, ()))
