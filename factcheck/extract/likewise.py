"""Names of which a sentence says that the same is told: "Iraq, like Iran a member of OPEC", "joined, followed by"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.fits import fits_types
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.namelists import listed
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind
from factcheck.model.record import replace
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.bound import Match
    from factcheck.extract.claims import Raw

_LIKE, _AFTER, _JOINING = "likewise", "following_suit", "joining"
"""The classes of words before a name of which the same holds, and before one that did the same later."""
_KINDS = (ValueKind.ENTITY, ValueKind.DATE)
_BODIES = ("organization",)
_NEAR, _REACH = 3, 10
"""Tokens between a name and what is told of it, and those behind a match in which are named who did so later."""


def likewise(raws: Sequence[Raw], types: Mapping[str, str]) -> list[Raw]:
    """The readings of a sentence with those of the names that it sets beside their subjects."""
    return [each for raw in raws for each in (raw, *_others(raw, types))]


def _others(raw: Raw, types: Mapping[str, str]) -> Iterator[Raw]:
    sentence, match, subject = raw.sentence, raw.match, raw.match.bound.subject
    if sentence.verb_first or raw.prop.kind not in _KINDS or subject is None or not subject.named:
        return
    alike = _beside(sentence, subject, match)
    later = _behind(sentence, match) if raw.prop.values == _BODIES else ()
    for names, further in ((alike, False), (later, True)):
        for name in names:
            if name is not match.bound.value and name is not subject and fits_types(name, raw.prop.subjects, types):
                bound = match.bound._replace(subject=name, further=further)
                yield replace(raw, match=match._replace(bound=bound))


def _beside(sentence: Sentence, subject: Referent, match: Match) -> list[Referent]:
    """The names behind "like" right behind the subject's comma, or before it at the opening of the sentence."""
    words = sentence.classes.get(_LIKE, ())
    if not words:
        return []
    norms, found = sentence.tokens.norms, []
    for word in words:
        behind = word.first == subject.last + 1 and norms[subject.last] in COMMAS and _told_there(sentence, word, match)
        names = [name for name in _listed(sentence, word.last) if behind or name.last < subject.first]
        opens = word.first == sentence.first and names and names[-1].last + 1 == _start(sentence, subject)
        if behind or (opens and norms[names[-1].last] in COMMAS):
            found += names
    return found


def _told_there(sentence: Sentence, word: Reading, match: Match) -> bool:
    """True where a comma closes the aside, or what is told stands in it: "Estonia, like Latvia a member of …"."""
    end = next((name.last for name in _listed(sentence, word.last)[-1:]), word.last)
    told = min((r.first for r in match.bound.readings if r.first >= end), default=end)
    return sentence.tokens.norms[end] in COMMAS or told <= end + _NEAR


def _behind(sentence: Sentence, match: Match) -> Iterator[Referent]:
    """Whoever did the same later: "joined NATO in 2023, followed by Sweden", "joined it in 2023, Sweden in 2024"."""
    near = range(match.last, match.last + _REACH)
    for word in sentence.classes.get(_AFTER, ()):
        if word.first in near:
            yield from _listed(sentence, word.last)
    dates = [m for m in sentence.values if m.mention.kind is MentionKind.DATE]
    end = next((m.last for m in dates if m.first in range(match.last, match.last + 2)), None)
    while end is not None and end + 1 < sentence.last and _parts(sentence, end):
        name = next(iter(_listed(sentence, end + 1)), None)
        end = next((m.last for m in dates if name is not None and m.first == name.last + 1), None)
        if end is not None and name is not None:
            yield name


def _parts(sentence: Sentence, at: int) -> bool:
    """True for a comma or a conjunction, which parts two clauses."""
    return sentence.tokens.norms[at] in (*COMMAS, ";") or any(r.first == at for r in sentence.classes.get(_JOINING, ()))


def _start(sentence: Sentence, name: Referent) -> int:
    return sentence.outline.before_article(name.first)


def _listed(sentence: Sentence, at: int) -> list[Referent]:
    """The names of a list that begins at a token: "Iran, Kuwait and Qatar"."""
    names = (r for place in sentence.past_articles([at]) for r in sentence.referent_at.get(place, ()) if r.named)
    first = next(names, None)
    return listed(first, sentence) if first is not None else []
