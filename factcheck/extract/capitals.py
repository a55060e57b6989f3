"""Names by capital letters, for scripts that have them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extract.capitalruns import calls_upon, run_end
from factcheck.extract.everyday import opens_name, with_digits
from factcheck.extract.fieldlists import past_portfolio
from factcheck.extract.foreign import foreign
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.giventitles import given_titles
from factcheck.extract.headlines import headline_words
from factcheck.extract.numerals import counts, with_number
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.ofnames import before_holder, person_of, place_alone, without_country, without_next
from factcheck.extract.participles import participle_of_noun
from factcheck.extract.patterns import OWNERS as POSSESSORS
from factcheck.extract.postnominals import inverted, legal_forms, with_postnominals
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.runwords import OF_NAMES, RunWords
from factcheck.extract.titles import SEVERAL, TITLES, breaking_tokens
from factcheck.model.claim import Reference
from factcheck.text.tokens import Tokens, capital

_CALLING = ("noun.city", "noun.person", "noun.country", "noun.state")
"""Nouns that what they stand before is: the city of Norby."""
_FOR, _LETTERS = "for", 3
_OBJECTS = {"article", "determiner", "about", "scope.that"}
"""Classes of words that open what a participle is about."""
_HEADING, _LINE, _STOPS = "heading", 7, frozenset(".!?")
"""The class of words that head a text, and the tokens of the line that they stand in."""
_PARTED = "verb_particle"
"""The class of small words that go with a verb: out, up, down."""


def capitalised(
    tokens: Tokens,
    first: int,
    last: int,
    readings: Readings,
    known: Sequence[Referent],
    common: AbstractSet[str],
    endings: Mapping[str, tuple[str, ...]],
    blocked: Collection[int],
    numbers: AbstractSet[int],
    titles: AbstractSet[int],
    given: AbstractSet[str],
    days: AbstractSet[str],
) -> list[Referent]:
    """Names that capitals show, beside the ``known`` ones.

    A run of capitalised words, joined by connectors ("Bank of Sudan"), is one name, unless it is made of known names
    and titles alone ("NATO Secretary General Mark Rutte"). A known name that is part of a longer unknown one is not
    meant by it ("South Sudan" where only Sudan is known). ``common`` are words that a sentence may open with,
    ``blocked`` the tokens of dates and amounts, ``numbers`` those of bare numbers and years, which names can hold
    ("Expo 2020", "the 2022 World Cup", "the First World War"), ``titles`` those of what people are addressed by.
    ``given`` are folded given names, whose possessives open names of things: Rupert's Finger; ``days`` weekdays.
    """
    covered = {i for referent in known for i in range(referent.first, referent.last)}
    plurals = {i for i in numbers if counts(tokens, i, last, endings["plural"], common)}
    # "France has 68 million people and Italy 59": only a year belongs to a country before it.
    lands = {referent.last for referent in known if "country" in referent.types}
    plurals |= {i for i in numbers if i in lands and len(tokens.norms[i]) != 4}
    called_so = given_titles(tokens, readings, given)
    breaking = breaking_tokens(tokens, readings, blocked, called_so) | titles | legal_forms(tokens, readings)
    breaking = (breaking | headline_words(tokens, first, last, readings)) - called_so
    words = RunWords(
        (first, last), readings, common, breaking, covered, numbers - plurals, numbers | set(blocked), tokens,
        given, days, endings["foreign"],
    )  # fmt: skip
    # A spokesman for the Bank of Sudan: behind an aide's "of" or "for" stands a name of any kind.
    called = (r for r in readings.under(*TITLES) if r.first in breaking and r.name != AIDE)
    titled = {r.last for r in called} | {at + 1 for at in titles}
    titled |= {at + 1 for at in titled if at < last and tokens.norms[at] == ","}
    persons = {at: weak for at, weak in words.connectors.items() if at not in words.things}
    offices, ends = {r.last for r in readings.under(OFFICE)}, {r.first: r.last for r in known}
    lands = {i for r in known if "person" not in r.types for i in range(r.first, r.last)}
    entry = inverted(tokens, words, readings, lands)
    found: list[Referent] = [entry] if entry is not None else []
    index = entry.last if entry is not None else _past_heading(tokens, first, last, readings)
    while index < last:
        opens = index == first and _opens(
            tokens, words, readings, numbers, endings["participle"], endings["plural"], given
        )
        opens = opens and not _whole(
            tokens, index, run_end(tokens, index, words, words.connectors), words, endings["plural"]
        )
        if index in breaking or not capital(tokens, index) or opens:
            index += 1
            continue
        # President Adama Sow of Tarkonia: a person's name holds no "of".
        end = run_end(tokens, index, words, persons if index in titled else words.connectors)
        if (behind := past_portfolio(tokens, index, end, words)) > index:
            titled.add(behind)
            index = behind
            continue
        end = person_of(tokens, index, end, words, given)
        end = before_holder(tokens, index, end, words, offices, ends)
        end = without_country(tokens, index, end, words)
        end = place_alone(tokens, index, without_next(tokens, index, end, words, endings["plural"]), words)
        start = (
            index if _whole(tokens, index, end, words, endings["plural"]) else _skip_opening(tokens, index, end, words)
        )
        if start + 1 in covered and start not in covered and (start == first or tokens.kinds[start - 1] == "p"):
            start += tokens.norms[start].endswith(endings["participle"])  # Lauded US film-makers
        if start < end:
            start = with_number(tokens, start, first, numbers, words.determiners)
            start = with_digits(tokens, start, end, words)
            names = _settle_run(tokens, _with_particle(tokens, start, words), end, words, known)
            found += [with_postnominals(tokens, name, words, readings) for name in names]
            end = max(end, found[-1].last) if names else end
        index = max(end, index + 1)
    return found


def _past_heading(tokens: Tokens, first: int, last: int, readings: Readings) -> int:
    """The token behind the words of a short line that say that it heads a text on something: Country Profile of."""
    if last - first > _LINE or tokens.norms[last - 1] in _STOPS:
        return first
    of = {r.last for r in readings.of(_HEADING) if r.first == first and r.last + 1 < last}
    return next((at + 1 for at in of if tokens.norms[at] == "of"), first)


def _opens(
    tokens: Tokens,
    words: RunWords,
    readings: Readings,
    numbers: Collection[int],
    participles: tuple[str, ...],
    plurals: tuple[str, ...],
    given: AbstractSet[str],
) -> bool:
    """True where the capital only opens the sentence: "Sixteen people", "Disbanded in 1991", "Flowing through"."""
    index, behind = words.first, words.first + 1
    if behind < words.last and (capital(tokens, behind) or tokens.kinds[behind] in "np"):
        return False
    if index in numbers or participle_of_noun(tokens, words, readings, participles):
        return True
    names = {r.name for r in readings.at.get(behind, ())}
    if names & _OBJECTS and tokens.norms[index].endswith(participles) and tokens.norms[index] not in given:
        return True  # Proclaimed a republic in 1923, Stating that he
    parted = tokens.norms[index].endswith(participles) and _PARTED in names  # Forced out in 1985, he
    if behind in words.particles or not (parted or names & {"preposition", "in_place", "connector"}):
        return False
    if index in words.nouns and (behind in words.things or tokens.norms[behind] == _FOR):
        of = behind + 1 + (behind + 1 in words.determiners)  # Bank of Valletta, Church of the Holy Rood
        plural = tokens.norms[index].endswith(plurals) and (of > behind + 1 or behind not in words.things)
        if of < words.last and capital(tokens, of) and not plural:
            return any(r.name in _CALLING for r in readings.at.get(index, ()))
    known = any(not r.name.startswith((NOUN, "name.", DEMONYM, *OF_NAMES)) for r in readings.at.get(index, ()))
    return known or tokens.norms[index].endswith(participles)


def _qualifies(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """True where a word like "New" is part of the name it stands before, which may be known by itself: New England.

    Not before an acronym, an adjective or a title: New NATO rules, New Egyptian rules, New Egypt coach Jo Doe.
    """
    following = index + 1
    if index not in words.plain or following >= end or not capital(tokens, following):
        return False
    closed = index in words.lasting and following not in words.covered and end - 1 in words.nouns
    if end in words.breaking and end not in words.valued and not closed:
        return False
    return following not in words.plain and not tokens.slice(following, following + 1).isupper()


def _whole(tokens: Tokens, index: int, end: int, words: RunWords, plural: tuple[str, ...]) -> bool:
    """True where the verb shows that all the run is one name: Friends of the Earth was, Local Heroes has."""
    if index != words.first or end not in words.one or end - index < SEVERAL or index in words.determiners:
        return False
    if index in words.fronting or index in words.empty:
        return False
    many = [i for i in (index, end - 1) if tokens.norms[i].endswith(plural) and i not in words.covered]
    return bool(many) and words.covered.isdisjoint(range(index, end))


def _skip_opening(tokens: Tokens, index: int, end: int, words: RunWords) -> int:
    """Common words that open a sentence or a run ("The", "In", "Its") are no part of a name, nor is what fronts it."""
    if _fronts(tokens, index, end, words):
        index += 1
    while index < end and index not in words.covered and tokens.norms[index] in words.common:
        if _belongs(tokens, index, end, words) or _qualifies(tokens, index, end, words):
            break
        index += 1
        while index < end and not capital(tokens, index):
            index += 1
    return index


def _fronts(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """True for what a sentence says of the name that it opens with: Rival Qatar Airways, Insurer Norton Mutual."""
    behind = index + 1
    if index != words.first or index not in words.fronting or behind >= end or not capital(tokens, behind):
        return False
    return behind in words.covered or not (behind in words.nouns or tokens.norms[behind] in words.common)


def _belongs(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """True for a common word that what stands around it shows to be part of a name."""
    behind = index + 1
    if behind < end - 1 and _initial(tokens, index):
        return True  # A. A. Milne
    if _lettered(tokens, index, end, words):
        return True  # IF Lidköping
    if behind >= end:
        return False
    if index in words.empty:
        return opens_name(tokens, index, end, words)
    if foreign(tokens, behind, behind, words) or calls_upon(tokens, behind, words):
        return True  # Centre national de recherche, Committee to Protect Journalists
    if tokens.kinds[behind] == "n" and index in words.nouns:
        return True  # Building 20
    if behind < end - 1 and tokens.norms[behind] in POSSESSORS:
        return True  # Workers' Party
    # Behind an article no capital only opens the sentence: the Sunday Herald, The Old Mill Brewery.
    if index - 1 in words.determiners and capital(tokens, behind):
        return True
    before = index - 1
    inside = before >= words.first and tokens.kinds[before] == "w" and not capital(tokens, before)
    if inside and index not in words.valued and capital(tokens, behind):
        return True  # founded Foreign Trade Bank
    if opens_name(tokens, index, end, words):
        return True  # Third Point, Women for Peace
    if tokens.norms[index] in words.days and index - 1 in words.empty:
        return False  # On Sunday Harbour FM
    # First Bank, Police Federation: one thing of a kind has an article, unless it is a name.
    rest = [i for i in range(behind, end) if capital(tokens, i)]
    return len(rest) == end - behind and all(i in words.nouns and i not in words.covered for i in rest)


def _lettered(tokens: Tokens, index: int, end: int, words: RunWords) -> bool:
    """True for two or three capitals that are no word of grammar, before a name of its own in small letters."""
    text, behind = tokens.slice(index, index + 1), index + 1
    empty = index in words.empty and index not in words.lettering
    if not text.isupper() or not 1 < len(text) <= _LETTERS or empty or behind >= end:
        return False
    return behind not in words.covered and not tokens.slice(behind, behind + 1).isupper()


def _initial(tokens: Tokens, index: int) -> bool:
    return tokens.norms[index + 1] == "." and len(tokens.norms[index]) == 1


def _with_particle(tokens: Tokens, start: int, words: RunWords) -> int:
    """A particle in small letters that opens the name, or that a hyphen ties to it: de Noorderling, al-Qarawiyyin."""
    hyphen = start - 1
    if hyphen in words.leading and start not in words.covered:
        elided = tokens.glued(start)
        opens = hyphen == words.first or tokens.kinds[hyphen - 1] != "w" or not capital(tokens, hyphen - 1)
        return hyphen if opens and (elided or not tokens.norms[hyphen].endswith("'")) else start
    tied = hyphen > words.first and tokens.norms[hyphen] == "-" and tokens.glued(start) and tokens.glued(hyphen)
    return start - 2 if tied and hyphen - 1 in words.particles else start


def _settle_run(tokens: Tokens, start: int, end: int, words: RunWords, known: Sequence[Referent]) -> list[Referent]:
    covered = words.covered
    loose = [i for i in range(start, end) if i not in covered and (capital(tokens, i) or tokens.kinds[i] == "n")]
    inside = [r for r in known if start <= r.first and r.last <= end]
    tied = start < end and any(start < i < end for i in words.particles if i not in covered)
    if not loose and not tied:
        return []  # Egypt, but San Juan de los Lagos
    if inside and len(loose) == 1 and tokens.norms[loose[0]].endswith("'s"):
        return []
    return [_name(tokens, start, end, words)]


def _name(tokens: Tokens, first: int, last: int, words: RunWords) -> Referent:
    while last > first + 1 and tokens.norms[last - 1] in ("-", ".") and last - 2 not in words.stopped:
        last -= 1
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Referent(first, last, start, end, tokens.text[start:end], Reference.NAME)
