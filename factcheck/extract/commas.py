"""What commas around a name tell: where another is, what list it is in, what they close."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extract.ellipsis import JOINT, is_finite
from factcheck.extract.referents import Referent
from factcheck.model.claim import MentionKind, Reference

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence, ValueMark

_COMMAS = frozenset(",،—–")
_PLACES = frozenset({"city", "country", "state", "region"})
_OPENING = ("preposition", "in_place")
"""Classes of words that open a phrase between commas: "the Rijksmuseum, on Amsterdam's Museumplein, opened"."""
_RELATIVE, _CLAUSE = ("pronoun.relative", "pronoun.whose"), 10
"""Classes of the words that open a clause about the name before them, and how many tokens it may have."""
_FAR = 30
"""Tokens that a clause between commas has at most."""
_ENDS = frozenset(";:")
_RULING = ("preposition", "in_place", "agent")
_OPENERS = ("article", "preposition", "stop", "connector")
"""Classes of words that open a phrase, and are no verbs."""
_DIED, _FINITE = "/died", "finite_past"
_NEAR = 6
"""Tokens between the comma that opens a phrase and the name that ends it."""


def enclosed(sentence: Sentence, name: Referent) -> bool:
    """True for a place between commas that says where the name before it is: "the Burj Khalifa, Dubai, is …"."""
    if sentence.verb_first or _PLACES.isdisjoint(name.types) or not sentence.apposed(name):
        return False
    before = name.first - 1
    return any(r.named and r.last == before and _PLACES.isdisjoint(r.types) for r in sentence.referents)


def listed(sentence: Sentence, name: Referent) -> bool:
    """True for a name inside a list that began before it: Iraq in "created by Iran, Iraq and Kuwait, the body has"."""
    at = sentence.outline.before_article(name.first) - 1
    norms = sentence.tokens.norms
    if sentence.verb_first or at <= sentence.first or norms[at] not in _COMMAS or name.last >= sentence.last:
        return False
    if not any(r.named and r.last == at for r in sentence.referents):
        return False
    behind = name.last + (norms[name.last] in _COMMAS)
    joint = next((r.last for r in sentence.classes.get("joining", ()) if r.first == behind), behind)
    places = sentence.past_articles([joint]) if joint > name.last else []
    return any(r.named for place in places for r in sentence.referent_at.get(place, ()))


def closing(sentence: Sentence, name: Referent) -> bool:
    """True where the comma behind a name closes what one before opened: "the Museum, based in Norby, opened"."""
    norms = sentence.tokens.norms
    if sentence.verb_first or norms[name.last] not in _COMMAS:
        return False
    opening = next((at for at in range(name.first - 1, sentence.first, -1) if norms[at] in _COMMAS), None)
    if opening is None:
        return False
    clause = any(r.name in _RELATIVE for r in sentence.at.get(opening + 1, ()))
    if name.first - opening > (_CLAUSE if clause else _NEAR):
        return False
    opens = clause or any("/" in r.name or r.name in _OPENING for r in sentence.at.get(opening + 1, ()))
    # "Petru Ene, a lawyer from Galati, was elected …"
    opens = opens or (opening + 1 in sentence.articles and resumes(sentence, name.last + 1))
    told = any(r.kind is not Reference.PRONOUN and r.last == opening for r in sentence.referents)
    ranked = (m for m in sentence.values if m.last == opening and m.mention.kind is MentionKind.ORDINAL)
    told = told or any(r.last == opening for r in sentence.classes.get(JOINT, ()))  # "and, like the Bank, is based"
    return opens and (told or next(ranked, None) is not None)  # "The 79th, directed by Tiago Rodrigues, drew"


def relative_clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The commas around each clause between a name and its verb: "Corvania, whose capital is Taral, has"."""
    norms = sentence.tokens.norms
    pronouns = [r for name in _RELATIVE for r in sentence.classes.get(name, ())] if not sentence.verb_first else []
    for pronoun in pronouns:
        opening = pronoun.first - 1
        if opening > sentence.first and any(r.first == opening for r in sentence.classes.get("preposition", ())):
            opening -= 1  # "…, of which Oman was a founder, …"
        if opening <= sentence.first or norms[opening] != ",":
            continue
        for at in range(pronoun.last, min(sentence.last - 1, opening + _FAR)):
            if norms[at] in _ENDS:
                break
            if norms[at] == "," and resumes(sentence, at + 1):
                yield opening, at
                break


def resumes(sentence: Sentence, at: int) -> bool:
    """True where the verb of the sentence stands, not a participle that goes on with what is before the comma."""
    if at + 1 < sentence.last and sentence.tokens.norms[at].endswith(sentence.endings["adverb"]):
        at += 1
    if at in sentence.referent_at or at + 1 >= sentence.last:
        return False
    read = sentence.at.get(at, ())
    if any(r.name in ("be", "have") for r in read) and is_finite(sentence, at):
        return True
    if any(r.name == _FINITE for r in read):
        return True
    if sentence.predicates(at) or any(r.name.endswith(_DIED) for r in read):
        return True
    if any(r.name in _OPENERS for r in read):
        return False  # "Ada Lind, the delegate, …", "Ada Lind, until now its director, …"
    ruling = any(r.name in _RULING for r in sentence.at.get(at + 1, ()))  # born in Ketten, founded by Jo Doe
    return any("/" in r.name for r in read) and not ruling


def out_of_clause(sentence: Sentence, one: Referent | None, other: Referent | ValueMark) -> bool:
    """True where the first of two stands in a clause about another name, and the second behind the comma closing that.

    "Corvania, whose capital is Taral, declared its independence on 6 May 1992" tells nothing of Taral.
    """
    if one is None:
        return False
    before, behind = (one, other) if one.first < other.first else (other, one)
    if isinstance(before, Referent) and before.kind is Reference.PRONOUN:
        return False
    clauses = relative_clauses(sentence)
    return any(start < before.first and before.last <= end < behind.first for start, end in clauses)


def placed_noun(sentence: Sentence, name: Referent) -> bool:
    """True for a name before a comma that says where something is: "a mill in Hull, built in 1860"."""
    at, end = sentence.outline.before_article(name.first), name.last
    if end >= sentence.last or sentence.tokens.norms[end] != ",":
        return False
    within = [r.first for r in sentence.classes.get("in_place", ()) if r.last == at]
    nouns = (r for place in within for r in sentence.readings.ending.get(place, ()))
    return any(r.name.startswith("noun.") for r in nouns)
