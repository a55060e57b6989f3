"""Clauses that qualify the noun before them: مكاتب مساحتها, offices whose area."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.bound import Match
from factcheck.extract.lexicon import Reading
from factcheck.extract.marks import Sentence
from factcheck.extract.referents import NOUN, Referent
from factcheck.model.claim import Reference

_CLAUSE = 2
"""Tokens between a relative pronoun and the word that refers back to it, or the name before it."""
_SCOPE = "scope."
"""Classes whose names start so hold words of how something is said: وأن مقرها."""
_SAID = ("be", "was", "pronoun.personal")
"""Classes of words behind which stands what something is said to be."""
_HIS, _SHORT_WORD = "ه", 4
"""The letter of a masculine pronoun, and of feminine nouns when folded; and letters of words that may end so."""
COMPANION = "companion"
"""The class of prepositions before whom somebody does a thing with."""
_PEOPLE, _INDEFINITE = f"{NOUN}person", "indefinite"
_TRADES = (_PEOPLE, "form_of_address", "title", "kin", "office.")
_PERSON_WORDS, _NAMED = 9, "named"
"""Tokens from the first of such words on within which the name begins, and what may stand right before it."""
_BETWEEN, _ENDING = ("-", "and"), ("be", "have", "stop", "preposition", "in_place", "pronoun.", "determiner", "scope.")
"""What joins such words, and the classes of those that end them."""
_NO_NOUNS = frozenset({"filler", "reach", "preposition", "pronoun.relative", "stop", "be", "was", "adjective"})
_OWNED = "ي"
"""How a plural of persons ends behind the noun that rules it, before its pronoun."""


def after_plain_noun(sentence: Sentence, first: int, suffix: Reading, *, of_person: bool) -> bool:
    """A pronoun on the first word of a match means a bare noun right before it: مكاتب مساحتها, offices whose area."""
    if not of_person and (_of_unnamed_noun(sentence, suffix) or _of_object(sentence, first, suffix)):
        return True
    before = suffix.first - 1
    if suffix.first != first or before < sentence.first or of_person:
        return False
    if suffix.prefix in sentence.conjunctions:
        return False  # يضم إحدى عشرة دولة ومقره دمشق
    if sentence.verb_first and suffix.word.endswith(_OWNED):
        return False  # رواتب موظفيها: a noun before such a plural rules it
    if sentence.verb_first and (before == sentence.first or _predicated(sentence, before)):
        return False  # the word that opens the sentence is its verb; ماليزيا دولة اتحادية عاصمتها …
    if sentence.tokens.kinds[before] != "w" or any(r.first <= before < r.last for r in sentence.referents):
        return False
    if sentence.tokens.norms[before] in sentence.common or any(v.first <= before < v.last for v in sentence.values):
        return False
    if sentence.tokens.norms[before].startswith(sentence.article or " ") and any(
        r.named and r.last == before for r in sentence.referents
    ):
        return False  # قرية عين الدير الجبلية يسكنها …
    inside = [r for r in sentence.readings if r.first <= before < r.last]
    return not any(r.name in _NO_NOUNS or r.name.startswith(_SCOPE) or "verb" in r.tags for r in inside)


def tells_apart(sentence: Sentence, name: Referent) -> bool:
    """True for a name that only tells some people apart: Hull in "two Hull dockers", "the Google engineers"."""
    before, at = name.first - 1, name.last
    if sentence.verb_first or before < sentence.first or at >= sentence.last or sentence.tokens.kinds[at] != "w":
        return False
    counted = before in sentence.articles or any(mark.last == name.first for mark in sentence.values)
    if not counted or not sentence.tokens.text[sentence.tokens.starts[at]].islower():
        return False
    read = sentence.at.get(at, ())
    if any(r.name == _PEOPLE for r in read):
        return True
    plain = not any(r.name in _NO_NOUNS or "verb" in r.tags for r in read)
    return plain and sentence.tokens.norms[at].endswith(sentence.endings["plural"])


def one_of_many(sentence: Sentence, name: Referent) -> bool:
    """True for what somebody is, behind an indefinite article, and is not called: "its director, a Dubliner, …"."""
    if sentence.verb_first or name.kind is not Reference.NAME:
        return False
    return any(r.last == name.first for r in sentence.classes.get(_INDEFINITE, ()))


def acts_on(sentence: Sentence, at: int) -> bool:
    """True for a verb before a name, no noun in the plural: "…, links Val Torta with"."""
    return sentence.predicates(at) and not any(r.name.startswith(("noun.", "kin")) for r in sentence.at.get(at, ()))


def people_told(sentence: Sentence, at: int, comma: int) -> bool:
    """True where a number or an article opens what a comma ends, of people: the names behind it are theirs.

    So they are behind "two Hull dockers," and behind "an Egyptian,".
    """
    if any(at in (r.first, r.last) for r in sentence.classes.get("indefinite", ())):
        return any(r.name in ("title", "demonym") for r in sentence.readings.ending.get(comma, ()))
    counted = any(mark.first == at for mark in sentence.values)
    return counted and sentence.tokens.norms[comma - 1].endswith(sentence.endings["plural"])


def told_person(sentence: Sentence, at: int) -> int | None:
    """The name behind words that end with what a person is: the retired teacher Jo Doe, a Danish-born printer, Jo Doe.

    A comma stands before the name only where an article opens the words.
    """
    if sentence.verb_first or at >= sentence.last:
        return None
    opened = at - 1 in sentence.articles or any(r.last == at for r in sentence.classes.get("pronoun.possessive", ()))
    told = at
    for place in range(at, min(sentence.last, at + _PERSON_WORDS)):
        if told == place > at:
            behind = place + (opened and sentence.tokens.norms[place] == ",")
            behind += sentence.tokens.norms[behind : behind + 1] == [_NAMED]
            names = [r for r in sentence.referent_at.get(behind, ()) if r.named]
            if names:
                return behind if not names[0].types or "person" in names[0].types else None
        if place < told:
            continue  # inside brother-in-law
        readings = sentence.at.get(place, ())
        told = max([told, *(r.last for r in readings if r.name.startswith(_TRADES))])
        if not _qualifies_person(sentence, place, readings):
            return None
    return None


def _qualifies_person(sentence: Sentence, at: int, readings: Sequence[Reading]) -> bool:
    """True for a word that may stand between an article and the noun of a person: retired, Danish, self-taught, and."""
    tokens = sentence.tokens
    if tokens.norms[at] in _BETWEEN:
        return True
    if tokens.kinds[at] != "w" or any(r.name.startswith(_ENDING) for r in readings):
        return False
    small = tokens.text[tokens.starts[at]].islower()
    tied = tokens.norms[at - 1] == "-" and tokens.glued(at)
    acts = not tied and any(r.name == "acting_on" for r in readings)
    return (small and not acts) or any(r.name in ("demonym", "regional", "title") for r in readings)


def companion(sentence: Sentence, name: Referent) -> bool:
    """True for whom somebody does a thing with, who does it as well: "and, with the nurse Jo Doe, founded …"."""
    if sentence.verb_first or name.last >= sentence.last:
        return False
    before = sentence.outline.before_trade(name.first - 1)
    before -= before in sentence.articles
    if not any(r.last == before + 1 for r in sentence.classes.get(COMPANION, ())):
        return False
    behind = name.last + (sentence.tokens.norms[name.last] == ",")
    return any("/" in r.name for r in sentence.at.get(behind, ()))


def _of_unnamed_noun(sentence: Sentence, suffix: Reading) -> bool:
    """True in a relative clause that no name stands before: توجد مكاتبها في المبنى الكبير والذي تم افتتاحه عام 1958."""
    near = (r for r in sentence.referents if r.relative and suffix.first - _CLAUSE <= r.last <= suffix.first)
    relative = next(near, None)
    if not sentence.verb_first or relative is None or relative.first == sentence.first:
        return False
    named = any(relative.first - _CLAUSE <= r.last <= relative.first for r in sentence.referents if not r.relative)
    owned = any(r.pronoun for r in sentence.readings.ending.get(relative.first, ()))  # بلاده التي نالت استقلالها
    return not named and not owned and sentence.plain_noun(relative.first - 1)


def _of_object(sentence: Sentence, first: int, suffix: Reading) -> bool:
    """True where a clause without a pronoun of its own qualifies an indefinite noun: احتلت أراضي بلغت مساحتها ….

    What something is said to be is nothing but that: in "المدينة عاصمة تبلغ مساحتها" the area is the city's.
    """
    verb = next((r for r in sentence.at.get(first, ()) if "verb" in r.tags and r.last == suffix.first), None)
    before = first - 1
    if not sentence.verb_first or verb is None or verb.prefix or first in sentence.openings or before <= sentence.first:
        return False
    tokens = sentence.tokens
    if tokens.kinds[before] != "w" or tokens.norms[before].startswith(sentence.article):
        return False
    counted = any(m.last in (before, before + 1) and m.last > m.first for m in sentence.values if m.first < before)
    opening = max((i for i in sentence.openings | sentence.joined_verbs if i <= before), default=sentence.first)
    if counted and any(r.name.startswith(NOUN) for r in sentence.at.get(before, ())):
        return True  # 41 قمة يزيد ارتفاعها عن 4000 متر
    told = any(opening <= r.first < before for name in _SAID for r in sentence.classes.get(name, ()))
    if told or opening in sentence.referent_at or any(r.first <= before < r.last for r in sentence.referents):
        return False
    return sentence.plain_noun(before) and not any(r.name.startswith(NOUN) for r in sentence.at.get(before, ()))


def _predicated(sentence: Sentence, index: int) -> bool:
    """True where the words up to ``index`` say what opens the clause: ماليزيا دولة اتحادية, وهي جمعية أهلية."""
    nouns = {r.first for r in sentence.readings.under(NOUN) if not r.definite}
    opening = (r for r in sentence.referents if r.first in sentence.openings and r.last <= index)
    names = [r for r in opening if r.named or (r.kind is Reference.PRONOUN and not r.relative)]
    return any(name.last in nouns or (name.last + 1 in nouns and name.last + 1 <= index) for name in names)


def of_unnamed(sentence: Sentence, match: Match) -> bool:
    """True for a verb without a subject that tells of a noun right before it, or of what "which" stands for there.

    In "استقبل وفدا من رجال الأعمال ضم 14 عضوا" and "المجلس الجديد الذي يضم 217 عضوا" nothing names who has the members;
    a clause that opens with a name or a short form goes on about that.
    """
    verb = next((r for r in match.bound.readings if r.first == match.first and "verb" in r.tags), None)
    before = match.first - 1
    if not sentence.verb_first or verb is None or verb.prefix or match.first in sentence.openings:
        return False
    if before < sentence.first or sentence.tokens.kinds[before] != "w":
        return False
    relative = any(r.relative for r in sentence.referent_at.get(before, ()))
    if relative:
        return not any(r.last in (before, before - 1) for r in sentence.referents if not r.relative)
    opening = max((i for i in sentence.openings | sentence.joined_verbs if i <= before), default=sentence.first)
    if opening in sentence.referent_at or before == sentence.first or not sentence.plain_noun(before):
        return False
    return not any(r.first <= before < r.last for r in sentence.referents)


def owned(sentence: Sentence, at: int) -> bool:
    """True for a word with a pronoun on it (امتداده), and for a joined one with its owner behind (وهيكلة السفينة)."""
    tokens = sentence.tokens
    word, behind = tokens.slice(at, at + 1), at + 1
    if word.endswith(_HIS) and len(tokens.norms[at]) > _SHORT_WORD:
        return not (sentence.persons and sentence.persons.called(tokens.norms[at]))
    if not tokens.norms[at].startswith(sentence.conjunctions) or not tokens.norms[at].endswith(_HIS):
        return False
    return behind < sentence.last and tokens.norms[behind].startswith(sentence.article)
