"""How a name stands in its sentence: whom the next clause may go on about, and who stands beside it as its equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.marks import Sentence
from factcheck.extract.nosubjects import named_so
from factcheck.extract.offices import OFFICE
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import Referent
from factcheck.extract.sameness import identity
from factcheck.extract.topics import under_preposition
from factcheck.model.claim import Reference

_OFFICERS = ("someone", "apart")
"""Classes of nouns for who acts for another, and is not that other, besides those of offices."""
_TELLING = ("/born", "/died", "/made", "/founded")
"""Endings of classes of verbs that are said of whom stands behind them."""
_RANKS = ("superlative", "singling")
"""Classes of words for the most of a kind."""
_MEASURE, _RANKED = 3, 9
"""Tokens between a word of comparison and what it compares with, and between a superlative and "after"."""
_OFFICE_WORDS = 3
"""Words before a name in which its officer may stand: وزير خارجية بلغاريا."""


def oblique(sentence: Sentence, name: Referent) -> bool:
    """True for what a preposition rules, and for what a conjunction joins to that: بين الأفق والبيان."""
    while sentence.prefixed(name) == "joined":
        before = before_in_list(sentence, name)
        if before is None:
            break
        name = before
    return under_preposition(sentence, name)


def inside(sentence: Sentence, name: Referent) -> bool:
    """True for what is part of a longer name: the oasis in نادي الواحة."""
    around = (r for r in sentence.referents if r.named and r.start <= name.start and name.end <= r.end)
    return any(r.end - r.start > name.end - name.start for r in around)


def outdone(sentence: Sentence, name: Referent) -> bool:
    """True for what a thing is only measured by: "the second largest after the Nile", متجاوزا جسر البوابة."""
    if not name.named:
        return False
    if named_so(sentence, name):
        return True
    before: Referent | None = name
    while before is not None:  # بعد روسيا وكندا
        if _measured(sentence, before):
            return True
        before = before_in_list(sentence, before)
    return False


def _measured(sentence: Sentence, name: Referent) -> bool:
    """True behind a word of comparison, or behind "after" in the clause of a superlative."""
    at, classes = name.first, sentence.classes
    while at > sentence.first and at - 1 in sentence.articles:
        at -= 1
    near = (r for r in classes.get("outdone", ()) if r.last <= at <= r.last + _MEASURE)
    if any(not _parted(sentence, r.last, at) for r in near):
        return True
    words = (r.first for r in classes.get("after_rank", ()) if r.last == at)
    ranks = [r.last for kind in _RANKS for r in classes.get(kind, ())]
    return any(rank <= word <= rank + _RANKED and not _parted(sentence, rank, word) for word in words for rank in ranks)


def ranking(sentence: Sentence, name: Referent) -> bool:
    """True for what something is the greatest of: "بحيرة وان أكبر بحيرات تركيا، تغطي …" tells of the lake."""
    if any(r.last == name.first for r in sentence.classes.get("preposition", ())) and _told_itself(sentence, name):
        return False
    ranks = (r.last for r in sentence.classes.get(_RANKS[0], ()) if not r.pronoun)
    bare = not sentence.tokens.norms[name.first - 1].startswith(sentence.article or " ")
    return sentence.verb_first and bare and any(last == name.first - 1 for last in ranks)


def _told_itself(sentence: Sentence, name: Referent) -> bool:
    """True for what brackets or a clause of its own tell of: هو أقصر من نهر الفولغا (3530 كيلومترًا)."""
    behind = sentence.tokens.norms[name.last] if name.last < sentence.last else ""
    return behind == "(" or any(r.relative and r.first == name.last for r in sentence.referents)


def _parted(sentence: Sentence, first: int, last: int) -> bool:
    walls = sentence.closed | sentence.joined_verbs
    return any(at in walls or sentence.tokens.norms[at] in COMMAS for at in range(first, last))


def predicate(sentence: Sentence, name: Referent) -> Referent | None:
    """The pronoun of which what looks like a name only tells what it is: وهو جسر معلق طوله …."""
    if not sentence.verb_first or not name.named or name.entities or not name.head:
        return None
    before = (r for r in sentence.referents if r.last == name.first and r.kind is Reference.PRONOUN and not r.relative)
    return next((r for r in before if r.prefix and sentence.tokens.norms[name.last - 1][:2] != sentence.article), None)


def owns_office(sentence: Sentence, name: Referent) -> bool:
    """True for whose officer acts: Bulgaria in "زار وزير خارجية بلغاريا لاتفيا", which says nothing of it."""
    if not sentence.verb_first or sentence.prefixed(name):
        return False
    at = name.first
    while at > sentence.first and name.first - at < _OFFICE_WORDS:
        before = [r for r in sentence.readings.ending.get(at, ()) if not (r.pronoun or r.definite)]
        if any(r.name in _OFFICERS or r.name.startswith(OFFICE) for r in before):
            return True
        if not sentence.plain_noun(at - 1):
            return False
        at -= 1
    return False


def of_stranger(sentence: Sentence, at: int) -> bool:
    """True where the clause goes on about somebody whom nothing shows: ولدت السالمي في وهران وتوفيت …, والمخرجة من ….

    Where verbs stand first, that is a definite word that is no name, behind the verb before or alone before the clause.
    """
    if not sentence.verb_first:
        return False
    if at - 1 == sentence.first and _stranger(sentence, at - 1):
        return True
    told = {r.first for r in sentence.readings.verbs if r.name.endswith(_TELLING)}
    verb = max((i for i in told if i < at - 1 and (i == sentence.first or i in sentence.joined_verbs)), default=None)
    return verb is not None and at in sentence.joined_verbs and _stranger(sentence, verb + 1)


def _stranger(sentence: Sentence, at: int) -> bool:
    """True for a definite word that no name holds and that no class lists."""
    if sentence.tokens.kinds[at] != "w" or any(r.first <= at + 1 and at < r.last for r in sentence.referents):
        return False  # it is part of a name, or introduces one
    norm = sentence.tokens.norms[at].lstrip("".join(sentence.conjunctions)) if at == sentence.first else ""
    known = any(not r.name.startswith("title") for r in sentence.at.get(at, ())) or at in sentence.fillers
    return (norm or sentence.tokens.norms[at]).startswith(sentence.article) and not known


def before_in_list(sentence: Sentence, name: Referent) -> Referent | None:
    """The name that a conjunction joins another to."""
    end = name.first
    if not sentence.verb_first:
        joint = next((r for r in sentence.classes.get("joining", ()) if r.last in (end, end - 1)), None)
        if joint is None or (joint.last == end - 1 and end - 1 not in sentence.articles):
            return None
        end = joint.first
    elif sentence.prefixed(name) != "joined":
        return None
    end -= end > sentence.first and sentence.tokens.norms[end - 1] in COMMAS
    return next((r for r in sentence.referents if r.last == end and r.kind is not Reference.PRONOUN), None)


def listed_with(sentence: Sentence, name: Referent) -> Iterator[Referent]:
    """The names of a list that come behind one of them."""
    for other in sentence.referents:
        if other.first >= name.last and other.named:
            before = before_in_list(sentence, other)
            if before is not None and identity(before) == identity(name):
                yield other
                name = other


def ordered(sentence: Sentence, names: Sequence[Referent]) -> tuple[list[Referent], list[Referent]]:
    """The names that act in a sentence or are acted on, those whose officers act last; and those beside them."""
    ruled = [r for r in names if oblique(sentence, r)]
    acting = [r for r in names if r not in ruled]
    # "إلى توسع شبكة المخازن، مشيراً إلى أن عدد العاملين في المجموعة": what the text goes on about comes first
    ruled.sort(key=lambda r: r.kind is not Reference.SHORT_FORM)
    return sorted(acting, key=lambda r: owns_office(sentence, r)), ruled


def described(sentence: Sentence, name: Referent, at: int) -> Referent | None:
    """The noun or name with a clause of its own that stands between a name and token ``at``, where verbs stand first.

    "شهدت الإسكندرية نشاط الغرفة التجارية التي تعد الأقدم حيث تم تأسيسها" goes on about the chamber.
    """
    if not sentence.verb_first:
        return None
    clauses = [r.first for r in sentence.referents if r.relative and r.first < at]
    placed = bool(sentence.prefixed(name)) or sentence.ruled(name.first)
    told = [r for r in sentence.referents if r.kind is not Reference.PRONOUN and r.last < at]
    nouns = (r for r in told if name.last <= r.first or (placed and r.last <= name.first))
    nouns = (r for r in nouns if not (sentence.prefixed(r) or sentence.ruled(r.first)))
    return next((r for r in nouns if any(0 <= first - r.last <= _DESCRIBED for first in clauses)), None)


_DESCRIBED = 2
"""Tokens up to the clause that describes a noun: its adjective and its place."""
