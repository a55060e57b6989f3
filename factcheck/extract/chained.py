"""Predicates that go on with a relative clause: "a bank that was founded in 1911, has 23 branches and belongs to …"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.outline import ARTICLE, VERBS
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_COMMA = ","
_WALLS = frozenset(";:")
_PAST, _PAST_FORMS = ("was", "were", "had"), ("finite_past", "past_form")
"""The everyday verbs of the past, and the classes of others whose endings do not show it."""
_RELATIVE, _CLAUSES = "pronoun.relative", ("pronoun.relative", "pronoun.whose")
_NO_VERBS = frozenset({"preposition", "joining", "coordinating", "article", "stop", "adjective"})
_OF_NAMES = ("noun.", "title", "office.", "demonym")
"""Classes of words before a name that are no verb."""


def chained(sentence: Sentence, joint: int, place: int, predicate: Callable[[int], bool]) -> Referent | None:
    """What the relative clause is about that a predicate at ``place`` behind a joint goes on with; None for none.

    The pronoun itself where its noun is no name. ``predicate`` tells whether a finite verb opens at a token. A comma
    before a joint ends the clause ("which is in Norby, and employs …") unless it is the last of a row of them. Behind a
    comma the verb of the sentence may stand as well: where none is before the name, or where only that one tells of the
    past ("The bank bought the mill, which has ten looms, sold it …").
    """
    norms = sentence.tokens.norms
    crossed = [place] if norms_comma(sentence, joint) else []
    start = joint - (not crossed and norms_comma(sentence, joint - 1))
    for at in range(start - 1, sentence.first, -1):
        if norms[at] in _WALLS:
            return None
        if norms[at] == _COMMA:
            if not (predicate(at + 1) or sentence.predicates(at + 1) or regular(sentence, at + 1)):
                return None
            crossed.append(at + 1)
        elif any(r.name == _RELATIVE and r.first == at for r in sentence.at.get(at, ())):
            return _meant(sentence, at, crossed, serial=start < joint)
    return None


def norms_comma(sentence: Sentence, at: int) -> bool:
    """True where a comma stands."""
    return sentence.tokens.norms[at] == _COMMA


def _meant(sentence: Sentence, at: int, crossed: Sequence[int], *, serial: bool) -> Referent | None:
    """What the relative pronoun at token ``at`` stands for, where the predicates that commas open are of its clause."""
    if sentence.past_articles([at + 1])[-1] in sentence.referent_at or (serial and not crossed):
        return None  # "that Mira Holt chairs and …"
    set_off = norms_comma(sentence, at - 1)
    before = at - 1 if set_off else at
    found = next((r for r in sentence.referents if r.last == before and not r.possessive), None)
    if crossed:
        told = found if set_off else _explained(sentence, at)
        verb = last_verb(sentence, told.first if told is not None else before)
        if verb is None or (
            set_off and _past(sentence, verb) and _past(sentence, crossed[-1]) and not _past(sentence, at + 1)
        ):
            return None
    if found is not None or set_off:
        return found
    return next((r for r in sentence.referent_at.get(at, ()) if r.relative), None)


def _explained(sentence: Sentence, at: int) -> Referent | None:
    """The name before the comma behind which the clause at token ``at`` explains what it is: "Norden, a line that"."""
    comma = next((i for i in range(at - 1, sentence.first, -1) if norms_comma(sentence, i)), None)
    return next((r for r in sentence.referents if r.named and r.last == comma), None)


def _acts(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters right before a name that can be nothing but a verb: "Lumo bought Tessel"."""
    tokens = sentence.tokens
    if tokens.kinds[at] != "w" or tokens.text[tokens.starts[at]].isupper():
        return False
    read = sentence.at.get(at, ())
    return not any(r.name in _NO_VERBS or r.name.startswith(_OF_NAMES) for r in read)


def last_verb(sentence: Sentence, end: int) -> int | None:
    """The last verb before the name that ends at token ``end``, as far as its letters or its class show one."""
    behind = {r.last for r in sentence.referents if r.kind is not Reference.PRONOUN and not sentence.ruled(r.first)}
    over = next((i for i, behind in sentence.articles.items() if behind == end), end)
    if over - 1 > sentence.first and _acts(sentence, over - 1):
        return over - 1
    for at in range(end - 1, sentence.first, -1):
        if norms_comma(sentence, at - 1) and any(r.name in _CLAUSES for r in sentence.at.get(at, ())):
            return last_verb(sentence, at - 1)  # "Ada Finn, who founded Corvane, which makes lamps, was born …"
        if sentence.tokens.norms[at] in _WALLS:
            return None
        named = any(r.first <= at < r.last for r in sentence.referents)
        if not named and (sentence.predicates(at) or regular(sentence, at) or _past(sentence, at)):
            return at
        if at in behind and _acts(sentence, at):
            return at
    return None


def regular(sentence: Sentence, at: int) -> bool:
    """True for a word in small letters that ends as verbs of the past do, with no article before it."""
    tokens = sentence.tokens
    if not sentence.first < at < sentence.last or tokens.text[tokens.starts[at]].isupper():
        return False
    return tokens.norms[at].endswith("ed") and not any(r.name == ARTICLE for r in sentence.at.get(at - 1, ()))


def verb_at(sentence: Sentence, at: int, classes: Collection[str]) -> bool:
    """True where a verb stands: an everyday one, one of the ``classes``, or one that its letters show."""
    told = any(r.name in VERBS or r.name in classes for r in sentence.at.get(at, ()))
    return told or sentence.predicates(at) or regular(sentence, at)


def _past(sentence: Sentence, at: int) -> bool:
    """True for a verb of the past."""
    readings = sentence.at.get(at, ())
    told = any("past" in r.tags or r.name in _PAST_FORMS for r in readings)
    everyday = any(r.name in VERBS for r in readings) and sentence.tokens.norms[at] in _PAST
    return told or everyday or regular(sentence, at)
