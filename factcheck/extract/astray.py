"""Readings of a value whose subject is not whom the clause around the value tells of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extract.claims import Raw
from factcheck.extract.commas import placed_noun
from factcheck.extract.homelands import own_country
from factcheck.extract.lastnames import participle_behind
from factcheck.extract.marks import Sentence
from factcheck.extract.outline import COMMAS
from factcheck.extract.referents import NOUN, Referent
from factcheck.extract.respective import RESPECTIVELY, further_names, joined_names
from factcheck.extract.unfit import acts_in_relative
from factcheck.model.claim import Reference


def told_by_clause(raws: Sequence[Raw], owner: Callable[[Raw, int], Referent | None]) -> list[Raw]:
    """Leave out readings of a value whose subject is not the one of several that the clause around it tells of.

    "Alder Coast University, a member of the Northern Alliance, is made up of 23 departments": patterns with gaps reach
    both names. ``owner`` gives whom the clause of a token tells of.
    """
    raws = [raw for raw in raws if not (acts_in_relative(raw) or _of_whom_it_is(raw) or _before_own_country(raw))]
    groups: dict[tuple[str, int], list[Raw]] = {}
    for raw in raws:
        subject, owned = raw.match.bound.subject, any(r.pronoun for r in raw.match.bound.readings)
        if subject is None or subject.possessive or subject.relative or owned or raw.match.bound.row is not None:
            continue
        if _expletive(raw, subject):
            continue
        if subject.last <= raw.value_start:
            groups.setdefault((raw.prop.id, raw.value_start), []).append(raw)
    astray = {id(raw) for raw in raws if raw.theirs and _goes_on(raw, raws)}
    for (_, start), group in groups.items():
        if further := _further(group) or _before_last(group):
            astray.update(further)
            continue
        subjects = [raw.match.bound.subject for raw in group]
        where = _where(group[0], raws)
        if not any(_apart(one, other) for one in subjects for other in subjects) and not where:
            continue
        meant = _left_out(group) or owner(group[0], start)
        told = meant is not None and (meant in subjects or (where and meant.named))
        if meant is not None and told and not _predicated(group[0].sentence, meant):
            astray.update(id(raw) for raw in group if _apart(raw.match.bound.subject, meant))
    return [raw for raw in raws if id(raw) not in astray]


def _before_own_country(raw: Raw) -> bool:
    """True for who stands before "his country, which has …": that tells of the country."""
    subject, value = raw.match.bound.subject, raw.value_start
    if subject is None or subject.relative or subject.possessive:
        return False
    between = (r for r in raw.sentence.referents if r.relative and subject.last <= r.first < value)
    return any(own_country(raw.sentence, r) is not None for r in between)


def _expletive(raw: Raw, subject: Referent) -> bool:
    """True for the pronoun of a cleft, which means nothing: "It was in Asmara that Ada Lind, a lawyer, was born"."""
    sentence = raw.sentence
    if sentence.verb_first or subject.kind is not Reference.PRONOUN or subject.first != sentence.first:
        return False
    said = next((r.last for r in sentence.at.get(subject.last, ()) if r.name == "be"), -1)
    placed = any(r.name in ("in_place", "preposition") for r in sentence.at.get(said, ()))
    that = (r for name in ("scope.that", "pronoun.relative") for r in sentence.classes.get(name, ()))
    return placed and any(r.first < raw.value_start for r in that)


def _of_whom_it_is(raw: Raw) -> bool:
    """True for a phrase behind whom something is the work or the property of: it tells of that, not of the work.

    "It is the work of the Federation of Choirs, founded in 1961"; "the airline of Norby, founded in 1977" is a thing.
    """
    sentence, subject = raw.sentence, raw.match.bound.subject
    if sentence.verb_first or subject is None:
        return False
    norms = sentence.tokens.norms
    opens = (r.first for r in raw.match.bound.readings if r.first > subject.last and norms[r.first - 1] in COMMAS)
    comma = next(opens, 0) - 1
    name = next((r for r in sentence.referents if r.named and r.last == comma and r.first > subject.last), None)
    if name is None or raw.value_start < comma:
        return False
    joint = sentence.outline.before_article(name.first) - 1
    of = any(r.first == joint and "thing" in r.tags for r in sentence.classes.get("connector", ()))
    said = any(subject.last <= r.first < joint for r in sentence.classes.get("be", ()))
    return of and said and not any(r.name.startswith(NOUN) for r in sentence.readings.ending.get(joint, ()))


def _further(group: Sequence[Raw]) -> set[int]:
    """The readings of further names of a list that a verb stands before: what is told of the first is of all of them.

    تقع جدة ومكة المكرمة في السعودية.
    """
    paired = further_names([r for raw in group if (r := raw.match.bound.subject) is not None], group[0].sentence)
    if paired or not group[0].sentence.verb_first:  # Norby and Ostrel have 18,000 and 9,000 inhabitants respectively
        return {id(raw) for raw in group if raw.match.bound.subject in paired}
    opened = [r for r in group if r.match.bound.subject is not None and r.match.first < r.match.bound.subject.first]
    lists = [(raw, joined_names(raw.match.bound.subject, raw.sentence)) for raw in opened if raw.match.bound.subject]
    items = {item.first for raw, names in lists for item in names if item.last <= raw.value_start}
    return {id(raw) for raw in group if raw.match.bound.subject is not None and raw.match.bound.subject.first in items}


def _before_last(group: Sequence[Raw]) -> set[int]:
    """The readings of the other names of a list behind whose last one a participle stands, which tells of that alone.

    "Both the University of Norby in Fez and the Vasa Museum in Stockholm, opened in 1990, …".
    """
    sentence = group[0].sentence
    if RESPECTIVELY in sentence.classes:
        return set()
    subjects = {r.first: r for raw in group if (r := raw.match.bound.subject) is not None and r.named}
    last = subjects[max(subjects)] if subjects else None
    if last is None or not sentence.joined(sentence.outline.before_article(last.first)):
        return set()
    if not any(participle_behind(raw, last) for raw in group):
        return set()
    return {id(raw) for raw in group if _apart(raw.match.bound.subject, last)}


def _left_out(group: Sequence[Raw]) -> Referent | None:
    """Whom a predicate behind "and" leaves out: "The storm hit Elm and left nine dead" tells of the storm."""
    sentence, subjects = group[0].sentence, [r for raw in group if (r := raw.match.bound.subject) is not None]
    nearest = max((r.last for r in subjects), default=0)
    verbs = {r.first for raw in group for r in raw.match.bound.readings if nearest <= r.last <= raw.value_start}
    joined = (at for at in verbs if sentence.joined(at) and COMMAS.isdisjoint(sentence.tokens.norms[nearest:at]))
    return next((r for at in joined for r in sentence.elided.get(at, ()) if r in subjects), None)


def _where(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True for a subject that only tells where is what the clause may be of: "an abbey in Wales, founded in 1131"."""
    sentence, subject = raw.sentence, raw.match.bound.subject
    if subject is None or not subject.named or sentence.verb_first or not placed_noun(sentence, subject):
        return False
    return any(o.theirs and o.prop.id == raw.prop.id and o.value_start == raw.value_start for o in raws)


def _goes_on(raw: Raw, raws: Sequence[Raw]) -> bool:
    """True for a further value behind "and", of which another pattern has told the first: 12 عضوا، و28 عضوا."""
    sentence, at = raw.sentence, raw.match.first
    joined = sentence.joined(at) or sentence.tokens.norms[at].startswith(sentence.conjunctions)
    others = (other for other in raws if other.prop.id == raw.prop.id and not other.theirs)
    return joined and any(other.value_start < raw.value_start for other in others)


def _predicated(sentence: Sentence, meant: Referent) -> bool:
    """True for what something is only said to be ("It was the bloodiest siege of the war"), and for a pronoun."""
    said = any(r.last == meant.first for r in sentence.classes.get("be", ()))
    return said or meant.kind is Reference.PRONOUN


def _apart(one: Referent | None, other: Referent | None) -> bool:
    return one is not None and other is not None and (one.last <= other.first or other.last <= one.first)
