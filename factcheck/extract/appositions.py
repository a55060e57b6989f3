"""The name that a sentence itself gives to what a noun means: beside it between commas, or as what it is."""

from __future__ import annotations

from factcheck.extract.marks import Sentence
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS, PREPOSITION
from factcheck.extract.referents import Referent
from factcheck.extract.topics import fronted
from factcheck.model.claim import Reference
from factcheck.model.record import replace

_ORGAN = "organ"
"""The class of what bodies have to govern them."""
_RELATIVE = "pronoun.relative"
_OF_PHRASE = 6
"""Tokens of what "of" rules behind a noun: "the capital of the province"."""


def named_beside(short: Referent, sentence: Sentence) -> Referent | None:
    """The name that the sentence itself gives to what a short form means."""
    beside = apposed_name(short, sentence) or name_told(short, sentence)
    return beside or apposed_before(short, sentence)


def apposed_name(short: Referent, sentence: Sentence) -> Referent | None:
    """The name between commas behind a short form: "the company, Volta Power, …"; not its "director, Jane Roe, …"."""
    near = range(max(short.first - 2, sentence.first), short.first + 1)
    if any(r.name.startswith(OFFICE) for end in near for r in sentence.readings.ending.get(end, ())):
        return None
    norms = sentence.tokens.norms
    if short.last + 1 >= sentence.last or norms[short.last] not in COMMAS:
        return None
    places = sentence.past_articles([short.last + 1])
    names = (r for at in places for r in sentence.referent_at.get(at, ()) if r.named)
    return next((r for r in names if r.last < sentence.last and norms[r.last] in COMMAS), None)


def apposed_before(short: Referent, sentence: Sentence) -> Referent | None:
    """Where verbs stand first, the name before the comma that a definite noun with its clause tells more of.

    In "انخرط في المؤتمر الوطني الأفريقي، الحزب الذي قام عام 1912" the party is the Congress.
    """
    comma = short.first - 1
    if not sentence.verb_first or short.prefix or comma <= sentence.first or sentence.tokens.norms[comma] not in COMMAS:
        return None
    if not any(r.relative for r in sentence.referent_at.get(short.last, ())):
        return None
    names = [r for r in sentence.referents if r.named and r.last == comma and "person" not in r.types]
    name = max(names, key=lambda r: r.last - r.first, default=None)
    return replace(name, types=short.types) if name is not None and not name.entities else name


def name_told(short: Referent, sentence: Sentence) -> Referent | None:
    """The name that a short form is said to be: "in the north the supplier is Tyne Water", "its capital is Rabat"."""
    of = any(r.name in (PREPOSITION, "connector") for r in sentence.readings.ending.get(short.first, ()))
    if sentence.verb_first or of or sentence.ruled(short.first):
        return None
    said = next((r for r in sentence.classes.get("be", ()) if r.first >= short.last), None)
    if said is None or not _of_phrases(sentence, short.last, said.first):
        return None
    places = sentence.past_articles([said.last])
    names = (r for at in places for r in sentence.referent_at.get(at, ()) if r.named)
    return next((r for r in names if r.last >= sentence.last or sentence.tokens.kinds[r.last] == "p"), None)


def _of_phrases(sentence: Sentence, first: int, last: int) -> bool:
    """True for nothing, or for what "of" and "in" rule and no mark parts: the capital of the province is Holm."""
    if first == last:
        return True
    opens = any(r.name in (PREPOSITION, "connector", "in_place") for r in sentence.at.get(first, ()))
    return opens and last - first <= _OF_PHRASE and all(sentence.tokens.kinds[at] == "w" for at in range(first, last))


def described(short: Referent, sentence: Sentence) -> bool:
    """True for what a clause behind it tells apart, and no name later on: "the earthquake that hit Dorna in 1998"."""
    behind = (r for r in sentence.referent_at.get(short.last, ()) if r.relative)
    return not sentence.verb_first and short.first == sentence.first and next(behind, None) is not None


def told_apart(short: Referent, sentence: Sentence) -> bool:
    """True for what only the clause behind it tells which one is meant: "it sold the chain that Luc Petit founded"."""
    if sentence.verb_first or short.kind is not Reference.SHORT_FORM or short.first == sentence.first:
        return False
    comma = sentence.tokens.norms[short.first - 1] in COMMAS
    if comma and fronted(sentence, short.first):
        return False  # "Headquartered in Redmond, the company that Bill Gates founded has …"
    return any(r.name == _RELATIVE for r in sentence.at.get(short.last, ()))


def organ_alone(short: Referent, sentence: Sentence) -> bool:
    """True for what governs a body, where nothing tells which body: تتولى منى حداد رئاسة مجلس الإدارة."""
    organs = sentence.classes.get(_ORGAN, ())
    return short.kind is Reference.SHORT_FORM and any((r.first, r.last) == (short.first, short.last) for r in organs)


def said_to_be(short: Referent, sentence: Sentence) -> Referent | None:
    """What is said to be what a clause tells apart: "Norden is the line that …", "Norden, the line that …"."""
    before = sentence.outline.before_article(short.first) if short.first not in sentence.articles else short.first
    be = next((r.first for r in sentence.classes.get("be", ()) if r.last == before), None)
    end = be if be is not None else before - 1 if sentence.tokens.norms[before - 1] in COMMAS else None
    told = [r for r in sentence.referents if r.last == end and not (r.relative or r.possessive)]
    return min(told, key=lambda r: r.first, default=None)
