"""What the words of one sentence may be in a name that capitals show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.offices import OFFICE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN
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


class RunWords:
    """What the words of one sentence may be in a name that capitals show, by token; found out when it is asked for."""

    def __init__(
        self,
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
    ) -> None:
        """The tokens of the sentence are ``span``, ``given`` are folded given names."""
        self.first, self.last = span
        self._readings, self._tokens, self._given = readings, tokens, given
        self.common = common
        """Folded words that a sentence may open with."""
        self.breaking = breaking
        """Tokens that no name runs over."""
        self.covered = covered
        """Tokens of names that are known."""
        self.numbers = numbers
        """Bare numbers and years that count nothing."""
        self.valued = valued
        """Tokens of all values."""
        self.days = days
        """Folded names of weekdays."""
        self.tails = tails
        """How adjectives of other languages end, which names hold in small letters: diplomatique."""

    @cached_property
    def _connectors(self) -> Sequence[Reading]:
        """No name holds a weekday behind "on" unless more of it follows: joined the Tarn Hotel on Sunday."""
        norms, tokens, days = self._tokens.norms, self._tokens, self.days
        return [
            r
            for r in self._readings.of("connector")
            if r.last >= len(norms) or norms[r.last] not in days or not _last_capital(tokens, r)
        ]

    @cached_property
    def connectors(self) -> Mapping[int, bool]:
        """Words that names hold; true for those that may part two names."""
        return {i: _PARTING in r.tags for r in self._connectors for i in range(r.first, r.last)}

    things = cached_property(lambda self: {r.first for r in self._connectors if _THING in r.tags})
    """Connectors that are in no person's name."""
    particles = cached_property(
        lambda self: {i for r in self._connectors if _PARTICLE in r.tags for i in range(r.first, r.last)}
    )
    """Connectors that stand nowhere but in names."""
    _generic = cached_property(lambda self: {r.first for r in self._readings.under(NOUN)})
    _ends = cached_property(lambda self: {r.first for r in self._readings.under(HEAD)})
    nouns = cached_property(lambda self: self._generic | self._ends)
    """Generic nouns, but no plurals that say nothing of a name."""
    trades = cached_property(lambda self: self._of("noun.person"))
    """Nouns for what somebody is: navigator, baker."""
    closing = cached_property(lambda self: self._ends - self._generic)
    """Those that only end names."""
    left = cached_property(lambda self: self._of(*_LEFT) - self._generic)
    """Nouns that end names of what one leaves for another: Rovers, Foods."""
    plain = cached_property(lambda self: self._of(DEMONYM, _QUALIFIER))
    """Adjectives that open names of any kind (national, federal, Saudi)."""
    lasting = cached_property(lambda self: {r.first for r in self._readings.of(_QUALIFIER) if _PASSING not in r.tags})
    """Those of them that say nothing of who holds an office in the body: national, federal."""
    inner = cached_property(lambda self: self._inside(INNER))
    determiners = cached_property(lambda self: self._of("determiner"))
    empty = cached_property(lambda self: {r.first for r in self._readings.under(*_EMPTY)})
    """Words that are part of no name by themselves: articles, prepositions, pronouns, verbs."""
    lettering = cached_property(lambda self: self._of("lettering"))
    """Those that capitals may make a club's letters of: IF, AS."""
    owners = cached_property(lambda self: self._of(OWNERS) | _office_ends(self._tokens, self._readings, self.nouns))
    saints = cached_property(lambda self: self._of(SAINTS))
    compounding = cached_property(lambda self: self._of(COMPOUNDING))
    legal = cached_property(lambda self: self._of(_LEGAL))
    prefixes = cached_property(lambda self: self._of(_PREFIXES))
    """First parts of words that a hyphen goes on in small letters: Co-operative."""
    partners = cached_property(lambda self: self._of(_PARTNERS))
    """Words for those who are in a firm beside whom its name names: Partners, Sons."""
    one = cached_property(lambda self: self._of(_ONE))
    """Verbs that only a single subject has (is, was, has)."""
    many = cached_property(lambda self: self._of(_MANY))
    acting = cached_property(lambda self: self._of(_ACTING))
    """Verbs that nothing can own and that say what somebody has or does: had, employs."""
    fronting = cached_property(lambda self: self._of(_FRONTING))
    """Words before a name that open a sentence about it and are no part of it: Rival, Struggling, Retailer."""

    @cached_property
    def called(self) -> AbstractSet[int]:
        """Given names that own what follows."""
        norms, given = self._tokens.norms, self._given
        owning = (i - 1 for i in range(self.first + 1, self.last - 1) if norms[i] == "'s" and norms[i - 1] in given)
        return {i for i in owning if norms[i + 2] not in given}  # Peter's Anna

    stopped = cached_property(lambda self: self._of("firm_abbreviation"))
    """Abbreviations that end a firm's name with their stop: Co., Bros."""
    firms = cached_property(lambda self: self._of("firm_letters", _LEGAL))
    """Letters with which names of firms end: AG, Ltd."""
    fields = cached_property(lambda self: self._of(_FIELD))
    """What ministries and museums deal in: Food, Rural Affairs, Steam."""
    foreign = cached_property(lambda self: self._inside("foreign_joint"))
    """Joints of other languages, behind which names go on in small letters: des, für."""
    portfolios = cached_property(lambda self: {r.last - 1 for r in self._readings.of("portfolio")})
    """Titles of those who have a field of work in hand: minister, secretary."""
    loans = cached_property(lambda self: self._of("loanword"))
    """Words of the language that end as adjectives of another do: boutique."""
    leading = cached_property(lambda self: self._of("leading_particle"))
    """Those that open names in small letters: de, van, d'."""
    streets = cached_property(lambda self: self._of("street"))
    """Nouns of streets, whose numbers are of houses."""
    ranks = cached_property(lambda self: self._of("leading_rank"))
    """Ordinals that open names: Third Point."""
    people = cached_property(lambda self: self._of("people"))
    """Plurals of people: Women, Persons."""
    describing = cached_property(lambda self: self._of("describing"))
    """Adjectives that say what a body deals in, with which no name ends: charitable, cultural."""
    campaigning = cached_property(lambda self: self._of("campaigning"))
    """What a charity's name calls upon one to do: Save the Children."""

    def is_given(self, at: int) -> bool:
        """True for a given name."""
        return self._tokens.norms[at] in self._given

    def _of(self, *names: str) -> AbstractSet[int]:
        return {r.first for r in self._readings.of(*names)}

    def _inside(self, name: str) -> AbstractSet[int]:
        return {i for r in self._readings.of(name) for i in range(r.first, r.last)}


def _last_capital(tokens: Tokens, connector: Reading) -> bool:
    """True where no capital goes on behind the word that a connector stands before."""
    behind = connector.last + 1
    return behind >= len(tokens) or not capital(tokens, behind)


def _office_ends(tokens: Tokens, readings: Readings, nouns: AbstractSet[int]) -> set[int]:
    """The last tokens of offices whose possessive opens the name of what a noun heads: the Prime Minister's Office."""
    titles = readings.under(OFFICE, "title")
    return {r.last - 1 for r in titles if r.last + 1 in nouns and tokens.norms[r.last] == "'s"}
