"""How far a run of capitalised words reaches as one name: joints, particles, possessives and numbers inside it."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.readings import Readings
from factcheck.extract.referents import HEAD, NOUN
from factcheck.model.record import record
from factcheck.text.expression import expression
from factcheck.text.tokens import Tokens, capital

INNER = "within_name"
"""The class of words that go on in small letters inside a name that a generic noun opens: Organisation mondiale."""
OWNERS, SAINTS, COMPOUNDING = "name_owner", "saint", "compounding"
"""Nouns whose possessive opens names (King's College), words before a saint's name, and the second parts of compounds
that are no name (Oslo-based)."""
_LEGAL, _ONE, _MANY = "legal_form", "agreeing.one", "agreeing.many"
_FRONTING, _PREFIXES, _PARTNERS = "fronting", "hyphen_prefix", "partners"
_ACTING = "acting"
_EMPTY = ("determiner", "article", "preposition", "in_place", "pronoun.", "be", "have", "joining", "stop", "scope.")
_THING, _PARTING, _PARTICLE = "thing", "weak", "particle"
_THE, _OWN = "the", frozenset({"of", "and"})
_JOINTS = ("-", ".", "&", "–")
_ELIDED = expression(r"[^\W\d_]{1,5}['\u2019][^\W\d_a-z]")
"""A particle written on a name: dell'Opera, d'Arcy."""
_GAP, _YEAR = 3, 4
"""Blanks that set two names apart, and digits of a year."""
_SYLLABLE = 5
"""Letters of the parts of a name that goes on in small letters behind a hyphen: Ban Ki-moon."""
_SEVERAL = 2
"""Tokens behind a capitalised article, beyond which it opens a name of its own."""
_CLOSING = (",", ".", ")", ";", ":", "\n")


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
    plain: AbstractSet[int]
    """Adjectives that open names of any kind (national, federal, Saudi)."""
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
) -> RunWords:
    """Sort the words of one sentence, whose tokens are ``span``."""
    norms = tokens.norms
    called = {i - 1 for i in range(span[0] + 1, span[1] - 1) if norms[i] == "'s" and norms[i - 1] in given}
    called = {i for i in called if norms[i + 2] not in given}  # Peter's Anna
    connectors: dict[int, bool] = {}
    things: set[int] = set()
    particles: set[int] = set()
    for reading in readings.of("connector"):
        connectors.update(dict.fromkeys(range(reading.first, reading.last), _PARTING in reading.tags))
        things.update([reading.first] if _THING in reading.tags else ())
        particles.update(range(reading.first, reading.last) if _PARTICLE in reading.tags else ())
    generic = {r.first for r in readings.under(NOUN)}
    ends = {r.first for r in readings.under(HEAD)}
    return RunWords(
        *span, common, connectors, things, particles,
        nouns=generic | ends,
        closing=ends - generic,
        plain=_firsts(readings, DEMONYM, "qualifier"),
        inner={i for r in readings.of(INNER) for i in range(r.first, r.last)},
        determiners=_firsts(readings, "determiner"),
        empty={r.first for r in readings.under(*_EMPTY)},
        lettering=_firsts(readings, "lettering"), owners=_firsts(readings, OWNERS), saints=_firsts(readings, SAINTS),
        compounding=_firsts(readings, COMPOUNDING), legal=_firsts(readings, _LEGAL),
        prefixes=_firsts(readings, _PREFIXES), partners=_firsts(readings, _PARTNERS),
        one=_firsts(readings, _ONE), many=_firsts(readings, _MANY), fronting=_firsts(readings, _FRONTING),
        acting=_firsts(readings, _ACTING),
        breaking=breaking, covered=covered, numbers=numbers, valued=valued, called=called,
    )  # fmt: skip


def _firsts(readings: Readings, *names: str) -> set[int]:
    return {r.first for r in readings.of(*names)}


def run_end(tokens: Tokens, index: int, words: RunWords, connectors: Mapping[int, bool]) -> int:
    """The token behind the run that opens at ``index``, however many names it may turn out to be."""
    small = words.inner if index in words.nouns or index + 1 in words.nouns else frozenset[int]()
    end = at = index + 1
    while at < words.last and at not in words.breaking and not _opens_anew(tokens, at, index, words):
        if _set_apart(tokens, at) or _dates(tokens, at, words):
            break
        if _goes_on(tokens, at, words) or at in small or (at == end and _numbered(tokens, at, index, words)):
            at += 1
            end = at
        elif at == end and (firm := _partnered(tokens, at, index, words)):
            at = end = firm
        elif _hyphened(tokens, at, words.last):
            at = end = at + 4
        elif at == end and _owned(tokens, at, index, words):
            at += 1
            end = at if _closed(tokens, at, words) else end
        elif at == end and tokens.norms[at] == _THE and not _bynamed(tokens, at + 1, words):
            break
        elif _joins(tokens, at, end, connectors) or (at in connectors and at - end < 2 + (at in words.particles)):
            at += 1
        else:
            break
    if end < words.last and end in words.legal and tokens.kinds[end - 1] == "w":
        end += 1  # Tarrow plc
    return end


def _set_apart(tokens: Tokens, at: int) -> bool:
    """True behind a wide gap, as stands between the columns of a line: "City: Amman     State: none"."""
    return tokens.text[tokens.ends[at - 1] : tokens.starts[at]].count(" ") >= _GAP


def _dates(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for a capitalised preposition before a year, with which a sentence opens: "Norby Bridge In 1903, it …"."""
    behind = tokens.norms[at + 1] if at + 1 < words.last else ""
    return at in words.empty and at not in words.connectors and behind.isdigit() and len(behind) == _YEAR


def _opens_anew(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """True for a capitalised article behind a heading's word: "Mission The United Nations Organization"."""
    if at <= index or tokens.norms[at] != _THE or not capital(tokens, at) or at - 1 in words.connectors:
        return False
    end = next((i for i in range(at + 1, words.last) if not capital(tokens, i)), words.last)
    body = any(i in words.nouns for i in range(at + 1, end))  # but Winnie The Pooh
    return body and end - at > _SEVERAL and tokens.kinds[at - 1] == "w"


def _bynamed(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True for a byname behind "the": Peter the Great; not for a name of its own, "in Montreux the Reef Alliance"."""
    if at >= words.last or not capital(tokens, at) or at in words.nouns:
        return False
    return at + 1 >= words.last or not (capital(tokens, at + 1) or tokens.norms[at + 1] in _OWN)


def _goes_on(tokens: Tokens, at: int, words: RunWords) -> bool:
    if capital(tokens, at):
        return True
    if tokens.kinds[at] != "w":
        return False
    if _ELIDED.match(tokens.text, tokens.starts[at]):
        return True
    if at > words.first + 1 and at - 2 in words.prefixes and tokens.norms[at - 1] == "-" and tokens.glued(at):
        return tokens.glued(at - 1) and capital(tokens, at - 2) and at not in words.compounding
    # Ban Ki-moon, but not the Hong Kong-based bank.
    if at < 3 or not (tokens.glued(at) and tokens.norms[at - 1] == "-" and tokens.glued(at - 1)):
        return False
    short = len(tokens.norms[at]) <= _SYLLABLE and len(tokens.norms[at - 2]) <= _SYLLABLE
    named = capital(tokens, at - 2) and capital(tokens, at - 3) and at - 2 not in words.covered
    return short and named and at not in words.compounding and tokens.norms[at] not in words.common


def _hyphened(tokens: Tokens, at: int, last: int) -> bool:
    """True for the rest of a name that hyphens hold together: Louvain-la-Neuve."""
    glued = at + 3 < last and all(tokens.glued(i) for i in range(at, at + 4))
    return glued and tokens.norms[at] == tokens.norms[at + 2] == "-" and capital(tokens, at + 3)


def _partnered(tokens: Tokens, at: int, index: int, words: RunWords) -> int:
    """The end of a firm's name whose partners a comma parts: Bell, Roe & Partners. 0 where it is none."""
    if tokens.norms[at] != "," or at - index > 1 or index in words.covered or tokens.norms[index] in words.common:
        return 0
    while at + 1 < words.last and tokens.norms[at] == "," and capital(tokens, at + 1) and at + 1 not in words.covered:
        at += 2
    if at + 1 >= words.last or not capital(tokens, at + 1):
        return 0
    joined = tokens.norms[at] == "&" or (tokens.norms[at] == "and" and at + 1 in words.partners)
    return at + 2 if joined else 0


def _joins(tokens: Tokens, at: int, end: int, connectors: Mapping[int, bool]) -> bool:
    """A mark inside a name, written without space: Iran–Iraq War, al-Banna, Workers' League, A/S."""
    if not tokens.glued(at):
        return False
    if tokens.norms[at] == "'":
        if at != end or not tokens.norms[at - 1].endswith("s") or at + 1 >= len(tokens):
            return False
        # the Farmers' and Growers' Union
        return capital(tokens, at + 1) or (at + 1 in connectors and at + 2 < len(tokens) and capital(tokens, at + 2))
    if tokens.norms[at] == "/":
        return at == end and at + 1 < len(tokens) and tokens.glued(at + 1) and len(tokens.norms[at - 1]) == 1
    return tokens.norms[at] in _JOINTS and (at == end or at - 1 in connectors)


def _owned(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """True for a possessive inside a name (St Brigid's Hospital, King's College), or one that ends it (Sotheby's)."""
    if tokens.norms[at] != "'s" or not tokens.glued(at):
        return False
    owner, following = at - 1, at + 1
    if _closed(tokens, following, words):
        sainted = index == owner - 1 and index in words.saints  # Saint John's
        whole = (index == owner or sainted) and not (index > 0 and capital(tokens, index - 1))
        return whole and owner not in words.covered | words.nouns and tokens.norms[owner] not in words.common
    if following >= words.last or following in words.breaking:
        return False
    if following in words.connectors:
        return (
            following + 2 < words.last and tokens.norms[following + 1] == "-" and tokens.glued(following + 2)
        )  # Ra's al-Ayn
    if not capital(tokens, following) or following in words.covered:
        return False
    saint = owner - 2 if tokens.norms[owner - 1] == "." else owner - 1
    if owner in words.owners or (saint >= index and saint in words.saints):
        return True
    # Guy's Hospital, but not Norway's Parliament, Hexley's St Brannock's Hospital or Ludwigsau's Museum of Salt.
    alone = index == owner and owner not in words.covered | words.plain and following in words.nouns
    behind = following + 1
    if index == owner and owner in words.called and following not in words.plain:
        return tokens.norms[index - 1] != "and" and behind not in words.nouns | words.called  # Rupert's Finger
    return alone and (behind >= words.last or not (capital(tokens, behind) or behind in words.connectors))


def _closed(tokens: Tokens, at: int, words: RunWords) -> bool:
    """True where nothing stands that the possessive before it could own."""
    if at >= words.last or tokens.norms[at] in _CLOSING or at in words.one or at in words.acting:
        return True
    return at + 1 < words.last and tokens.norms[at] == "in" and tokens.kinds[at + 1] == "n"


def _numbered(tokens: Tokens, at: int, index: int, words: RunWords) -> bool:
    """A number belongs to the name before it where it is glued (COP28), or plain and counts nothing (Expo 2020)."""
    if tokens.kinds[at] != "n" or not tokens.norms[at].isdigit() or len(tokens.norms[at]) > 4:
        return False
    if tokens.glued(at):
        return True
    if at not in words.numbers and (at in words.valued or tokens.norms[index] in words.common):
        return False
    return not (at + 1 < words.last and tokens.norms[at + 1] in ("%", "-"))
