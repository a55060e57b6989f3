"""What a clause has turned to; and, where verbs stand first, that it tells of something that no name shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from factcheck.extract.antecedent import Antecedent, Asked
from factcheck.extract.ellipsis import clause_subject, modifies
from factcheck.extract.gender import may_agree
from factcheck.extract.marks import Sentence
from factcheck.extract.nosubjects import named_so
from factcheck.extract.outline import COMMAS, VERBS
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.standing import inside
from factcheck.extract.whereabouts import seat_of
from factcheck.model.claim import Reference

_HE = "pronoun.personal"
_REACH = 14
"""Tokens over which a clause goes on about what a pronoun or a relative has turned it to."""
_PAUSES = COMMAS | frozenset(";؛")
"""Marks before "which is"."""
_COLON, _LISTED = ":", 3
"""What announces a list, and the tokens before it among which the noun of its items stands."""
JOINING = frozenset({"preposition", "coordinating", "filler", "pronoun.relative"})
"""Classes of words behind a name that is no subject there."""
_LONGEST_ROLE = 5
"""Words from what somebody has to its name: ومقرها الرئيس مدينة لشبونة."""
_MANY = frozenset({"plural", "dual"})
_THAT_NUMBER = "that_number"
"""The class of words for the number that a text has just told."""


def gone_on_from(sentence: Sentence, at: int, gender: str) -> Referent | None:
    """What "which is" has turned the sentence to: الحياة in … مع مركز الحياة، وهو مركز خاص أنشئ عام 2002 ويعمل فيه ….

    That is the name before the comma, or one that bears the noun behind the pronoun.
    """
    if not sentence.verb_first:
        return clause_subject(sentence, at)
    for he in range(at, max(sentence.first, at - _REACH), -1):
        turns = any(r.name == _HE and r.prefix for r in sentence.at.get(he, ()))
        if not turns or sentence.tokens.norms[he - 1] not in _PAUSES:
            continue
        if any(r.named and he < r.first and r.last <= at for r in sentence.referents):
            return None
        names = [r for r in sentence.referents if r.last < he and r.kind is not Reference.PRONOUN]
        before = next((r for r in names if r.last == he - 1 and not named_so(sentence, r)), None)
        heads = {r.word for r in sentence.at.get(he + 1, ()) if r.name.startswith(NOUN) and not r.definite}
        meant = next((r for r in reversed(names) if r.named and r.head in heads), before)
        return meant if meant is not None and may_agree(meant, gender, sentence) else None
    return None


def owners_beside(sentence: Sentence, at: int) -> Iterator[Referent]:
    """The names right before a noun with a pronoun and a conjunction, over a comma: whose it may be.

    Where that name is itself what such a noun tells ("…، ومقرها لشبونة، ورئيسها"), the one before it is.
    """
    while sentence.verb_first and at > sentence.first:
        own = [r for r in sentence.at.get(at, ()) if r.pronoun and r.prefix in sentence.conjunctions]
        if not own or any("verb" in r.tags for r in own):
            return
        end = at
        while end > sentence.first and sentence.tokens.kinds[end - 1] == "p":
            end -= 1
        name = next((r for r in sentence.referents if (r.named or r.rank) and r.last in (end, at)), None)
        if name is None or named_so(sentence, name):
            return
        before = range(name.first - 1, max(sentence.first, name.first - _LONGEST_ROLE) - 1, -1)
        role = next((i for i in before if any(r.pronoun and "/" in r.name for r in sentence.at.get(i, ()))), None)
        pronouns = {r.pronoun for r in own}
        told = role == name.first - 1 and any(r.pronoun in pronouns for r in sentence.at.get(role, ()))
        if not told:  # عاصمتها الرياض، ومساحتها: both are the land's
            yield name
        at = sentence.first if role is None else role


def of_untold(sentence: Sentence, at: int) -> bool:
    """True where the clause tells of what nothing marks as a name, before a relative or in a list that a colon opens.

    وبجواره خان الجمرك، الذي بني عام 1574 ومساحته …, ثلاث شركات: الريان للأغذية وتأسست عام 1990.
    """
    norms = sentence.tokens.norms
    near = [r for r in sentence.referents if r.relative and not r.prefix and at - _REACH < r.last <= at][-1:]
    for relative in near:
        parted = relative.first - 1 > sentence.first and norms[relative.first - 1] in COMMAS
        whole = not (COMMAS.intersection(norms[relative.last : at]) or _named_between(sentence, relative.last, at))
        if parted and whole:
            return _unread(sentence, relative.first - 2)
    colon = next((i for i in range(at - 1, sentence.first, -1) if sentence.tokens.norms[i] == _COLON), None)
    if colon is None or at not in sentence.joined_verbs or _named_between(sentence, colon, at):
        return False
    nouns = (r for i in range(colon - _LISTED, colon) for r in sentence.at.get(i, ()))
    return any(not _MANY.isdisjoint(r.tags) for r in nouns)


def _named_between(sentence: Sentence, first: int, last: int) -> bool:
    here = (r for r in sentence.referents if first <= r.first and r.last <= last)
    return any(r.kind is not Reference.PRONOUN for r in here)


def _unread(sentence: Sentence, at: int) -> bool:
    """True for a word of no class that no name or number holds: what it ends is something that nobody knows."""
    if at in sentence.at or sentence.tokens.kinds[at] != "w" or sentence.tokens.norms[at] in sentence.common:
        return False
    held = any(r.first <= at < r.last for r in sentence.referents)
    return not held and not any(mark.first <= at < mark.last for mark in sentence.values)


def of_relative_between(sentence: Sentence, subject: Referent, until: int) -> bool:
    """True where another name has a clause of its own between a subject and what is told: القرية مديرية كذا التي …."""
    for relative in (r for r in sentence.referents if r.relative and subject.last < r.first < until):
        end = relative.first - (sentence.tokens.norms[relative.first - 1] in COMMAS)
        names = (r for r in sentence.referents if r.named and r.last == end and r.first >= subject.last)
        if any(seat_of(sentence, r) is not subject for r in names):
            return True
    return False


def subject_ahead(sentence: Sentence, first: int, last: int, fits: Callable[[Referent], bool]) -> Referent | None:
    """The subject behind the comma that ends what a sentence opens with: "Created by Orland, the Union met".

    ``first`` to ``last`` are the tokens of a phrase there, ``fits`` tells what may be its subject.
    """
    verbs = (r.first for name in VERBS for r in sentence.classes.get(name, ()))
    if any(sentence.first <= at < first for at in verbs):
        return None
    for comma in (i for i in range(last, sentence.last) if sentence.tokens.norms[i] in COMMAS):
        for at in sentence.past_articles([comma + 1]):
            for referent in sentence.referent_at.get(at, ()):
                if not referent.possessive and _predicated(sentence, referent.last) and fits(referent):
                    return referent
    return None


def _predicated(sentence: Sentence, at: int) -> bool:
    """True where a predicate follows a name, and no further item of a list."""
    tokens = sentence.tokens
    ends = at >= sentence.last or tokens.kinds[at] != "w" or tokens.norms[at] in OWNERS
    return not ends and not any(r.name in JOINING for r in sentence.at.get(at, ()))


def subject_before(sentence: Sentence, wall: int, fits: Callable[[Referent], bool]) -> Referent | None:
    """What is told of before the colon or semicolon at ``wall``: "The League spends little: the budget is …".

    None of several.
    """
    before = [r for r in sentence.referents if r.last < wall and not r.relative and not r.possessive]
    subjects = [r for r in before if not sentence.ruled(r.first) and not modifies(sentence, r) and fits(r)]
    names = [r for r in subjects if r.named and not inside(sentence, r)]
    return subjects[0] if len(subjects) == 1 and len(names) <= 1 else None


def counted_before(asked: Asked, claimed: Mapping[int, Referent]) -> Antecedent | None:
    """Whom the claim before is of, where its number is what the clause goes on with: وارتفع هذا العدد إلى 256.

    ``claimed`` has whom the last claim of each sentence is of.
    """
    sentence = asked.sentence
    if not any(r.last <= asked.at for r in sentence.classes.get(_THAT_NUMBER, ())):
        return None
    told = claimed.get(sentence.index) or claimed.get(sentence.index - 1)
    return Antecedent(told, why="it goes on with its number") if told is not None else None
