"""Names of events that capitals show only in part: the Oberau train crash, the sinking of the Titanic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.outline import PREPOSITION
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.properties.loader import is_a
from factcheck.text.tokens import Tokens

HAPPENING = "happening"
"""The class of nouns that with "of" and a name make the name of an event: the fall of the Berlin Wall."""
BEFALLING = "befalling"
"""The class of nouns that do so with any place they are at: the fire at the mill, the war in Tarvia."""
SCENE = "scene"
"""The class of words between these and their places."""
NAMING = "naming"
"""The class of nouns in small letters that make a name of their own so: l'université de Norby."""
_EVENT = "event"
_BETWEEN = 2
"""Lowercase words that may stand between a name and the noun of its event."""
_DESCRIBING = ("/quality", "/modifier")
STAGE = "stage"
"""The class of words that may be cues as well and that tell where or to what it happened: rail, pit."""


def event_phrases(
    tokens: Tokens,
    first: int,
    last: int,
    readings: Readings,
    names: Sequence[Referent],
    common: AbstractSet[str],
    endings: Mapping[str, tuple[str, ...]],
    types: Mapping[str, str],
) -> list[Referent]:
    """Names of events around ``names``, beside which they stand: other properties may still ask for those."""
    nouns = {r.first: r for r in readings.under(NOUN) if is_a(r.name.removeprefix(NOUN), _EVENT, types)}
    openings = [(n.first, n.last) for n in names if n.named] if nouns else []
    if nouns:
        openings += [(r.first, r.last) for r in readings.of(DEMONYM) if _capital(tokens, r.first)]
    at = readings.at
    determiners = {r.first for r in readings.of("determiner")}
    inside = {i for n in names if n.named for i in range(n.first + 1, n.last)}
    begun = {n.first for n in names if n.named and n.last - n.first > 1}
    found = []
    for start, end in openings:
        noun = _event_noun(tokens, end, last, at, nouns, common, endings["participle"])
        if noun is not None and noun.first >= end and noun.first in inside | begun:
            noun = None  # Dubai's Expo 2020 has a name of its own
        opening = _opening(tokens, start, first, determiners, readings) if noun is not None else None
        if noun is not None and opening is not None:
            found.append(_phrase(tokens, opening, noun.last, noun))
    joining = readings.of(HAPPENING, NAMING, BEFALLING)
    if not joining:
        return found
    articles = {r.first for r in readings.of("article", "determiner")}
    begins = {n.first: n for n in names if n.named}
    places = {r.first: r.last for r in readings.under(NOUN) if not _capital(tokens, r.first)}
    of = {r.first for r in readings.of("connector") if "weak" not in r.tags}
    joints = {HAPPENING: of, NAMING: of, BEFALLING: {r.first for r in readings.of(SCENE)}}
    for reading in joining:
        opening = reading.first - 1 if _year(tokens, reading.first - 1) else reading.first
        if opening - 1 not in articles:
            continue
        behind = reading.last
        while behind in joints[reading.name] | articles and behind - reading.last < _BETWEEN:
            behind += 1
        # the museum of Jo Doe, but not the museum that Jo Doe founded
        name = begins.get(behind) if reading.last in joints[reading.name] else None
        if name is not None:
            head = next((r for r in at[reading.first] if r.name.startswith(NOUN)), reading)
            kinds = [r.name.removeprefix(NOUN) for r in at[reading.first] if r.name.startswith(NOUN)]
            found.append(
                _phrase(tokens, opening, places.get(name.last, name.last), head, kinds)
                if reading.name == NAMING
                else _phrase(tokens, opening, places.get(name.last, name.last), reading)
            )
    return found


def _event_noun(
    tokens: Tokens,
    at: int,
    last: int,
    readings: Mapping[int, Sequence[Reading]],
    nouns: Mapping[int, Reading],
    common: AbstractSet[str],
    participles: tuple[str, ...],
) -> Reading | None:
    """The event's noun behind a name, over at most a few lowercase words; none that another noun follows."""
    for _ in range(_BETWEEN + 1):
        noun = nouns.get(at)
        if noun is not None:
            behind = noun.last
            if (
                _capital(tokens, noun.first)
                and behind < last
                and tokens.kinds[behind] == "w"
                and _capital(tokens, behind)
            ):
                return None  # the Irish charity Open Wells
            goes_on = behind < last and (
                tokens.norms[behind] == "-" or any(r.name.startswith(NOUN) for r in readings.get(behind, ()))
            )
            if goes_on and nouns.get(behind) is None:
                return None
            return nouns.get(behind, noun)
        if at >= last or not _describes(tokens, at, readings.get(at, ()), common, participles):
            return None
        at += 1
    return None


def _describes(
    tokens: Tokens, at: int, readings: Sequence[Reading], common: AbstractSet[str], participles: tuple[str, ...]
) -> bool:
    norm = tokens.norms[at]
    if tokens.kinds[at] != "w" or _capital(tokens, at) or norm in common or norm.endswith(participles):
        return False
    return not readings or any(
        r.name.startswith((NOUN, HEAD)) or r.name in (BEFALLING, STAGE) or r.name.endswith(_DESCRIBING)
        for r in readings
    )


def _opening(tokens: Tokens, start: int, first: int, determiners: AbstractSet[int], readings: Readings) -> int | None:
    """Where the name begins, the year of the event with it; None unless an article or the sentence opens it.

    Headlines leave the article out behind a preposition: "Three killed in Norby train crash".
    """
    before = start - 1
    if before >= first and _year(tokens, before):
        start, before = before, before - 1
    if before < first or before in determiners:
        return start
    if any(r.name == PREPOSITION for r in readings.ending.get(start, ())):
        return start
    described = before > first and tokens.kinds[before] == "w" and before - 1 in determiners
    return start if described and not _capital(tokens, before) else None


def _year(tokens: Tokens, at: int) -> bool:
    return at >= 0 and tokens.kinds[at] == "n" and len(tokens.norms[at]) == 4


def _phrase(tokens: Tokens, first: int, last: int, noun: Reading, kinds: Sequence[str] = ()) -> Referent:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    kind = noun.name.removeprefix(NOUN) if noun.name.startswith(NOUN) else _EVENT
    return Referent(
        first, last, start, end, tokens.text[start:end], Reference.NAME, tuple(kinds) or (kind,), head=noun.word
    )


def _capital(tokens: Tokens, index: int) -> bool:
    return tokens.text[tokens.starts[index]].isupper()
