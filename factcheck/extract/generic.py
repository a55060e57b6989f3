"""Definite phrases around a generic noun, by which a text goes on about what it has named."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extract.ellipsis import called_so
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.readings import Readings
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.properties.loader import is_a
from factcheck.text.tokens import Tokens, capital

SEATED = "seated"
"""The class of words that with a place say where what follows has its seat: Oslo-based."""
_NOUN_WORDS = 3
_HOUSES = frozenset({"museum", "hospital", "school", "university"})
"""Types of bodies that are called by where they stand, as buildings are: the Norby hospital."""
_INSTITUTIONS = frozenset({"council", "museum", "hospital", "university", "school", "court", "parliament"})
"""Types of bodies that may have no other name than their noun and the place they are of."""
BOARDS = frozenset({"board", "boards"})
"""Nouns of such bodies that are but part of what they are of: the board of a firm."""
_SITE = "site"
"""The tag of nouns of works that are called by where they stand, or by whose they were."""
_TOWNS = ("city",)
"""What a port is as well where it is called so: the German port of Elmshaven."""

_THAT, _SINGULAR = "that", ("ss", "us")
"""The determiner of one thing, and endings that no plural has."""
_FINITE = ("ed", "s")
"""Endings of verbs, behind which a noun in the plural is their subject."""
_ADJECTIVES = (DEMONYM, "regional", "qualifier", "legal_status")
_EARLIER, _PLACES = 3000, 20
"""Tokens before a bare noun among which the name is that it goes on about, and places of it that are looked at."""


def _seated_phrases(
    tokens: Tokens, last: int, readings: Readings, names: Sequence[Referent], common: AbstractSet[str]
) -> list[Referent]:
    """Definite phrases that a place and "-based" open around a noun of no list: "the Oslo-based salmon farmer"."""
    seated = {r.first: r.last for r in readings.of(SEATED)}
    if not seated:
        return []
    determiners = {r.first for r in readings.of("determiner")}
    told = {r.first for r in readings if not (r.name.startswith(NOUN) or r.name.endswith("/quality"))}
    nouns = {r.first for r in readings.under(NOUN)}  # "the Oslo-based music technology firm Norvex"
    found = []
    for name in names:
        behind = seated.get(name.last + 1)
        if behind is None or name.first - 1 not in determiners or tokens.norms[name.last] != "-":
            continue
        end = behind
        while end < min(last, behind + _NOUN_WORDS) and end not in told and _plain(tokens, end, common):
            end += 1
        if end > behind and nouns.isdisjoint((end, end + 1)):
            begins, ends = tokens.starts[name.first - 1], tokens.ends[end - 1]
            found.append(
                Referent(
                    name.first - 1, end, begins, ends, tokens.text[begins:ends], Reference.SHORT_FORM,
                    types=("organization",), head=tokens.norms[end - 1],
                )
            )  # fmt: skip
    return found


def _plain(tokens: Tokens, at: int, common: AbstractSet[str]) -> bool:
    return tokens.kinds[at] == "w" and tokens.text[tokens.starts[at]].islower() and tokens.norms[at] not in common


def generic_phrases(
    tokens: Tokens,
    first: int,
    last: int,
    readings: Readings,
    names: Sequence[Referent],
    common: AbstractSet[str],
    types: Mapping[str, str],
) -> list[Referent]:
    """Definite phrases around a generic noun: "the alliance", "the Saudi-led coalition", "this organisation".

    What a name of its own tells apart from others of its kind is a name too: "the Corrib aqueduct".
    """
    determiners = {r.first for r in readings.of("determiner")}
    if not determiners:
        return []
    joints = {r.first for r in readings.of("connector", "joining", "be", "have", "indefinite")}
    agreeing = {r.first for r in readings.of("plural_verb")}
    # "the tallest building in Seattle" is a description of its own, it refers to nothing before it.
    singling = {r.first for r in readings.of("singling")}
    named = {i for name in names for i in range(name.first, name.last)}
    beginnings = {name.first for name in names}
    found: list[Referent] = []
    nouns = {r.first for r in readings.under(NOUN)}
    for reading in readings.under(NOUN):
        if reading.last in nouns:
            continue  # the bakery chain is a chain
        if reading.first == first or reading.first in named or reading.last in beginnings:
            continue
        opening = next(
            (i for i in range(reading.first - 1, max(first, reading.first - 7) - 1, -1) if i in determiners), None
        )
        if opening is None or not _modifiers_only(tokens, opening + 1, reading.first, joints):
            continue
        if not singling.isdisjoint(range(opening + 1, reading.first)) or _verbal(tokens, opening, reading):
            continue
        inner = next((n for n in names if opening < n.first and n.last <= reading.first), None)
        if inner is not None and inner.last == reading.first and _acts(tokens, reading, last, joints | agreeing):
            continue
        if inner is not None and reading.first - inner.last > 1 and tokens.norms[inner.last] != "-":
            continue
        start, end = tokens.starts[opening], tokens.ends[reading.last - 1]
        gender = next((tag for tag in reading.tags if tag in ("f", "m")), "")
        kind = reading.name[len(NOUN) :]
        if found and found[-1].last == reading.last and found[-1].first in (opening, opening + 1):
            found[-1] = replace(found[-1], types=(*found[-1].types, kind))  # a state is a country or a part of one
            continue
        own = inner is not None and _only_told_apart(tokens, inner, opening, reading, types)
        own = own and not (reading.last in joints and reading.last + 1 in beginnings)  # the Donbas town of Verkhniv
        kept = Reference.NAME if own else Reference.SHORT_FORM
        start = inner.start if own and inner is not None else start
        found.append(
            Referent(
                opening + own, reading.last, start, end, tokens.text[start:end], kept,
                types=(kind,), head=reading.word, gender=gender,
            )
        )  # fmt: skip
    opened = {referent.first for referent in found}
    return found + [r for r in _seated_phrases(tokens, last, readings, names, common) if r.first not in opened]


def _verbal(tokens: Tokens, opening: int, noun: Reading) -> bool:
    """True for the verb of a relative clause that has the form of a noun in the plural: "a museum that houses"."""
    return tokens.norms[opening] == _THAT and _plural(tokens.norms[noun.last - 1])


def _plural(norm: str) -> bool:
    return norm.endswith("s") and not norm.endswith(_SINGULAR)


def _acts(tokens: Tokens, noun: Reading, last: int, joints: Collection[int]) -> bool:
    """True for a verb behind a name that has the form of a noun in the plural: "the African Union groups 55 states"."""
    norm, behind = tokens.norms[noun.first], noun.last
    if behind >= last or noun.last - noun.first > 1 or behind in joints or not _plural(norm):
        return False
    goes_on = tokens.kinds[behind] == "w" and not tokens.norms[behind].endswith(_FINITE)
    return not capital(tokens, noun.first) and (goes_on or tokens.kinds[behind] == "n")


def called_of(shown: Sequence[Referent], tokens: Tokens, readings: Readings) -> list[Referent]:
    """The names behind phrases that say what they are, with those phrases: the Swiss lake of Orvanne."""
    joints = {r.first for r in readings.of("connector") if "thing" in r.tags}
    names = {r.first: r for r in shown if r.named} if joints else {}
    found = []
    for phrase in shown:
        name = names.get(phrase.last + 1) if phrase.last in joints and not phrase.named else None
        counted = "n" in tokens.kinds[phrase.first : phrase.last]  # its value is none of a name
        if name is not None and called_so(phrase, name) and not counted:
            kinds = dict.fromkeys((*phrase.types, *name.types, *(_TOWNS if "port" in phrase.types else ())))
            found.append(replace(name, first=phrase.first, types=tuple(kinds), head=phrase.head))
        elif name is not None and not counted and _of_place(phrase, name):
            start, end = tokens.starts[phrase.first + 1], name.end
            whole = replace(phrase, first=phrase.first + 1, last=name.last, start=start, end=end)
            found.append(replace(whole, text=tokens.text[start:end], kind=Reference.NAME))
    return found


def _of_place(phrase: Referent, name: Referent) -> bool:
    """True for a body with no other name than its noun and its place: the parish council of Upper Slade."""
    return (
        phrase.head not in BOARDS
        and not _INSTITUTIONS.isdisjoint(phrase.types)
        and not (name.types and LANDS.isdisjoint(name.types))
    )


def _only_told_apart(tokens: Tokens, inner: Referent, opening: int, noun: Reading, types: Mapping[str, str]) -> bool:
    """True where a name that nothing is known of stands between the article and the noun of a place or house."""
    if inner.types or inner.entities or inner.first != opening + 1 or "-" in tokens.norms[inner.last : noun.first]:
        return False
    kind = noun.name[len(NOUN) :]
    if _SITE in noun.tags:
        return True  # the Kelso tannery
    return kind in _HOUSES or (is_a(kind, "place", types) and kind not in LANDS)


def _modifiers_only(tokens: Tokens, first: int, last: int, joints: Collection[int]) -> bool:
    """Between determiner and noun stand at most a few words, numbers and hyphens."""
    words = [i for i in range(first, last) if tokens.norms[i] != "-" and not _owning(tokens, i)]
    return len(words) <= 3 and all(
        tokens.kinds[i] in "wn" and tokens.norms[i] != "'s" and i not in joints for i in words
    )


def _owning(tokens: Tokens, at: int) -> bool:
    """True for the mark behind several whose body it is, in small letters: the producers' group."""
    before = at - 1
    plural = tokens.norms[at] == "'" and tokens.glued(at) and tokens.norms[before].endswith("s")
    return plural and not capital(tokens, before)


def without_generic(names: Sequence[Referent], readings: Readings, tokens: Tokens) -> list[Referent]:
    """Drop names that are nothing but a generic noun or a demonym with a capital ("the Alliance", "British").

    Not a bare one by which the text goes on about a name that ends with it: "Merrow United lost. United were …".
    """
    nouns = {(r.first, r.last) for found in (readings.under(NOUN), readings.of(*_ADJECTIVES)) for r in found}
    return [
        r for r in names
        if r.entities or "country" in r.types or (r.first, r.last) not in nouns or _goes_on_about(r, readings, tokens)
    ]  # fmt: skip


def _goes_on_about(name: Referent, readings: Readings, tokens: Tokens) -> bool:
    """True for a word without an article before a verb or a comma, that an earlier name of the text ends with."""
    at, behind = name.first, name.last
    if behind - at > 1 or any(r.first == at - 1 for r in readings.of("determiner")) or behind >= len(tokens):
        return False
    if tokens.norms[behind] != "," and not any(
        r.name in ("be", "have") or "/" in r.name for r in readings.at.get(behind, ())
    ):
        return False
    norm, here = tokens.norms[at], max(1, at - _EARLIER)
    for _ in range(_PLACES):
        try:
            here = tokens.norms.index(norm, here, at)
        except ValueError:
            return False
        if capital(tokens, here) and capital(tokens, here - 1) and tokens.norms[here - 1] not in ("the", "a"):
            return True
        here += 1
    return False
