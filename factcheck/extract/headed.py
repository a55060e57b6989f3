"""Names by their head noun, for scripts without capitals: منظمة الصحة العالمية, التحالف الإسلامي لمحاربة الإرهاب."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extract.constructs import chain
from factcheck.extract.entrynames import RELATING, entry
from factcheck.extract.families import past_couple, past_partners, past_patron
from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.headnouns import (
    HEIGHT,
    OF_PLACE,
    PLACES,
    SETTLED,
    SPEAKING,
    country_told,
    no_head,
    of_post,
    organ,
    owned,
    prefix_length,
    referent_of,
    united,
    with_other_land,
    without_homonyms,
    without_land,
)
from factcheck.extract.inquotes import by_quotation_or_day
from factcheck.extract.lexicon import Reading
from factcheck.extract.namechains import (
    CALLED,
    HOLDING,
    NATURAL,
    called_by,
    past_foreign,
    placed,
    proper,
)
from factcheck.extract.namedfor import by_epithet, houselike, paired, past_branch, past_saint, past_task, toponym
from factcheck.extract.nameends import NameEnds, apart, errands, relating, walls
from factcheck.extract.nametokens import LANDSCAPE, NameLanguage, NameWords
from factcheck.extract.numbered import ordinals, past_hyphens, past_number, past_rank, past_time
from factcheck.extract.ordinary import public, shown, single
from factcheck.extract.parallels import past_more
from factcheck.extract.readings import Readings
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.wordsigns import PROPER, several
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.normalize import TANWEEN
from factcheck.text.tokens import Tokens

_LONGEST = 8
NO_NUMBERS: Mapping[int, int] = {}
_NUMBERED = "numbered"
"""The tag of nouns whose names hold an ordinal: الحرب العالمية الثانية."""
_SUPERLATIVE = "superlative"
"""The class of words behind which a bare noun says what a thing is: أطول ناطحة سحاب."""
_CITY, _COUNTRY, _LANGUAGE, _UNIVERSITY = "city", "country", "language", "university"
_EVENT, _STATION = f"{NOUN}event", f"{NOUN}station"
_RECURRING = frozenset(NOUN + kind for kind in ("conference", "event", "festival", "tournament", "country", "state"))
"""Nouns of what an ordinal tells the edition of, and of states, of which it makes others."""
_MINISTRY = "ministry"
_BUILT = (
    "school", "hospital", "building", "theatre", "university", "port", "airport", "station", "dam", "bridge", "bank",
    "club",
)  # fmt: skip
_BEARING = HOLDING | {NOUN + kind for kind in _BUILT} | {_EVENT}
"""Nouns of what may bear the name of a house, or of a place: معركة عين جالوت."""
INNER = "within_name"
"""The class of words that go on inside the name of a body."""
_OF_LAND = NATURAL | {NOUN + kind for kind in ("city", "newspaper", "company", "bridge", "dam", "tower", "port")}
"""Nouns that a country's adjective makes no name, as it goes on about what was named: الصحيفة الليبية."""
_FEMININE = "ه"
_VERBAL, _IN_IT = ("ت", "ي"), "in_it"
"""Letters that open a verb of the present, and the class of "in it" behind a clause that qualifies a noun."""


def headed(
    tokens: Tokens,
    first: int,
    last: int,
    readings: Readings,
    known: Sequence[Referent],
    language: NameLanguage,
    persons: Mapping[int, int],
    values: Mapping[int, int] = NO_NUMBERS,
    numerals: AbstractSet[int] = frozenset(),
) -> list[Referent]:
    """Names and short forms around generic nouns.

    A definite noun with definite words behind it is a name (الاتحاد الأوروبي), alone a short form (التحالف); a bare
    noun with definite words or a known name behind it is a name (منظمة الصحة, جامعة القاهرة). A complement with a
    purpose (ل) and a noun belongs to it (لمحاربة الإرهاب). ``persons`` are the first tokens of persons' names with
    their last ones: a person opens another name, unless it follows the noun itself (مؤسسة محمد بن راشد). ``values``
    are the tokens of numbers and dates with their ends, which end a name; ``numerals`` those and what counts nothing.
    """
    if not (all_nouns := readings.under(NOUN)):
        return []
    nouns = [reading for reading in all_nouns if not reading.pronoun]
    found = [name for noun in all_nouns if noun.pronoun and (name := owned(noun, tokens, last, language)) is not None]
    # العربية is a language and an adjective: القمة العربية.
    taken = without_homonyms({r.first: r for r in known if r.types != (_LANGUAGE,)}, nouns)
    inside = {i for r in taken.values() for i in range(r.first, r.last)}
    behind = {*persons.values(), *(r.last for r in known if "person" in r.types)}
    # known, or the end of a person's name: طلعت حرب
    fresh = [r for r in nouns if not (r.first in inside or (r.last in behind and r.first not in persons))]
    heads = _heads(fresh, readings, tokens, language, persons)
    if not heads:
        return united(found)
    qualifying = {r.first for r in readings.of("adjective")}
    # الدولة الأحدث عهدا: what is most in something is described.
    most = (r for r in readings.of(_SUPERLATIVE) if r.definite and r.last < last)
    qualifying |= {r.first for r in most if TANWEEN in tokens.slice(r.last, r.last + 1)}
    demonyms = {r.first: r.tags[0] for r in readings.of(DEMONYM)}
    counting = {i for i in numerals if i > first and tokens.kinds[i] == "w"}  # حرب السنوات السبع
    recurring = {r.first for r in readings.under(*_RECURRING)}
    ranked_in = ordinals(counting, readings, tokens, language.article)
    landscape = {r.first for r in readings.of(LANDSCAPE) if r.definite}
    lands = {r.first for r in nouns if r.definite and r.name in SETTLED}
    settled = {i for i in lands if i - 1 in inside or (i > first and _proper(tokens, i - 1, readings, language))}
    tops, heights = ({r.first for r in nouns if r.name == HEIGHT and r.definite is d} for d in (False, True))
    words = NameWords(tokens, first, last, readings, persons, language)
    people = persons.keys() | {r.first for r in known if "person" in r.types}
    closed = walls(tokens, first, last, readings, language.article, people) | persons.keys()
    # يعبر جسر الشيخ زايد القناة, but مدرسة عائشة بنت أبي بكر الثانوية
    second = {r.first for r in nouns if r.definite and not r.prefix and r.first in behind}
    closed |= second - relating(nouns, tokens, first)
    ends = NameEnds(
        tokens, last, language.article, language.conjunctions, language.purposes, language.common, taken, closed,
        errands(readings), apart(tokens, readings, persons.keys()),
        public(readings), {r.first for r in readings.of("preposition")},
        {r.first: r.last for r in readings.of(INNER)}, values, language.months,
    )  # fmt: skip
    # السعودية is a country and an adjective: الشركة السعودية للكهرباء.
    apart_names = {i: r for i, r in taken.items() if i not in demonyms}
    alone = {i: r for i, r in taken.items() if i not in demonyms or not _agrees(i, first, ends)}
    for reading in (noun for noun in heads if not by_epithet(noun, ends, first)):
        plain = qualifying | demonyms.keys() if reading.name in PLACES else qualifying
        barred = closed - counting if _NUMBERED in reading.tags else closed | values.keys()
        barred = barred - {i for i in ranked_in if i > reading.last and reading.first not in recurring}
        barred = barred | landscape if reading.name in SETTLED else barred
        barred = barred | (settled if reading.name == _EVENT else several(reading, tokens, last, language.article))
        barred = barred | (heights if reading.first in tops else of_post(reading, readings))  # قمة الجبل
        within = ends.with_walls(barred, apart_names if reading.definite else alone)
        referent = single(_phrase(reading, within, words, plain), reading, within, words)
        if referent is not None and _NUMBERED in reading.tags:
            referent = past_time(referent, tokens, counting, language.article)
        if referent is not None and not _resumed(referent, tokens, reading.last, readings):
            name = country_told(referent, demonyms) if reading.definite and referent.named else referent
            name = past_hyphens(without_land(name, reading, words, tokens), reading, ends)
            found.append(organ(shown(name, reading, readings, tokens, language.article), readings))
    return united(found)


def _heads(
    nouns: Sequence[Reading], readings: Readings, tokens: Tokens, language: NameLanguage, persons: Mapping[int, int]
) -> list[Reading]:
    """The nouns that may head a name or be a short form."""
    verbs = {r.first for r in readings.verbs if not r.prefix}
    ranked = {r.last for r in readings.of(_SUPERLATIVE) if not (r.definite or r.pronoun)}  # أقدمها جسر الشهداء
    found = (r for r in nouns if "plural" not in r.tags or PROPER in r.tags)
    found = (r for r in found if r.definite or r.first not in ranked)  # أطول ناطحة سحاب في العالم
    told = (readings, tokens, language.article, persons, language.common)
    return [r for r in found if not no_head(r, *told, verb=r.first in verbs)]


def _proper(tokens: Tokens, at: int, readings: Readings, language: NameLanguage) -> bool:
    """True for a bare word of no class, as proper names are."""
    return at not in readings.at and tokens.kinds[at] == "w" and not tokens.norms[at].startswith(language.article)


def _agrees(at: int, first: int, ends: NameEnds) -> bool:
    """True for a country's name that closes another as its adjective: وكالة الأنباء السعودية, no list of countries."""
    before = at > first + 1 and ends.definite(at - 1) and at - 1 not in ends.known
    return before and at + 1 not in ends.known


def _resumed(name: Referent, tokens: Tokens, behind: int, readings: Readings) -> bool:
    """True where an unknown word behind the noun is a verb, whose "in it" means the noun: منطقة تكثر فيها الزلازل."""
    verbal = name.named and name.last == behind + 1 and tokens.norms[behind].startswith(_VERBAL)
    return verbal and any(r.name == _IN_IT for r in readings.at.get(name.last, ()))


def _phrase(noun: Reading, ends: NameEnds, words: NameWords, qualifying: AbstractSet[int]) -> Referent | None:
    kind, tokens = noun.name[len(NOUN) :], ends.tokens
    at, limit = noun.last, min(ends.last, noun.first + _LONGEST)
    if (told := by_quotation_or_day(noun, ends, words)) is not None:
        return told
    behind = ends.known.get(at) or (ends.known.get(at + 1) if at < ends.last and tokens.norms[at] in '"(' else None)
    if behind is not None and not noun.definite:
        if kind == _CITY:
            return replace(behind, first=noun.first) if PROPER in noun.tags else None
        if kind == _COUNTRY and kind in behind.types:
            gender = behind.gender if behind.gender in noun.tags else ""  # دولة المغرب وعاصمتها
            return replace(behind, first=noun.first, prefix=noun.prefix, gender=gender)  # جمهورية كينيا
        behind = with_other_land(noun, behind, ends)
        of_land = behind.last in words.lands and not (noun.name not in NATURAL and LANDS.isdisjoint(behind.types))
        last = past_foreign(past_branch(noun, behind.last + (OF_PLACE in noun.tags), ends), limit, words)
        end = behind.last if of_land else _completed(ends, last, limit, noun)
        parts = noun.first in words.parts or (end > behind.last and kind == _UNIVERSITY)
        known_by = past_number(noun, end, ends)
        return _with_known(tokens, noun, kind, behind, known_by, words, parts=parts) if behind.named else None
    if noun.definite and noun.name in _OF_LAND and at in words.lands and _completed(ends, at, limit, noun) == at + 1:
        return referent_of(tokens, noun, at, Reference.SHORT_FORM, kind)
    if not (noun.definite and "m" in noun.tags and at < limit and tokens.norms[at].endswith(_FEMININE)):
        # ميزانية المهرجان السنوية: no feminine adjective belongs to a masculine noun.
        at = ends.past_definite(at, limit, joined=not noun.definite, public=kind == _MINISTRY)
    at = past_branch(noun, at, ends) if at == noun.last + 1 and not noun.definite else at
    if at == noun.last + 1 and noun.last in words.trades and (end := ends.quoted(at)) > at:
        return referent_of(tokens, noun, end, Reference.NAME, kind)  # شركة الطيران «أجنحة الشام»
    at = called_by(noun, past_saint(noun, past_patron(noun, at, ends, words), limit, ends, words), limit, ends, words)
    if at == noun.last and not noun.definite:
        listed = entry(noun, ends, qualifying) if kind == _COUNTRY else None
        return listed or _bare(noun, kind, limit, ends, words, qualifying)
    if at > noun.last or noun.definite:
        at = past_task(noun, past_more(noun, at, ends, words), limit, ends, noun.last)
        at += at in words.divisions  # المباراة النهائية لكأس الأندية للسيدات
        at = past_more(noun, at, ends, words)
    if at > noun.last and noun.name in HOLDING:
        at = past_foreign(ends.past_inner(at, limit), ends.last, words)
    if kind == _UNIVERSITY and at > noun.last and noun.definite:
        at = placed(ends, at)
    # المنظمة الدولية is no more of a name than المنظمة: words that qualify anything do not name.
    named = any(i not in qualifying for i in range(noun.last, at))
    related = at > noun.last + 1 and all(tokens.norms[i].endswith(RELATING) for i in range(noun.last, at))
    named = named or (related and noun.name in SPEAKING)  # البنك التجاري الدولي
    named = named and not (noun.definite and noun.name in PLACES)  # المدينة المخططة
    apart = kind == _CITY and not noun.definite and at > noun.last  # مدينة المنصورة
    told = referent_of(tokens, noun, at, Reference.NAME if named else Reference.SHORT_FORM, kind, apart=apart)
    return past_rank(told, noun, ends)


def _bare(
    noun: Reading, kind: str, limit: int, ends: NameEnds, words: NameWords, qualifying: AbstractSet[int]
) -> Referent | None:
    """A bare noun with a person, a proper name or a chain of bare nouns behind it; None where nothing names it."""
    at, tokens, persons = noun.last, ends.tokens, words.persons
    settled = noun.name in SETTLED or (noun.name in _BEARING and (at in ends.walls or at in words.heads))
    if settled and PROPER in noun.tags and toponym(at, limit, ends, words):
        named = ends.definite(at + 1) or noun.name not in SETTLED
        named = named and at + 2 not in words.lands  # رأس العين الكبرى
        end = ends.past_definite(at + 2, limit, joined=False) if named else at + 2
        return referent_of(tokens, noun, end, Reference.NAME, kind, apart=kind == _CITY)
    of_house = PROPER in noun.tags and noun.name not in NATURAL and noun.name not in SETTLED
    if of_house and houselike(at, limit, ends, words):
        at = ends.past_definite(at + 1, limit, joined=False)
    elif PROPER in noun.tags:
        titled = at + 1 if at + 1 in persons and tokens.norms[at].startswith(ends.article) else at
        if titled in persons and (CALLED in noun.tags or not noun.word.startswith(ends.article)):
            # مطار الملك خالد الدولي, مؤسسة محمد بن راشد
            end = past_couple(titled, persons[titled], ends, words)
            end = past_number(noun, past_foreign(past_partners(end, ends, words), ends.last, words), ends)
            end = _completed(ends, end, min(ends.last, max(limit, end + 3)), noun)
            end = titled + 1 if CALLED in noun.tags else min(end, ends.last)  # ضرب إعصار شاهين الساحل
            return referent_of(tokens, noun, end, Reference.NAME, kind, apart=kind == _CITY)
        joined = noun.name in HOLDING and at + 2 < ends.last and paired(at, ends, words)
        at = at + 2 if joined else proper(noun, limit, ends, words)
    if at == noun.last and kind != _CITY:
        at = chain(noun, limit, ends, words)
    befell = noun.name == _EVENT and PROPER in noun.tags
    dealing = noun.name in HOLDING and at == noun.last and at in words.trades and at not in words.heads
    if at == noun.last and at in words.heads and (befell or noun.name in HOLDING or noun.name == _STATION):
        # هيئة قناة بنما, انهيار سد فرول: the name of another thing completes it.
        inner = _bare(words.heads[at], words.heads[at].name[len(NOUN) :], limit, ends, words, qualifying)
        at = inner.last if inner is not None else at
    at = ends.quoted(at) if befell and at - 1 in words.heads else at  # انهيار منجم «الأمل»
    if at == noun.last and at in words.heads and at in words.toponyms and noun.name in _BEARING:
        inner = _phrase(words.heads[at], ends, words, qualifying)  # مستشفى دار الشفاء
        at = inner.last if inner is not None and inner.named else at
    elif dealing and at + 1 in words.heads:  # منظمة استثمار نهر السنغال
        inner = _phrase(words.heads[at + 1], ends, words, frozenset())
        at = inner.last if inner is not None and inner.named else at
    if at == noun.last:
        return None
    at = past_task(noun, past_more(noun, at, ends, words), limit, ends, noun.last)
    at = ends.past_inner(at, limit) if noun.name in HOLDING else at
    return referent_of(tokens, noun, at, Reference.NAME, kind, apart=kind == _CITY)


def _completed(ends: NameEnds, at: int, limit: int, noun: Reading) -> int:
    """Past the definite words and the purpose that complete a name: معرض القاهرة الدولي للكتاب."""
    return past_task(noun, ends.past_definite(at, limit, joined=False), limit, ends, at - 1)


def _with_known(
    tokens: Tokens, noun: Reading, kind: str, behind: Referent, last: int, words: NameWords, *, parts: bool
) -> Referent | None:
    """``parts``: true for nouns of what others have (معهد اليونسكو), which are no more words for the owner itself."""
    foreign = last > behind.last and last - 1 in words.foreign  # شركة هواوي تكنولوجيز
    if kind in behind.types and not (parts and behind.entities) and not foreign:
        start = tokens.starts[noun.first] + prefix_length(tokens, noun)
        return Referent(
            noun.first, behind.last, start, behind.end, tokens.text[start : behind.end], Reference.NAME,
            behind.types, behind.entities, noun.word, prefix=noun.prefix,
        )  # fmt: skip
    return referent_of(tokens, noun, last, Reference.NAME, kind)
