"""Names by their head noun, for scripts without capitals: منظمة الصحة العالمية, التحالف الإسلامي لمحاربة الإرهاب."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

_LONGEST = 7
_TANWEEN = "\u064b"
_NUMBERED, _DATED = "numbered", "dated"
"""Tags of nouns whose names hold an ordinal (الحرب العالمية الثانية), and of those whose names end in a year."""
_ENDING = ("reach", "span")
_CONTRACTED, _ARTICLE = "لل", "ال"
_OWNED = ("ها", "هم")
"""Folded pronouns that end a word no name holds."""
_CITY, _LANGUAGE = "city", "language"
_PLACES = (f"{NOUN}city", f"{NOUN}country", f"{NOUN}state")
_QUALIFYING = ("adjective", "epithet", DEMONYM)
_LIKE_ADJECTIVES = ("ي", "ه", "ات", "ين")
_OF_COLOUR, _COLOUR = "الا", 6
"""How folded adjectives end, and those of colour and degree begin (الأحمر, الأعلى)."""
_ADJECTIVE = ("ه", "ات")
"""Folded endings of words that qualify a noun rather than name it."""


def headed(
    tokens: Tokens,
    first: int,
    last: int,
    readings: Sequence[Reading],
    known: Sequence[Referent],
    article: str,
    purposes: Sequence[str],
    common: AbstractSet[str],
    persons: Mapping[int, int],
    values: Collection[int] = (),
) -> list[Referent]:
    """Names and short forms around generic nouns.

    A definite noun with definite words behind it is a name (الاتحاد الأوروبي), alone a short form (التحالف); a bare
    noun with definite words or a known name behind it is a name (منظمة الصحة, جامعة القاهرة). A complement with one of
    ``purposes`` (ل) and a noun belongs to it (لمحاربة الإرهاب). ``article`` is the folded definite article, ``persons``
    the first tokens of persons' names with their last ones: a person opens another name, unless it follows the noun
    itself (مؤسسة محمد بن راشد). ``values`` are the tokens of numbers and dates, which end a name.
    """
    # العربية is a language and an adjective: القمة العربية.
    apart = [r for r in known if r.types != (_LANGUAGE,)]
    taken = {r.first: r for r in apart}
    inside = {i for r in apart for i in range(r.first, r.last)}
    qualifying = {r.first for r in readings if r.name == "adjective"}
    demonyms = {r.first for r in readings if r.name == DEMONYM}
    words = {r.first for r in readings if not r.name.startswith(NOUN)}
    verbs = {
        r.first for r in readings if "verb" in r.tags or r.name.startswith(("office.", "relative", "stop", "title"))
    }
    verbs.update(persons, _walls(tokens, first, last, readings, article))
    found = []
    for reading in readings:
        if not reading.name.startswith(NOUN) or reading.pronoun or reading.first in inside:
            continue
        if "plural" in reading.tags and "proper" not in reading.tags:
            continue
        plain = qualifying | demonyms if reading.name in _PLACES else qualifying
        ends = verbs if _NUMBERED in reading.tags else verbs.union(values)
        # السعودية is a country and an adjective: الشركة السعودية للكهرباء.
        names = {i: r for i, r in taken.items() if i not in demonyms} if reading.definite else taken
        referent = _phrase(tokens, reading, last, names, ends, article, purposes, common, words, plain, persons)
        if referent is not None:
            found.append(referent)
    return _united(found)


def _walls(tokens: Tokens, first: int, last: int, readings: Sequence[Reading], article: str) -> set[int]:
    """Tokens that end a name: adverbs, spans of time, participles that measure, and nouns that open another phrase."""
    walls = {i for i in range(first, last) if _TANWEEN in tokens.slice(i, i + 1)}
    qualifying = {r.first for r in readings if r.name in _QUALIFYING}
    norms = tokens.norms
    for i in range(first + 1, last):
        # أدان الاتحاد الهجوم: of two definite words the second belongs to the first only as an adjective.
        pair = norms[i].startswith(article) and norms[i - 1].startswith(article)
        coloured = len(norms[i]) == _COLOUR and norms[i].startswith(_OF_COLOUR)
        if pair and not coloured and i not in qualifying and not norms[i].endswith(_LIKE_ADJECTIVES):
            walls.add(i)
    for reading in readings:
        if reading.name in _ENDING or (reading.pronoun and not reading.name.startswith(NOUN)):
            walls.add(reading.first)
        elif reading.name.startswith(NOUN) and reading.definite and "plural" not in reading.tags:
            before = reading.first - 1
            # الملعب البلدي المدينة: a second noun behind a definite word is no adjective of the first.
            if before >= first and not reading.prefix and tokens.norms[before].startswith(article):
                walls.add(reading.first)
    return walls


def _united(found: Sequence[Referent]) -> list[Referent]:
    """Phrases whose noun may mean several things (منتدى, قمة) once, with all their types."""
    phrases: dict[tuple[int, int], Referent] = {}
    for referent in found:
        before = phrases.get((referent.first, referent.last))
        types = referent.types if before is None else tuple(dict.fromkeys((*before.types, *referent.types)))
        phrases[referent.first, referent.last] = replace(before or referent, types=types)
    return list(phrases.values())


def _phrase(
    tokens: Tokens,
    noun: Reading,
    last: int,
    known: dict[int, Referent],
    verbs: Collection[int],
    article: str,
    purposes: Sequence[str],
    common: AbstractSet[str],
    words: Collection[int],
    qualifying: Collection[int],
    persons: Mapping[int, int],
) -> Referent | None:
    kind = noun.name[len(NOUN) :]
    at = noun.last
    limit = min(last, noun.first + _LONGEST)
    behind = known.get(at) or (known.get(at + 1) if at < last and tokens.norms[at] in '"(' else None)
    if behind is not None and not noun.definite:
        # مدينة الرياض is the city's name and a noun beside it, عاصمة المغرب no name at all.
        if kind == _CITY:
            return replace(behind, first=noun.first) if "proper" in noun.tags else None
        end = _extended(tokens, behind.last, limit, known, verbs, article, purposes, common)
        return _with_known(tokens, noun, kind, behind, end)
    while at < limit and at not in known and at not in verbs and _definite(tokens, at, article, common):
        at += 1
    if at == noun.last and not noun.definite and "proper" in noun.tags:
        titled = at + 1 if at + 1 in persons and tokens.norms[at].startswith(article) else at
        if titled in persons:
            # مطار الملك خالد الدولي, مؤسسة محمد بن راشد
            end = _past_definite(tokens, persons[titled], limit, known, verbs, article, common)
            return _referent(tokens, noun, end, Reference.NAME, kind)
    if at == noun.last and not noun.definite:
        at = _proper(tokens, noun, limit, known, verbs, common, words, article)
        if at > noun.last:
            at = _with_purpose(tokens, at, limit, verbs, article, purposes, common, noun.last)
        return _referent(tokens, noun, at, Reference.NAME, kind, apart=kind == _CITY) if at > noun.last else None
    if at > noun.last or noun.definite:
        at = _with_purpose(tokens, at, limit, verbs, article, purposes, common, noun.last)
    # المنظمة الدولية is no more of a name than المنظمة: words that qualify anything do not name.
    named = any(i not in qualifying for i in range(noun.last, at))
    return _referent(tokens, noun, at, Reference.NAME if named else Reference.SHORT_FORM, kind)


def _extended(
    tokens: Tokens,
    at: int,
    limit: int,
    known: Mapping[int, Referent],
    verbs: Collection[int],
    article: str,
    purposes: Sequence[str],
    common: AbstractSet[str],
) -> int:
    """Past the definite words and the purpose that complete a name: معرض القاهرة الدولي للكتاب."""
    end = at
    while end < limit and end not in known and end not in verbs and _definite(tokens, end, article, common):
        end += 1
    return _with_purpose(tokens, end, limit, verbs, article, purposes, common, at - 1)


def _with_known(tokens: Tokens, noun: Reading, kind: str, behind: Referent, last: int) -> Referent | None:
    if not behind.named:
        return None
    if kind in behind.types:
        start = tokens.starts[noun.first]
        return Referent(
            noun.first, behind.last, start, behind.end, tokens.text[start : behind.end], Reference.NAME,
            behind.types, behind.entities, noun.word, prefix=noun.prefix,
        )  # fmt: skip
    return _referent(tokens, noun, last, Reference.NAME, kind)


def _definite(tokens: Tokens, at: int, article: str, common: AbstractSet[str]) -> bool:
    norm = tokens.norms[at]
    return tokens.kinds[at] == "w" and norm.startswith(article) and len(norm) > len(article) + 2 and norm not in common


def _proper(
    tokens: Tokens,
    noun: Reading,
    limit: int,
    known: Mapping[int, Referent],
    verbs: Collection[int],
    common: AbstractSet[str],
    words: Collection[int],
    article: str,
) -> int:
    """Up to three words behind a noun that proper names follow (شركة مايكروسوفت, زلزال المغرب), no mere adjective."""
    at = noun.last
    if "proper" not in noun.tags:
        return _chain(tokens, noun, limit, known, verbs, common, words, article)
    while at < min(limit, noun.last + 3) and at not in verbs:
        if at in known and known[at].start == tokens.starts[at]:
            at = known[at].last
            break
        norm = tokens.norms[at]
        plain = tokens.kinds[at] == "w" and at not in words and norm not in common and len(norm) >= 3
        adjective = norm.endswith(_ADJECTIVE) or (norm.endswith("ي") and len(norm) > 4)
        adjective = adjective or (norm.endswith("ا") and noun.word.endswith("ا"))
        if not plain or norm.endswith(_OWNED) or (adjective and not norm.startswith(article)):
            break
        at += 1
    if at > noun.last and noun.name != NOUN + _CITY:
        at = _past_definite(tokens, at, limit, known, verbs, article, common)
    if at > noun.last and _DATED in noun.tags and at < limit and tokens.kinds[at] == "n" and len(tokens.norms[at]) == 4:
        at += 1
    return at


def _chain(
    tokens: Tokens,
    noun: Reading,
    limit: int,
    known: Mapping[int, Referent],
    verbs: Collection[int],
    common: AbstractSet[str],
    words: Collection[int],
    article: str,
) -> int:
    """Bare nouns that hang on one another up to a definite one: معهد أبحاث السواحل, هيئة تطوير المدن."""
    at = noun.last
    while at < min(limit, noun.last + 3) and at not in verbs and at not in words and at not in known:
        norm = tokens.norms[at]
        if tokens.kinds[at] != "w" or norm in common or len(norm) < 3 or norm.startswith("ي") or norm.endswith(_OWNED):
            break
        if _definite(tokens, at, article, common):
            return _past_definite(tokens, at, limit, known, verbs, article, common)
        if norm.endswith("ت") and not norm.endswith("ات"):
            break
        at += 1
    return noun.last


def _past_definite(
    tokens: Tokens,
    at: int,
    limit: int,
    known: Mapping[int, Referent],
    verbs: Collection[int],
    article: str,
    common: AbstractSet[str],
) -> int:
    while at < limit and at not in known and at not in verbs and _definite(tokens, at, article, common):
        at += 1
    return at


def _with_purpose(
    tokens: Tokens,
    at: int,
    limit: int,
    verbs: Collection[int],
    article: str,
    purposes: Sequence[str],
    common: AbstractSet[str],
    noun_end: int,
) -> int:
    if at + 1 >= limit or at in verbs or tokens.kinds[at] != "w" or tokens.norms[at] in common:
        return at
    norm = tokens.norms[at]
    if not any(norm.startswith(p) and len(norm) > len(p) + 3 for p in purposes):
        return at
    if norm.startswith(purposes[-1]) and at > noun_end:
        # لل holds the article itself: للنفط, للطاقة الذرية.
        end = at + 1
        while end < limit and end not in verbs and _definite(tokens, end, article, common):
            end += 1
        return end
    end = at + 1
    while end < limit and end not in verbs and _definite(tokens, end, article, common):
        end += 1
    return end if end > at + 1 else at


def _referent(
    tokens: Tokens, noun: Reading, last: int, kind: Reference, type_: str, *, apart: bool = False
) -> Referent:
    """``apart`` leaves the noun itself out of the name."""
    start, end = tokens.starts[noun.last if apart else noun.first], tokens.ends[last - 1]
    start += 0 if apart else _prefix_length(tokens, noun)
    gender = next((tag for tag in noun.tags if tag in ("f", "m")), "")
    text = tokens.text[start:end]
    if not apart and noun.definite and text.startswith(_CONTRACTED):
        text = _ARTICLE + text[len(_CONTRACTED) :]
    return Referent(
        noun.first, last, start, end, text, kind,
        types=(type_,), head=noun.word, gender=gender, prefix=noun.prefix,
    )  # fmt: skip


def _prefix_length(tokens: Tokens, noun: Reading) -> int:
    """Letters of proclitics to leave out of the shown name; none where a contraction hides the article (للتحالف)."""
    norm = tokens.norms[noun.first]
    return len(noun.prefix) if noun.prefix and norm.startswith(noun.prefix) and not norm.startswith("لل") else 0
