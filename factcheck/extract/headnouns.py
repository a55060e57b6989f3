"""Nouns that look like heads of names and are none, and bodies that quotation marks or their owners name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.namechains import (
    HOLDING,
    NATURAL,
)
from factcheck.extract.nameends import EPITHET, FIELD, NameEnds, past_quoted
from factcheck.extract.nametokens import NameLanguage, NameWords
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.personwords import TITLE, UNSURE
from factcheck.extract.readings import Readings
from factcheck.extract.referents import LANDS, NOUN, Referent
from factcheck.extract.wordsigns import PROPER
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.text.tokens import Tokens

TOPICS = frozenset(("ان", "بان", "لان"))
"""What opens a clause whose first noun the words behind it tell of: قال إن السوق «متوازنة»."""
_CONTRACTED, _ARTICLE = "لل", "ال"

PLACES = (f"{NOUN}city", f"{NOUN}state")
SETTLED = (*PLACES, f"{NOUN}island", f"{NOUN}region", f"{NOUN}park")
HEIGHT = f"{NOUN}mountain"
_OF_LANDS = frozenset((*SETTLED, *NATURAL))
"""Nouns of settlements, of those and their provinces, and of all that an adjective may only place in a country."""
SHORT = "short"
"""The tag of everyday nouns that stand for a name told before, and head none: الحدث, النسخة."""
OF_PLACE = "of_place"
"""The tag of everyday nouns that head names before a place and its adjective alone: أيام قرطاج المسرحية."""
_LANDS, _RELATION = ("name.city", "name.country"), "يه"
_SPEAKING = (
    "organization", "company", "bank", "school", "hospital", "university", "club", "museum", "agency", "council",
    "union", "newspaper", "airline", "party",
)  # fmt: skip
SPEAKING = frozenset(NOUN + kind for kind in _SPEAKING)
"""Nouns of bodies that speak of themselves."""
_SPEAKER = ("organization",)
"""The types of who says "we"."""
MAKER, QUOTED = "maker", "quoted"
"""The tags of nouns that are also who makes a body (مؤسسة جمعية النور is a woman), and of everyday ones that head names
in quotation marks alone: مكتب «دلتا للعمارة»."""
PREMISES, DEALING = "premises", "dealing"
"""The tags of those that a definite word names as well (مخبز البرج), and that a trade does: مكتب التحقيقات."""
_BUREAU = "bureau"
"""The tag of those of them that one word names nothing of: مكتب الإعلام."""
_NAMING = (
    "division", "name.", "toponym", "landscape", "annexing", "epithet", "short_quality", "everyday", "club_opener",
    "sector",
)  # fmt: skip
_OPENING = ("son", "kindred", "saint", "toponym")
_TOLD, _RELATED = ("/quality", "/edge_of", "/light", "/landmark", "/top"), ("يه", "ي")
"""Classes of properties that say nothing about what a word is besides, and endings of adjectives of relation."""
_BUILT = (
    "building", "theatre", "river", "lake", "mountain", "valley", "island", "sea", "dam", "desert", "region", "park",
)  # fmt: skip
"""Classes whose words are names where a shop is called by them, and kinds of things that shops are called by."""
ORGAN = "organ"
"""The class of what bodies have to govern them: مجلس الإدارة."""
OF_POST, ALONE, _FEMININE, _HALF = "of_post", "alone", "ه", "/secretary"
"""The class of adjectives that tell offices apart, the tag of those that tell no body apart, the folded ending of
feminine ones, and the class of nouns that are an office only with theirs: أمين المنظمة العام."""
_STATE, _LAND_SEAT = f"{NOUN}state", "land_seat"
"""The class of provinces, and of nouns for where one is run from."""
_DONE = "/founding_participle"
_WHEN = frozenset(("في", "عام", "سنه", "منذ", "علي", "قبل", "بعد", "خلال", "اواخر", "مطلع", "بموجب"))
"""Folded words behind a participle, that tell when and by whom it was done."""


def no_head(
    noun: Reading, readings: Readings, tokens: Tokens, article: str, persons: Collection[int],
    common: Collection[str], *, verb: bool,
) -> bool:  # fmt: skip
    """True where the noun heads no name there; ``verb`` where a verb of the same letters may stand."""
    if participle(noun, readings, tokens) or (verb and acts(noun, readings, tokens, article)):
        return True
    if QUOTED in noun.tags and tokens.norms[noun.last : noun.last + 1] != ['"']:
        named = not {PREMISES, DEALING}.isdisjoint(noun.tags) and called(noun, readings, tokens, article, persons)
        return not named
    if (SHORT in noun.tags and not noun.definite) or _seat(noun, readings):
        return True
    if OF_PLACE in noun.tags and not _of_place(noun, readings, tokens, article):
        return True
    return MAKER in noun.tags and makes(noun, readings, tokens, article, common)


def _seat(noun: Reading, readings: Readings) -> bool:
    """True for the town from which a province is run: تعتبر جرجا مركز محافظة سوهاج."""
    land = any(r.name == _STATE and not (r.definite or r.prefix) for r in readings.at.get(noun.last, ()))
    return land and any(r.name == _LAND_SEAT for r in readings.at.get(noun.first, ()))


def called(noun: Reading, readings: Readings, tokens: Tokens, article: str, persons: Collection[int]) -> bool:
    """True before what a shop is called by: a definite word that is no body and no adjective (مخبز البرج), a family."""
    at = noun.last
    if at >= len(tokens) or tokens.kinds[at] != "w" or noun.definite:
        return DEALING in noun.tags and noun.definite and _for_field(at, readings, tokens, article)
    own = [r for r in readings.at.get(at, ()) if r.last == at + 1]
    if not tokens.norms[at].startswith(article):
        family = PREMISES in noun.tags and (at in persons or any(r.name in _OPENING and not r.prefix for r in own))
        return family or any(r.name == FIELD and not r.definite and not r.prefix for r in own)  # معمل زجاج الخليل
    if _BUREAU in noun.tags and not any(n.startswith((article, "و" + article)) for n in tokens.norms[at + 1 : at + 2]):
        return False
    dealt = (FIELD,) if DEALING in noun.tags else ()
    if _BUREAU in noun.tags and any(r.name == FIELD for r in own):
        return True  # دائرة الأراضي والمساحة
    return all(
        r.name.startswith((*_NAMING, *dealt))
        or r.name.endswith(_TOLD)
        or (r.name == TITLE and UNSURE in r.tags)
        or (r.name.startswith(NOUN) and r.name.endswith(_BUILT) and "plural" not in r.tags)
        for r in own
    )


def _for_field(at: int, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True before an adjective and a purpose: المكتب الوطني للسكك الحديدية."""
    behind = at + 1
    if behind >= len(tokens) or not tokens.norms[at].startswith(article) or not tokens.norms[behind].startswith("لل"):
        return False
    if any(r.name in SPEAKING for r in readings.at.get(behind, ())):
        return False  # المكتب الإقليمي للوكالة
    qualifies = any(r.name in (DEMONYM, EPITHET) and r.definite for r in readings.at.get(at, ()))
    return qualifies or tokens.norms[at].endswith(_RELATED)


def _of_place(noun: Reading, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True before the name of a place and a definite adjective: أيام قرطاج المسرحية."""
    places = (r.last for r in readings.at.get(noun.last, ()) if r.name.startswith(_LANDS) and not r.prefix)
    ends = [end for end in places if end < len(tokens)]
    return any(tokens.norms[end].startswith(article) and tokens.norms[end].endswith(_RELATION) for end in ends)


def of_post(noun: Reading, readings: Readings) -> set[int]:
    """Adjectives of the office before a body, not of its name: رئيس شركة الندى التنفيذي, not بنك الأمل العام."""
    ruling = (r for r in readings.ending.get(noun.first, ()) if r.name.startswith(OFFICE) or r.name.endswith(_HALF))
    genders = {r.word.endswith(_FEMININE) for r in ruling if not (r.definite or r.pronoun)}
    if noun.prefix or not genders:
        return set()
    feminine = "f" in noun.tags
    # رئيس صندوق الاستثمارات العامة: an adjective of the office has its gender
    own = [r for r in readings.of(OF_POST) if r.word.endswith(_FEMININE) in genders]
    if noun.definite:
        return {r.first for r in own if ALONE in r.tags}  # رئيس البنك المركزي الجديد
    return {r.first for r in own if ALONE in r.tags or r.word.endswith(_FEMININE) is not feminine}


def makes(noun: Reading, readings: Readings, tokens: Tokens, article: str, common: Collection[str]) -> bool:
    """True where the noun is who makes what follows, or qualifies a definite word: مؤسسة جمعية النور, الدول المؤسسة."""
    if noun.definite:
        before = tokens.norms[noun.first - 1] if noun.first else ""
        return before.startswith(article) and not noun.prefix and before not in common
    behind = readings.at.get(noun.last, ())
    return any(r.name in HOLDING and not r.definite and not r.prefix for r in behind)


def organ(name: Referent, readings: Readings) -> Referent:
    """The board of a body as what stands for the body that the text has told of: ويرأس مجلس الإدارة …."""
    own = any(r.name == ORGAN and r.last == name.last for r in readings.at.get(name.first, ()))
    return replace(name, kind=Reference.SHORT_FORM, types=("organization",), head="", gender="") if own else name


def participle(noun: Reading, readings: Readings, tokens: Tokens) -> bool:
    """True where the noun is what was done to the name before its comma: منظمة التجارة، المؤسسة عام 1995."""
    before, behind = noun.first - 1, noun.last
    if not noun.definite or noun.prefix or before < 0 or tokens.norms[before] not in COMMAS or behind >= len(tokens):
        return False
    done = any(r.name.endswith(_DONE) for r in readings.at.get(noun.first, ()))
    return done and (tokens.kinds[behind] == "n" or tokens.norms[behind] in _WHEN)


def acts(noun: Reading, readings: Readings, tokens: Tokens, article: str) -> bool:
    """True where the noun is a verb with its subject behind it: تجمع الرابطة الدولية 310 متاحف."""
    behind = noun.last < len(tokens) and tokens.norms[noun.last].startswith(article)
    return behind and any(r.name.startswith(NOUN) and r.definite for r in readings.at.get(noun.last, ()))


def owned(noun: Reading, tokens: Tokens, last: int, language: NameLanguage) -> Referent | None:
    """The name in quotation marks behind a noun with its owner's pronoun (أسس شركته «نماء»), and who speaks: شركتنا."""
    end = past_quoted(tokens, noun.last, last)
    if end == noun.last and noun.pronoun in language.speaking and noun.name in SPEAKING:
        start, stop = tokens.starts[noun.first], tokens.ends[noun.last - 1]
        return Referent(noun.first, noun.last, start, stop, tokens.text[start:stop], Reference.PRONOUN, _SPEAKER)
    if end == noun.last or (noun.first and tokens.norms[noun.first - 1] in TOPICS):
        return None  # قال إن فريقه «تعلم الصبر»
    start, stop = tokens.starts[noun.last + 1], tokens.ends[end - 2]
    gender = next((tag for tag in noun.tags if tag in ("f", "m")), "")
    return Referent(
        noun.first, end, start, stop, tokens.text[start:stop], Reference.NAME, (noun.name[len(NOUN) :],),
        head=noun.word, gender=gender,
    )  # fmt: skip


def country_told(name: Referent, demonyms: Mapping[int, str]) -> Referent:
    """The country of which a republic's or kingdom's adjective tells: الجمهورية اللبنانية.

    The noun alone where the adjective is that of a thing behind it: خضعت البلاد للحكم الفرنسي.
    """
    noun, *behind = name.text.split()
    if name.types == ("country",) and any(word.startswith(_CONTRACTED) for word in behind):
        end = name.start + len(noun)
        return replace(name, last=name.first + 1, end=end, text=noun, kind=Reference.SHORT_FORM)
    lands = {demonyms[i] for i in range(name.first + 1, name.last) if i in demonyms}
    return replace(name, text=lands.pop()) if name.types == ("country",) and len(lands) == 1 else name


def without_land(name: Referent, noun: Reading, words: NameWords, tokens: Tokens) -> Referent:
    """A province without the adjective that only tells in which country it is: محافظة تعز اليمنية."""
    if noun.name not in _OF_LANDS or name.last - 1 not in words.lands or name.last - 2 < noun.last or name.entities:
        return name
    if noun.definite or not name.named:
        return name
    end = tokens.ends[name.last - 2]
    return replace(name, last=name.last - 1, end=end, text=tokens.text[name.start : end])


def without_homonyms(known: Mapping[int, Referent], nouns: Sequence[Reading]) -> dict[int, Referent]:
    """The known names by their first tokens, without those that are nouns before another: بورصة الدار البيضاء.

    Nor those before the noun that opens the name of a piece of land: سيول وادي العرب.
    """
    heads = {noun.first: noun.last for noun in nouns if PROPER in noun.tags}
    opening = known.keys() | {
        noun.first for noun in nouns if noun.name in NATURAL and not (noun.definite or noun.prefix)
    }
    return {at: r for at, r in known.items() if not (heads.get(at) == r.last and r.last in opening)}


def united(found: Sequence[Referent]) -> list[Referent]:
    """Phrases whose noun may mean several things (منتدى, قمة) once, with all their types."""
    phrases: dict[tuple[int, int], Referent] = {}
    for referent in found:
        before = phrases.get((referent.first, referent.last))
        if before is not None and before.entities != referent.entities:
            # قمة is a summit of two kinds, قمة كليمنجارو the one that is known.
            phrases[referent.first, referent.last] = before if before.entities else referent
            continue
        types = referent.types if before is None else tuple(dict.fromkeys((*before.types, *referent.types)))
        phrases[referent.first, referent.last] = replace(before or referent, types=types)
    return list(phrases.values())


def referent_of(
    tokens: Tokens, noun: Reading, last: int, kind: Reference, type_: str, *, apart: bool = False
) -> Referent:
    """``apart`` leaves the noun itself out of the name."""
    start, end = tokens.starts[noun.last if apart else noun.first], tokens.ends[last - 1]
    start += 0 if apart else prefix_length(tokens, noun)
    gender = next((tag for tag in noun.tags if tag in ("f", "m")), "")
    text = tokens.text[start:end]
    if not apart and noun.definite and text.startswith(_CONTRACTED):
        text = _ARTICLE + text[len(_CONTRACTED) :]
    elif not apart and noun.prefix and _article_lost(tokens, noun):
        text = _ARTICLE + text
    return Referent(
        noun.first, last, start, end, text, kind,
        types=(type_,), head=noun.word, gender=gender, prefix=noun.prefix,
    )  # fmt: skip


def _article_lost(tokens: Tokens, noun: Reading) -> bool:
    """True before an adjective, where a third ل would be too many: للجنة الأولمبية, not للجنة الحكام."""
    norm, behind = tokens.norms[noun.first], tokens.norms[noun.last : noun.last + 1]
    contracted = norm.endswith(_CONTRACTED[:1] + noun.word) and noun.word.startswith(_CONTRACTED[:1])
    return contracted and bool(behind) and behind[0].startswith(_ARTICLE) and behind[0].endswith(_RELATION)


def prefix_length(tokens: Tokens, noun: Reading) -> int:
    """Letters of proclitics to leave out of the shown name; none where a contraction hides the article (للتحالف)."""
    norm = tokens.norms[noun.first]
    hides = norm.startswith(_CONTRACTED) and (noun.definite or not noun.word.startswith(noun.prefix))  # not للجنة
    return len(noun.prefix) if noun.prefix and norm.startswith(noun.prefix) and not hides else 0


def with_other_land(noun: Reading, land: Referent, ends: NameEnds) -> Referent:
    """The land behind the noun of an event with the one that "and" adds to it: زلزال تركيا وسوريا."""
    other = ends.known.get(land.last) if noun.name == f"{NOUN}event" and not LANDS.isdisjoint(land.types) else None
    if other is None or LANDS.isdisjoint(other.types):
        return land
    text, start = ends.tokens.text, ends.tokens.starts[other.first]
    if text[start : other.start] not in ends.conjunctions:
        return land
    return replace(land, last=other.last, end=other.end, entities=(), text=text[land.start : other.end])
