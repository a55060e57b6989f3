"""Phrases that may stand anywhere between the parts of a pattern: when it was, where, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.extract.outline import COMMAS
from factcheck.extract.personwords import TITLE
from factcheck.extract.referents import LANDS
from factcheck.model.claim import MentionKind

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence, ValueMark
    from factcheck.extract.outline import Outline

_IN_PLACE = "in_place"
"""The class of prepositions of place."""
_REPORTING, _ACCORDING = "scope.reporting", "scope.according"
_ESTEEMED = "esteemed"
"""The class of adjectives of honour behind a title: الفنان القدير فلان."""
_PERSONAL, _TURN, _THEREFORE = "pronoun.personal", "turn", "ف"
"""The classes of pronouns and of words that turn to another matter, and the conjunction behind what these turn to."""
_PHRASE = 5
"""Tokens before a pronoun in which the phrase stands that it ties to what follows: أما رئيس مجلس إدارتها الجديد فهو."""
_SPEAKER = 5
"""Tokens that may stand around the verb of an aside that says who speaks."""


def passable(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where such a phrase begins and the token behind it."""
    yield from _dates(sentence)
    yield from told_aside(sentence.outline)
    yield from accorded(sentence.outline, sentence.values)
    if sentence.verb_first:
        yield from _places(sentence)
        yield from _copulas(sentence)
        titles = {r.last for r in sentence.classes.get(TITLE, ())}
        yield from ((r.first, r.last) for r in sentence.classes.get(_ESTEEMED, ()) if r.first in titles)


def told_aside(outline: Outline) -> Iterator[tuple[int, int]]:
    """Who says it, between two commas: "The firm's revenue, he adds, was 88 million euros"."""
    norms, kinds = outline.tokens.norms, outline.tokens.kinds
    for verb in outline.classes.get(_REPORTING, ()):
        first, last = verb.first - 1, verb.last
        while first > outline.first and verb.first - first < _SPEAKER and kinds[first] == "w":
            first -= 1
        while last < outline.last - 1 and last - verb.last < _SPEAKER and kinds[last] == "w":
            last += 1
        alone = (verb.first - first) + (last - verb.last) <= _SPEAKER
        if alone and first > outline.first and last < outline.last and norms[first] == norms[last] == ",":
            yield first, last + 1


def accorded(outline: Outline, marks: Iterable[ValueMark]) -> Iterator[tuple[int, int]]:
    """According to whom, between two commas or before a value: يبلغ عدد أعضائه بحسب أمينه العام 5200 عضو."""
    norms, kinds = outline.tokens.norms, outline.tokens.kinds
    readings = outline.classes.get(_ACCORDING, ())
    values = {mark.first for mark in marks} if readings else ()
    for reading in readings:
        first, last = reading.first, reading.last
        while last < outline.last and last - reading.last < _SPEAKER and kinds[last] == "w" and last not in values:
            last += 1
        if last == reading.last or last >= outline.last or first == outline.first:
            continue
        if norms[first - 1] in COMMAS and norms[last] in COMMAS:
            yield first - 1, last + 1
        elif norms[first - 1] not in COMMAS and last in values:
            yield first, last


def _dates(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """A date with its preposition: "was set up in 1949 by ten states"."""
    for mark in sentence.values:
        if mark.mention.kind is MentionKind.DATE:
            yield sentence.outline.ruling.get(mark.first, mark.first), mark.last


def _places(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where verbs stand first, the place between a verb and its subject: تأسست في القاهرة جامعة الدول العربية."""
    within = {r.first: r.last for r in sentence.classes.get(_IN_PLACE, ()) if not r.prefix and not r.pronoun}
    if not within:
        return
    verbs = {r.last for r in sentence.readings.verbs}
    for at in within.keys() & verbs:
        names = sentence.referent_at.get(within[at], ())
        place = next((r for r in names if not LANDS.isdisjoint(r.types)), None)
        behind = sentence.referent_at.get(place.last, ()) if place is not None else ()
        if place is not None and any(r.named and not sentence.prefixed(r) for r in behind):
            yield at, place.last


def _copulas(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The pronoun between a noun and what it is: عاصمتها هي نيروبي, أما أمينها العام فهو فلان."""
    for pronoun in sentence.classes.get(_PERSONAL, ()):
        if pronoun.prefix not in ("", _THEREFORE) or pronoun.first == sentence.first:
            continue
        before = range(max(sentence.first, pronoun.first - _PHRASE), pronoun.first)
        turns = pronoun.prefix and any(r.first in before for r in sentence.classes.get(_TURN, ()))
        if turns or any(_owned(sentence, at, pronoun.first) for at in before):
            yield pronoun.first, pronoun.last


def _owned(sentence: Sentence, at: int, until: int) -> bool:
    """True for a noun that somebody has, up to the token behind its adjectives: أمينها العام."""
    owns = any(r.pronoun and "verb" not in r.tags and "/" in r.name for r in sentence.at.get(at, ()))
    return owns and all(sentence.tokens.kinds[i] == "w" and not _verb(sentence, i) for i in range(at + 1, until))


def _verb(sentence: Sentence, at: int) -> bool:
    return any("verb" in r.tags for r in sentence.at.get(at, ()))


def gap(sentence: Sentence, index: int, longest: int, *, commas: bool) -> list[int]:
    """Where a gap of at most ``longest`` words from ``index`` may end, the nearest first."""
    places = []
    at, end = index, min(sentence.last, index + longest + 1)
    while at < end:
        places.append(at)
        comma = sentence.tokens.norms[at] in COMMAS
        # A gap ends where a predicate of its own opens: "was born in Ihithe and founded".
        own = at in sentence.joined_verbs or (at > index and at in sentence.elided)
        behind = sentence.aside(at) if commas and not sentence.verb_first and sentence.tokens.norms[at] == "(" else None
        if behind is not None:
            at, end = behind, min(sentence.last, end + behind - at)  # "by Daniel Bliss (1823–1916) in 1866"
            continue
        if own or at in sentence.closed or (comma and (not commas or _acting(sentence, at + 1))):
            break
        at += 1
    return places


def _acting(sentence: Sentence, index: int) -> bool:
    """True where a phrase of its own tells what happened besides: "opened in 1769, formally becoming a museum"."""
    if sentence.verb_first:
        return False
    ends, norms = sentence.endings, sentence.tokens.norms
    at = index + (index < sentence.last and norms[index].endswith(ends["adverb"]))
    return at < sentence.last - 1 and norms[at].endswith(ends["participle"][0]) and at not in sentence.referent_at
