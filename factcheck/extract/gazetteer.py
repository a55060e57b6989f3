"""Names that the language pack knows, whatever the sources hold: places, demonyms, languages, currencies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.extract.lexicon import Reading
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN, Names, Referent, settle
from factcheck.languages.pack import ADJECTIVAL, HOMONYM
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

NAME = "name."
"""Classes whose names start so hold proper names; what follows is their type."""
DEMONYM = "demonym"
"""The class of adjectives that stand for a country; their tag is the country's name."""
_PLACES = ("name.country", "name.city", "name.continent", "name.region")
_OWN = (*_PLACES, "name.company", "name.organization")
_GOVERNING = ("preposition", "in_place", "place_word", f"{NOUN}city", f"{NOUN}state")
"""Classes of words that the name right behind them belongs to."""
_IN_LANGUAGE = "ب"
"""The preposition on an adjective of a country that makes it its language: باليونانية."""
_SETTLEMENTS, _IN = (f"{NOUN}city", "place_word"), "in_place"
_SEAT, _LIVES, _FAR = "/seat", ("/born", "/born_participle", "/died"), 6
"""What the classes end with whose words tell of a seat, a birth or a death, and tokens behind them to a place."""
_FEMININE = "ه"
"""The folded ending of nouns that no masculine adjective qualifies."""
_FATHATAN = "\u064b"
"""The mark of words that tell how, which are no names."""
_BLOCKED = "/blocked"
"""What the classes end with whose phrases keep a property from being told: "in Europe" holds a name all the same."""
_SHORT = 2
"""A name of two letters is read only where both are capitals: US, UK."""


def place_names(
    tokens: Tokens, readings: Readings, known: Sequence[Referent], article: str, *, cased: bool
) -> list[Referent]:
    """Countries and cities beside the ``known`` names; the longest at each place, none inside a longer phrase."""
    places = readings.of(*_OWN)
    if not places:
        return []
    found: dict[int, Referent] = {}
    taken = {i for referent in known for i in range(referent.first, referent.last)}
    phrases = [r for r in readings if r.last - r.first > 1 and not r.name.startswith(NAME)]
    phrases = [r for r in phrases if not r.name.endswith(_BLOCKED)]
    for reading in places:
        if not _stands(tokens, reading, cased):
            continue
        if not cased and (_adjective(tokens, reading, readings, article) or _qualifies(tokens, reading, readings)):
            continue
        if HOMONYM in reading.tags and not _placing(reading, readings):
            continue
        if reading.prefix and any(r.name.startswith(NOUN) and not r.prefix for r in readings.at.get(reading.first, ())):
            continue  # بنوك is a noun sooner than in Nuuk
        if not taken.isdisjoint(range(reading.first, reading.last)) or any(_covers(p, reading) for p in phrases):
            continue
        before = found.get(reading.first)
        referent = lexical(tokens, reading, article)
        if before is None or before.last < referent.last:
            found[reading.first] = referent
        elif before.last == referent.last and before.types != referent.types:
            found[reading.first] = replace(before, types=(*before.types, *referent.types))
    return settle(list(found.values()))


def unjoined(known: Sequence[Referent], tokens: Tokens, readings: Readings, joints: Sequence[str]) -> list[Referent]:
    """The names but those of which a word is taken for "and" that the name behind a preposition or noun opens with.

    Nothing joins to such words: في وجدة is in Oujda, not "in and Jeddah".
    """

    def joined(name: Referent) -> bool:
        return tokens.text[tokens.starts[name.first] : name.start].startswith(tuple(joints))

    return [r for r in known if not (joined(r) and _governed(r, tokens, readings))]


def _governed(name: Referent, tokens: Tokens, readings: Readings) -> bool:
    before = (r for r in readings.ending.get(name.first, ()) if not (r.definite or r.pronoun))
    return any(r.name in _GOVERNING for r in before)


def gendered(known: Sequence[Referent], readings: Readings) -> list[Referent]:
    """Names that sources know, with the gender that the language pack tells of them."""
    genders = {(r.first, r.last): tag for r in readings.of(*_PLACES) for tag in r.tags if tag in ("f", "m")}
    told = ((r, r.gender or genders.get((r.first, r.last), "")) for r in known)
    return [replace(r, gender=gender) if gender != r.gender else r for r, gender in told]


def _covers(phrase: Reading, reading: Reading) -> bool:
    return (
        phrase.first <= reading.first
        and reading.last <= phrase.last
        and phrase.last - phrase.first > reading.last - reading.first
    )


def _adjective(tokens: Tokens, reading: Reading, readings: Readings, article: str) -> bool:
    """True where the name is an adjective of the definite word before it: الشركة السعودية."""
    at = reading.first
    return (
        reading.first > 0
        and not reading.prefix
        and tokens.norms[at - 1].startswith(article)
        and any(r.first == at for r in readings.of(DEMONYM))
    )


def _placing(reading: Reading, readings: Readings) -> bool:
    """True where a seat, a birth or a noun of places before it shows that an everyday word is a town: مقرها الخبر."""
    before = readings.ending.get(reading.first, ())
    if any(r.name in _SETTLEMENTS or (r.pronoun and r.name.endswith(_SEAT)) for r in before):
        return True
    ruled = reading.prefix or any(r.name == _IN and not r.pronoun for r in before)
    opening = range(reading.first - _FAR, reading.first)
    return bool(ruled) and any(r.first in opening for r in readings if r.name.endswith((_SEAT, *_LIVES)))


def _qualifies(tokens: Tokens, reading: Reading, readings: Readings) -> bool:
    """True for a name that is an adjective too where it may be one: دعم مالي, not في مالي or عاصمة مالي."""
    if ADJECTIVAL not in reading.tags or reading.prefix or reading.first == 0:
        return False
    before = reading.first - 1
    ruled = any(r.last == reading.first for r in readings.of("preposition"))
    return tokens.kinds[before] == "w" and not ruled and not tokens.norms[before].endswith(_FEMININE)


def _stands(tokens: Tokens, reading: Reading, cased: bool) -> bool:
    """True where the word is written as the name is: with a capital, or with its article and no other."""
    if not cased:
        adverb = _FATHATAN in tokens.slice(reading.last - 1, reading.last)  # السابعة أفريقياً
        return ("the" in reading.tags) == reading.definite and not (reading.pronoun or adverb)
    text = tokens.slice(reading.first, reading.last)
    short = reading.last - reading.first == 1 and len(tokens.norms[reading.first]) <= _SHORT
    return text.isupper() if short else text[0].isupper()


def lexical(
    tokens: Tokens, reading: Reading, article: str = "", first: int | None = None, last: int | None = None
) -> Referent:
    """The name that a reading is, its proclitics left out; ``first`` and ``last`` where it reaches further.

    A contraction that hides the ``article`` gives it back (للأردن).
    """
    opening = reading.first if first is None else first
    closing = reading.last if last is None else last
    start, end = tokens.starts[opening], tokens.ends[closing - 1]
    cut = len(reading.prefix) if opening == reading.first and tokens.norms[opening].startswith(reading.prefix) else 0
    text = tokens.text[start + cut : end]
    if cut and reading.definite and not tokens.norms[opening][cut:].startswith(article):
        text = article + text[1:]
    else:
        start += cut
    gender = next((tag for tag in reading.tags if tag in ("f", "m")), "")
    kind = "country" if reading.name == DEMONYM else reading.name.removeprefix(NAME)
    return Referent(opening, closing, start, end, text, Reference.NAME, (kind,), gender=gender, prefix=reading.prefix)


def demonyms(
    tokens: Tokens,
    readings: Readings,
    names: Names,
    language: str,
    places: dict[str, tuple[str, ...]],
    article: str,
    *,
    cased: bool,
    small: bool,
) -> Mapping[int, Referent]:
    """Demonyms by their token, each with the entities of its country; ``places`` remembers those already looked up.

    ``small`` tells a language that writes them without a capital.
    """
    found: dict[int, Referent] = {}
    for reading in readings.of(DEMONYM):
        if (
            reading.pronoun
            or reading.prefix == _IN_LANGUAGE
            or (cased and not small and not _stands(tokens, reading, cased))
        ):
            continue
        before = found.get(reading.first)
        if before is not None and before.last >= reading.last:
            continue
        country = reading.tags[0]
        entities = places.get(country)
        if entities is None:
            own = Tokens(country)
            hits = names.find(own, 0, len(own), language)
            whole = [hit for hit in hits if hit.last - hit.first == len(own)]
            entities = places[country] = whole[0].entities if whole else ()
        found[reading.first] = replace(lexical(tokens, reading, article), entities=entities, head=country)
    return found
