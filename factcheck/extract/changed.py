"""A figure that a text goes on to change: كان ارتفاعه 324 مترا، ثم صار 330; بلغت 480 مليارا، بعد أن تجاوزت 600."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.bound import Match
from factcheck.extract.compared import past_word
from factcheck.extract.fits import PropertyFits
from factcheck.extract.furtherclauses import FIGURES, bare, joint
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence, ValueMark
from factcheck.extract.outline import COMMAS
from factcheck.extract.posts import of_figure
from factcheck.extract.respective import measured_as
from factcheck.model.claim import MentionKind
from factcheck.model.record import replace

if TYPE_CHECKING:
    from factcheck.extract.claims import Raw

_LATER, _EARLIER = "changed_later", "changed_earlier"
"""The classes of words before what a figure came to be, and before what it had been."""
_VERBS, _LEADING = ("reach", "becoming"), ("arriving", "toward", "filler", "scope.now", "in_place", "scope.former")
"""Classes of the verbs by which it did, and of words between these and the figure."""
_REACH, _LEAD = 6, 3
"""Tokens from a figure to such a word, and words that may stand before the next figure."""
_STOPS = frozenset(".;؛!?؟()")
_BEHIND = ("preposition", "filler", "stop", "joining", "scope.now", "scope.at_inception", "cause")
"""Classes of words that may stand behind a number without being what it counts."""


class _Turn(NamedTuple):
    """Where the words begin and end that tell of another figure, and whether that came later."""

    first: int
    last: int
    later: bool


def changed(raws: Sequence[Raw], types: Mapping[str, str]) -> list[Raw]:
    """The readings of a sentence with the figures that theirs came to be, or had been before."""
    raws = list(raws)
    if not raws or not raws[0].sentence.verb_first:
        return raws
    classes = raws[0].sentence.classes
    turns = [_Turn(r.first, r.last, name == _LATER) for name in (_LATER, _EARLIER) for r in classes.get(name, ())]
    if not turns:
        return raws
    taken = {raw.value_start for raw in raws}
    found: list[Raw] = []
    for place, raw in enumerate(list(raws)):
        other, turn = next(_changes(raw, turns, types), (None, None))
        if other is None or turn is None or other.value_start in taken:
            continue
        taken.add(other.value_start)
        found.append(other)
        if turn.later:
            raws[place] = _superseded(raw, turn)
    return sorted([*raws, *found], key=lambda raw: (raw.value_start, raw.prop.id)) if found else raws


def _superseded(raw: Raw, turn: _Turn) -> Raw:
    """The reading as one of the past, which what follows has changed."""
    told = past_word(Reading(_LATER, turn.first, turn.last))
    bound = raw.match.bound
    return replace(raw, match=raw.match._replace(bound=bound._replace(readings=(*bound.readings, told))))


def _changes(raw: Raw, turns: Sequence[_Turn], types: Mapping[str, str]) -> Iterator[tuple[Raw, _Turn]]:
    sentence, match, told = raw.sentence, raw.match, raw.match.bound.value
    if not isinstance(told, ValueMark) or told.mention.kind not in FIGURES:
        return
    end = max(told.last, match.last)
    for turn in turns:
        if not end <= turn.first <= _last(sentence, end):
            continue
        verb = _verb(sentence, turn.last)
        mark = _figure(raw, verb, told, PropertyFits(sentence, raw.prop, types)) if verb is not None else None
        if verb is None or mark is None or not _closed(raw, mark):
            continue
        kept = tuple(r._replace(tags=()) for r in match.bound.readings if r.pronoun or of_figure((r,)))
        before = () if turn.later else (past_word(Reading(_EARLIER, turn.first, turn.last)),)
        bound = match.bound._replace(value=mark, readings=(*kept, *before, verb), gap=0, weight=2, further=True)
        yield replace(raw, match=Match(turn.last, mark.last, bound), before=match), turn


def _last(sentence: Sentence, end: int) -> int:
    """The last token at which words may turn to another figure: no third figure and no stop parts the two."""
    last = min(end + _REACH, sentence.last)
    figures = [v.first for v in sentence.values if v.mention.kind in FIGURES and v.first >= end]
    stops = [at for at in range(end, last) if sentence.tokens.norms[at] in _STOPS]
    return min([last, *figures, *stops])


def _verb(sentence: Sentence, at: int) -> Reading | None:
    """The verb that has the figure itself for its subject: no noun stands before it, and none is written on it."""
    words = [r for r in sentence.at.get(at, ()) if r.name in _VERBS and not r.pronoun and not r.prefix]
    return max(words, key=lambda r: (r.last, bool(r.tags)), default=None)


def _figure(raw: Raw, verb: Reading, told: ValueMark, fits: PropertyFits) -> ValueMark | None:
    """The figure behind the verb, of which that may tell the bound, in the unit of the one before if it has none."""
    sentence, at = raw.sentence, verb.last
    if (bounded := _mark(sentence, verb.first, told, fits)) is not None:
        return bounded
    for _ in range(_LEAD + 1):
        if (found := _mark(sentence, at, told, fits)) is not None:
            return found
        after = max((r.last for r in sentence.at.get(at, ()) if r.name in _LEADING), default=None)
        if after is None:
            return None
        at = after
    return None


def _mark(sentence: Sentence, at: int, told: ValueMark, fits: PropertyFits) -> ValueMark | None:
    own = next((m for m in fits.values().get(at, ()) if isinstance(m, ValueMark) and m.first == at), None)
    number = bare(sentence, at)
    if own is None and number is not None and (measured := measured_as(number, told)) is not number:
        own = measured
    return own if own is not None and own.mention.kind is told.mention.kind else None


def _closed(raw: Raw, mark: ValueMark) -> bool:
    """True where nothing else than what the first figure counts stands behind the second."""
    sentence, at = raw.sentence, mark.last
    if at >= sentence.last or sentence.tokens.norms[at] in COMMAS | _STOPS:
        return True
    if mark.mention.kind is not MentionKind.NUMBER:
        return True
    if any(v.first == at and v.mention.kind is MentionKind.DATE for v in sentence.values) or joint(sentence, at):
        return True
    told = raw.match.bound.value
    if told is not None and sentence.tokens.norms[at] in sentence.tokens.norms[told.last : told.last + 1]:
        return True
    words = {r.name for r in raw.match.bound.readings}
    return any(r.name in words or (r.name in _BEHIND and not r.pronoun) for r in sentence.at.get(at, ()))
