"""What kind of statement a clause makes: negated, predicted, hypothetical, attributed; and the time it speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.fits import bare_year
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.matcher import Match
from factcheck.extract.referents import Referent
from factcheck.model.claim import ClaimTime, MentionKind, Modality
from factcheck.model.record import record
from factcheck.model.values import Bound, DateValue, Period

_BEFORE = 6
"""How many tokens before a clause a negation or prediction may stand and still govern it."""
_QUESTION = frozenset("?؟")
_SPEAKER_WORDS = 6
_MUTE = 4
"""How many tokens behind "according to" the census may stand that is no speaker."""
_RELATIVE = frozenset({"pronoun.relative", "pronoun.whose"})
_OBJECT = "object"
"""The tag of reporting verbs that may have a plain object: "reported higher sales" reports nothing else."""


@record
class Scope:
    modality: Modality
    attribution: str | None = None


def scope_of(sentence: Sentence, match: Match) -> Scope:
    """Return the modality of the matched clause, and its speaker where it is attributed."""
    if sentence.tokens.norms[sentence.last - 1] in _QUESTION or _asks(sentence, match):
        return Scope(Modality.HYPOTHETICAL)
    near = [reading for reading in _governing(sentence, match) if not _inside(reading, match)]
    names = {reading.name for reading in near}
    if "scope.negation" in names or "scope.denial" in {r.name for r in _clause(sentence, match)}:
        return Scope(Modality.NEGATED)
    if "scope.condition" in {r.name for r in _clause(sentence, match)} or "scope.possibility" in names:
        return Scope(Modality.HYPOTHETICAL)
    behind = () if _relative(match) else range(match.last, match.last + 2)
    following = {r.name for r in sentence.readings if r.first in behind and not r.definite}
    if "scope.prediction" in names | following or any("future" in r.tags for r in match.bound.readings):
        return Scope(Modality.PREDICTED)
    speaker = _speaker(sentence, match)
    return Scope(Modality.ATTRIBUTED, speaker) if speaker else Scope(Modality.ASSERTED)


def _relative(match: Match) -> bool:
    """True for a relative clause: the verb behind it is the main clause's, "the bloc, which has 27 members, will …"."""
    subject = match.bound.subject
    return (subject is not None and subject.relative) or any(r.name == "pronoun.relative" for r in match.bound.readings)


def _asks(sentence: Sentence, match: Match) -> bool:
    return any(r.first == sentence.first for r in sentence.classes.get("scope.question", ()))


def _clause(sentence: Sentence, match: Match) -> Iterator[Reading]:
    """Readings from the opening of the clause to the end of the match."""
    start = _clause_start(sentence, match.first)
    return (r for r in sentence.readings if start <= r.first < match.last)


def _governing(sentence: Sentence, match: Match) -> Iterator[Reading]:
    start = max(_clause_start(sentence, match.first), match.first - _BEFORE)
    if any(reading.name in _RELATIVE for reading in match.bound.readings):
        start = match.first  # "will be taller than the tower, which is 300 metres high" predicts nothing of the tower
    return (r for r in sentence.readings if start <= r.first < match.last)


def _inside(reading: Reading, match: Match) -> bool:
    """True for a word of a longer phrase that the pattern or the value took: the "not" of "not less than"."""
    value = match.bound.value
    if isinstance(value, ValueMark) and value.first <= reading.first and reading.last <= value.last:
        return True
    words = reading.last - reading.first
    longer = (taken for taken in match.bound.readings if taken.last - taken.first > words)
    return any(taken.first <= reading.first and reading.last <= taken.last for taken in longer)


def _clause_start(sentence: Sentence, index: int) -> int:
    for at in range(index - 1, sentence.first - 1, -1):
        if at in sentence.closed:
            # A word that opens the clause, "if" say, belongs to it; a mark does not.
            return at if sentence.tokens.kinds[at] == "w" else at + 1
    return sentence.first


def _speaker(sentence: Sentence, match: Match) -> str | None:
    mute = {r.first for r in sentence.classes.get("scope.no_speaker", ())}
    for reading in sentence.classes.get("scope.according", ()):
        if not mute.isdisjoint(range(reading.last, reading.last + _MUTE)):
            continue  # "according to the census" names no one who speaks
        if reading.first >= match.last or reading.last <= match.first:
            return _run_after(sentence, reading.last)
    for reading in sentence.classes.get("scope.reporting", ()):
        if sentence.verb_first and reading.last == match.first and isinstance(match.bound.value, Referent):
            continue  # the holder is the one who speaks: أعلن رئيس الوزراء
        if reading.last <= match.first and _governs(sentence, reading, match.first):
            return _beside(sentence, reading, match)
        closing = sentence.last - reading.last <= _SPEAKER_WORDS + 1 and _closes(sentence, reading)
        if reading.first >= match.last and closing and _behind_comma(sentence, match.last, reading.first):
            return _beside(sentence, reading, match)
    return None


def _governs(sentence: Sentence, verb: Reading, until: int) -> bool:
    """True where what stands from token ``until`` is what the verb before it reports.

    "It was announced that", "said NATO has"; not "when it was announced, it had", "reported sales, and".
    """
    if _walled(sentence, verb.last, until):
        return False
    if sentence.verb_first or any(verb.last <= r.first < until for r in sentence.classes.get("scope.that", ())):
        return True
    if any(r.last == verb.first for r in sentence.classes.get("article", ())):
        return False  # "an estimated 300 people"
    passive = "past" in verb.tags and any(r.last == verb.first for r in sentence.classes.get("be", ()))
    norms = sentence.tokens.norms
    if passive or any(at in sentence.closed and norms[at] not in ':"' for at in range(verb.last, until)):
        return False
    return _OBJECT not in verb.tags or not any(norms[at] in ",،" for at in range(verb.last, until))


def _closes(sentence: Sentence, verb: Reading) -> bool:
    """True where a verb that may have an object has none: ", the company reported.", not ", reported higher sales."""
    at = verb.last
    if _OBJECT not in verb.tags or at >= sentence.last or sentence.tokens.kinds[at] == "p":
        return True
    dated = any(mark.first == at and mark.mention.kind is MentionKind.DATE for mark in sentence.values)
    return dated or any(r.first == at for r in sentence.classes.get("in_place", ()))


def _walled(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens.norms[at] in ";؛" for at in range(first, last))


def _behind_comma(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens.norms[at] in ',،"' for at in range(first, last))


def _beside(sentence: Sentence, verb: Reading, match: Match) -> str | None:
    """The speaker stands next to the reporting verb, before it (Latin order) or behind it (verb first)."""
    others = [r for r in sentence.referents if r is not match.bound.subject and not r.relative]
    before = [r for r in others if r.last <= verb.first and verb.first - r.last <= 3]
    after = [
        r for r in others if verb.last <= r.first <= verb.last + 2 and (r.last <= match.first or r.first >= match.last)
    ]
    chosen = after[:1] if sentence.verb_first or not before else before[-1:]
    if sentence.verb_first and not chosen and _run_after(sentence, verb.last) is None:
        chosen = before[-1:]  # مديرة المعهد لينا صادق قالت إن …
    if chosen:
        return chosen[0].text
    return _run_after(sentence, verb.last) if sentence.verb_first else _run_before(sentence, verb.first)


def _run_after(sentence: Sentence, first: int) -> str | None:
    tokens, last = sentence.tokens, first
    complement = {r.first for r in sentence.classes.get("scope.that", ())}
    while last < min(sentence.last, first + _SPEAKER_WORDS) and tokens.kinds[last] == "w" and last not in complement:
        last += 1
    return tokens.slice(first, last) if last > first else None


def _run_before(sentence: Sentence, last: int) -> str | None:
    tokens, first = sentence.tokens, last
    while first > max(sentence.first, last - _SPEAKER_WORDS) and tokens.kinds[first - 1] == "w":
        first -= 1
    return tokens.slice(first, last) if last > first else None


def time_of(sentence: Sentence, match: Match, used: frozenset[ValueMark]) -> ClaimTime | None:
    """The time that the clause states for itself; ``used`` are the dates that are values of other claims."""
    former = _former(sentence, match)
    if former is not None:
        return former
    at_start = _at_inception(sentence, match)
    dated = _dated(sentence, match, used)
    if dated is not None:
        return dated
    if at_start is not None:
        return at_start
    return _past(sentence, match)


def _at_inception(sentence: Sentence, match: Match) -> ClaimTime | None:
    for reading in sentence.classes.get("scope.at_inception", ()):
        if not match.first - 12 <= reading.first < match.last + 6:
            continue
        between = _between(reading, match)
        if not _walled(sentence, *between) and not _other_value(sentence, match, *between):
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="at_inception")
    return None


def _other_value(sentence: Sentence, match: Match, first: int, last: int) -> bool:
    """True where another value stands between: "it had 51 at its founding, and has 193 today"."""
    value = match.bound.value
    kind = value.mention.kind if isinstance(value, ValueMark) else None
    others = (mark for mark in sentence.values if mark is not value and mark.mention.kind is kind)
    return any(first <= mark.first < last for mark in others)


def _between(reading: Reading, match: Match) -> tuple[int, int]:
    return (reading.last, match.first) if reading.last <= match.first else (match.last, reading.first)


def _dated(sentence: Sentence, match: Match, used: frozenset[ValueMark]) -> ClaimTime | None:
    best: tuple[int, ClaimTime] | None = None
    for mark in [bare_year(sentence, found) or found for found in sentence.values]:
        if mark.mention.kind is not MentionKind.DATE or mark is match.bound.value:
            continue
        if mark in used and not _in_when(sentence, mark, match):
            continue
        distance = max(match.first - mark.last, mark.first - match.last, 0)
        if distance > 12 or not _same_clause(sentence, mark, match):
            continue
        time = _as_time(mark)
        if time is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return best[1] if best else None


def _in_when(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    """True where a clause of its own dates the match: "When it was founded in 1945, it had 51 members"."""
    for reading in sentence.classes.get("scope.when", ()):
        inside = reading.last <= mark.first and not _behind_comma(sentence, reading.last, mark.first)
        if inside and (mark.last <= match.first or match.last <= reading.first):
            return True
    return False


def _same_clause(sentence: Sentence, mark: ValueMark, match: Match) -> bool:
    first, last = (mark.last, match.first) if mark.last <= match.first else (match.last, mark.first)
    walls = [at for at in range(first, last) if at in sentence.closed]
    # "Employees: 73,311 (2023)": a date alone in brackets belongs to what stands before them.
    return not walls or (walls == [first] and last - first == 1 and sentence.tokens.norms[first] == "(")


def _as_time(mark: ValueMark) -> ClaimTime | None:
    value, text = mark.mention.value, mark.mention.text
    if isinstance(value, Period):
        if value.end is None and value.start is not None:
            return ClaimTime(value.start, text, relation="since")
        if value.start is None:
            return ClaimTime(value.end, text, relation="before")
        return ClaimTime(value.start, text, end=value.end)
    if not isinstance(value, DateValue):
        return None
    if value.bound is Bound.BETWEEN and value.lower is not None:
        return ClaimTime(value.lower, text, end=value.upper)
    if value.date is None:
        return None
    if value.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return ClaimTime(value.date, text, relation="before")
    if value.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return ClaimTime(value.date, text, relation="after")
    return ClaimTime(value.date, text)


def _former(sentence: Sentence, match: Match) -> ClaimTime | None:
    """A former state, unless the words around it date it themselves ("president from 2001 to 2011")."""
    dated = any(
        match.first <= mark.first < match.last + 3 and mark.mention.kind is MentionKind.DATE
        for mark in sentence.values
        if mark is not match.bound.value
    )
    for reading in sentence.classes.get("scope.former", ()):
        if not dated and match.first - 2 <= reading.first < match.last + 1:
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="past")
    return None


def _past(sentence: Sentence, match: Match) -> ClaimTime | None:
    for reading in match.bound.readings:
        if "past" in reading.tags:
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="past")
    for reading in sentence.classes.get("scope.past", ()):
        if match.first - 3 <= reading.first < match.last:
            return ClaimTime(None, sentence.tokens.slice(reading.first, reading.last), relation="past")
    return None
