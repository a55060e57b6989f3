"""What a statement without any subject can be about: the one thing of its kind that the text has just spoken of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.extract.agents import by_whom
from factcheck.extract.anaphora import compounded
from factcheck.extract.around import where_other_is
from factcheck.extract.ellipsis import subjects_of
from factcheck.extract.fits import fits_types, known_type, may_be_called
from factcheck.extract.homelands import country_of
from factcheck.extract.inlists import classed_as, heads_list, joined_to_ruled
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import LANDS, Referent
from factcheck.extract.sameness import bears, distinct_names, may_be_meant, same_words
from factcheck.extract.standing import listed_with, outdone
from factcheck.extract.topics import about, leads, topics
from factcheck.model.claim import Reference
from factcheck.properties.loader import is_a
from factcheck.text.normalize import fold

_COMPANY = ("company",)
_UNKNOWN = ("organization", "place", "festival")
"""Types whose nouns may stand for a name that nothing else tells."""
_LOOSE = (
    ({"city"}, "club"), ({"club"}, "organization"), ({"club"}, "union"), ({"foundation"}, "bank"),
    ({"event", "tournament"}, "organization"), ({"event", "tournament"}, "company"),
    ({"organization"}, "station"), ({"organization"}, "company"), ({"company"}, "building"),
)  # fmt: skip
"""Types that the last word of a name tells, and those that what is so called may be all the same."""
_IN_TOWN = "in_town"
"""The class of prepositions before towns, which bodies and buildings are at."""
_REACH = 3
"""Sentences that are looked at, its own among them."""
_OPENING = 3
"""Sentences at the opening of a text that may speak of what the next ones name."""
_NEVER_AHEAD = frozenset({"event", "building"})
"""Types of what a noun alone means no name of that stands behind it: السيول التي ضربت درنة عقب العاصفة دانيال."""
_COUNTRY_ENDINGS = ("ia", "land", "stan")
_OF_COUNTRIES = frozenset({"office.head_of_government", "noun.parliament", "capital/role", "noun.country"})
"""Classes of words that tell of countries: prime minister, parliament, capital, republic."""


def one_subject(
    sentence: Sentence,
    marked: Callable[[int], Sentence],
    typed: Callable[[Referent], Referent],
    allowed: Sequence[str],
    types: Mapping[str, str],
    title: int | None = None,
) -> tuple[bool, Referent | None]:
    """Whether the sentences tell, and the name: a subject of this one or of those before it, the nearest first.

    Where none of them is one, the only name of its kind that they mention; not the place where something happens in
    the sentence itself ("the president landed in Kenya"). Of several that stand equal none is meant.
    """
    mentioned: list[Referent] = []
    for index in range(sentence.index, max(-1, sentence.index - _REACH), -1):
        other = marked(index)
        named = [typed(r) for r in other.referents if r.named and not compounded(r, other)]
        names = distinct_names([r for r in named if r.types and fits_types(r, allowed, types)])
        own = other is sentence
        topics = [r for r in names if _may_act(other, r, title)] if own else about(names, other)
        country = country_of(other, other.last, allowed, title if own else None)
        topics = topics or ([country] if country is not None else [])
        topics = [r for r in topics if not (joined_to_ruled(other, r) or classed_as(other, r))]
        if topics:
            alone = len(topics) == 1 and (own or not heads_list(other, topics[0]))
            return True, topics[0] if alone else None
        lands = () if own or "country" not in allowed else ("country", "state", "region")
        # A body may be mentioned by chance.
        mentioned += [r for r in names if lands and fits_types(r, lands, types) and not classed_as(other, r)]
    mentioned = distinct_names(mentioned)
    return len(mentioned) == 1, mentioned[0] if len(mentioned) == 1 else None


def _may_act(sentence: Sentence, name: Referent, title: int | None) -> bool:
    """True for a name that its sentence may be about: under no preposition, no owning land behind a ``title``.

    "He accused President Doe of backing Norland's spies" does not tell whose president Doe is.
    """
    land = title is not None and name.first > title and "country" in name.types
    owns = land and sentence.tokens.norms[name.last : name.last + 1] == ["'s"]
    return not (owns or sentence.ruled(name.first)) or _fronted(sentence, name)


def _fronted(sentence: Sentence, place: Referent) -> bool:
    """True for the land that a sentence opens with: "In Uganda, President Yoweri Museveni has ruled since 1986"."""
    norms, behind = sentence.tokens.norms, place.last
    opening = sentence.past_articles([sentence.first + 1])
    return place.first in opening and behind < sentence.last and norms[behind] == "," and "country" in place.types


def sole_subject(
    sentence: Sentence,
    marked: Callable[[int], Sentence],
    typed: Callable[[Referent], Referent],
    allowed: Sequence[str],
    types: Mapping[str, str],
    main: Referent | None,
    title: int | None = None,
) -> tuple[bool, Referent | None]:
    """Whether the sentences near tell, and the name: the one that they tell of; else ``main``, or what opens the text.

    ``main`` is what the document is about.
    """
    told, name = one_subject(sentence, marked, typed, allowed, types, title)
    main = main or opened_with(marked(0), allowed, types)
    if told or main is None:
        return told, name
    kinds = typed(main)
    return False, main if kinds.types and fits_types(kinds, allowed, types) else None


def opened_with(first: Sentence, allowed: Sequence[str], types: Mapping[str, str]) -> Referent | None:
    """The name that the first sentence of a text is about, where it is of one of the types: a country's profile."""
    told = next((r for r in topics(first) if r.named), None)
    fits = told is not None and bool(told.types) and told.first <= first.first + 1 and fits_types(told, allowed, types)
    return told if fits and not first.verb_first else None


def profiled(
    sentence: Sentence,
    marked: Callable[[int], Sentence],
    typed: Callable[[Referent], Referent],
    allowed: Sequence[str],
    types: Mapping[str, str],
) -> Referent | None:
    """The country that a text opens with, where no sentence near is about another: its profile goes on."""
    told, _ = one_subject(sentence, marked, typed, allowed, types)
    return None if told else opened_with(marked(0), allowed, types)


def looks_like_country(name: Referent, text: Iterable[Sentence]) -> bool:
    """True for a name of unknown type with a country's ending, or in a text that speaks of a country's things."""
    if name.head or name.text.isupper():
        return False
    return fold(name.text).endswith(_COUNTRY_ENDINGS) or any(s.classes.keys() & _OF_COUNTRIES for s in text)


def untyped_topic(
    short: Referent,
    sentence: Sentence,
    heading: Referent | None,
    marked: Callable[[int], Sentence],
    typed: Callable[[Referent], Referent],
    types: Mapping[str, str],
    main: Referent | None,
) -> Referent | None:
    """The heading or nearest subject of unknown type before a short form; ``main`` rather than what is no subject.

    Nothing else can be meant by "the company" behind "Harlow Mills has changed hands".
    """
    if not means_unknown(short, sentence, types):
        return None
    if heading is not None and not typed(heading).types and not heading.entities:
        return heading
    for index in range(sentence.index, max(-1, sentence.index - _REACH), -1):
        other = marked(index)
        here = subjects_of(other, other.first, short.first) if other is sentence else topics(other)
        here = list(here)
        goes_on = other is not sentence and here and here[0].kind is Reference.PRONOUN and not here[0].possessive
        names = [typed(r) for r in here if r.named]
        found = [r for r in names if loosely_told(r, short, types) and not same_words(r, short)]
        if found:
            several = any(loosely_told(typed(r), short, types) for r in listed_with(other, found[0]))
            return found[0] if not several else None  # "Quayle Harbour and Sollis Point opened"
        beside = [typed(r) for r in other.referents if r.named and r.last <= short.first and not compounded(r, other)]
        beside = [r for r in beside if not (where_other_is(other, r) or _in_town(other, r, short))]
        if other is sentence:
            beside = [r for r in beside if not by_whom(other, r)]
        if goes_on:  # "After swallowing its rival Korrimo it has …" is about what the sentence before is
            beside = [r for r in beside if r.first > here[0].first]
        alone = distinct_names([r for r in beside if loosely_told(r, short, types)])
        if alone or any(may_be_meant(r, short, types) for r in names):
            # "The whistle blows at Skarvik Marine. The shipbuilder …", "the mayor of Norby …. The town"
            return (main or alone[0]) if len(alone) == 1 else None
    return main


def _in_town(sentence: Sentence, name: Referent, short: Referent) -> bool:
    """True for what something is done in, where a noun of no place is meant: "has been active in Norby"."""
    if sentence.verb_first or not LANDS.isdisjoint(short.types) or (name.types and LANDS.isdisjoint(name.types)):
        return False
    return any(r.last == sentence.outline.before_article(name.first) for r in sentence.classes.get(_IN_TOWN, ()))


def loosely_told(name: Referent, short: Referent, types: Mapping[str, str]) -> bool:
    """True for a name whose type nothing tells, or a word in it that is in names of all kinds.

    Brighton & Hove is a company by its sign alone, Wexmouth Town may be a club, and Farmers' Trust a bank.
    """
    if name.entities or not name.types:
        return not name.entities
    if name.types == _COMPANY and not name.head:
        return any(is_a(known_type(kind, types), "organization", types) for kind in short.types)
    return any(set(name.types) == kinds and kind in short.types for kinds, kind in _LOOSE)


def untyped_ahead(
    short: Referent,
    sentence: Sentence,
    marked: Callable[[int], Sentence],
    count: int,
    typed: Callable[[Referent], Referent],
    types: Mapping[str, str],
) -> Referent | None:
    """The name of unknown type that opens the sentence behind a short form, where nothing before it can be meant."""
    if sentence.index + 1 >= count or not means_unknown(short, sentence, types):
        return None
    other = marked(sentence.index + 1)
    opening = (r for at in other.past_articles([other.first]) for r in other.referent_at.get(at, ()))
    return next((r for r in opening if r.named and not typed(r).types and not r.entities), None)


def means_unknown(short: Referent, sentence: Sentence, types: Mapping[str, str]) -> bool:
    """True for a noun that may stand for a name of unknown type: the company, the peak; no person, no mere event."""
    kinds = [known_type(kind, types) for kind in short.types]
    return not sentence.verb_first and any(is_a(k, top, types) for k in kinds for top in _UNKNOWN)


def land_before(short: Referent, sentence: Sentence, at: int, marked: Callable[[int], Sentence]) -> Referent | None:
    """The one country that adjectives before "the country" stand for: "Lebanese President Joseph Aoun …"."""
    if "country" not in short.types:
        return None
    for index in range(sentence.index, max(-1, sentence.index - _REACH), -1):
        other = marked(index)
        land = country_of(other, at if other is sentence else other.last, ("country",))
        if land is not None:
            return land
    return None


def part_of_land(land: Referent, short: Referent, sentence: Sentence) -> Referent | None:
    """The subject of one word and of unknown type that lies in a country which "the state" might stand for as well.

    "Rajasthan is the largest state in India. The state was formed …" tells of Rajasthan.
    """
    if "state" not in short.types or "country" not in land.types or not sentence.ruled(land.first):
        return None
    return _plain_topic(sentence, land)


def _plain_topic(sentence: Sentence, land: Referent) -> Referent | None:
    told = next((r for r in topics(sentence) if r.named), None)
    if sentence.verb_first or told is None or told.last > land.first or told.last - told.first > 1:
        return None
    return told if not told.types and not told.entities else None


def untyped_subject(
    sentence: Sentence, marked: Callable[[int], Sentence], typed: Callable[[Referent], Referent]
) -> Referent | None:
    """The subject of unknown type of the sentence before: "Halden Line is for sale. Based in Oslo, it employs …"."""
    for index in range(sentence.index - 1, max(-1, sentence.index - _REACH), -1):
        other = marked(index)
        names = [typed(r) for r in topics(other) if r.named and leads(other, r)]
        if names:
            first = names[0]
            return first if not first.types and not first.entities else None
    return None


def ahead(
    short: Referent,
    sentence: Sentence,
    at: int,
    mentioned: Callable[[int], Iterable[Referent]],
    count: int,
    types: Mapping[str, str],
    *,
    bearing: bool = False,
) -> Referent | None:
    """The name that follows a short form which opens a text: "The airline … Emirates now …"; None of several.

    With ``bearing`` only one that holds the noun: the Football Federation for "the federation".
    """
    if not bearing and any(r.named and r.last <= at for r in sentence.referents) and not sentence.verb_first:
        return None  # "Jonas Weil heads the secretariat": nothing is announced
    groups = [[r for r in sentence.referents if r.first > at and not outdone(sentence, r)]]
    if sentence.index < _OPENING:
        groups += [list(mentioned(i)) for i in range(sentence.index + 1, min(count, sentence.index + 3))]
    for back, group in enumerate(groups):
        names = [r for r in group if r.named and not same_words(r, short)]
        # الدورة الثالثة لمهرجان كذا: what it is of stands beside it; no war that is told of later is a session
        means = may_be_meant if back else may_be_called
        other = bearing or (sentence.verb_first and not back and not _NEVER_AHEAD.isdisjoint(short.types))
        fitting = [r for r in names if bears(r, short)] or [
            r for r in names if not other and r.types and means(r, short, types)
        ]
        if fitting:
            found = distinct_names(fitting)
            return found[0] if len(found) == 1 else None
    return None
