"""What the readings of a sentence tell of its words for the names in it, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.extract.gazetteer import DEMONYM, NAME
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import EPITHET
from factcheck.extract.persons import PersonNames
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN
from factcheck.model.record import record
from factcheck.text.tokens import Tokens

PROPER = "proper"
"""The tag of nouns that a name follows without more (شركة مايكروسوفت)."""
SAINT = "saint"
TRADE = "trade"
"""The class of bare nouns that tell what a body deals in, and are no name: شركة تأمين."""
_ANNEXING, _LETTER = "annexing", "letter"
_SUBSIDIARY = "subsidiary"
_DIVISION, _SON = "division", "son"
_DIRECTION, _CONNECTOR = "direction", "connector"
_QUALITY, _KINDRED, _PARTNERS, _FOREIGN = "short_quality", "kindred", "partners", "foreign_part"
_RELATIVE, _IN_PLACE = "pronoun.relative", "in_place"
_CHANGES = ("added", "agglomeration", "coming", "growth")
"""Classes of words that tell how a number changes, and may be part of any name: مي زيادة, القاهرة الجديدة."""
_PREPOSITION = "preposition"
_NAMES = (NAME, "demonym", "toponym", "landscape", "letter", "opposite", "momentary", _SON, *_CHANGES)
_ADJECTIVES = ("adjective", "praise")
TOPONYM = "toponym"
"""The class of words that open names of places: قرية عين الدير."""
LANDSCAPE = "landscape"
"""The class of adjectives that only tell what a place is like: القرية الجبلية."""
_PLACING = ("dwellers", "small_place", "town_body")
_FIRM, _OWNED, _CALLED_SO = "firm_word", "coining_of", "called_so"
_SHOWING = (
    _FIRM,
    _OWNED,
    _CALLED_SO,
    "series",
    "organ",
    "momentary",
    "division",
    _QUALITY,
    _KINDRED,
    _PARTNERS,
    _FOREIGN,
)
_NAMING = (TRADE, TOPONYM, LANDSCAPE, "stretch", "again", "occasion", *_PLACING, *_CHANGES, *_SHOWING)
_COUNTED = (
    "/people",
    "/staff",
    "/craft",
    "/workplace",
    "/state",
    "/umbrella",
    "/pair",
    "/part",
    "/top",
    "/landmark",
    "/edge_of",
    "/service",
    "/light",
)
"""Classes of what properties count, whose nouns are parts of names as any others are: غرق سفينة الأطلال."""
_TO_IT, _SHE, _MANY = ("preposition", "in_it"), "ت", "ات"
"""Classes of prepositions that may have a pronoun, and the endings of verbs of the past and of plurals."""
_HOLDING, _THEIR = "coining", "ي"
"""The class of nouns for what bodies have, and how those for several people end before their owner."""
_HIS = "ه"
"""The ending of words with a pronoun, which folding makes one with that of feminine nouns."""
_FEMININE = "ة"
"""How a text that tells the two apart writes the ending of feminine nouns."""
_NATURE = tuple(NOUN + kind for kind in ("lake", "river", "mountain", "island"))
_JOINED = ("و", "ف")
_THE = "the"
"""The tag of names that have the article."""


@record
class NameLanguage:
    """What a language pack says of names."""

    article: str
    conjunctions: Sequence[str]
    purposes: Sequence[str]
    common: AbstractSet[str]
    called: Callable[[str], bool]
    """True for a folded word that is a given name."""
    speaking: AbstractSet[str] = frozenset()
    """The suffix pronouns of those who speak."""


@record
class NameWords:
    """The tokens of one sentence by what they may be in a name."""

    plain: AbstractSet[int]
    """Of no class: what may be part of a name."""
    trades: AbstractSet[int]
    heads: Mapping[int, Reading]
    """Bare nouns that open names of their own: the summit of جبل موسى."""
    kinds: AbstractSet[tuple[int, str]]
    """Bare nouns by their tokens and classes: of one kind with what heads a name they say what that is."""
    defining: AbstractSet[int]
    """Those of them that an adjective without article qualifies: they say what the name before them is."""
    saints: AbstractSet[int]
    """Words that a person's name follows inside another name: مستشفى سانت ماري."""
    persons: Mapping[int, int]
    annexing: AbstractSet[int]
    """Everyday words that a definite one behind them may make part of a name: حركة عدم الانحياز."""
    letters: AbstractSet[int]
    """Spelled letters of another script, however short: أوبن إيه آي."""
    lands: AbstractSet[int]
    """Adjectives of countries, which only tell where a body with a name of its own is: شركة بوش الألمانية."""
    toponyms: AbstractSet[int]
    """Bare words that open names of places: عين الدير."""
    joined: AbstractSet[int]
    """Nouns that a conjunction is written on: they open another phrase."""
    definite: AbstractSet[int]
    """Words that end what is definite without an article, a name therefore: متحف ماكسي في روما، الذي."""
    called: AbstractSet[int]
    """Words that are names of persons too, and so no adjectives: جمعية زهرة."""
    divisions: AbstractSet[int]
    """Whom a competition is for, with the preposition on it: كأس آسيا للسيدات."""
    directions: AbstractSet[int]
    """Points of the compass, behind which another place stands."""
    qualities: AbstractSet[int]
    """Short adjectives that look like nouns: شركة ضخمة."""
    kindred: AbstractSet[int]
    """Words that a family's name follows: شركة أبناء سعيد, مجموعة آل عقيل."""
    partners: AbstractSet[int]
    """With whom somebody keeps a firm: وأولاده."""
    foreign: AbstractSet[int]
    """Words that only foreign names hold: موتورز, يونايتد."""
    parts: AbstractSet[int]
    """Nouns of what a body has, which the body is not called by itself: معهد, مركز, فندق."""
    inside: Mapping[int, int]
    """Particles of foreign names, with the tokens behind them: ريو دي لا بلاتا."""


def told(
    tokens: Tokens, first: int, last: int, readings: Readings, persons: Mapping[int, int],
    language: NameLanguage,
) -> NameWords:  # fmt: skip
    """Sort the tokens of one sentence; ``persons`` are the first tokens of persons' names with their last ones."""
    classed: set[int] = set()
    for name, own in readings.by_name.items():
        claims = _claims(name)
        if claims is None:
            classed.update(r.first for r in own if _bare_word(r))
        elif claims:
            classed.update([r[1] for r in own])
    # مؤتمر أوفدت إليه الدول: what "to it" goes on about is a verb of a clause, no name.
    going_on = (r.first - 1 for r in readings.of(*_TO_IT) if r.pronoun and r.first > first)
    classed.update(i for i in going_on if tokens.norms[i].endswith(_SHE) and not tokens.norms[i].endswith(_MANY))
    saints = {r.first for r in readings.of(SAINT, _SON)}
    annexing = {r.first for r in readings.of(_ANNEXING) if not (r.definite or r.prefix or r.pronoun)}
    letters = {r.first for r in readings.of(_LETTER) if not (r.definite or r.prefix or r.pronoun)}
    nouns = [r for r in readings.under(NOUN) if not r.prefix and not r.pronoun]
    # رابطة مدن الموانئ: a noun may hang on another, whatever else the word means.
    directions = {r.first for r in readings.of(_DIRECTION) if not r.prefix and not r.pronoun and not r.definite}
    classed.difference_update(r.first for r in readings.of(_DIRECTION) if not r.prefix and not r.pronoun)
    staff = {r.first for r in readings.of(_HOLDING) if not r.prefix and r.word.endswith(_THEIR)}  # نقابة موظفي المصارف
    classed.difference_update(
        staff, [r.first for r in nouns], annexing, letters, _beside_nature(tokens, readings, last)
    )
    return NameWords(
        plain=frozenset(range(first, last)) - (classed - saints),
        trades={r.first for r in readings.of(TRADE)},
        parts={r.first for r in readings.of(_SUBSIDIARY)},
        heads={r.first: r for r in nouns if PROPER in r.tags},
        kinds={(r.first, r.name) for r in nouns if not r.definite},
        defining=_defining(readings, nouns),
        saints=saints,
        persons=persons,
        annexing=annexing,
        letters=letters,
        lands={r.first for r in readings.of(DEMONYM) if r.definite},
        toponyms={r.first for r in readings.of(TOPONYM) if not (r.definite or r.prefix or r.pronoun)},
        joined={r.first for r in readings.under(NOUN) if r.prefix in language.conjunctions} - {r.first for r in nouns},
        definite=_definite(tokens, first, readings),
        called={i for i in range(first, last) if language.called(tokens.norms[i])},
        divisions={r.first for r in readings.of(_DIVISION) if r.definite and r.prefix},
        directions=directions,
        kindred={r.first for r in readings.of(_KINDRED) if not (r.definite or r.prefix or r.pronoun)},
        partners={r.first for r in readings.of(_PARTNERS) if r.prefix},
        foreign={r.first for r in readings.of(_FOREIGN) if not (r.definite or r.prefix or r.pronoun)},
        qualities={r.first for r in readings.of(_QUALITY)},
        inside={r.first: r.last for r in readings.of(_CONNECTOR)},
    )


def _beside_nature(tokens: Tokens, readings: Readings, last: int) -> set[int]:
    """Words behind the noun of a lake or a river that only clitics make others of, or particles: بحيرة وان, بحيرة فان.

    No particle is alone before a word with the article.
    """
    found = set()
    for noun in readings.under(*_NATURE):
        at = noun.last
        if PROPER not in noun.tags or noun.definite or noun.pronoun or at >= last or tokens.kinds[at] != "w":
            continue
        own = readings.at.get(at, ())
        article = at + 1 < last and tokens.norms[at + 1].startswith("ال")
        if own and all(r.prefix in _JOINED or (r.name == _CONNECTOR and article) for r in own):
            found.add(at)
    return found


@cache
def _claims(name: str) -> bool | None:
    """Whether words of the class can be no part of a name; None where that depends on what is written on them."""
    if name in _NAMING or name.startswith(NOUN) or name.endswith(_COUNTED):
        return False
    return None if name == EPITHET or name.startswith(NAME) else True


@cache
def _no_name(name: str) -> bool:
    """True for a class whose words are no family names."""
    return not name.startswith(_NAMES)


def _definite(tokens: Tokens, first: int, readings: Readings) -> frozenset[int]:
    """The words before which masculine relative pronouns stand, over a comma and a place."""
    found = set()
    ruling = {r.first for r in readings.of(_IN_PLACE) if r.last - r.first == 1}
    for relative in readings.of(_RELATIVE):
        at = relative.first - 1
        if "m" in relative.tags and at > first:
            at -= tokens.kinds[at] == "p"
            found.add(at - 2 if at - 1 in ruling else at)
    return frozenset(found)


def _defining(readings: Readings, nouns: Sequence[Reading]) -> frozenset[int]:
    adjectives = readings.of(DEMONYM, *_ADJECTIVES)
    qualifying = {r.first for r in adjectives if not (r.definite or r.prefix or r.pronoun)}
    return frozenset(r.first for r in nouns if not r.definite and r.last in qualifying)


def _bare_word(reading: Reading) -> bool:
    """False for what the word is only with a proclitic off or an article on: بحر is no ب with حر."""
    if reading.name.startswith(NAME) and _THE in reading.tags:
        return reading.definite
    return reading.name != EPITHET or not reading.prefix or reading.definite


def whole_words(readings: Readings, tokens: Tokens, persons: PersonNames) -> Readings:
    """Without words that only a clitic would make of a whole one: وادي is no و with أدي, فادي no ف."""
    clitic = [r for r in readings if r[5] or r[4]]  # with a prefix or a pronoun
    if not clitic and not _his_own(readings, tokens):
        return readings
    nouns = {r.first for r in readings.under(NOUN) if not r.prefix and not r.pronoun}
    # وزاره is no ministry but who visited him, where the text writes its endings.
    owned = {
        r.first for r in clitic
        if r.first in nouns and r.prefix and r.pronoun and tokens.slice(r.first, r.last).endswith(_HIS)
    }  # fmt: skip
    dropped = {id(r) for r in readings.under(NOUN) if r.first in owned and not r.prefix} | {
        id(r) for r in _his_own(readings, tokens)
    } | {
        id(r) for r in clitic
        if (r.prefix and r.first in nouns - owned and "verb" in r.tags)
        or (r.last == r.first + 1 and persons.given(tokens.norms[r.first]))
    }  # fmt: skip
    return Readings(r for r in readings if id(r) not in dropped) if dropped else readings


def _his_own(readings: Readings, tokens: Tokens) -> list[Reading]:
    """The nouns that only folding makes of words with a pronoun: مؤسسه is no body, where a text writes its endings."""
    written = (
        r for r in readings.under(NOUN)
        if "f" in r.tags and r.word.endswith(_HIS) and not r.pronoun and tokens.slice(r.last - 1, r.last).endswith(_HIS)
    )  # fmt: skip
    return [r for r in written if _FEMININE in tokens.text]


def not_names(readings: Readings) -> set[int]:
    """Tokens that a class claims, which no family name can be; nouns that a short form may be are among them."""
    found: set[int] = set()
    for name, own in readings.by_name.items():
        if _no_name(name):
            for reading in own:
                first, last = reading[1], reading[2]
                if last - first == 1:
                    found.add(first)
                else:
                    found.update(range(first, last))
    # هشام العلي: no article stands on a preposition
    return found - {r.first for r in readings.of(_PREPOSITION) if r.definite and r.last == r.first + 1}
