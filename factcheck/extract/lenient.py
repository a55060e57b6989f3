"""Lenient patterns: a word of a property and a value in one clause, however they are put, for what no other reads.

They stand under ``lenient`` in a property's file and are asked last. A value that another pattern reads, be it that the
match was refused, is not theirs; a name must be known to be of the kind that the property takes; and the subject must
be the one that may have it of all that the sentence names, or the one of several that the clause is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.accounts import left_out
from factcheck.extract.antecedent import Antecedent
from factcheck.extract.byparts import RULERS, body_of, quoted_apart, runs_on, told_together
from factcheck.extract.datebyparts import BY_DATE, dated_together
from factcheck.extract.dateclause import of_oblique_span
from factcheck.extract.fits import surely_fits
from factcheck.extract.outline import VERBS
from factcheck.extract.patterns import LENIENT
from factcheck.extract.referents import LANDS, Referent
from factcheck.extract.sameness import identity
from factcheck.model.claim import Reference
from factcheck.model.record import replace
from factcheck.properties.property import ValueKind

if TYPE_CHECKING:
    from factcheck.extract.bound import Match
    from factcheck.extract.claims import Raw
    from factcheck.extract.discourse import Discourse
    from factcheck.extract.marks import Sentence
    from factcheck.extract.ownership import Ownership


_ONLY = "the one name of the sentence that may have it"
_BODY = "organization"
_OF = "of"
_FIGURE = "{the_figure}"
_PERSON, _POSSESSIVE, _CAPITAL = "person", "pronoun.possessive", "capital"


def is_lenient(raw: Raw) -> bool:
    """True for a match of such a pattern."""
    return LENIENT in raw.pattern


def unread(raws: Sequence[Raw], types: Mapping[str, str]) -> Sequence[Raw]:
    """The matches of a sentence without the lenient ones of values that other patterns read."""
    if not any(map(is_lenient, raws)):
        return raws
    strict = [raw for raw in raws if not (is_lenient(raw) or of_oblique_span(raw))]
    lenient = (raw for raw in raws if is_lenient(raw) and _known(raw, types))
    return [*strict, *(raw for raw in lenient if not any(_read(raw, other) for other in strict))]


def named_alone(
    raw: Raw, discourse: Discourse, types: Mapping[str, str], owner: Callable[[Raw], Antecedent]
) -> Antecedent:
    """Whom a lenient match is said of; nobody where several may be meant, or where the sentence points to nothing.

    ``owner`` tells whom the clause around a match is about.
    """
    value = raw.match.bound.value
    if _by_parts(raw) and isinstance(value, Referent):
        return _body(raw, value, discourse, types, owner)
    sentence = raw.sentence
    fitting = _fitting(raw, (r for r in sentence.referents if r is not value), discourse, types)
    if isinstance(value, Referent):
        fitting.pop(identity(value), None)
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    if not fitting and all(r.kind is Reference.NAME for r in sentence.referents):
        return Antecedent()
    return _of_clause(raw, fitting, owner)


def only_one(
    raw: Raw, discourse: Discourse, types: Mapping[str, str], in_clause: Callable[[Raw, int], Ownership]
) -> Antecedent:
    """The one name of the sentence that may have what a phrase tells, where the clause around it tells of nobody.

    "… the Varran Dam at its eastern end, 38 metres high": what a phrase without a verb tells somebody must have. Not
    dates, which verbs of others govern, nor figures of a figure, nor what comes and goes or somebody does.
    ``in_clause`` searches the clause around a token of a match for whose the phrase there is.
    """
    match, sentence = raw.match, raw.sentence
    if sentence.verb_first or raw.prop.kind is ValueKind.DATE or _PERSON in raw.prop.values:
        return Antecedent()
    partial = raw.prop.kind is ValueKind.COUNT and some_of(sentence, match)
    if _FIGURE in raw.pattern["text"] or _acts(raw) or partial:
        return Antecedent()
    clause = in_clause(raw, match.first)
    if clause.owner()[0] or clause.changed() or clause.by() or clause.of_another(None):
        return Antecedent()
    before = (r for r in sentence.referents if r.last <= match.first and not _only_where(raw, r, clause))
    fitting = _fitting(raw, before, discourse, types)
    if isinstance(match.bound.value, Referent):
        fitting.pop(identity(match.bound.value), None)
    return replace(next(iter(fitting.values())), why=_ONLY) if len(fitting) == 1 else Antecedent()


def some_of(sentence: Sentence, match: Match) -> bool:
    """True for what is told of some of those behind it: "two members of the Red Cross"."""
    return sentence.tokens.norms[match.last : match.last + 1] == [_OF]


def _only_where(raw: Raw, referent: Referent, clause: Ownership) -> bool:
    """True for a place where a sentence tells of a body, and for what a preposition rules."""
    return (_BODY in raw.prop.subjects and not LANDS.isdisjoint(referent.types)) or clause.ruled(referent)


def _acts(raw: Raw) -> bool:
    """True where a verb opens the phrase or stands before it: it is said of what stands before that."""
    sentence, first = raw.sentence, raw.match.first
    readings = (*sentence.at.get(first, ()), *sentence.readings.ending.get(first, ()))
    return any("verb" in r.tags or r.name in VERBS for r in readings)


def _by_parts(raw: Raw) -> bool:
    """True for a property that tells of persons: an office, a founding."""
    return _PERSON in raw.prop.values


def _body(
    raw: Raw, person: Referent, discourse: Discourse, types: Mapping[str, str], owner: Callable[[Raw], Antecedent]
) -> Antecedent:
    """What a person founded or leads: what the office names, the one body of the sentence, the one the clause means."""
    sentence = raw.sentence
    told = body_of(raw, types).referent
    if told is not None:
        if _no_body(raw, told) or runs_on(sentence, told):
            return Antecedent()
        found = discourse.resolve(told, sentence, told.first, raw.prop.subjects).name
        return Antecedent(found or (told if told.named else None))
    if left_out(person) and raw.prop.id in RULERS:
        return owner(raw)  # of no country that the sentence only names
    apart = (r for r in sentence.referents if r.last <= person.first or person.last <= r.first)
    bodies = (r for r in apart if not (_no_body(raw, r) or quoted_apart(sentence, r, raw)))
    fitting = _fitting(raw, bodies, discourse, types)
    if any(each.name is not None and runs_on(sentence, each.name) for each in fitting.values()):
        return Antecedent()
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    return _of_clause(raw, fitting, owner) if fitting or _owned(raw) else Antecedent()


def _fitting(
    raw: Raw, referents: Iterable[Referent], discourse: Discourse, types: Mapping[str, str]
) -> dict[str, Antecedent]:
    """The names, each once, that are known to be such as the property tells of."""
    sentence, allowed = raw.sentence, raw.prop.subjects
    fitting: dict[str, Antecedent] = {}
    for referent in referents:
        if referent.kind is Reference.PRONOUN:
            continue
        if surely_fits(discourse.typed(referent) if referent.named else referent, allowed, types):
            found = discourse.resolve(referent, sentence, referent.first, allowed).name
            name = found or (referent if referent.named else None)
            if name is not None:
                fitting.setdefault(identity(name), Antecedent(name))
    return fitting


def _of_clause(raw: Raw, fitting: Mapping[str, Antecedent], owner: Callable[[Raw], Antecedent]) -> Antecedent:
    meant = owner(raw)
    told = not fitting or (meant.name is not None and identity(meant.name) in fitting)
    return meant if told else Antecedent()


def _no_body(raw: Raw, referent: Referent) -> bool:
    """True for what is nobody's to found or to lead: a city for a founder, a region for a head of state, an organ."""
    if raw.prop.id == "founder" and not LANDS.isdisjoint(referent.types):
        return True
    if raw.prop.id == "head_of_state" and "country" not in referent.types:
        return True
    return referent.named and any(r.last == referent.first for r in raw.sentence.classes.get(_POSSESSIVE, ()))


def _owned(raw: Raw) -> bool:
    """True where a pronoun tells whose the office or the founder of a match is."""
    readings = raw.match.bound.readings
    first = min(r.first for r in readings)
    before = any(r.last in (first, first - 1) for r in raw.sentence.classes.get(_POSSESSIVE, ()))
    return before or any(r.pronoun for r in readings)


def _known(raw: Raw, types: Mapping[str, str]) -> bool:
    value = raw.match.bound.value
    whole_clause = raw.theirs and raw.sentence.verb_first
    if raw.prop.id in BY_DATE and not whole_clause and not dated_together(raw, types):
        return False
    if not isinstance(value, Referent):
        return True
    if raw.prop.id == _CAPITAL and not _by_parts(raw) and raw.sentence.tokens.norms[value.first - 1] == _OF:
        return False  # "south of the capital of Beijing"
    return told_together(raw, types) if _by_parts(raw) else surely_fits(value, raw.prop.values, types)


def _read(raw: Raw, other: Raw) -> bool:
    """True where another match reads the value, or tells what the property is of the sentence's own."""
    return raw.prop.id == other.prop.id or raw.match.shares_value(other.match)
