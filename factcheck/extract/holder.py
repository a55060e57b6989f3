"""Whom a verb means that tells of nobody: شغل منصب الأمين العام is said of the one the text has just named."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.offices import AIDE, OFFICE
from factcheck.extract.referents import NOUN, Referent, unbroken
from factcheck.model.claim import MentionKind, Reference

_FOUNDING, _TOGETHER = "founder/founding_verb", "founder/together"
_FEMININE = "ه"
"""The folded ending of feminine adjectives: عائلة فقيرة."""
_FAMILY = "household"
"""The class of nouns for a family, which a name follows: عائلة الفلاسي."""
_NEAR = 7
"""Tokens behind a verb of founding in which what was founded stands."""
_BORN = "/born"
"""How the names of the classes of verbs end that tell whom a sentence is about."""
_HANDED, _WAS = "founder/hands", "was"
_ACTIVE = "founder/acts"
"""The class of verbs of founding whose passive is written otherwise: أنشأت, not أنشئت."""
_TO, _THAT, _HAD = "ل", "ان", "قد"
"""What stands before a verb that tells what somebody goes to do, or had done."""
_DAMMA, _FEMALE, _THEN = "\u064f", "ت", "ثم"
HE = "he"
"""The flag of values that no word of the pattern tells: the person whom the verb before it leaves out."""

ITS = "its"
"""The flag of values that only a pronoun on the word before tells: انضمت إليها."""


def implied(sentence: Sentence, at: int, flag: str) -> Referent | None:
    """Whom or what a value means that takes no word of its own, by its ``flag``."""
    return left_out(sentence, at) if flag == HE else behind_suffix(sentence, at)


def behind_suffix(sentence: Sentence, at: int) -> Referent | None:
    """What the pronoun on the word before token ``at`` means; None where that has none of one thing.

    Nor has it where a clause of its own begins on that word: افتتحت عام 1981 وفيها 210 آلاف مجلد.
    """
    if at <= sentence.first or any(r.prefix in sentence.conjunctions for r in sentence.at.get(at - 1, ())):
        return None
    norm, tokens = sentence.tokens.norms[at - 1], sentence.tokens
    suffix = next((s for s in sorted(sentence.genders, key=len, reverse=True) if norm.endswith(s)), "")
    gender = sentence.genders.get(suffix, "")
    if gender not in ("f", "m"):
        return None
    start, end = tokens.starts[at - 1], tokens.ends[at - 1]
    return Referent(at - 1, at, start, end, tokens.text[start:end], Reference.PRONOUN, gender=gender)


def left_out(sentence: Sentence, at: int) -> Referent | None:
    """The person whom the verb before token ``at`` means, as a pronoun that the verb holds."""
    verb = next((r.first for r in _verbs_before(sentence, at)), at - 1)
    if verb < sentence.first or not sentence.verb_first or _passive(sentence, verb):
        return None
    start, end = sentence.tokens.starts[verb], sentence.tokens.ends[verb]
    text = sentence.tokens.text[start:end]
    return Referent(verb, at, start, end, text, Reference.PRONOUN, ("person",))


def _verbs_before(sentence: Sentence, at: int) -> Iterator[Reading]:
    """Verbs that end at a token, or before what may stand anywhere and ends there: أسست سنة 1979 مجلة."""
    for end in range(at, max(at - _NEAR, sentence.first), -1):
        behind = end
        while behind < at and behind in sentence.fillers:
            behind = sentence.fillers[behind]
        if behind == at:
            yield from (r for r in sentence.readings.ending.get(end, ()) if "verb" in r.tags)


def _with_others(sentence: Sentence, at: int) -> bool:
    """True where a number of people or a person stands behind "with": those with whom somebody did it."""
    ends = [r.last for r in sentence.classes.get(_TOGETHER, ()) if at <= r.first < at + _NEAR and not r.prefix]
    counted = {mark.first for mark in sentence.values if mark.mention.kind is MentionKind.NUMBER}
    named = {r.first for r in sentence.referents if r.named and "person" in r.types}
    return any(end in counted or end in named for end in ends)


def _passive(sentence: Sentence, verb: int) -> bool:
    """True where a verb of founding tells what was founded, not who did it: أسست الجمعية, أسس المعهد على يد فلان."""
    if not _founds(sentence, verb):
        return False
    if _DAMMA in sentence.tokens.slice(verb, verb + 1)[:3]:
        return True
    noun = _founded(sentence, verb)
    return noun is None or noun.definite or any(r.first > verb for r in sentence.classes.get(_HANDED, ()))


def doubtful(sentence: Sentence, verb: int) -> bool:
    """True where a verb of founding may as well be passive, as only what the text tells of can show: أسست مجلة."""
    noun = _founded(sentence, verb) if _founds(sentence, verb) else None
    if noun is None or _wished(sentence, verb) or _with_others(sentence, noun.last):
        return False  # أسست جمعية مع أحد عشر صديقاً
    tokens = sentence.tokens
    born = (r for r in sentence.readings.verbs if r.name.endswith(_BORN) and r.last <= verb)
    if verb in sentence.joined_verbs and any(born):
        return False  # ولدت في تطوان، وأسست دارا
    if _goes_on_about_her(sentence, verb):
        return False
    female = tokens.norms[verb].startswith(_FEMALE) or tokens.norms[verb].endswith(_FEMALE)
    if female != ("f" in noun.tags):
        return False
    return female or verb == sentence.first or verb not in sentence.joined_verbs


def _founds(sentence: Sentence, verb: int) -> bool:
    """True for a verb of one word that tells of founding and may be passive."""
    told = sentence.at.get(verb, ())
    founds = any(r.name == _FOUNDING and "verb" in r.tags and r.last == verb + 1 for r in told)
    return founds and not any(r.name == _ACTIVE for r in told)


def _founded(sentence: Sentence, verb: int) -> Reading | None:
    """The noun behind a verb of founding for what was founded."""
    behind = (r for at in range(verb + 1, min(sentence.last, verb + _NEAR)) for r in sentence.at.get(at, ()))
    return next((r for r in behind if r.name.startswith(NOUN)), None)


def _wished(sentence: Sentence, verb: int) -> bool:
    """True for what somebody goes to do, or had done before: ليؤسس, قبل أن تؤسس, وكانت قد أسست."""
    norms = sentence.tokens.norms
    to = any(r.prefix.endswith(_TO) for r in sentence.at.get(verb, ()))
    before = norms[max(verb - 2, sentence.first) : verb]
    return to or before[-1:] == [_THAT] or (before[-1:] == [_HAD] and before[:1] != [_HAD] and _was(sentence, verb - 2))


def _was(sentence: Sentence, at: int) -> bool:
    return at >= sentence.first and any(r.name == _WAS for r in sentence.at.get(at, ()))


def _goes_on_about_her(sentence: Sentence, verb: int) -> bool:
    """True for a verb that goes on with what a woman did: نشرت ليلى نصر ديوانها، ثم أسست دار المدى."""
    tokens = sentence.tokens
    if verb not in sentence.joined_verbs and tokens.norms[verb - 1] != _THEN:
        return False
    women = (r for r in sentence.referents if r.named and "person" in r.types and sentence.first < r.first < verb)
    told = next((r.first - 1 for r in women), None)
    if told is None or not tokens.norms[told].endswith(_FEMALE) or not tokens.norms[verb].endswith(_FEMALE):
        return False
    return any("verb" in r.tags for r in sentence.at.get(told, ()))


def loose_person(sentence: Sentence, index: int, taken: Collection[int], *, families: bool) -> Referent | None:
    """A run of words that may be a person's name; behind the noun for a family, where ``families`` may be meant."""
    tokens, persons = sentence.tokens, sentence.persons
    if families and any(r.name == _FAMILY for r in sentence.at.get(index, ())):
        return _family(sentence, index)
    last = persons.loose(tokens, index, sentence.last, taken) if persons and index < sentence.last else index
    if persons is None or last == index:
        return None
    cut = persons.under(tokens, index) or persons.joined(tokens, index)
    start, end = tokens.starts[index] + cut, tokens.ends[last - 1]
    return unbroken(Referent(index, last, start, end, tokens.text[start:end], Reference.NAME, ("person",)))


def _family(sentence: Sentence, index: int) -> Referent | None:
    """A family by its name behind the noun at token ``index``: عائلة الفلاسي, no word of the language like الفقيد."""
    tokens, last = sentence.tokens, index + 2
    if last > sentence.last or tokens.kinds[last - 1] != "w":
        return None
    joins = sentence.persons is not None and sentence.persons.joins(tokens.norms[last - 1])
    known = any(r.name != _FAMILY for r in sentence.at.get(last - 1, ()))
    if not joins and (known or tokens.norms[last - 1].endswith(_FEMININE)):
        return None
    last += joins and last < sentence.last
    start, end = tokens.starts[index], tokens.ends[last - 1]
    return unbroken(Referent(index, last, start, end, tokens.text[start:end], Reference.NAME))


def offices_inside(sentence: Sentence, name: Referent) -> Iterator[int]:
    """The tokens behind the office or rank that opens a name."""
    for reading in sentence.at.get(name.first, ()):
        if reading.name.startswith(OFFICE) and reading.name != AIDE and reading.last < name.last:
            yield reading.last
