"""How bare words behind a noun make a name with it, where no capital shows names: معهد أبحاث السواحل."""

from __future__ import annotations

from factcheck.extract.deeds import two_deeds
from factcheck.extract.families import past_couple, past_family, past_partners
from factcheck.extract.lexicon import Reading
from factcheck.extract.nameends import NameEnds
from factcheck.extract.nametokens import NameWords
from factcheck.extract.numbered import past_number
from factcheck.extract.referents import NOUN
from factcheck.extract.wordsigns import unlike_adjective

CALLED = "called"
"""The tag of nouns of storms, which one bare word is the name of."""
_CITY, _MOUNTAIN = "city", f"{NOUN}mountain"
HOLDING = frozenset(
    NOUN + kind for kind in ("organization", "agency", "company", "council", "commission", "museum", "foundation")
)
"""Nouns of bodies that other things give their names to."""
_CHRISTENED = HOLDING | {NOUN + kind for kind in ("school", "airline", "newspaper", "bank")}
"""Nouns of bodies that are called by any word that pleases."""
_MEMBERS = ("club", "union", "federation", "party", "bank", "school")
OF_PEOPLE = (HOLDING - {f"{NOUN}council"}) | {NOUN + kind for kind in _MEMBERS}
"""Nouns of bodies that are called by who is in them."""
_BRIEF = 3
_WITH_THE, _IN = "بال", ("في",)
"""What a definite word begins with that a preposition is written on."""
NATURAL = frozenset(NOUN + kind for kind in ("mountain", "river", "lake", "valley", "sea", "desert", "island"))
"""Nouns of what no trade qualifies: behind them a feminine plural is a name, جبل تاهات."""
_FOREIGN = NATURAL | {f"{NOUN}{_CITY}", f"{NOUN}region", f"{NOUN}park"}
_BRIEFLY = frozenset(NOUN + kind for kind in ("city", "state", "mountain", "valley"))
"""Nouns of places whose whole names may be two letters: جبل رم, مدينة قم."""
_NAMED = frozenset(NOUN + kind for kind in ("club", "hospital", "airport", "port", "bridge", "dam"))
"""Nouns of what is told apart by a name rather than by a trade."""
_VERBAL_NOUN = 5
"""Letters of verbal nouns built as ريادة and أصالة are."""
_SHORT = 2
"""Letters that what a storm is called by has more than."""
_OF_TWO = HOLDING | {NOUN + "union", NOUN + "federation"}
"""Nouns of bodies that are called by whom and what they are for."""
_MAKING, _OWNED = "ت", ("ي", "ات")
"""How verbal nouns begin that have ي before their last letter (تنظيم), and endings of plurals with their owner."""
_ACCUSATIVE, _LONG_A = "ا", "اي"
"""The ending of nouns in the accusative, and of foreign names that no adjective of relation has: فرساي."""
_THE = "ذا"
"""The English article, spelled: صحيفة ذا ميريديان بوست."""
_PRESS, _LEAGUE = f"{NOUN}newspaper", f"{NOUN}tournament"
_CLUB, _VERBAL = f"{NOUN}club", ("ي", "ت", "و", "ف", "ب", "ل")
"""The class of clubs, and letters that verbs and clitics open with."""
_ITS = "ته"
"""How a noun with its owner's pronoun ends, before how much of it there is."""
_PLURAL = "ات"
_EVENT, _OFF = f"{NOUN}event", ["عن"]
"""The class of what befalls, and the preposition behind a verb that tells what it came of or led to."""
_FEMININE = ("ة", "ةً", "ةٌ")
_ADJECTIVE, _RELATION, _RELATIVE = ("ه", "ات"), "ي", "يه"
"""Folded endings of words that qualify a noun rather than name it; the second only of masculine ones."""

_LORDS = frozenset(("باي", "باشا", "بك", "بيك", "افندي", "اغا", "خان", "داي"))
"""Folded titles that stand behind the names of Ottoman lords: جسر صالح باي."""


def proper(noun: Reading, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Up to three words behind a noun that proper names follow (شركة مايكروسوفت, زلزال المغرب), no mere adjective."""
    at, tokens = noun.last, ends.tokens
    if at in words.annexing and at + 1 < ends.last and tokens.norms[at + 1].startswith(ends.purposes[-1]):
        return at + 1  # شركة مدى للطاقة
    if two_deeds(at, ends, words):
        return at
    if at in words.called and (end := past_couple(at, at + 1, ends, words)) > at + 1:
        return ends.past_definite(end, limit, joined=False)  # مؤسسة أمينة ويوسف الدرعي
    if (end := past_family(at, limit, ends, words)) > at:
        return ends.past_definite(end, limit, joined=False)  # مستشفى ابن سينا التعليمي
    at = past_foreign(_past_words(noun, limit, ends, words), limit, words)
    at += noun.last < at < limit and tokens.norms[at] in _LORDS
    at += noun.name == _PRESS and at > noun.last and at in words.editions  # قناة سكاي نيوز عربية
    if at > noun.last and not _stands_alone(noun, at, ends, words):
        at = ends.past_definite(_past_owners(noun, at, limit, ends, words), limit, joined=False)
    return past_number(noun, past_partners(at, ends, words), ends)


def _past_words(noun: Reading, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Past the words behind a noun that nothing shows to be other than names."""
    at, tokens = noun.last, ends.tokens
    longest = 1 if CALLED in noun.tags else 3  # ضرب إعصار تشابالا اليمن
    while at < min(limit, noun.last + longest + (at in words.letters)) and (
        at not in ends.walls or at - 1 in words.saints or at in words.letters or _strange_pair(at, noun, words)
    ):
        if at in ends.known and ends.known[at].start == tokens.starts[at]:
            at = ends.known[at].last
            at += noun.name == _CLUB and at < limit and _sporting(at, ends, words)  # نادي مانشستر سيتي
            break
        if at - 1 in words.saints and at in words.persons:
            at = words.persons[at]
            break
        if at > noun.last and at in words.people and noun.name in OF_PEOPLE and not ends.definite(at - 1):
            return noun.last  # جمعية قدماء تلاميذ ثانوية الأطلس
        if at > noun.last and at in words.kindred and (end := past_family(at, limit, ends, words)) > at:
            return end  # هيئة أوقاف آل عبد الجليل
        norm = tokens.norms[at]
        if at > noun.last and ends.definite(at - 1) and not norm.startswith(ends.article):
            break  # رابطة كتّاب الضفتين هيئة ثقافية: a definite word ends the chain
        # شركة تأمين, but شركة سكك حديد الشمال
        dealt = at in words.trades and not (at > noun.last and (rules(at, ends, words) or _last(at, ends)))
        named = tokens.kinds[at] == "w" and (at in words.plain or _spelled(at, noun, words)) and not dealt
        if (foreign_end := _foreign_part(at, ends, words, opens=at == noun.last)) > at:
            at = foreign_end
            continue
        if at in words.joined or (at > noun.last and (_opens_phrase(at, ends, words) or _object(at, ends, words))):
            break  # منظمة أوبك ومجلس التعاون
        if not named or len(norm) < _shortest(noun, at) or norm in ends.common or _owned(at, noun, ends):
            break
        head = words.heads.get(at)
        annexed_plural = tokens.norms[at - 1].endswith(_RELATION) and at + 1 < limit and ends.definite(at + 1)
        same = (at, noun.name) in words.kinds and not (at > noun.last and annexed_plural)  # رابطة خريجي معاهد النفط
        if at > noun.last and (same or (head and at in words.defining)):
            break  # شركة بوينغ شركة أمريكية, معركة ميسلون مواجهة دارت, وادي حلفا مدينة سودانية
        called = at in words.called and noun.name in HOLDING and not norm.endswith(_RELATIVE)
        foreign = noun.name in _FOREIGN and unlike_adjective(tokens.slice(at, at + 1))
        annexed = at + 1 < limit and (at + 1 in ends.known or ends.definite(at + 1))  # مهرجان ليالي الفرات
        relation = (annexed or at in words.definite) and norm.endswith(_RELATION)
        # نقابة ممرضات تونس: no plural qualifies one body
        relation = relation or (annexed and norm.endswith(_PLURAL) and "plural" not in noun.tags)
        foreign = foreign or _unfolded(noun, at, ends, words)
        short = noun.name in _CHRISTENED and at not in words.qualities and _like_noun(at, ends)
        # نادي سموحة: what no trade tells apart, and no feminine adjective qualifies
        foreign = foreign or (noun.name in _NAMED and "m" in noun.tags and at in words.strange and norm.endswith("ه"))
        called = called or (at in words.strange and words.persons.get(at + 1) == at + 2)  # مطار هواري بومدين
        everyday = at in words.qualities and norm.endswith(_RELATION)  # ميناء بحري
        qualifies = not (called or foreign or relation or short) and (everyday or _qualifies(noun, norm, ends.article))
        if at == noun.last and (head.name == _MOUNTAIN if head else qualifies):
            break
        at += 1
    return at


def _owned(at: int, noun: Reading, ends: NameEnds) -> bool:
    """True for a word with its owner's pronoun, as no name has (زلزال شدته 7.8 درجات), and a verb (حريق نجم عن خلل)."""
    if noun.name == _EVENT and noun.first - 1 in ends.ruling and ends.tokens.norms[at + 1 : at + 2] == _OFF:
        return True  # no subject: أسفر حريق كورفان عن
    return ends.owned(at) or (at + 1 in ends.numbers and ends.tokens.slice(at, at + 1).endswith(_ITS))


def _past_owners(noun: Reading, at: int, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Past several definite nouns on which the bare one before them hangs: جمعية مربي النحل والدواجن."""
    owner = next((i for i in range(noun.last + 1, min(at + 1, ends.last)) if ends.definite(i)), ends.last)
    if noun.name not in _OF_TWO or owner == ends.last or ends.tokens.norms[owner].endswith((_RELATION, _RELATIVE)):
        return at
    owned = ends.tokens.norms[owner - 1]
    made = owned.startswith(_MAKING) and owned[-2] == _RELATION
    ruling = made or owned.endswith((*_OWNED, *_ADJECTIVE)) or owner - 1 in words.trades or owner - 1 in words.heads
    return max(at, ends.past_definite(owner, limit, joined=True)) if ruling else at


def _sporting(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a foreign word behind the town of a club: سيتي."""
    norm = ends.tokens.norms[at]
    foreign = at in words.strange and norm not in ends.common and at not in words.called
    return foreign and not norm.startswith(_VERBAL) and not _object(at, ends, words)


def _strange_pair(at: int, noun: Reading, words: NameWords) -> bool:
    """True for a given name alone behind a word of another language: إذاعة مونت كارلو, فندق ماريوت مينا."""
    return at > noun.last and at - 1 in words.strange and words.persons.get(at) == at + 1


def _spelled(at: int, noun: Reading, words: NameWords) -> bool:
    """True for a word that only a conjunction makes of a particle, behind a word of another language: غرين فالي."""
    return at > noun.last and at - 1 in words.strange and at in words.joined_particles


def past_foreign(at: int, limit: int, words: NameWords) -> int:
    """Past the words of another language with which a name ends: شركة تويوتا موتور, نادي مانشستر سيتي."""
    while at < limit and at in words.foreign:
        at += 1
    return at


def _stands_alone(noun: Reading, at: int, ends: NameEnds, words: NameWords) -> bool:
    """True where definite words behind a name are no part of it: those of a city, a storm (شاهين الساحل), a country."""
    of_land = noun.name != _LEAGUE and _of_land(at, ends, words)  # but دوري روشن السعودي
    return noun.name == NOUN + _CITY or CALLED in noun.tags or of_land


def called_by(noun: Reading, at: int, limit: int, ends: NameEnds, words: NameWords) -> int:
    """Past the one word by which a storm is called behind its adjectives: العاصفة المدارية رُبى."""
    if CALLED not in noun.tags or not noun.last < at < limit or not (at in words.plain or at in words.called):
        return at
    if at in ends.walls and at not in words.persons:
        return at
    norm = ends.tokens.norms[at]
    named = ends.tokens.kinds[at] == "w" and len(norm) > _SHORT and norm not in ends.common and not ends.definite(at)
    return at + 1 if named else at


def placed(ends: NameEnds, at: int) -> int:
    """Past the city that tells universities of one name apart: الجامعة الأمريكية في بيروت."""
    city = ends.known.get(at + 1) if at + 1 < ends.last and ends.tokens.norms[at] in _IN else None
    return city.last if city is not None and _CITY in city.types else at


def _shortest(noun: Reading, at: int) -> int:
    """Letters that a word in a name has at least; of a place two may be its whole name: محافظة إب, مدينة قم."""
    return 2 if at == noun.last and noun.name in _BRIEFLY else 3


def _foreign_part(at: int, ends: NameEnds, words: NameWords, *, opens: bool) -> int:
    """The token behind a spelled letter, or behind a particle and its word: بي بي سي, جسر بونتي دي ريالتو."""
    spelled = at + 1 in words.letters or (at + 2 in words.letters and ends.tokens.norms[at + 1] in _IN)  # إل في إم إتش
    if at in words.letters and (spelled if opens else _spells(at, ends, words)):
        return at + 1
    if ends.tokens.norms[at] in _IN and at - 1 in words.letters and at + 1 in words.letters:
        return at + 1
    inner = ends.last if opens and ends.tokens.norms[at] != _THE else words.inside.get(at, ends.last)
    return inner + 1 if inner < ends.last and inner in words.plain else at


def _spells(at: int, ends: NameEnds, words: NameWords) -> bool:
    """False for an everyday word by itself that is called as a letter is: قالت شركة نورس إن, no N."""
    beside = at - 1 in words.letters or at + 1 in words.letters
    return beside or ends.tokens.norms[at] not in ends.common


def _opens_phrase(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True where no name goes on: معركة حطين مواجهة حاسمة, مجموعة كارلتون بالاتفاق, بحر إيجه غربي تركيا."""
    with_the = ends.tokens.norms[at].startswith(_WITH_THE)
    return at in words.directions | words.everyday or with_the or _described(at, ends)


def _object(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a bare noun in the accusative with its adjective behind it: منح الوزير معهد باستور درعا رفيعا."""
    both = all(i < ends.last and ends.tokens.norms[i].endswith(_ACCUSATIVE) for i in (at, at + 1))
    return both and at + 1 not in ends.known and at not in words.persons and not ends.definite(at)


def _of_land(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True where only a country's adjective follows a name: شركة بوش الألمانية."""
    return at in words.lands and at - 1 not in words.heads and not ends.definite(at - 1)


def _unfolded(noun: Reading, at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a word that ends in ه itself, as no adjective does where the text writes ة: معهد غوته."""
    written = at in words.strange and ends.tokens.slice(at, at + 1).endswith("ه")
    return written and ("m" in noun.tags or "ة" in ends.tokens.text)


def _described(at: int, ends: NameEnds) -> bool:
    """True for a bare feminine noun with its adjective behind it: they say what the name before them is."""
    if at + 1 >= ends.last or at + 1 in ends.walls or ends.definite(at) or ends.definite(at + 1):
        return False
    return all(ends.tokens.slice(i, i + 1).endswith(_FEMININE) for i in (at, at + 1))


def _like_noun(at: int, ends: NameEnds) -> bool:
    """True for a word in ة that is built as nouns are more often than adjectives: شركة غيمة, شركة سنبلة للأغذية."""
    word = ends.tokens.slice(at, at + 1)
    if not word.endswith("ة") or word.endswith(("ية", "ئة")) or word.startswith("م") or len(word) < _BRIEF:
        return False
    if len(word) <= _BRIEF + 1 or unlike_adjective(word):
        return word[1] != "ا"
    if len(word) == _VERBAL_NOUN and word[2] == "ا":
        return word[1] != "ا"  # شركة ريادة
    purposed = at + 1 < ends.last and ends.tokens.norms[at + 1].startswith(ends.purposes[-1])
    return purposed and word[1] != "ا" and word[2] == "ا"


def _qualifies(noun: Reading, norm: str, article: str) -> bool:
    """True for a bare word that looks like an adjective of the noun."""
    if norm.startswith(article):
        return False
    relation = norm.endswith(_RELATION) and not norm.endswith(_LONG_A) and len(norm) > 4 and "f" not in noun.tags
    if noun.name in NATURAL and not relation and ("m" in noun.tags or norm.endswith(_PLURAL)):
        return False
    return relation or norm.endswith(_ADJECTIVE) or (norm.endswith("ا") and noun.word.endswith("ا"))


def _last(at: int, ends: NameEnds) -> bool:
    """True for a bare word that ends a phrase: شركة دانة غاز، …."""
    behind = at + 1
    free = behind >= ends.last or ends.tokens.kinds[behind] != "w" or behind in ends.ruling
    return not ends.definite(at) and (free or ends.tokens.norms[behind] in ends.common)


def rules(at: int, ends: NameEnds, words: NameWords) -> bool:
    """True for a bare word of trade that a definite one follows."""
    return at in words.trades and not ends.definite(at) and at + 1 < ends.last and ends.definite(at + 1)
