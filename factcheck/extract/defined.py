"""Names that a text tells by saying what they are, where no capital shows them: الليطاني نهر لبناني."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.extract.gazetteer import DEMONYM
from factcheck.extract.lexicon import Reading
from factcheck.extract.nominalstarts import nominal_starts, opens_place
from factcheck.extract.outline import COMMAS, Outline
from factcheck.extract.persons import PersonNames
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference
from factcheck.model.record import record, replace
from factcheck.text.normalize import TANWEEN
from factcheck.text.tokens import Tokens

_LONGEST = 4
"""Words that a name has at most which nothing but its definition shows."""
_BE, _TURNED, _AND = "be", "ف", "و"
_PROCLITICS = ("و", "ف", "ب", "ل")
_SHORT = 3
"""Letters of a word that no conjunction may stand on."""
_COPULAS = frozenset({"هو", "هي"})
_WHOLE = 5
"""Letters from which on a word is hardly a bare verb of the past."""
_VERBAL = {"أ": 6, "ا": 7, "ت": 7, "ي": 7}
"""Letters that open longer verbs, with the letters from which on a word is none of them."""
_LONG = ("تا", "يا", "إ")
"""First letters, as written, of names that only look like verbs: تافراوت, إيكيتوس."""
_WEAK, _DERIVED = "ى", ("ا", "أ", "ت", "ي", "ن")
"""The ending of weak verbs, and letters that such verbs open with."""
_NOMINAL = ("ة", "اء", "ى", "ية")
"""Endings, as written, that no verb of the past has."""
_NO_NAME, _PLURAL = ("ها", "هم", "هما", "وا"), ("ون", "ين")
"""Folded endings of words that are no names, and of definite ones."""
_OBJECT = ("اً", "ا", "ًا")
"""Endings, as written, of what a verb is done to."""
_OWN = ("ه",)
"""The ending, as written, of words with a pronoun."""
_QUALIFYING = (DEMONYM, "adjective", "epithet", "praise", "preposition", "in_place")
_LIKE_ADJECTIVES = ("ة", "ي")
"""Endings, as written, of adjectives."""
_PERSON, _ANNEXING = "person", "annexing"
_PAIR, _DOERS = 2, ("ال", "م")
_NEVER = ("naming_label", "pronoun", "preposition", "scope", "office.", "stop", "superlative")
"""What the names of classes begin with whose words are in no name that a noun defines."""
_TRADE = "trade"
_LANDS = (*(NOUN + kind for kind in ("state", "country", "city", "region")), "name.country")
_DIVISION, _DIVIDED = "subdivision", NOUN + "state"
"""The class of phrases for one of the divisions of a land (إحدى مديريات), and what that makes of its name."""
_BODIES = frozenset(NOUN + kind for kind in ("company", "airline", "bank", "organization", "club", "newspaper"))
_ADJECTIVE = 2
"""Words that an adjective seems to make a name of, with the noun that it qualifies."""
OPENING = 3
"""Sentences whose definitions the rest of a text goes on with."""


@record
class Definition:
    """The name in a sentence and what it is said to be."""

    first: int
    last: int
    noun: Reading
    """What it is said to be."""


def defined(
    tokens: Tokens, outline: Outline, named: list[Referent], common: Collection[str], persons: PersonNames
) -> Iterator[Referent]:  # fmt: skip
    """The name that the sentence opens with, with the type and gender of the noun that follows it.

    ``named`` are the names and short forms that other words show. What they say is not overruled, but a noun with one
    more word is no name where it says what another thing is: فيزوري بركان خامد في تشيلي.
    """
    for told in _definitions(outline, common, persons):
        if _taken(told, named):
            continue
        named[:] = [r for r in named if r.first != told.noun.first]
        first, last = told.first, told.last
        gender = next((tag for tag in told.noun.tags if tag in ("f", "m")), "")
        begin, end = tokens.starts[first], tokens.ends[last - 1]
        kinds = (told.noun.name.removeprefix(NOUN),)
        joint = _joint(tokens, outline, first)
        text = tokens.text[begin + len(joint) : end]
        name = Referent(first, last, begin + len(joint), end, text, Reference.NAME, kinds, gender=gender, prefix=joint)
        headed = next((r for r in named if _whole(r, told) and not r.entities), None)
        if headed is None:
            yield name
        elif kinds != (_PERSON,):
            # متحف باردو مؤسسة عريقة: what is said of a name takes nothing from the noun that heads it
            yield replace(name, head=headed.head, gender=headed.gender or gender)
        return


class Definitions:
    """The names that the opening of one document defines, for the sentences behind it."""

    def __init__(self) -> None:
        self._names: dict[str, list[tuple[int, tuple[str, ...], Referent]]] = {}

    def taken_up(self, index: int, tokens: Tokens, names: Iterator[Referent]) -> Iterator[Referent]:
        """The names that sentence ``index`` defines, which are kept in mind."""
        for name in names:
            opening = tokens.norms[name.first].removeprefix(name.prefix)
            words = (opening, *tokens.norms[name.first + 1 : name.last])
            self._names.setdefault(opening, []).append((index, words, name))
            yield name

    def recalled(self, index: int, tokens: Tokens, first: int, last: int) -> Iterator[Referent]:
        """The names that earlier sentences are known to define, where sentence ``index`` holds them again."""
        names, norms = self._names, tokens.norms
        for at in range(first, last) if names else ():
            for cut in (0, 1):
                opening = norms[at][cut:]
                if opening not in names or (cut and not norms[at].startswith(_PROCLITICS)):
                    continue
                for told, words, name in names[opening]:
                    end = at + len(words)
                    if told < index and end <= last and tuple(norms[at + 1 : end]) == words[1:]:
                        yield _again(name, tokens, at, end, cut)


def _again(name: Referent, tokens: Tokens, first: int, last: int, cut: int) -> Referent:
    start, end = tokens.starts[first] + cut, tokens.ends[last - 1]
    prefix = tokens.norms[first][:cut]
    return replace(name, first=first, last=last, start=start, end=end, text=tokens.text[start:end], prefix=prefix)


def definition_starts(outline: Outline, common: Collection[str], persons: PersonNames) -> Iterator[int]:
    """Where ``defined`` may find a name."""
    return (told.first for told in _definitions(outline, common, persons))


def _definitions(outline: Outline, common: Collection[str], persons: PersonNames) -> Iterator[Definition]:
    for start, turned, behind_verb in nominal_starts(outline):
        told = _definition(outline, start, turned, behind_verb, common, persons)
        if told is not None:
            yield told


def _definition(
    outline: Outline, start: int, turned: bool, behind_verb: bool, common: Collection[str], persons: PersonNames
) -> Definition | None:  # fmt: skip
    tokens, at = outline.tokens, start
    while at < min(outline.last, start + _LONGEST + 1):
        if at > start:
            noun, shown = _noun(tokens, outline, at, turned, persons)
            called = noun is not None and noun.name in _BODIES and _strange(tokens, outline, start, at)
            sure = shown or turned or (not behind_verb and (called or not _like_verb(tokens, outline, start)))
            if noun is not None and not behind_verb and tokens.slice(noun.first, noun.last).endswith(_OBJECT):
                return None  # وتحمل ساحة الشهداء نصباً
            if noun is not None and any(r.name == _ANNEXING for r in outline.at.get(at - 1, ())):
                return None  # أول بنك
            if noun is not None and sure:
                return Definition(start, at, noun)
            if noun is not None:
                return None
        if not _may_name(tokens, outline, at, common):
            return None
        at += 1
    return None


def _noun(tokens: Tokens, outline: Outline, at: int, turned: bool, persons: PersonNames) -> tuple[Reading | None, bool]:
    """The noun that says what the name before token ``at`` is; whether a comma or pronoun shows that it does."""
    place, shown = at, False
    if tokens.norms[place] == "(" and (behind := outline.behind_bracket(place) or outline.last) < outline.last:
        place = behind  # تالسينت (بالأمازيغية: …) بلدة مغربية
    if (tokens.norms[place] in COMMAS or tokens.norms[place] == ":") and place + 1 < outline.last:
        place, shown = place + 1, True
    if any(r.word in _COPULAS and r.name == _BE for r in outline.at.get(place, ())) and place + 1 < outline.last:
        place, shown = place + 1, True
    wanted = _TURNED if turned else ""
    for reading in outline.at.get(place, ()):
        if reading.name == _DIVISION and not reading.prefix and _land(outline, reading.last):
            return Reading(_DIVIDED, reading.first, reading.last, reading.tags), True
        bare = not (reading.definite or reading.pronoun) and reading.prefix == (wanted if not shown else "")
        if not bare or not reading.name.startswith(NOUN) or "plural" in reading.tags or "dual" in reading.tags:
            continue
        if shown or _qualified(tokens, outline, reading.last):
            return reading, shown
    norm = tokens.norms[place]
    if not wanted and persons.trade(norm) and _qualified(tokens, outline, place + 1):
        return Reading(_PERSON, place, place + 1), shown
    return None, shown


def _land(outline: Outline, at: int) -> bool:
    """True for a word of a land or of one that is called by its name: محافظة, العراق."""
    return any(r.name.startswith(_LANDS) and not r.definite for r in outline.at.get(at, ()))


def _qualified(tokens: Tokens, outline: Outline, at: int) -> bool:
    """True where what follows a noun tells more of it and makes it no name: an adjective, a place, a verb."""
    if at >= outline.last:
        return False
    if tokens.norms[at] in COMMAS:
        return True
    definite = tokens.norms[at].startswith("ال")
    if _tells(tokens, outline, at) or (not definite and tokens.slice(at, at + 1).endswith(_LIKE_ADJECTIVES)):
        return True
    # نهر طويل في …: one word of no class between.
    plain = tokens.kinds[at] == "w" and not tokens.norms[at].startswith("ال") and not outline.at.get(at)
    traded = any(
        r.name == _TRADE and not (r.prefix or r.definite) for r in outline.at.get(at, ())
    )  # شركة سيارات فرنسية
    return (plain or traded) and at + 1 < outline.last and _tells(tokens, outline, at + 1)


def _tells(tokens: Tokens, outline: Outline, at: int) -> bool:
    readings = outline.at.get(at, ())
    if any(r.name.startswith(_QUALIFYING) and not r.definite for r in readings):
        return True
    return any("verb" in r.tags or r.pronoun for r in readings)


def _may_name(tokens: Tokens, outline: Outline, at: int, common: Collection[str]) -> bool:
    norm, word = tokens.norms[at], tokens.slice(at, at + 1)
    readings = outline.at.get(at, ())
    opens = norm in common and not any(r.name == _ANNEXING for r in readings)
    if tokens.kinds[at] != "w" or opens or len(norm) < 2 or TANWEEN in word:
        return False
    if norm.endswith(_NO_NAME) or word.endswith(_OWN) or (norm.startswith("ال") and norm.endswith(_PLURAL)):
        return False
    if any(r.definite and r.name.startswith((NOUN, "office.")) for r in readings):
        return False
    if opens_place(outline, at):
        return True
    return not any("verb" in r.tags or r.name.startswith(_NEVER) for r in readings)


def _joint(tokens: Tokens, outline: Outline, first: int) -> str:
    """The conjunction on the first word, which another sentence stands before: وسقطرى, no part of the name."""
    norm = tokens.norms[first]
    whole = any(not r.prefix for r in outline.at.get(first, ()))
    joined = norm.startswith(_AND) and len(norm) > _SHORT and not whole
    return _AND if joined and first == outline.first and first > 0 else ""


def _like_verb(tokens: Tokens, outline: Outline, at: int) -> bool:
    """True for a word that may be a verb with its subject or object behind it: دمر زلزال, زرعت شركة."""
    norm, word = tokens.norms[at], tokens.slice(at, at + 1)
    weak = word.endswith(_WEAK) and word.startswith(_DERIVED)  # احتفى, تلقى
    if norm.startswith("ال") or (word.endswith(_NOMINAL) and not weak) or word.startswith(_LONG):
        return weak
    if any(r.name == _ANNEXING or r.name.startswith(NOUN) for r in outline.at.get(at, ())):
        return False
    ended = norm.endswith("ت") and not norm.endswith("ات")
    return ended or len(norm) < _VERBAL.get(word[0], _WHOLE)


def _strange(tokens: Tokens, outline: Outline, first: int, last: int) -> bool:
    """True for words of which the second is of no class, and no doer behind a verb: سويس إير, not باع مستثمر."""
    if last - first < _PAIR:
        return False
    norm = tokens.norms[first + 1]
    return first + 1 not in outline.at and not norm.startswith(_DOERS)


def _whole(name: Referent, told: Definition) -> bool:
    """True for a name that its noun heads, as far as the definition reaches."""
    return name.named and bool(name.head) and (name.first, name.last) == (told.first, told.last)


def _taken(told: Definition, named: Sequence[Referent]) -> bool:
    """True where the noun opens a name of its own, or where other words show what the name is."""
    at, inside = told.noun.first, range(told.first, told.last)
    for referent in named:
        if _whole(referent, told) and not referent.entities:
            continue
        if referent.first in inside or referent.first < told.first < referent.last:
            return True
        if (
            referent.named
            and referent.first <= at < referent.last
            and (referent.first < at or referent.entities or referent.last > at + _ADJECTIVE)
        ):
            return True
    return False
