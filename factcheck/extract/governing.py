"""Which words of a sentence govern a match: where its clause opens, and what stands before it there."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.bound import Match
from factcheck.extract.ellipsis import is_finite
from factcheck.extract.granted import RELATIVE, granted, presupposed
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS, VERBS

BEFORE = 6
"""How many tokens before a clause a negation or prediction may stand and still govern it."""
_LIST, _STOPS = 24, frozenset(";:")
"""Tokens of a list from its verb on, and marks over which none runs."""
_THEREFORE = "ف"
"""The conjunction that behind a comma opens a clause of its own."""
_HE = ("هو", "هي")
"""The pronouns of an aside that tells who holds an office."""
_MAKING, _MADE_OF = ("/founding", "/building", "/made", "/establish", "/operating"), 3
"""Classes of words for making a thing, and tokens before what is made at which they end."""


def words_of_clause(sentence: Sentence, match: Match) -> Iterator[Reading]:
    """Readings from the opening of the clause to the end of the match."""
    start = _clause_start(sentence, match.first)
    return (r for r in sentence.readings if start <= r.first < match.last)


def governing(sentence: Sentence, match: Match) -> Iterator[Reading]:
    """Readings that may govern a match: those of its clause from the words right before it on."""
    start = max(_clause_start(sentence, match.first), match.first - BEFORE)
    if _elided(match) and not sentence.verb_first and _bare(sentence, match):
        start = min(
            start, _elided_from(match)
        )  # "would have 9,000 employees, a seat in Porto and a revenue of 2 billion"
    if match.bound.subject is None and not sentence.verb_first:
        start = min(start, _listed_from(sentence, match))
    if sentence.verb_first:
        start = max(start, _explained_from(sentence, match))
    own = _elided(match) and is_finite(sentence, match.first)  # "did not sign and has 12 members" denies no number
    relative = any(reading.name in RELATIVE for reading in match.bound.readings)
    if own or relative or presupposed(sentence, match) or granted(sentence, match):
        start = match.first  # "will be taller than the tower, which is 300 metres high" predicts nothing of the tower
    start = max((start, *_nominal_clauses(sentence, _tells_from(sentence, match)), _behind_relative(sentence, match)))
    return (r for r in sentence.readings if start <= r.first < match.last)


def _tells_from(sentence: Sentence, match: Match) -> int:
    """Where a match's own words begin, be it behind its value: لم يجد فلان، وهو يدير المتحف، وقتاً."""
    value = match.bound.value
    behind = [r.first for r in match.bound.readings if value is not None and r.first >= value.last]
    if len(behind) == len(match.bound.readings) and behind:
        return min(behind)
    # لا يحق للأمين العام، وهو فلان، التصويت: who holds the office is said in an aside
    asides = [r.first for r in match.bound.readings if value is not None and r.word in _HE and r.last <= value.first]
    return max([match.first, *(at for at in asides if sentence.tokens.norms[at - 1] in COMMAS)])


def _behind_relative(sentence: Sentence, match: Match) -> int:
    """Where a relative clause begins right behind the subject, of which the verbs before tell nothing; else the start.

    So in تعتزم ترميم الجسر الذي افتتح عام 1990.
    """
    subject = match.bound.subject
    if not sentence.verb_first or subject is None or not (subject.named or subject.relative):
        return sentence.first
    name = subject
    if subject.relative:
        name = next((r for r in sentence.referents if r.named and r.last == subject.first), subject)
    opening = [r for at in range(name.first - _MADE_OF, name.first + 1) for r in sentence.readings.ending.get(at, ())]
    if any(r.name.endswith(_MAKING) for r in opening):
        return sentence.first  # تخطط لبناء جسر يبلغ طوله 300 متر: what is only to be has nothing yet
    if subject.relative:
        return subject.first
    behind = subject.last + (sentence.tokens.norms[subject.last : subject.last + 1] in (["،"], [","]))
    relative = any(r.relative for r in sentence.referent_at.get(behind, ()))
    return behind if relative and behind < match.last else sentence.first


def _bare(sentence: Sentence, match: Match) -> bool:
    """True for what opens with an article or a number: the verb of the clause before has it too."""
    opening = {r.first for r in sentence.classes.get("indefinite", ())} | {m.first for m in sentence.values}
    return match.first in opening and not any("verb" in r.tags for r in match.bound.readings)


def _listed_from(sentence: Sentence, match: Match) -> int:
    """Where the verb of a list begins that a match ends: "will have 900 planes, 3,200 flights and 95,000 employees"."""
    value = match.bound.value
    if not isinstance(value, ValueMark) or not value.first <= match.first < value.last:
        return match.first
    joint = value.first - 1
    if joint <= sentence.first or not (sentence.joined(value.first) or sentence.tokens.norms[joint] in COMMAS):
        return match.first
    for at in range(joint, max(sentence.first, joint - _LIST), -1):
        if sentence.tokens.norms[at] in _STOPS:
            break
        if any("verb" in r.tags or r.name in VERBS for r in sentence.at.get(at, ())):
            return at - 1
    return match.first


def _elided_from(match: Match) -> int:
    """The token behind the subject that a match takes over from the clause before it."""
    return subject.last if (subject := match.bound.subject) is not None else match.first


def _explained_from(sentence: Sentence, match: Match) -> int:
    """Where brackets or a relative clause open that hold all that a match tells of its subject.

    No verb before them governs what they say: لا يدانيه برج النخيل (652 مترًا).
    """
    subject, value = match.bound.subject, match.bound.value
    if value is None:
        return sentence.first
    norms, told = sentence.tokens.norms, [r for r in match.bound.readings if r.name not in RELATIVE]
    tells = min((r.first for r in told), default=value.first)
    opened = sentence.first
    for at in range(max(sentence.first, min(tells, value.first) - BEFORE), value.first):
        if norms[at] in "()":
            opened = at + 1 if norms[at] == "(" else sentence.first
    behind = subject.last if subject is not None and subject.last <= value.first else match.first
    behind = subject.first if subject is not None and subject.relative else behind
    clauses = (r.first for r in sentence.referents if r.relative and behind <= r.first <= min(tells, value.first))
    return max(opened, *clauses, sentence.first)


def _nominal_clauses(sentence: Sentence, until: int) -> Iterator[int]:
    """Where و with a pronoun, or ف behind a comma, opens a clause that no verb before it governs.

    So in لم تنضم إلى أوبك، وهي منظمة من 12 دولة and in ليست العاصمة، فالعاصمة أنقرة.
    """
    if not sentence.verb_first:
        return
    for reading in sentence.readings:
        if reading.first > until or not reading.prefix or reading.prefix not in sentence.conjunctions:
            continue
        consequent = reading.prefix == _THEREFORE and sentence.tokens.norms[reading.first - 1] in COMMAS
        if consequent or reading.name == "pronoun.personal":
            yield reading.first


def _elided(match: Match) -> bool:
    """True where the subject stands in the clause before."""
    return (subject := match.bound.subject) is not None and subject.last <= match.first


def _clause_start(sentence: Sentence, index: int) -> int:
    for at in range(index - 1, sentence.first - 1, -1):
        if sentence.tokens.norms[at] == '"' and not sentence.verb_first:
            return at + 1  # what is quoted governs nothing outside
        if at in sentence.closed:
            # A word that opens the clause, "if" say, belongs to it; a mark does not.
            return at if sentence.tokens.kinds[at] == "w" else at + 1
    return sentence.first
