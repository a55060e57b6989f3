"""What the readings of a sentence tell of its words for the names in it, one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.extract.gazetteer import DEMONYM, NAME
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import EPITHET, FIELD
from factcheck.extract.ordinary import EVERYDAY, ending_nouns
from factcheck.extract.readings import Readings
from factcheck.extract.referents import NOUN
from factcheck.extract.wordsigns import (
    CONNECTOR,
    EVENTS,
    KINDRED,
    PROPER,
    bare_word,
    beside_nature,
    defining,
    definite,
    kindred,
    like_adjective,
    of_several,
)
from factcheck.model.record import record
from factcheck.text.tokens import Tokens

SAINT = "saint"
_ANNEXING, _LETTER = "annexing", "letter"
_SUBSIDIARY = "subsidiary"
_DIVISION, SON = "division", "son"
_DIRECTION = "direction"
_QUALITY, _PARTNERS, _FOREIGN = "short_quality", "partners", "foreign_part"
_SHORT_RELATION = "short_relation"
CHANGES = ("added", "agglomeration", "coming", "growth")
"""Classes of words that tell how a number changes, and may be part of any name: مي زيادة, القاهرة الجديدة."""
_HELD_BY = ("office.", "title")
_THINGS = tuple(NOUN + kind for kind in ("dam", "port", "airport", "road", "bridge", "building", "school", "island"))
"""What ministries look after by the many: وزارة الري والسدود."""
TOPONYM = "toponym"
"""The class of words that open names of places: قرية عين الدير."""
LANDSCAPE = "landscape"
"""The class of adjectives that only tell what a place is like: القرية الجبلية."""
_THING = "thing"
"""The class of nouns that end as adjectives of relation do: قضية, مسؤولية."""
_PEOPLE, _DEED, _RULING = ("someone", "employees/staff"), "deed", "ruling"
"""The classes of persons, of short verbal nouns, and of those with the preposition by which they rule."""
_PLACING = ("dwellers", "small_place", "town_body")
_DAY, _EDITION, _HOLDERS = "_office/rank", "edition", "task_holder"
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
    _SHORT_RELATION,
    KINDRED,
    _PARTNERS,
    _FOREIGN,
    _DEED,
    _RULING,
    EVERYDAY,
    "club_opener",
    "sector",
    _EDITION,
    _HOLDERS,
)
_NAMING = (FIELD, _THING, TOPONYM, LANDSCAPE, "stretch", "again", "occasion", *_PLACING, *CHANGES, *_SHOWING)
_COUNTED = (
    "/people", "/staff", "/craft", "/workplace", "/state", "/umbrella",
    "/pair", "/part", "/top", "/landmark", "/edge_of", "/service", "/light",
)  # fmt: skip
"""Classes of what properties count, whose nouns are parts of names as any others are: غرق سفينة الأطلال."""
_TO_IT, _SHE, _MANY = ("preposition", "in_it"), "ت", "ات"
"""Classes of prepositions that may have a pronoun, and the endings of verbs of the past and of plurals."""
_HOLDING, _THEIR = "coining", "ي"
"""The class of nouns for what bodies have, and how those for several people end before their owner."""
_NAMESAKE, _RANK = "namesake", "rank"
_THEN = "ف"
_BRIEF = 3
_CONDITION = "scope.condition"


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
    months: AbstractSet[str] = frozenset()
    """The folded names of months."""


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
    mates: AbstractSet[int]
    """Given names that a conjunction is written on: أمينة ويوسف."""
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
    nouns: AbstractSet[int]
    """Definite nouns, which qualify nothing though they end as adjectives do: الاتفاقية, الميزانية."""
    epithets: AbstractSet[int]
    """Definite adjectives that names hold, however they end: الحرة."""
    bodies: AbstractSet[int]
    """Nouns of bodies, one of each: المدرسة."""
    events: AbstractSet[int]
    """Definite nouns of one event or pact, which a body signs or joins: الاتفاقية."""
    people: AbstractSet[int]
    """Bare plurals of persons, with a conjunction or without: عمال, وعمال."""
    deeds: AbstractSet[int]
    """Bare verbal nouns that have no build of their own, with a conjunction or without: منع, ومنع."""
    ruling: Mapping[int, int]
    """Verbal nouns with the token behind their preposition: الرقابة على, للدفاع عن."""
    things: AbstractSet[int]
    """Definite plurals of things with a conjunction: والسدود."""
    ranks: AbstractSet[int]
    """Ordinals that tell kings of one name apart: الحسن الأول."""
    joined_particles: AbstractSet[int]
    """Words that are nothing but a conjunction and a particle: فالي."""
    strange: AbstractSet[int]
    """Bare words that the language does not know."""
    inside: Mapping[int, int]
    """Particles of foreign names, with the tokens behind them: ريو دي لا بلاتا."""
    tasks: AbstractSet[int]
    """Bare words for what bodies deal in, with a conjunction: وتقنية المعلومات."""
    holders: AbstractSet[int]
    """Words for those who have or are something, with a conjunction: وذوي الحقوق."""
    days: AbstractSet[int]
    """Definite ordinals: الخامس."""
    editions: AbstractSet[int]
    """Words for a language, behind the name of a broadcaster: سكاي نيوز عربية."""
    everyday: AbstractSet[int]
    """Bare nouns of the language that end a name of unknown words: وقع معهد غوته اتفاقية."""


def told(
    tokens: Tokens, first: int, last: int, readings: Readings, persons: Mapping[int, int],
    language: NameLanguage,
) -> NameWords:  # fmt: skip
    """Sort the tokens of one sentence; ``persons`` are the first tokens of persons' names with their last ones."""
    classed: set[int] = set()
    for name, own in readings.by_name.items():
        claims = _claims(name)
        if claims is None:
            classed.update(r.first for r in own if bare_word(r))
        elif claims:
            classed.update([r[1] for r in own if not (name == _CONDITION and r.prefix)])  # بلو is no ب with لو
    # مؤتمر أوفدت إليه الدول: what "to it" goes on about is a verb of a clause, no name.
    going_on = (r.first - 1 for r in readings.of(*_TO_IT) if r.pronoun and r.first > first)
    classed.update(i for i in going_on if tokens.norms[i].endswith(_SHE) and not tokens.norms[i].endswith(_MANY))
    saints = {r.first for r in readings.of(SAINT, SON)}
    annexing = {r.first for r in readings.of(_ANNEXING) if not (r.definite or r.prefix or r.pronoun)}
    letters = {r.first for r in readings.of(_LETTER) if not (r.definite or r.prefix or r.pronoun)}
    nouns = [r for r in readings.under(NOUN) if not r.prefix and not r.pronoun]
    # رابطة مدن الموانئ: a noun may hang on another, whatever else the word means.
    directions = {r.first for r in readings.of(_DIRECTION) if not r.prefix and not r.pronoun and not r.definite}
    classed.difference_update(r.first for r in readings.of(_DIRECTION) if not r.prefix and not r.pronoun)
    staff = {r.first for r in readings.of(_HOLDING) if not r.prefix and r.word.endswith(_THEIR)}  # نقابة موظفي المصارف
    classed.difference_update(staff, [r.first for r in nouns], annexing, letters, beside_nature(tokens, readings, last))
    return NameWords(
        plain=frozenset(range(first, last)) - (classed - saints),
        trades={r.first for r in readings.of(FIELD)},
        parts={r.first for r in readings.of(_SUBSIDIARY)},
        heads={r.first: r for r in nouns if PROPER in r.tags},
        kinds={(r.first, r.name) for r in nouns if not r.definite},
        defining=defining(readings, nouns),
        saints=saints,
        persons=persons,
        annexing=annexing,
        letters=letters,
        lands={r.first for r in readings.of(DEMONYM) if r.definite},
        toponyms={r.first for r in readings.of(TOPONYM) if not (r.definite or r.prefix or r.pronoun)},
        joined={r.first for r in readings.under(NOUN) if r.prefix in language.conjunctions} - {r.first for r in nouns},
        definite=definite(tokens, first, readings),
        called={i for i in range(first, last) if language.called(tokens.norms[i])},
        mates={i for i in range(first + 1, last) if _mate(tokens.norms[i], language)},
        divisions={r.first for r in readings.of(_DIVISION) if r.definite and r.prefix},
        directions=directions,
        kindred=kindred(tokens, readings),
        partners={r.first for r in readings.of(_PARTNERS) if r.prefix},
        foreign={r.first for r in readings.of(_FOREIGN) if not (r.definite or r.prefix or r.pronoun)},
        qualities={r.first for r in readings.of(_QUALITY, _SHORT_RELATION)},
        nouns={
            r.first for r in readings.under(NOUN, _THING, *EVENTS, *_HELD_BY) if r.definite and not like_adjective(r)
        },
        epithets={r.first for r in readings.of(EPITHET) if r.definite},
        bodies={r.first for r in nouns if r.definite and "plural" not in r.tags},
        events={r.first for r in readings.under(*EVENTS) if r.definite and "plural" not in r.tags},
        people={r.first for r in readings.of(*_PEOPLE) if of_several(r)},
        deeds={r.first for r in readings.of(_DEED) if not (r.definite or r.pronoun)},
        ruling={r.last - 1 - (r.last - r.first > 1): r.last for r in readings.of(_RULING)},
        things={r.first for r in readings.under(*_THINGS) if r.definite and r.prefix and "plural" in r.tags},
        ranks={r.first for r in readings.of(_NAMESAKE) if _RANK in r.tags},
        joined_particles={i for i, own in readings.at.items() if all(r.prefix == _THEN for r in own)},
        strange={i for i in range(first, last) if i not in readings.at and tokens.kinds[i] == "w"},
        inside={r.first: r.last for r in readings.of(CONNECTOR)},
        tasks={r.first for r in readings.of(FIELD, _DEED) if r.prefix in language.conjunctions and not r.definite},
        holders={r.first for r in readings.of(_HOLDERS) if r.prefix in language.conjunctions and not r.definite},
        days={r.first for r in readings.of(_DAY) if r.definite},
        editions={r.first for r in readings.of(_EDITION) if not (r.definite or r.prefix or r.pronoun)},
        everyday=ending_nouns(readings),
    )


@cache
def _claims(name: str) -> bool | None:
    """Whether words of the class can be no part of a name; None where that depends on what is written on them."""
    if name in _NAMING or name.startswith(NOUN) or name.endswith(_COUNTED):
        return False
    return None if name == EPITHET or name.startswith(NAME) else True


def _mate(norm: str, language: NameLanguage) -> bool:
    return norm[0] in language.conjunctions and len(norm) > _BRIEF and language.called(norm[1:])
