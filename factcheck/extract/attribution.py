"""Whose words a clause is told in: according to whom, said by whom; nobody where the writer tells it himself.

What is set off inside somebody's sentence is the writer's own: his office ("said Ana Ruiz, its chief executive"), what
a participle tells of a name ("ASEAN, founded in 1967, has ten members, according to a leaflet").
"""

from __future__ import annotations

from factcheck.extract.bound import Match
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import ARTICLE, COMMAS, VERBS
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind

ANSWERING = "answering_to"
"""The class of phrases for whom somebody works under, though their verb may tell of words: "report to our head"."""
_ACCORDING, _REPORTING, _THAT = "scope.according", "scope.reporting", "scope.that"
_SPEAKER_WORDS = 6
_NEAR = 3
"""Tokens between a reporting verb and the name beside it."""
_MUTE = 4
"""How many tokens behind "according to" the census may stand that is no speaker."""
_OBJECT = "object"
"""The tag of reporting verbs that may have a plain object: "reported higher sales" reports nothing else."""
_OPENS = 2
"""Tokens of a sentence before "according to X" that leave it the opening: "But according to X, …"."""
_QUOTES = frozenset(':"')
_WALLS = ";؛"


def speaker_of(sentence: Sentence, match: Match) -> str | None:
    """The words for who says what the match tells, None where that is the writer."""
    for reading in sentence.classes.get(_ACCORDING, ()):
        if _speaks(sentence, reading) and _accords(sentence, reading, match):
            return _run_after(sentence, reading.last)
    answering = {r.first for r in sentence.classes.get(ANSWERING, ())}
    for reading in sentence.classes.get(_REPORTING, ()):
        if reading.first in answering or reading.definite or _named_beside(sentence, reading, match):
            continue  # the holder is the one who speaks: أعلن رئيس الوزراء, said Ana Ruiz, its chief executive
        if reading.last <= match.first and _governs(sentence, reading, match):
            return _beside(sentence, reading, match)
        quoted = not sentence.verb_first and _within(match, reading)
        if quoted and behind_comma(sentence, match.first, reading.first):
            return _run_after(sentence, reading.last)  # "We have 57 members," said the head of the Federation
        if reading.first >= match.last and _trails(sentence, reading, match):
            return _beside(sentence, reading, match)
    return None


def _speaks(sentence: Sentence, reading: Reading) -> bool:
    """True where somebody follows "according to": the census is no one who speaks, and حسب may be part of a name."""
    mute = {r.first for r in sentence.classes.get("scope.no_speaker", ())}
    if not mute.isdisjoint(range(reading.last, reading.last + _MUTE)):
        return False
    return not any(r.first < reading.first < r.last for r in sentence.referents)


def _accords(sentence: Sentence, reading: Reading, match: Match) -> bool:
    """True where "according to X" is about the match: inside it, before its sentence, or behind its clause."""
    value = match.bound.value
    if isinstance(value, Referent) and value.first == reading.last:
        return False  # according to Ana Ruiz, its chief executive
    if match.first <= reading.first < match.last:
        return True
    if reading.last <= match.first:
        if walled(sentence, reading.last, match.first):
            return False
        opens = reading.first - sentence.first <= _OPENS
        return opens or not _new_clause(sentence, reading.last, match.first)
    if walled(sentence, match.last, reading.first):
        return False
    if sentence.tokens.norms[reading.first - 1] not in COMMAS:
        return not _new_clause(sentence, match.last, reading.first)
    return not _set_off(sentence, match.last, reading.first - 1)


def _new_clause(sentence: Sentence, first: int, last: int) -> bool:
    """True where a comma, or a verb with a conjunction, stands between."""
    return behind_comma(sentence, first, last) or any(first <= at < last for at in sentence.joined_verbs)


def _set_off(sentence: Sentence, first: int, last: int) -> bool:
    """True where a comma closes an aside and its sentence goes on: "…, founded in 1967, has ten members"."""
    opens = {at + 1 for at in range(first, last) if sentence.tokens.norms[at] in COMMAS}
    finite = {r.first for name in (*VERBS, "pronoun.personal") for r in sentence.classes.get(name, ()) if not r.prefix}
    finite |= {r.first for r in sentence.readings.verbs if not r.prefix}
    return not opens.isdisjoint(finite)


def _named_beside(sentence: Sentence, verb: Reading, match: Match) -> bool:
    """True where the value of the match is who speaks: its name stands beside the verb, and nothing opens his words."""
    value = match.bound.value
    if not isinstance(value, Referent):
        return False
    if sentence.verb_first:
        return verb.last == match.first
    if any(reading.name in VERBS for reading in match.bound.readings):
        return False  # "its director is Irina Bokova, says the plaque"
    between = range(verb.last, value.first) if verb.last <= value.first else range(value.last, verb.first)
    return len(between) <= 1 and all(sentence.tokens.norms[at] in COMMAS for at in between)


def _trails(sentence: Sentence, verb: Reading, match: Match) -> bool:
    """True for "…, the company said on Friday": behind a comma, at the end, with nothing told behind it."""
    if sentence.last - verb.last > _SPEAKER_WORDS + 1 or not _closes(sentence, verb):
        return False
    if walled(sentence, match.last, verb.first) or not behind_comma(sentence, match.last, verb.first):
        return False
    classes = sentence.classes
    if any(verb.last <= r.first for name in VERBS for r in classes.get(name, ())):
        return False  # ", and says it has 300 members"
    passive = _behind_be(sentence, verb) and not _ends(sentence, verb)
    noun = any(r.last in (verb.first, verb.first - 1) for r in classes.get(ARTICLE, ())) and _ends(sentence, verb)
    opening = max(at for at in range(match.last, verb.first) if sentence.tokens.norms[at] in COMMAS or at == match.last)
    joined = any(r.first == opening + 1 or r.last == verb.first for r in classes.get("coordinating", ()))
    return not passive and not joined and not (noun and _bare(sentence, verb))


def _behind_be(sentence: Sentence, verb: Reading) -> bool:
    return any(r.last == verb.first for r in sentence.classes.get("be", ()))


def _ends(sentence: Sentence, verb: Reading) -> bool:
    return sentence.last - verb.last <= 1


def _bare(sentence: Sentence, verb: Reading) -> bool:
    """True for a form that is a noun as well: struck a brighter note."""
    return not sentence.tokens.norms[verb.last - 1].endswith(("d", "s", "t"))


def _within(match: Match, verb: Reading) -> bool:
    """True where the verb stands between the value and a subject that only the speaker's office names."""
    value, subject = match.bound.value, match.bound.subject
    return value is not None and subject is not None and value.last <= verb.first and verb.last <= subject.first


def _governs(sentence: Sentence, verb: Reading, match: Match) -> bool:
    """True where the match is what the verb before it reports.

    "It was announced that", "said NATO has"; not "when it was announced, it had", "reported sales, and".
    """
    until, value, norms = match.first, match.bound.value, sentence.tokens.norms
    if walled(sentence, verb.last, until):
        return False
    opened = value.first if value is not None and sentence.verb_first else until  # أعلنت المجموعة أن أعمالها بلغت
    if any(verb.last <= r.first < opened for r in sentence.classes.get(_THAT, ())):
        return True
    if sentence.verb_first:
        # أعلنت الشركة نتائجها، إذ بلغت …: who has announced a thing says no more; of أُعلن استقلالها nobody says it.
        quoted = norms[until - 1] in _QUOTES or any(norms[at] == ":" for at in range(verb.last, until))
        named = any(verb.last <= r.first and r.last <= until for r in sentence.referents)
        return quoted or (named and not _new_clause(sentence, verb.last, until))
    if any(r.last == verb.first for r in sentence.classes.get(ARTICLE, ())):
        return False  # "an estimated 300 people"
    passive = "past" in verb.tags and _behind_be(sentence, verb)
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


def walled(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens.norms[at] in _WALLS for at in range(first, last))


def behind_comma(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tokens.norms[at] in ',،"' for at in range(first, last))


def _beside(sentence: Sentence, verb: Reading, match: Match) -> str | None:
    """The speaker stands next to the reporting verb, before it (Latin order) or behind it (verb first)."""
    others = [r for r in sentence.referents if r is not match.bound.subject and not r.relative]
    before = [r for r in others if r.last <= verb.first and verb.first - r.last <= _NEAR]
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
    complement = {r.first for r in sentence.classes.get(_THAT, ())}
    while last < min(sentence.last, first + _SPEAKER_WORDS) and tokens.kinds[last] == "w" and last not in complement:
        last += 1
    return tokens.slice(first, last) if last > first else None


def _run_before(sentence: Sentence, last: int) -> str | None:
    tokens, first = sentence.tokens, last
    while first > max(sentence.first, last - _SPEAKER_WORDS) and tokens.kinds[first - 1] == "w":
        first -= 1
    return tokens.slice(first, last) if last > first else None
