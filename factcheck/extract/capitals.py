"""Names by capital letters, for scripts that have them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from factcheck.extract.capitalruns import capital, counts, run_end
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence


_TITLES = (OFFICE, "title")
_ADJECTIVES = (DEMONYM, "regional", "qualifier")
SAINT, OWNERS_INSIDE = "saint", "owner_inside"
"""The classes of words whose possessive is part of a name: St Mary's Hospital, the Women's Institute."""
_SAINTED = 4
"""Tokens from "St" on up to which its possessive stands."""
INNER = "within_name"
"""The class of words that go on in small letters inside a name that a generic noun opens: Organisation mondiale."""


def capitalised(
    tokens: Tokens,
    first: int,
    last: int,
    readings: Sequence[Reading],
    known: Sequence[Referent],
    common: AbstractSet[str],
    endings: Mapping[str, tuple[str, ...]],
    blocked: Collection[int],
    numbers: AbstractSet[int],
) -> list[Referent]:
    """Names that capitals show, beside the ``known`` ones.

    A run of capitalised words, joined by connectors ("Bank of Sudan"), is one name, unless it is made of known names
    and titles alone ("NATO Secretary General Mark Rutte"). A known name that is part of a longer unknown one is not
    meant by it ("South Sudan" where only Sudan is known). ``common`` are words that a sentence may open with,
    ``blocked`` the tokens of dates and amounts, ``numbers`` those of bare numbers and years, which names can hold
    ("Expo 2020", "the 2022 World Cup", "the First World War").
    """
    connectors = {r.first: "weak" in r.tags for r in readings if r.name == "connector"}
    things = {r.first for r in readings if r.name == "connector" and "thing" in r.tags}
    nouns = {r.first for r in readings if r.name.startswith((NOUN, HEAD))}
    plain = {r.first for r in readings if r.name in (DEMONYM, "qualifier")}
    inner = {i for r in readings if r.name == INNER for i in range(r.first, r.last)}
    saints = {r.first for r in readings if r.name == SAINT}
    owners = {r.last for r in readings if r.name == OWNERS_INSIDE and capital(tokens, r.first)}
    determiners = {r.first for r in readings if r.name == "determiner"}
    breaking = _breaking(tokens, readings, blocked)
    titled = {r.last for r in readings if r.name.startswith(_TITLES) and r.first in breaking}
    covered = {i for referent in known for i in range(referent.first, referent.last)}
    plurals = {i for i in numbers if counts(tokens, i, last, endings["plural"], common)}
    # "France has 68 million people and Italy 59": only a year belongs to a country before it.
    lands = {referent.last for referent in known if "country" in referent.types}
    plurals |= {i for i in numbers if i in lands and len(tokens.norms[i]) != 4}
    found: list[Referent] = []
    index = first
    while index < last:
        opens = index == first and _opens(tokens, index, last, readings, numbers, endings["participle"])
        if index in breaking or not capital(tokens, index) or opens:
            index += 1
            continue
        small = inner if index in nouns or index + 1 in nouns else frozenset()
        # President Adama Sow of Tarkonia: a person's name holds no "of".
        joints = {at: weak for at, weak in connectors.items() if index not in titled or at not in things}
        marks = owners | {at for at in range(index + 2, index + _SAINTED) if index in saints and at - 1 not in covered}
        end = run_end(tokens, index, last, joints, breaking, numbers - plurals, marks, small)
        end = _without_country(tokens, index, end, things, nouns, covered)
        end = _cut_list(tokens, index, end, connectors, nouns, plain, covered, common, determiners)
        kept = covered | {at for at in range(index, end) if _qualifies(tokens, at, end, plain, breaking)}
        start = _skip_opening(tokens, index, end, common, kept)
        if start + 1 in covered and start not in covered and (start == first or tokens.kinds[start - 1] == "p"):
            start += tokens.norms[start].endswith(endings["participle"])  # Lauded US film-makers
        if start < end:
            start = _with_number(tokens, start, first, numbers, determiners)
            found += _settle_run(tokens, start, end, covered, known)
        index = max(end, index + 1)
    return found


def _breaking(tokens: Tokens, readings: Sequence[Reading], blocked: Collection[int]) -> set[int]:
    """Tokens that no name runs over: dates and amounts, offices and titles that are no part of it."""
    breaking = set(blocked)
    nouns = {r.first for r in readings if r.name.startswith((NOUN, HEAD))}
    offices = {r.first for r in readings if r.name.startswith(OFFICE) and r.name != AIDE}
    for reading in readings:
        if not reading.name.startswith(_TITLES):
            continue
        # The General Assembly and a Music Festival have no rank and no adviser in their names.
        if reading.name == AIDE and reading.last not in offices:
            continue
        ranked = reading.last in nouns and not reading.name.startswith(OFFICE)
        passing = "passing" in reading.tags  # the outgoing Harlow Mills chief: no part of its name
        if not passing and (ranked or _names_thing(tokens, reading, nouns)):
            continue
        breaking.update(range(reading.first, reading.last))
    return breaking


def _names_thing(tokens: Tokens, title: Reading, nouns: Collection[int]) -> bool:
    """True where a title opens the name of a thing: Queen Mary University, Prince Edward Island."""
    if title.last - title.first > 1 or not capital(tokens, title.first):
        return False
    at = title.last
    while at < min(len(tokens), title.last + 4) and capital(tokens, at):
        if at > title.last and at in nouns:
            return True
        at += 1
    return False


def _opens(
    tokens: Tokens,
    index: int,
    last: int,
    readings: Sequence[Reading],
    numbers: Collection[int],
    participles: tuple[str, ...],
) -> bool:
    """True where the capital only opens the sentence: "Sixteen people", "Disbanded in 1991", "Flowing through"."""
    if index + 1 < last and (capital(tokens, index + 1) or tokens.kinds[index + 1] in "np"):
        return False
    if index in numbers:
        return True
    behind = {r.name for r in readings if r.first == index + 1}
    if not behind & {"preposition", "in_place", "connector"}:
        return False
    known = any(r.first == index and not r.name.startswith((NOUN, "name.", DEMONYM)) for r in readings)
    return known or tokens.norms[index].endswith(participles)


def _with_number(
    tokens: Tokens, start: int, sentence: int, numbers: Collection[int], determiners: Collection[int]
) -> int:
    """A year or an ordinal between "the" and the name is part of it: the 2022 World Cup, the First World War."""
    before = start - 1
    if before <= sentence or before not in numbers or before - 1 not in determiners:
        return start
    year = tokens.kinds[before] == "n" and len(tokens.norms[before]) == 4
    return before if year or capital(tokens, before) else start


def _without_country(
    tokens: Tokens, index: int, end: int, things: Collection[int], nouns: Collection[int], covered: Collection[int]
) -> int:
    """António Guterres of Portugal: a country behind two words without a noun is where a person is from."""
    of = next((i for i in range(index + 2, end) if i in things), None)
    if of is None or any(i in nouns for i in range(index, of)):
        return end
    whole = all(capital(tokens, i) for i in range(index, of))
    return of if whole and index not in covered and of + 1 in covered else end


def _cut_list(
    tokens: Tokens,
    index: int,
    end: int,
    connectors: Mapping[int, bool],
    nouns: Collection[int],
    plain: Collection[int],
    covered: Collection[int],
    common: AbstractSet[str],
    determiners: Collection[int],
) -> int:
    """Egypt and Jordan are two names, the Food and Agriculture Organization is one: its nouns tell.

    ``plain`` are adjectives that open names of any kind (national, federal, Saudi).
    """
    weak = next((i for i in range(index, end) if connectors.get(i) and i not in covered), None)
    if weak is None:
        return end
    before = [i for i in range(index, weak) if capital(tokens, i) and tokens.norms[i] not in common]
    # "of the Commonwealth and of CARICOM": another joint behind "and" opens another name.
    if not any(i in nouns for i in range(index, end)) or weak + 1 in determiners or weak + 1 in connectors:
        return weak
    if any(i in nouns for i in before):
        # The Ministry of Trade and Industry is one, Volvo Group and Saab Company are two.
        return weak if before[-1] in nouns and len(before) > 1 else end
    return weak if len([i for i in before if i not in plain]) > 1 else end


def _qualifies(tokens: Tokens, index: int, end: int, plain: Collection[int], breaking: Collection[int]) -> bool:
    """True where a word like "New" is part of the name it stands before, which may be known by itself: New England.

    Not before an acronym, an adjective or a title: New NATO rules, New Egyptian rules, New Egypt coach Jo Doe.
    """
    following = index + 1
    if index not in plain or following >= end or not capital(tokens, following) or end in breaking:
        return False
    return following not in plain and not tokens.slice(following, following + 1).isupper()


def _skip_opening(tokens: Tokens, index: int, end: int, common: AbstractSet[str], covered: Collection[int]) -> int:
    """Common words that open a sentence or a run ("The", "In", "Its") are no part of a name."""
    while index < end and index not in covered and tokens.norms[index] in common:
        index += 1
        while index < end and not capital(tokens, index):
            index += 1
    return index


def _settle_run(
    tokens: Tokens, start: int, end: int, covered: Collection[int], known: Sequence[Referent]
) -> list[Referent]:
    loose = [i for i in range(start, end) if i not in covered and (capital(tokens, i) or tokens.kinds[i] == "n")]
    inside = [r for r in known if start <= r.first and r.last <= end]
    if not loose:
        return []
    if inside and len(loose) == 1 and tokens.norms[loose[0]].endswith("'s"):
        return []
    return [_name(tokens, start, end)]


def _name(tokens: Tokens, first: int, last: int) -> Referent:
    while last > first + 1 and tokens.norms[last - 1] in ("'s", "-", "."):
        last -= 1
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Referent(first, last, start, end, tokens.text[start:end], Reference.NAME)


def without_generic(names: Sequence[Referent], readings: Sequence[Reading]) -> list[Referent]:
    """Drop names that are nothing but a generic noun or a demonym with a capital ("the Alliance", "British")."""
    nouns = {(r.first, r.last) for r in readings if r.name.startswith(NOUN) or r.name in _ADJECTIVES}
    return [name for name in names if name.entities or (name.first, name.last) not in nouns]


def capitalised_form(short: Referent, sentence: Sentence) -> Referent | None:
    """A short form that a capital makes a name of its own: joined the Commonwealth."""
    at, tokens = short.last - 1, sentence.tokens
    if short.kind is not Reference.SHORT_FORM or not capital(tokens, at):
        return None
    start = next(tokens.starts[i] for i in range(short.first, short.last) if capital(tokens, i))
    return replace(short, text=tokens.text[start : tokens.ends[at]], start=start)
