"""What the readings of a sentence tell of its words for the names in it, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property

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


class NameWords:
    """The tokens of one sentence by what they may be in a name; each kind is found out when it is asked for."""

    def __init__(
        self, tokens: Tokens, first: int, last: int, readings: Readings, persons: Mapping[int, int],
        language: NameLanguage,
    ) -> None:  # fmt: skip
        """``persons`` are the first tokens of persons' names with their last ones."""
        self._tokens, self._first, self._last = tokens, first, last
        self._readings, self._language = readings, language
        self.persons = persons

    _bare_nouns = cached_property(
        lambda self: [r for r in self._readings.under(NOUN) if not r.prefix and not r.pronoun]
    )

    @cached_property
    def plain(self) -> AbstractSet[int]:
        """Of no class: what may be part of a name."""
        readings, norms = self._readings, self._tokens.norms
        classed: set[int] = set()
        for name, own in readings.by_name.items():
            claims = _claims(name)
            if claims is None:
                classed.update(r.first for r in own if bare_word(r))
            elif claims:
                classed.update([r[1] for r in own if not (name == _CONDITION and r.prefix)])  # بلو is no ب with لو
        # مؤتمر أوفدت إليه الدول: what "to it" goes on about is a verb of a clause, no name.
        going_on = (r.first - 1 for r in readings.of(*_TO_IT) if r.pronoun and r.first > self._first)
        classed.update(i for i in going_on if norms[i].endswith(_SHE) and not norms[i].endswith(_MANY))
        # رابطة مدن الموانئ: a noun may hang on another, whatever else the word means.
        classed.difference_update(r.first for r in readings.of(_DIRECTION) if not r.prefix and not r.pronoun)
        # نقابة موظفي المصارف
        staff = {r.first for r in readings.of(_HOLDING) if not r.prefix and r.word.endswith(_THEIR)}
        classed.difference_update(staff, [r.first for r in self._bare_nouns], self.annexing, self.letters)
        classed.difference_update(beside_nature(self._tokens, readings, self._last))
        return frozenset(range(self._first, self._last)) - (classed - self.saints)

    trades = cached_property(lambda self: {r.first for r in self._readings.of(FIELD)})
    heads = cached_property(lambda self: {r.first: r for r in self._bare_nouns if PROPER in r.tags})
    """Bare nouns that open names of their own: the summit of جبل موسى."""
    kinds = cached_property(lambda self: {(r.first, r.name) for r in self._bare_nouns if not r.definite})
    """Bare nouns by their tokens and classes: of one kind with what heads a name they say what that is."""
    defining = cached_property(lambda self: defining(self._readings, self._bare_nouns))
    """Those of them that an adjective without article qualifies: they say what the name before them is."""
    saints = cached_property(lambda self: {r.first for r in self._readings.of(SAINT, SON)})
    """Words that a person's name follows inside another name: مستشفى سانت ماري."""
    annexing = cached_property(lambda self: self._bare(_ANNEXING))
    """Everyday words that a definite one behind them may make part of a name: حركة عدم الانحياز."""
    letters = cached_property(lambda self: self._bare(_LETTER))
    """Spelled letters of another script, however short: أوبن إيه آي."""
    lands = cached_property(lambda self: {r.first for r in self._readings.of(DEMONYM) if r.definite})
    """Adjectives of countries, which only tell where a body with a name of its own is: شركة بوش الألمانية."""
    toponyms = cached_property(lambda self: self._bare(TOPONYM))
    """Bare words that open names of places: عين الدير."""
    joined = cached_property(
        lambda self: (
            {r.first for r in self._with_conjunction(self._readings.under(NOUN))} - {r.first for r in self._bare_nouns}
        )
    )
    """Nouns that a conjunction is written on: they open another phrase."""
    definite = cached_property(lambda self: definite(self._tokens, self._first, self._readings))
    """Words that end what is definite without an article, a name therefore: متحف ماكسي في روما، الذي."""
    called = cached_property(lambda self: {i for i in self._all if self._language.called(self._tokens.norms[i])})
    """Words that are names of persons too, and so no adjectives: جمعية زهرة."""
    mates = cached_property(lambda self: {i for i in self._all[1:] if _mate(self._tokens.norms[i], self._language)})
    """Given names that a conjunction is written on: أمينة ويوسف."""
    divisions = cached_property(lambda self: {r.first for r in self._readings.of(_DIVISION) if r.definite and r.prefix})
    """Whom a competition is for, with the preposition on it: كأس آسيا للسيدات."""
    directions = cached_property(lambda self: self._bare(_DIRECTION))
    """Points of the compass, behind which another place stands."""
    qualities = cached_property(lambda self: {r.first for r in self._readings.of(_QUALITY, _SHORT_RELATION)})
    """Short adjectives that look like nouns: شركة ضخمة."""
    kindred = cached_property(lambda self: kindred(self._tokens, self._readings))
    """Words that a family's name follows: شركة أبناء سعيد, مجموعة آل عقيل."""
    partners = cached_property(lambda self: {r.first for r in self._readings.of(_PARTNERS) if r.prefix})
    """With whom somebody keeps a firm: وأولاده."""
    foreign = cached_property(lambda self: self._bare(_FOREIGN))
    """Words that only foreign names hold: موتورز, يونايتد."""
    parts = cached_property(lambda self: {r.first for r in self._readings.of(_SUBSIDIARY)})
    """Nouns of what a body has, which the body is not called by itself: معهد, مركز, فندق."""
    nouns = cached_property(
        lambda self: {
            r.first
            for r in self._readings.under(NOUN, _THING, *EVENTS, *_HELD_BY)
            if r.definite and not like_adjective(r)
        }
    )
    """Definite nouns, which qualify nothing though they end as adjectives do: الاتفاقية, الميزانية."""
    epithets = cached_property(lambda self: {r.first for r in self._readings.of(EPITHET) if r.definite})
    """Definite adjectives that names hold, however they end: الحرة."""
    bodies = cached_property(lambda self: {r.first for r in self._bare_nouns if r.definite and "plural" not in r.tags})
    """Nouns of bodies, one of each: المدرسة."""
    events = cached_property(
        lambda self: {r.first for r in self._readings.under(*EVENTS) if r.definite and "plural" not in r.tags}
    )
    """Definite nouns of one event or pact, which a body signs or joins: الاتفاقية."""
    people = cached_property(lambda self: {r.first for r in self._readings.of(*_PEOPLE) if of_several(r)})
    """Bare plurals of persons, with a conjunction or without: عمال, وعمال."""
    deeds = cached_property(lambda self: {r.first for r in self._readings.of(_DEED) if not (r.definite or r.pronoun)})
    """Bare verbal nouns that have no build of their own, with a conjunction or without: منع, ومنع."""
    ruling = cached_property(
        lambda self: {r.last - 1 - (r.last - r.first > 1): r.last for r in self._readings.of(_RULING)}
    )
    """Verbal nouns with the token behind their preposition: الرقابة على, للدفاع عن."""
    things = cached_property(
        lambda self: {r.first for r in self._readings.under(*_THINGS) if r.definite and r.prefix and "plural" in r.tags}
    )
    """Definite plurals of things with a conjunction: والسدود."""
    ranks = cached_property(lambda self: {r.first for r in self._readings.of(_NAMESAKE) if _RANK in r.tags})
    """Ordinals that tell kings of one name apart: الحسن الأول."""
    joined_particles = cached_property(
        lambda self: {i for i, own in self._readings.at.items() if all(r.prefix == _THEN for r in own)}
    )
    """Words that are nothing but a conjunction and a particle: فالي."""
    strange = cached_property(
        lambda self: {i for i in self._all if i not in self._readings.at and self._tokens.kinds[i] == "w"}
    )
    """Bare words that the language does not know."""
    inside = cached_property(lambda self: {r.first: r.last for r in self._readings.of(CONNECTOR)})
    """Particles of foreign names, with the tokens behind them: ريو دي لا بلاتا."""
    tasks = cached_property(
        lambda self: {r.first for r in self._with_conjunction(self._readings.of(FIELD, _DEED)) if not r.definite}
    )
    """Bare words for what bodies deal in, with a conjunction: وتقنية المعلومات."""
    holders = cached_property(
        lambda self: {r.first for r in self._with_conjunction(self._readings.of(_HOLDERS)) if not r.definite}
    )
    """Words for those who have or are something, with a conjunction: وذوي الحقوق."""
    days = cached_property(lambda self: {r.first for r in self._readings.of(_DAY) if r.definite})
    """Definite ordinals: الخامس."""
    editions = cached_property(lambda self: self._bare(_EDITION))
    """Words for a language, behind the name of a broadcaster: سكاي نيوز عربية."""
    everyday = cached_property(lambda self: ending_nouns(self._readings))
    """Bare nouns of the language that end a name of unknown words: وقع معهد غوته اتفاقية."""

    @property
    def _all(self) -> range:
        return range(self._first, self._last)

    def _bare(self, name: str) -> AbstractSet[int]:
        """The words of a class on which nothing is written."""
        return {r.first for r in self._readings.of(name) if not (r.definite or r.prefix or r.pronoun)}

    def _with_conjunction(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        return (r for r in readings if r.prefix in self._language.conjunctions)


@cache
def _claims(name: str) -> bool | None:
    """Whether words of the class can be no part of a name; None where that depends on what is written on them."""
    if name in _NAMING or name.startswith(NOUN) or name.endswith(_COUNTED):
        return False
    return None if name == EPITHET or name.startswith(NAME) else True


def _mate(norm: str, language: NameLanguage) -> bool:
    return norm[0] in language.conjunctions and len(norm) > _BRIEF and language.called(norm[1:])
