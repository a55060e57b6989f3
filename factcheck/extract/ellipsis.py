"""Subjects that a clause leaves to the clause before: "Interpol has 196 members and is based in Lyon"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from factcheck.extract.agents import agents
from factcheck.extract.chained import chained
from factcheck.extract.furtheroffices import holder_apposed
from factcheck.extract.lexicon import Reading
from factcheck.extract.officers import officers
from factcheck.extract.outline import VERBS
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

JOINT = "coordinating"
"""The class of words that join clauses (and, but, then)."""
_COMMA = ","
_PLACES = frozenset({"city", "state", "country", "island", "region", "port"})
"""Types whose nouns a name follows with no more than "of" between."""
_NATURAL = frozenset({"lake", "river", "mountain", "desert", "sea", "port"})
"""Those whose nouns the name of no land or town follows so: the rivers and ports of a land are others than it."""
_BRACKETS = ("(", ")")
_WALLS = frozenset(";:")
_OF_NAMES = ("office.", "title", "demonym", NOUN)


def elided_subjects(sentence: Sentence) -> dict[int, tuple[Referent, ...]]:
    """Who may be the subject of a predicate that opens at a token behind a joint, the likeliest first."""
    found = {}
    for joint, place in _places(sentence):
        bracket = None if sentence.verb_first else _bracket(sentence, joint)
        if bracket is not None:
            subjects = tuple(r for r in sentence.referents if r.named and r.last == bracket)
        else:
            subjects = _subjects(sentence, joint, place)
        if place not in found and subjects:
            found[place] = subjects
    return found


def _bracket(sentence: Sentence, joint: int) -> int | None:
    """The bracket that a joint stands in, which tells of the name before it: "over Halden Tower (64 m, opened …)"."""
    norms = sentence.tokens.norms
    marks = (at for at in range(joint - 1, sentence.first - 1, -1) if norms[at] in _BRACKETS)
    last = next(marks, None)
    return last if last is not None and norms[last] == _BRACKETS[0] else None


def _places(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Joints with the places behind them where a predicate opens."""
    for reading in sentence.classes.get(JOINT, ()):
        place = reading.last
        if reading.first > sentence.first and (_predicate(sentence, place, finite=False) or _amounts(sentence, place)):
            yield reading.first, reading.last
        aside = (
            sentence.aside(reading.last) if sentence.tokens.norms[reading.last : reading.last + 1] == [_COMMA] else None
        )
        if aside is not None and _predicate(sentence, aside, finite=False):
            yield reading.first, aside  # "was born in Lyon and, with the nurse Jo Doe, founded"
    norms = sentence.tokens.norms
    for at in range(sentence.first + 1, sentence.last - 1):
        if norms[at] == _COMMA and _predicate(sentence, at + 1, finite=True):
            yield at, at + 1


def _predicate(sentence: Sentence, place: int, *, finite: bool) -> bool:
    """True where a verb of a class stands at ``place`` or behind fillers there; behind a mere comma a finite one."""
    for at in sentence.skip(place):
        if (
            at >= sentence.last
            or at in sentence.referent_at
            or sentence.tokens.text[sentence.tokens.starts[at]].isupper()
        ):
            continue
        for reading in sentence.at.get(at, ()):
            if reading.name in VERBS or ("/" in reading.name and (not finite or is_finite(sentence, at))):
                return True
    return False


def _amounts(sentence: Sentence, place: int) -> bool:
    """True where a further object of the verb before opens: "has a coast of 2,470 km and an area of …"."""
    if not any(r.name == "article" for r in sentence.at.get(place, ())):
        return False
    norms = sentence.tokens.norms
    behind = range(place + 2, min(sentence.last, place + 5))
    return norms[place] in ("a", "an") and any(norms[at] == "of" for at in behind)


def is_finite(sentence: Sentence, at: int) -> bool:
    """True for a verb that no auxiliary before a joint reaches: is, has, employs."""
    norm = sentence.tokens.norms[at]
    finite = any(r.name in VERBS for r in sentence.at.get(at, ())) and norm not in ("be", "being", "have", "having")
    endings = sentence.endings
    return finite or (norm.endswith(endings["finite"]) and not norm.endswith(endings["not_finite"]))


def _subjects(sentence: Sentence, joint: int, place: int) -> tuple[Referent, ...]:
    relative = chained(sentence, joint, place, partial(_predicate, sentence, finite=True))
    if relative is not None:
        return (relative,)
    if any(r.name == "pronoun.relative" for r in sentence.at.get(place, ())):
        return ()  # "which Mira Holt chairs and which has 22 members" goes on about what the first clause is about
    holder = holder_apposed(sentence, joint, place)
    if holder is not None:
        return (holder,)
    start = _clause(sentence, joint)
    apposed = _apposed(sentence, joint) if _amounts(sentence, place) else None
    if apposed is not None:
        return (apposed,)
    reported = _reported(sentence, start, joint)
    mains = list(subjects_of(sentence, start, joint))[:2]
    # Of two that open together the longer is meant: the fire at the mill, not the fire.
    mains = sorted((r for r in mains if r.first == mains[0].first), key=lambda r: r.first - r.last)[:1]
    if not mains and not reported:
        ahead = _behind_comma(sentence, place)
        return (ahead,) if ahead is not None else ()
    return tuple(dict.fromkeys((*reported, *(called(sentence, r) for r in mains))))


def called(sentence: Sentence, short: Referent) -> Referent:
    """The city of Ostrel is Ostrel."""
    joined = any(r.first == short.last and "thing" in r.tags for r in sentence.classes.get("connector", ()))
    if short.kind is not Reference.SHORT_FORM or not joined:
        return short
    names = (r for r in sentence.referents if r.named and r.first == short.last + 1)
    return next((r for r in names if not _PLACES.isdisjoint(short.types) or called_so(short, r)), short)


def called_so(short: Referent, name: Referent) -> bool:
    """True where a name behind "of" may be that of the lake, river or port before it, and not of what that is in."""
    if _NATURAL.isdisjoint(short.types) or not LANDS.isdisjoint(name.types):
        return False
    return not name.types or not _NATURAL.isdisjoint(name.types)


def _apposed(sentence: Sentence, joint: int) -> Referent | None:
    """Whom an apposition that the joint goes on is about: "Volta, a maker of valves with 130 employees and a …"."""
    norms = sentence.tokens.norms
    comma = next((at for at in range(joint - 1, sentence.first, -1) if norms[at] == _COMMA), None)
    if comma is None or not any(r.name == "article" for r in sentence.at.get(comma + 1, ())):
        return None
    return next((r for r in sentence.referents if r.named and r.last == comma), None)


def _clause(sentence: Sentence, joint: int) -> int:
    """Where the clause before the joint begins: behind a colon, a conjunction, or the comma that ends its clause."""
    stops = {r.first: r.last for r in sentence.classes.get("stop", ())}
    relative = {r.first for r in sentence.classes.get("pronoun.relative", ())}
    norms = sentence.tokens.norms
    for at in range(joint - 1, sentence.first - 1, -1):
        if norms[at] in _WALLS and at in sentence.closed:
            return at + 1
        if at in stops and at not in relative:
            comma = next((i for i in range(at, joint) if norms[i] == _COMMA), None)
            if comma is not None and norms[at - 1] == _COMMA and _says(sentence, comma + 1):
                continue  # "Keren, where it has its office, is a city and …": the clause goes round the aside
            return stops[at] if comma is None else comma + 1
    return sentence.first


def _says(sentence: Sentence, at: int) -> bool:
    """True where a finite verb of everyday stands."""
    return any(r.name in VERBS for r in sentence.at.get(at, ())) and is_finite(sentence, at)


def _reported(sentence: Sentence, start: int, joint: int) -> list[Referent]:
    """The subject of what somebody said: "the minister said NATO has 32 members and keeps …"."""
    for verb in reversed(sentence.classes.get("scope.reporting", ())):
        if start <= verb.first < joint:
            return [r for r in subjects_of(sentence, verb.last, joint) if r.first <= verb.last + 4][:1]
    return []


def subjects_of(sentence: Sentence, start: int, end: int) -> Iterator[Referent]:
    """Referents that can be subjects of a clause: no owner, none that a preposition or a title rules."""
    done_by = {r.first for r in agents(sentence)}
    for referent in sentence.referents:
        if referent.first < start or referent.last > end or referent.possessive or referent.relative:
            continue
        if (
            referent.first not in done_by
            and not sentence.ruled(referent.first)
            and not modifies(sentence, referent)
            and not _beside(sentence, referent, end)
        ):
            yield referent


def _beside(sentence: Sentence, referent: Referent, end: int) -> bool:
    """True for what only a sentence in brackets is about: "It has 209 members (the United Nations has 193)"."""
    norms = sentence.tokens.norms
    if sentence.verb_first or "(" not in norms[sentence.first : referent.first]:
        return False
    opening = next(at for at in range(referent.first - 1, sentence.first - 1, -1) if norms[at] in "()")
    behind = sentence.outline.behind_bracket(opening) if norms[opening] == "(" else None
    if behind is None or behind > end:
        return False
    return any(r.name in VERBS for at in range(referent.last, behind) for r in sentence.at.get(at, ()))


def clause_opening(sentence: Sentence, at: int) -> int:
    """Where the clause of a token begins: behind a semicolon, or behind a comma with a joint; else the sentence."""
    norms = sentence.tokens.norms
    joints = {r.last for r in sentence.classes.get(JOINT, ()) if norms[r.first - 1] == _COMMA}
    return next((i for i in range(at, sentence.first, -1) if norms[i - 1] in _WALLS or i in joints), sentence.first)


def clause_subject(sentence: Sentence, at: int) -> Referent | None:
    """Whom a pronoun that opens a clause means: the named subject of the clause before it.

    "Its sales fell, and the buyer, Elbland Media, is silent; its chief executive …" goes on about the buyer.
    """
    start = clause_opening(sentence, at)
    own = next((r for r in sentence.referent_at.get(at, ()) if r.kind is Reference.PRONOUN), None)
    if start != at or start == sentence.first or own is None or own.relative or "person" in own.types:
        return None
    end = start - 1 - (sentence.tokens.norms[start - 1] not in _WALLS)
    before = clause_opening(sentence, end)
    acting = next(subjects_of(sentence, before, end), None) if before > sentence.first else None
    owned = acting is not None and any(r.possessive and before <= r.first < acting.first for r in sentence.referents)
    return acting if acting is not None and acting.named and not owned else None


def modifies(sentence: Sentence, referent: Referent) -> bool:
    """True for a name that stands before what it belongs to: NATO's chief, NATO Secretary General Mark Rutte."""
    if referent.kind is Reference.PRONOUN or referent.last >= sentence.last:
        return False
    at = referent.last
    if sentence.tokens.norms[at] in ("'s", "'", "-") or at in sentence.referent_at:
        return True
    return any(_is_noun(reading) for reading in sentence.at.get(at, ()))


def belongs_to_next(sentence: Sentence, name: Referent) -> bool:
    """True for a body right before the name of one of its own: "the United Nations World Health Organization"."""
    if sentence.verb_first or name.possessive or not ("organization" in name.types or name.entities):
        return False
    behind = (r for r in sentence.referent_at.get(name.last, ()) if r.named)
    return any(r.entities and r.entities != name.entities and "person" not in r.types for r in behind)


def _is_noun(reading: Reading) -> bool:
    return reading.name.startswith(_OF_NAMES) and "behind" not in reading.tags


def _behind_comma(sentence: Sentence, place: int) -> Referent | None:
    """The subject behind the participles that open a sentence: "Founded in 1968 and based in Ghent, the Pact …"."""
    if not any("/" in r.name for r in sentence.at.get(sentence.first, ())):
        return None
    norms = sentence.tokens.norms
    comma = next((i for i in range(place, sentence.last) if norms[i] == _COMMA), None)
    if comma is None:
        return None
    places = officers(sentence, sentence.past_articles([comma + 1]))[::-1]
    return next((r for at in places for r in sentence.referent_at.get(at, ()) if not r.possessive), None)
