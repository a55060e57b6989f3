"""The generic noun in a name, which tells what kind of thing it is: the Port of London Authority, Lake Malawi."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.expression import expression

OPENS = "opening."
"""What the classes of nouns begin with that tell a type where they open a name."""
_OPENING = frozenset(
    {"mountain", "lake", "river", "island", "building", "theatre", "sea", "port", "station", "region", "park"}
)
"""Types whose nouns may open a name: Mount Kenya, Lake Malawi, Hotel Ritz."""
_LEADING = _OPENING - {"sea", "region"} | {"event"}
"""Those that do so without "of": no sea is the Sea Rose, no delta Delta Works, but Hurricane Mirna is an event."""
_NAMING_BODY = _OPENING | {"city", "state", "country"}
"""Those whose name may only tell a body apart: the Port of London Authority, the City of Norby Orchestra."""
_TOWNISH, _TOWN = "town_opening", "city"
"""The class of words that open names of towns as well: Port Louis, Villa Rica; and what those are."""
_GIVEN = expression(r"-[^\W\d_A-Z]+$")
"""How names of persons end that go on in small letters behind a hyphen."""
_PLURAL, _CALLED = "s", 2
_PERSON, _BODY, _FIRM = ("person",), ("organization",), "company"
_FORE = "fore"
"""The tag of nouns that stand before the names they head, or behind an article: Storm Edda, the Great Storm."""
_PARTICLE, _STOP = "particle", "."
"""The tag of connectors that stand in names alone: de, van, al."""


def with_heads(found: Sequence[Referent], readings: Readings, *, head_first: bool) -> list[Referent]:
    """Add to each name the generic noun it contains, with its gender, and its type where no source tells one.

    The head is the first noun in languages that put it first; else the last before "of" or "for", or of the name.
    """
    nouns: dict[int, Reading] = {}
    kinds: dict[int, list[str]] = {}
    for reading in readings.under(NOUN, HEAD) if found else ():
        if not reading.pronoun:
            nouns.setdefault(reading.first, reading)
            if reading.last == nouns[reading.first].last:
                kinds.setdefault(reading.first, []).append(reading.name.partition(".")[2])
    opened = _opened(readings) if found and not head_first else {}
    if not (nouns or opened):
        return list(found)
    joints = {reading.first for reading in readings.of("connector") if _PARTICLE not in reading.tags}
    articles = {reading.first for reading in readings.of("determiner")}
    towns = {reading.first for reading in readings.of(_TOWNISH)}
    out = []
    for referent in found:
        told = opened.get(referent.first)
        if told is not None and not referent.types and told[0].last < referent.last:
            out.append(_headed(referent, told, [reading.name.removeprefix(OPENS) for reading in told]))
            continue
        inside = [nouns[i] for i in range(referent.first, referent.last) if i in nouns]
        if not head_first:
            joint = next((i for i in range(referent.first, referent.last) if i in joints), referent.last)
            inside = _latin_head(referent, joint, inside, kinds, articles)
        plain = referent.kind is not Reference.NAME or not inside
        held = () if plain else tuple(kinds[inside[0].first])
        if _FIRM in held and not head_first and inside[0].name.startswith(NOUN) and _several(referent, inside[0], ()):
            held = (_FIRM, "club")  # Green Bay Packers
        if held == _PERSON and not head_first and _several(referent, inside[0], joints):
            held = _BODY  # Zaha Hadid Architects, Doctors of the World
        if held and referent.first in towns and inside[0].first == referent.first and referent.first + 1 not in joints:
            held = (*held, _TOWN)
        out.append(referent if plain else _headed(referent, inside, held))
    return out


def _opened(readings: Readings) -> dict[int, list[Reading]]:
    """Nouns of languages that put them first, by where they stand: Banco del Valle, Museo del Esparto."""
    found: dict[int, list[Reading]] = {}
    for reading in readings.under(OPENS):
        found.setdefault(reading.first, []).append(reading)
    return found


def _latin_head(
    referent: Referent,
    joint: int,
    inside: Sequence[Reading],
    kinds: Mapping[int, Sequence[str]],
    articles: Collection[int],
) -> list[Reading]:
    """The noun that ends a name, or its part before a connector; else one that may open names."""
    ends = (referent.last, referent.last - 1) if referent.text.endswith(_STOP) else (referent.last,)  # Harlow Inc.
    last = [n for n in inside if n.last in ends][-1:]
    if last and _only_sounds(referent, last[0], joint, articles):
        last = []  # Bill Gates is no building, the Campaign for Clean Rivers no river
    ending = [n for n in inside if n.last >= joint and n.first < joint and n.last < referent.last] or last
    if (
        ending is last
        and joint == referent.first + 1 < referent.last
        and referent.text.partition(" ")[0].endswith(_PLURAL)
    ):
        return []  # Friends of the Tarn River: those who tend it
    if ending:
        # The Port of London Authority is no port: the place before the joint only names the body.
        told_apart = bool(last) and bool(_NAMING_BODY.intersection(kinds[ending[-1].first]))
        closes = told_apart and last[0].first > joint + 1 and joint + 1 not in articles
        return last if closes and not _OPENING.intersection(kinds[last[0].first]) else ending[-1:]
    if _GIVEN.search(referent.text):
        return []  # Park Chan-wook
    return [n for n in inside if n.first == referent.first and _LEADING.intersection(kinds[n.first])]


def _several(referent: Referent, noun: Reading, joints: Collection[int]) -> bool:
    """True for a name of two words or more that several persons end, or open before a joint: their firm or club."""
    if not noun.word.endswith(_PLURAL):
        return False
    opens = noun.first == referent.first and noun.last in joints  # Doctors of the World
    return opens or (noun.last == referent.last and noun.first > referent.first)


def _only_sounds(referent: Referent, noun: Reading, joint: int, articles: Collection[int]) -> bool:
    """True for a plural that says nothing of the name it ends: what somebody is called, or what "of" and "for" rule.

    Nor does a word that a hyphen makes half of another: Phoebe Waller-Bridge is no bridge.
    """
    if referent.text.lower().endswith("-" + noun.word):
        return True
    if _FORE in noun.tags and referent.first - 1 not in articles:
        return True  # Pia Storm
    plural = noun.name.startswith(NOUN) and noun.word.endswith(_PLURAL) and not noun.word.endswith(_PLURAL * 2)
    if not plural or "plural" in noun.tags:
        return False
    ruled = referent.first < joint < noun.first
    return ruled or (referent.last - referent.first == _CALLED and referent.first - 1 not in articles)


def _headed(referent: Referent, nouns: Sequence[Reading], kinds: Sequence[str]) -> Referent:
    """``kinds`` are the types that the head may name: a forum is an event or an organization."""
    gender = next((tag for noun in nouns for tag in noun.tags if tag in ("f", "m")), "")
    return replace(
        referent,
        types=referent.types or tuple(dict.fromkeys(kinds)),
        head=nouns[0].word,
        gender=referent.gender or gender,
    )
