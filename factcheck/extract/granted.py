"""What is told of a name in passing, which no negation, plan or condition around it takes back."""

from __future__ import annotations

from factcheck.extract.bound import Match
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.patterns import OWNERS
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind, Reference

_ATTRIBUTE = 3
"""Tokens between a value and the name that it qualifies: the hyphen, its noun, an adjective."""
RELATIVE = frozenset({"pronoun.relative", "pronoun.whose"})
"""The classes of the pronouns that open a clause about a name."""
QUESTION = frozenset("?؟")
_THE, _HYPHEN = "the", "-"


def _apposition(sentence: Sentence, match: Match) -> bool:
    """True for a name with a comma and what it is, and no verb: تأمل مسقط، عاصمة عُمان، hopes for something else."""
    names = (name for name in (match.bound.subject, match.bound.value) if isinstance(name, Referent))
    first = min(names, key=lambda name: name.first, default=None)
    if first is None or first.first - match.first > 1 or first.last >= match.last:
        return False
    tells = any("verb" in r.tags or r.name == "be" for r in match.bound.readings)
    return not tells and sentence.tokens.norms[first.last] in COMMAS


def granted(sentence: Sentence, match: Match) -> bool:
    """True for what is told of a name in passing, and holds whatever the clause around it does with that name.

    So in "if the 22-member League fails", "he denied having met Ann Holt, the president" and "nor does the League,
    which has 22 members,".
    """
    if _apposition(sentence, match) or attributive(sentence, match):
        return True
    subject = match.bound.subject
    if sentence.verb_first or subject is None or subject.first != match.first:
        return False
    comma = subject.first - 1 if subject.relative else subject.last
    named = any(r.named and r.last == comma for r in sentence.referents)
    pronouns = (r for r in sentence.at.get(comma + 1, ()) if r.name in RELATIVE)
    return named and sentence.tokens.norms[comma] in COMMAS and any(pronouns)


def attributive(sentence: Sentence, match: Match) -> bool:
    """True for a value that qualifies the name right behind it: "the 22-member League", "Lyon-based Halden Foods"."""
    subject, value = match.bound.subject, match.bound.value
    if sentence.verb_first or subject is None or value is None or not subject.named:
        return False
    if isinstance(value, ValueMark) and value.mention.kind is MentionKind.ORDINAL:
        return False  # the 60th festival will be held
    tells = any("verb" in r.tags or r.name in ("be", "have") for r in match.bound.readings)
    some = any(match.first - 1 <= r.first <= value.first for r in sentence.classes.get("indefinite", ()))
    return not (tells or some) and 0 <= subject.first - value.last <= _ATTRIBUTE


def presupposed(sentence: Sentence, match: Match) -> bool:
    """True for a definite phrase that owner and value open: "plans to cut 1,200 of its 8,900 jobs" does not plan 8,900.

    So does the whole behind a part of it: "seven of the bloc's 12 members could leave".
    """
    subject, value = match.bound.subject, match.bound.value
    if sentence.verb_first or subject is None or not isinstance(value, ValueMark) or value.first < subject.last:
        return False
    opens = subject.first - match.first <= 2
    owner = subject.possessive or sentence.tokens.norms[subject.last] in OWNERS
    return opens and owner and value.first - subject.last <= 2


def by_seat(sentence: Sentence, match: Match) -> bool:
    """True for the seat by which a definite phrase means its body, whatever is said: "if the Oslo-based firm pays"."""
    subject, value = match.bound.subject, match.bound.value
    if sentence.verb_first or subject is None or subject.kind is not Reference.SHORT_FORM:
        return False
    if not isinstance(value, Referent) or sentence.tokens.norms[sentence.last - 1] in QUESTION:
        return False
    inside = subject.first < value.first and value.last < subject.last
    norms = sentence.tokens.norms
    return inside and norms[subject.first] == _THE and norms[value.last] == _HYPHEN  # not "if the Jeddah tower rises"
