"""Names that words around them show to be persons: an office or title before, a trade behind."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.patterns import OWNING
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN, Referent
from factcheck.model.record import replace
from factcheck.properties.loader import is_a
from factcheck.text.tokens import Tokens, capital

_LANDS = (f"{NOUN}state", f"{NOUN}region", f"{NOUN}city")
"""The classes of nouns that stand in small letters behind the names of places."""
_TOWNS = _LANDS[2:]
_FOLK, _TOWN = "townsfolk", ("city",)
"""The class of nouns for those who live in a town, and what their town is."""
_WORKS = tuple(
    f"{NOUN}{kind}" for kind in ("airport", "building", "hospital", "mosque", "stadium", "station", "structure")
)
"""Those of what is built: in small letters behind a name that a preposition or an owner stands before."""
_GOVERNING, _OWNERS = ("preposition", "in_place"), frozenset({"'s", "'"})
_INDEFINITE, _THE = frozenset({"a", "an"}), "the"
_CALLED, _PASSING = "named", "passing"
_RUN = 7
"""Words from the article on among which the noun must end that tells what a name is."""
_BEHIND = 3
"""Words that may stand between a name and the trade behind it."""


def titled_persons(
    names: Sequence[Referent],
    readings: Readings,
    tokens: Tokens,
    addressed: AbstractSet[int],
    given: AbstractSet[str],
) -> list[Referent]:
    """Names of unknown type that an office or title before them, or "who" behind them, shows to be persons.

    ``addressed`` are the tokens of titles that only capitals show to be such; behind a title one of the ``given``
    names makes a name a person's whatever its last word is: the novelist Ida Storm.
    """
    titling = [r for r in readings.under(OFFICE, "title") if r.name != AIDE]
    # a former Corvane branch: what one was stands before what he was of as well
    once = {r.last for r in titling if _PASSING in r.tags}
    titles = {r.last for r in titling} - once | {at + 1 for at in addressed}
    titles |= {r.last for r in readings.of("kin")}  # his sister Kari
    human = {r.first for r in readings.of("pronoun.relative") if "human" in r.tags}
    firms = {(r.first, r.last) for r in readings.of("noun.company")}
    # a brewer may be either
    trading = readings.of("noun.person")
    persons = {r.first: r.last for r in trading if (r.first, r.last) not in firms}
    either = {r.last for r in trading}
    if not titles and not human and not persons and not any("&" in name.text for name in names):
        return list(names)
    found = []
    trades = persons.keys()
    joints = {r.first for r in readings.of("be", "article")}
    walls = {r.first for r in readings.of("preposition", "article", "stop", "be", "have", *OWNING)}
    titles |= set(persons.values())
    # by a widow, Gunhild Aas
    articles = {r.last for r in readings.of("article")}
    titles |= {end + 1 for at, end in persons.items() if at in articles and tokens.norms[end : end + 1] == [","]}
    # the Portuguese prime minister, Luís Montenegro
    posts = {r.last for r in readings.under(OFFICE) if r.name != AIDE}
    apposed = {at + 1 for at in posts if tokens.norms[at : at + 1] == [","]}
    held = {r.last for r in readings.under(OFFICE, "title")}
    kept = {r.last for r in readings.of("preposition") if r.first in held}
    kept |= {r.last for r in readings.of("in_place", "origin")}
    # CEO: Karen Liu
    titles |= {last + 1 for last in titles if last < len(tokens) and tokens.norms[last] == ":"}
    things = {r.first for r in readings.under(NOUN)} if once else set()
    titles |= {r.first for r in names if r.first in once and r.last not in things and len(r.text.split()) > 1}
    for name in names:
        behind = name.last + (name.last < len(tokens) and tokens.norms[name.last] in COMMAS)
        named = name.first in apposed and name.last - name.first > 1 and not name.head
        # "Ida Holm, mayor of Skagen, who …": of whom that tells is no place of hers
        who = behind in human and (name.first not in kept or tokens.norms[name.first] in given)
        shown = named or name.first in titles or who or _trade(name, trades, joints, walls, tokens)
        # President Park Geun-hye is no park.
        weak = not name.types or (name.first in titles and name.head == tokens.norms[name.first])
        called = name.first in titles or (name.first in either and not shown) or _named_so(name, either, tokens)
        if called and len(name.text.split()) > 1 and tokens.norms[name.first] in given:
            weak = shown = True
        person = weak and not name.entities and shown
        firm = weak and not person and not name.entities and "&" in name.text and not name.types
        kinds = ("person",) if person else ("company",) if firm else ()  # Pomfret & Daughters
        found.append(replace(name, types=kinds) if kinds else name)
    return found


def _named_so(name: Referent, trades: AbstractSet[int], tokens: Tokens) -> bool:
    """True behind "a schoolmistress named", and behind a comma and a trade: "a self-taught engineer, Ida Storm"."""
    return tokens.norms[name.first - 1] in (_CALLED, *COMMAS) and name.first - 1 in trades


def told_kinds(names: Sequence[Referent], readings: Readings, tokens: Tokens) -> list[Referent]:
    """Names of unknown type with what the clause says they are: "Franz Tamayo is a province in the department"."""
    untold = [name for name in names if not name.types and not name.entities]
    said = {r.first: r.last for r in readings.of("be")}
    firsts = {r.first for r in readings.of("singling")}  # The Banner, the oldest daily in Kilmore
    articles = {
        r.first: r.last
        for r in readings.of("article")
        if tokens.norms[r.first] in _INDEFINITE or (tokens.norms[r.first] == _THE and r.last in firsts)
    }
    if not untold or not articles:
        return list(names)
    nouns: dict[int, list[Reading]] = {}
    for noun in readings.under(NOUN):
        nouns.setdefault(noun.first, []).append(noun)
    walls = {r.first for r in readings.of("preposition", "stop", "joining", "pronoun.relative")}
    found = []
    for name in names:
        opens = said.get(name.last, name.last + (tokens.norms[name.last : name.last + 1] == [","]))
        at = articles.get(opens) if opens > name.last and name in untold else None
        kinds = _heads_of(at, nouns, walls, tokens) if at is not None else ()
        found.append(replace(name, types=kinds) if kinds else name)
    return found


def placed_kinds(names: Sequence[Referent], readings: Readings, tokens: Tokens) -> list[Referent]:
    """Names of unknown type that a noun in small letters behind them shows to be places: Rongxian county."""
    lands = {r.first: r for r in readings.of(*_LANDS, *_WORKS) if tokens.text[tokens.starts[r.first]].islower()}
    if (folk := {r.first for r in readings.of(_FOLK)}) and not lands:
        return [_of_folk(name, folk, tokens) for name in names]
    if not lands:
        return list(names)
    governed = {r.last for r in readings.of(*_GOVERNING)}
    nouns = {r.first for r in readings.under(NOUN, HEAD)}
    articles = {r.first for r in readings.of("article", "determiner")}
    found = []
    for name in names:
        land = lands.get(name.last) if name.named and not name.entities else None
        land = land if land is None or not name.types or (name.types == ("city",) and land.name in _LANDS[:2]) else None
        if land is not None and land.name in _WORKS:
            own = name.first in governed or tokens.norms[name.first - 1] in _OWNERS
            land = land if own and land.last not in articles else None  # over Deeping towers the mill
        told = land is not None and land.last not in nouns and name.first not in lands  # the Norby city council
        described = name.first - 1 in articles  # the Norby district
        found.append(_placed(name, land, tokens, whole=not described) if land is not None and told else name)
    return found


def _of_folk(name: Referent, folk: Collection[int], tokens: Tokens) -> Referent:
    """A town where its people stand behind a name of unknown type: the longtime Beaver Falls resident."""
    unknown = name.named and not (name.types or name.entities) and name.last in folk
    return replace(name, types=_TOWN) if unknown and not capital(tokens, name.last) else name


def _placed(name: Referent, noun: Reading, tokens: Tokens, *, whole: bool) -> Referent:
    """The place with its noun, which is no part of what a town is called: Harlow village is Harlow."""
    kind = noun.name.removeprefix(NOUN)
    end = tokens.ends[noun.last - 1] if whole and noun.name not in _TOWNS else name.end
    return replace(name, last=noun.last, end=end, text=tokens.text[name.start : end], types=(kind,), head=noun.word)


def introduced_kinds(
    names: Sequence[Referent], readings: Readings, tokens: Tokens, types: Mapping[str, str], given: AbstractSet[str]
) -> list[Referent]:
    """Names of unknown type with what the noun before them says they are: "the magazine Lantern".

    Behind an office the noun is that of the body, and a name with one of the ``given`` names that of who holds it: the
    director of the museum Ida Storm.
    """
    told: dict[int, dict[str, int]] = {}
    for reading in readings.under(NOUN):
        if tokens.text[tokens.starts[reading.first]].islower():
            told.setdefault(reading.last, {})[reading.name.removeprefix(NOUN)] = reading.first
    articles = {r.first for r in readings.of("article")}
    crossed = {r.last for r in readings.of("crossing")}
    walls = {r.first for r in readings.of("preposition", "stop", "joining", "be", "have", "pronoun.relative")}
    found = []
    for name in names:
        kinds = told.get(name.first, {}) if name.named and not name.entities else {}
        opens = min(kinds.values(), default=0)
        run = range(opens - 1, max(opens - _RUN, -1), -1)
        wall = next((at for at in run if at in walls or at in articles or tokens.kinds[at] == "p"), None)
        # "Across the river Pont du Gard is …": the noun ends the phrase before.
        definite = wall in articles and wall not in crossed and "person" not in kinds
        # The charity Clean Delta is no region, but the lender Norden Bank stays a bank.
        related = any(is_a(a, b, types) or is_a(b, a, types) for a in kinds for b in name.types)
        told_so = kinds and definite and not related and (name.head or not name.types)
        if told_so and not name.head and _holds(name, wall, tokens, readings):
            found.append(replace(name, types=("person",)) if tokens.norms[name.first] in given else name)
            continue
        noun = " ".join(tokens.norms[opens : name.first])
        found.append(replace(name, types=tuple(sorted(kinds)), head=noun) if told_so else name)
    return found


def _holds(name: Referent, article: int | None, tokens: Tokens, readings: Readings) -> bool:
    """True for a name of several words behind the body whose office somebody has: head of the airline Omar Fadel.

    The article of that body is at ``article``.
    """
    if article is None or len(name.text.split()) == 1:
        return False
    ruled = any(r.last == article for r in readings.ending.get(article, ()) if r.name == "preposition")
    offices = (r.name for r in readings.ending.get(article - 1, ()))
    return ruled and any(o.startswith((OFFICE, "title", f"{NOUN}person")) or o.endswith("any_office") for o in offices)


def _heads_of(
    at: int, nouns: Mapping[int, Sequence[Reading]], walls: Collection[int], tokens: Tokens
) -> tuple[str, ...]:
    """The types that the last noun of a run of words tells, which ends at a preposition or a mark; none for no noun."""
    kinds: tuple[str, ...] = ()
    end = at
    for place in range(at, min(len(tokens), at + _RUN)):
        if place in walls or (tokens.kinds[place] == "p" and tokens.norms[place] != "-"):
            return kinds if end == place else ()
        if place in nouns:
            end = max(noun.last for noun in nouns[place])
            longest = (noun for noun in nouns[place] if noun.last == end)
            kinds = tuple(dict.fromkeys(noun.name.removeprefix(NOUN) for noun in longest))
    return ()


def _trade(
    name: Referent, trades: Collection[int], joints: Collection[int], walls: Collection[int], tokens: Tokens
) -> bool:
    """True where a trade follows: "Royal Little, American businessman", "… was an English inventor"."""
    at, behind = name.last, 0
    while at < len(tokens) and (tokens.norms[at] in COMMAS or at in joints):
        at += 1
    if at == name.last:
        return False
    while at < len(tokens) and behind < _BEHIND and at not in trades and at not in walls and tokens.kinds[at] == "w":
        at, behind = at + 1, behind + 1
    return at in trades
