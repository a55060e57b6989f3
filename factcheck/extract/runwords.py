"""What the words of one sentence may be in a name that capitals show."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN
from factcheck.model.record import record
from factcheck.text.tokens import Tokens, capital

INNER = "within_name"
"""The class of words that go on in small letters inside a name that a generic noun opens: Organisation mondiale."""
OWNERS, SAINTS, COMPOUNDING = "name_owner", "saint", "compounding"
"""Nouns whose possessive opens names (King's College), words before a saint's name, and the second parts of compounds
that are no name (Oslo-based)."""
_FIELD = "named_field"
OF_NAMES = (
    "campaigning", "describing", "leading_rank", "people", "firm_abbreviation", "street", "closing_title",
    "firm_letters", OWNERS, _FIELD,
)  # fmt: skip
"""Classes that tell of words in names alone."""
_LEGAL, _ONE, _MANY = "legal_form", "agreeing.one", "agreeing.many"
_FRONTING, _PREFIXES, _PARTNERS = "fronting", "hyphen_prefix", "partners"
_ACTING = "acting"
_EMPTY = ("determiner", "article", "preposition", "in_place", "pronoun.", "be", "have", "joining", "stop", "scope.")
_LEFT = ("head.club", "head.company")
_QUALIFIER, _PASSING = "qualifier", "passing"
_THING, _PARTING, _PARTICLE = "thing", "weak", "particle"


@record
class RunWords:
    """What the words of one sentence may be in a name that capitals show, by token."""

    first: int
    last: int
    common: AbstractSet[str]
    """Folded words that a sentence may open with."""
    connectors: Mapping[int, bool]
    """Words that names hold; true for those that may part two names."""
    things: AbstractSet[int]
    """Connectors that are in no person's name."""
    particles: AbstractSet[int]
    """Connectors that stand nowhere but in names."""
    nouns: AbstractSet[int]
    """Generic nouns, but no plurals that say nothing of a name."""
    closing: AbstractSet[int]
    """Those that only end names."""
    left: AbstractSet[int]
    """Nouns that end names of what one leaves for another: Rovers, Foods."""
    plain: AbstractSet[int]
    """Adjectives that open names of any kind (national, federal, Saudi)."""
    lasting: AbstractSet[int]
    """Those of them that say nothing of who holds an office in the body: national, federal."""
    inner: AbstractSet[int]
    determiners: AbstractSet[int]
    empty: AbstractSet[int]
    """Words that are part of no name by themselves: articles, prepositions, pronouns, verbs."""
    lettering: AbstractSet[int]
    """Those that capitals may make a club's letters of: IF, AS."""
    owners: AbstractSet[int]
    saints: AbstractSet[int]
    compounding: AbstractSet[int]
    legal: AbstractSet[int]
    prefixes: AbstractSet[int]
    """First parts of words that a hyphen goes on in small letters: Co-operative."""
    partners: AbstractSet[int]
    """Words for those who are in a firm beside whom its name names: Partners, Sons."""
    one: AbstractSet[int]
    """Verbs that only a single subject has (is, was, has)."""
    many: AbstractSet[int]
    acting: AbstractSet[int]
    """Verbs that nothing can own and that say what somebody has or does: had, employs."""
    fronting: AbstractSet[int]
    """Words before a name that open a sentence about it and are no part of it: Rival, Struggling, Retailer."""
    breaking: AbstractSet[int]
    """Tokens that no name runs over."""
    covered: AbstractSet[int]
    """Tokens of names that are known."""
    numbers: AbstractSet[int]
    """Bare numbers and years that count nothing."""
    valued: AbstractSet[int]
    """Tokens of all values."""
    called: AbstractSet[int]
    """Given names that own what follows."""
    stopped: AbstractSet[int]
    """Abbreviations that end a firm's name with their stop: Co., Bros."""
    firms: AbstractSet[int]
    """Letters with which names of firms end: AG, Ltd."""
    fields: AbstractSet[int]
    """What ministries and museums deal in: Food, Rural Affairs, Steam."""
    foreign: AbstractSet[int]
    """Joints of other languages, behind which names go on in small letters: des, für."""
    portfolios: AbstractSet[int]
    """Titles of those who have a field of work in hand: minister, secretary."""
    days: AbstractSet[str]
    """Folded names of weekdays."""
    loans: AbstractSet[int]
    """Words of the language that end as adjectives of another do: boutique."""
    tails: tuple[str, ...]
    """How adjectives of other languages end, which names hold in small letters: diplomatique."""
    leading: AbstractSet[int]
    """Those that open names in small letters: de, van, d'."""
    streets: AbstractSet[int]
    """Nouns of streets, whose numbers are of houses."""
    ranks: AbstractSet[int]
    """Ordinals that open names: Third Point."""
    people: AbstractSet[int]
    """Plurals of people: Women, Persons."""
    describing: AbstractSet[int]
    """Adjectives that say what a body deals in, with which no name ends: charitable, cultural."""
    campaigning: AbstractSet[int]
    """What a charity's name calls upon one to do: Save the Children."""


def run_words(
    span: tuple[int, int],
    readings: Readings,
    common: AbstractSet[str],
    breaking: AbstractSet[int],
    covered: AbstractSet[int],
    numbers: AbstractSet[int],
    valued: AbstractSet[int],
    tokens: Tokens,
    given: AbstractSet[str],
    days: AbstractSet[str],
    tails: tuple[str, ...],
) -> RunWords:
    """Sort the words of one sentence, whose tokens are ``span``.

    No name holds a weekday behind "on" unless more of it follows: joined the Tarn Hotel on Sunday.
    """
    norms = tokens.norms
    called = {i - 1 for i in range(span[0] + 1, span[1] - 1) if norms[i] == "'s" and norms[i - 1] in given}
    called = {i for i in called if norms[i + 2] not in given}  # Peter's Anna
    connectors: dict[int, bool] = {}
    things: set[int] = set()
    particles: set[int] = set()
    for reading in readings.of("connector"):
        if norms[reading.last : reading.last + 1] and norms[reading.last] in days and _last_capital(tokens, reading):
            continue
        connectors.update(dict.fromkeys(range(reading.first, reading.last), _PARTING in reading.tags))
        things.update([reading.first] if _THING in reading.tags else ())
        particles.update(range(reading.first, reading.last) if _PARTICLE in reading.tags else ())
    generic = {r.first for r in readings.under(NOUN)}
    ends = {r.first for r in readings.under(HEAD)}
    return RunWords(
        *span, common, connectors, things, particles,
        nouns=generic | ends,
        closing=ends - generic,
        left=_firsts(readings, *_LEFT) - generic,
        plain=_firsts(readings, DEMONYM, _QUALIFIER),
        lasting={r.first for r in readings.of(_QUALIFIER) if _PASSING not in r.tags},
        inner={i for r in readings.of(INNER) for i in range(r.first, r.last)},
        determiners=_firsts(readings, "determiner"),
        empty={r.first for r in readings.under(*_EMPTY)},
        lettering=_firsts(readings, "lettering"), saints=_firsts(readings, SAINTS),
        owners=_firsts(readings, OWNERS) | _office_ends(tokens, readings, generic | ends),
        compounding=_firsts(readings, COMPOUNDING), legal=_firsts(readings, _LEGAL),
        prefixes=_firsts(readings, _PREFIXES), partners=_firsts(readings, _PARTNERS),
        one=_firsts(readings, _ONE), many=_firsts(readings, _MANY), fronting=_firsts(readings, _FRONTING),
        acting=_firsts(readings, _ACTING),
        breaking=breaking, covered=covered, numbers=numbers, valued=valued, called=called,
        stopped=_firsts(readings, "firm_abbreviation"), streets=_firsts(readings, "street"),
        firms=_firsts(readings, "firm_letters", _LEGAL), fields=_firsts(readings, _FIELD),
        foreign={i for r in readings.of("foreign_joint") for i in range(r.first, r.last)},
        portfolios={r.last - 1 for r in readings.of("portfolio")},
        loans=_firsts(readings, "loanword"), tails=tails, days=days,
        leading=_firsts(readings, "leading_particle"),
        ranks=_firsts(readings, "leading_rank"), people=_firsts(readings, "people"),
        describing=_firsts(readings, "describing"), campaigning=_firsts(readings, "campaigning"),
    )  # fmt: skip


def _last_capital(tokens: Tokens, connector: Reading) -> bool:
    """True where no capital goes on behind the word that a connector stands before."""
    behind = connector.last + 1
    return behind >= len(tokens) or not capital(tokens, behind)


def _office_ends(tokens: Tokens, readings: Readings, nouns: AbstractSet[int]) -> set[int]:
    """The last tokens of offices whose possessive opens the name of what a noun heads: the Prime Minister's Office."""
    titles = readings.under(OFFICE, "title")
    return {r.last - 1 for r in titles if r.last + 1 in nouns and tokens.norms[r.last] == "'s"}


def _firsts(readings: Readings, *names: str) -> set[int]:
    return {r.first for r in readings.of(*names)}
