"""Where a clause goes on behind what stands between its subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.around import attached
from factcheck.extract.commas import relative_clauses, resumes
from factcheck.extract.ellipsis import JOINT, is_finite
from factcheck.extract.marks import ValueMark
from factcheck.extract.outline import VERBS
from factcheck.extract.referents import Referent
from factcheck.model.claim import Reference

if TYPE_CHECKING:
    from factcheck.extract.marks import Sentence

_COMMAS = frozenset(",،")
_HE = "pronoun.personal"
ASIDE = _COMMAS | frozenset("–—")
_PERSON, _OF = ("person",), "of"
_CLAUSE = 18
"""Tokens that a clause without commas has at most."""
_FARTHEST = 40
"""Tokens that a participle's phrase with a list in it may take: "founded by A, B and C on 1 April 1976,"."""


def asides(sentence: Sentence, name: Referent) -> Iterator[int]:
    """The tokens behind brackets, phrases between commas and the place that follow a name."""
    if _ends_apposition(sentence, name):
        return
    place = attached(sentence, name)
    for end in (sentence.aside(name.last), place, sentence.aside(place) if place is not None else None):
        if end is None or _of_inner(sentence, name, end) or _main_clause(sentence, name, end):
            continue
        if not (_joined(sentence, name, end) or _says(sentence, name.last, end) or _unfinished(sentence, name.last)):
            yield end
            yield from (c + 1 for o, c in relative_clauses(sentence) if o == end - 1)  # "a firm of Jo Doe, who …, has"
            after = sentence.aside(end)  # "the Organization (ORG), based in Norby, has …"
            if after is not None:
                yield after
    yield from _behind_participle(sentence, name.last)
    yield from _behind_object_clause(sentence, name)
    said = _behind_what_it_is(sentence, name)
    if said is not None:
        yield said


def _ends_apposition(sentence: Sentence, name: Referent) -> bool:
    """True for a noun between the commas behind a name: what follows is said of that, and no aside to the noun.

    "Ada Lind, the mayor, sent flowers to Jo Doe, who was born in Hull" tells nothing of where the mayor was born.
    """
    norms, comma = sentence.tokens.norms, sentence.outline.before_article(name.first) - 1
    if sentence.verb_first or name.kind is not Reference.SHORT_FORM or comma <= sentence.first:
        return False
    closed = name.last < sentence.last and norms[name.last] in _COMMAS
    return closed and norms[comma] in _COMMAS and any(r.named and r.last == comma for r in sentence.referents)


def _main_clause(sentence: Sentence, place: Referent, end: int) -> bool:
    """True where a verb goes on behind a place under a preposition: في السودان، يبلغ طول سد مروي …، وقد دشن."""
    at = place.last
    if not sentence.verb_first or end <= at + 1 or sentence.tokens.norms[at] not in _COMMAS:
        return False
    ruled = sentence.ruled(place.first) or sentence.prefixed(place) == "ruled"
    return ruled and any("verb" in r.tags and not r.prefix for r in sentence.at.get(at + 1, ()))


def _of_inner(sentence: Sentence, name: Referent, end: int) -> bool:
    """True where "which" goes on about whose the aside is: "Joe Roe, chairman of the Regal Society, which has …"."""
    if sentence.verb_first or not any(r.relative and r.types != _PERSON for r in sentence.referent_at.get(end, ())):
        return False
    inner = (r for r in sentence.referents if r.named and name.last < r.first and r.last == end - 1)
    return any(sentence.tokens.norms[sentence.outline.before_article(r.first) - 1] == _OF for r in inner)


def _behind_object_clause(sentence: Sentence, name: Referent) -> Iterator[int]:
    """Behind a clause without commas that has a subject of its own: "the company (that) Jo Doe founded employs …"."""
    if sentence.verb_first or name.kind is not Reference.SHORT_FORM:
        return
    joined = next((r.last for r in sentence.at.get(name.last, ()) if r.name == "pronoun.relative"), name.last)
    subject = next((r for r in sentence.referent_at.get(joined, ()) if r.named), None)
    told = False
    end = min(sentence.last - 1, name.last + _CLAUSE) if subject is not None else 0
    for at in range(subject.last if subject is not None else 0, end):
        if sentence.tokens.norms[at] in ASIDE or sentence.tokens.norms[at] in ";:":
            return
        verbal = any("/" in r.name for r in sentence.at.get(at, ())) and at not in sentence.referent_at
        finite = is_finite(sentence, at) and (verbal or any(r.name in VERBS for r in sentence.at.get(at, ())))
        if told and finite:
            yield at
            return
        told = told or verbal


def _joined(sentence: Sentence, name: Referent, end: int) -> bool:
    """True for the object of a verb that a conjunction joins to another: "bought the Gallery, which …, and moved"."""
    if sentence.verb_first or not any(r.first == end for r in sentence.classes.get(JOINT, ())):
        return False
    clause = any(r.relative and r.first == name.last + 1 for r in sentence.referents)
    before = sentence.past_articles([sentence.first])
    return clause and name.first not in before


def _says(sentence: Sentence, first: int, end: int) -> bool:
    """True for what is a sentence of its own and no aside: "After Hexley Airport, the largest is Tarrow plc, which"."""
    if sentence.verb_first or sentence.tokens.norms[first] not in ASIDE:
        return False
    for at in range(first + 1, end):
        read = sentence.at.get(at, ())
        if any(r.name in ("stop", "pronoun.relative", "pronoun.whose") for r in read):
            return False
        if any(r.name in VERBS for r in read) and is_finite(sentence, at):
            return True
    return False


def _unfinished(sentence: Sentence, comma: int) -> bool:
    """True for "whose" and a noun alone, of which what follows tells: "Palau, whose capital, Ngerulmud, has …"."""
    if not any(r.name == "pronoun.whose" for r in sentence.at.get(comma + 1, ())):
        return False
    return any(norm in _COMMAS for norm in sentence.tokens.norms[comma + 3 : min(comma + 5, sentence.last)])


def _behind_participle(sentence: Sentence, at: int) -> Iterator[int]:
    """Behind the second comma and further ones of a phrase that a participle opens."""
    norms = sentence.tokens.norms
    if sentence.verb_first or at + 1 >= sentence.last or norms[at] not in _COMMAS:
        return
    participle = norms[at + 1].endswith(sentence.endings["participle"])
    if not participle or not any("/" in r.name for r in sentence.at.get(at + 1, ())):
        return
    commas = [i for i in range(at + 1, min(sentence.last - 1, at + _FARTHEST)) if norms[i] in _COMMAS]
    commas = [i for i in commas if norms[at:i].count("(") == norms[at:i].count(")")]
    yield from (comma + 1 for comma in commas[1:] if comma + 1 not in sentence.referent_at)


def _behind_what_it_is(sentence: Sentence, at: Referent) -> int | None:
    """Behind what a name is said to be between commas: توظف شركة النور، وهي من أكبر الشركات، 500 موظف."""
    if not sentence.verb_first or at.last >= sentence.last or sentence.tokens.norms[at.last] not in ASIDE:
        return None
    said = any(r.name == _HE and r.prefix for r in sentence.at.get(at.last + 1, ()))
    return sentence.aside(at.last, said=True) if said else None


def past_brackets(sentence: Sentence, value: ValueMark | Referent) -> int | None:
    """The token behind what brackets say of a value: "Carlo Bianchi (born in Turin) founded …"."""
    norm = sentence.tokens.norms[value.last] if value.last < sentence.last else ""
    apposed = value if isinstance(value, Referent) and norm in ASIDE else None
    if apposed is not None and sentence.verb_first:
        # تدير نوال بنجلون، وهي من مواليد آسفي، ميناء سيدي بوزيد
        return _behind_what_it_is(sentence, apposed) if "person" in apposed.types else None
    opens = norm == "(" or (apposed is not None and not resumes(sentence, value.last + 1))
    return sentence.aside(value.last) if opens else None


def bracketed(
    sentence: Sentence, values: Mapping[int, Sequence[ValueMark | Referent]], at: int
) -> Iterator[ValueMark | Referent]:
    """The values that begin at a token, and the amount that stands there in brackets of its own: نسمة (137,660)."""
    yield from values.get(at, ())
    if sentence.verb_first and at < sentence.last and sentence.tokens.norms[at] == "(":
        yield from (v for v in values.get(at + 1, ()) if isinstance(v, ValueMark) and _closes(sentence, v))


def ends_of(sentence: Sentence, value: ValueMark | Referent) -> Iterator[int]:
    """Where what follows a value may begin: behind it, its brackets, or before a bound that its noun parts from it."""
    yield value.last
    if not isinstance(value, ValueMark):
        return
    inner = sentence.tokens.before(value.mention.end)
    if value.first < inner < value.last:
        yield inner  # 53 شخصاً على الأقل
    if sentence.tokens.norms[value.first - 1] == "(" and _closes(sentence, value):
        yield value.last + 1


def _closes(sentence: Sentence, value: ValueMark) -> bool:
    return value.last < sentence.last and sentence.tokens.norms[value.last] == ")"
