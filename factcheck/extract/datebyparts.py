"""Whether a word of what befalls somebody or something and a date or a place are parts of one clause, however put.

No other verb and no other date may stand in the clause, nor anything that opens a clause of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.betweenparts import PERSON, Types, is_person, phrase
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS, JOINTS
from factcheck.extract.referents import LANDS, Referent
from factcheck.model.claim import MentionKind
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

BY_DATE = frozenset({"date_of_birth", "place_of_birth", "date_of_death", "inception", "dissolved"})
"""The properties of which a word and a date or a place are read so."""
_APART = "apart"
"""The section of words behind which another clause is told: after, when, who."""
_BEING = ("be", "was")
_WALLS = frozenset(";:؛")
"""Marks over which no clause runs."""
_VERB_LIKE = ("ed",)
"""How verbs end that no class lists."""


def dated_together(raw: Raw, types: Types) -> bool:
    """True where the word that a lenient match begins or ends with, and its date or place, are told in one clause."""
    word, value, sentence, subject = _word(raw), raw.match.bound.value, raw.sentence, raw.match.bound.subject
    if isinstance(value, ValueMark) and subject is not None and value.mention.kind is MentionKind.DATE and word is None:
        return _life_in_brackets(raw, subject, value)
    if word is None or value is None or len(word.word) == 1:
        return False
    if subject is not None and subject.named and not _may_be_told_of(raw, subject, types):
        return False
    first, last = (word.last, value.first) if word.last <= value.first else (value.last, word.first)
    if first > last or sentence.tokens.norms[value.first - 1] == "(" or not _runs_through(raw, word, first, last):
        return False
    return raw.prop.kind is not ValueKind.DATE or _only_date(sentence, value, word)


def _may_be_told_of(raw: Raw, subject: Referent, types: Types) -> bool:
    """True for a name that is known to be such as the property tells of, or that is a person's by all that shows."""
    if PERSON in raw.prop.subjects:
        return is_person(subject, raw.sentence, types)
    return bool(subject.types or subject.entities)


def _word(raw: Raw) -> Reading | None:
    own = f"{raw.prop.id}/"
    value = raw.match.bound.value
    words = [r for r in raw.match.bound.readings if r.name.startswith(own)]
    return next((r for r in words if value is not None and (r.last <= value.first or r.first >= value.last)), None)


def _runs_through(raw: Raw, word: Reading | None, first: int, last: int) -> bool:
    """True where one clause runs from token to token: what opens another stands behind a comma, and one closes it."""
    norms, aside = raw.sentence.tokens.norms, False
    for at in range(first, last):
        if norms[at] in _WALLS:
            return False
        if norms[at] in COMMAS:
            aside = False
        elif not aside and _parts(raw, word, at):
            if at == raw.sentence.first or norms[at - 1] not in COMMAS:
                return False
            aside = True
    return not aside


def _parts(raw: Raw, word: Reading | None, at: int) -> bool:
    """True for a token at which another clause or deed begins."""
    sentence = raw.sentence
    norm, readings = sentence.tokens.norms[at], sentence.at.get(at, ())
    if phrase(sentence, at, _APART) is not None or at in sentence.joined_verbs:
        return True
    if norm in COMMAS or (sentence.tokens.norms[at - 1] in COMMAS and any(r.name in JOINTS for r in readings)):
        return True
    own = f"{raw.prop.id}/"
    if any("verb" in r.tags and not r.name.startswith(own) for r in readings):
        return True
    if sentence.verb_first:
        return False
    if any(r.name in (*_BEING, "have") for r in readings) and not _carries(word, at):
        return True
    inside = any(r.first <= at < r.last for r in sentence.referents if r.named)
    return not inside and norm.endswith(_VERB_LIKE) and sentence.plain_noun(at)


def _carries(word: Reading | None, at: int) -> bool:
    """True for the verb of being before the word itself: "was finally founded"."""
    return word is not None and at < word.first <= at + 2


def _only_date(sentence: Sentence, value: ValueMark | Referent, word: Reading) -> bool:
    """True where no other date stands between the commas around the parts."""
    norms = sentence.tokens.norms
    first, last = min(word.first, value.first), max(word.last, value.last)
    while first > sentence.first and norms[first - 1] not in _WALLS | COMMAS:
        first -= 1
    while last < sentence.last and norms[last] not in _WALLS | COMMAS:
        last += 1
    dates = (m for m in sentence.values if m.mention.kind is MentionKind.DATE and first <= m.first < last)
    return all(mark.first < value.last and value.first < mark.last for mark in dates)


def _life_in_brackets(raw: Raw, subject: Referent, value: ValueMark) -> bool:
    """True for the years of whom a sentence opens with, behind what he was: "Ada Moss, a poet from Leeds (1901–80)"."""
    sentence, bracket = raw.sentence, value.first - 1
    opens = sentence.outline.before_titles(subject.first) in sentence.openings or subject.first in sentence.openings
    if not opens or subject.last >= bracket:
        return False
    between = range(subject.last, bracket)
    if any(at in sentence.closed or (at in sentence.referent_at and _tells_of_another(sentence, at)) for at in between):
        return False
    born = any(
        "verb" in r.tags and r.name.startswith("date_of_birth/") for at in between for r in sentence.at.get(at, ())
    )
    said = subject.last + any(r.name in _BEING for r in sentence.at.get(subject.last, ()))
    return born or _runs_through(raw, _word(raw), said, bracket)


def _tells_of_another(sentence: Sentence, at: int) -> bool:
    """True for a name between a person and a span of years that may have lived or lasted so long itself."""
    names = (r for r in sentence.referent_at[at] if r.named)
    return any(LANDS.isdisjoint(r.types) for r in names)
