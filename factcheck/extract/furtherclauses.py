"""Where a clause begins that leaves out what the one before it said, and what stands in it before its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.around import attached, owning
from factcheck.extract.marks import ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.model.claim import MentionKind

if TYPE_CHECKING:
    from factcheck.extract.bound import Match
    from factcheck.extract.marks import Sentence
    from factcheck.extract.referents import Referent

GAPPED = "gapped"
"""The class of what may stand for the verb that is left out: "Vienna makes do with 414"."""
_AT_INCEPTION, _PREPOSITION, _FILLER = "scope.at_inception", "preposition", "filler"
FIGURES = (MentionKind.NUMBER, MentionKind.QUANTITY, MentionKind.MONEY)
"""The kinds of values that tell how many or how much."""
_PASSED = (MentionKind.DATE, MentionKind.ORDINAL)
"""What tells the time of a value, its year or its first year, and is none itself."""


def passes(sentence: Sentence, at: int) -> bool:
    """True for a token that may stand between a value and what goes on behind it."""
    if any(r.first <= at < r.last for r in sentence.classes.get(_AT_INCEPTION, ())):
        return True
    if sentence.tokens.norms[at] in COMMAS or any(r.named for r in sentence.referent_at.get(at, ())):
        return False
    kinds = {v.mention.kind for v in sentence.values if v.first == at}.difference(_PASSED)
    if kinds:  # "has 520,000 inhabitants on 48 km², Lyon …"
        return kinds == {MentionKind.QUANTITY} and not sentence.verb_first and sentence.ruled(at)
    if sentence.tokens.kinds[at] == "p":
        return sentence.tokens.norms[at] in "()"
    return not any("verb" in r.tags or r.name == "stop" for r in sentence.at.get(at, ()))


def joint(sentence: Sentence, at: int) -> str:
    """The conjunction written on a token; empty where none is."""
    written = [sentence.tokens.text[sentence.tokens.starts[at] : r.start] for r in sentence.referent_at.get(at, ())]
    prefixes = [r.prefix for r in sentence.at.get(at, ())] + written
    return next((p for p in prefixes if p and p.startswith(sentence.conjunctions or ("\0",))), "")


def behind_subject(sentence: Sentence, subject: Referent) -> int:
    """The token behind a subject and what stands beside it: its place, brackets, the mark of a possessor, "itself"."""
    at = attached(sentence, subject) or owning(sentence, subject) or subject.last
    at = max((r.last for r in sentence.at.get(at, ()) if r.name == _FILLER and not sentence.verb_first), default=at)
    joined = sentence.joined(at + 2)  # "by Ada Moss, and inspired by fairs like Norby, Orme and Tarn"
    behind = sentence.aside(at) if not joined else None
    if behind is None and at < sentence.last and sentence.tokens.norms[at] in COMMAS:
        ruling = {r.first for name in (_PREPOSITION, GAPPED) for r in sentence.classes.get(name, ())}
        behind = at + 1 if at + 1 in ruling else None  # "and Mount Meru, at 4,562"
    return behind or at


def figures_before(sentence: Sentence, match: Match) -> int:
    """How many figures of another kind a clause tells between its subject and its value: 520,000 people on 48 km²."""
    subject, value = match.bound.subject, match.bound.value
    if sentence.verb_first or subject is None or not isinstance(value, ValueMark):
        return 0
    if value.mention.kind is not MentionKind.QUANTITY:
        return 0
    return sum(subject.last <= v.first < value.first and v.mention.kind in FIGURES for v in sentence.values)


def passed_figures(sentence: Sentence, at: int, count: int) -> int:
    """The token behind so many figures with what rules the next one; -1 where there are not so many."""
    for _ in range(count):
        mark = next((v for v in sentence.values if v.first == at and v.mention.kind in FIGURES), None)
        ruling = (r.last for r in sentence.at.get(mark.last, ()) if r.name == _PREPOSITION) if mark is not None else ()
        at = next(iter(ruling), -1)
    return at


def bare(sentence: Sentence, at: int) -> ValueMark | None:
    """The number without a unit at a token."""
    return next((v for v in sentence.values if v.first == at and v.mention.kind is MentionKind.NUMBER), None)
